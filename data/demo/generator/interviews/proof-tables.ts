import { typeset } from "../../../../pipeline/language/typography.ts";
import { type Draft, draft, type DraftTable } from "../table.ts";
import { conclusions, recommendations } from "./advice.ts";
import type { Coding, Corpus } from "./corpus.ts";
import { measuresCited, quotes } from "./evidence-lines.ts";
import { findings } from "./findings.ts";

const signatory = "équipe d’évaluation (fictive)";
const signedOn = "2024-07-05";

/** The proof tree: findings, conclusions, recommendations and the evidence below them. */
export function proofTables(corpus: Corpus): DraftTable[] {
  return [
    draft(
      "findings",
      findings.map((finding): Draft<"findings"> => ({
        finding_id: finding.id,
        text_fr: typeset(finding.text.fr, "fr"),
        text_en: typeset(finding.text.en, "en"),
        code_id: finding.code,
        claim: finding.claim,
        counter_search: "yes",
        methods: finding.concerns[0],
        coherence: finding.concerns[1],
        adequacy: finding.concerns[2],
        relevance: finding.concerns[3],
        reason_fr: typeset(finding.reason.fr, "fr"),
        reason_en: typeset(finding.reason.en, "en"),
        confidence: finding.confidence,
        signed_by: signatory,
        signed_on: signedOn,
      })),
    ),
    draft(
      "conclusions",
      conclusions.map((conclusion): Draft<"conclusions"> => ({
        conclusion_id: conclusion.id,
        text_fr: typeset(conclusion.text.fr, "fr"),
        text_en: typeset(conclusion.text.en, "en"),
        finding_ids: [...conclusion.findings],
      })),
    ),
    draft(
      "recommendations",
      recommendations.map((recommendation): Draft<"recommendations"> => ({
        recommendation_id: recommendation.id,
        text_fr: typeset(recommendation.text.fr, "fr"),
        text_en: typeset(recommendation.text.en, "en"),
        conclusion_ids: [...recommendation.conclusions],
        body_id: recommendation.body,
        effort: recommendation.effort,
        horizon: recommendation.horizon,
      })),
    ),
    draft("evidence", [...quoteRows(corpus), ...measureRows()].sort(byFinding)),
  ];
}

function byFinding(a: Draft<"evidence">, b: Draft<"evidence">): number {
  const key = (row: Draft<"evidence">) => row.finding_id ?? "";
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

function quoteRows(corpus: Corpus): Draft<"evidence">[] {
  return quotes.map(([finding, sign, interview, code, source]) => {
    const quote = typeset(source, "fr");
    const coding = corpus.codings.find((one) =>
      one.interview === interview && one.code === code && one.coder === "codeur-a" &&
      one.exact.includes(quote)
    );
    if (!coding) {
      throw new Error(`${finding}: “${quote}” is in no ${code} passage of ${interview}.`);
    }
    return {
      finding_id: finding,
      direction: sign === "+" ? "supports" : "contradicts",
      coding_id: coding.id,
      ...span(coding, quote),
    };
  });
}

/** The quote’s place in the transcript, in code points; nothing when it is the whole passage. */
function span(coding: Coding, quote: string): Pick<Draft<"evidence">, "quote_start" | "quote_end"> {
  if (quote === coding.exact) return {};
  const before = [...coding.exact.slice(0, coding.exact.indexOf(quote))].length;
  const start = coding.start + before;
  return { quote_start: start, quote_end: start + [...quote].length };
}

function measureRows(): Draft<"evidence">[] {
  return measuresCited.map(([finding, sign, project, indicator, fr, en]) => ({
    finding_id: finding,
    direction: sign === "+" ? "supports" : "contradicts",
    project_id: project,
    indicator_id: indicator,
    note_fr: typeset(fr, "fr"),
    note_en: typeset(en, "en"),
  }));
}
