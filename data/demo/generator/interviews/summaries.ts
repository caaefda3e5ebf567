import { typeset } from "../../../../pipeline/language/typography.ts";
import { type Draft, draft } from "../table.ts";
import { allCodes } from "./codebook.ts";
import type { Corpus } from "./corpus.ts";
import { summaryLines } from "./summary-lines.ts";

const codersOfSummaries = "codeur-a";
const passagesPerCell = 4;

/** The cells of the framework matrix, each with the passages of the theme that it rests on. */
export function summaryTable(corpus: Corpus) {
  const themeOf = new Map(allCodes().map((code) => [code.id, code.theme]));
  return draft(
    "summaries",
    summaryLines.map(([interview, theme, fr, en]): Draft<"summaries"> => {
      const passages = corpus.codings.filter((coding) =>
        coding.interview === interview && coding.coder === codersOfSummaries &&
        themeOf.get(coding.code) === theme
      );
      if (passages.length === 0) throw new Error(`${interview} × ${theme}: no passage.`);
      return {
        interview_id: interview,
        code_id: theme,
        text_fr: typeset(fr, "fr"),
        text_en: typeset(en, "en"),
        coding_ids: passages.slice(0, passagesPerCell).map((coding) => coding.id),
      };
    }),
  );
}
