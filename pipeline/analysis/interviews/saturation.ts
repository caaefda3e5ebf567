import { maxOf } from "../extremes.ts";
import { atLevel } from "./codebook.ts";
import type { Corpus } from "./corpus.ts";
import { Random } from "../random/random.ts";

/** How saturation is measured. */
export interface SaturationOptions {
  /**
   * First interviews that make the base.
   * @default 4
   */
  readonly base?: number | undefined;
  /**
   * Interviews in a run after the base.
   * @default 2
   */
  readonly run?: number | undefined;
  /**
   * Share of new information at which saturation is said to be reached.
   * @default 0.05
   */
  readonly threshold?: number | undefined;
  /**
   * Level of the codebook at which codes are told apart (1 = top); deeper codes count as their
   * ancestor at that level.
   * @default every code for itself
   */
  readonly level?: number | undefined;
  /**
   * Only interviews with this role.
   * @default all
   */
  readonly role?: string | undefined;
  /**
   * Random orders of interviews tried, to see how much the order matters.
   * @default 0
   */
  readonly permutations?: number | undefined;
  /**
   * Seed of the permutations.
   * @default 1
   */
  readonly seed?: number | undefined;
}

/** One interview on the saturation curve. */
export interface SaturationPoint {
  readonly interviewId: string;
  /** 1 for the first interview. */
  readonly position: number;
  /** Codes first heard in this interview. */
  readonly newCodes: number;
  /** Codes heard so far. */
  readonly cumulative: number;
  /** Codes first heard in the run of interviews after this one; null where no whole run follows. */
  readonly newInRun: number | null;
  /** `newInRun` over the codes of the base; null before the base is complete, and after the end. */
  readonly ratio: number | null;
}

/** The whole curve: a first crossing is not stability. */
export interface Saturation {
  readonly base: number;
  readonly run: number;
  readonly threshold: number;
  /** Distinct codes in the base interviews. */
  readonly baseCodes: number;
  readonly points: readonly SaturationPoint[];
  /** First position whose ratio is at or under the threshold, written "position + run". */
  readonly firstCrossing: { readonly position: number; readonly written: string } | null;
  /** Highest ratio after the first crossing, when it rises over the threshold again. */
  readonly risesAgainTo: number | null;
  /** First crossings in random orders; null where an order never crosses. */
  readonly permuted: readonly (number | null)[];
  /** Where nine random orders out of ten lie at each position that has a ratio; empty without any. */
  readonly permutedBand: readonly {
    readonly position: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** New codes in a run over codes in the base (Guest, Namey & Chen, 2020); null on an empty base. */
export function newInformationRatio(newInRun: number, baseCodes: number): number | null {
  return baseCodes > 0 ? newInRun / baseCodes : null;
}

/**
 * Thematic saturation after Guest, Namey & Chen (2020), doi 10.1371/journal.pone.0232076: in
 * chronological order, N_k / B with B the codes of the first `base` interviews and N_k those first
 * heard in the `run` interviews after interview k. Interviews that nobody coded are left out.
 */
export function saturation(corpus: Corpus, options: SaturationOptions = {}): Saturation {
  const { base = 4, run = 2, threshold = 0.05, permutations = 0, seed = 1 } = options;
  const { ids, sets } = codeSets(corpus, options);
  const order = ids.map((_, i) => i);
  const curve = curveOf(sets, order, base, run);
  const points = curve.newCodes.map((newCodes, i) => ({
    interviewId: ids[i] ?? "",
    position: i + 1,
    newCodes,
    cumulative: curve.cumulative[i] ?? 0,
    newInRun: curve.newInRun[i] ?? null,
    ratio: curve.ratios[i] ?? null,
  }));
  const first = firstCrossing(curve.ratios, threshold);
  const later = first === null
    ? []
    : curve.ratios.slice(first).filter((r) => r !== null && r > threshold);
  const random = new Random(seed);
  const shuffled = Array.from(
    { length: permutations },
    () => curveOf(sets, random.shuffle([...order]), base, run).ratios,
  );
  return {
    base,
    run,
    threshold,
    baseCodes: curve.baseCodes,
    points,
    firstCrossing: first === null ? null : { position: first, written: `${first}+${run}` },
    risesAgainTo: later.length === 0 ? null : maxOf(later.map((r) => r ?? 0)),
    permuted: shuffled.map((ratios) => firstCrossing(ratios, threshold)),
    permutedBand: bandOf(shuffled, points.length),
  };
}

/** The 5 % and 95 % quantiles of the curves at each position: the nearest drawn value, no mean of two. */
function bandOf(curves: readonly (readonly (number | null)[])[], length: number) {
  return Array.from({ length }, (_, at) => {
    const ratios = Float64Array.from(curves.flatMap((curve) => curve[at] ?? [])).sort();
    const quantile = (share: number) => ratios[Math.round(share * (ratios.length - 1))];
    const [low, high] = [quantile(0.05), quantile(0.95)];
    return low === undefined || high === undefined ? [] : [{ position: at + 1, low, high }];
  }).flat();
}

function codeSets(corpus: Corpus, { level, role }: SaturationOptions) {
  const sets = new Map<number, Set<number>>();
  for (const { interview, code } of corpus.passages) {
    const row = corpus.interviews[interview]?.row;
    if (role !== undefined && row?.role !== role) continue;
    const found = sets.get(interview) ?? new Set<number>();
    sets.set(interview, found);
    found.add(level === undefined ? code : atLevel(corpus.codebook, code, level));
  }
  // Interviews are numbered in order of date.
  const coded = corpus.interviews.flatMap((held, i) =>
    held.coders.length > 0 && (role === undefined || held.row.role === role) ? [i] : []
  );
  return {
    ids: coded.map((i) => corpus.interviews[i]?.row.interview_id ?? ""),
    sets: coded.map((i) => sets.get(i) ?? new Set<number>()),
  };
}

function curveOf(
  sets: readonly ReadonlySet<number>[],
  order: readonly number[],
  base: number,
  run: number,
) {
  const heard = new Set<number>();
  const newCodes: number[] = [];
  const cumulative: number[] = [];
  for (const i of order) {
    const before = heard.size;
    for (const code of sets[i] ?? []) heard.add(code);
    newCodes.push(heard.size - before);
    cumulative.push(heard.size);
  }
  const baseCodes = cumulative[base - 1] ?? 0;
  // N_k is a difference of the cumulative curve: what k + r interviews hold beyond k.
  const newInRun = cumulative.map((sum, i) => {
    const after = cumulative[i + run];
    return after === undefined ? null : after - sum;
  });
  const ratios = newInRun.map((count, i) =>
    count === null || i + 1 < base ? null : newInformationRatio(count, baseCodes)
  );
  return { newCodes, cumulative, baseCodes, newInRun, ratios };
}

function firstCrossing(ratios: readonly (number | null)[], threshold: number): number | null {
  const found = ratios.findIndex((ratio) => ratio !== null && ratio <= threshold);
  return found < 0 ? null : found + 1;
}
