import { Random } from "../random/random.ts";

/** A Sobol index with its bootstrap interval; null where the output does not vary. */
export interface SobolIndex {
  /** Share of the output's variance that the factor explains alone. Slightly below 0 is noise. */
  readonly first: number | null;
  readonly firstLow: number | null;
  readonly firstHigh: number | null;
  /** Share that would remain if all but this factor were known. */
  readonly total: number | null;
  readonly totalLow: number | null;
  readonly totalHigh: number | null;
}

export interface SobolOptions {
  /** @default 1 */
  readonly seed?: number;
  /** Bootstrap resamples for the 95 % percentile intervals. @default 200 */
  readonly resamples?: number;
}

/**
 * First-order and total Sobol indices from the outputs of a Saltelli design: `a` and `b` from two
 * independent samples, `mixed[i]` from sample a with factor i taken from sample b.
 *
 * S_i = mean(y_b (y_abi − y_a)) / V (Saltelli et al., 2010, eq. 16); ST_i = mean((y_a − y_abi)²) / 2V
 * (Jansen, 1999). Outputs are centred first, which leaves both unchanged and lowers the noise.
 */
export function sobolIndices(
  a: Float64Array,
  b: Float64Array,
  mixed: readonly Float64Array[],
  { seed = 1, resamples = 200 }: SobolOptions = {},
): SobolIndex[] {
  const n = a.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += (a[i]! + b[i]!) / (2 * n);
  const all = Uint32Array.from({ length: n }, (_, i) => i);
  const random = new Random(seed, 0x50b01);
  const sample = new Uint32Array(n);
  const spread = mixed.map(() => ({ first: [] as number[], total: [] as number[] }));
  for (let r = 0; r < resamples; r++) {
    for (let i = 0; i < n; i++) sample[i] = random.below(n);
    mixed.forEach((ab, factor) => {
      const found = estimate(a, b, ab, mean, sample);
      if (!found) return;
      spread[factor]!.first.push(found.first);
      spread[factor]!.total.push(found.total);
    });
  }
  return mixed.map((ab, factor) => {
    const found = estimate(a, b, ab, mean, all);
    const [firstLow, firstHigh] = interval(spread[factor]!.first);
    const [totalLow, totalHigh] = interval(spread[factor]!.total);
    if (!found) return { ...nothing };
    return { ...found, firstLow, firstHigh, totalLow, totalHigh };
  });
}

const nothing: SobolIndex = {
  first: null,
  firstLow: null,
  firstHigh: null,
  total: null,
  totalLow: null,
  totalHigh: null,
};

function estimate(
  a: Float64Array,
  b: Float64Array,
  ab: Float64Array,
  mean: number,
  sample: Uint32Array,
): { first: number; total: number } | null {
  let [first, total, sum, squares] = [0, 0, 0, 0];
  const n = sample.length;
  for (let k = 0; k < n; k++) {
    const i = sample[k]!;
    const ya = a[i]! - mean;
    const yb = b[i]! - mean;
    const yab = ab[i]! - mean;
    first += yb * (yab - ya);
    total += (ya - yab) ** 2;
    sum += ya + yb;
    squares += ya * ya + yb * yb;
  }
  const variance = squares / (2 * n) - (sum / (2 * n)) ** 2;
  return variance > 1e-15
    ? { first: first / n / variance, total: total / (2 * n) / variance }
    : null;
}

function interval(values: number[]): [number | null, number | null] {
  if (values.length === 0) return [null, null];
  values.sort((x, y) => x - y);
  const at = (share: number) => values[Math.round(share * (values.length - 1))]!;
  return [at(0.025), at(0.975)];
}

/**
 * Sobol indices of a function of d independent uniform numbers: N (d + 2) evaluations.
 *
 * @param samples N, at least 2^13 for two digits
 */
export function sobolOf(
  model: (inputs: Float64Array) => number,
  d: number,
  samples: number,
  options: SobolOptions = {},
): SobolIndex[] {
  const random = new Random(options.seed ?? 1);
  const [xa, xb, mix] = [new Float64Array(d), new Float64Array(d), new Float64Array(d)];
  const [a, b] = [new Float64Array(samples), new Float64Array(samples)];
  const mixed = Array.from({ length: d }, () => new Float64Array(samples));
  for (let k = 0; k < samples; k++) {
    random.fill(xa);
    random.fill(xb);
    a[k] = model(xa);
    b[k] = model(xb);
    for (let i = 0; i < d; i++) {
      mix.set(xa);
      mix[i] = xb[i]!;
      mixed[i]![k] = model(mix);
    }
  }
  return sobolIndices(a, b, mixed, options);
}
