import { duplicateRow } from "../ingest/value-problems.ts";
import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import type { Dataset, Table } from "./dataset.ts";
import { schemas, tableNames } from "./tables/mod.ts";

type Cells = Readonly<Record<string, unknown>>;

/** Rows under which a constant column says nothing. */
const fewRows = 10;
/** Values of an indicator under which a jump cannot be told from a spread. */
const fewValues = 4;

/**
 * What is allowed and looks wrong: rows entered twice under two names, columns that never vary,
 * values a thousand times the others of their indicator.
 */
export function findSuspicions(tables: Dataset["tables"]): Problem[] {
  return tableNames.flatMap((name) => {
    const table = tables[name];
    if (table.file === null || table.rows.length === 0) return [];
    return [...repeatedRows(table), ...constantColumns(table)];
  }).concat(unitJumps(tables.measures), unitJumps(tables.related_measures));
}

/** Rows that agree on everything but the name of the row. */
function repeatedRows({ name, file, rows }: Table): Problem[] {
  const { fields } = schemas[name];
  const columns = Object.entries(fields).filter(([key, { unique }]) =>
    !unique && key !== "foreign_id"
  ).map(([key]) => key);
  // Two or three shared codes make no duplicate: memberships look alike by nature.
  if (columns.length < 4) return [];
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const values = columns.map((column) => (row as unknown as Cells)[column]);
    if (values.filter((value) => value !== null && value !== "").length < 3) return [];
    const key = JSON.stringify(values);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.line);
    return first === undefined || file === null ? [] : [duplicateRow(file, row.line, first)];
  });
}

function constantColumns({ name, file, rows }: Table): Problem[] {
  if (rows.length < fewRows) return [];
  return Object.entries(schemas[name].fields).flatMap(([column, field]) => {
    // Texts and references are often the same by nature: one publisher, one source.
    if (!("values" in field) && field.type !== "number" && field.type !== "integer") return [];
    const first = (rows[0] as unknown as Cells)[column];
    if (first === null || first === undefined || Array.isArray(first)) return [];
    if (rows.some((row) => (row as unknown as Cells)[column] !== first)) return [];
    return [found("constant-column", { file, column, cell: String(first) })];
  });
}

type Measures = Dataset["tables"]["measures" | "related_measures"];

/**
 * Values about a thousand times above or below the median of the other values of their indicator
 * (between 10^2.5 and 10^3.5), where these keep within two orders of magnitude of each other.
 */
function unitJumps({ file, rows }: Measures): Problem[] {
  const groups = Map.groupBy(
    rows.filter(({ value }) => value !== null && value > 0),
    ({ indicator_id }) => indicator_id,
  );
  return [...groups].flatMap(([indicator, group]) => {
    if (group.length < fewValues) return [];
    const sorted = group.map(({ value }) => value ?? 0).toSorted((a, b) => a - b);
    return group.flatMap((row) => {
      const value = row.value ?? 0;
      const jump = jumpAmong(sorted, value);
      if (jump === 0) return [];
      const repair = Number((value * (jump > 0 ? 1e-3 : 1e3)).toPrecision(12));
      return [unitJump(file, row.line, indicator, value, repair)];
    });
  });
}

/** 1 when a value is a thousand times the others, −1 when a thousandth, else 0. */
function jumpAmong(sorted: readonly number[], value: number): number {
  const without = sorted.indexOf(value);
  const others = sorted.toSpliced(without, 1);
  const median = others[Math.floor(others.length / 2)] ?? 1;
  const orders = Math.log10(value / median);
  if (Math.abs(Math.abs(orders) - 3) > 0.5) return 0;
  if ((others.at(-1) ?? 0) > 100 * (others[0] ?? 0)) return 0;
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
