import type { Ratings } from "./ratings.ts";
import type { WeightMatrix } from "./weights.ts";

/** The difference functions of Krippendorff (2011), *Computing Krippendorff’s Alpha-Reliability*. */
export type Metric = "nominal" | "ordinal" | "interval" | "ratio";

export const metrics: readonly Metric[] = ["nominal", "ordinal", "interval", "ratio"];

/**
 * A difference between categories i and j; `totals` holds how many pairable values each category
 * has, which only the ordinal metric needs.
 */
export type Difference = (i: number, j: number, totals: Float64Array) => number;

/** The squared difference function of a metric, on category numbers (ranks for ordinal). */
export function differenceOf(metric: Metric, values: readonly number[]): Difference {
  switch (metric) {
    case "nominal":
      return (i, j) => i === j ? 0 : 1;
    case "interval":
      return (i, j) => ((values[i] ?? 0) - (values[j] ?? 0)) ** 2;
    case "ratio":
      return (i, j) => {
        const a = values[i] ?? 0;
        const b = values[j] ?? 0;
        return a === b ? 0 : ((a - b) / (a + b)) ** 2;
      };
    case "ordinal":
      return ordinalDifference;
  }
}

/** The difference that agreement weights stand for: 1 − weight. */
export function differenceFromWeights(weights: WeightMatrix, q: number): Difference {
  return (i, j) => 1 - (weights[i * q + j] ?? 0);
}

function ordinalDifference(i: number, j: number, totals: Float64Array): number {
  const from = Math.min(i, j);
  const to = Math.max(i, j);
  let between = 0;
  for (let g = from; g <= to; g++) between += totals[g] ?? 0;
  return (between - ((totals[from] ?? 0) + (totals[to] ?? 0)) / 2) ** 2;
}

/** α for units counted as often as the argument says; NaN when nothing varies or nothing pairs. */
export type AlphaOf = (multiplicity: Float64Array) => number;

/**
 * Krippendorff’s α = 1 − Dₒ/Dₑ, ready to be evaluated on resampled units.
 *
 * Coincidences o_ck = Σ_u (pairs c–k in u)/(m_u − 1) over units with at least two ratings; a unit
 * with one rating is dropped from both terms. α = 1 − (n−1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck
 * (Krippendorff, 2011, eq. for any number of observers, any metric, with missing data).
 */
export function krippendorffAlpha(ratings: Ratings, difference: Difference): AlphaOf {
  const q = ratings.categories.length;
  const pairs = pairsByUnit(ratings);
  const dependsOnTotals = difference === ordinalDifference;
  const fixed = dependsOnTotals ? null : differenceMatrix(difference, q, new Float64Array(q));
  const totals = new Float64Array(q);
  const coincidences = new Float64Array(q * q);
  return (multiplicity) => {
    totals.fill(0);
    coincidences.fill(0);
    for (let p = 0; p < pairs.unit.length; p++) {
      const times = multiplicity[pairs.unit[p] ?? 0] ?? 0;
      if (times === 0) continue;
      const at = pairs.cell[p] ?? 0;
      const amount = times * (pairs.amount[p] ?? 0);
      coincidences[at] = (coincidences[at] ?? 0) + amount;
      const row = Math.floor(at / q);
      totals[row] = (totals[row] ?? 0) + amount;
    }
    return alphaFrom(coincidences, totals, fixed ?? differenceMatrix(difference, q, totals));
  };
}

function alphaFrom(
  coincidences: Float64Array,
  totals: Float64Array,
  differences: Float64Array,
): number {
  const q = totals.length;
  let n = 0;
  for (const total of totals) n += total;
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < q; c++) {
    for (let k = 0; k < q; k++) {
      const d = differences[c * q + k] ?? 0;
      observed += (coincidences[c * q + k] ?? 0) * d;
      expected += (totals[c] ?? 0) * (totals[k] ?? 0) * d;
    }
  }
  return expected > 0 ? 1 - (n - 1) * observed / expected : NaN;
}

function differenceMatrix(difference: Difference, q: number, totals: Float64Array): Float64Array {
  const matrix = new Float64Array(q * q);
  for (let c = 0; c < q; c++) {
    for (let k = 0; k < q; k++) matrix[c * q + k] = c === k ? 0 : difference(c, k, totals);
  }
  return matrix;
}

/** The coincidences that each unit brings, as parallel lists of unit, matrix cell and amount. */
function pairsByUnit({ unitCount, raterCount, cells, categories }: Ratings) {
  const q = categories.length;
  const unit: number[] = [];
  const cell: number[] = [];
  const amount: number[] = [];
  for (let u = 0; u < unitCount; u++) {
    const rated = [...cells.subarray(u * raterCount, (u + 1) * raterCount)].filter((c) => c >= 0);
    if (rated.length < 2) continue;
    const found = new Map<number, number>();
    rated.forEach((a, r) =>
      rated.forEach((b, s) => {
        if (r !== s) found.set(a * q + b, (found.get(a * q + b) ?? 0) + 1);
      })
    );
    for (const [at, count] of found) {
      unit.push(u);
      cell.push(at);
      amount.push(count / (rated.length - 1));
    }
  }
  return {
    unit: Int32Array.from(unit),
    cell: Int32Array.from(cell),
    amount: Float64Array.from(amount),
  };
}
