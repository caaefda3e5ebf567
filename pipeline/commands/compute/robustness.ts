import {
  rankQuantile,
  robustness,
  scoreQuantile,
  withinRank,
} from "../../analysis/comparison/robustness.ts";
import { tierName } from "../../analysis/comparison/tiers.ts";
import { type Computation, computationOf } from "./computation.ts";
import { methodOptions, methodsFrom, stopOnError } from "./method-options.ts";

/** Rank distributions over data, weights and methods, and the tiers that can be told apart. */
const computation: Computation = computationOf({
  summary: {
    fr: "Rangs de chaque projet sur tout l’espace déclaré : données, poids, méthodes",
    en: "Ranks of each project over the whole declared space: data, weights, methods",
  },
  options: methodOptions(10_000),
  example: "--data data/demo --draws 2000",
  run(context, values) {
    const data = context.dataset();
    const result = robustness(data, methodsFrom(values, data));
    stopOnError(result.problems);
    return {
      rows: result.projects.map((project_id, a) => ({
        project_id,
        rank_median: rankQuantile(result, a, 0.5),
        rank_p05: rankQuantile(result, a, 0.05),
        rank_p95: rankQuantile(result, a, 0.95),
        first_share: withinRank(result, a, 1),
        tier: tierName(result.tiers[a]!),
        score_mean: result.mean[a],
        score_p05: scoreQuantile(result, a, 0.05),
        score_p95: scoreQuantile(result, a, 0.95),
      })),
    };
  },
});

export default computation;
