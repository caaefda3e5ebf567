import type { Dataset } from "../../dataset/dataset.ts";
import type { TableName } from "../../dataset/tables/mod.ts";
import type { Problem } from "../../problem/problem.ts";

/** Tables whose cells and lines are about one person. */
const personal: readonly TableName[] = ["interviews", "codings", "summaries", "evidence"];

/** Problems that name an interview wherever they stand. */
const ofInterviews: ReadonlySet<string> = new Set(["withdrawn-left", "transcript-unreviewed"]);

/**
 * The problems that pages tell in the edition that a dataset is opened for: to readers none of the
 * tables and texts of interviews, whose cells and lines are about one person.
 */
export function toldProblems({ audience, tables, problems }: Dataset): readonly Problem[] {
  if (audience === "researchers") return problems;
  const files = new Set(personal.flatMap((name) => tables[name].file ?? []));
  const texts = new Set(tables.interviews.rows.flatMap(({ transcript }) => transcript ?? []));
  return problems.filter(({ code, file }) =>
    !ofInterviews.has(code) && !(file !== null && (files.has(file) || texts.has(file)))
  );
}

/** Whether pages of an edition tell of the rows of a table one by one. */
export function isToldOf({ audience }: Pick<Dataset, "audience">, table: string): boolean {
  return audience === "researchers" || !personal.some((name) => name === table);
}
