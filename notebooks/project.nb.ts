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
import { rowWords } from "../pipeline/dataset/row-words.ts";
import { logicStages } from "../pipeline/dataset/tables/framework.ts";
import { participationLevels, phases } from "../pipeline/dataset/tables/participation.ts";
import { helices, roles } from "../pipeline/dataset/tables/portfolio.ts";
import { type Bilingual, same } from "../pipeline/language/bilingual.ts";
import {
  type Cell,
  dataset,
  dateCell,
  eachProject,
  projectLink,
  say,
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
/** The words of a code; none where there is no code. */
const word = <K extends string>(words: Readonly<Record<K, Bilingual>>, code: K | null) =>
  code === null ? null : words[code];

// %% id=summary
/** What the project is, in a sentence or two. */
export const summary = eachProject((id) => {
  const project = projects.get(id);
  const text = project ? rowWords(project, "summary", "") : same("");
  return text.fr === "" ? null : sentence(text);
});

// %% id=identity
/** The facts of the project. */
export const identity = eachProject((id) => {
  const project = projects.get(id);
  if (!project) return null;
  const label = (column: "theme" | "status" | "call") =>
    projectLabel(dataset, column, project[column] ?? "");
  const day = (iso: string | null) => dateCell(iso) ?? say("non publié", "not published");
  const facts: readonly (readonly [Bilingual, Cell])[] = [
    [say("Thème", "Theme"), label("theme")],
    [say("État", "Status"), label("status")],
    [say("Appel", "Call"), label("call")],
    [say("Année", "Year"), project.label_year === null ? null : same(String(project.label_year))],
    [say("Début", "Start"), day(project.start)],
    [
      project.end_planned === "yes" ? say("Fin prévue", "Planned end") : say("Fin", "End"),
      day(project.end),
    ],
    [say("Porteur", "Lead"), organisations.get(project.lead_organisation_id ?? "")?.name ?? null],
    [say("Lieu", "Site"), project.site],
    [say("Communes", "Municipalities"), project.commune.join(", ")],
    [
      say("Fait partie de", "Part of"),
      projects.has(project.part_of ?? "") ? projectLink(dataset, project.part_of ?? "") : null,
    ],
    [
      say("Regroupe", "Groups"),
      (partsOf.get(id) ?? []).map((part) => projectLink(dataset, part.project_id)),
    ],
    [say("Sources", "Sources"), sourceLinks(dataset, project.source_ids)],
  ];
  const isEmpty = (cell: Cell) =>
    cell === null || cell === "" || (Array.isArray(cell) && cell.length === 0);
  return table({
    title: say("Le projet en bref", "The project in brief"),
    rows: facts.filter(([, cell]) => !isEmpty(cell)),
    columns: [["Fait", "Fact", ([name]) => name], ["Valeur", "Value", ([, cell]) => cell]],
  });
});

// %% id=partners
/** Who takes part, and as what. */
export const partners = eachProject((id) => {
  const rows = partnerships.get(id) ?? [];
  const organisation = (row: (typeof rows)[number]) => organisations.get(row.organisation_id);
  return rows.length === 0 ? null : table({
    title: say("Les partenaires", "The partners"),
    rows,
    columns: [
      ["Organisme", "Organisation", (row) => organisation(row)?.name ?? row.organisation_id],
      ["Famille", "Family", (row) => word(helices, organisation(row)?.helix ?? null)],
      ["Rôle", "Role", ({ role }) => roles[role]],
      ["Sources", "Sources", ({ source_ids }) => sourceLinks(dataset, source_ids)],
    ],
  });
});

// %% id=figures
const stages: readonly string[] = ["impact", "outcome", "output", "activity", "input", "context"];
const rank = (stage: string | null) => stages.indexOf(stage ?? "context");

/** The published figures of the project, each with its kind. */
export const figures = eachProject((id) => {
  const rows = outcomes.get(id) ?? [];
  return rows.length === 0 ? null : table({
    title: say("Les chiffres publiés", "The published figures"),
    note: say(
      "Un intervalle : plusieurs sources, ou une fourchette. Ouvrez le chiffre pour voir qui dit quoi.",
      "An interval: several sources, or a range. Open the figure to see who says what.",
    ),
    rows: rows.toSorted((a, b) =>
      (rank(a.indicator.logic) - rank(b.indicator.logic)) ||
      a.measures[0]!.line - b.measures[0]!.line
    ),
    columns: [
      ["Chiffre", "Figure", ({ label }) => label],
      // What was not measured has a status, in the next column, and no value.
      ["Valeur", "Value", ({ published }) => published.low === null ? null : published, {
        align: "right",
      }],
      ["Nature", "Kind", ({ status }) => statusMark(status)],
      ["Étape", "Stage", ({ indicator }) => word(logicStages, indicator.logic)],
      ["Note", "Note", ({ notes }) => notes],
      ["Sources", "Sources", ({ sourceIds }) => sourceLinks(dataset, sourceIds)],
    ],
  });
});

// %% id=users
/** How users were associated. */
export const users = eachProject((id) => {
  const rows = activities.get(id) ?? [];
  return rows.length === 0 ? null : table({
    title: say("Les usagers dans le projet", "Users in the project"),
    rows,
    columns: [
      [
        "Modalité",
        "Modality",
        ({ modality }) => modality === null ? null : labelOf(dataset, "modality", modality),
      ],
      ["Phase", "Phase", ({ phase }) => word(phases, phase)],
      ["Promis", "Promised", (row) => word(participationLevels, row.promised_level)],
      ["Tenu", "Delivered", (row) => word(participationLevels, row.delivered_level)],
      ["Participants", "Participants", ({ participants }) => participants, { align: "right" }],
      ["Ce qui s’est fait", "What was done", (row) => rowWords(row, "note", "")],
      ["Sources", "Sources", ({ source_ids }) => sourceLinks(dataset, source_ids)],
    ],
  });
});
