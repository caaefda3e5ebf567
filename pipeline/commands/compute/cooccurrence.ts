import { coOccurrences } from "../../analysis/interviews/co-occurrence.ts";
import { interviewCorpus } from "../../analysis/interviews/corpus.ts";
import { type Computation, computationOf } from "./computation.ts";

/** `compute cooccurrence`: pairs of codes, counted by segment, overlap, turn, interview, person. */
const computation: Computation = computationOf({
  summary: {
    fr: "Codes présents ensemble, par passage, prise de parole, entretien et personne",
    en: "Codes together, by passage, turn, interview and person",
  },
  options: {},
  example: "--data data/demo",
  run(context) {
    const corpus = interviewCorpus(context.dataset());
    const id = (code: number) => corpus.codebook.codes[code]?.code_id ?? "";
    const rows = coOccurrences(corpus).map((pair) => ({
      code_a: id(pair.a),
      code_b: id(pair.b),
      same_segment: pair.sameSegment,
      overlap: pair.overlap,
      turns: pair.turns,
      interviews: pair.interviews,
      people: pair.voices,
      coefficient: pair.coefficient,
    }));
    return { rows };
  },
});

export default computation;
