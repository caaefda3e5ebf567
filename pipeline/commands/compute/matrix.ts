import { interviewCorpus } from "../../analysis/interviews/corpus.ts";
import { stateMatrix } from "../../analysis/interviews/states.ts";
import { number } from "../options/option-kinds.ts";
import { type Computation, computationOf } from "./computation.ts";

/** `compute matrix`: said, silent, not-asked or not-coded, for each person and code. */
const computation: Computation = computationOf({
  summary: {
    fr: "Matrice personne × code à quatre états",
    en: "Matrix of person × code with four states",
  },
  options: {
    level: number({
      fr: "Seulement ce niveau de la grille, 1 = sommet, 0 = tous",
      en: "Only this level of the codebook, 1 = top, 0 = all",
    }, { whole: true, least: 0, default: 0 }),
  },
  example: "--data data/demo --level 1",
  run(context, { level }) {
    const matrix = stateMatrix(interviewCorpus(context.dataset()));
    const { voices, interviews, codebook } = matrix.corpus;
    const rows = voices.flatMap((voice, v) =>
      codebook.codes.flatMap(({ code_id }, code) => {
        if (level > 0 && codebook.level[code] !== level) return [];
        return [{
          person_id: voice.personId,
          interview_id: voice.interviews.map((i) => interviews[i]?.row.interview_id).join(";"),
          body_id: voice.bodyId,
          role: voice.role,
          code_id,
          state: matrix.state(v, code),
          asked: matrix.asked(v, code),
          passages: matrix.passages(v, code).length,
        }];
      })
    );
    return { rows };
  },
});

export default computation;
