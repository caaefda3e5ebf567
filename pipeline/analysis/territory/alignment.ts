import { maxOf } from "../extremes.ts";
import { Random } from "../random/random.ts";

/** How well a portfolio follows the priorities of the territory. */
export interface Alignment {
  /** Cosine of the portfolio's weight by domain with the priorities: 1 the same proportions. */
  readonly cosine: number | null;
  /** 1 − ½ Σ |p − ρ| on shares: part of the portfolio that lies where the priorities are. */
  readonly overlap: number | null;
  /** Portfolio weight by domain, summing to 1. */
  readonly shares: readonly number[];
  /** Priorities, summing to 1. */
  readonly priorities: readonly number[];
}

/** The priorities and memberships that alignment compares. */
export interface AlignmentInput {
  /** Projects × domains, row-major, 0 to 1. */
  readonly membership: Float64Array;
  /** One priority a domain, ≥ 0. */
  readonly priorities: readonly number[];
}

/** Alignment of the whole portfolio; null where the portfolio or the priorities are empty. */
export function alignment({ membership, priorities }: AlignmentInput): Alignment {
  const width = priorities.length;
  const weights = new Float64Array(width);
  membership.forEach((m, at) => weights[at % width] = (weights[at % width] ?? 0) + m);
  return {
    cosine: cosine(weights, priorities),
    overlap: overlap(weights, priorities),
    shares: proportions(weights),
    priorities: proportions(priorities),
  };
}

/** Cosine of two vectors of weights ≥ 0; null when one is zero. */
function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? null : Math.min(1, dot / Math.sqrt(aa * bb));
}

/** Overlap of two distributions given as weights ≥ 0; null when one is zero. */
function overlap(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const p = proportions(a);
  const q = proportions(b);
  if (p.length === 0 || q.length === 0) return null;
  return 1 - p.reduce((total, x, i) => total + Math.abs(x - (q[i] ?? 0)), 0) / 2;
}

/** How the null distribution is drawn. */
export interface AlignmentTestOptions {
  /** @default 9999 */
  readonly draws?: number;
  /** @default 1 */
  readonly seed?: number;
}

/** A permutation test of alignment. */
export interface AlignmentTest {
  readonly observed: number;
  /** Mean under the null. */
  readonly expected: number;
  /** 2.5 % and 97.5 % quantiles under the null. */
  readonly low: number;
  readonly high: number;
  /** Share of assignments at least as aligned, (1 + count) / (1 + draws): one-sided. */
  readonly p: number;
  readonly draws: number;
}

/**
 * Whether the portfolio is more aligned with the priorities than projects placed at random: each
 * project keeps its memberships and has them assigned to random domains, independently of the
 * others (Monte Carlo permutation test; Phipson & Smyth, 2010, for the +1). Null where the statistic is.
 */
export function alignmentTest(
  input: AlignmentInput,
  statistic: "cosine" | "overlap",
  { draws = 9999, seed = 1 }: AlignmentTestOptions = {},
): AlignmentTest | null {
  const compare = statistic === "cosine" ? cosine : overlap;
  const { membership, priorities } = input;
  const width = priorities.length;
  const observed = alignment(input)[statistic];
  if (observed === null) return null;
  const random = new Random(seed);
  const projects = Array.from(
    { length: membership.length / width },
    (_, j) => Array.from(membership.subarray(j * width, (j + 1) * width)),
  );
  const weights = new Float64Array(width);
  const simulated = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    weights.fill(0);
    for (const project of projects) {
      random.shuffle(project);
      for (let d = 0; d < width; d++) weights[d] = (weights[d] ?? 0) + (project[d] ?? 0);
    }
    simulated[draw] = compare(weights, priorities) ?? 0;
  }
  const asMuch = simulated.reduce((count, value) => count + (value >= observed - 1e-12 ? 1 : 0), 0);
  simulated.sort();
  const quantile = (q: number) => simulated[Math.round(q * (draws - 1))] ?? NaN;
  return {
    observed,
    expected: simulated.reduce((sum, value) => sum + value, 0) / draws,
    low: quantile(0.025),
    high: quantile(0.975),
    p: (1 + asMuch) / (1 + draws),
    draws,
  };
}

/** s_j = Σ_d m_jd ρ_d, priorities scaled so that the highest is 1: how central a project is. */
export function projectAlignment({ membership, priorities }: AlignmentInput): number[] {
  const width = priorities.length;
  const top = maxOf(priorities);
  return Array.from(
    { length: width === 0 ? 0 : membership.length / width },
    (_, j) =>
      priorities.reduce(
        (sum, priority, d) =>
          sum + (membership[j * width + d] ?? 0) * (top > 0 ? priority / top : 0),
        0,
      ),
  );
}

function proportions(weights: ArrayLike<number>): number[] {
  const values = Array.from(weights);
  const whole = values.reduce((a, b) => a + b, 0);
  return whole === 0 ? [] : values.map((value) => value / whole);
}
