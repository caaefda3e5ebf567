import type { Language } from "./bilingual.ts";
import { replaceEach } from "./replace-each.ts";

/** Narrow no-break space, before `; ! ?` and inside French numbers. */
export const narrowSpace = "\u202f";
/** No-break space, before `:` and inside French quotation marks. */
export const hardSpace = "\u00a0";
/** The minus sign of printed numbers. */
export const minus = "\u2212";

/**
 * Set the spaces and apostrophes of printed text as the language wants them.
 *
 * French: narrow no-break space before `; ! ?`, no-break space before `:` and `%` and inside « »,
 * typographic apostrophe. English: typographic apostrophe only. The function is idempotent.
 *
 * @example
 * ```ts
 * import { typeset } from "./typography.ts";
 * typeset("L'essai : « oui » ?", "fr"); // "L’essai\u00a0: «\u00a0oui\u00a0»\u202f?"
 * ```
 */
export function typeset(text: string, language: Language): string {
  const apostrophes = text.includes("'") ? replaceEach(text, apostrophe, () => "’") : text;
  if (language !== "fr" || !spacedSign.test(apostrophes)) return apostrophes;
  const high = replaceEach(apostrophes, beforeHighSign, ([, sign]) => `${narrowSpace}${sign}`);
  const full = replaceEach(high, beforeFullSign, ([, sign]) => `${hardSpace}${sign}`);
  const opened = replaceEach(full, openingQuote, () => `«${hardSpace}`);
  return replaceEach(opened, closingQuote, () => `${hardSpace}»`);
}

const apostrophe = /(?<=\p{L})'(?=\p{L}|\d)/gu;
/** Most texts have none of these, and nothing is to be looked for in them. */
const spacedSign = /[;!?:%€«»]/;
const beforeHighSign = /(?<![ \u00a0\u202f])[ \u00a0\u202f]+([;!?])/g;
const beforeFullSign = /(?<![ \u00a0\u202f])[ \u00a0\u202f]+([:%€»])/g;
const openingQuote = /«[ \u00a0\u202f]*(?=\S)/g;
const closingQuote = /(?<=[^\s\u00a0\u202f])»/g;
