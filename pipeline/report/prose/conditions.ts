import { type Dataset, has } from "../../dataset/dataset.ts";
import { audiences } from "../../dataset/disclosure.ts";
import { nearest } from "../../dataset/nearest.ts";
import { isTableName, tableNames } from "../../dataset/tables/mod.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { PageSource } from "./front-matter.ts";
import { proseAt } from "./prose-problem.ts";

/** Whether a notebook's output has something to show here; null when no notebook exports it. */
export type Shows = (reference: string) => boolean | null;

/** The line that opens a block of a page, with its word and name. */
export const blockStart = /^\{\{(part|with|without) ([\w.-]+)\}\}\s*$/;
/** The line that closes the block opened last. */
export const blockEnd = /^\{\{end\}\}\s*$/;

/**
 * Keep the parts of a page that are meant for a dataset.
 *
 * `{{with TABLE}}` … `{{end}}` keeps lines for datasets that have the table, `{{with notebook.output}}`
 * for those that the output has something to show of; `{{without …}}` the other way round.
 * `{{with readers}}` and `{{with researchers}}` keep lines for the edition of those.
 * `{{part NAME}}` keeps all: it names lines for the page of a lab that places them. Lines that go are
 * left empty, so that the others keep their numbers.
 */
export function keepConditions(
  source: PageSource,
  dataset: Dataset,
  problems: Problem[],
  shows: Shows = () => null,
): string {
  const open: { readonly kept: boolean; readonly line: string; readonly at: number }[] = [];
  const lines = source.body.split("\n").map((line, i) => {
    const at = source.bodyLine + i;
    const start = blockStart.exec(line);
    if (start) {
      const [, word = "", name = ""] = start;
      const shown = word !== "part" && name.includes(".") ? shows(name) : null;
      const isKnown = isTableName(name) || audiences.some((audience) => audience === name);
      if (word !== "part" && shown === null && !isKnown) {
        problems.push(unknownTable(source, line, name, at));
      }
      const kept = shown === null ? holds(word, name, dataset) : shown === (word === "with");
      open.push({ kept, line, at });
      return "";
    }
    if (blockEnd.test(line)) {
      if (open.pop() === undefined) problems.push(unmatched(source, line, at));
      return "";
    }
    return open.every(({ kept }) => kept) ? line : "";
  });
  for (const { line, at } of open) problems.push(unmatched(source, line, at));
  return lines.join("\n");
}

function holds(word: string, name: string, dataset: Dataset): boolean {
  if (word === "part") return true;
  const present = isTableName(name) ? has(dataset, name) : dataset.audience === name;
  return word === "with" ? present : !present;
}

function unknownTable(source: PageSource, line: string, name: string, at: number): Problem {
  const place = proseAt(source, line, nearest(name, tableNames), at);
  return name.includes(".")
    ? found("prose-error/condition-output", place, { name })
    : found("prose-error/condition-table", place, { name });
}

function unmatched(source: PageSource, line: string, at: number): Problem {
  return found("prose-error/unmatched", proseAt(source, line, null, at));
}
