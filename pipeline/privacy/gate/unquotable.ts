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
 * @param allowedTexts What may be printed: public tables, the guide, words of those who may be quoted.
 */
export function unquotableDetector(
  protectedTexts: readonly string[],
  allowedTexts: () => Iterable<string>,
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
  const rows = measures.map(({ size }) => rowsOf(texts, size));
  for (const text of allowedTexts()) {
    const ids = wordsOf(text).map(({ folded }) => numbers.get(folded) ?? 0);
    for (const [m, { size }] of measures.entries()) {
      for (const key of keysOf(ids, size)) if (key !== null) rows[m]!.delete(key);
    }
  }
  return (looked) => {
    if (!mayHoldThree.test(looked.text)) return [];
    const { words } = looked;
    const ids = words.map(({ folded }) => numbers.get(folded) ?? 0);
    // The labels of a figure stand beside each other, and are nobody's sentence.
    if (looked.role === "figure") separateLines(looked.text, words, ids);
    if (!ids.some((id) => id > 0)) return [];
    const marked = new Uint8Array(words.length);
    for (const [m, { size, enough }] of measures.entries()) {
      const own = rows[m]!;
      let at = 0;
      for (const key of keysOf(ids, size)) {
        if (key !== null && own.has(key) && enough(words.slice(at, at + size), isPublic)) {
          marked.fill(1, at, at + size);
        }
        at++;
      }
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

/** Every row of so many words of the texts, as keys. */
function rowsOf(texts: readonly (readonly number[])[], size: number): Set<string> {
  const rows = new Set<string>();
  for (const ids of texts) {
    for (const key of keysOf(ids, size)) if (key !== null) rows.add(key);
  }
  return rows;
}

/** The key of the row that begins at each word; null where a word of it is nobody's. */
function* keysOf(ids: readonly number[], size: number): Generator<string | null> {
  let known = 0;
  for (let end = 0; end < ids.length; end++) {
    known = ids[end]! > 0 ? known + 1 : 0;
    const start = end - size + 1;
    if (start < 0) continue;
    yield known >= size ? ids.slice(start, end + 1).join(" ") : null;
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
