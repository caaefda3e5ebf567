import {
  type Ratings,
  ratingsOf,
} from "../../../../pipeline/analysis/interviews/agreement/ratings.ts";

/** Ratings from counts of raters per category, as Fleiss (1971) prints them: which rater is lost. */
export function ratingsFromCounts(
  counts: readonly (readonly number[])[],
  categories: readonly string[],
): Ratings {
  const units = counts.map((row) =>
    row.flatMap((count, k) => Array.from({ length: count }, () => categories[k] ?? null))
  );
  return ratingsOf(units, { categories });
}

/** Ratings of two raters from a square table: rows are the first rater's categories. */
export function ratingsFromTable(
  table: readonly (readonly number[])[],
  categories: readonly string[] = table.map((_, k) => String(k + 1)),
): Ratings {
  const q = table.length;
  const cells = new Int32Array(q * q * 2);
  const multiplicity = new Float64Array(q * q);
  table.forEach((row, i) =>
    row.forEach((count, j) => {
      cells.set([i, j], (i * q + j) * 2);
      multiplicity[i * q + j] = count;
    })
  );
  const numbers = categories.map(Number);
  const values = numbers.every(Number.isFinite) ? numbers : null;
  return { unitCount: q * q, raterCount: 2, cells, categories, values, multiplicity };
}
