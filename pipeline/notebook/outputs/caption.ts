import type { TableName } from "../../dataset/tables/mod.ts";
import type { RowRef, Trace } from "../../dataset/traced.ts";
import { type Bilingual, inBoth } from "../../language/bilingual.ts";
import { formatList } from "../../language/lists.ts";
import { formatNumber } from "../../language/numbers.ts";
import { isTraced } from "./cell-text.ts";
import type { Column } from "./output.ts";

/**
 * The caption of data: how many rows of the dataset stand behind them, what was left out and why, and
 * the tables they come from, all read from the traces of the cells. Data without traces are counted
 * themselves, and name the table they are said to be of.
 *
 * A row that several cells use counts once; so does one that several left out for the same reason.
 */
export function captionOf<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  of: TableName | undefined,
): Bilingual {
  const traces = [
    ...new Set(rows.flatMap((row) =>
      columns.flatMap((column) => {
        const cell = column.value(row);
        return isTraced(cell) ? [cell.trace] : [];
      })
    )),
  ];
  const used = countLines(traces.map((trace) => trace.rows));
  const tables = used.size > 0 ? [...used.keys()] : of === undefined ? [] : [of];
  const left = leftOutOf(traces);
  return inBoth((language) => {
    const fr = language === "fr";
    const number = (n: number) => formatNumber(n, language);
    const n = used.size < 2
      ? number([...used.values()][0] ?? rows.length)
      : [...used].map(([table, count]) => `${number(count)} (${table})`).join(", ");
    const out = left.length === 0
      ? ""
      : `${fr ? " ; écartés : " : "; left out: "}${
        left.map(({ why, count }) => `${number(count)} (${why[language]})`).join(", ")
      }`;
    const many = tables.length > 1;
    const list = formatList(tables, language);
    const source = tables.length === 0
      ? ""
      : fr
      ? ` ${many ? "Sources : tables" : "Source : table"} ${list}.`
      : ` ${many ? "Sources: tables" : "Source: table"} ${list}.`;
    return `n = ${n}${out}.${source}`;
  });
}

/** How many rows of each table some lists hold, each once. */
function countLines(lists: Iterable<readonly RowRef[]>): Map<TableName, number> {
  const seen = new Map<TableName, true[]>();
  const counts = new Map<TableName, number>();
  for (const list of lists) {
    for (const { table, line } of list) {
      let lines = seen.get(table);
      if (lines === undefined) seen.set(table, lines = []);
      if (lines[line] === true) continue;
      lines[line] = true;
      counts.set(table, (counts.get(table) ?? 0) + 1);
    }
  }
  return counts;
}

/** What was left out, by reason: rows once each, and counts without rows once for each statement. */
function leftOutOf(traces: readonly Trace[]): { why: Bilingual; count: number }[] {
  const entries = new Set(traces.flatMap((trace) => trace.leftOut ?? []));
  const reasons = Map.groupBy(entries, ({ why }) => `${why.fr}\n${why.en}`);
  return [...reasons.values()].map((same) => {
    const listed = [...countLines(same.map(({ rows = [] }) => rows)).values()]
      .reduce((sum, count) => sum + count, 0);
    const counted = same.filter(({ rows }) => rows === undefined);
    return {
      why: same[0]!.why,
      count: listed + counted.reduce((sum, { count }) => sum + count, 0),
    };
  }).filter(({ count }) => count > 0);
}
