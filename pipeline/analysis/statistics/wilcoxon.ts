import { median } from "./centre.ts";
import { rank } from "./rank.ts";
import { type Alternative, pValue, refusedTest, type TestResult } from "./exact-test.ts";

export interface LocationTestOptions {
  /** @default "two-sided" */
  readonly alternative?: Alternative;
  /** Confidence level of the interval. @default 0.95 */
  readonly level?: number;
}

/**
 * Wilcoxon's signed-rank test of paired differences (1945), exact, ties included: the distribution
 * is over all signs of the observed mid-ranks. Zero differences are left out, as Wilcoxon did. The
 * estimate is the Hodges–Lehmann pseudo-median of the differences, its interval the exact one.
 */
export function signedRankTest(
  x: readonly number[],
  y: readonly number[],
  { alternative = "two-sided", level = 0.95 }: LocationTestOptions = {},
): TestResult {
  const test = "Wilcoxon signed-rank exact test";
  const differences = x.map((value, i) => clean(value - y[i]!)).filter((d) => d !== 0);
  const n = differences.length;
  if (n === 0) return refusedTest(test, 0, alternative, "no-variation");
  const doubled = midRanks(differences.map(Math.abs));
  const statistic = differences.reduce((sum, d, i) => d > 0 ? sum + doubled[i]! : sum, 0);
  const counts = subsetSums(doubled);
  const { atMost, atLeast } = tails(counts, statistic);
  const walsh = differences.flatMap((a, i) => differences.slice(i).map((b) => (a + b) / 2))
    .sort((a, b) => a - b);
  return {
    test,
    statistic: statistic / 2,
    p: pValue(atMost, atLeast, alternative),
    alternative,
    estimate: median(walsh),
    ...exactInterval(walsh, subsetSums(doubledRanks(n)), 2, level),
    n,
    refused: null,
  };
}

/**
 * Wilcoxon's rank-sum test (Mann & Whitney, 1947), exact, ties included: the distribution is over
 * all ways to choose the first group among the observed mid-ranks. The statistic is W = Mann–Whitney
 * U of the first group; the estimate the Hodges–Lehmann shift x − y with its exact interval.
 */
export function rankSumTest(
  x: readonly number[],
  y: readonly number[],
  { alternative = "two-sided", level = 0.95 }: LocationTestOptions = {},
): TestResult {
  const test = "Wilcoxon rank-sum exact test";
  const n = x.length + y.length;
  if (x.length === 0 || y.length === 0) {
    return refusedTest(test, n, alternative, "too-few-values");
  }
  const all = [...x, ...y];
  if (all.every((value) => value === all[0])) {
    return refusedTest(test, n, alternative, "no-variation");
  }
  const doubled = midRanks(all);
  const sum = doubled.slice(0, x.length).reduce((total, r) => total + r, 0);
  const { atMost, atLeast } = tails(chosenSums(doubled, x.length), sum);
  const shifts = x.flatMap((a) => y.map((b) => clean(a - b))).sort((a, b) => a - b);
  return {
    test,
    statistic: (sum - x.length * (x.length + 1)) / 2,
    p: pValue(atMost, atLeast, alternative),
    alternative,
    estimate: median(shifts),
    ...exactInterval(
      shifts,
      chosenSums(doubledRanks(n), x.length).slice(x.length * (x.length + 1)),
      2,
      level,
    ),
    n,
    refused: null,
  };
}

/** Differences of decimals, freed of the binary noise that would break ties. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** Twice the mid-ranks (1 = lowest), which are whole numbers. */
function midRanks(values: readonly number[]): number[] {
  return [...rank(values, { ties: "mean", best: "lowest" })].map((r) => Math.round(2 * r));
}

function doubledRanks(n: number): number[] {
  return Array.from({ length: n }, (_, i) => 2 * (i + 1));
}

/** How many subsets of the ranks have each sum. */
function subsetSums(ranks: readonly number[]): Float64Array {
  const counts = new Float64Array(ranks.reduce((sum, r) => sum + r, 0) + 1);
  counts[0] = 1;
  for (const r of ranks) for (let s = counts.length - 1; s >= r; s--) counts[s]! += counts[s - r]!;
  return counts;
}

/** How many subsets of a given size have each sum. */
function chosenSums(ranks: readonly number[], size: number): Float64Array {
  const most = ranks.reduce((sum, r) => sum + r, 0);
  const counts = Array.from({ length: size + 1 }, () => new Float64Array(most + 1));
  counts[0]![0] = 1;
  for (const r of ranks) {
    for (let k = size; k > 0; k--) {
      for (let s = most; s >= r; s--) counts[k]![s]! += counts[k - 1]![s - r]!;
    }
  }
  return counts[size]!;
}

function tails(counts: Float64Array, at: number): { atMost: number; atLeast: number } {
  const total = counts.reduce((sum, c) => sum + c, 0);
  const upTo = counts.slice(0, at + 1).reduce((sum, c) => sum + c, 0);
  return { atMost: upTo / total, atLeast: (total - upTo + counts[at]!) / total };
}

/**
 * The interval between the order statistics that the exact distribution without ties allows
 * (Bauer, 1972), and the level it reaches. Null when even the whole range does not reach it.
 */
function exactInterval(
  sorted: readonly number[],
  counts: Float64Array,
  step: number,
  level: number,
): Pick<TestResult, "low" | "high" | "level"> {
  const total = counts.reduce((sum, c) => sum + c, 0);
  let below = 0;
  let k = 0;
  while (step * k < counts.length && below + counts[step * k]! <= (1 - level) / 2 * total) {
    below += counts[step * k]!;
    k++;
  }
  if (k === 0) return { low: null, high: null, level: null };
  return {
    low: sorted[k - 1] ?? null,
    high: sorted[sorted.length - k] ?? null,
    level: 1 - 2 * below / total,
  };
}
