import type { Bilingual } from "../../language/bilingual.ts";
import { isAdopted } from "./influence.ts";
import { enoughProposals, type ModalitySummary } from "./modalities.ts";
import { judgeLevel } from "./promises.ts";

/** What may be said of a modality with what is recorded; a way to read counts, not a verdict. */
export const modalityReadings = {
  established: { fr: "assez suivie pour être jugée", en: "traced enough to be judged" },
  promising: { fr: "bons signes, à essayer davantage", en: "good signs, to be tried further" },
  mixed: { fr: "signes partagés", en: "mixed signs" },
  weak: { fr: "signes faibles", en: "weak signs" },
  unknown: { fr: "trop peu pour dire", en: "too little to say" },
} as const satisfies Record<string, Bilingual>;

/** A reading of a modality. */
export type ModalityReading = keyof typeof modalityReadings;

/** From this many decided proposals on there are signs to read. */
const leastSigns = 4;

/** The rule of {@linkcode readModality}, for readers. */
export const readingRule: Bilingual = {
  fr:
    `Règle déclarée. Moins de ${leastSigns} propositions décidées : trop peu pour dire. À partir de ${enoughProposals} : assez suivie pour être jugée, son intervalle fait foi. Entre les deux : bons signes si au moins deux tiers sont retenues ou adaptées et si aucune promesse connue n’est rompue, signes faibles si moins d’un tiers le sont, signes partagés sinon.`,
  en:
    `Declared rule. Fewer than ${leastSigns} decided proposals: too little to say. From ${enoughProposals} on: traced enough to be judged, by its interval. Between: good signs when at least two thirds are accepted or adapted and no known promise is broken, weak signs when less than a third are, mixed signs otherwise.`,
};

/** Read the counts of a modality by {@linkcode readingRule}. */
export function readModality({ participation }: ModalitySummary): ModalityReading {
  const { proposals, activities } = participation;
  const decided = proposals.filter(({ decision }) => decision !== null && decision !== "pending");
  if (decided.length < leastSigns) return "unknown";
  if (decided.length >= enoughProposals) return "established";
  const share = decided.filter(isAdopted).length / decided.length;
  const broken = activities.some(({ promised_level, delivered_level }) =>
    ["not-kept", "half-kept"].includes(judgeLevel(promised_level, delivered_level).state)
  );
  if (share >= 2 / 3 && !broken) return "promising";
  return share < 1 / 3 ? "weak" : "mixed";
}
