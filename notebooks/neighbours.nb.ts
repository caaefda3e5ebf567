// %% [markdown] id=intro-fr {"lang":"fr","needs":["related_projects"]}
// # Essais voisins
//
// Des essais menés sur le même territoire, dont aucune source ne dit qu’ils ont le label. Ils ne sont
// comptés nulle part.

// %% [markdown] id=intro-en {"lang":"en","needs":["related_projects"]}
// # Neighbouring experiments
//
// Trials on the same territory, of which no source says that they have the label. They are counted
// nowhere.

// %% id=load
import { publishedOutcomes } from "../pipeline/analysis/portfolio/outcomes.ts";
import { projectLabel } from "../pipeline/analysis/portfolio/counts.ts";
import { countOf, refs } from "../pipeline/analysis/traced.ts";
import { measureStatuses } from "../pipeline/dataset/tables/framework.ts";
import { agree } from "../pipeline/language/plural.ts";
import { dataset, sentence, sourceLinks, table, value } from "../pipeline/notebook/mod.ts";

const rows = dataset.tables.related_projects.rows;
const names = new Map(rows.map((row) => [row.project_id, row.short_name ?? row.name]));

// %% id=list
/** How many neighbouring experiments are described. */
export const count = value(countOf(refs("related_projects", rows), {
  fr: "Nombre de lignes de la table related_projects.",
  en: "Number of rows of the table related_projects.",
}));

/** The title of the page. */
export const title = sentence(
  count,
  agree(rows.length, {
    one: { fr: " essai voisin, jamais compté", en: " neighbouring experiment, never counted in" },
    many: {
      fr: " essais voisins, jamais comptés",
      en: " neighbouring experiments, never counted in",
    },
  }),
);

/** What they are. */
export const list = table({
  title: { fr: "Les essais voisins", en: "The neighbouring experiments" },
  rows,
  columns: [
    { title: { fr: "Essai", en: "Trial" }, value: (row) => row.name },
    {
      title: { fr: "Thème", en: "Theme" },
      value: (row) => projectLabel(dataset, "theme", row.theme ?? ""),
    },
    {
      title: { fr: "État", en: "Status" },
      value: (row) => projectLabel(dataset, "status", row.status ?? ""),
    },
    {
      title: { fr: "Résumé", en: "Summary" },
      value: (row) => ({ fr: row.summary_fr ?? "", en: row.summary_en ?? "" }),
    },
    {
      title: { fr: "Sources", en: "Sources" },
      value: (row) => sourceLinks(dataset, row.source_ids),
    },
  ],
});

// %% id=figures
/** Their published figures. */
export const figures = table({
  title: { fr: "Leurs chiffres publiés", en: "Their published figures" },
  rows: publishedOutcomes(dataset, "related_measures"),
  columns: [
    {
      title: { fr: "Essai", en: "Trial" },
      value: (row) => names.get(row.projectId) ?? row.projectId,
    },
    {
      title: { fr: "Chiffre", en: "Figure" },
      value: ({ indicator }) => ({ fr: indicator.label_fr ?? "", en: indicator.label_en ?? "" }),
    },
    { title: { fr: "Valeur", en: "Value" }, value: (row) => row.published, align: "right" },
    { title: { fr: "Nature", en: "Kind" }, value: (row) => measureStatuses[row.status] },
    {
      title: { fr: "Sources", en: "Sources" },
      value: (row) => sourceLinks(dataset, row.sourceIds),
    },
  ],
});
