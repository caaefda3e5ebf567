import { interviewCorpus } from "../../analysis/interviews/corpus.ts";
import { stateMatrix } from "../../analysis/interviews/states.ts";
import type { Computation } from "./computation.ts";

/** `compute matrix`: said, silent, not-asked or not-coded, for each person and code. */
const computation: Computation = {
  summary: {
    fr: "Matrice personne × code à quatre états",
    en: "Matrix of person × code with four states",
  },
  options: {
    level: {
      type: "string",
      summary: {
        fr: "seulement ce niveau de la grille, 1 = sommet",
        en: "only this level of the codebook, 1 = top",
      },
    },
  },
  run(context) {
    const matrix = stateMatrix(interviewCorpus(context.dataset()));
    const { voices, interviews, codebook } = matrix.corpus;
    const level = context.number("level", 0);
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
};

export default computation;
