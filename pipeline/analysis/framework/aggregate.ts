import type { Aggregation } from "./framework.ts";

/** The children of a node and the rule that makes one score of theirs. */
export interface Group {
  /** Place of the node whose scores are made. */
  readonly node: number;
  /** Places of its scored children. */
  readonly children: Int32Array;
  readonly aggregation: Aggregation;
  /** Exponent of the generalised mean. */
  readonly power: number;
  /** Whether a child is left out for some project, so that weights are spread per project. */
  readonly partial: boolean;
}

/**
 * Scores of all nodes in one flat array: the score of node i for project p is at
 * `i * projects + p`. `excluded` has the same layout: 1 where a child does not count.
 */
export interface Board {
  readonly projects: number;
  readonly scores: Float64Array;
  readonly excluded: Uint8Array;
}

/**
 * Aggregate a group in place: read the children's scores, write the node's, for every project.
 * `weights` are by node and need not add up to 1. Allocates nothing but for the median.
 *
 * Formulas (w adding up to 1): Σwx; Πx^w; 1/Σ(w/x); (Σwx^p)^(1/p); weighted median; min x over
 * w > 0; Copeland (1951): wins minus losses in weighted majority duels, from −(n−1)…n−1 onto 0…1.
 * A zero makes the geometric and the harmonic mean zero: a policy statement, kept as it is.
 *
 * @param rivals the scores that Copeland duels are fought against; the board's own by default
 */
export function aggregateGroup(
  group: Group,
  board: Board,
  weights: Float64Array,
  aggregation: Aggregation = group.aggregation,
  rivals: Float64Array = board.scores,
): void {
  if (aggregation === "copeland") copeland(group, board, weights, rivals);
  else if (aggregation === "median") median(group, board, weights);
  else if (aggregation === "minimum") minimum(group, board, weights);
  else if (aggregation === "arithmetic" && !group.partial) weightedMean(group, board, weights);
  else powerMean(group, board, weights, aggregation);
}

/** The common case on its own: two multiplications a value, no branch. */
function weightedMean(
  { node, children }: Group,
  { projects, scores }: Board,
  weights: Float64Array,
): void {
  const start = node * projects;
  const end = start + projects;
  let total = 0;
  for (let k = 0; k < children.length; k++) total += weights[children[k]!]!;
  scores.fill(0, start, end);
  if (total === 0) return;
  for (let k = 0; k < children.length; k++) {
    const share = weights[children[k]!]! / total;
    const offset = children[k]! * projects - start;
    for (let at = start; at < end; at++) scores[at]! += share * scores[at + offset]!;
  }
}

function powerMean(
  group: Group,
  { projects, scores, excluded }: Board,
  weights: Float64Array,
  aggregation: Aggregation,
): void {
  const { children, power, partial } = group;
  const start = group.node * projects;
  const end = start + projects;
  let total = 0;
  scores.fill(0, start, end);
  for (let k = 0; k < children.length; k++) {
    const child = children[k]!;
    const weight = weights[child]!;
    if (weight === 0) continue;
    total += weight;
    const offset = child * projects - start;
    for (let at = start; at < end; at++) {
      if (partial && excluded[at + offset] === 1) continue;
      const x = scores[at + offset]!;
      if (aggregation === "arithmetic") scores[at]! += weight * x;
      else if (aggregation === "geometric") scores[at]! += weight * Math.log(x);
      else if (aggregation === "harmonic") scores[at]! += weight / x;
      else scores[at]! += weight * Math.pow(x, power);
    }
  }
  for (let at = start; at < end; at++) {
    const whole = partial ? present(group, projects, excluded, weights, at - start) : total;
    const mean = scores[at]! / whole;
    if (aggregation === "arithmetic") scores[at] = mean;
    else if (aggregation === "geometric") scores[at] = Math.exp(mean);
    else if (aggregation === "harmonic") scores[at] = 1 / mean;
    else scores[at] = Math.pow(mean, 1 / power);
    if (!(whole > 0)) scores[at] = 0;
  }
}

function present(
  { children }: Group,
  projects: number,
  excluded: Uint8Array,
  weights: Float64Array,
  project: number,
): number {
  let sum = 0;
  for (let k = 0; k < children.length; k++) {
    const child = children[k]!;
    if (excluded[child * projects + project] === 0) sum += weights[child]!;
  }
  return sum;
}

function minimum(
  { node, children }: Group,
  { projects, scores, excluded }: Board,
  weights: Float64Array,
): void {
  for (let p = 0; p < projects; p++) {
    let least = Infinity;
    for (let k = 0; k < children.length; k++) {
      const at = children[k]! * projects + p;
      if (excluded[at] === 1 || weights[children[k]!] === 0) continue;
      if (scores[at]! < least) least = scores[at]!;
    }
    scores[node * projects + p] = least === Infinity ? 0 : least;
  }
}

/** Weighted median: the middle of the values on whose either side lies at most half the weight. */
function median(
  { node, children }: Group,
  { projects, scores, excluded }: Board,
  weights: Float64Array,
): void {
  for (let p = 0; p < projects; p++) {
    const present = [...children]
      .filter((child) => excluded[child * projects + p] === 0 && weights[child]! > 0)
      .sort((a, b) => scores[a * projects + p]! - scores[b * projects + p]! || a - b);
    const total = present.reduce((sum, child) => sum + weights[child]!, 0);
    let below = 0;
    let low = NaN;
    let high = NaN;
    for (const child of present) {
      const x = scores[child * projects + p]!;
      below += weights[child]!;
      if (Number.isNaN(low) && below >= total / 2 - 1e-12) low = x;
      if (below > total / 2 + 1e-12) {
        high = x;
        break;
      }
    }
    scores[node * projects + p] = present.length === 0
      ? 0
      : (low + (Number.isNaN(high) ? low : high)) / 2;
  }
}

function copeland(
  { node, children }: Group,
  { projects, scores, excluded }: Board,
  weights: Float64Array,
  rivals: Float64Array,
): void {
  for (let a = 0; a < projects; a++) {
    let balance = 0;
    for (let b = 0; b < projects; b++) {
      if (a === b) continue;
      let duel = 0;
      for (let k = 0; k < children.length; k++) {
        const offset = children[k]! * projects;
        // A duel is fought on what both have: the same whichever of the two comes first.
        if (excluded[offset + a] === 1 || excluded[offset + b] === 1) continue;
        const difference = scores[offset + a]! - rivals[offset + b]!;
        if (difference > 0) duel += weights[children[k]!]!;
        else if (difference < 0) duel -= weights[children[k]!]!;
      }
      if (duel > 1e-12) balance++;
      else if (duel < -1e-12) balance--;
    }
    const most = projects - 1;
    scores[node * projects + a] = most === 0 ? 0.5 : (balance + most) / (2 * most);
  }
}
