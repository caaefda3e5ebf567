import type { Detector, Finding, Word } from "./leak.ts";
import { wordsOf } from "./words.ts";

/** Three words with a space between them. */
const mayHoldThree = /\p{L}[^\p{L}]+\p{L}+[^\p{L}]+\p{L}/u;
/** A word of so many letters says something; shorter ones join. */
const telling = 5;

/** So many words in a row are told where `enough` holds of them. */
interface Measure {
  readonly size: number;
  readonly enough: (words: readonly Word[], isPublic: (folded: string) => boolean) => boolean;
}

const tellingOf = (words: readonly Word[]) =>
  words.filter(({ folded }) => folded.length >= telling);

/** A row of words of one person that is told: the longer, the less it has to say. */
const shortRows: readonly Measure[] = [
  {
    size: 3,
    enough: (words, isPublic) => {
      const said = tellingOf(words);
      return said.length >= 2 && said.some(({ folded }) => !isPublic(folded));
    },
  },
  {
    size: 4,
    enough: (words, isPublic) => tellingOf(words).some(({ folded }) => !isPublic(folded)),
  },
  { size: 5, enough: (words) => tellingOf(words).length >= 2 },
];
const longRows: readonly Measure[] = [
  { size: 6, enough: (words) => tellingOf(words).length >= 1 },
  { size: 8, enough: () => true },
];

/** How many words in a row make a leak. */
export interface UnquotableOptions {
  /**
   * Whether fewer than six words are told, where some of them say something.
   * @default true
   */
  readonly few?: boolean;
  /**
   * Whether a folded word stands in public texts: it says less of who speaks.
   * @default none does
   */
  readonly isPublic?: (folded: string) => boolean;
}

/**
 * Looks for words of people who may not be quoted, in a row that nobody else says and no public text
 * holds: three of which two say something, four of which one does, one of these in no public text at
 * all; five of which two say something, six of which one does; or eight, whatever they say.
 *
 * @param protectedTexts What they said.
 * @param allowedTexts What may be printed, as {@linkcode foldedWords}: public tables, the guide, words
 * of those who may be quoted.
 */
export function unquotableDetector(
  protectedTexts: readonly string[],
  allowedTexts: () => Iterable<readonly string[]>,
  { few = true, isPublic = () => false }: UnquotableOptions = {},
): Detector {
  if (protectedTexts.length === 0) return () => [];
  const numbers = new Map<string, number>();
  const texts = protectedTexts.map((text) =>
    wordsOf(text).map(({ folded }) => {
      const known = numbers.get(folded);
      if (known !== undefined) return known;
      numbers.set(folded, numbers.size + 1);
      return numbers.size;
    })
  );
  const measures = few ? [...shortRows, ...longRows] : longRows;
  const base = numbers.size + 1;
  const threes = new Set<number>();
  for (const ids of texts) {
    for (let i = 0; i + 2 < ids.length; i++) threes.add(keyOfThree(ids, i, base));
  }
  const reach = (ids: readonly number[]) => reachOf(ids, threes, base);
  const rows = measures.map(({ size }) => {
    const own = new Set<string>();
    for (const ids of texts) eachRow(ids, reach(ids), size, (key) => own.add(key));
    return own;
  });
  for (const words of allowedTexts()) {
    const ids = words.map((folded) => numbers.get(folded) ?? 0);
    const far = reach(ids);
    for (const [m, { size }] of measures.entries()) {
      eachRow(ids, far, size, (key) => rows[m]!.delete(key));
    }
  }
  return (looked) => {
    if (!mayHoldThree.test(looked.text)) return [];
    const { words } = looked;
    const ids = words.map(({ folded }) => numbers.get(folded) ?? 0);
    // The labels of a figure stand beside each other, and are nobody's sentence.
    if (looked.role === "figure") separateLines(looked.text, words, ids);
    const far = reach(ids);
    const marked = new Uint8Array(words.length);
    for (const [m, { size, enough }] of measures.entries()) {
      eachRow(ids, far, size, (key, at) => {
        if (rows[m]!.has(key) && enough(words.slice(at, at + size), isPublic)) {
          marked.fill(1, at, at + size);
        }
      });
    }
    return runsOf(marked).map(([from, to]): Finding => ({
      kind: "unquotable-words",
      about: "",
      start: words[from]!.start,
      end: words[to]!.end,
    }));
  };
}

/** Let no row of words go on over a line end: the last word before one becomes nobody's. */
function separateLines(text: string, words: readonly Word[], ids: number[]): void {
  for (let i = 0; i + 1 < words.length; i++) {
    if (text.slice(words[i]!.end, words[i + 1]!.start).includes("\n")) ids[i] = 0;
  }
}

function keyOfThree(ids: readonly number[], at: number, base: number): number {
  return (ids[at]! * base + ids[at + 1]!) * base + ids[at + 2]!;
}

/**
 * How many rows of three in a row, from each word on, stand so in what the person said: nearly all
 * texts hold none, and only where there are some are longer rows looked at.
 */
function reachOf(ids: readonly number[], threes: ReadonlySet<number>, base: number): Uint16Array {
  const reach = new Uint16Array(ids.length);
  for (let i = ids.length - 3; i >= 0; i--) {
    const [a, b, c] = [ids[i]!, ids[i + 1]!, ids[i + 2]!];
    if (a > 0 && b > 0 && c > 0 && threes.has(keyOfThree(ids, i, base))) {
      reach[i] = Math.min(reach[i + 1]! + 1, 1000);
    }
  }
  return reach;
}

/** Visit every row of so many words that may stand so in what the person said, by its key. */
function eachRow(
  ids: readonly number[],
  reach: Uint16Array,
  size: number,
  visit: (key: string, at: number) => void,
): void {
  for (let at = 0; at < reach.length; at++) {
    if (reach[at]! >= size - 2) visit(ids.slice(at, at + size).join(" "), at);
  }
}

/** The runs of marked words, each from its first to its last. */
function runsOf(marked: Uint8Array): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (let i = 0; i < marked.length; i++) {
    if (marked[i] === 0) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === i - 1) last[1] = i;
    else runs.push([i, i]);
  }
  return runs;
}
