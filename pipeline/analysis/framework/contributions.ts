import { aggregateModel, type Evaluation } from "./evaluate.ts";
import { leavesUnder } from "./framework.ts";

/** What a child brings to its parent's score for one project. */
export interface Contribution {
  /** Place of the child. */
  readonly node: number;
  /** Share of the parent's weight it has for this project, after what does not apply is left out. */
  readonly weight: number;
  /** The child's score as it is aggregated: the middle of the scale where it is not known. */
  readonly score: number;
  /**
   * How much of the parent's score would be lost were the child at the worst end. For an
   * arithmetic mean it is weight × score and the contributions add up to the score; elsewhere the
   * parent is recomputed, and they need not add up.
   */
  readonly contribution: number;
}

/** The contributions of a node's children for a project; empty for a leaf or an unscored cell. */
export function contributions(
  evaluation: Evaluation,
  node: number,
  project: number,
): Contribution[] {
  const { framework, model } = evaluation;
  const { projects, excluded, weights } = model;
  const group = model.groups.find((candidate) => candidate.node === node);
  const score = evaluation.score[node * projects + project]!;
  if (!group || !Number.isFinite(score)) return [];
  const present = [...group.children].filter((child) => excluded[child * projects + project] === 0);
  const total = present.reduce((sum, child) => sum + weights[child]!, 0);
  return present.map((child) => {
    const weight = total > 0 ? weights[child]! / total : 0;
    const own = aggregated(evaluation, child, project);
    return {
      node: child,
      weight,
      score: own,
      contribution: group.aggregation === "arithmetic"
        ? weight * own
        : score - withWorst(evaluation, framework.nodes[child]!.position, node, project),
    };
  });
}

/** The score of a node as its parent takes it: the middle of the scale where it is unknown. */
export function aggregated(evaluation: Evaluation, node: number, project: number): number {
  const { model, framework } = evaluation;
  const at = node * model.projects + project;
  if (framework.nodes[node]!.children.length === 0) return model.middle[at]!;
  const score = evaluation.score[at]!;
  return Number.isFinite(score) ? score : (evaluation.low[at]! + evaluation.high[at]!) / 2;
}

function withWorst(evaluation: Evaluation, child: number, parent: number, project: number): number {
  const { model, framework } = evaluation;
  const middle = model.middle.slice();
  for (const leaf of leavesUnder(framework, child)) {
    middle[leaf * model.projects + project] = model.scales.get(leaf)?.worst ?? 0;
  }
  const { score } = aggregateModel(framework, { ...model, middle });
  return score[parent * model.projects + project]!;
}
