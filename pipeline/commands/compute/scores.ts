import { evaluate, scoreOf } from "../../analysis/framework/evaluate.ts";
import { stopOnError } from "./method-options.ts";
import { text } from "../options/option-kinds.ts";
import { type Computation, computationOf } from "./computation.ts";

/** Scores of every project on every node: point, bounds, coverage and rank, on unrounded values. */
const scores: Computation = computationOf({
  summary: {
    fr: "Notes de chaque projet sur chaque nœud du cadre, avec bornes, couverture et rang",
    en: "Scores of each project on each node of the framework, with bounds, coverage and rank",
  },
  options: {
    stakeholder: text({
      fr: "Noter avec les poids de cette partie prenante",
      en: "Score with this stakeholder’s weights",
    }, { otherwise: { fr: "les poids du cadre", en: "the framework’s weights" } }),
  },
  example: "--data data/demo",
  run(context, { stakeholder }) {
    const evaluation = evaluate(
      context.dataset(),
      stakeholder === undefined ? {} : { stakeholder },
    );
    stopOnError(evaluation.problems);
    return {
      rows: evaluation.framework.nodes.filter(({ scored }) => scored).flatMap((node) =>
        evaluation.projects.map((project_id, p) => {
          const { score, low, high, coverage, rank } = scoreOf(evaluation, node.position, p);
          return { indicator_id: node.id, project_id, score, low, high, coverage, rank };
        })
      ),
    };
  },
});

export default scores;
