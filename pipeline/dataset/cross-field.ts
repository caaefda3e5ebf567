import { earliest, latest, parsePartialDate } from "../language/dates.ts";
import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import type { Dataset } from "./dataset.ts";
import { schemas, tableNames } from "./tables/mod.ts";

type Cells = Readonly<Record<string, unknown>>;

/**
 * Rules between cells of one row, wherever a table has the columns: an end is not before its
 * start, a low value not above its value nor its high value, a target not above its high target,
 * an end of a passage not before its start.
 */
export function checkFields(tables: Dataset["tables"]): Problem[] {
  const problems: Problem[] = [];
  for (const name of tableNames) {
    const { file, rows } = tables[name];
    if (file === null) continue;
    const { fields } = schemas[name];
    const rules = orders.filter(({ before, after }) => before in fields && after in fields);
    if (rules.length === 0) continue;
    for (const row of rows) {
      const cells = row as unknown as Cells;
      for (const { before, after } of rules) {
        if (!isAfter(cells[before], cells[after])) continue;
        problems.push(disorder(file, row.line, before, after, cells));
      }
    }
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
  file: string,
  line: number,
  before: string,
  after: string,
  cells: Cells,
): Problem {
  const [low, cell] = [String(cells[before]), String(cells[after])];
  return found("row-constraint/order", { file, line, column: after, cell }, { before, low });
}
