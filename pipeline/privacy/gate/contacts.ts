import type { Detector, Finding } from "./leak.ts";

const patterns: readonly (readonly [string, RegExp])[] = [
  [
    "e-mail",
    /[\p{L}\p{N}._%+-]+(?:@|\s?[[(]\s?(?:at|arobase)\s?[\])]\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu,
  ],
  [
    "telephone",
    /(?<![\d.,/-])(?:\+33[ .\u00a0\u202f-]?(?:\(0\)[ .\u00a0\u202f-]?)?|0033[ .\u00a0\u202f-]?|0)[1-9](?:[ .\u00a0\u202f-]?\d{2}){4}(?![\d/])/g,
  ],
  [
    "NIR",
    /(?<![\d.,])[12][ \u00a0\u202f]?\d{2}[ \u00a0\u202f]?(?:0[1-9]|1[0-2])[ \u00a0\u202f]?(?:\d{2}|2[AB])[ \u00a0\u202f]?\d{3}[ \u00a0\u202f]?\d{3}(?:[ \u00a0\u202f]?\d{2})?(?!\d)/g,
  ],
  [
    "IBAN",
    /(?<![A-Z0-9])FR\d{2}(?:[ \u00a0\u202f]?[A-Z0-9]{4}){5}[ \u00a0\u202f]?[A-Z0-9]{3}(?![A-Z0-9])/g,
  ],
];

/** What each of them has, postal addresses aside: a quick look before a close one. */
export const contactSigns: RegExp =
  /@[\w-]+\.|[[(]\s?(?:at|arobase)\s?[\])]|(?:\+33|0033|\b0)[1-9(][ .()0\u00a0\u202f-]{0,4}\d{1,2}(?:[ .\u00a0\u202f-]?\d{2}){3}|\b[12][ \u00a0\u202f]?\d{2}[ \u00a0\u202f]?[01]\d[ \u00a0\u202f]?\d[\dAB](?:[ \u00a0\u202f]?\d{3}){2}|\bFR\d{2}(?:[ \u00a0\u202f]?[A-Z0-9]{4}){5}/;

const address =
  /(?<![\d.,])\d{1,4}(?:[ \u00a0\u202f](?:bis|ter|quater))?,?[ \u00a0\u202f](?:rue|avenue|av\.|boulevard|bd|place|quai|allée|impasse|chemin|cours|square|passage|route|mail|esplanade)[ \u00a0\u202f](?:(?:de|du|des|la|le|les|d’|d'|l’|l')[ \u00a0\u202f]?)*\p{Lu}[\p{L}’'-]+(?:[ \u00a0\u202f-]\p{Lu}?[\p{L}’'-]+){0,3}/giu;

/**
 * Looks for e-mail addresses, telephone numbers, social security numbers, bank accounts and postal
 * addresses.
 *
 * @param isPublic Whether a text stands as it is in the lab's public tables: the address of a site.
 */
export function contactDetector(isPublic: (text: string) => boolean): Detector {
  return ({ text }) => {
    const found: Finding[] = [];
    const hasDigit = /\d/.test(text);
    for (const [about, pattern] of patterns) {
      if (about === "e-mail" ? !/@|\bat\b|arobase/i.test(text) : !hasDigit) continue;
      for (const { 0: { length }, index } of text.matchAll(pattern)) {
        found.push({ kind: "contact", about, start: index, end: index + length });
      }
    }
    if (!hasDigit) return found;
    for (const { 0: written, index } of text.matchAll(address)) {
      if (isPublic(written)) continue;
      found.push({ kind: "contact", about: "address", start: index, end: index + written.length });
    }
    return found;
  };
}
