import type { Activity } from "../../dataset/tables/mod.ts";
import { maxOf } from "../extremes.ts";
import { refs, type Trace, type Traced } from "../traced.ts";
import { between, exactly } from "./interval-value.ts";
import { consultation, highest, type PhaseLevel, phaseLevels, phaseOrder } from "./levels.ts";

/** How deep, how early and how intensely people took part. */
export interface Engagement {
  /** Highest level promised, 0 to 5. */
  readonly promised: Traced;
  /** Highest level delivered, 0 to 5. */
  readonly delivered: Traced;
  /** Highest rungs of Arnstein's ladder coded, 1 to 8; null where none is coded. */
  readonly promisedRung: Traced;
  readonly deliveredRung: Traced;
  /** Mean over the phases of the level delivered in each, weighted by what is decided there. */
  readonly level: Traced;
  /** Share of the phases in which people were at least consulted. */
  readonly coverage: Traced;
  /** The same with earlier phases counting more: 1 in all, 6/21 in framing only. */
  readonly earliness: Traced;
  readonly participants: Traced;
  /** Participant-hours. */
  readonly hours: Traced;
  /** People present in at least two phases over all people. */
  readonly retention: Traced;
}

/** What of {@linkcode engagement} can be set. */
export interface EngagementOptions {
  /**
   * How much is decided in each phase, in their order; brought to sum 1.
   * @default equal
   */
  readonly phaseWeights?: readonly number[];
}

/** Engagement in activities: of a project, of a modality, or a single one. */
export function engagement(
  activities: readonly Activity[],
  { phaseWeights = phaseOrder.map(() => 1) }: EngagementOptions = {},
): Engagement {
  const dated = activities.filter(({ phase }) => phase !== null);
  const phases = phaseLevels(dated, "delivered");
  return {
    promised: peak(activities, "promised"),
    delivered: peak(activities, "delivered"),
    promisedRung: rung(activities, "promised_rung"),
    deliveredRung: rung(activities, "delivered_rung"),
    level: overPhases(activities, phases, levelRule, (level) => level, phaseWeights),
    coverage: overPhases(activities, phases, coverageRule, reached, phaseOrder.map(() => 1)),
    earliness: overPhases(activities, phases, earlinessRule, reached, [6, 5, 4, 3, 2, 1]),
    participants: summed(activities, ({ participants }) => participants, "persons", {
      fr: "Somme des participants ; qui vient à deux activités compte deux fois.",
      en: "Sum of participants; who comes to two activities counts twice.",
    }),
    hours: summed(
      activities,
      ({ participants, hours }) =>
        participants === null || hours === null ? null : participants * hours,
      "h",
      {
        fr: "Somme des participants × heures par participant.",
        en: "Sum of participants × hours per participant.",
      },
    ),
    retention: retention(dated),
  };
}

const reached = (level: number) => level >= consultation ? 1 : 0;

const levelRule = {
  rule: {
    fr: "Moyenne des niveaux tenus, phase par phase, pondérée par ce qui s’y décide.",
    en: "Mean of the levels delivered, phase by phase, weighted by what is decided there.",
  },
  formula: "P = Σ v_k l_k",
};
const coverageRule = {
  rule: {
    fr: "Part des six phases où les usagers ont au moins été consultés.",
    en: "Share of the six phases in which users were at least consulted.",
  },
  formula: "#{k : l_k ≥ 2} / 6",
};
const earlinessRule = {
  rule: {
    fr: "Phases où les usagers ont au moins été consultés, les premières comptant davantage.",
    en: "Phases in which users were at least consulted, the first ones counting more.",
  },
  formula: "E = Σ (7 − k) [l_k ≥ 2] / 21",
};

function overPhases(
  activities: readonly Activity[],
  phases: readonly PhaseLevel[],
  { rule, formula }: { readonly rule: Trace["rule"]; readonly formula: string },
  of: (level: number) => number,
  weights: readonly number[],
): Traced {
  const undated = activities.filter(({ phase }) => phase === null);
  const trace: Trace = {
    rule,
    formula,
    rows: refs("activities", activities.filter(({ phase }) => phase !== null)),
    leftOut: undated.length === 0 ? [] : [{
      why: { fr: "phase non renseignée", en: "phase not stated" },
      count: undated.length,
      rows: refs("activities", undated),
    }],
  };
  if (activities.length === undated.length) return exactly(null, "", trace);
  const whole = weights.reduce((total, weight) => total + weight, 0);
  const mean = (end: "low" | "high") =>
    phases.reduce((total, phase, k) => total + (weights[k] ?? 0) * of(phase[end]), 0) / whole;
  return between(mean("low"), mean("high"), "", trace);
}

function peak(activities: readonly Activity[], side: "promised" | "delivered"): Traced {
  const trace: Trace = {
    rule: side === "promised"
      ? { fr: "Niveau IAP2 promis le plus haut.", en: "Highest IAP2 level promised." }
      : { fr: "Niveau IAP2 tenu le plus haut.", en: "Highest IAP2 level delivered." },
    rows: refs("activities", activities),
  };
  if (activities.length === 0) return exactly(null, "iap2", trace);
  const { low, high } = highest(activities, side);
  return between(low, high, "iap2", trace);
}

function rung(
  activities: readonly Activity[],
  column: "promised_rung" | "delivered_rung",
): Traced {
  const coded = activities.filter((activity) => activity[column] !== null);
  const trace: Trace = {
    rule: { fr: "Échelon d’Arnstein codé le plus haut.", en: "Highest Arnstein rung coded." },
    rows: refs("activities", coded),
  };
  if (coded.length === 0) return exactly(null, "arnstein", trace);
  return exactly(maxOf(coded.map((activity) => activity[column] ?? 0)), "arnstein", trace);
}

/** A sum over activities; where one has no figure the sum is only a lower bound. */
function summed(
  activities: readonly Activity[],
  of: (activity: Activity) => number | null,
  unit: string,
  rule: Trace["rule"],
): Traced {
  const known = activities.filter((activity) => of(activity) !== null);
  const unknown = activities.filter((activity) => of(activity) === null);
  const trace: Trace = {
    rule,
    rows: refs("activities", known),
    leftOut: unknown.length === 0 ? [] : [{
      why: { fr: "chiffre non publié ou non mesuré", en: "figure not published or not measured" },
      count: unknown.length,
      rows: refs("activities", unknown),
    }],
  };
  if (known.length === 0) return exactly(null, unit, trace);
  const total = known.reduce((sum, activity) => sum + (of(activity) ?? 0), 0);
  return between(total, unknown.length === 0 ? total : null, unit, trace);
}

/**
 * Counts of returning people give bounds: those who come back in several phases may be the same
 * ones (at least the largest phase) or not (at most the sum). With two phases it is exact.
 */
function retention(activities: readonly Activity[]): Traced {
  const used = activities.filter(({ participants, returning }) =>
    participants !== null && returning !== null
  );
  const trace: Trace = {
    rule: {
      fr: "Personnes présentes dans au moins deux phases, rapportées à toutes les personnes.",
      en: "People present in at least two phases, over all people.",
    },
    formula: "max_k R_k ≤ R ≤ Σ R_k",
    rows: refs("activities", used),
  };
  const people = used.reduce((sum, a) => sum + (a.participants ?? 0) - (a.returning ?? 0), 0);
  if (used.length === 0 || people <= 0) return exactly(null, "", trace);
  const back = phaseOrder.map((phase) =>
    used.filter((activity) => activity.phase === phase)
      .reduce((sum, { returning }) => sum + (returning ?? 0), 0)
  );
  const most = Math.min(1, maxOf(back) / people);
  const all = Math.min(1, back.reduce((sum, count) => sum + count, 0) / people);
  return between(most, all, "", trace);
}
