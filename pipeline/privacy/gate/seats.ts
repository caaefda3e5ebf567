import type { Detector, Finding } from "./leak.ts";
import { sentencesOf } from "./sentences.ts";

const posts = String
  .raw`(?:vice[- ])?président(?:e)?|(?:vice[- ])?présidence|direct(?:eur|rice)(?: [\p{L}’'-]+)?|maire|adjoint(?:e)?|chef(?:fe)?(?: de (?:projet|service|cabinet))?|patron(?:ne)?|doctorant(?:e)?|secrétaire général(?:e)?|trésori(?:er|ère)|rapporteu(?:r|se)|(?:vice[- ])?chair(?:man|woman|person)?|director|mayor|deputy mayor|manager|boss|doctoral researcher|treasurer|rapporteur`;

const patterns: readonly RegExp[] = [
  // One who has that post: “la présidente”, “mon directeur logistique”.
  new RegExp(
    String
      .raw`(?<!\p{L})(?:mon|ma|notre|le|la|l[’']|au|du|my|our|the|her|his)[ \u00a0\u202f’']?(?:${posts})(?!\p{L})`,
    "giu",
  ),
  // The only one of a kind: “la seule femme”, “the only company”.
  /(?<!\p{L})(?:(?:la|le|l[’'])[ \u00a0\u202f]?(?:seule?|unique)|the only|the sole|the single)[ \u00a0\u202f](?:\p{L}+[ \u00a0\u202f])?(?:femme|homme|élue?|entreprise|association|chercheu(?:r|se)|universitaire|service|commune|syndicat|bailleur|usag(?:er|ère)|membre|représentante?|personne|voix[^.]{0,20} est|woman|man|elected member|company|researcher|department|commune|user|member|person|voice[^.]{0,20} is)(?!\p{L})/giu,
  // One whom a description is enough to know: “la jeune femme de la cellule”.
  /(?<!\p{L})(?:la|le|cette|ce|the|that)[ \u00a0\u202f](?:(?:jeune|vieille|vieux|petite?|grande?|young|old|tall)[ \u00a0\u202f])?(?:femme|dame|fille|homme|monsieur|garçon|woman|lady|man)[ \u00a0\u202f](?:de la|du|des|de l[’']|au|à la|from the|of the|in the)(?!\p{L})/giu,
  // As who speaks: “en tant que maire”, “moi qui préside”.
  /(?<!\p{L})(?:moi qui|en tant que|comme|as an?|as the)[ \u00a0\u202f](?:préside|dirige|maire|président(?:e)?|direct(?:eur|rice)|seule?[ \u00a0\u202f]|mayor|chair|director|only)(?!\p{L})/giu,
];

/** Verbs of saying: in prose a post matters where somebody speaks. */
export const says =
  /(?<!\p{L})(?:dit|disent|déclar\p{L}+|pens(?:e|ent)|estim(?:e|ent)|trouv(?:e|ent)|jug(?:e|ent)|regrett(?:e|ent)|craint|craignent|racont(?:e|ent)|expliqu(?:e|ent)|reproch(?:e|ent)|défend|défendent|soutient|soutiennent|reconnaît|reconnaissent|avou(?:e|ent)|confi(?:e|ent)|refus(?:e|ent)|critiqu(?:e|ent)|lou(?:e|ent)|parl(?:e|ent)|oppos(?:e|ent)|approuv(?:e|ent)|souhait(?:e|ent)|demand(?:e|ent)|inquièt(?:e|ent)|s[’']étonn(?:e|ent)|se plai(?:nt|gnent)|d’accord|says?|said|thinks?|finds?|regrets?|fears?|tells?|explains?|admits?|defends?|agrees?|speaks?|criticises?|praises?|opposes?|objects?|approves?|wants?|worries|worry|complains?)(?!\p{L})/iu;

/**
 * Looks for words that point at one seat: in what people said, in findings and their reasons, and in
 * sentences that tell what somebody says.
 */
export const findSeats: Detector = ({ text, role }) => {
  if (role !== "spoken" && role !== "finding" && role !== "visible") return [];
  return sentencesOf(text).flatMap(({ sentence, at }) => {
    if (role === "visible" && !says.test(sentence)) return [];
    return patterns.flatMap((pattern) =>
      [...sentence.matchAll(pattern)].map(({ 0: whole, index }): Finding => ({
        kind: "single-seat",
        about: "",
        start: at + index,
        end: at + index + whole.length,
      }))
    );
  });
};
