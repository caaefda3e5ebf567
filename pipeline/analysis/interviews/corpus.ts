import type { Dataset } from "../../dataset/dataset.ts";
import type { Audience } from "../../dataset/disclosure.ts";
import { keep } from "../../dataset/keep.ts";
import type { Coding, Interview, Row } from "../../dataset/tables/mod.ts";
import type { Transcripts } from "../../dataset/transcripts/transcripts.ts";
import type { CodePoints } from "../../ingest/transcript/code-points.ts";
import type { Turn } from "../../ingest/transcript/transcript.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import type { RowRef, Trace } from "../traced.ts";
import { type Codebook, codebookOf } from "./codebook.ts";
import { allows } from "./consent.ts";

/** A person interviewed: what is counted. Several interviews with one person are one voice. */
export interface Voice {
  readonly personId: string;
  /** Interviews of this person that count, in order of date. */
  readonly interviews: readonly number[];
  /** From the latest interview. */
  readonly bodyId: string | null;
  readonly role: string | null;
  /** Whether any coder coded one of the interviews. */
  readonly coded: boolean;
}

/** An interview that counts: done, and not withdrawn. */
export interface HeldInterview {
  readonly row: Interview;
  readonly voice: number;
  readonly text: string | null;
  readonly points: CodePoints | null;
  /** Speaker turns; empty without a transcript. */
  readonly turns: readonly Turn[];
  /** Coders who coded something in it. */
  readonly coders: readonly string[];
}

/** A coding that counts, with numbers in place of names. */
export interface CodedPassage {
  readonly row: Coding;
  readonly interview: number;
  readonly voice: number;
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

/** The interviews ready for analysis: what counts, and what was left out and why. */
export interface Corpus {
  readonly codebook: Codebook;
  /** In order of date, then of the file. */
  readonly interviews: readonly HeldInterview[];
  readonly voices: readonly Voice[];
  readonly passages: readonly CodedPassage[];
  readonly questions: readonly Row<"questions">[];
  readonly leftOut: NonNullable<Trace["leftOut"]>;
}

/** What a corpus is made of; a Dataset has it. */
export interface CorpusSource {
  readonly interviews: readonly Interview[];
  readonly codes: readonly Row<"codes">[];
  readonly codings: readonly Coding[];
  readonly questions: readonly Row<"questions">[];
  readonly transcripts: Pick<Transcripts, "get">;
  /**
   * For readers, who was not heard is told in one number: two would say who refused.
   * @default "researchers"
   */
  readonly audience?: Audience;
}

/** Voices, bodies or coders to leave out, as if they had never been there. */
export interface Exclusion {
  readonly person?: string | undefined;
  readonly body?: string | undefined;
  readonly coder?: string | undefined;
}

/** The corpus of a dataset; made once. */
export const interviewCorpus: (dataset: Dataset) => Corpus = keep((dataset) => {
  const { interviews, codes, codings, questions } = dataset.tables;
  return corpusOf({
    interviews: interviews.rows,
    codes: codes.rows,
    codings: codings.rows,
    questions: questions.rows,
    transcripts: dataset.transcripts,
    audience: dataset.audience,
  });
});

/**
 * Make a corpus: interviews that were done, in order of date; codings of what the interviewees
 * said. A withdrawn or refused interview, one without consent, and words of the interviewer, never
 * count.
 */
export function corpusOf(source: CorpusSource): Corpus {
  const codebook = codebookOf(source.codes);
  const done = source.interviews.filter((row) => row.status === "done" && allows(row, "use"))
    .toSorted((a, b) => compare(a.date, b.date) || a.line - b.line);
  const index = new Map(done.map(({ interview_id }, i) => [interview_id, i]));
  const coders = done.map(() => new Set<string>());
  for (const { interview_id, coder } of source.codings) {
    coders[index.get(interview_id) ?? -1]?.add(coder);
  }
  const { voices, voiceOf } = voicesOf(done, coders);
  const interviews = done.map((row, i) =>
    held(row, voiceOf[i] ?? 0, [...coders[i] ?? []].sort(), source.transcripts)
  );
  const sorted = sortCodings(source.codings, index, codebook, interviews);
  return {
    codebook,
    interviews,
    voices,
    passages: sorted.passages,
    questions: source.questions,
    leftOut: [
      ...interviewsLeftOut(source.interviews, source.audience ?? "researchers"),
      ...sorted.leftOut,
    ],
  };
}

/**
 * The same corpus without a person, a body or a coder. A coder is left out where another one read
 * the same interview: an interview that they alone coded would otherwise just be uncoded, which
 * says nothing about how they read.
 */
export function without(corpus: Corpus, exclusion: Exclusion): Corpus {
  const { person, body, coder } = exclusion;
  const gone = corpus.voices.map(({ personId, bodyId }) =>
    (person !== undefined && personId === person) || (body !== undefined && bodyId === body)
  );
  const isShared = corpus.interviews.map(({ coders }) => coders.length > 1);
  const passages = corpus.passages.filter(({ voice, interview, row }) =>
    !gone[voice] && !(row.coder === coder && isShared[interview])
  );
  const voices = corpus.voices.map((voice, v) =>
    gone[v] ? { ...voice, interviews: [], coded: false } : voice
  );
  return { ...corpus, voices, passages };
}

function compare(a: string | null, b: string | null): number {
  return (a ?? "9999") < (b ?? "9999") ? -1 : a === b ? 0 : 1;
}

function voicesOf(done: readonly Interview[], coders: readonly ReadonlySet<string>[]) {
  const numbers = new Map<string, number>();
  const interviews: number[][] = [];
  const voiceOf = done.map(({ person_id }, i) => {
    const voice = numbers.get(person_id) ?? numbers.size;
    numbers.set(person_id, voice);
    (interviews[voice] ??= []).push(i);
    return voice;
  });
  const voices = [...numbers.keys()].map((personId, v): Voice => {
    const own = interviews[v] ?? [];
    const latest = done[own.at(-1) ?? 0];
    return {
      personId,
      interviews: own,
      bodyId: latest?.body_id ?? null,
      role: latest?.role ?? null,
      coded: own.some((i) => (coders[i]?.size ?? 0) > 0),
    };
  });
  return { voices, voiceOf };
}

function held(
  row: Interview,
  voice: number,
  coders: readonly string[],
  transcripts: CorpusSource["transcripts"],
): HeldInterview {
  const { text, points, turns } = transcripts.get(row.transcript) ?? noTranscript;
  return { row, voice, text, points, turns, coders };
}

const noTranscript = { text: null, points: null, turns: [] } as const;

const byInterviewer: Bilingual = {
  fr: "paroles de l’enquêteur",
  en: "words of the interviewer",
};
const unknownCode: Bilingual = { fr: "code absent de la grille", en: "code not in the codebook" };
const notHeld: Bilingual = {
  fr: "entretien refusé, retiré ou inconnu",
  en: "interview refused, withdrawn or unknown",
};

function sortCodings(
  codings: readonly Coding[],
  index: ReadonlyMap<string, number>,
  codebook: Codebook,
  interviews: readonly HeldInterview[],
) {
  const passages: CodedPassage[] = [];
  const out = { interviewer: [] as RowRef[], code: [] as RowRef[], held: [] as RowRef[] };
  for (const row of codings) {
    const ref: RowRef = { table: "codings", line: row.line };
    const interview = index.get(row.interview_id);
    const code = codebook.index.get(row.code_id);
    const from = interview === undefined ? undefined : interviews[interview];
    if (interview === undefined || from === undefined) out.held.push(ref);
    else if (code === undefined) out.code.push(ref);
    else if (isInterviewerSpeech(from.turns, row.start, row.end)) out.interviewer.push(ref);
    else {
      passages.push({
        row,
        interview,
        voice: from.voice,
        code,
        start: row.start,
        end: row.end,
      });
    }
  }
  const leftOut = [
    { why: notHeld, rows: out.held },
    { why: unknownCode, rows: out.code },
    { why: byInterviewer, rows: out.interviewer },
  ].filter(({ rows }) => rows.length > 0).map((part) => ({ ...part, count: part.rows.length }));
  return { passages, leftOut };
}

/** Whether a span touches turns of the interviewer and of nobody else. */
function isInterviewerSpeech(turns: readonly Turn[], start: number, end: number): boolean {
  let touched = false;
  // Turns are in order: skip to the first one that ends after the span starts.
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  for (let t = low; t < turns.length; t++) {
    const turn = turns[t];
    if (turn === undefined || turn.start >= end) break;
    if (!turn.interviewer) return false;
    touched = true;
  }
  return touched;
}

const notHeldOf: readonly (readonly [Bilingual, (row: Interview) => boolean])[] = [
  [{ fr: "entretien refusé", en: "interview refused" }, ({ status }) => status === "refused"],
  [
    { fr: "entretien retiré par la personne", en: "interview withdrawn" },
    ({ status }) => status === "withdrawn",
  ],
  [
    { fr: "entretien sans consentement", en: "interview without consent" },
    (row) => row.status === "done" && !allows(row, "use"),
  ],
];
const anyNotHeld: readonly (readonly [Bilingual, (row: Interview) => boolean])[] = [[
  { fr: "entretien refusé ou retiré", en: "interview refused or withdrawn" },
  (row) => notHeldOf.some(([, is]) => is(row)),
]];

function interviewsLeftOut(
  rows: readonly Interview[],
  audience: Audience,
): NonNullable<Trace["leftOut"]> {
  return (audience === "readers" ? anyNotHeld : notHeldOf).flatMap(([why, is]) => {
    const found = rows.filter(is);
    if (found.length === 0) return [];
    const refs = found.map(({ line }): RowRef => ({ table: "interviews", line }));
    return [{ why, count: found.length, rows: refs }];
  });
}

/** References to the codings behind passages, in file order, each once. */
export function codingRefs(passages: readonly CodedPassage[]): RowRef[] {
  const lines = Float64Array.from(passages, ({ row }) => row.line).sort();
  const refs: RowRef[] = [];
  lines.forEach((line, i) => {
    if (line !== lines[i - 1]) refs.push({ table: "codings", line });
  });
  return refs;
}
