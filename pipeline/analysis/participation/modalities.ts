import type { Bilingual } from "../../language/bilingual.ts";
import { holm } from "../statistics/adjust.ts";
import type { TestResult } from "../statistics/exact-test.ts";
import { fisherTest } from "../statistics/fisher.ts";
import { isAdopted } from "./influence.ts";
import { type Phase, phaseOrder } from "./levels.ts";
import type { Participation } from "./participation.ts";
import { judgeLevel } from "./promises.ts";

/** What is compared between modalities: two declared families of tests. */
export const modalityQuestions = {
  adopted: { fr: "propositions retenues ou adaptées", en: "proposals accepted or adapted" },
  kept: { fr: "promesses de niveau tenues", en: "promises of a level kept" },
} as const satisfies Record<string, Bilingual>;

/** A modality against all the others, in counts. */
export interface ModalityComparison {
  readonly modality: string;
  readonly question: keyof typeof modalityQuestions;
  /** Successes and cases of the modality: "5 of 7". */
  readonly own: readonly [successes: number, cases: number];
  /** The same for all other modalities together. */
  readonly others: readonly [successes: number, cases: number];
  readonly test: TestResult;
  /** p after Holm within the question's family; null where the test is refused. */
  readonly adjusted: number | null;
}

/** What a modality gave, and what is still to be known before it is developed or dropped. */
export interface ModalitySummary {
  readonly participation: Participation;
  /** Number of projects that used it. */
  readonly projects: number;
  /** Activities by phase. */
  readonly phases: Readonly<Record<Phase, number>>;
  readonly missing: readonly Bilingual[];
}

/** From this many decided proposals on, influence is worth comparing (see the design's rule for n). */
export const enoughProposals = 8;

/** The modalities with what is missing to judge each. */
export function summariseModalities(modalities: readonly Participation[]): ModalitySummary[] {
  return modalities.map((participation) => {
    const { activities, influence, cost, publics } = participation;
    const traced = influence.influence.trace.rows.length;
    const missing: Bilingual[] = [];
    if (traced < enoughProposals) missing.push(tooFewProposals(traced));
    if (cost.total.value === null) missing.push(noCost);
    if (publics.length === 0) missing.push(noPublics);
    else if (publics.every(({ representativeness }) => representativeness === null)) {
      missing.push(noReference);
    }
    if (activities.some(({ delivered_level }) => delivered_level === null)) missing.push(noLevel);
    return {
      participation,
      projects: new Set(activities.map(({ project_id }) => project_id)).size,
      phases: Object.fromEntries(
        phaseOrder.map((phase) => [phase, activities.filter((a) => a.phase === phase).length]),
      ) as Record<Phase, number>,
      missing,
    };
  });
}

/**
 * Each modality against all the others by Fisher's exact test, with Holm's adjustment over the
 * modalities of one question. Proposals of one activity are not independent, nor are activities of
 * one project: the p-values are indications, and are to be labelled so.
 *
 * @param modalities participation by modality
 */
export function compareModalities(
  modalities: readonly Participation[],
): ModalityComparison[] {
  const questions = Object.keys(modalityQuestions) as (keyof typeof modalityQuestions)[];
  return questions.flatMap((question) => {
    const counts = modalities.map((modality) => outcomes(modality, question));
    const successes = counts.reduce((sum, [own]) => sum + own, 0);
    const cases = counts.reduce((sum, [, all]) => sum + all, 0);
    const looks = modalities.map((modality, i) => {
      const [own = 0, all = 0] = counts[i] ?? [];
      const others = [successes - own, cases - all] as const;
      return {
        modality: modality.id,
        question,
        own: [own, all] as const,
        others,
        test: fisherTest([[own, all - own], [others[0], others[1] - others[0]]]),
      };
    });
    // A refused test counts in its family: it was looked at.
    const adjusted = holm(looks.map(({ test }) => test.p ?? 1));
    return looks.map((look, i) => ({
      ...look,
      adjusted: look.test.p === null ? null : adjusted[i] ?? null,
    }));
  });
}

function outcomes(
  { proposals, activities }: Participation,
  question: keyof typeof modalityQuestions,
): readonly [successes: number, cases: number] {
  if (question === "adopted") {
    const decided = proposals.filter(({ decision }) => decision !== null && decision !== "pending");
    return [decided.filter(isAdopted).length, decided.length];
  }
  const judged = activities
    .map(({ promised_level, delivered_level }) => judgeLevel(promised_level, delivered_level).state)
    .filter((state) => state !== "unknown");
  return [judged.filter((state) => state === "kept").length, judged.length];
}

function tooFewProposals(count: number): Bilingual {
  return {
    fr: `${count} propositions suivies : trop peu pour juger l’influence`,
    en: `${count} proposals traced: too few to judge influence`,
  };
}

const noCost = { fr: "coût connu en partie seulement", en: "cost known only in part" };
const noPublics = { fr: "composition des publics non relevée", en: "publics not recorded" };
const noReference = {
  fr: "pas de population de référence pour ces publics",
  en: "no reference population for these publics",
};
const noLevel = {
  fr: "niveau tenu non codé pour au moins une activité",
  en: "delivered level not coded for at least one activity",
};
