/**
 * Skewness of a sample, type 2 (Joanes & Gill, 1998: G1, as SAS and Excel): NaN under 3 values or
 * without variation.
 */
export function skewness(values: readonly number[]): number {
  const n = values.length;
  const { m2, m3 } = moments(values);
  if (n < 3 || m2 === 0) return NaN;
  return (m3 / m2 ** 1.5) * Math.sqrt(n * (n - 1)) / (n - 2);
}

/** Excess kurtosis of a sample, type 2 (Joanes & Gill, 1998: G2): NaN under 4 values. */
export function kurtosis(values: readonly number[]): number {
  const n = values.length;
  const { m2, m4 } = moments(values);
  if (n < 4 || m2 === 0) return NaN;
  return ((n + 1) * (m4 / m2 ** 2 - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
}

function moments(values: readonly number[]): { m2: number; m3: number; m4: number } {
  const n = values.length;
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  let [m2, m3, m4] = [0, 0, 0];
  for (const x of values) {
    const d = x - mean;
    m2 += d * d / n;
    m3 += d ** 3 / n;
    m4 += d ** 4 / n;
  }
  return { m2, m3, m4 };
}

/** What the treatment of outliers did to a column, and how to do it to other values. */
export interface Treatment {
  readonly kind: "none" | "winsorised" | "log";
  /** How many of the most extreme values were pulled in. */
  readonly points: number;
  /** Apply it to a value: keeps order. */
  readonly apply: (value: number) => number;
}

/** The JRC rule's thresholds (OECD/JRC, 2008; Competence Centre on Composite Indicators). */
const outlierRule = { skewness: 2, kurtosis: 3.5, mostPoints: 5 } as const;

function passes(values: readonly number[]): boolean {
  return !(Math.abs(skewness(values)) > outlierRule.skewness &&
    kurtosis(values) > outlierRule.kurtosis);
}

/**
 * Treat outliers by the rule of the European Commission's JRC: a column whose skewness and kurtosis
 * both exceed 2 and 3.5 has its most extreme values set to the next one, up to five; where that is
 * not enough, all its values x become log(x − min + 0.01·range) instead (for a column with a long
 * lower tail, −log(max − x + 0.01·range), so that the tail itself is shortened).
 */
export function treatOutliers(values: readonly number[]): Treatment {
  const none: Treatment = { kind: "none", points: 0, apply: (x) => x };
  if (passes(values)) return none;
  const sorted = values.toSorted((a, b) => a - b);
  let low = sorted[0]!;
  let high = sorted.at(-1)!;
  let current: readonly number[] = sorted;
  for (let points = 1; points <= outlierRule.mostPoints; points++) {
    if (skewness(current) > 0) high = current.findLast((x) => x < high) ?? high;
    else low = current.find((x) => x > low) ?? low;
    const [from, to] = [low, high];
    const apply = (x: number) => Math.min(Math.max(x, from), to);
    current = current.map(apply);
    if (passes(current)) return { kind: "winsorised", points, apply };
  }
  return logTreatment(sorted);
}

function logTreatment(sorted: readonly number[]): Treatment {
  const min = sorted[0]!;
  const max = sorted.at(-1)!;
  const margin = 0.01 * (max - min);
  // Interval ends outside the sample are held at its ends, where the logarithm exists.
  const held = (x: number) => Math.min(Math.max(x, min), max);
  return {
    kind: "log",
    points: 0,
    apply: skewness(sorted) > 0
      ? (x) => Math.log(held(x) - min + margin)
      : (x) => -Math.log(max - held(x) + margin),
  };
}
