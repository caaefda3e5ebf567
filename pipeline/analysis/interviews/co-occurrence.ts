import type { CodedPassage, Corpus } from "./corpus.ts";

/** Two codes together, counted four ways. The unit is part of the number: name it beside it. */
export interface CoOccurrence {
  readonly a: number;
  readonly b: number;
  /** Pairs of passages with exactly the same bounds. */
  readonly sameSegment: number;
  /** Pairs of passages that share a character or more. */
  readonly overlap: number;
  /** Speaker turns that hold both codes. */
  readonly turns: number;
  /** Interviews that hold both codes, anywhere. */
  readonly interviews: number;
  /** People in whose words passages of both overlap: what to count first. */
  readonly voices: number;
  /**
   * c = n12 / (n1 + n2 − n12) over turns that hold either code (Jaccard), from 0 to 1; over
   * interviews where no transcript gives turns.
   */
  readonly coefficient: number;
}

/** Co-occurrence of every pair of codes that meet in an interview, as put on passages (no parents). */
export function coOccurrences(corpus: Corpus): CoOccurrence[] {
  const tally = new Tally(corpus.codebook.codes.length);
  const byInterview = Map.groupBy(corpus.passages, ({ interview }) => interview);
  const hasTurns = corpus.interviews.some(({ turns }) => turns.length > 0);
  for (const [interview, passages] of byInterview) {
    const sorted = distinct(passages);
    const codes = new Set(sorted.map(({ code }) => code));
    tally.together(codes, "interviews");
    if (!hasTurns) tally.alone(codes);
    countOverlaps(sorted, tally);
    const starts = corpus.interviews[interview]?.turns ?? [];
    for (const inTurn of codesByTurn(sorted, starts)) {
      tally.together(inTurn, "turns");
      if (hasTurns) tally.alone(inTurn);
    }
  }
  return tally.pairs(hasTurns ? "turns" : "interviews");
}

type Unit = "sameSegment" | "overlap" | "turns" | "interviews";
type Counts = Record<Unit, number> & { heard: Set<number> };

class Tally {
  readonly #cells = new Map<number, Counts>();
  readonly #alone: Int32Array;
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
    this.#alone = new Int32Array(size);
  }

  cell(a: number, b: number): Counts {
    const key = a < b ? a * this.#size + b : b * this.#size + a;
    let found = this.#cells.get(key);
    if (!found) {
      found = { sameSegment: 0, overlap: 0, turns: 0, interviews: 0, heard: new Set() };
      this.#cells.set(key, found);
    }
    return found;
  }

  together(codes: ReadonlySet<number>, unit: "turns" | "interviews"): void {
    const list = [...codes];
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) this.cell(list[i] ?? 0, list[j] ?? 0)[unit]++;
    }
  }

  alone(codes: ReadonlySet<number>): void {
    for (const code of codes) this.#alone[code] = (this.#alone[code] ?? 0) + 1;
  }

  pairs(unit: "turns" | "interviews"): CoOccurrence[] {
    return [...this.#cells].toSorted(([a], [b]) => a - b).map(([key, counts]) => {
      const a = Math.floor(key / this.#size);
      const b = key % this.#size;
      const both = counts[unit];
      const { sameSegment, overlap, turns, interviews } = counts;
      const voices = counts.heard.size;
      const either = (this.#alone[a] ?? 0) + (this.#alone[b] ?? 0) - both;
      const coefficient = either > 0 ? both / either : 0;
      return { a, b, sameSegment, overlap, turns, interviews, voices, coefficient };
    });
  }
}

/** Passages in order of start; the same code on the same bounds by two coders counts once. */
function distinct(passages: readonly CodedPassage[]): CodedPassage[] {
  const sorted = passages.toSorted((p, q) => p.start - q.start || p.end - q.end || p.code - q.code);
  return sorted.filter(({ code, start, end }, i) => {
    const before = sorted[i - 1];
    return !(before && before.code === code && before.start === start && before.end === end);
  });
}

function countOverlaps(sorted: readonly CodedPassage[], tally: Tally): void {
  for (let i = 0; i < sorted.length; i++) {
    const first = sorted[i];
    if (first === undefined) break;
    for (let j = i + 1; j < sorted.length; j++) {
      const second = sorted[j];
      if (second === undefined || second.start >= first.end) break;
      if (first.code === second.code) continue;
      const cell = tally.cell(first.code, second.code);
      cell.overlap++;
      if (first.start === second.start && first.end === second.end) cell.sameSegment++;
      cell.heard.add(first.voice);
    }
  }
}

function codesByTurn(
  sorted: readonly CodedPassage[],
  turns: readonly { readonly start: number; readonly end: number }[],
): Set<number>[] {
  const found: Set<number>[] = [];
  let first = 0;
  for (const turn of turns) {
    const codes = new Set<number>();
    while (first < sorted.length && (sorted[first]?.end ?? 0) <= turn.start) first++;
    for (let p = first; p < sorted.length; p++) {
      const passage = sorted[p];
      if (passage === undefined || passage.start >= turn.end) break;
      if (passage.end > turn.start) codes.add(passage.code);
    }
    if (codes.size > 0) found.push(codes);
  }
  return found;
}
