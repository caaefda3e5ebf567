/** Which departures from the null hypothesis count. */
export type Alternative = "two-sided" | "greater" | "less";

/** What a test says. `p` is exact unless the field is called otherwise. */
export interface TestResult {
  /** The name of the test as the field knows it. */
  readonly test: string;
  readonly statistic: number | null;
  readonly p: number | null;
  readonly alternative: Alternative;
  /** The effect estimate that goes with the test; null where it has none. */
  readonly estimate: number | null;
  /** Confidence interval of the estimate. */
  readonly low: number | null;
  readonly high: number | null;
  /** Level actually reached by an exact interval, at least the one asked for. */
  readonly level: number | null;
  readonly n: number;
  /** Why there is no p: no variation, too many arrangements to enumerate. */
  readonly refused: "no-variation" | "too-many-arrangements" | "too-few-values" | null;
}

/** A result without a p, and the reason. */
export function refusedTest(
  test: string,
  n: number,
  alternative: Alternative,
  refused: NonNullable<TestResult["refused"]>,
): TestResult {
  const none = { statistic: null, p: null, estimate: null, low: null, high: null, level: null };
  return { test, ...none, alternative, n, refused };
}

/** p of a statistic from the tails of its distribution; two-sided is twice the smaller tail. */
export function pValue(atMost: number, atLeast: number, alternative: Alternative): number {
  if (alternative === "greater") return Math.min(1, atLeast);
  if (alternative === "less") return Math.min(1, atMost);
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}
