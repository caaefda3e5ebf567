import type { Bilingual, Language } from "./bilingual.ts";

/** Words for one thing and for several, in each language. */
export interface Counted {
  readonly one: Bilingual;
  readonly many: Bilingual;
}

/**
 * Whether a number takes the plural: in French from 2 on (0 and 1,5 are singular), in English
 * whatever is not 1.
 */
export function isPlural(count: number, language: Language): boolean {
  return language === "fr" ? Math.abs(count) >= 2 : count !== 1;
}

/** Words that agree with a number in each language. */
export function agree(count: number, { one, many }: Counted): Bilingual {
  return {
    fr: (isPlural(count, "fr") ? many : one).fr,
    en: (isPlural(count, "en") ? many : one).en,
  };
}
