/** The small French words that change before the word that follows them. */
export const littleWords = [
  "de",
  "de la",
  "du",
  "à",
  "à la",
  "au",
  "le",
  "la",
  "que",
  "ne",
  "se",
  "lorsque",
  "puisque",
  "jusque",
] as const;

/** A small French word that {@linkcode elide} knows; a capital first letter is kept. */
export type LittleWord =
  | (typeof littleWords)[number]
  | Capitalize<(typeof littleWords)[number]>;

/** Beginnings of words with a mute h; any other h is aspirated (`le hangar`, `de Haute-Goulaine`). */
const muteH = new RegExp(
  "^h(?:" + [
    "abi[lt]",
    "aleine",
    "allucin",
    "alogen",
    "altere",
    "armoni",
    "ebdo",
    "eberg",
    "ebreu",
    "ecatomb",
    "ectare",
    "eli[cop]",
    "emi",
    "emo",
    "epati",
    "erb",
    "erit",
    "ermet",
    "eroi",
    "esit",
    "etero",
    "eure",
    "euristi",
    "iberna",
    "ier(?![a-z])",
    "ilar",
    "indou",
    "ippo",
    "ironde",
    "isto",
    "iver",
    "omeo",
    "omi",
    "omm",
    "omo",
    "onn",
    "onor",
    "opita",
    "oraire",
    "orizon",
    "orlog",
    "ormon",
    "oroscop",
    "orr",
    "ortens",
    "orti",
    "ospi",
    "osti",
    "ote",
    "uil",
    "uissier",
    "uitr",
    "uma",
    "umb",
    "ume",
    "umi",
    "umo",
    "umu",
    "ybrid",
    "ydr",
    "ygi",
    "ymne",
    "yper",
    "ypn",
    "ypo",
  ].join("|") + ")",
);

/** Words whose first vowel is spoken like a consonant, so that nothing is elided before them. */
const spokenAsConsonant =
  /^(?:onz|oui(?![a-z])|ouistiti|uhlan|ulul|y[aeiou](?!nne|rres|ux|use)|uber|un(?=[ \u00a0]%))/;

/** Whether a small word is elided before a word, be it in quotation marks or accented. */
function isElidedBefore(word: string): boolean {
  const bare = word.normalize("NFKD").replace(/\p{M}/gu, "").replace(/^[\s«“"(\u00a0\u202f]+/u, "")
    .replace(/^œ/i, "oe").replace(/^æ/i, "ae").toLowerCase();
  if (bare.startsWith("h")) return muteH.test(bare);
  return /^[aeiouy]/.test(bare) && !spokenAsConsonant.test(bare);
}

/** `le` and `les` at the head of a name, which melt into `de` and `à`: `du Mans`, `aux Sorinières`. */
const article = /^(le|les)[ \u00a0]+(?=\S)/i;
const melted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { le: "du", les: "des" },
  à: { le: "au", les: "aux" },
};
const beforeVowel: Readonly<Record<string, string>> = {
  du: "de l’",
  "de la": "de l’",
  au: "à l’",
  "à la": "à l’",
};

/**
 * A small French word before another: elided before a vowel or a mute h, melted with an article.
 *
 * `du` and `au` stand for `de le` and `à le`. A number in figures elides nothing (`de 11`). Nouns in
 * h are told by a list of the mute ones; acronyms are read as words.
 *
 * @example
 * ```ts
 * import { elide } from "./elision.ts";
 * elide("de", "Îlot frais"); // "d’Îlot frais"
 * elide("de", "hangar"); // "de hangar"
 * elide("du", "hangar"); // "du hangar"
 * elide("du", "essai"); // "de l’essai"
 * elide("à", "Le Port"); // "au Port"
 * ```
 */
export function elide(little: LittleWord, word: string): string {
  const capital = little[0] !== little[0]?.toLowerCase();
  const small = little.toLowerCase();
  const written = joined(small, word);
  return capital ? written.charAt(0).toUpperCase() + written.slice(1) : written;
}

function joined(small: string, word: string): string {
  const head = article.exec(word);
  const one = head ? melted[small]?.[head[1]!.toLowerCase()] : undefined;
  if (head && one !== undefined) return `${one} ${word.slice(head[0].length)}`;
  if (small === "à" || !isElidedBefore(word)) return `${small} ${word}`;
  return `${beforeVowel[small] ?? `${small.slice(0, -1)}’`}${word}`;
}
