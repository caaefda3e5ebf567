import type { CorpusSource } from "../../../pipeline/analysis/interviews/corpus.ts";
import { Transcripts } from "../../../pipeline/dataset/transcripts/transcripts.ts";
import type { Code, Coding, Interview, Row } from "../../../pipeline/dataset/tables/mod.ts";

const text = "Chercheur : et les délais ?\nPersonne : trop longs, on attend.\n" +
  "Chercheur : et le reste ?\nPersonne : le reste va bien.";

/** The start and end of words in the small text. */
export function at(words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** An interview; person, body and role follow its number. */
export function interview(n: number, over: Partial<Interview> = {}): Interview {
  return {
    line: n + 1,
    interview_id: `e${n}`,
    foreign_id: null,
    person_id: `p${n}`,
    body_id: n % 2 === 0 ? "conseil" : "comite",
    role: "elu",
    date: `2024-01-${String(n).padStart(2, "0")}`,
    minutes: null,
    transcript: `t${n}.txt`,
    text_sha256: null,
    status: "done",
    consent: ["quote"],
    interviewers: [],
    guide: "g",
    ...over,
  };
}

/** A code; its parent is what stands before the last dash, if anything. */
export function code(id: string, parent: string | null = null, since: string | null = null): Code {
  return {
    line: 2,
    code_id: id,
    foreign_id: null,
    parent_id: parent,
    label_fr: id,
    label_en: null,
    definition_fr: null,
    definition_en: null,
    colour: null,
    since,
    guid: null,
  };
}

let line = 1;

/** A coding of words of the small text. */
export function coding(
  n: number,
  codeId: string,
  words: string,
  over: Partial<Coding> = {},
): Coding {
  line++;
  return {
    line,
    coding_id: `k${line}`,
    foreign_id: null,
    interview_id: `e${n}`,
    code_id: codeId,
    coder: "a",
    ...at(words),
    valence: null,
    memo: null,
    prefix: null,
    exact: null,
    suffix: null,
    ...over,
  };
}

/** A question of the guide `g`. */
export function question(codeId: string): Row<"questions"> {
  return {
    line: 2,
    guide: "g",
    question_id: `q-${codeId}`,
    code_id: codeId,
    text_fr: null,
    text_en: null,
  };
}

/** A source in which every interview has the small text. */
export function source(parts: Partial<CorpusSource>): CorpusSource {
  const interviews = parts.interviews ?? [];
  return {
    interviews,
    codes: [],
    codings: [],
    questions: [],
    transcripts: new Transcripts(
      new Map(interviews.map((row) => [row.transcript ?? "", text])),
    ),
    ...parts,
  };
}
