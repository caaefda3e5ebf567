import type { Detector, Finding } from "./leak.ts";
import { wordsOf } from "./words.ts";

/** Words in a row that are somebody's: shorter ones are everybody's. */
const size = 3;
/** Three words with a space between them. */
const mayHoldThree = /\p{L}[^\p{L}]+\p{L}+[^\p{L}]+\p{L}/u;
/** Words in a row that are told whatever they are made of. */
const long = 6;
/** A word of so many letters says something; shorter ones join. */
const telling = 5;

/** How many words in a row make a leak. */
export interface UnquotableOptions {
  /**
   * Whether three or four words are enough, where some of them say something.
   * @default true
   */
  readonly few?: boolean;
}

/**
 * Looks for words of people who may not be quoted, which nobody else says and no public text holds:
 * three in a row of which two say something, four of which one does, or six whatever they say.
 *
 * @param protectedTexts What they said.
 * @param allowedTexts What may be printed: public tables, the guide, words of those who may be quoted.
 */
export function unquotableDetector(
  protectedTexts: readonly string[],
  allowedTexts: () => Iterable<string>,
  { few = true }: UnquotableOptions = {},
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
  const base = numbers.size + 1;
  const key = (a: number, b: number, c: number) => (a * base + b) * base + c;
  const own = new Set<number>();
  for (const words of texts) {
    for (let i = 0; i + size <= words.length; i++) {
      own.add(key(words[i]!, words[i + 1]!, words[i + 2]!));
    }
  }
  for (const text of allowedTexts()) {
    const words = wordsOf(text).map(({ folded }) => numbers.get(folded) ?? 0);
    for (let i = 0; i + size <= words.length; i++) {
      const [a, b, c] = [words[i]!, words[i + 1]!, words[i + 2]!];
      if (a > 0 && b > 0 && c > 0) own.delete(key(a, b, c));
    }
  }
  return (looked) => {
    if (!mayHoldThree.test(looked.text)) return [];
    const { words } = looked;
    const found: Finding[] = [];
    const ids = words.map(({ folded }) => numbers.get(folded) ?? 0);
    for (let i = 0; i + size <= ids.length; i++) {
      let end = i;
      while (
        end + size <= ids.length && ids[end]! > 0 && ids[end + 1]! > 0 && ids[end + 2]! > 0 &&
        own.has(key(ids[end]!, ids[end + 1]!, ids[end + 2]!))
      ) end++;
      if (end === i) continue;
      const last = end + size - 2;
      const run = words.slice(i, last + 1);
      const said = run.filter(({ folded }) => folded.length >= telling).length;
      const isTelling = few && (said >= 2 || (said === 1 && run.length > size));
      if (isTelling || run.length >= long) {
        found.push({
          kind: "unquotable-words",
          about: "",
          start: run[0]!.start,
          end: run.at(-1)!.end,
        });
      }
      i = last;
    }
    return found;
  };
}
