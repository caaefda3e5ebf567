import { typeset } from "../../../../pipeline/language/typography.ts";
import { type Draft, draft } from "../table.ts";
import { allCodes, colours, firstVersion } from "./codebook.ts";
import type { Corpus } from "./corpus.ts";
import { guides, questions } from "./guides.ts";
import { interviews } from "./interviews.ts";

/** The codebook: themes, codes and finer codes. */
export const codebookTable = draft(
  "codes",
  allCodes().map(({ id, parent, theme, fr, en, rule, since }): Draft<"codes"> => ({
    code_id: id,
    ...(parent === null ? {} : { parent_id: parent }),
    label_fr: typeset(fr, "fr"),
    label_en: en,
    definition_fr: typeset(rule.fr, "fr"),
    definition_en: rule.en,
    ...(colours[theme] === undefined ? {} : { colour: colours[theme] }),
    since: since ?? firstVersion,
  })),
);

/** What each guide asks. */
export const questionTable = draft(
  "questions",
  guides.flatMap((guide) =>
    questions.filter((question) => question.guides?.includes(guide) ?? true).flatMap((question) =>
      question.codes.map((code): Draft<"questions"> => ({
        guide,
        question_id: question.id,
        code_id: code,
        text_fr: typeset(question.fr, "fr"),
        text_en: question.en,
      }))
    )
  ),
);

/** The interviews asked for; only those done carry a text and its hash. */
export function interviewTable(corpus: Corpus) {
  const texts = new Map(corpus.texts.map((text) => [text.interview.id, text]));
  return draft(
    "interviews",
    interviews.map((interview): Draft<"interviews"> => {
      const text = texts.get(interview.id);
      return {
        interview_id: interview.id,
        person_id: interview.person,
        body_id: interview.body,
        role: interview.role,
        date: interview.date,
        minutes: interview.minutes ?? null,
        ...(text ? { transcript: text.path, text_sha256: text.sha256 } : {}),
        status: interview.status,
        consent: interview.consent,
        ...(interview.guide ? { guide: interview.guide } : {}),
      };
    }),
  );
}

/** Memos left by the coders, by interview, coder and code. */
const memos: Readonly<Record<string, string>> = {
  "ent-02 codeur-a qui-decide": "Le couloir : décision informelle, à distinguer du délai.",
  "ent-03 codeur-a delai-decision": "Seule défense du délai dans tout le corpus.",
  "ent-03 codeur-b criteres-lisibles": "Hésitation : règle lisible ou règle appliquée également ?",
  "ent-05 codeur-b hypothese-refutee": "Le cahier naît de la panne : j’ai gardé les deux codes.",
  "ent-08 codeur-a reponse-motivee": "Se contredit dans la phrase suivante : pas d’écrit.",
  "ent-11 codeur-a bilan-lu": "Cas contraire, à garder en regard du constat.",
};

/** The passages with their codes, first coder then second, by interview and place. */
export function codingTable(corpus: Corpus) {
  return draft(
    "codings",
    corpus.codings.map((coding): Draft<"codings"> => ({
      coding_id: coding.id,
      interview_id: coding.interview,
      code_id: coding.code,
      coder: coding.coder,
      start: coding.start,
      end: coding.end,
      valence: coding.valence,
      memo: memos[`${coding.interview} ${coding.coder} ${coding.code}`] ?? null,
      prefix: coding.prefix,
      exact: coding.exact,
      suffix: coding.suffix,
    })),
  );
}
