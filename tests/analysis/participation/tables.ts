import type { Dataset } from "../../../pipeline/dataset/dataset.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";
import type { TableName } from "../../../pipeline/dataset/tables/mod.ts";

/** A dataset from tables as CSV text; a table of one project `p` is there unless it is given. */
export function datasetOf(tables: Partial<Record<TableName, string>>): Dataset {
  const all = { projects: "project_id,name\np,P\n", ...tables };
  const encoder = new TextEncoder();
  const dataset = openDataset({
    name: "test",
    files: new Map(
      Object.entries(all).map(([name, text]) => [`${name}.csv`, encoder.encode(text)]),
    ),
    problems: [],
  });
  const errors = dataset.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  return dataset;
}
