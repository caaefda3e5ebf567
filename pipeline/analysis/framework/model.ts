import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { maxOf, minOf } from "../extremes.ts";
import type { Group } from "./aggregate.ts";
import { type Framework, type FrameworkNode, type Normalisation } from "./framework.ts";
import { isSampleNormalisation, transformed } from "./framework-check.ts";
import type { Observation } from "./observe.ts";
import { type Treatment, treatOutliers } from "./outliers.ts";
import type { Columns } from "./prepare.ts";
import { fitScale, type Scale } from "./scale.ts";

/**
 * The framework and the prepared observations of P projects as flat arrays: the cell of node i for
 * project p is at `i * P + p`. Ready to be aggregated any number of times without allocation.
 */
export interface Model {
  readonly projects: number;
  readonly nodes: number;
  /** Normalised leaf values as they are aggregated: a gap under bounds runs from worst to best. */
  readonly middle: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Normalised leaf values as they are shown, gated ones too; NaN where there is none. */
  readonly shown: {
    readonly value: Float64Array;
    readonly low: Float64Array;
    readonly high: Float64Array;
  };
  /** 1 where a cell does not count in its parent: not applicable, not computable, renormalised. */
  readonly excluded: Uint8Array;
  /** 1 where a leaf has a value that the evidence gate keeps out. */
  readonly gated: Uint8Array;
  /** 1 where a node has a point score of its own. */
  readonly known: Uint8Array;
  /** Leaves with a value that counts, and leaves that apply, under each node. */
  readonly used: Int32Array;
  readonly applicable: Int32Array;
  /** Cells of inner nodes under their minimum coverage: they run from 0 to 1. */
  readonly unscored: Int32Array;
  /** Inner nodes, children before parents. */
  readonly groups: readonly Group[];
  /** Share of each node among its siblings, by place. */
  readonly weights: Float64Array;
  /** What was done to the outliers of each leaf. */
  readonly treatments: ReadonlyMap<number, Treatment>;
  readonly scales: ReadonlyMap<number, Scale>;
  readonly problems: readonly Problem[];
}

type Draft = { -readonly [K in keyof Model]: Model[K] } & {
  problems: Problem[];
  treatments: Map<number, Treatment>;
  scales: Map<number, Scale>;
};

/**
 * Build the model: treat outliers, orient, normalise, gate.
 *
 * @param normalisation use this normalisation for every leaf instead of the declared one; where it
 *   cannot tell projects apart it gives them all the middle of the scale
 */
export function buildModel(
  framework: Framework,
  columns: Columns,
  included: readonly boolean[],
  { normalisation, weights }: {
    readonly normalisation?: Normalisation;
    readonly weights?: Float64Array;
  } = {},
): Model {
  const draft = emptyDraft(framework, included.length, weights);
  for (const leaf of framework.leaves) {
    const node = framework.nodes[leaf]!;
    if (node.scored) fillLeaf(draft, framework, node, columns.get(leaf)!, included, normalisation);
    else draft.excluded.fill(1, leaf * draft.projects, (leaf + 1) * draft.projects);
  }
  const groups: Group[] = [];
  const unscored: number[] = [];
  for (const node of framework.nodes.toReversed()) {
    if (node.children.length === 0) continue;
    groups.push(fillInner(draft, framework, node, included, unscored));
  }
  return { ...draft, groups, unscored: Int32Array.from(unscored) };
}

function emptyDraft(
  framework: Framework,
  projects: number,
  weights: Float64Array | undefined,
): Draft {
  const nodes = framework.nodes.length;
  const size = nodes * projects;
  const nothing = () => new Float64Array(size).fill(NaN);
  return {
    projects,
    nodes,
    middle: new Float64Array(size),
    low: new Float64Array(size),
    high: new Float64Array(size),
    shown: { value: nothing(), low: nothing(), high: nothing() },
    excluded: new Uint8Array(size),
    gated: new Uint8Array(size),
    known: new Uint8Array(size),
    used: new Int32Array(size),
    applicable: new Int32Array(size),
    unscored: new Int32Array(0),
    groups: [],
    weights: weights ?? Float64Array.from(framework.nodes, ({ weight }) => weight),
    treatments: new Map(),
    scales: new Map(),
    problems: [],
  };
}

function fillLeaf(
  draft: Draft,
  framework: Framework,
  node: FrameworkNode,
  cells: readonly Observation[],
  included: readonly boolean[],
  alternative: Normalisation | undefined,
): void {
  const sample = cells.flatMap((cell, p) => cell.gap === null && included[p] ? [cell.value] : []);
  const normalisation = alternative ?? node.normalisation;
  const treatment = node.outliers === "jrc" && isSampleNormalisation(normalisation)
    ? treatOutliers(sample)
    : treatOutliers([]);
  const scale = fitScale({
    normalisation,
    direction: node.direction === -1 ? -1 : 1,
    transform: node.transform,
    low: node.row.low,
    high: node.row.high,
    target: node.row.target,
    sample: sample.map(treatment.apply),
  });
  draft.treatments.set(node.position, treatment);
  if (scale) draft.scales.set(node.position, scale);
  else if (sample.length > 0 && alternative === undefined && fromSample(node)) {
    draft.problems.push(withoutVariation(framework, node));
  }
  cells.forEach((cell, p) => {
    const at = node.position * draft.projects + p;
    if (!included[p] || cell.gap === "not-applicable") {
      draft.excluded[at] = 1;
      return;
    }
    draft.applicable[at] = 1;
    const shown = cell.gap === null ? place(draft, at, cell, scale, treatment) : false;
    if (cell.gap === null && !shown && alternative === undefined && scale) {
      draft.problems.push(outOfScale(framework, node, cell));
    }
    fillCell(draft, at, node, cell, shown, scale, alternative !== undefined);
  });
}

/** Whether the scale can fail for want of variation; declared ends are checked with the framework. */
function fromSample({ normalisation, row }: FrameworkNode): boolean {
  return isSampleNormalisation(normalisation) ||
    (normalisation === "distance-to-target" && row.target !== null);
}

/** Normalise an observation onto the scale, ends in order; false where it has no place on it. */
function place(
  draft: Draft,
  at: number,
  cell: Observation,
  scale: Scale | null,
  treatment: Treatment,
): boolean {
  if (!scale) return false;
  const own = treatment.apply(cell.value);
  const value = scale.map(own, own);
  const ends = [
    scale.map(treatment.apply(cell.low), own),
    scale.map(treatment.apply(cell.high), own),
  ];
  const low = Math.min(value, minOf(ends));
  const high = Math.max(value, maxOf(ends));
  const bounded = scale.worst === 0 && scale.best === 1;
  if (!Number.isFinite(low + high) || (bounded && (low < -1e-12 || high > 1 + 1e-12))) return false;
  draft.shown.value[at] = value;
  draft.shown.low[at] = low;
  draft.shown.high[at] = high;
  return true;
}

function fillCell(
  draft: Draft,
  at: number,
  node: FrameworkNode,
  cell: Observation,
  shown: boolean,
  scale: Scale | null,
  alternative: boolean,
): void {
  if (shown && passesGate(node, cell)) {
    draft.middle[at] = draft.shown.value[at]!;
    draft.low[at] = draft.shown.low[at]!;
    draft.high[at] = draft.shown.high[at]!;
    draft.known[at] = draft.used[at] = 1;
    return;
  }
  if (shown) draft.gated[at] = 1;
  const [worst, best] = scale ? [scale.worst, scale.best] : [0, 1];
  const flat = alternative && !scale && cell.gap === null;
  draft.low[at] = flat ? (worst + best) / 2 : worst;
  draft.high[at] = flat ? (worst + best) / 2 : best;
  draft.middle[at] = (worst + best) / 2;
  const uncomputable = !alternative && !scale &&
    (cell.gap === null || node.normalisation === "zscore");
  if (node.missing === "renormalise" || uncomputable) draft.excluded[at] = 1;
}

/** A forecast is evidence of nothing yet, and so is a value whose evidence nobody stated. */
function passesGate(node: FrameworkNode, cell: Observation): boolean {
  if (node.gate === null) return true;
  return cell.status !== "forecast" && (cell.evidence ?? 0) >= node.gate;
}

function fillInner(
  draft: Draft,
  framework: Framework,
  node: FrameworkNode,
  included: readonly boolean[],
  unscored: number[],
): Group {
  const { projects } = draft;
  const children = node.children.filter((child) => framework.nodes[child]!.scored);
  let partial = false;
  for (let p = 0; p < projects; p++) {
    const at = node.position * projects + p;
    let counted = 0;
    for (const child of children) {
      const from = child * projects + p;
      draft.used[at]! += draft.used[from]!;
      draft.applicable[at]! += draft.applicable[from]!;
      if (draft.known[from] === 1) draft.known[at] = 1;
      if (draft.excluded[from] === 0) counted++;
      else if (included[p]) partial = true;
    }
    const covered = draft.applicable[at]! > 0 &&
      draft.used[at]! / draft.applicable[at]! >= node.minCoverage;
    if (!covered) draft.known[at] = 0;
    const lost = draft.known[at] === 0 && node.missing === "renormalise";
    if (counted === 0 || lost || !node.scored) draft.excluded[at] = 1;
    else if (!covered) unscored.push(at);
  }
  return {
    node: node.position,
    children: Int32Array.from(children),
    aggregation: node.aggregation,
    power: node.power,
    partial,
  };
}

function withoutVariation({ file }: Framework, node: FrameworkNode): Problem {
  const at = { file, line: node.row.line, column: "normalisation", cell: node.normalisation };
  return found("framework-error/no-variation", at, { node: node.id });
}

function outOfScale({ file }: Framework, node: FrameworkNode, cell: Observation): Problem {
  const { id, row: { line }, transform, normalisation } = node;
  const values = { node: id, value: String(cell.value) };
  return Number.isFinite(transformed(cell.value, transform))
    ? found(
      "framework-error/outside-scale",
      { file, line, column: "normalisation", cell: normalisation },
      values,
    )
    : found(
      "framework-error/transform-value",
      { file, line, column: "transform", cell: transform },
      values,
    );
}
