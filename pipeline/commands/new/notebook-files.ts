/**
 * The files of a new notebook: the notebook, and its page in each language. It imports by names that
 * hold wherever it stands, among the shared notebooks or in a lab.
 */
export function notebookFiles(name: string): Readonly<Record<string, string>> {
  return {
    [`notebooks/${name}.nb.ts`]: notebook(name),
    [`reports/${name}.fr.md`]: page(name, french),
    [`reports/${name}.en.md`]: page(name, english),
  };
}

function notebook(name: string): string {
  return `// %% [markdown] id=intro-fr {"lang":"fr"}
// # ${name}
//
// Ce que ce carnet cherche, et comment.

// %% [markdown] id=intro-en {"lang":"en"}
// # ${name}
//
// What this notebook looks for, and how.

// %% id=load
import { countOf, refs } from "grandeur-nature/analysis/traced.ts";
import { dataset, say, table, value } from "grandeur-nature/notebook";

const rows = dataset.tables.projects.rows;

// %% id=count
/** How many projects there are. */
export const count = value(
  countOf(
    refs("projects", rows),
    say("Nombre de lignes de la table projects.", "Number of rows of the table projects."),
  ),
  "{n|projet|projets}",
  "{n|project|projects}",
);

// %% id=list
/** The projects. */
export const list = table({
  title: say("Les projets", "The projects"),
  rows,
  columns: [
    ["Projet", "Project", (row) => row.name],
    ["Année du label", "Label year", (row) => String(row.label_year ?? "")],
  ],
});
`;
}

const french = "Écrivez ici ce que la table montre.";
const english = "Write here what the table shows.";

function page(name: string, text: string): string {
  return `---
title: ${name}
menu: ${name}
order: 90
---

${text}

{{tiles ${name}.count}}

{{table ${name}.list}}
`;
}
