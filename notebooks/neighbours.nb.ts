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
import { measureStatuses } from "../pipeline/dataset/tables/framework.ts";
import { rowWords } from "../pipeline/dataset/row-words.ts";
import { dataset, say, sentence, sourceLinks, table, value } from "../pipeline/notebook/mod.ts";

const rows = dataset.related_projects.rows();
const names = new Map(rows.map((row) => [row.project_id, row.short_name ?? row.name]));

// %% id=list
/** How many neighbouring experiments are described. */
export const count = value(dataset.related_projects.count({
  rule: say(
    "Nombre de lignes de la table related_projects.",
    "Number of rows of the table related_projects.",
  ),
}));

/** The title of the page. */
export const title = sentence(say(
  "{count} {count|essai voisin, jamais compté|essais voisins, jamais comptés}",
  "{count} neighbouring {count|experiment|experiments}, never counted in",
  { count },
));

/** What they are. */
export const list = table({
  title: say("Les essais voisins", "The neighbouring experiments"),
  rows,
  columns: [
    ["Essai", "Trial", ({ name }) => name],
    ["Thème", "Theme", ({ theme }) => projectLabel(dataset, "theme", theme ?? "")],
    ["État", "Status", ({ status }) => projectLabel(dataset, "status", status ?? "")],
    ["Résumé", "Summary", (row) => rowWords(row, "summary", "")],
    ["Sources", "Sources", ({ source_ids }) => sourceLinks(dataset, source_ids)],
  ],
});

// %% id=figures
/** Their published figures. */
export const figures = table({
  title: say("Leurs chiffres publiés", "Their published figures"),
  rows: publishedOutcomes(dataset, "related_measures"),
  columns: [
    ["Essai", "Trial", ({ projectId }) => names.get(projectId) ?? projectId],
    ["Chiffre", "Figure", ({ label }) => label],
    ["Valeur", "Value", ({ published }) => published],
    ["Nature", "Kind", ({ status }) => measureStatuses[status]],
    ["Sources", "Sources", ({ sourceIds }) => sourceLinks(dataset, sourceIds)],
  ],
});
