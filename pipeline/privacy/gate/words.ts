import type { ReadableText, Word } from "./leak.ts";

const folds = new Map<string, string>();
/** Folded words kept; past it they are folded again. */
const mostFolds = 200_000;

/** Letters of other scripts that look like Latin ones, and pass for them on a page. */
const lookalikes: Readonly<Record<string, string>> = Object.freeze(
  Object.fromEntries(
    [..."аaеeоoрpсcуyхxіiјjѕsԁdαaοoνvκk"].flatMap((letter, i, all) =>
      i % 2 === 0 ? [[letter, all[i + 1]!]] : []
    ),
  ),
);

/** A word without case, accents, ligatures and look-alike letters. */
export function fold(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  const known = folds.get(word);
  if (known !== undefined) return known;
  const folded = [...word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()]
    .map((letter) => lookalikes[letter] ?? letter).join("")
    .replaceAll("œ", "oe").replaceAll("æ", "ae");
  if (folds.size < mostFolds) folds.set(word, folded);
  return folded;
}

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(word)) {
    words.push({ folded: fold(found), start: index, end: index + found.length });
  }
  return words;
}

/** A text to be looked at; its words are cut when they are first asked for. */
export function readable(text: string, role: ReadableText["role"]): ReadableText {
  let words: readonly Word[] | undefined;
  return {
    text,
    role,
    get words() {
      return words ??= wordsOf(text);
    },
  };
}

/** Signs that are not seen and cut words in two: zero-width ones, soft hyphens, joiners. */
const unseen =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f\ufeff]/g;
const hasUnseen = new RegExp(unseen.source);

/** A text as an eye reads it: without unseen signs, and with letters set apart put together. */
export function asSeen(text: string): string {
  const seen = hasUnseen.test(text) ? text.replace(unseen, "") : text;
  return spaced.test(seen)
    ? seen.replace(allSpaced, (letters) => letters.replace(/[ .·_\u00a0\u202f-]/g, ""))
    : seen;
}

const spacing = String.raw`(?<![\p{L}\p{N}])\p{L}(?:[ .·_\u00a0\u202f-]\p{L}(?![\p{L}\p{N}])){4,}`;
const spaced = new RegExp(spacing, "u");
const allSpaced = new RegExp(spacing, "gu");

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return Array.from(text.matchAll(word), ([found]) => fold(found));
}
