import { type Alternative, refusedTest, type TestResult } from "./exact-test.ts";
import { clopperPearson } from "./effect-size.ts";
import { incompleteBeta, logFactorial } from "./special-functions.ts";

/**
 * Exact binomial test of a proportion against an expected one; two-sided adds the outcomes no more
 * probable than the one observed. The interval is Clopper & Pearson's.
 */
export function binomialTest(
  successes: number,
  n: number,
  expected: number,
  { alternative = "two-sided", level = 0.95 }: {
    readonly alternative?: Alternative;
    readonly level?: number;
  } = {},
): TestResult {
  const test = "exact binomial test";
  const interval = clopperPearson(successes, n, level);
  if (!interval) return refusedTest(test, 0, alternative, "too-few-values");
  const density = (k: number) => {
    if (expected === 0 || expected === 1) return k === n * expected ? 1 : 0;
    return Math.exp(
      logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(expected) +
        (n - k) * Math.log(1 - expected),
    );
  };
  const atLeast = successes === 0 ? 1 : incompleteBeta(expected, successes, n - successes + 1);
  const atMost = successes === n ? 1 : 1 - incompleteBeta(expected, successes + 1, n - successes);
  let both = 0;
  const own = density(successes) * (1 + 1e-7);
  for (let k = 0; k <= n; k++) if (density(k) <= own) both += density(k);
  return {
    ...refusedTest(test, n, alternative, "no-variation"),
    refused: null,
    statistic: successes,
    p: Math.min(1, alternative === "greater" ? atLeast : alternative === "less" ? atMost : both),
    ...interval,
    level,
  };
}
