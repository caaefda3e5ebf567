import { rowWords } from "../../dataset/row-words.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import type { AssessedFinding, EvidencePiece } from "./findings.ts";

/** How what people say and what was measured stand to each other (Fetters, Curry & Creswell, 2013). */
export type Meeting = "converge" | "complement" | "contradict" | "silent";

/** The words for each meeting. */
export const meetingLabels: Readonly<Record<Meeting, Bilingual>> = {
  converge: { fr: "convergent", en: "converge" },
  complement: { fr: "se complètent", en: "complement" },
  contradict: { fr: "se contredisent", en: "contradict" },
  silent: { fr: "rien de mesuré", en: "nothing measured" },
};

/** One finding: what people say of it beside what was measured. */
export interface JointRow {
  readonly findingId: string;
  readonly text: Bilingual;
  readonly meeting: Meeting;
  readonly voices: { readonly support: number; readonly contradict: number };
  /** Measures that the evidence names, with their direction. */
  readonly measures: readonly EvidencePiece[];
}

/**
 * The joint display of findings. `silent`: nothing measured; `complement`: only measured, or people
 * or measures speak both ways; `converge`, `contradict`: each side speaks one way, the same or not.
 */
export function jointDisplay(findings: readonly AssessedFinding[]): JointRow[] {
  return findings.map(({ finding, supporting, contradicting }) => {
    const people = (pieces: readonly EvidencePiece[]) =>
      new Set(pieces.flatMap(({ passage }) => passage?.voice ?? [])).size;
    const voices = { support: people(supporting), contradict: people(contradicting) };
    const measures = [...supporting, ...contradicting].filter(({ measure }) => measure !== null);
    return {
      findingId: finding.finding_id,
      text: rowWords(finding, "text", finding.finding_id),
      meeting: meetingOf(voices, measures),
      voices,
      measures,
    };
  });
}

function meetingOf(voices: JointRow["voices"], measures: readonly EvidencePiece[]): Meeting {
  if (measures.length === 0) return "silent";
  const said = Math.sign(voices.support - voices.contradict);
  const directions = new Set(measures.map(({ direction }) => direction));
  if (said === 0 || directions.size > 1) return "complement";
  return (said > 0) === directions.has("supports") ? "converge" : "contradict";
}
