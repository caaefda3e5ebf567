import { keep } from "../../dataset/keep.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { codeLabel } from "./codebook.ts";
import type { Corpus } from "./corpus.ts";
import type { StateMatrix } from "./states.ts";

/** How much of what one person said is about a theme. */
export interface WordShare {
  readonly voice: number;
  readonly personId: string;
  /** Words the person spoke; the interviewer’s are not counted. */
  readonly spoken: number;
  /** Words inside passages of the theme, each once however many codes or coders mark it. */
  readonly coded: number;
  /** coded / spoken; null where the person has no transcript. */
  readonly share: number | null;
}

/** Words spoken by each person, the interviewer’s left out. */
const wordsSpoken: (corpus: Corpus) => readonly number[] = keep((corpus) =>
  corpus.voices.map(({ interviews }) =>
    interviews.reduce((sum, i) => sum + spansWords(corpus, i, spokenSpans(corpus, i)), 0)
  )
);

/** The share of words that each person gives to a theme and those below it. */
export function wordShares(matrix: StateMatrix, code: number): WordShare[] {
  const { corpus } = matrix;
  const spoken = wordsSpoken(corpus);
  return corpus.voices.flatMap((voice, v) => {
    const passages = matrix.passages(v, code);
    const coded = voice.interviews.reduce((sum, i) => {
      const spans = union(passages.filter(({ interview }) => interview === i));
      return sum + spansWords(corpus, i, intersect(spans, spokenSpans(corpus, i)));
    }, 0);
    const all = spoken[v] ?? 0;
    if (voice.interviews.length === 0) return [];
    const share = all > 0 ? coded / all : null;
    return [{ voice: v, personId: voice.personId, spoken: all, coded, share }];
  });
}

/** Name of a theme with its mean share over people: each person weighs the same. */
export function meanWordShare(
  matrix: StateMatrix,
  code: number,
): { readonly label: Bilingual | null; readonly mean: number | null; readonly people: number } {
  const shares = wordShares(matrix, code).flatMap(({ share }) => share ?? []);
  const row = matrix.corpus.codebook.codes[code];
  return {
    label: row ? codeLabel(row) : null,
    mean: shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : null,
    people: shares.length,
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spokenSpans(corpus: Corpus, interview: number): Span[] {
  const held = corpus.interviews[interview];
  if (!held || held.points === null) return [];
  const spoken = held.turns.filter(({ interviewer, speaker }) => !interviewer && speaker !== null);
  // A transcript without labels is taken as the interviewee’s words.
  return held.turns.some(({ speaker }) => speaker !== null)
    ? spoken
    : [{ start: 0, end: held.points.length }];
}

function spansWords(corpus: Corpus, interview: number, spans: readonly Span[]): number {
  const points = corpus.interviews[interview]?.points;
  if (!points) return 0;
  let words = 0;
  for (const { start, end } of spans) {
    words += points.slice(start, end).match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  }
  return words;
}

/** Spans merged where they touch or overlap, in order. */
function union(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** The parts that two ordered lists of spans share. */
function intersect(a: readonly Span[], b: readonly Span[]): Span[] {
  const shared: Span[] = [];
  let j = 0;
  for (const one of a) {
    while (j < b.length && (b[j]?.end ?? 0) <= one.start) j++;
    for (let k = j; k < b.length; k++) {
      const other = b[k];
      if (!other || other.start >= one.end) break;
      shared.push({
        start: Math.max(one.start, other.start),
        end: Math.min(one.end, other.end),
      });
    }
  }
  return shared;
}
