import { type Dataset, labelOf } from "../../dataset/dataset.ts";
import { desc } from "../../dataset/table/sort-key.ts";
import { projectStatuses } from "../../dataset/tables/portfolio.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import type { Traced } from "../traced.ts";
import { countedProjects } from "./experiments.ts";

/** A column of projects that can be counted by. */
export type CountColumn = "theme" | "status" | "call" | "label_year";

/** How many projects have one value of a column. */
export interface CountRow {
  /** The value; "" where the cell is empty. */
  readonly code: string;
  readonly label: Bilingual;
  readonly count: Traced;
}

const notSaid: Bilingual = { fr: "non renseigné", en: "not stated" };

/** The words for a value of a project column. */
export function projectLabel(dataset: Dataset, column: CountColumn, code: string): Bilingual {
  if (code === "") return notSaid;
  if (column === "status" && Object.hasOwn(projectStatuses, code)) {
    return projectStatuses[code as keyof typeof projectStatuses];
  }
  return labelOf(dataset, column, code);
}

/**
 * Count projects by the values of one column, each project once; most frequent first (years in
 * order), ties by code.
 */
export function countProjects(dataset: Dataset, column: CountColumn): readonly CountRow[] {
  const counts = countedProjects(dataset)
    .derive({ code: (row) => String(row[column] ?? "") })
    .groupby("code")
    .summarise((t, { code }) => ({
      label: projectLabel(dataset, column, code),
      count: t.count({
        rule: {
          fr: `Nombre de projets dont la colonne ${column} ${
            code === "" ? "est vide" : `vaut « ${code} »`
          }.`,
          en: `Number of projects whose column ${column} is ${
            code === "" ? "empty" : `“${code}”`
          }.`,
        },
      }),
    }));
  return (column === "label_year" ? counts.orderby("code") : counts.orderby(desc("count"), "code"))
    .rows();
}

function quoted(code: string): Bilingual {
  return code === "" ? { fr: "vide", en: "empty" } : { fr: `« ${code} »`, en: `“${code}”` };
}

/** A cell of a table of projects by two columns. */
export interface CrossCell {
  readonly row: string;
  readonly rowLabel: Bilingual;
  readonly column: string;
  readonly columnLabel: Bilingual;
  readonly count: Traced;
}

/** Count projects by two columns at once; pairs that never occur are left out. */
export function crossProjects(
  dataset: Dataset,
  rowColumn: CountColumn,
  columnColumn: CountColumn,
): readonly CrossCell[] {
  return countedProjects(dataset)
    .derive({
      row: (project) => String(project[rowColumn] ?? ""),
      column: (project) => String(project[columnColumn] ?? ""),
    })
    .groupby("row", "column")
    .summarise((t, { row, column }) => ({
      rowLabel: projectLabel(dataset, rowColumn, row),
      columnLabel: projectLabel(dataset, columnColumn, column),
      count: t.count({
        rule: {
          fr: `Nombre de projets avec ${rowColumn} ${quoted(row).fr} et ${columnColumn} ${
            quoted(column).fr
          }.`,
          en: `Number of projects with ${rowColumn} ${quoted(row).en} and ${columnColumn} ${
            quoted(column).en
          }.`,
        },
      }),
    }))
    .orderby("row", "column")
    .rows();
}
