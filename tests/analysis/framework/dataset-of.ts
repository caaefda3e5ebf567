import type { Dataset } from "../../../pipeline/dataset/dataset.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";
import type { TableName } from "../../../pipeline/dataset/tables/mod.ts";

/** A dataset from tables written as CSV, read as a folder would be. */
export function datasetOf(tables: Partial<Record<TableName, string>>): Dataset {
  const files = Object.entries(tables).map(([name, csv]) =>
    [`${name}.csv`, new TextEncoder().encode(csv.replace(/^\s+/gm, ""))] as const
  );
  return openDataset({ name: "made", files: new Map(files), problems: [] });
}

/** Projects a, b, c… with the same name as their id. */
export function projectsOf(ids: readonly string[]): string {
  return `project_id,name\n${ids.map((id) => `${id},${id}`).join("\n")}\n`;
}

/** Measures from a matrix: a row a project, a column an indicator; an empty cell has no row. */
export function measuresOf(
  indicators: readonly string[],
  matrix: Readonly<Record<string, readonly (number | string | null)[]>>,
): string {
  const rows = Object.entries(matrix).flatMap(([project, values]) =>
    values.flatMap((value, i) =>
      value === null ? [] : [`${project},${indicators[i]},${value},measured`]
    )
  );
  return `project_id,indicator_id,value,status\n${rows.join("\n")}\n`;
}
