import type { Dataset } from "../dataset/dataset.ts";
import { FrozenMap } from "../dataset/frozen-map.ts";
import { keep } from "../dataset/keep.ts";
import type { Cell } from "./output.ts";

const sourceIndex = keep((dataset: Dataset) =>
  new FrozenMap(dataset.tables.sources.rows.map((row) => [row.source_id, row] as const))
);

/** Links to sources, each named by its publisher, for a cell of a table. */
export function sourceLinks(dataset: Dataset, ids: readonly string[]): Cell {
  const index = sourceIndex(dataset);
  return ids.map((id) => ({
    text: index.get(id)?.publisher ?? id,
    href: `sources.html#${id}`,
  }));
}
