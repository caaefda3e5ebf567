import { rank } from "./rank.ts";
import { type Alternative, pValue, refusedTest, type TestResult } from "./exact-test.ts";

/** Largest n whose n! orders are enumerated. */
const mostPairs = 10;

/**
 * Kendall's tau (1938) with its exact p over all n! orders, by the recurrence on inversions; tau-b
 * where there are ties, whose p is then enumerated for n ≤ 10 and refused beyond.
 */
export function kendallTest(
  x: readonly number[],
  y: readonly number[],
  { alternative = "two-sided" }: { readonly alternative?: Alternative } = {},
): TestResult {
  const test = "Kendall’s tau, exact test";
  const n = x.length;
  if (constant(x) || constant(y)) return refusedTest(test, n, alternative, "no-variation");
  const score = concordance(x, y);
  const pairs = n * (n - 1) / 2;
  const [tiedX, tiedY] = [tiedPairs(x), tiedPairs(y)];
  const estimate = score / Math.sqrt((pairs - tiedX) * (pairs - tiedY));
  const head = { ...refusedTest(test, n, alternative, "too-many-arrangements"), estimate };
  if (tiedX + tiedY > 0) {
    const found = enumerated(x, y, concordance, score);
    if (!found) return { ...head, statistic: score };
    return { ...head, statistic: score, p: pValue(...found, alternative), refused: null };
  }
  const concordant = (score + pairs) / 2;
  const counts = inversions(n);
  const total = counts.reduce((sum, c) => sum + c, 0);
  const upTo = counts.slice(0, concordant + 1).reduce((sum, c) => sum + c, 0);
  const p = pValue(upTo / total, (total - upTo + counts[concordant]!) / total, alternative);
  return { ...head, statistic: concordant, p, refused: null };
}

/** Spearman's rho (1904) with its exact p over all n! orders, for n ≤ 10; refused beyond. */
export function spearmanTest(
  x: readonly number[],
  y: readonly number[],
  { alternative = "two-sided" }: { readonly alternative?: Alternative } = {},
): TestResult {
  const test = "Spearman’s rho, exact test";
  const n = x.length;
  if (constant(x) || constant(y)) return refusedTest(test, n, alternative, "no-variation");
  const ranks = (values: readonly number[]) => [...rank(values, { ties: "mean", best: "lowest" })];
  const [a, b] = [ranks(x), ranks(y)];
  const product = (u: readonly number[], v: readonly number[]) =>
    u.reduce((sum, value, i) => sum + value * v[i]!, 0);
  const squares = a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0);
  const middle = (n + 1) / 2;
  const spread = (u: readonly number[]) => u.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const estimate = (product(a, b) - n * middle ** 2) / Math.sqrt(spread(a) * spread(b));
  const head = { ...refusedTest(test, n, alternative, "too-many-arrangements"), estimate };
  const found = enumerated(a, b, product, product(a, b));
  if (!found) return { ...head, statistic: squares };
  return { ...head, statistic: squares, p: pValue(...found, alternative), refused: null };
}

function constant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

function concordance(x: readonly number[], y: readonly number[]): number {
  let score = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) score += Math.sign((x[i]! - x[j]!) * (y[i]! - y[j]!));
  }
  return score;
}

function tiedPairs(values: readonly number[]): number {
  let pairs = 0;
  values.forEach((value, i) => values.slice(0, i).forEach((other) => pairs += +(value === other)));
  return pairs;
}

/** How many orders of n things have each number of inversions (Mahonian numbers). */
function inversions(n: number): number[] {
  let counts = [1];
  for (let k = 2; k <= n; k++) {
    const next = new Array<number>(counts.length + k - 1).fill(0);
    counts.forEach((count, i) => {
      for (let j = 0; j < k; j++) next[i + j]! += count;
    });
    counts = next;
  }
  return counts;
}

/** Shares of the orders of y whose statistic is at most, and at least, the one observed. */
function enumerated(
  x: readonly number[],
  y: readonly number[],
  statistic: (x: readonly number[], y: readonly number[]) => number,
  observed: number,
): [number, number] | null {
  if (y.length > mostPairs) return null;
  const items = [...y];
  let [count, atMost, atLeast] = [0, 0, 0];
  const visit = (k: number) => {
    if (k <= 1) {
      const value = statistic(x, items);
      count++;
      if (value <= observed + 1e-9) atMost++;
      if (value >= observed - 1e-9) atLeast++;
      return;
    }
    // Heap's algorithm (1963): each order differs from the last by one swap.
    for (let i = 0; i < k; i++) {
      visit(k - 1);
      const j = k % 2 === 0 ? i : 0;
      if (i < k - 1) [items[j], items[k - 1]] = [items[k - 1]!, items[j]!];
    }
  };
  visit(items.length);
  return [atMost / count, atLeast / count];
}
