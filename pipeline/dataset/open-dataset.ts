import { decode } from "../ingest/decode.ts";
import type { RawTable, ReadResult } from "../ingest/raw-table.ts";
import { isSpreadsheet, readAnyTable, readTable } from "../ingest/read-table.ts";
import { found } from "../problem/found.ts";
import { type Problem, sortProblems } from "../problem/problem.ts";
import { checkFields } from "./cross-field.ts";
import { checkTables } from "./cross-table.ts";
import { checkIds, type MatchedTable } from "./check-ids.ts";
import type { Dataset, Reading, Table } from "./dataset.ts";
import { type Descriptor, readDescriptor } from "./descriptor.ts";
import type { Folder } from "./folder.ts";
import { FrozenMap } from "./frozen-map.ts";
import { checkForeignKeys } from "./foreign-keys.ts";
import { applyRepairs, readRepairs, type Repair, repairsFile } from "./repairs.ts";
import type { Fields, TableSchema } from "./schema.ts";
import { findSuspicions } from "./suspicions.ts";
import { withTables } from "./table/dataset-tables.ts";
import { isTableName, schemas, type TableName, tableNames } from "./tables/mod.ts";
import { applyThresholds } from "./thresholds.ts";
import { validateTable } from "./validate-table.ts";

/** Spreadsheets of a folder as they were read, by path. */
export type Spreadsheets = ReadonlyMap<string, ReadResult>;

/**
 * Open a dataset: read its descriptor and tables, apply accepted repairs, type every cell, check
 * rows, keys and rules across tables.
 *
 * Never throws on bad data: what is wrong is in {@linkcode Dataset.problems}, sorted, and the rows
 * that could be read are there all the same. Spreadsheets take {@linkcode openAnyDataset}, since
 * their reader is loaded only when there is one; here they must have been read before.
 */
export function openDataset(folder: Folder, spreadsheets: Spreadsheets = new Map()): Dataset {
  const { descriptor, problems: ofDescriptor } = readDescriptor(folder);
  const problems: Problem[] = [...folder.problems, ...ofDescriptor];
  const repairs = repairsOf(folder, problems);
  const opened = openTables(folder, descriptor, spreadsheets, repairs, problems);
  const { tables } = opened;
  if (tables.projects.file === null) problems.push(found("source-error/missing-projects", {}));
  problems.push(...checkForeignKeys(tables), ...checkFields(tables), ...checkTables(tables));
  problems.push(...findSuspicions(tables));
  return withTables({
    name: folder.name,
    ...descriptor.head,
    tables,
    texts: textsOf(folder),
    readings: opened.readings,
    problems: sortProblems(applyThresholds(problems, descriptor.thresholds)),
    ...(opened.unshown.length === 0 ? {} : { unshown: opened.unshown }),
    repairs: {
      applied: opened.applied,
      refused: opened.refused,
      undecided: repairs.filter(({ accepted }) => accepted === null).length,
    },
  });
}

/** Open a dataset whose tables may be spreadsheets too (`.xlsx`, `.ods`, one table a sheet). */
export async function openAnyDataset(folder: Folder): Promise<Dataset> {
  const spreadsheets = new Map<string, ReadResult>();
  for (const [path, bytes] of folder.files) {
    if (isSpreadsheet(path)) spreadsheets.set(path, await readAnyTable(bytes, path));
  }
  return openDataset(folder, spreadsheets);
}

interface Opened {
  readonly tables: Dataset["tables"];
  readonly readings: readonly Reading[];
  readonly applied: number;
  readonly refused: number;
  readonly unshown: readonly Problem[];
}

function openTables(
  folder: Folder,
  { resources, dayOrder }: Descriptor,
  spreadsheets: Spreadsheets,
  repairs: readonly Repair[],
  problems: Problem[],
): Opened {
  const readings: Reading[] = [];
  const tables = new Map<TableName, { file: string; rows: Record<string, unknown>[] }>();
  const matched = new Map<TableName, MatchedTable>();
  let applied = 0;
  let refused = 0;
  const reported = new Set<string>();
  for (const { name, path } of [...resources, ...sheetsNamedAsTables(resources, spreadsheets)]) {
    const bytes = folder.files.get(path);
    if (!isTableName(name) || bytes === undefined) continue;
    const result = readResource(bytes, path, spreadsheets);
    if (!reported.has(path)) problems.push(...result.problems);
    reported.add(path);
    const raw = result.tables.find((table) => table.name === name) ?? result.tables[0];
    if (!raw) continue;
    const schema: TableSchema<Fields> = schemas[name];
    const repaired = applyRepairs(raw, repairs, schema);
    applied += repaired.applied.length;
    refused += repaired.refused.length;
    const valid = validateTable(repaired.table, schema, { dayOrder });
    problems.push(...repaired.problems, ...valid.problems);
    readings.push(reading(raw, name, valid.columns, valid.rows));
    tables.set(name, { file: raw.file, rows: [...valid.rows] });
    matched.set(name, { name, raw: repaired.table, columns: valid.columns });
  }
  const ids = checkIds([...matched.values()]);
  problems.push(...ids.problems);
  const all = Object.fromEntries(tableNames.map((name) => {
    const table = tables.get(name);
    return [name, { name, file: table?.file ?? null, rows: table?.rows ?? [] }];
  })) as unknown as { readonly [N in TableName]: Table<N> };
  return { tables: all, readings, applied, refused, unshown: ids.unshown };
}

function readResource(bytes: Uint8Array, path: string, spreadsheets: Spreadsheets): ReadResult {
  if (!isSpreadsheet(path)) return readTable(bytes, path);
  return spreadsheets.get(path) ?? { tables: [], problems: [unreadSpreadsheet(path)] };
}

/** Sheets that have the name of a table which no resource gives. */
function sheetsNamedAsTables(
  resources: Descriptor["resources"],
  spreadsheets: Spreadsheets,
): Descriptor["resources"] {
  const given = new Set(resources.map(({ name }) => name));
  return [...spreadsheets].flatMap(([path, { tables }]) =>
    tables.filter(({ name }) => isTableName(name) && !given.has(name))
      .map(({ name }) => ({ name, path }))
  );
}

function repairsOf(folder: Folder, problems: Problem[]): readonly Repair[] {
  const bytes = folder.files.get(repairsFile);
  if (bytes === undefined) return [];
  const result = readTable(bytes, repairsFile);
  problems.push(...result.problems.filter(({ severity }) => severity === "error"));
  return result.tables[0] ? readRepairs(result.tables[0]) : [];
}

function textsOf(folder: Folder): ReadonlyMap<string, string> {
  const texts = [...folder.files].filter(([path]) => /\.(txt|md|vtt|srt)$/i.test(path));
  return new FrozenMap(texts.map(([path, bytes]) => [path, decode(bytes).text] as const));
}

function reading(
  raw: RawTable,
  table: string,
  columns: readonly (string | null)[],
  rows: readonly Record<string, unknown>[],
): Reading {
  return {
    file: raw.file,
    table,
    format: raw.format,
    encoding: raw.encoding,
    delimiter: raw.delimiter,
    rowCount: rows.length,
    columns: columns.flatMap((name, i) =>
      // A column added by a repair is not in the file.
      name === null || i >= raw.header.length ? [] : [{
        name,
        header: raw.header[i] ?? name,
        filled: rows.filter((row) => isFilled(row[name])).length,
      }]
    ),
  };
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function unreadSpreadsheet(file: string): Problem {
  return found("format-error/workbook-unread", { file });
}
