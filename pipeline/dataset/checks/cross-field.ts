import { earliest, latest, parsePartialDate } from "../../language/dates.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { tableNames } from "../tables/mod.ts";
import { cellsOf, type TypedTable, type TypedTables } from "../columns/typed-table.ts";

/**
 * Rules between cells of one row, wherever a table has the columns: an end is not before its
 * start, a low value not above its value nor its high value, a target not above its high target,
 * an end of a passage not before its start.
 */
export function checkFields(tables: TypedTables): Problem[] {
  return tableNames.flatMap((name) => {
    const table = tables[name];
    if (table.file === null) return [];
    const rules = orders.filter(({ before, after }) =>
      table.columns.has(before) && table.columns.has(after)
    );
    return rules.flatMap((rule) => checkOrder(table, rule));
  });
}

function checkOrder(table: TypedTable, { before, after }: (typeof orders)[number]): Problem[] {
  const [low, high] = [cellsOf(table, before), cellsOf(table, after)];
  const problems: Problem[] = [];
  for (const [row, line] of table.lines.entries()) {
    if (!isAfter(low(row), high(row))) continue;
    problems.push(
      disorder(table.file, line, [before, String(low(row))], [after, String(high(row))]),
    );
  }
  return problems;
}

/** Columns of which the first is never above the second. */
const orders = [
  { before: "start", after: "end" },
  { before: "low", after: "high" },
  { before: "low", after: "value" },
  { before: "value", after: "high" },
  { before: "employment_low", after: "employment" },
  { before: "employment", after: "employment_high" },
  { before: "target", after: "target_high" },
  { before: "quote_start", after: "quote_end" },
  { before: "made_on", after: "replied_on" },
] as const;

/** Whether the first value is surely above the second; partial dates leave room. */
function isAfter(before: unknown, after: unknown): boolean {
  if (typeof before === "number" && typeof after === "number") return before > after;
  if (typeof before !== "string" || typeof after !== "string") return false;
  const [from, to] = [parsePartialDate(before), parsePartialDate(after)];
  return from !== null && to !== null && earliest(from) >= latest(to);
}

function disorder(
  file: string | null,
  line: number,
  [before, low]: readonly [column: string, cell: string],
  [after, high]: readonly [column: string, cell: string],
): Problem {
  return found("row-constraint/order", { file, line, column: after, cell: high }, { before, low });
}
