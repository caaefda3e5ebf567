import Papa from "papaparse";
import { parseBoolean } from "../../ingest/cells/boolean-cell.ts";
import type { RawTable } from "../../ingest/shape/raw-table.ts";
import { matchHeader } from "../columns/match-header.ts";
import type { TableSchema } from "../schema.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Staged } from "../../problem/staged.ts";

/** A cell to be read otherwise than it is written; source files are never edited. */
export interface Repair {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly old: string;
  readonly new: string;
  readonly reason: string;
  /** Null until somebody decides. */
  readonly accepted: boolean | null;
}

/** The file of a dataset that holds its repairs. */
export const repairsFile = "repairs.csv";

const header = ["file", "line", "column", "old", "new", "reason", "accepted"] as const;

/** Read repairs from the table of `repairs.csv`; lines without file, line or column are left out. */
export function readRepairs({ header, rows }: RawTable): Repair[] {
  const at = (row: readonly string[], name: string) => row[header.indexOf(name)] ?? "";
  return rows.map((row): Repair => ({
    file: at(row, "file"),
    line: Number(at(row, "line")),
    column: at(row, "column"),
    old: at(row, "old"),
    new: at(row, "new"),
    reason: at(row, "reason"),
    accepted: parseBoolean(at(row, "accepted")) ?? null,
  })).filter(({ file, line, column }) => file !== "" && line > 0 && column !== "");
}

/** A table after its accepted repairs, and the repairs that no longer fit. */
export interface Repaired {
  readonly table: RawTable;
  readonly applied: readonly Repair[];
  readonly refused: readonly Repair[];
}

/**
 * Apply the accepted repairs of a table; one whose old value no longer stands there is refused. A
 * repaired key is kept as it was in `foreign_id`, where the table has that column and it is empty.
 */
export function applyRepairs(
  table: RawTable,
  repairs: readonly Repair[],
  schema: TableSchema,
): Staged<Repaired> {
  const accepted = repairs.filter(({ file, accepted }) => file === table.file && accepted === true);
  if (accepted.length === 0) return { value: { table, applied: [], refused: [] }, problems: [] };
  const rows = table.rows.map((row) => [...row]);
  const rowAt = new Map(table.lines.map((line, i) => [line, i]));
  const origin = originColumn(table, schema);
  const applied: Repair[] = [];
  const refused: Repair[] = [];
  let keeps = false;
  for (const repair of accepted) {
    const row = rows[rowAt.get(repair.line) ?? -1];
    const column = table.header.indexOf(repair.column);
    if (row && column >= 0 && row[column]?.trim() === repair.old) {
      row[column] = repair.new;
      if (origin !== null && column === origin.key && (row[origin.index] ?? "").trim() === "") {
        row[origin.index] = repair.old;
        keeps = true;
      }
      applied.push(repair);
    } else refused.push(repair);
  }
  const repaired = keeps && origin !== null ? withOrigin({ ...table, rows }, origin) : {
    ...table,
    rows,
  };
  return { value: { table: repaired, applied, refused }, problems: refused.map(staleRepair) };
}

interface Origin {
  /** Index of the key's column. */
  readonly key: number;
  /** Index of `foreign_id`: past the last column where the file lacks it. */
  readonly index: number;
}

/** Where the former identifier of a repaired key is kept; null where the table has no place for it. */
function originColumn(table: RawTable, schema: TableSchema): Origin | null {
  const [name] = schema.key;
  if (schema.fields.foreign_id === undefined || schema.key.length !== 1) return null;
  const { value: columns } = matchHeader(table, schema);
  const key = columns.indexOf(name ?? "");
  const found = columns.indexOf("foreign_id");
  return key < 0 ? null : { key, index: found < 0 ? table.header.length : found };
}

/** The table with the column `foreign_id`, added where the file lacks it. */
function withOrigin(table: RawTable, { index }: Origin): RawTable {
  if (index < table.header.length) return table;
  return {
    ...table,
    header: [...table.header, "foreign_id"],
    names: [...table.names, "foreign_id"],
    rows: table.rows.map((row) => row.length > index ? row : [...row, ""]),
  };
}

function staleRepair({ file, line, column, old }: Repair): Problem {
  return found("stale-repair", { file, line, column, cell: old });
}

/** The repairs that problems propose, after those already decided on; each cell once. */
export function proposeRepairs(
  problems: readonly Problem[],
  decided: readonly Repair[],
): Repair[] {
  const key = (
    { file, line, column }: { file: string | null; line: number | null; column: string | null },
  ) => JSON.stringify([file, line, column]);
  const repairs = new Map(decided.map((repair) => [key(repair), repair]));
  for (const { code, file, line, column, cell, repair, what } of problems) {
    if (file === null || line === null || column === null || cell === null || repair === null) {
      continue;
    }
    // Headers are not cells: they are renamed by hand, or matched as they are.
    if (code.endsWith("-label") || repairs.has(key({ file, line, column }))) continue;
    repairs.set(key({ file, line, column }), {
      file,
      line,
      column,
      old: cell,
      new: repair,
      reason: what.fr,
      accepted: null,
    });
  }
  return [...repairs.values()];
}

/** The text of `repairs.csv`. */
export function repairsCsv(repairs: readonly Repair[]): string {
  const word = (accepted: boolean | null) => accepted === null ? "" : accepted ? "oui" : "non";
  const rows = repairs.map((repair) =>
    header.map((name) => name === "accepted" ? word(repair.accepted) : String(repair[name]))
  );
  return `${Papa.unparse([[...header], ...rows], { newline: "\n" })}\n`;
}
