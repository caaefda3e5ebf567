import { Random } from "../../random/random.ts";

/** How intervals are resampled. */
export interface BootstrapOptions {
  /**
   * Bootstrap draws; 0 gives no interval.
   * @default 1000
   */
  readonly draws?: number | undefined;
  /**
   * Seed of the draws: the same seed gives the same interval.
   * @default 1
   */
  readonly seed?: number | undefined;
  /**
   * Coverage of the interval.
   * @default 0.95
   */
  readonly level?: number | undefined;
}

/** A percentile interval; null when fewer than half of the draws could be computed. */
export type Interval = { readonly low: number; readonly high: number } | null;

/**
 * Percentile bootstrap intervals (Efron & Tibshirani, 1993, ch. 13): units are drawn with
 * replacement, the same draws for every coefficient. Draws where a coefficient is not computable
 * (nothing varies) are left out of its interval.
 *
 * @param times How often each unit counts in the data.
 */
export function bootstrapIntervals(
  coefficients: readonly (((times: Float64Array) => number) | null)[],
  times: Float64Array,
  { draws = 1000, seed = 1, level = 0.95 }: BootstrapOptions = {},
): Interval[] {
  const pool = unitPool(times);
  if (draws === 0 || pool.length < 2) return coefficients.map(() => null);
  const random = new Random(seed);
  const drawn = new Float64Array(times.length);
  const found = coefficients.map(() => new Float64Array(draws).fill(NaN));
  for (let d = 0; d < draws; d++) {
    drawn.fill(0);
    for (let i = 0; i < pool.length; i++) {
      const unit = pool[random.below(pool.length)] ?? 0;
      drawn[unit] = (drawn[unit] ?? 0) + 1;
    }
    coefficients.forEach((evaluate, c) => {
      const values = found[c];
      if (evaluate !== null && values !== undefined) values[d] = evaluate(drawn);
    });
  }
  return found.map((values) => percentileInterval(values, level));
}

/** Each unit as often as it counts, so that a table of counts resamples its cases. */
function unitPool(times: Float64Array): Int32Array {
  let size = 0;
  for (const t of times) size += t;
  const pool = new Int32Array(size);
  let at = 0;
  times.forEach((t, u) => {
    pool.fill(u, at, at + t);
    at += t;
  });
  return pool;
}

function percentileInterval(values: Float64Array, level: number): Interval {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length * 2 < values.length) return null;
  const tail = (1 - level) / 2;
  return { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail) };
}

/** Linear interpolation between order statistics (Hyndman & Fan, 1996, type 7). */
function quantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const low = sorted[below] ?? NaN;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}
