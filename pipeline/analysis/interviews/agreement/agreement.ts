import type { Bilingual } from "../../../language/bilingual.ts";
import { bootstrapIntervals, type BootstrapOptions } from "./bootstrap.ts";
import {
  type CoefficientName,
  nothingPaired,
  noVariation,
  prepareCoefficients,
  type ScaleOptions,
} from "./coefficients.ts";
import { countsOf } from "./cohen.ts";
import type { Ratings } from "./ratings.ts";

/** One coefficient on one set of ratings. */
export interface Agreement {
  readonly coefficient: CoefficientName;
  /** From −1 to 1; null where it is not computable or not defined. */
  readonly value: number | null;
  /** Bootstrap interval, null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  /** Units that the coefficient could use. */
  readonly unitCount: number;
  readonly raterCount: number;
  /** What nearness of categories was used. */
  readonly weights: string;
  /** Why there is no value; null when there is one. */
  readonly reason: Bilingual | null;
}

/** Which coefficients are computed. */
export interface CoefficientChoice {
  /**
   * Only these, in the order of the table.
   * @default all
   */
  readonly only?: readonly CoefficientName[] | undefined;
}

/** Every coefficient on one set of ratings, with bootstrap intervals over units. */
export function agreementTable(
  ratings: Ratings,
  options: ScaleOptions & BootstrapOptions & CoefficientChoice = {},
): Agreement[] {
  const prepared = prepareCoefficients(ratings, options)
    .filter(({ name }) => options.only?.includes(name) ?? true);
  const times = countsOf(ratings);
  const values = prepared.map(({ evaluate }) => evaluate === null ? NaN : evaluate(times));
  const computable = prepared.map(({ evaluate }, i) =>
    Number.isNaN(values[i] ?? NaN) ? null : evaluate
  );
  const intervals = bootstrapIntervals(computable, times, options);
  return prepared.map(({ name, unitCount, reason, weights }, i) => {
    const value = values[i] ?? NaN;
    const missing = Number.isNaN(value);
    return {
      coefficient: name,
      value: missing ? null : value,
      low: missing ? null : intervals[i]?.low ?? null,
      high: missing ? null : intervals[i]?.high ?? null,
      unitCount,
      raterCount: ratings.raterCount,
      weights,
      reason: missing ? reason ?? (unitCount === 0 ? nothingPaired : noVariation) : null,
    };
  });
}

/** The share of ratings in each category of the domain, over all ratings made. */
export function prevalences(ratings: Ratings): ReadonlyMap<string, number> {
  const times = countsOf(ratings);
  const counts = new Float64Array(ratings.categories.length);
  let n = 0;
  ratings.cells.forEach((category, at) => {
    if (category < 0) return;
    const weight = times[Math.floor(at / ratings.raterCount)] ?? 0;
    counts[category] = (counts[category] ?? 0) + weight;
    n += weight;
  });
  return new Map(ratings.categories.map((category, k) => [category, (counts[k] ?? 0) / n]));
}
