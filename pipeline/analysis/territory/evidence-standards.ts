import type { Bilingual } from "../../language/bilingual.ts";
import type { Criterion, CriterionJudgement, Met } from "./living-lab.ts";

/** Standards of evidence of Nesta (Puttick & Ludlow, 2013), and the absence of an account. */
export const nestaLevels: Readonly<Record<number, Bilingual>> = {
  0: { fr: "pas d’hypothèse connue", en: "no hypothesis known" },
  1: { fr: "dit ce qu’il veut changer et pourquoi", en: "says what it wants to change and why" },
  2: { fr: "mesure un changement", en: "measures a change" },
  3: { fr: "attribue le changement par comparaison", en: "attributes the change by comparison" },
  4: { fr: "effet répliqué", en: "effect replicated" },
  5: { fr: "effet répliqué et déployé", en: "effect replicated and scaled" },
};

/** Maryland scientific methods scale (Sherman et al., 1997), and no measure at all. */
export const marylandLevels: Readonly<Record<number, Bilingual>> = {
  0: { fr: "aucune mesure connue", en: "no measure known" },
  1: { fr: "une mesure, sans avant ni témoin", en: "one measure, no before, no control" },
  2: { fr: "avant et après, sans témoin", en: "before and after, no control" },
  3: { fr: "avant, après et groupe de comparaison", en: "before, after and comparison group" },
};

/** The level of a project on a standard: certain up to `low`, possible up to `high`. */
export interface EvidenceLevel {
  readonly low: number;
  readonly high: number;
}

/** A level as it is written: "2" where it is sure, "2–4" from the sure to the possible. */
export function levelText({ low, high }: EvidenceLevel): string {
  return low === high ? String(low) : `${low}–${high}`;
}

/** The rule of {@linkcode nestaLevel}, for readers. */
export const nestaRule: Bilingual = {
  fr:
    "Échelle cumulative : 1 hypothèse ; 2 hypothèse et résultat mesuré ; 3 en plus une comparaison ; 4 en plus une réplication. Le niveau 5 ne se déduit pas des tables.",
  en:
    "Cumulative scale: 1 hypothesis; 2 hypothesis and measured outcome; 3 also a comparison; 4 also a replication. Level 5 does not follow from the tables.",
};

/** The rule of {@linkcode marylandLevel}, for readers. */
export const marylandRule: Bilingual = {
  fr:
    "1 résultat mesuré ; 2 avec un état de référence ; 3 avec un état de référence et une comparaison. Les niveaux 4 et 5 demandent un plan expérimental que les tables ne décrivent pas.",
  en:
    "1 measured outcome; 2 with a baseline; 3 with a baseline and a comparison. Levels 4 and 5 need an experimental design that the tables do not describe.",
};

/** Nesta level by {@linkcode nestaRule}; what is unknown or partly met opens the interval. */
export function nestaLevel(judgements: readonly CriterionJudgement[]): EvidenceLevel {
  return ladder(judgements, ["hypothesis", "measured-outcome", "comparison", "replication"]);
}

/** Maryland level by {@linkcode marylandRule}; what is unknown or partly met opens the interval. */
export function marylandLevel(judgements: readonly CriterionJudgement[]): EvidenceLevel {
  return ladder(judgements, ["measured-outcome", "baseline", "comparison"]);
}

/** How many steps are met in a row, surely (`low`) and at best (`high`). */
function ladder(
  judgements: readonly CriterionJudgement[],
  steps: readonly Criterion[],
): EvidenceLevel {
  const met = new Map(judgements.map((judgement) => [judgement.criterion, judgement.met]));
  const climb = (passes: (met: Met) => boolean) => {
    const stop = steps.findIndex((step) => !passes(met.get(step) ?? "unknown"));
    return stop < 0 ? steps.length : stop;
  };
  return { low: climb((m) => m === "yes"), high: climb((m) => m !== "no") };
}
