/** The languages that pages, problems and wordings are written in. */
export type Language = "fr" | "en";

/** Every language, in the order in which they are offered to readers. */
export const languages: readonly Language[] = ["fr", "en"];

/** A text in each language. French carries its own typographic spaces, or gets them from {@linkcode typeset}. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** The same text in both languages: names, codes, formulas. */
export function same(text: string): Bilingual {
  return { fr: text, en: text };
}

/** Build a bilingual text by applying one function to each language. */
export function inBoth(write: (language: Language) => string): Bilingual {
  return { fr: write("fr"), en: write("en") };
}
