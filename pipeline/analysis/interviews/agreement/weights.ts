import { maxOf, minOf } from "../../extremes.ts";
import type { Ratings } from "./ratings.ts";

/**
 * Names of agreement weights between ordered categories (Gwet, 2014, *Handbook of Inter-Rater
 * Reliability*, 4th ed., ch. 3). Gwet's `ordinal` weights are not Krippendorff's ordinal metric.
 */
export type WeightName = "identity" | "linear" | "quadratic" | "ordinal" | "radical" | "ratio";

export const weightNames: readonly WeightName[] = [
  "identity",
  "linear",
  "quadratic",
  "ordinal",
  "radical",
  "ratio",
];

/** A q × q matrix of agreement between categories, row-major: 1 on the diagonal, 0 at the worst. */
export type WeightMatrix = Float64Array;

/** Where the categories stand on their scale: numbers for an interval or ratio scale, else ranks. */
export function positionsOf(ratings: Ratings, useValues: boolean): readonly number[] {
  if (useValues && ratings.values !== null) return ratings.values;
  return ratings.categories.map((_, k) => k + 1);
}

/**
 * Agreement weights by name, for categories at the given positions.
 *
 * linear 1−|a−b|/range; quadratic 1−(a−b)²/range²; radical 1−√|a−b|/√range;
 * ratio 1−((a−b)/(a+b))² / ((max−min)/(max+min))²; ordinal 1−C(span, 2)/C(q, 2), where span counts
 * the categories from a to b.
 */
export function agreementWeights(name: WeightName, positions: readonly number[]): WeightMatrix {
  const q = positions.length;
  const low = minOf(positions);
  const high = maxOf(positions);
  const distance = (i: number, j: number): number => {
    if (i === j) return 0;
    const a = positions[i] ?? 0;
    const b = positions[j] ?? 0;
    switch (name) {
      case "identity":
        return 1;
      case "linear":
        return Math.abs(a - b) / (high - low);
      case "quadratic":
        return ((a - b) / (high - low)) ** 2;
      case "radical":
        return Math.sqrt(Math.abs(a - b) / (high - low));
      case "ratio":
        return ((a - b) / (a + b)) ** 2 / ((high - low) / (high + low)) ** 2;
      case "ordinal": {
        const span = Math.abs(i - j) + 1;
        return (span * (span - 1)) / (q * (q - 1));
      }
    }
  };
  return Float64Array.from({ length: q * q }, (_, at) => 1 - distance(Math.floor(at / q), at % q));
}

/**
 * Agreement weights from a square matrix as published: zeros on the diagonal mean disagreement
 * (Cohen, 1968) and are turned over, a constant diagonal means agreement and is scaled to 1.
 * Null when the diagonal is neither, or the matrix is not square.
 */
export function weightsFromMatrix(rows: readonly (readonly number[])[]): WeightMatrix | null {
  const q = rows.length;
  if (q === 0 || rows.some((row) => row.length !== q || !row.every(Number.isFinite))) return null;
  const flat = rows.flat();
  const diagonal = rows.map((row, k) => row[k] ?? NaN);
  const most = maxOf(flat);
  const first = diagonal[0] ?? NaN;
  if (diagonal.some((value) => value !== first)) return null;
  if (first === 0 && most > 0) return Float64Array.from(flat, (value) => 1 - value / most);
  return first > 0 && first === most ? Float64Array.from(flat, (value) => value / first) : null;
}
