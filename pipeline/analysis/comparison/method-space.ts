import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Evaluation, EvaluationData } from "../framework/evaluate.ts";
import type { Aggregation, Normalisation } from "../framework/framework.ts";
import { needsPositive } from "../framework/framework-check.ts";
import { sheetWeights, stakeholders } from "../framework/stakeholder-weights.ts";

/** Whose weights a draw takes: the framework's, any at all, or a stakeholder's sheet. */
export type WeightView = "declared" | "simplex" | { readonly stakeholder: string };

/** The methods that are held to be defensible: what a robust statement must survive. */
export interface MethodSpace {
  /**
   * Views on weights, drawn with equal chances.
   * @default declared, and each stakeholder who filled in a sheet
   */
  readonly weights: readonly WeightView[];
  /**
   * Half-width of the uniform relative noise on every weight of a declared view or of a sheet,
   * which is renormalised among siblings afterwards.
   * @default 0.25
   */
  readonly noise: number;
  /** @default declared, rank */
  readonly normalisations: readonly ("declared" | Normalisation)[];
  /** @default declared, geometric (declared alone where scores can be negative) */
  readonly aggregations: readonly ("declared" | Aggregation)[];
  /**
   * Where an alternative aggregation stands for the declared one: between the children of the index
   * only, or at every level.
   * @default "index"
   */
  readonly level: "index" | "all";
  /**
   * Whether values are drawn within their intervals, uniformly on the normalised scale, and gaps
   * from worst to best; otherwise all stay at their points.
   * @default true
   */
  readonly data: boolean;
}

/** The method space where nothing else is declared. */
export function defaultMethodSpace(
  data: EvaluationData,
  evaluation: Evaluation,
): MethodSpace {
  const unbounded = evaluation.framework.nodes
    .some(({ scored, children, normalisation }) =>
      scored && children.length === 0 && normalisation === "zscore"
    );
  return {
    weights: [
      "declared",
      ...stakeholders(data.tables.weights).map((stakeholder) => ({ stakeholder })),
    ],
    noise: 0.25,
    normalisations: ["declared", "rank"],
    aggregations: unbounded ? ["declared"] : ["declared", "geometric"],
    level: "index",
    data: true,
  };
}

/** What of a method space cannot apply to an evaluation: errors, never skipped. */
export function checkMethodSpace(
  space: MethodSpace,
  data: EvaluationData,
  evaluation: Evaluation,
): Problem[] {
  const { framework } = evaluation;
  const problems: Problem[] = [];
  const at = (column: string, cell: string) => ({ file: framework.file, line: 1, column, cell });
  const zscores = space.normalisations.includes("zscore") ||
    (space.normalisations.includes("declared") &&
      framework.leaves.some((leaf) => framework.nodes[leaf]!.normalisation === "zscore"));
  for (const aggregation of space.aggregations) {
    if (aggregation !== "declared" && needsPositive(aggregation) && zscores) {
      problems.push(found("framework-error/method-z-scores", at("aggregation", aggregation)));
    }
    if (aggregation === "generalised") {
      problems.push(found("framework-error/method-generalised", at("aggregation", aggregation)));
    }
  }
  for (const normalisation of space.normalisations) {
    if (normalisation === "none") {
      problems.push(found("framework-error/method-none", at("normalisation", normalisation)));
    }
    if (normalisation !== "goalposts" && normalisation !== "distance-to-target") continue;
    const lacking = framework.leaves.map((leaf) => framework.nodes[leaf]!).filter((
      { scored, row },
    ) =>
      scored &&
      (normalisation === "goalposts" ? row.low === null || row.high === null : row.target === null)
    );
    if (lacking.length === 0) continue;
    const ids = lacking.map(({ id }) => id).join(", ");
    problems.push(
      found("framework-error/method-lacks", at("normalisation", normalisation), { ids }),
    );
  }
  for (const view of space.weights) {
    if (typeof view === "string") continue;
    const sheet = sheetWeights(framework, data.tables.weights, view.stakeholder);
    for (const one of sheet.problems) problems.push(one);
  }
  if (!(space.noise >= 0 && space.noise < 1)) {
    problems.push(found("framework-error/method-noise", at("weight", String(space.noise))));
  }
  return problems;
}
