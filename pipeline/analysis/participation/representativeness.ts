import { minOf } from "../extremes.ts";
import { Random } from "../random/random.ts";
import { Multinomial } from "./multinomial.ts";

/** How far a public is from the population it stands for. */
export interface Representativeness {
  readonly n: number;
  /** D = ½ Σ |p − q|: share of persons that would have to belong to another group (Duncan, 1955). */
  readonly dissimilarity: number;
  /** E₀ D: what a random draw of the same size would show on average. */
  readonly expected: number;
  /** 95th percentile of D under a random draw. */
  readonly expectedHigh: number;
  /** Largest D possible: everybody in the rarest group. */
  readonly largest: number;
  /**
   * R = 1 − (D − E₀ D) / (max D − E₀ D): 1 as close as a random draw, 0 as far as possible; above
   * 1 closer than chance, as a quota sample is.
   */
  readonly index: number | null;
  /** Share of random draws at least as far from the population, (1 + draws) / (1 + all). */
  readonly p: number;
}

/** How the null expectation is simulated. */
export interface RepresentativenessOptions {
  /** @default 1000 */
  readonly draws?: number;
  /** @default 1 */
  readonly seed?: number;
}

/**
 * Representativeness of counts by group against shares of the population, with the null
 * expectation for the same number of persons by seeded multinomial simulation: with twelve people
 * D is large even when they were drawn by lot.
 *
 * @param counts persons by group, whole numbers
 * @param shares of the same groups in the population, > 0 in sum; brought to sum 1
 * @returns null when nobody was counted or the shares sum to 0
 */
export function representativeness(
  counts: readonly number[],
  shares: readonly number[],
  { draws = 1000, seed = 1 }: RepresentativenessOptions = {},
): Representativeness | null {
  const n = counts.reduce((total, count) => total + count, 0);
  const whole = shares.reduce((total, share) => total + share, 0);
  if (n === 0 || whole === 0) return null;
  const q = Float64Array.from(shares, (share) => share / whole);
  const observed = dissimilarity(Float64Array.from(counts), n, q);
  const simulated = simulate(n, q, draws, seed);
  const expected = simulated.reduce((total, d) => total + d, 0) / draws;
  const largest = 1 - minOf(q);
  const asFar = simulated.filter((d) => d >= observed - 1e-12).length;
  return {
    n,
    dissimilarity: observed,
    expected,
    expectedHigh: simulated[Math.min(draws - 1, Math.ceil(0.95 * draws) - 1)] ?? expected,
    largest,
    index: largest - expected < 1e-9 ? null : 1 - (observed - expected) / (largest - expected),
    p: (1 + asFar) / (1 + draws),
  };
}

function dissimilarity(counts: Float64Array, n: number, q: Float64Array): number {
  let total = 0;
  for (let i = 0; i < q.length; i++) total += Math.abs((counts[i] ?? 0) / n - (q[i] ?? 0));
  return total / 2;
}

/** D of multinomial draws of n persons, in increasing order. */
function simulate(n: number, q: Float64Array, draws: number, seed: number): Float64Array {
  const random = new Random(seed, n);
  const multinomial = new Multinomial(n, q);
  const counts = new Float64Array(q.length);
  const result = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    multinomial.draw(random, counts);
    result[draw] = dissimilarity(counts, n, q);
  }
  return result.sort();
}
