import { interviewCorpus } from "../../analysis/interviews/corpus.ts";
import { saturation } from "../../analysis/interviews/saturation.ts";
import type { Computation } from "./computation.ts";

const text = (fr: string, en: string) => ({ type: "string", summary: { fr, en } }) as const;

/** `compute saturation`: the whole curve, and the first crossing of the threshold. */
const computation: Computation = {
  summary: {
    fr: "Saturation des codes, entretien après entretien (Guest, Namey et Chen, 2020)",
    en: "Saturation of codes, interview after interview (Guest, Namey & Chen, 2020)",
  },
  options: {
    base: text("entretiens de la base (4)", "interviews in the base (4)"),
    run: text("entretiens d’une série (2)", "interviews in a run (2)"),
    threshold: text("seuil (0.05)", "threshold (0.05)"),
    level: text("niveau de la grille, 1 = sommet", "level of the codebook, 1 = top"),
    role: text("un seul rôle", "one role only"),
    permutations: text("ordres tirés au hasard (0)", "random orders (0)"),
    seed: text("graine (1)", "seed (1)"),
  },
  run(context) {
    const level = context.option("level");
    const result = saturation(interviewCorpus(context.dataset()), {
      base: context.number("base", 4),
      run: context.number("run", 2),
      threshold: context.number("threshold", 0.05),
      level: level === undefined ? undefined : context.number("level", 1),
      role: context.option("role"),
      permutations: context.number("permutations", 0),
      seed: context.number("seed", 1),
    });
    const curve = result.points.map((point) => ({
      interview_id: point.interviewId,
      position: point.position,
      new_codes: point.newCodes,
      ratio: point.ratio,
      cumulative_codes: point.cumulative,
      new_in_run: point.newInRun,
    }));
    if (context.option("format") === "csv") return { rows: curve };
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
};

export default computation;
