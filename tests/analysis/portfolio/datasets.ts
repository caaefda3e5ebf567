import { fileURLToPath } from "node:url";
import type { Dataset } from "../../../pipeline/dataset/dataset.ts";
import { readFolder } from "../../../pipeline/dataset/folder.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";
import type { TableName } from "../../../pipeline/dataset/tables/mod.ts";

/** The invented dataset of four projects, small enough to count by hand. */
export function tinyDataset(): Dataset {
  return openDataset(readFolder(fileURLToPath(new URL("../../fixtures/tiny", import.meta.url))));
}

/** A dataset from tables written as CSV; without any, a dataset with an empty table of projects. */
export function madeDataset(tables: Partial<Record<TableName, string>> = {}): Dataset {
  const all = { projects: "project_id,name\n", ...tables };
  return openDataset({
    name: "made",
    files: new Map(
      Object.entries(all).map(([name, csv]) => [`${name}.csv`, new TextEncoder().encode(csv)]),
    ),
    problems: [],
  });
}
