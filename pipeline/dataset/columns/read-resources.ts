import type { RawTable, ReadResult } from "../../ingest/shape/raw-table.ts";
import { isSpreadsheet, readTable } from "../../ingest/read-table.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Staged } from "../../problem/staged.ts";
import type { Descriptor } from "../data-package/descriptor.ts";
import type { Folder } from "../folder.ts";
import { isTableName, type TableName } from "../tables/mod.ts";

/** Spreadsheets of a folder as they were read, by path. */
export type Spreadsheets = ReadonlyMap<string, ReadResult>;

/** A table of the data model, as text cells of a file. */
export interface ResourceTable {
  readonly name: TableName;
  readonly raw: RawTable;
}

/**
 * Bytes → shape: read the files that hold the tables of the data model, each file once. Of two files
 * for one table both are read, and the last one counts.
 */
export function readResources(
  folder: Folder,
  resources: Descriptor["resources"],
  spreadsheets: Spreadsheets,
): Staged<readonly ResourceTable[]> {
  const results = new Map<string, ReadResult>();
  const value: ResourceTable[] = [];
  for (const { name, path } of [...resources, ...sheetsNamedAsTables(resources, spreadsheets)]) {
    const bytes = folder.files.get(path);
    if (!isTableName(name) || bytes === undefined) continue;
    const result = results.get(path) ?? readResource(bytes, path, spreadsheets);
    results.set(path, result);
    const raw = result.tables.find((table) => table.name === name) ?? result.tables[0];
    if (raw) value.push({ name, raw });
  }
  return { value, problems: [...results.values()].flatMap(({ problems }) => problems) };
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

function unreadSpreadsheet(file: string): Problem {
  return found("format-error/workbook-unread", { file });
}
