import { wilson } from "../statistics/wilson.ts";
import { incompleteBeta, invert } from "./special-functions.ts";

/** An estimate with its interval. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Cliff's delta (1993): share of pairs with x above y minus share with x below, −1…1; null without
 * values. Vargha & Delaney's A (2000) is (δ + 1) / 2.
 */
export function cliffsDelta(x: readonly number[], y: readonly number[]): number | null {
  if (x.length === 0 || y.length === 0) return null;
  let balance = 0;
  for (const a of x) for (const b of y) balance += Math.sign(a - b);
  return balance / (x.length * y.length);
}

/** A proportion with the exact interval of Clopper & Pearson (1934); null without cases. */
export function clopperPearson(successes: number, n: number, level = 0.95): Interval | null {
  if (n === 0) return null;
  const tail = (1 - level) / 2;
  return {
    estimate: successes / n,
    low: successes === 0 ? 0 : invert((p) => incompleteBeta(p, successes, n - successes + 1), tail),
    high: successes === n
      ? 1
      : invert((p) => incompleteBeta(p, successes + 1, n - successes), 1 - tail),
  };
}

/**
 * Difference of two proportions with Newcombe's 95 % interval (1998, method 10), made of the two
 * Wilson intervals; null without cases.
 */
export function riskDifference(
  a: number,
  n: number,
  b: number,
  m: number,
): Interval | null {
  const [first, second] = [wilson(a, n), wilson(b, m)];
  if (!first || !second) return null;
  const [p, q] = [a / n, b / m];
  const estimate = p - q;
  return {
    estimate,
    low: estimate - Math.hypot(p - first.low, second.high - q),
    high: estimate + Math.hypot(first.high - p, q - second.low),
  };
}
