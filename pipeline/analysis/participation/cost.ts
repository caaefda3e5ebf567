import type { Activity, Proposal } from "../../dataset/tables/mod.ts";
import { refs, type Trace, type Traced } from "../traced.ts";
import { isAdopted } from "./influence.ts";
import { between, exactly } from "./interval-value.ts";

/** What participation cost. */
export interface Cost {
  readonly total: Traced;
  readonly perParticipantHour: Traced;
  /** Undefined, not infinite, when nothing was adopted. */
  readonly perAdoptedProposal: Traced;
}

/** Cost of activities and of what came out of them. */
export function cost(activities: readonly Activity[], proposals: readonly Proposal[]): Cost {
  const costed = activities.filter(({ cost_eur }) => cost_eur !== null);
  const uncosted = activities.filter(({ cost_eur }) => cost_eur === null);
  const spent = euros(costed);
  const high = uncosted.length === 0 ? spent : null;
  const leftOut: Trace["leftOut"] = uncosted.length === 0 ? [] : [{
    why: { fr: "coût non renseigné", en: "cost not stated" },
    count: uncosted.length,
    rows: refs("activities", uncosted),
  }];
  const totalTrace: Trace = {
    rule: { fr: "Somme des coûts des activités.", en: "Sum of the costs of the activities." },
    rows: refs("activities", costed),
    leftOut,
  };
  const adopted = proposals.filter(isAdopted);
  const adoptedTrace: Trace = {
    rule: {
      fr:
        "Coût des activités par proposition retenue ou adaptée ; indéfini quand il n’y en a aucune.",
      en: "Cost of the activities per proposal accepted or adapted; undefined when there is none.",
    },
    rows: [...refs("activities", costed), ...refs("proposals", adopted)],
    leftOut,
  };
  return {
    total: costed.length === 0
      ? exactly(null, "€", totalTrace)
      : between(spent, high, "€", totalTrace),
    perParticipantHour: perHour(activities),
    perAdoptedProposal: costed.length === 0 || adopted.length === 0
      ? exactly(null, "€", adoptedTrace)
      : between(
        spent / adopted.length,
        high === null ? null : high / adopted.length,
        "€",
        adoptedTrace,
      ),
  };
}

function euros(activities: readonly Activity[]): number {
  return activities.reduce((sum, { cost_eur }) => sum + (cost_eur ?? 0), 0);
}

/** Over the activities of which cost, participants and hours are all known: no mixed ratio. */
function perHour(activities: readonly Activity[]): Traced {
  const known = activities.filter(({ cost_eur, participants, hours }) =>
    cost_eur !== null && participants !== null && hours !== null
  );
  const rest = activities.filter((activity) => !known.includes(activity));
  const hours = known.reduce((sum, a) => sum + (a.participants ?? 0) * (a.hours ?? 0), 0);
  const trace: Trace = {
    rule: {
      fr: "Coût par heure de participant, sur les activités dont tout est connu.",
      en: "Cost per participant-hour, over the activities of which everything is known.",
    },
    formula: "Σ c / Σ (n h)",
    rows: refs("activities", known),
    leftOut: rest.length === 0 ? [] : [{
      why: {
        fr: "coût, participants ou heures non renseignés",
        en: "cost, participants or hours not stated",
      },
      count: rest.length,
      rows: refs("activities", rest),
    }],
  };
  return exactly(hours === 0 ? null : euros(known) / hours, "€/h", trace);
}
