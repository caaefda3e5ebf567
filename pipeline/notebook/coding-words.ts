import { type CodedPassage, interviewCorpus } from "../analysis/interviews/corpus.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { FrozenMap } from "../dataset/frozen-map.ts";
import { keep } from "../dataset/keep.ts";
import type { SpokenWords } from "./outputs/output.ts";
import { type SpokenSpan, spokenWords } from "./spoken-words.ts";

/** The span to quote of each coding: what the evidence names of it, else the whole passage. */
const quotedSpans = keep((dataset: Dataset): ReadonlyMap<string, SpokenSpan> => {
  const passages = new Map(
    interviewCorpus(dataset).passages.map((passage): [string, CodedPassage] => [
      passage.row.coding_id,
      passage,
    ]),
  );
  const spans = new Map([...passages].map(([id, { interview, start, end }]): [
    string,
    SpokenSpan,
  ] => [id, { interview, start, end }]));
  for (const { coding_id, quote_start, quote_end } of dataset.tables.evidence.rows) {
    const passage = passages.get(coding_id ?? "");
    if (passage === undefined || quote_start === null || quote_end === null) continue;
    const { interview } = passage;
    spans.set(passage.row.coding_id, { interview, start: quote_start, end: quote_end });
  }
  return new FrozenMap([...spans]);
});

/**
 * The words of a coded passage, cut to what the evidence names of it; null where there is no such
 * coding, quoting was not agreed to, or the interview was withdrawn.
 */
export function codingWords(dataset: Dataset, codingId: string): SpokenWords | null {
  const span = quotedSpans(dataset).get(codingId);
  return span === undefined ? null : spokenWords(dataset, span);
}
