import { mayBeQuoted } from "./consent.ts";
import type { CodedPassage, Corpus } from "./corpus.ts";

/** Words of an interviewee as stored: an exact substring of the transcript. */
export interface Quote {
  readonly interviewId: string;
  readonly personId: string;
  /** Code points in the stored text, end excluded: what lets a reader check the quote. */
  readonly start: number;
  readonly end: number;
  /** The stored text of the span, cut only with `[…]`. */
  readonly text: string;
  /** Whether the person agreed to be quoted. */
  readonly quotable: boolean;
}

/**
 * The words of a span; null when the interview does not count, has no text, or the span is not
 * inside it. Words of the interviewer inside the span are cut with `[…]`.
 */
export function quoteOf(
  corpus: Corpus,
  passage: Pick<CodedPassage, "interview" | "start" | "end">,
): Quote | null {
  const held = corpus.interviews[passage.interview];
  const { start, end } = passage;
  if (!held || held.points === null || start >= end || end > held.points.length) return null;
  const { points, turns, row } = held;
  const spoken = turns.filter((turn) => turn.start < end && turn.end > start);
  const own = spoken.filter(({ interviewer }) => !interviewer);
  const pieces = spoken.length > own.length && own.length > 0
    ? own.map((turn) => points.slice(Math.max(start, turn.start), Math.min(end, turn.end)))
    : [points.slice(start, end)];
  const text = pieces.map((piece) => piece.trim()).filter((piece) => piece !== "").join(" […] ");
  return {
    interviewId: row.interview_id,
    personId: row.person_id,
    start,
    end,
    text,
    quotable: mayBeQuoted(row),
  };
}

/** The words of a span where the person agreed to be quoted; null where not, or without words. */
export function quotableWords(
  corpus: Corpus,
  passage: Pick<CodedPassage, "interview" | "start" | "end">,
): Quote | null {
  const quote = quoteOf(corpus, passage);
  return quote?.quotable ? quote : null;
}
