import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { evaluate, type EvaluationData } from "../framework/evaluate.ts";
import { indexNode, nodeOf } from "../framework/framework.ts";
import { Random } from "../random/random.ts";
import { checkMethodSpace, defaultMethodSpace, type MethodSpace } from "./method-space.ts";
import { Simulator } from "./simulator.ts";
import { tiersOf } from "./tiers.ts";

export interface RobustnessOptions {
  /** @default 10_000, or what {@linkcode defaultDraws} allows for a large portfolio */
  readonly draws?: number;
  /** @default 1 */
  readonly seed?: number;
  /** The node whose scores are compared. @default the index of the framework */
  readonly index?: string;
  /** Parts of the method space that differ from {@linkcode defaultMethodSpace}. */
  readonly space?: Partial<MethodSpace>;
  /** Projects to leave out. @default none */
  readonly without?: readonly string[];
  /** P(a > b) at which a is held to be above b. @default 0.95 */
  readonly threshold?: number;
}

/** What a Monte Carlo over data, weights and methods says of the order of the projects. */
export interface Robustness {
  readonly draws: number;
  readonly seed: number;
  readonly threshold: number;
  readonly index: string;
  readonly space: MethodSpace;
  /** Ids of the projects compared: those with a score on the index. */
  readonly projects: readonly string[];
  readonly names: readonly string[];
  /** Of n × n: how many draws gave project i (row) the min-rank j + 1 (column). */
  readonly rankCounts: Uint32Array;
  /** Of n × n: in how many draws the row's score was above the column's; ties count for neither. */
  readonly aboveCounts: Uint32Array;
  readonly mean: Float64Array;
  /** Of n × draws: the scores of each project in all draws, sorted from low to high. */
  readonly sortedScores: Float64Array;
  /** Tier of each project: 0 is the first. See {@linkcode tiersOf}. */
  readonly tiers: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * How many draws are made where none are asked for: 10,000, or fewer where comparing all pairs of
 * projects that often would take more than some seconds; 1,000 at least, whose error on a share of
 * 95 % is under one hundredth.
 */
export function defaultDraws(projects: number, leaves: number): number {
  const work = projects ** 2 + 10 * projects * leaves;
  return work <= 2.5e5 ? 10_000 : Math.max(1000, Math.floor(1.25e9 / work / 100) * 100);
}

/**
 * One seeded Monte Carlo over the whole declared method space. Cost: draws × projects × leaves,
 * plus draws × projects² comparisons of pairs.
 *
 * Errors: no single index, or a method that cannot apply, are problems; no draw is then made.
 */
export function robustness(data: EvaluationData, options: RobustnessOptions = {}): Robustness {
  const { seed = 1, threshold = 0.95, without = [] } = options;
  const evaluation = evaluate(data, { without });
  const { framework, projects } = evaluation;
  const draws = options.draws ?? defaultDraws(projects.length, framework.leaves.length);
  const index = options.index === undefined
    ? indexNode(evaluation.framework)
    : nodeOf(evaluation.framework, options.index);
  const space = { ...defaultMethodSpace(data, evaluation), ...options.space };
  const problems = [
    ...evaluation.problems,
    ...checkMethodSpace(space, data, evaluation),
    ...(index ? [] : [noIndex(evaluation.framework.file, options.index)]),
  ];
  const stopped = problems.some(({ severity }) => severity === "error") || !index;
  const head = { draws, seed, threshold, space, index: index?.id ?? "", problems };
  if (stopped) return { ...head, ...tally([], [], 0), tiers: [] };
  const simulator = new Simulator(data, evaluation, space, index.position);
  const kept = evaluation.projects.flatMap((_, p) => simulator.scored[p] ? [p] : []);
  const names = kept.map((p) => evaluation.names[p]!);
  const result = tally(kept.map((p) => evaluation.projects[p]!), names, draws);
  simulate(simulator, new Random(seed), draws, kept, result);
  return {
    ...head,
    ...result,
    tiers: tiersOf(result.projects.length, (a, b) => above(result, draws, a, b) >= threshold),
  };
}

type Tally = Pick<
  Robustness,
  "projects" | "names" | "rankCounts" | "aboveCounts" | "mean" | "sortedScores"
>;

function tally(projects: readonly string[], names: readonly string[], draws: number): Tally {
  const n = projects.length;
  return {
    projects,
    names,
    rankCounts: new Uint32Array(n * n),
    aboveCounts: new Uint32Array(n * n),
    mean: new Float64Array(n),
    sortedScores: new Float64Array(n * draws),
  };
}

function simulate(
  simulator: Simulator,
  random: Random,
  draws: number,
  kept: readonly number[],
  result: Tally,
): void {
  const n = kept.length;
  const draw = simulator.draw();
  const all = new Float64Array(simulator.projects);
  const scores = new Float64Array(n);
  const places = Int32Array.from(kept);
  for (let i = 0; i < draws; i++) {
    random.fill(draw.methods);
    random.fill(draw.weights);
    random.fill(draw.data);
    simulator.evaluate(draw, all);
    for (let a = 0; a < n; a++) {
      scores[a] = all[places[a]!]!;
      result.sortedScores[a * draws + i] = scores[a]!;
    }
    count(scores, n, result.rankCounts, result.aboveCounts);
  }
  for (let a = 0; a < n; a++) {
    const own = result.sortedScores.subarray(a * draws, (a + 1) * draws);
    for (let i = 0; i < draws; i++) result.mean[a]! += own[i]! / draws;
    own.sort();
  }
}

/** Count who is above whom, and so each one's min-rank. Nearer than 1e-12 is a tie. */
function count(scores: Float64Array, n: number, ranks: Uint32Array, above: Uint32Array): void {
  for (let a = 0; a < n; a++) {
    const mine = scores[a]!;
    const row = a * n;
    let better = 0;
    for (let b = 0; b < n; b++) {
      const difference = mine - scores[b]!;
      above[row + b]! += difference > 1e-12 ? 1 : 0;
      better += difference < -1e-12 ? 1 : 0;
    }
    ranks[row + better]!++;
  }
}

/** The score that a share of the draws does not exceed: 0.05, 0.5, 0.95… */
export function scoreQuantile(result: Robustness, a: number, share: number): number {
  const at = Math.max(Math.ceil(share * result.draws - 1e-9), 1) - 1;
  return result.sortedScores[a * result.draws + at] ?? NaN;
}

/** P(score > bound) of a project, by its place. */
export function scoreAbove({ sortedScores, draws }: Robustness, a: number, bound: number): number {
  const own = sortedScores.subarray(a * draws, (a + 1) * draws);
  let [from, to] = [0, draws];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (own[middle]! > bound) to = middle;
    else from = middle + 1;
  }
  return draws === 0 ? 0 : (draws - from) / draws;
}

/** P(score of a > score of b), by place in {@linkcode Robustness.projects}. */
export function above(
  { aboveCounts, projects }: Pick<Robustness, "aboveCounts" | "projects">,
  draws: number,
  a: number,
  b: number,
): number {
  return draws === 0 ? 0 : aboveCounts[a * projects.length + b]! / draws;
}

/** P(rank ≤ k) of a project, by its place. */
export function withinRank(
  { rankCounts, projects, draws }: Robustness,
  a: number,
  k: number,
): number {
  let sum = 0;
  for (let j = 0; j < Math.min(k, projects.length); j++) {
    sum += rankCounts[a * projects.length + j]!;
  }
  return draws === 0 ? 0 : sum / draws;
}

/** The smallest rank that a share of the draws does not exceed: 0.5 for the median. */
export function rankQuantile(result: Robustness, a: number, share: number): number {
  const n = result.projects.length;
  let sum = 0;
  for (let k = 1; k <= n; k++) {
    sum += result.rankCounts[a * n + k - 1]!;
    if (sum / result.draws >= share - 1e-12) return k;
  }
  return n;
}

/** The problem of a comparison without a node to compare on. */
export function noIndex(file: string | null, asked: string | undefined): Problem {
  return asked === undefined
    ? found("framework-error/no-index", { file })
    : found("framework-error/no-node", { file }, { node: asked });
}
