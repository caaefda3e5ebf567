import type { Bilingual } from "../../language/bilingual.ts";

/** Levels of the French nomenclatures that an activity code can be aggregated to. */
export type ActivityLevel = "a10" | "a21" | "a38" | "a88";

/**
 * Sections of NAF rev. 2 (A21) with their first and last division.
 *
 * Source: Insee, "Nomenclatures agrégées – NAF rév. 2, 2020", levels A10, A21, A38 and A88; NACE
 * rev. 2 (Regulation (EC) No 1893/2006) has the same sections and divisions.
 */
const sections: readonly (readonly [code: string, first: number, last: number, a10: string])[] = [
  ["A", 1, 3, "AZ"],
  ["B", 5, 9, "BE"],
  ["C", 10, 33, "BE"],
  ["D", 35, 35, "BE"],
  ["E", 36, 39, "BE"],
  ["F", 41, 43, "FZ"],
  ["G", 45, 47, "GI"],
  ["H", 49, 53, "GI"],
  ["I", 55, 56, "GI"],
  ["J", 58, 63, "JZ"],
  ["K", 64, 66, "KZ"],
  ["L", 68, 68, "LZ"],
  ["M", 69, 75, "MN"],
  ["N", 77, 82, "MN"],
  ["O", 84, 84, "OQ"],
  ["P", 85, 85, "OQ"],
  ["Q", 86, 88, "OQ"],
  ["R", 90, 93, "RU"],
  ["S", 94, 96, "RU"],
  ["T", 97, 98, "RU"],
  ["U", 99, 99, "RU"],
];

/** A38 codes with their first and last division, from the same source. */
const a38: readonly (readonly [code: string, first: number, last: number])[] = [
  ["AZ", 1, 3],
  ["BZ", 5, 9],
  ["CA", 10, 12],
  ["CB", 13, 15],
  ["CC", 16, 18],
  ["CD", 19, 19],
  ["CE", 20, 20],
  ["CF", 21, 21],
  ["CG", 22, 23],
  ["CH", 24, 25],
  ["CI", 26, 26],
  ["CJ", 27, 27],
  ["CK", 28, 28],
  ["CL", 29, 30],
  ["CM", 31, 33],
  ["DZ", 35, 35],
  ["EZ", 36, 39],
  ["FZ", 41, 43],
  ["GZ", 45, 47],
  ["HZ", 49, 53],
  ["IZ", 55, 56],
  ["JA", 58, 60],
  ["JB", 61, 61],
  ["JC", 62, 63],
  ["KZ", 64, 66],
  ["LZ", 68, 68],
  ["MA", 69, 71],
  ["MB", 72, 72],
  ["MC", 73, 75],
  ["NZ", 77, 82],
  ["OZ", 84, 84],
  ["PZ", 85, 85],
  ["QA", 86, 86],
  ["QB", 87, 88],
  ["RZ", 90, 93],
  ["SZ", 94, 96],
  ["TZ", 97, 98],
  ["UZ", 99, 99],
];

/** The words of the ten aggregated sections (A10). */
export const a10Labels: Readonly<Record<string, Bilingual>> = {
  AZ: { fr: "Agriculture, sylviculture et pêche", en: "Agriculture, forestry and fishing" },
  BE: {
    fr: "Industrie manufacturière, extractive et autres",
    en: "Manufacturing, mining and other industry",
  },
  FZ: { fr: "Construction", en: "Construction" },
  GI: {
    fr: "Commerce, transports, hébergement et restauration",
    en: "Trade, transport, accommodation and food services",
  },
  JZ: { fr: "Information et communication", en: "Information and communication" },
  KZ: { fr: "Finance et assurance", en: "Finance and insurance" },
  LZ: { fr: "Activités immobilières", en: "Real estate" },
  MN: {
    fr: "Activités spécialisées, scientifiques, techniques et de soutien",
    en: "Professional, scientific, technical and support activities",
  },
  OQ: {
    fr: "Administration, enseignement, santé et action sociale",
    en: "Public administration, education, health and social work",
  },
  RU: { fr: "Autres services", en: "Other services" },
};

/**
 * The code of an aggregated level for a division of NAF rev. 2 (1 to 99): `a21` the section, `a10`
 * its group of sections, `a88` the division itself. Null for a number that is no division.
 */
export function aggregatedCode(division: number, level: ActivityLevel): string | null {
  const within = ([, first, last]: readonly [string, number, number, ...unknown[]]) =>
    first <= division && division <= last;
  const section = sections.find(within);
  if (!section) return null;
  switch (level) {
    case "a10":
      return section[3];
    case "a21":
      return section[0];
    case "a38":
      return a38.find(within)?.[0] ?? null;
    case "a88":
      return String(division).padStart(2, "0");
  }
}

/**
 * The A10 group of a code that names its nomenclature (`A38:JB`, `A21:J`, `A88:61`, `NAF:62.01Z`),
 * or null: what related variety takes for a group of related activities. A bare letter is no code
 * of a nomenclature.
 */
export function a10Group(code: string): string | null {
  const [, nomenclature, bare = ""] = /^(A21|A38|A88|NAF):(.+)$/.exec(code) ?? [];
  switch (nomenclature) {
    case "A21":
      return sections.find(([name]) => name === bare)?.[3] ?? null;
    case "A38": {
      const fine = a38.find(([name]) => name === bare);
      return fine ? aggregatedCode(fine[1], "a10") : null;
    }
    case "A88":
    case "NAF":
      return aggregatedCode(Number(bare.slice(0, 2)), "a10");
    default:
      return null;
  }
}
