import { evaluate, type EvaluationData } from "../framework/evaluate.ts";
import { indexNode } from "../framework/framework.ts";
import { tieResolution } from "../framework/rank.ts";
import { defaultMethodSpace, type MethodSpace } from "./method-space.ts";
import { above as shareAbove, type Robustness } from "./robustness.ts";
import { Simulator } from "./simulator.ts";

/** A pair that the threshold holds apart. */
export interface Dominance {
  readonly above: string;
  readonly below: string;
  /** Share of the draws in which it holds; 1 is the whole space as drawn. */
  readonly share: number;
}

/** All pairs with P(a > b) at or over the threshold. */
export function dominances(result: Robustness): Dominance[] {
  const { projects, draws, threshold } = result;
  return projects.flatMap((one, a) =>
    projects.flatMap((other, b) => {
      const share = a === b ? 0 : shareAbove(result, draws, a, b);
      return share >= threshold ? [{ above: one, below: other, share }] : [];
    })
  );
}

/**
 * The pairs without those that follow from two others: the edges of a graph that can be read.
 *
 * @param among the projects that the graph is about; pairs and what they follow from are of these
 */
export function dominanceGraph(
  result: Robustness,
  among: readonly string[] = result.projects,
): Dominance[] {
  const { projects, draws, threshold } = result;
  const kept = new Set(among);
  const places = projects.flatMap((id, a) => kept.has(id) ? [a] : []);
  const n = places.length;
  const words = Math.ceil(n / 32);
  // A bit for each project that a project is above, and for each that is above it.
  const [below, above] = [new Uint32Array(n * words), new Uint32Array(n * words)];
  const set = (bits: Uint32Array, row: number, column: number) =>
    bits[row * words + (column >> 5)]! |= 1 << (column & 31);
  const shares = new Float64Array(n * n);
  places.forEach((a, i) =>
    places.forEach((b, j) => {
      const share = i === j ? 0 : shareAbove(result, draws, a, b);
      if (share < threshold) return;
      shares[i * n + j] = share;
      set(below, i, j);
      set(above, j, i);
    })
  );
  const isDirect = (i: number, j: number) => {
    for (let w = 0; w < words; w++) if (below[i * words + w]! & above[j * words + w]!) return false;
    return true;
  };
  return places.flatMap((a, i) =>
    places.flatMap((b, j) => {
      const share = shares[i * n + j]!;
      if (share < threshold || share === 0 || !isDirect(i, j)) return [];
      return [{ above: projects[a]!, below: projects[b]!, share }];
    })
  );
}

/** Every combination of declared views, normalisations and aggregations, at the point values. */
export interface MethodGrid {
  readonly methods: readonly {
    readonly weights: MethodSpace["weights"][number];
    readonly normalisation: string;
    readonly aggregation: string;
  }[];
  readonly projects: readonly string[];
  /** Of methods × projects. */
  readonly scores: Float64Array;
}

/**
 * Score the projects under every method of the declared space, without noise and at the points: "A
 * at least as good as B under 12 methods of 12". The simplex cannot be enumerated and is passed
 * over; see the weight geography for it.
 */
export function methodGrid(data: EvaluationData, partial: Partial<MethodSpace> = {}): MethodGrid {
  const evaluation = evaluate(data);
  const index = indexNode(evaluation.framework);
  if (!index) return { methods: [], projects: [], scores: new Float64Array(0) };
  const base = { ...defaultMethodSpace(data, evaluation), ...partial };
  const space = {
    ...base,
    weights: base.weights.filter((view) => view !== "simplex"),
    noise: 0,
    data: false,
  };
  const simulator = new Simulator(data, evaluation, space, index.position);
  const kept = evaluation.projects.flatMap((_, p) => simulator.scored[p] ? [p] : []);
  const { weights, normalisations, aggregations } = space;
  const methods = weights.flatMap((view) =>
    normalisations.flatMap((normalisation) =>
      aggregations.map((aggregation) => ({ weights: view, normalisation, aggregation }))
    )
  );
  const draw = simulator.draw();
  const all = new Float64Array(simulator.projects);
  const scores = new Float64Array(methods.length * kept.length);
  // The middle of each method's slice of the unit interval.
  const slot = (place: number, count: number) => (place + 0.5) / count;
  methods.forEach((method, m) => {
    draw.weights.fill(0.5);
    draw.weights[0] = slot(weights.indexOf(method.weights), weights.length);
    draw.methods[0] = slot(normalisations.indexOf(method.normalisation), normalisations.length);
    draw.methods[1] = slot(aggregations.indexOf(method.aggregation), aggregations.length);
    simulator.evaluate(draw, all);
    kept.forEach((p, i) => scores[m * kept.length + i] = all[p]!);
  });
  return { methods, projects: kept.map((p) => evaluation.projects[p]!), scores };
}

/** Under how many methods of the grid a scores at least as high as b. */
export function atLeastAsGood(
  { methods, projects, scores }: MethodGrid,
  a: string,
  b: string,
): number {
  const [i, j] = [projects.indexOf(a), projects.indexOf(b)];
  if (i < 0 || j < 0) return 0;
  return methods.filter((_, m) =>
    scores[m * projects.length + i]! >= scores[m * projects.length + j]! - tieResolution
  ).length;
}
