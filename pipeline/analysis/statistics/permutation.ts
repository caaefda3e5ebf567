import { maxOf } from "../extremes.ts";
import { mean } from "./centre.ts";
import { type Alternative, refusedTest, type TestResult } from "./exact-test.ts";
import { choose } from "./special-functions.ts";

/** Most arrangements that are enumerated: the design allows full enumeration only. */
const mostArrangements = 5_000_000;

/**
 * Permutation test of the difference of means of two groups (Fisher, 1935; Pitman, 1937), over all
 * ways to choose the first group; refused where they are more than {@linkcode mostArrangements}.
 * Two-sided: arrangements with a difference at least as large in absolute value.
 */
export function permutationTest(
  x: readonly number[],
  y: readonly number[],
  { alternative = "two-sided" }: { readonly alternative?: Alternative } = {},
): TestResult {
  const test = "exact permutation test of the difference of means";
  const n = x.length + y.length;
  const refuse = (why: NonNullable<TestResult["refused"]>) =>
    refusedTest(test, n, alternative, why);
  if (x.length === 0 || y.length === 0) return refuse("too-few-values");
  const all = [...x, ...y];
  if (all.every((value) => value === all[0])) return refuse("no-variation");
  if (choose(n, x.length) > mostArrangements) return refuse("too-many-arrangements");
  const total = all.reduce((sum, value) => sum + value, 0);
  const centre = total * x.length / n;
  const observed = x.reduce((sum, value) => sum + value, 0);
  const slack = 1e-9 * maxOf(all.map(Math.abs));
  let [count, extreme] = [0, 0];
  eachSum(all, x.length, (sum) => {
    count++;
    const as = alternative === "greater"
      ? sum >= observed - slack
      : alternative === "less"
      ? sum <= observed + slack
      : Math.abs(sum - centre) >= Math.abs(observed - centre) - slack;
    if (as) extreme++;
  });
  const difference = mean(x)! - mean(y)!;
  return {
    ...refuse("no-variation"),
    refused: null,
    statistic: difference,
    estimate: difference,
    p: extreme / count,
  };
}

/** Visit the sum of every subset of a given size. */
function eachSum(values: readonly number[], size: number, use: (sum: number) => void): void {
  const visit = (from: number, left: number, sum: number) => {
    if (left === 0) return use(sum);
    for (let i = from; i <= values.length - left; i++) visit(i + 1, left - 1, sum + values[i]!);
  };
  visit(0, size, 0);
}
