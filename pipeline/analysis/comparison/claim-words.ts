import { type Bilingual, inBoth, type Language } from "../../language/bilingual.ts";
import { elide } from "../../language/elision.ts";
import { formatList } from "../../language/lists.ts";
import { formatNumber } from "../../language/numbers.ts";
import { percent, say } from "../../language/say.ts";

/** The words of a claim that names projects: "Îlot frais est au-dessus de Flex-Parking". */
export function pairWords(one: string, sign: string, other: string): Bilingual {
  return sign === ">"
    ? { fr: `${one} est au-dessus ${elide("de", other)}`, en: `${one} is above ${other}` }
    : { fr: `${one} est au-dessous ${elide("de", other)}`, en: `${one} is below ${other}` };
}

const signWords: Readonly<Record<string, Bilingual>> = {
  ">": { fr: "dépasse", en: "is above" },
  ">=": { fr: "vaut au moins", en: "is at least" },
  "<": { fr: "reste sous", en: "is below" },
  "<=": { fr: "vaut au plus", en: "is at most" },
};

/** The words of a claim about one score and a number. */
export function boundWords(one: string, sign: string, bound: number): Bilingual {
  return inBoth((language) => {
    const words = `${signWords[sign]?.[language] ?? sign} ${formatNumber(bound, language)}`;
    return language === "fr"
      ? `le score ${elide("de", one)} ${words}`
      : `the score of ${one} ${words}`;
  });
}

/** The words of a claim about a rank; 1 is the best. */
export function rankWords(one: string, sign: string, rank: number): Bilingual {
  if (sign === "=") return { fr: `${one} est au rang ${rank}`, en: `${one} has rank ${rank}` };
  if (sign === ">=") {
    return {
      fr: `${one} n’a pas de meilleur rang que ${rank}`,
      en: `${one} has no better rank than ${rank}`,
    };
  }
  return rank === 1
    ? { fr: `${one} vient en tête`, en: `${one} comes first` }
    : { fr: `${one} est parmi les ${rank} premiers`, en: `${one} is among the first ${rank}` };
}

/** The words of a claim about who is in a tier. */
export function tierWords(tier: string, verb: string, names: readonly string[]): Bilingual {
  const list = (language: Language) => formatList(names, language);
  return verb === "includes"
    ? {
      fr: `le groupe ${tier} comprend ${list("fr")}`,
      en: `group ${tier} includes ${list("en")}`,
    }
    : {
      fr: `le groupe ${tier} ne comprend pas ${list("fr")}`,
      en: `group ${tier} does not include ${list("en")}`,
    };
}

/** The node that a claim compares on, where it is not the index. */
export function onNode(words: Bilingual, node: Bilingual | null): Bilingual {
  return node === null
    ? words
    : { fr: `${words.fr} sur « ${node.fr} »`, en: `${words.en} on “${node.en}”` };
}

/**
 * What a statement over draws was tested for, with its threshold and what was found. The share found is
 * rounded down, so that 99.96 % never reads as always; the threshold stands as it was declared.
 */
export function testedInDraws(share: number, threshold: number, draws: number): Bilingual {
  return say(
    "Testé : vrai dans au moins {threshold} des {draws} tirages ; trouvé : {share}.",
    "Tested: true in at least {threshold} of {draws} draws; found: {share}.",
    { threshold: percent(threshold, { digits: 2 }), draws, share: percent(share, { down: true }) },
  );
}
