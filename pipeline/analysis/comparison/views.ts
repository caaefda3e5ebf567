import { evaluate, type Evaluation, type EvaluationData } from "../framework/evaluate.ts";
import { indexNode } from "../framework/framework.ts";
import { stakeholders } from "../framework/stakeholder-weights.ts";

/** The order of the projects as one stakeholder's weights give it. */
export interface View {
  /** The stakeholder's code; null for the weights of the framework. */
  readonly stakeholder: string | null;
  /** Min-ranks (1 = best) on the index, in the order of the evaluation's projects; NaN unscored. */
  readonly ranks: readonly number[];
}

/** The ranks under the framework's weights, then under each stakeholder's sheet, in file order. */
export function stakeholderViews(data: EvaluationData, declared: Evaluation): View[] {
  const index = indexNode(declared.framework);
  if (!index) return [];
  const view = (stakeholder: string | null, { projects, rank }: Evaluation): View => {
    const from = index.position * projects.length;
    return { stakeholder, ranks: [...rank.subarray(from, from + projects.length)] };
  };
  return [
    view(null, declared),
    ...stakeholders(data.tables.weights).map((stakeholder) =>
      view(stakeholder, evaluate(data, { stakeholder }))
    ),
  ];
}
