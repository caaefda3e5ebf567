// %% [markdown] id=intro-fr {"lang":"fr"}
// # La fiche d’un projet
//
// Ce que chaque fiche montre : l’identité du projet, ses partenaires, ses chiffres publiés avec leur
// nature, la place des usagers, ses sources.

// %% [markdown] id=intro-en {"lang":"en"}
// # The sheet of a project
//
// What every sheet shows: the identity of the project, its partners, its published figures with
// their kind, the part of users, its sources.

// %% id=load
import { publishedOutcomes } from "../pipeline/analysis/portfolio/outcomes.ts";
import { projectLabel } from "../pipeline/analysis/portfolio/counts.ts";
import { indexBy, labelOf } from "../pipeline/dataset/dataset.ts";
import { logicStages } from "../pipeline/dataset/tables/framework.ts";
import { participationLevels, phases } from "../pipeline/dataset/tables/participation.ts";
import { helices, roles } from "../pipeline/dataset/tables/portfolio.ts";
import { inBoth, same } from "../pipeline/language/bilingual.ts";
import { formatDate } from "../pipeline/language/dates.ts";
import {
  type Cell,
  dataset,
  eachProject,
  projectPage,
  sentence,
  sourceLinks,
  statusMark,
  table,
} from "../pipeline/notebook/mod.ts";

const projects = indexBy(dataset.tables.projects.rows, (row) => row.project_id);
const organisations = indexBy(dataset.tables.organisations.rows, (row) => row.organisation_id);
const partsOf = Map.groupBy(dataset.tables.projects.rows, (row) => row.part_of ?? "");
const partnerships = Map.groupBy(dataset.tables.partnerships.rows, (row) => row.project_id);
const activities = Map.groupBy(dataset.tables.activities.rows, (row) => row.project_id);
const outcomes = Map.groupBy(publishedOutcomes(dataset), (row) => row.projectId);

// %% id=summary
/** What the project is, in a sentence or two. */
export const summary = eachProject((id) => {
  const project = projects.get(id);
  if (!project?.summary_fr && !project?.summary_en) return null;
  return sentence({
    fr: project.summary_fr ?? project.summary_en ?? "",
    en: project.summary_en ?? project.summary_fr ?? "",
  });
});

// %% id=identity
interface Fact {
  readonly name: { readonly fr: string; readonly en: string };
  readonly value: Cell;
}

/** The facts of the project. */
export const identity = eachProject((id) => {
  const project = projects.get(id);
  if (!project) return null;
  const lead = organisations.get(project.lead_organisation_id ?? "");
  const parent = projects.get(project.part_of ?? "");
  const parts = partsOf.get(id) ?? [];
  const day = (text: string | null) =>
    text === null
      ? { fr: "non publié", en: "not published" }
      : inBoth((language) => formatDate(text, language));
  const facts: Fact[] = [
    {
      name: { fr: "Thème", en: "Theme" },
      value: projectLabel(dataset, "theme", project.theme ?? ""),
    },
    {
      name: { fr: "État", en: "Status" },
      value: projectLabel(dataset, "status", project.status ?? ""),
    },
    { name: { fr: "Appel", en: "Call" }, value: projectLabel(dataset, "call", project.call ?? "") },
    {
      name: { fr: "Année", en: "Year" },
      value: project.label_year === null ? null : same(String(project.label_year)),
    },
    { name: { fr: "Début", en: "Start" }, value: day(project.start) },
    {
      name: project.end_planned === "yes"
        ? { fr: "Fin prévue", en: "Planned end" }
        : { fr: "Fin", en: "End" },
      value: day(project.end),
    },
    { name: { fr: "Porteur", en: "Lead" }, value: lead?.name ?? null },
    { name: { fr: "Lieu", en: "Site" }, value: project.site },
    { name: { fr: "Communes", en: "Municipalities" }, value: project.commune.join(", ") },
    {
      name: { fr: "Fait partie de", en: "Part of" },
      value: parent ? { text: parent.name, href: projectPage(parent.project_id) } : null,
    },
    {
      name: { fr: "Regroupe", en: "Groups" },
      value: parts.map((part) => ({ text: part.name, href: projectPage(part.project_id) })),
    },
    { name: { fr: "Sources", en: "Sources" }, value: sourceLinks(dataset, project.source_ids) },
  ];
  const empty = (cell: Cell) =>
    cell === null || cell === "" || (Array.isArray(cell) && cell.length === 0);
  return table({
    title: { fr: "Le projet en bref", en: "The project in brief" },
    rows: facts.filter((fact) => !empty(fact.value)),
    columns: [
      { title: { fr: "Fait", en: "Fact" }, value: (fact) => fact.name },
      { title: { fr: "Valeur", en: "Value" }, value: (fact) => fact.value },
    ],
  });
});

// %% id=partners
/** Who takes part, and as what. */
export const partners = eachProject((id) => {
  const rows = partnerships.get(id) ?? [];
  if (rows.length === 0) return null;
  return table({
    title: { fr: "Les partenaires", en: "The partners" },
    rows,
    columns: [
      {
        title: { fr: "Organisme", en: "Organisation" },
        value: (row) => organisations.get(row.organisation_id)?.name ?? row.organisation_id,
      },
      {
        title: { fr: "Famille", en: "Family" },
        value: (row) => {
          const helix = organisations.get(row.organisation_id)?.helix;
          return helix ? helices[helix] : null;
        },
      },
      { title: { fr: "Rôle", en: "Role" }, value: (row) => roles[row.role] },
      {
        title: { fr: "Sources", en: "Sources" },
        value: (row) => sourceLinks(dataset, row.source_ids),
      },
    ],
  });
});

// %% id=figures
/** The published figures of the project, each with its kind. */
export const figures = eachProject((id) => {
  const rows = outcomes.get(id) ?? [];
  if (rows.length === 0) return null;
  const order = ["impact", "outcome", "output", "activity", "input", "context"];
  const rank = (stage: string | null) => order.indexOf(stage ?? "context");
  return table({
    title: { fr: "Les chiffres publiés", en: "The published figures" },
    note: {
      fr:
        "Un intervalle : plusieurs sources, ou une fourchette. Ouvrez le chiffre pour voir qui dit quoi.",
      en: "An interval: several sources, or a range. Open the figure to see who says what.",
    },
    rows: rows.toSorted((a, b) =>
      (rank(a.indicator.logic) - rank(b.indicator.logic)) ||
      a.measures[0]!.line - b.measures[0]!.line
    ),
    columns: [
      {
        title: { fr: "Chiffre", en: "Figure" },
        value: ({ indicator }) => ({ fr: indicator.label_fr ?? "", en: indicator.label_en ?? "" }),
      },
      {
        title: { fr: "Valeur", en: "Value" },
        // What was not measured has a status, in the next column, and no value.
        value: (row) => row.published.low === null ? null : row.published,
        align: "right",
      },
      {
        title: { fr: "Nature", en: "Kind" },
        value: (row) => statusMark(row.status),
      },
      {
        title: { fr: "Étape", en: "Stage" },
        value: ({ indicator }) => indicator.logic === null ? null : logicStages[indicator.logic],
      },
      { title: { fr: "Note", en: "Note" }, value: (row) => row.notes },
      {
        title: { fr: "Sources", en: "Sources" },
        value: (row) => sourceLinks(dataset, row.sourceIds),
      },
    ],
  });
});

// %% id=users
/** How users were associated. */
export const users = eachProject((id) => {
  const rows = activities.get(id) ?? [];
  if (rows.length === 0) return null;
  return table({
    title: { fr: "Les usagers dans le projet", en: "Users in the project" },
    rows,
    columns: [
      {
        title: { fr: "Modalité", en: "Modality" },
        value: (row) => row.modality === null ? null : labelOf(dataset, "modality", row.modality),
      },
      {
        title: { fr: "Phase", en: "Phase" },
        value: (row) => row.phase === null ? null : phases[row.phase],
      },
      {
        title: { fr: "Promis", en: "Promised" },
        value: (row) =>
          row.promised_level === null ? null : participationLevels[row.promised_level],
      },
      {
        title: { fr: "Tenu", en: "Delivered" },
        value: (row) =>
          row.delivered_level === null ? null : participationLevels[row.delivered_level],
      },
      {
        title: { fr: "Participants", en: "Participants" },
        value: (row) => row.participants,
        align: "right",
      },
      {
        title: { fr: "Ce qui s’est fait", en: "What was done" },
        value: (row) => ({ fr: row.note_fr ?? "", en: row.note_en ?? row.note_fr ?? "" }),
      },
      {
        title: { fr: "Sources", en: "Sources" },
        value: (row) => sourceLinks(dataset, row.source_ids),
      },
    ],
  });
});
