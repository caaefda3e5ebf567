import { from, op } from "arquero";
import { type Dataset, labelOf } from "../../dataset/dataset.ts";
import { projectStatuses } from "../../dataset/tables/portfolio.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { countOf, type RowRef, type Traced } from "../traced.ts";
import { experiments, leftOutOf } from "./experiments.ts";

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
export function countProjects(dataset: Dataset, column: CountColumn): CountRow[] {
  const all = experiments(dataset);
  const cells = all.counted.map((row) => ({ code: String(row[column] ?? ""), line: row.line }));
  if (cells.length === 0) return [];
  const groups = from(cells)
    .groupby("code")
    .rollup({ lines: op.array_agg("line") })
    .objects() as { code: string; lines: number[] }[];
  const rows = groups.map(({ code, lines }) => ({
    code,
    label: projectLabel(dataset, column, code),
    count: countOf(lines.map((line): RowRef => ({ table: "projects", line })), {
      fr: `Nombre de projets dont la colonne ${column} ${
        code === "" ? "est vide" : `vaut « ${code} »`
      }.`,
      en: `Number of projects whose column ${column} is ${code === "" ? "empty" : `“${code}”`}.`,
    }, leftOutOf(all)),
  }));
  const byCode = (a: CountRow, b: CountRow) => a.code < b.code ? -1 : 1;
  return column === "label_year"
    ? rows.sort(byCode)
    : rows.sort((a, b) => (b.count.value ?? 0) - (a.count.value ?? 0) || byCode(a, b));
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
  column: CountColumn,
): CrossCell[] {
  const all = experiments(dataset);
  const cells = all.counted.map((row) => ({
    row: String(row[rowColumn] ?? ""),
    column: String(row[column] ?? ""),
    line: row.line,
  }));
  if (cells.length === 0) return [];
  const groups = from(cells)
    .groupby("row", "column")
    .rollup({ lines: op.array_agg("line") })
    .orderby("row", "column")
    .objects() as { row: string; column: string; lines: number[] }[];
  return groups.map(({ row, column: code, lines }) => ({
    row,
    rowLabel: projectLabel(dataset, rowColumn, row),
    column: code,
    columnLabel: projectLabel(dataset, column, code),
    count: countOf(lines.map((line): RowRef => ({ table: "projects", line })), {
      fr: `Nombre de projets avec ${rowColumn} ${quoted(row).fr} et ${column} ${quoted(code).fr}.`,
      en: `Number of projects with ${rowColumn} ${quoted(row).en} and ${column} ${
        quoted(code).en
      }.`,
    }, leftOutOf(all)),
  }));
}
