import { interviewCorpus } from "../../analysis/interviews/corpus.ts";
import { saturation } from "../../analysis/interviews/saturation.ts";
import { number, text } from "../options/option-kinds.ts";
import { type Computation, computationOf } from "./computation.ts";
import { seed } from "./random-options.ts";

/** `compute saturation`: the whole curve, and the first crossing of the threshold. */
const computation: Computation = computationOf({
  summary: {
    fr: "Saturation des codes, entretien après entretien (Guest, Namey et Chen, 2020)",
    en: "Saturation of codes, interview after interview (Guest, Namey & Chen, 2020)",
  },
  options: {
    base: number({ fr: "Entretiens de la base", en: "Interviews in the base" }, {
      whole: true,
      least: 1,
      default: 4,
    }),
    run: number({ fr: "Entretiens d’une série", en: "Interviews in a run" }, {
      whole: true,
      least: 1,
      default: 2,
    }),
    threshold: number({ fr: "Seuil de nouveauté", en: "Threshold of novelty" }, {
      least: 0,
      most: 1,
      default: 0.05,
    }),
    level: number({
      fr: "Niveau de la grille, 1 = sommet",
      en: "Level of the codebook, 1 = top",
    }, {
      whole: true,
      least: 1,
      otherwise: { fr: "chaque code pour lui-même", en: "every code for itself" },
    }),
    role: text({ fr: "Un seul rôle", en: "One role only" }, {
      otherwise: { fr: "tous", en: "all" },
    }),
    permutations: number({ fr: "Ordres tirés au hasard", en: "Random orders" }, {
      whole: true,
      least: 0,
      default: 0,
    }),
    seed,
  },
  example: "--data data/demo",
  run(context, values) {
    const result = saturation(interviewCorpus(context.dataset()), values);
    const curve = result.points.map((point) => ({
      interview_id: point.interviewId,
      position: point.position,
      new_codes: point.newCodes,
      ratio: point.ratio,
      cumulative_codes: point.cumulative,
      new_in_run: point.newInRun,
    }));
    if (context.format === "csv") return { rows: curve };
    return {
      json: {
        base: result.base,
        run: result.run,
        threshold: result.threshold,
        base_codes: result.baseCodes,
        curve,
        first_crossing: result.firstCrossing,
        rises_again_to: result.risesAgainTo,
        permuted_crossings: result.permuted,
      },
    };
  },
});

export default computation;
