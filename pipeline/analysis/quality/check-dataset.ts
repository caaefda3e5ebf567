import type { Dataset } from "../../dataset/dataset.ts";
import { withTables } from "../../dataset/table/dataset-tables.ts";
import { sortProblems } from "../../problem/problem.ts";
import { checkAnchors } from "../interviews/check-anchors.ts";

/**
 * A dataset with the problems added that reading tables alone cannot show, because they take an
 * analysis to see: codings that no longer stand on the text they were made on.
 */
export function checkDataset(dataset: Dataset): Dataset {
  const found = checkAnchors(dataset);
  if (found.length === 0) return dataset;
  return withTables({ ...dataset, problems: sortProblems([...dataset.problems, ...found]) });
}
