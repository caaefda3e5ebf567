import { maxOf, minOf } from "../extremes.ts";
import type { Evaluation } from "../framework/evaluate.ts";
import { aggregated } from "../framework/contributions.ts";
import { maximise } from "./linear-programme.ts";

/**
 * Projects as points in the space of a node's children, where a set of weights is a direction:
 * for an arithmetic mean the order of projects changes exactly where w·(x_a − x_b) changes sign.
 */
export interface WeightSpace {
  /** Ids of the weighed children. */
  readonly children: readonly string[];
  /** Declared weights, adding up to 1. */
  readonly weights: readonly number[];
  readonly projects: readonly string[];
  /** Scores of each project on each child; logarithms for a geometric mean. */
  readonly points: readonly (readonly number[])[];
  /** Projects that cannot be placed: without a score, or weighed on fewer children than others. */
  readonly leftOut: readonly string[];
}

/**
 * The weight space of a node; null where weights do not act linearly: for other aggregations than
 * the arithmetic and the geometric mean, the geography would not be exact.
 */
export function weightSpace(evaluation: Evaluation, node: number): WeightSpace | null {
  const { framework, model, projects } = evaluation;
  const { aggregation } = framework.nodes[node]!;
  const group = model.groups.find((candidate) => candidate.node === node);
  if (!group || (aggregation !== "arithmetic" && aggregation !== "geometric")) return null;
  const children = [...group.children];
  const total = children.reduce((sum, child) => sum + model.weights[child]!, 0);
  const placed: { id: string; point: number[] }[] = [];
  const leftOut: string[] = [];
  projects.forEach((id, p) => {
    const whole = children.every((child) => model.excluded[child * projects.length + p] === 0);
    const scores = whole ? children.map((child) => aggregated(evaluation, child, p)) : [];
    const point = aggregation === "geometric" ? scores.map(Math.log) : scores;
    const known = Number.isFinite(evaluation.score[node * projects.length + p]);
    if (whole && known && point.every(Number.isFinite)) placed.push({ id, point });
    else leftOut.push(id);
  });
  return {
    children: children.map((child) => framework.nodes[child]!.id),
    weights: children.map((child) => model.weights[child]! / total),
    projects: placed.map(({ id }) => id),
    points: placed.map(({ point }) => point),
    leftOut,
  };
}

/** The smallest change of weights that puts two projects level. */
export interface Flip {
  readonly above: string;
  readonly below: string;
  /**
   * Share of all the weight that has to move from some children to another (half the L1 distance);
   * null when no weights put the second above the first: it is nowhere better.
   */
  readonly moved: number | null;
  /** The weights at which the two are level; null with `moved`. */
  readonly weights: readonly number[] | null;
}

/**
 * For each pair, the smallest change of weights that flips their order. Exact: moving a share from
 * child i to child j lowers the lead by (d_i − d_j), d being the difference of scores, so the best
 * move takes from the children with the largest d, each until it is empty, and gives to the one
 * with the smallest (a fractional knapsack). Projects that are level already need no move.
 */
export function flips(space: WeightSpace): Flip[] {
  const found: Flip[] = [];
  space.points.forEach((a, i) =>
    space.points.slice(i + 1).forEach((b, k) => {
      const j = i + 1 + k;
      const lead = dot(space.weights, difference(a, b));
      found.push(lead >= 0 ? flip(space, i, j) : flip(space, j, i));
    })
  );
  return found;
}

/**
 * Of all {@linkcode flips}, those that need the smallest move above zero, smallest first; among
 * equal ones in the order of the projects. Only these are kept, since pairs are as many as the
 * square of the projects.
 */
export function closestFlips(space: WeightSpace, most: number): Flip[] {
  let found: Flip[] = [];
  // The move of the last one wanted, among those seen when they were last sorted.
  let limit = Infinity;
  const { points, weights } = space;
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      const lead = dot(weights, difference(points[i]!, points[j]!));
      const [first, second] = lead >= 0 ? [i, j] : [j, i];
      if (leastMove(points[first]!, points[second]!, Math.abs(lead)) > limit) continue;
      const one = flip(space, first, second);
      if (one.moved === null || one.moved <= 0) continue;
      found.push(one);
      // Sorting is stable: equal moves stay in the order of the projects.
      if (found.length > 4 * most) {
        found = nearest(found, most);
        limit = found.at(-1)?.moved ?? Infinity;
      }
    }
  }
  return nearest(found, most);
}

function nearest(found: readonly Flip[], most: number): Flip[] {
  return found.toSorted((a, b) => a.moved! - b.moved!).slice(0, most);
}

/** No move can be smaller: all of it from the child with the largest difference to the smallest. */
function leastMove(a: readonly number[], b: readonly number[], lead: number): number {
  let [least, largest] = [Infinity, -Infinity];
  for (let k = 0; k < a.length; k++) {
    const d = a[k]! - b[k]!;
    if (d < least) least = d;
    if (d > largest) largest = d;
  }
  return largest > least ? lead / (largest - least) - 1e-9 : 0;
}

function flip(space: WeightSpace, first: number, second: number): Flip {
  const d = difference(space.points[first]!, space.points[second]!);
  const pair = { above: space.projects[first]!, below: space.projects[second]! };
  const least = minOf(d);
  const to = d.indexOf(least);
  const weights = [...space.weights];
  let lead = dot(weights, d);
  if (lead <= tiny) return { ...pair, moved: 0, weights };
  // Level is reached but never passed where the second is nowhere better.
  if (least >= -tiny) return { ...pair, moved: null, weights: null };
  let moved = 0;
  for (const from of d.map((_, i) => i).sort((x, y) => d[y]! - d[x]! || x - y)) {
    if (from === to || lead <= tiny) break;
    const gain = d[from]! - least;
    const amount = Math.min(weights[from]!, lead / gain);
    weights[from]! -= amount;
    weights[to]! += amount;
    moved += amount;
    lead -= amount * gain;
  }
  return { ...pair, moved, weights };
}

const tiny = 1e-12;

function difference(a: readonly number[], b: readonly number[]): number[] {
  return a.map((x, i) => x - b[i]!);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}

/** What one would have to believe for a project to be first. */
export interface FirstPlace {
  readonly project: string;
  /** Whether it is first under some weights: alone, only level with another, or never. */
  readonly possible: "alone" | "tied" | "never";
  /** The largest lead over the next that any weights give it; negative when never first. */
  readonly lead: number;
  /** The weights nearest to the declared ones under which it is (at least jointly) first. */
  readonly weights: readonly number[] | null;
  /** Share of the weight that has to move to get there; 0 when it is first already. */
  readonly moved: number | null;
}

/**
 * For each project the weights, if any, under which it would be first: two linear programmes each.
 *
 * @param asked the projects to answer for, among all as rivals; all where not given
 */
export function firstPlaces(
  space: WeightSpace,
  asked: readonly string[] = space.projects,
): FirstPlace[] {
  const wanted = new Set(asked);
  return space.points.flatMap((point, i) => {
    if (!wanted.has(space.projects[i]!)) return [];
    const rivals = space.points.flatMap((other, j) => j === i ? [] : [difference(point, other)]);
    const lead = largestLead(rivals, space.weights.length);
    const possible = lead > 1e-9 ? "alone" : lead >= -1e-9 ? "tied" : "never";
    const closest = possible === "never" ? null : nearestWeights(rivals, space.weights);
    return [{
      project: space.projects[i]!,
      possible,
      lead,
      weights: closest,
      moved: closest &&
        closest.reduce((sum, w, k) => sum + Math.abs(w - space.weights[k]!) / 2, 0),
    }];
  });
}

/** max t: w·d ≥ t for every rival, w on the simplex. */
function largestLead(rivals: readonly (readonly number[])[], k: number): number {
  if (rivals.length === 0) return Infinity;
  // t may be negative: it is shifted to stay above zero.
  const shift = 1 + Math.max(0, maxOf(rivals.map((d) => maxOf(d.map(Math.abs)))));
  const ones = new Array<number>(k).fill(1);
  const result = maximise(
    [...ones.map(() => 0), 1],
    [...rivals.map((d) => [...d.map((x) => -x), 1]), [...ones, 0], [...ones.map((x) => -x), 0]],
    [...rivals.map(() => shift), 1, -1],
  );
  return result.status === "optimal" ? result.value - shift : NaN;
}

/** min Σ|w − w0| subject to w·d ≥ 0 for every rival, w on the simplex. */
function nearestWeights(
  rivals: readonly (readonly number[])[],
  declared: readonly number[],
): number[] | null {
  const k = declared.length;
  const unit = (i: number, sign: number) => declared.map((_, j) => i === j ? sign : 0);
  const none = declared.map(() => 0);
  const ones = declared.map(() => 1);
  const result = maximise(
    [...none, ...ones.map(() => -1)],
    [
      ...rivals.map((d) => [...d.map((x) => -x), ...none]),
      ...declared.map((_, i) => [...unit(i, 1), ...unit(i, -1)]),
      ...declared.map((_, i) => [...unit(i, -1), ...unit(i, -1)]),
      [...ones, ...none],
      [...ones.map((x) => -x), ...none],
    ],
    // A hair below zero, so that rounding does not turn a tie at the vertex into "never".
    [...rivals.map(() => 1e-11), ...declared, ...declared.map((w) => -w), 1, -1],
  );
  return result.status === "optimal" ? [...result.x.slice(0, k)] : null;
}
