import type { Ratings } from "./ratings.ts";

/** A stretch of text, in code points, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text of a given length and, per coder who read it, the spans where a code stands. */
export interface CodedText {
  readonly length: number;
  /** One list per coder; null where the coder did not read the text. */
  readonly spans: readonly (readonly Span[] | null)[];
}

/**
 * Ratings "coded" or "not coded" of every character by every coder, as runs of characters that
 * are alike: the unit that NVivo counts. It flatters agreement where most text is uncoded and
 * depends on where a selection starts; turns are the steadier unit.
 *
 * A coder who marks a character twice has marked it once.
 */
export function characterRatings(texts: readonly CodedText[]): Ratings {
  const raterCount = texts.reduce((most, { spans }) => Math.max(most, spans.length), 0);
  const cells: number[] = [];
  const multiplicity: number[] = [];
  for (const text of texts) {
    const cuts = cutsOf(text);
    const marks = text.spans.map((spans) => spans === null ? null : coverage(spans, cuts));
    for (let c = 0; c + 1 < cuts.length; c++) {
      for (let r = 0; r < raterCount; r++) cells.push(marks[r]?.[c] ?? -1);
      multiplicity.push((cuts[c + 1] ?? 0) - (cuts[c] ?? 0));
    }
  }
  return {
    unitCount: multiplicity.length,
    raterCount,
    cells: Int32Array.from(cells),
    categories: ["not coded", "coded"],
    values: null,
    multiplicity: Float64Array.from(multiplicity),
  };
}

function cutsOf({ length, spans }: CodedText): number[] {
  const cuts = new Set([0, length]);
  for (const list of spans) {
    for (const { start, end } of list ?? []) {
      if (start < length) cuts.add(Math.max(0, start));
      if (end < length) cuts.add(Math.max(0, end));
    }
  }
  return [...cuts].sort((a, b) => a - b);
}

function coverage(spans: readonly Span[], cuts: readonly number[]): Int32Array {
  const at = new Map(cuts.map((cut, i) => [cut, i]));
  const marks = new Int32Array(cuts.length);
  for (const { start, end } of spans) {
    const from = at.get(Math.max(0, start)) ?? cuts.length;
    const to = at.get(end) ?? cuts.length - 1;
    for (let c = from; c < to; c++) marks[c] = 1;
  }
  return marks;
}
