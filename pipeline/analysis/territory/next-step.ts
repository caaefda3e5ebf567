import type { Bilingual } from "../../language/bilingual.ts";
import type { Criterion } from "./living-lab.ts";
import type { ProjectMeasurement } from "./measurement-trend.ts";

/** The steps of the Nesta scale in the order in which they are climbed. */
const climb: readonly Criterion[] = ["hypothesis", "measured-outcome", "comparison", "replication"];

/**
 * Why a project stands where it stands: `publish` when nothing is known of the next step, `complete`
 * when it is met in part, `next-trial` when it was not done and can only be done another time,
 * `top` when every step is met.
 */
export type StepKind = "publish" | "complete" | "next-trial" | "top";

/** What a project lacks to climb one step of evidence. */
export interface NextStep {
  readonly kind: StepKind;
  /** The step; null at the top. */
  readonly criterion: Criterion | null;
  readonly need: Bilingual;
}

/** What each step asks for. */
const needs: Readonly<Partial<Record<Criterion, Bilingual>>> = {
  hypothesis: {
    fr: "l’hypothèse écrite : ce que l’essai devait changer, pour qui, de combien",
    en: "the written hypothesis: what the trial was to change, for whom, by how much",
  },
  "measured-outcome": {
    fr: "un résultat mesuré, avec sa date, sa méthode et qui l’a mesuré",
    en: "a measured outcome, with its date, its method and who measured it",
  },
  comparison: {
    fr: "une comparaison : un avant, un lieu ou un public semblables sans l’essai",
    en: "a comparison: a before, a similar place or public without the trial",
  },
  replication: {
    fr: "une reprise ailleurs ou une seconde fois, mesurée de même",
    en: "a repeat elsewhere or a second time, measured the same way",
  },
};

const atTop: Bilingual = {
  fr: "rendre compte du déploiement",
  en: "an account of the scaling",
};

/** The words of each kind, before what it needs. */
export const stepKinds: Readonly<Record<StepKind, Bilingual>> = {
  publish: { fr: "à publier", en: "to be published" },
  complete: { fr: "à compléter", en: "to be completed" },
  "next-trial": { fr: "non fait : pour un prochain essai", en: "not done: for a next trial" },
  top: { fr: "au sommet de l’échelle", en: "at the top of the scale" },
};

/** The first step of the Nesta scale that a project has not surely climbed, and what it asks for. */
export function nextStep({ criteria }: Pick<ProjectMeasurement, "criteria">): NextStep {
  const met = new Map(criteria.map((judgement) => [judgement.criterion, judgement.met]));
  const criterion = climb.find((step) => met.get(step) !== "yes") ?? null;
  if (criterion === null) return { kind: "top", criterion, need: atTop };
  const state = met.get(criterion) ?? "unknown";
  const kind = state === "no" ? "next-trial" : state === "partly" ? "complete" : "publish";
  return { kind, criterion, need: needs[criterion] ?? atTop };
}
