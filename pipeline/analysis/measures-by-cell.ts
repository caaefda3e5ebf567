import type { Table } from "../dataset/dataset.ts";
import type { Row } from "../dataset/tables/mod.ts";

type Measures = readonly Row<"measures">[];

const indexed = new WeakMap<Table<"measures">, ReadonlyMap<string, Measures>>();

/** The measures of an indicator in a project, in file order; each table is indexed once. */
export function measuresOf(
  table: Table<"measures">,
  project: string | null,
  indicator: string | null,
): Measures {
  let cells = indexed.get(table);
  if (!cells) {
    cells = Map.groupBy(table.rows, (row) => keyOf(row.project_id, row.indicator_id));
    indexed.set(table, cells);
  }
  // One list for all who ask.
  return Object.freeze(cells.get(keyOf(project, indicator)) ?? []);
}

function keyOf(project: string | null, indicator: string | null): string {
  return JSON.stringify([project, indicator]);
}
