import type { Dataset } from "../dataset/dataset.ts";
import { FrozenMap } from "../dataset/frozen-map.ts";
import { keep } from "../dataset/keep.ts";
import type { Row } from "../dataset/tables/mod.ts";
import type { Cell } from "./outputs/output.ts";
import { sourcePage } from "./page-links.ts";

const sourceIndex = keep((dataset: Dataset) =>
  new FrozenMap(dataset.tables.sources.rows.map((row) => [row.source_id, row] as const))
);

/** A source by its id; undefined for one that the dataset does not have. */
export function sourceOf(dataset: Dataset, id: string): Row<"sources"> | undefined {
  return sourceIndex(dataset).get(id);
}

/** Links to sources, each named by its publisher, for a cell of a table; unknown ones are text. */
export function sourceLinks(dataset: Dataset, ids: readonly string[]): Cell {
  return ids.map((id) => {
    const source = sourceOf(dataset, id);
    return source ? { text: source.publisher ?? id, href: sourcePage(id) } : id;
  });
}
