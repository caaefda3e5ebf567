import { interviewCorpus } from "../../analysis/interviews/corpus.ts";
import { prevalences } from "../../analysis/interviews/prevalence.ts";
import { stateMatrix } from "../../analysis/interviews/states.ts";
import { valenceOf } from "../../analysis/interviews/valence.ts";
import { type Computation, computationOf } from "./computation.ts";

/** `compute codes`: who expresses each code, among those who were asked. */
const computation: Computation = computationOf({
  summary: {
    fr: "Codes : personnes qui les expriment parmi les personnes interrogées, valence",
    en: "Codes: people who express them among people asked, and valence",
  },
  options: {},
  example: "--data data/demo",
  run(context) {
    const matrix = stateMatrix(interviewCorpus(context.dataset()));
    const { codes, level } = matrix.corpus.codebook;
    const rows = prevalences(matrix).map((found) => {
      const valence = valenceOf(matrix, found.code);
      return {
        code_id: found.codeId,
        parent_id: codes[found.code]?.parent_id ?? null,
        level: level[found.code] ?? null,
        label_fr: found.label.fr,
        label_en: found.label.en,
        expressed: found.expressed.value,
        asked: found.asked,
        spontaneous: found.spontaneous,
        silent: found.silent,
        not_asked: found.notAsked,
        not_coded: found.notCoded,
        passages: found.passages,
        wilson_low: found.wilson?.low ?? null,
        wilson_high: found.wilson?.high ?? null,
        positive: valence.positive,
        negative: valence.negative,
        mixed: valence.mixed,
        balance: valence.balance.value,
        polarisation: valence.polarisation,
      };
    });
    return { rows };
  },
});

export default computation;
