import { decode } from "../ingest/text/decode.ts";
import type { RawTable, ReadResult } from "../ingest/shape/raw-table.ts";
import { isSpreadsheet, readAnyTable, readTable } from "../ingest/read-table.ts";
import type { Bilingual } from "../language/bilingual.ts";
import { type Problem, problem, sortProblems } from "../problem/problem.ts";
import { checkFields } from "./checks/cross-field.ts";
import { checkTables } from "./checks/cross-table.ts";
import { checkIds, type MatchedTable } from "./identifiers/check-ids.ts";
import type { Dataset, Reading } from "./dataset.ts";
import { type Descriptor, readDescriptor } from "./data-package/descriptor.ts";
import type { Folder } from "./folder.ts";
import { FrozenMap } from "./frozen-map.ts";
import { checkForeignKeys } from "./checks/foreign-keys.ts";
import { applyRepairs, readRepairs, type Repair, repairsFile } from "./repairs/repairs.ts";
import { matchHeader } from "./match-header.ts";
import type { Fields, TableSchema } from "./schema.ts";
import { findSuspicions } from "./checks/suspicions.ts";
import { withTables } from "./table/dataset-tables.ts";
import { readTableOf } from "./table/read-table.ts";
import { isTableName, schemas, type TableName, tableNames } from "./tables/mod.ts";
import { applyThresholds } from "./checks/thresholds.ts";
import { absentTable, filledCells, type TypedTable, type TypedTables } from "./typed-table.ts";
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
  const { descriptor, problems: found } = readDescriptor(folder);
  const problems: Problem[] = [...folder.problems, ...found];
  const repairs = repairsOf(folder, problems);
  const opened = openTables(folder, descriptor, spreadsheets, repairs, problems);
  const { typed } = opened;
  if (typed.projects.file === null) problems.push(missingProjects());
  problems.push(...checkForeignKeys(typed), ...checkFields(typed), ...checkTables(typed));
  problems.push(...findSuspicions(typed));
  return withTables({
    name: folder.name,
    ...descriptor.head,
    tables: tablesOf(typed),
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

/** The tables as they are handed out: over columns that nobody writes to any more. */
function tablesOf(typed: TypedTables): Dataset["tables"] {
  return Object.fromEntries(
    tableNames.map((name) => [name, readTableOf(typed[name])]),
  ) as unknown as Dataset["tables"];
}

interface Opened {
  readonly typed: TypedTables;
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
  const tables = new Map<TableName, TypedTable>();
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
    const schema: TableSchema<Fields> & { readonly name: TableName } = schemas[name];
    const repaired = applyRepairs(raw, repairs, schema);
    applied += repaired.applied.length;
    refused += repaired.refused.length;
    const match = matchHeader(repaired.table, schema);
    const valid = validateTable(repaired.table, schema, match.columns, { dayOrder });
    problems.push(...repaired.problems, ...match.problems, ...valid.problems);
    readings.push(reading(raw, match.columns, valid.value));
    tables.set(name, valid.value);
    matched.set(name, { name, raw: repaired.table, columns: match.columns });
  }
  const ids = checkIds([...matched.values()]);
  problems.push(...ids.problems);
  const typed = Object.fromEntries(
    tableNames.map((name) => [name, tables.get(name) ?? absentTable(name)]),
  ) as Record<TableName, TypedTable>;
  return { typed, readings, applied, refused, unshown: ids.unshown };
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
  matched: readonly (string | null)[],
  { name: table, lines, columns }: TypedTable,
): Reading {
  return {
    file: raw.file,
    table,
    format: raw.format,
    encoding: raw.encoding,
    delimiter: raw.delimiter,
    rowCount: lines.length,
    columns: matched.flatMap((name, i) =>
      // A column added by a repair is not in the file.
      name === null || i >= raw.header.length ? [] : [{
        name,
        header: raw.header[i] ?? name,
        filled: filledCells(columns.get(name) ?? []),
      }]
    ),
  };
}

function unreadSpreadsheet(file: string): Problem {
  return problem({
    code: "format-error",
    severity: "error",
    file,
    what: {
      fr: "Cette commande ne lit pas les classeurs.",
      en: "This command does not read workbooks.",
    },
    why: { fr: "La table serait vide.", en: "The table would be empty." },
    mend: { fr: "Enregistrez la feuille en CSV.", en: "Save the sheet as CSV." },
  });
}

function missingProjects(): Problem {
  const what: Bilingual = {
    fr: "La table projects manque.",
    en: "The table projects is missing.",
  };
  return problem({
    code: "source-error",
    severity: "error",
    what,
    why: {
      fr: "C’est la seule table obligatoire : tout le reste s’y rattache.",
      en: "It is the only required table: all the rest hangs on it.",
    },
    mend: {
      fr: "Ajoutez un fichier projects.csv avec au moins project_id et name.",
      en: "Add a file projects.csv with at least project_id and name.",
    },
  });
}
