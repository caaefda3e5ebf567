import type { Language } from "./bilingual.ts";

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
  const apostrophes = text.replace(/(?<=\p{L})'(?=\p{L}|\d)/gu, "’");
  if (language !== "fr") return apostrophes;
  return apostrophes
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]+([;!?])/g, `${narrowSpace}$1`)
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]+([:%€»])/g, `${hardSpace}$1`)
    .replace(/«[ \u00a0\u202f]*(?=\S)/g, `«${hardSpace}`)
    .replace(/(?<=[^\s\u00a0\u202f])»/g, `${hardSpace}»`);
}
