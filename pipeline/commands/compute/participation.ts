import { coderAgreement } from "../../analysis/participation/coder-agreement.ts";
import { levelOf } from "../../analysis/participation/levels.ts";
import { type Participation, participationBy } from "../../analysis/participation/participation.ts";
import { profileOf, usageExpertiseIndex } from "../../analysis/participation/profile.ts";
import type { PublicProfile } from "../../analysis/participation/publics.ts";
import { participationType } from "../../analysis/participation/typology.ts";
import type { Traced } from "../../analysis/traced.ts";
import { choice, flag } from "../options/option-kinds.ts";
import { type Computation, computationOf } from "./computation.ts";
import { draws, seed } from "./random-options.ts";

const groupings = ["project", "modality", "activity"] as const;

const computation: Computation = computationOf({
  summary: {
    fr: "Participation des usagers, par projet (ou --by modality, activity)",
    en: "Users’ participation, by project (or --by modality, activity)",
  },
  options: {
    by: choice({ fr: "Ce qu’est une ligne", en: "What a row is" }, groupings, {
      default: "project",
    }),
    index: flag({
      fr: "Ajoute l’indice unique (moyenne géométrique)",
      en: "Add the single index (geometric mean)",
    }),
    draws: draws(1000),
    seed,
  },
  example: "--data data/demo --by modality",
  run(context, { by, index, draws, seed }) {
    const dataset = context.dataset();
    const agreement = coderAgreement(dataset);
    const rows = participationBy(dataset, by, { draws, seed });
    return {
      rows: rectangular(rows.map((row): Record<string, unknown> => {
        const profile = profileOf(row, agreement);
        return {
          [`${by}_id`]: row.id,
          type: participationType(row),
          ...measures(row),
          ...Object.fromEntries(row.publics.flatMap(publicCells)),
          ...(index && cells("usage_expertise", usageExpertiseIndex(profile))),
          agreement: profile.unscored === null ? null : profile.unscored.en,
        };
      })),
    };
  },
});
export default computation;

/** Give every row every column, so that a CSV has them all. */
function rectangular(rows: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const columns = new Set(rows.flatMap((row) => Object.keys(row)));
  return rows.map((row) =>
    Object.fromEntries([...columns].map((column) => [column, row[column] ?? null]))
  );
}

function measures(row: Participation): Record<string, unknown> {
  const { engagement, influence, cost } = row;
  const code = ({ value }: Traced) => value === null ? null : levelOf(value);
  return {
    activities: row.activities.length,
    promised_level: code(engagement.promised),
    delivered_level: code(engagement.delivered),
    ...cells("promised", engagement.promised),
    ...cells("delivered", engagement.delivered),
    promised_rung: engagement.promisedRung.value,
    delivered_rung: engagement.deliveredRung.value,
    ...cells("level", engagement.level),
    ...cells("coverage", engagement.coverage),
    ...cells("earliness", engagement.earliness),
    ...cells("participants", engagement.participants),
    ...cells("participant_hours", engagement.hours),
    ...cells("retention", engagement.retention),
    proposals: influence.proposals.value,
    adopted: influence.adopted.value,
    ...cells("influence", influence.influence),
    ...cells("reasoned_reply_rate", influence.reasonedReply),
    ...cells("median_reply_days", influence.replyDays),
    ...Object.fromEntries(influence.knowledge.flatMap(({ kind, brought, adopted, usedBy }) => [
      [`knowledge_${kind}`, brought.value],
      [`knowledge_${kind}_adopted`, adopted.value],
      [`knowledge_${kind}_used_by`, usedBy.map(({ organisationId }) => organisationId).join(";")],
    ])),
    ...cells("cost_eur", cost.total),
    cost_per_participant_hour: cost.perParticipantHour.value,
    ...cells("cost_per_adopted_proposal", cost.perAdoptedProposal),
  };
}

/** A value and its bounds as three columns. */
function cells(name: string, { value, low, high }: Traced): Record<string, number | null> {
  return { [name]: value, [`${name}_low`]: low, [`${name}_high`]: high };
}

function publicCells(profile: PublicProfile): [string, number | null][] {
  const { attribute, diversity, representativeness: close } = profile;
  return [
    [`n_${attribute}`, diversity.n],
    [`blau_${attribute}`, diversity.blauUnbiased],
    [`shannon_${attribute}`, diversity.shannon],
    [`hill_${attribute}`, diversity.hill1],
    [`dissimilarity_${attribute}`, close?.dissimilarity ?? null],
    [`dissimilarity_expected_${attribute}`, close?.expected ?? null],
    [`representativeness_${attribute}`, close?.index ?? null],
    [`representativeness_p_${attribute}`, close?.p ?? null],
  ];
}
