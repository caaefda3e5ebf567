import { type PublishedResult, readPublished } from "../analysis/self-check/self-check.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { readFolder } from "../dataset/folder.ts";
import { openDataset } from "../dataset/open-dataset.ts";
import { readTable } from "../ingest/read-table.ts";
import { selfCheckFolder } from "./current.ts";

/** A table that its source published with its results. */
export interface PublishedTable {
  /** The folder's name: `hdi-2017`. */
  readonly name: string;
  readonly dataset: Dataset;
  readonly published: readonly PublishedResult[];
}

/** Read the published tables, in the order of their names; only the notebook that asks pays. */
export function publishedTables(): PublishedTable[] {
  const root = selfCheckFolder();
  if (root === null) return [];
  const names = [...Deno.readDirSync(root)].filter(({ isDirectory }) => isDirectory)
    .map(({ name }) => name).sort();
  return names.flatMap((name) => {
    const folder = readFolder(`${root}/${name}`);
    const results = folder.files.get("published.csv");
    const [table] = results ? readTable(results, "published.csv").tables : [];
    if (!table) return [];
    return [{ name, dataset: openDataset(folder), published: readPublished(table) }];
  });
}
