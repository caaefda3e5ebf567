import type { Evaluation } from "../framework/evaluate.ts";
import { scoreOf } from "../framework/evaluate.ts";
import { type Anchors, calibrate } from "./calibrate.ts";
import type { QcaData } from "./truth-table.ts";

/** A set that projects belong to more or less, by a node of the framework. */
export interface DeclaredSet {
  /** One letter or a short word: how formulas name it. */
  readonly name: string;
  /** A leaf, read in its own unit, or a node above, read as a score from 0 to 1. */
  readonly node: string;
  /** Where membership begins, is undecided and is full. */
  readonly anchors: Anchors;
}

/** Declared sets read for every project. */
export interface Configurations {
  /** Cases for which every set is known; null where the framework lacks a node. */
  readonly data: QcaData | null;
  /** Ids of nodes that the framework does not have. */
  readonly lacking: readonly string[];
  /** Projects without a value for some set: left out, with the names of these sets. */
  readonly leftOut: readonly { readonly project: string; readonly sets: readonly string[] }[];
}

/** Memberships of the projects in conditions and in an outcome, by the direct method. */
export function readConfigurations(
  evaluation: Evaluation,
  conditions: readonly DeclaredSet[],
  outcome: DeclaredSet,
): Configurations {
  const sets = [...conditions, outcome];
  const { positions } = evaluation.framework;
  const lacking = sets.filter(({ node }) => !positions.has(node)).map(({ node }) => node);
  if (lacking.length > 0) return { data: null, lacking, leftOut: [] };
  const leftOut: { project: string; sets: string[] }[] = [];
  const cases: string[] = [];
  const memberships: number[][] = [];
  evaluation.projects.forEach((project, p) => {
    const values = sets.map(({ node }) => valueOf(evaluation, positions.get(node)!, p));
    const unknown = sets.filter((_, i) => values[i] === null).map(({ name }) => name);
    if (unknown.length > 0) {
      leftOut.push({ project, sets: unknown });
      return;
    }
    cases.push(project);
    memberships.push(values.map((value, i) => calibrate(value!, sets[i]!.anchors)));
  });
  const data = {
    cases,
    conditions: conditions.map(({ name }) => name),
    memberships: memberships.map((row) => row.slice(0, -1)),
    outcome: memberships.map((row) => row.at(-1)!),
  };
  return { data, lacking, leftOut };
}

function valueOf(evaluation: Evaluation, node: number, project: number): number | null {
  const cell = evaluation.prepared.get(node)?.[project];
  if (cell) return cell.gap === null ? cell.value : null;
  return scoreOf(evaluation, node, project).score;
}

/**
 * The same sets with other anchors: each crossover, one at a time, moved towards either end by a
 * share of the distance to it. The first variant is the declared one.
 */
export function calibrationVariants(
  conditions: readonly DeclaredSet[],
  outcome: DeclaredSet,
  shift = 0.2,
): { readonly conditions: readonly DeclaredSet[]; readonly outcome: DeclaredSet }[] {
  const moved = (set: DeclaredSet, end: "in" | "out"): DeclaredSet => {
    const { crossover } = set.anchors;
    const anchors = {
      ...set.anchors,
      crossover: crossover + shift * (set.anchors[end] - crossover),
    };
    return { ...set, anchors };
  };
  const ends = ["in", "out"] as const;
  return [
    { conditions, outcome },
    ...conditions.flatMap((set, i) =>
      ends.map((end) => ({ conditions: conditions.with(i, moved(set, end)), outcome }))
    ),
    ...ends.map((end) => ({ conditions, outcome: moved(outcome, end) })),
  ];
}
