import { type Dataset, indexBy } from "../dataset/dataset.ts";
import type { Row } from "../dataset/tables/mod.ts";
import type { Cell } from "./output.ts";

const indexes = new WeakMap<Dataset, Map<string, Row<"sources">>>();

/** Links to sources, each named by its publisher, for a cell of a table. */
export function sourceLinks(dataset: Dataset, ids: readonly string[]): Cell {
  const index = indexes.get(dataset) ??
    indexBy(dataset.tables.sources.rows, (row) => row.source_id);
  indexes.set(dataset, index);
  return ids.map((id) => ({
    text: index.get(id)?.publisher ?? id,
    href: `sources.html#${id}`,
  }));
}
