import type { Dataset } from "../../dataset/dataset.ts";
import { listed } from "../../dataset/table/sort-key.ts";
import type { Organisation } from "../../dataset/tables/mod.ts";
import { helices, roles } from "../../dataset/tables/portfolio.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import type { Traced } from "../traced.ts";

/** The organisations that take part in at least one project, in file order. */
export function activeOrganisations(dataset: Dataset): Organisation[] {
  const active = new Set(dataset.tables.partnerships.rows.map((row) => row.organisation_id));
  return dataset.tables.organisations.rows.filter((row) => active.has(row.organisation_id));
}

/** How many organisations of a family play a role in projects. */
export interface HelixRole {
  readonly helix: string;
  readonly helixLabel: Bilingual;
  readonly role: string;
  readonly roleLabel: Bilingual;
  /** Partnerships: an organisation in two projects counts twice. */
  readonly count: Traced;
}

const unknownHelix: Bilingual = { fr: "non classé", en: "not classified" };

/** Count partnerships by helix and role, in the order of the declared helices and roles. */
export function countHelixRoles({ organisations, partnerships }: Dataset): readonly HelixRole[] {
  const helixOf = new Map(
    organisations.rows().map((row) => [row.organisation_id, row.helix ?? ""]),
  );
  return partnerships
    .derive({ helix: (row) => helixOf.get(row.organisation_id) ?? "" })
    .groupby("helix", "role")
    .summarise((t, { helix, role }) => {
      const helixLabel = Object.hasOwn(helices, helix)
        ? helices[helix as keyof typeof helices]
        : unknownHelix;
      const roleLabel = roles[role];
      return {
        helixLabel,
        roleLabel,
        count: t.count({
          rule: {
            fr: `Nombre de partenariats : famille « ${helixLabel.fr} », rôle « ${roleLabel.fr} ».`,
            en: `Number of partnerships: family “${helixLabel.en}”, role “${roleLabel.en}”.`,
          },
        }),
      };
    })
    .orderby(listed("helix", Object.keys(helices)), listed("role", Object.keys(roles)))
    .rows();
}

/** The organisations of a family of actors that take part in projects, and those of them that lead. */
export interface HelixLead {
  readonly label: Bilingual;
  readonly count: Traced;
  readonly leading: Traced;
}

/** Who takes part in projects and who leads one, by helix, in the order of the declared helices. */
export function helixLeads({ organisations, partnerships }: Dataset): HelixLead[] {
  const engaged = organisations.semijoin(partnerships, "organisation_id");
  const lead = partnerships.filter(({ role }) => role === "lead");
  return Object.entries(helices).map(([code, label]) => {
    const members = engaged.filter(({ helix }) => helix === code);
    return {
      label,
      count: members.count({
        rule: {
          fr: `Nombre d’organismes engagés de l’hélice « ${label.fr} ».`,
          en: `Number of engaged organisations of the helix “${label.en}”.`,
        },
      }),
      leading: members.semijoin(lead, "organisation_id").count({
        rule: {
          fr: "Parmi eux, ceux qui portent au moins un projet.",
          en: "Among them, those that lead at least one project.",
        },
      }),
    };
  });
}
