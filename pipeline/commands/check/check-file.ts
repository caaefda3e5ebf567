import { isSpreadsheet, readAnyTable } from "../../ingest/read-table.ts";
import { limits } from "../../ingest/limits.ts";
import type { RawTable, ReadResult } from "../../ingest/shape/raw-table.ts";
import { nearest } from "../../dataset/nearest.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { type FileReport, fileReport } from "./file-report.ts";

/** What `check FILE` may be told. */
export interface CheckFileOptions {
  /** The sheet to read; the first with a table when it is left out. */
  readonly sheet?: string | undefined;
  /** Path of a Table Schema or a Data Package descriptor. */
  readonly schema?: string | undefined;
}

/** Read and check one table file, with a foreign schema or by its own cells. */
export async function checkFile(path: string, options: CheckFileOptions): Promise<FileReport> {
  const bytes = readBytes(path);
  if (!(bytes instanceof Uint8Array)) return failed(path, bytes);
  if (options.schema !== undefined) {
    const { checkAgainst } = await import("./check-against.ts");
    return await checkAgainst(path, bytes, options.schema, options.sheet);
  }
  const read = await readFile(path, bytes);
  const { table, problems } = chooseTable(read.tables, options.sheet, path);
  return fileReport(path, { ...read, problems: [...read.problems, ...problems] }, table);
}

/** Read a file of a known table format; what is none is looked at as far as is safe. */
export async function readFile(
  path: string,
  bytes: Uint8Array,
  delimiter?: string,
): Promise<ReadResult> {
  if (/\.(csv|tsv|tab|txt)$/i.test(path) || isSpreadsheet(path)) {
    return await readAnyTable(bytes, path, delimiter === undefined ? {} : { delimiter });
  }
  const problems: Problem[] = [formatProblem(path)];
  const { checkArchive, dangerousXml } = await import("../../ingest/archive/archive.ts");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    for (const one of checkArchive(bytes, path).problems) problems.push(one);
  } else if (bytes[0] === 60 && dangerousXml(bytes) !== null) {
    problems.push(found("compression-error/xml", { file: path }));
  }
  return { tables: [], problems };
}

function readBytes(path: string): Uint8Array | Problem {
  try {
    const { size, isFile } = Deno.statSync(path);
    if (!isFile) return absent(path);
    if (size > limits.fileBytes) {
      return found("table-dimensions/bytes", { file: path });
    }
    return Deno.readFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return absent(path);
    if (error instanceof Deno.errors.PermissionDenied) return absent(path);
    throw error;
  }
}

function failed(path: string, found: Problem): FileReport {
  return fileReport(path, { tables: [], problems: [found] }, null);
}

/** The table of a sheet named, or the first; the others are told. */
export function chooseTable(
  tables: readonly RawTable[],
  sheet: string | undefined,
  file: string,
): { table: RawTable | null; problems: Problem[] } {
  if (sheet !== undefined) {
    const table = tables.find(({ name }) => name === sheet) ?? null;
    return { table, problems: table ? [] : [noSheet(file, sheet, tables)] };
  }
  const [table, ...others] = tables;
  return {
    table: table ?? null,
    problems: table && others.length > 0 ? [more(table, others)] : [],
  };
}

function more(table: RawTable, others: readonly RawTable[]): Problem {
  const names = others.map(({ name }) => name).join(", ");
  return found("several-sheets", { file: table.file, cell: table.name }, { names });
}

function noSheet(file: string, sheet: string, tables: readonly RawTable[]): Problem {
  const names = tables.map(({ name }) => name);
  return found("source-error/no-sheet", { file, cell: sheet, repair: nearest(sheet, names) }, {
    names: names.join(", "),
  });
}

/** A path at which there is no file to read. */
export function absent(path: string): Problem {
  return found("file-error", { file: path });
}

function formatProblem(path: string): Problem {
  return found("format-error/no-table", { file: path });
}
