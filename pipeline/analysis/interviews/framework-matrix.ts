import type { Dataset } from "../../dataset/dataset.ts";
import type { Row } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { mayBeQuoted } from "./consent.ts";
import { type CodedPassage, type Corpus, interviewCorpus, type Voice } from "./corpus.ts";
import { type Quote, quoteOf } from "./quotes.ts";
import { stateMatrix, type ThemeState } from "./states.ts";

/** What one person says of one theme: a state, a summary where one was written, its passages. */
export interface FrameworkCell {
  readonly code: number;
  readonly state: ThemeState;
  readonly summary: Bilingual | null;
  /** Passages that the summary links to, or all of the theme’s where it names none. */
  readonly passages: readonly CodedPassage[];
  readonly quotes: readonly Quote[];
  /** Line of the summary in its table; null without one. */
  readonly line: number | null;
}

/** A row of the framework matrix (Ritchie & Spencer, 1994): one person, grouped by body. */
export interface FrameworkRow {
  readonly voice: number;
  readonly person: Voice;
  readonly cells: readonly FrameworkCell[];
}

/** The framework matrix of a dataset on themes at a level of the codebook (1 = top). */
export function frameworkMatrix(dataset: Dataset, level = 1): FrameworkRow[] {
  const corpus = interviewCorpus(dataset);
  const codes = [...corpus.codebook.level.entries()].flatMap(([c, at]) => at === level ? [c] : []);
  return frameworkRows(corpus, dataset.tables.summaries.rows, codes);
}

/** The framework matrix from a corpus, its summaries, and the themes wanted. */
function frameworkRows(
  corpus: Corpus,
  summaries: readonly Row<"summaries">[],
  codes: readonly number[],
): FrameworkRow[] {
  const matrix = stateMatrix(corpus);
  const index = new Map(summaries.map((row) => [`${row.interview_id} ${row.code_id}`, row]));
  const rows = corpus.voices.map((person, voice) => ({
    voice,
    person,
    cells: codes.map((code): FrameworkCell => {
      const codeId = corpus.codebook.codes[code]?.code_id ?? "";
      // A summary is a paraphrase: who did not agree to be quoted is counted only.
      const summary = person.interviews
        .filter((i) => mayBeQuoted(corpus.interviews[i]!.row))
        .map((i) => index.get(`${corpus.interviews[i]?.row.interview_id} ${codeId}`))
        .find((row) => row !== undefined);
      const all = matrix.passages(voice, code);
      const named = new Set(summary?.coding_ids);
      const passages = named.size > 0 ? all.filter(({ row }) => named.has(row.coding_id)) : all;
      const text = summary?.text_fr ?? summary?.text_en ?? null;
      return {
        code,
        state: matrix.state(voice, code),
        summary: text === null ? null : { fr: text, en: summary?.text_en ?? text },
        passages,
        quotes: passages.flatMap((passage) => quoteOf(corpus, passage) ?? []),
        line: summary?.line ?? null,
      };
    }),
  }));
  return rows.filter(({ person }) => person.interviews.length > 0)
    .toSorted((a, b) => order(a.person.bodyId, b.person.bodyId) || a.voice - b.voice);
}

function order(a: string | null, b: string | null): number {
  return (a ?? "\uffff") < (b ?? "\uffff") ? -1 : a === b ? 0 : 1;
}
