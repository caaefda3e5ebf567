import { duplicateRow } from "../../ingest/cells/value-problems.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { StoredColumn } from "../table/cell.ts";
import { schemas, tableNames } from "../tables/mod.ts";
import { cellsOf, type TypedTable, type TypedTables } from "../columns/typed-table.ts";

/** Rows under which a constant column says nothing. */
const fewRows = 10;
/** Values of an indicator under which a jump cannot be told from a spread. */
const fewValues = 4;

/**
 * What is allowed and looks wrong: rows entered twice under two names, columns that never vary,
 * values a thousand times the others of their indicator.
 */
export function findSuspicions(tables: TypedTables): Problem[] {
  return tableNames.flatMap((name) => {
    const table = tables[name];
    return table.file === null ? [] : [...repeatedRows(table), ...constantColumns(table)];
  }).concat(unitJumps(tables.measures), unitJumps(tables.related_measures));
}

/** Rows that agree on everything but the name of the row. */
function repeatedRows(table: TypedTable): Problem[] {
  const { name, file, lines, columns } = table;
  const compared = Object.entries(schemas[name].fields).flatMap(([key, { unique }]) =>
    unique || key === "foreign_id" ? [] : [columns.get(key) ?? []]
  );
  // Two or three shared codes make no duplicate: memberships look alike by nature.
  if (compared.length < 4 || file === null) return [];
  return alikeRows(compared, lines.length).flatMap(([first = 0, ...others]) => {
    if (filledCount(compared, first) < 3) return [];
    return others.map((row) => duplicateRow(file, lines[row] ?? 0, lines[first] ?? 0));
  });
}

/**
 * Groups of rows that are equal in all columns, in the order of the rows. Each column splits the
 * groups that those before it left, and rows that stand alone are done with.
 */
function alikeRows(columns: readonly StoredColumn[], count: number): number[][] {
  let groups = [Array.from({ length: count }, (_, row) => row)];
  for (const column of columns) {
    groups = groups.flatMap((rows) =>
      [...Map.groupBy(rows, (row) => keyOf(column[row])).values()].filter(({ length }) =>
        length > 1
      )
    );
    if (groups.length === 0) break;
  }
  return groups;
}

/** What equal cells share; texts and numbers never meet in one column. */
function keyOf(cell: unknown): unknown {
  return Array.isArray(cell) ? JSON.stringify(cell) : cell;
}

/** How many cells of a row hold something; a list does, be it empty. */
function filledCount(columns: readonly StoredColumn[], row: number): number {
  return columns.filter((column) => column[row] !== null && !Number.isNaN(column[row])).length;
}

function constantColumns(table: TypedTable): Problem[] {
  const { name, file, lines, columns } = table;
  if (lines.length < fewRows) return [];
  return Object.entries(schemas[name].fields).flatMap(([column, field]) => {
    // Texts and references are often the same by nature: one publisher, one source.
    if (!("values" in field) && field.type !== "number" && field.type !== "integer") return [];
    const cells: StoredColumn = columns.get(column) ?? [];
    const first = cells[0];
    if (first === null || Number.isNaN(first) || Array.isArray(first)) return [];
    for (let row = 1; row < cells.length; row++) if (cells[row] !== first) return [];
    return [found("constant-column", { file, column, cell: String(first) })];
  });
}

/**
 * Values about a thousand times above or below the median of the other values of their indicator
 * (between 10^2.5 and 10^3.5), where these keep within two orders of magnitude of each other.
 */
function unitJumps(table: TypedTable): Problem[] {
  const [value, indicator] = [cellsOf(table, "value"), cellsOf(table, "indicator_id")];
  const positive = [...table.lines.keys()].filter((row) => Number(value(row)) > 0);
  return [...Map.groupBy(positive, indicator)].flatMap(([id, group]) => {
    if (group.length < fewValues) return [];
    const sorted = Float64Array.from(group, (row) => Number(value(row))).sort();
    return group.flatMap((row) => {
      const own = Number(value(row));
      const jump = jumpAmong(sorted, own);
      if (jump === 0) return [];
      const repair = Number((own * (jump > 0 ? 1e-3 : 1e3)).toPrecision(12));
      return [unitJump(table.file, table.lines[row] ?? 0, String(id), own, repair)];
    });
  });
}

/** 1 when a value is a thousand times the others, −1 when a thousandth, else 0. */
function jumpAmong(sorted: Float64Array, value: number): number {
  // The others are the sorted values without one that equals this: those from it on move down.
  const other = (index: number) => sorted[sorted[index]! < value ? index : index + 1] ?? value;
  const last = sorted.length - 2;
  const orders = Math.log10(value / other(Math.floor((last + 1) / 2)));
  if (Math.abs(Math.abs(orders) - 3) > 0.5) return 0;
  if (other(last) > 100 * other(0)) return 0;
  return Math.sign(orders);
}

function unitJump(
  file: string | null,
  line: number,
  indicator: string,
  value: number,
  repair: number,
): Problem {
  const code = value > repair ? "deviated-value/above" : "deviated-value/below";
  const at = { file, line, column: "value", cell: String(value), repair: String(repair) };
  return found(code, at, { indicator });
}
