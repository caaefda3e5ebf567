import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import { decode } from "./decode.ts";
import { findDialect } from "./dialect.ts";
import { limits } from "./limits.ts";
import { parseDelimited } from "./parse-delimited.ts";
import { ProblemList } from "./problem-list.ts";
import type { RawTable, ReadResult } from "./raw-table.ts";
import { findShape } from "./table-shape.ts";

/** What a reader of delimited text may be told; what is not told is found. */
export interface ReadOptions {
  /** The delimiter that a descriptor declares. */
  readonly delimiter?: string;
}

/** Whether a file is a spreadsheet by its name: these are read by `readSpreadsheet`. */
export function isSpreadsheet(file: string): boolean {
  return /\.(xlsx|ods)$/i.test(file);
}

/**
 * Read any table file: delimited text or spreadsheet. The reader of spreadsheets is loaded only
 * when there is one to read.
 */
export async function readAnyTable(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<ReadResult> {
  if (!isSpreadsheet(file)) return readTable(bytes, file, options);
  return await (await import("./spreadsheet.ts")).readSpreadsheet(bytes, file);
}

/** Read a delimited text file: encoding, delimiter and header are found, not assumed. */
export function readTable(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): ReadResult {
  const problems = new ProblemList();
  const refused = refuse(bytes, file);
  if (refused !== null) return { tables: [], problems: [refused] };
  const decoded = decode(bytes, file);
  for (const found of decoded.problems) problems.add(found);
  const lineCount = countOf("\n", decoded.text);
  if (lineCount > limits.lines) {
    return { tables: [], problems: [...problems.all(), tooMany("lines", file, lineCount)] };
  }
  const format = /\.(tsv|tab)$/i.test(file) ? "tsv" : /\.txt$/i.test(file) ? "txt" : "csv";
  const found = findDialect(decoded.text, format === "tsv");
  const dialect = options.delimiter === undefined
    ? found
    : { ...found, delimiter: options.delimiter };
  const longest = longestLine(decoded.text, dialect.newline);
  if (longest > limits.lineLength) {
    return { tables: [], problems: [...problems.all(), tooLongLine(file, longest)] };
  }
  const cellCount = lineCount + countOf(dialect.delimiter, decoded.text);
  if (cellCount > limits.cells) {
    return { tables: [], problems: [...problems.all(), tooMany("cells", file, cellCount)] };
  }
  const records = parseDelimited(decoded.text, dialect, file);
  for (const found of records.problems) problems.add(found);
  const large = oversized(records.cells, file);
  if (large !== null) return { tables: [], problems: [...problems.all(), large] };
  const shape = findShape(records.cells, records.lines, file, problems, false);
  const table: RawTable | null = shape && {
    name: tableName(file),
    file,
    sheet: null,
    format,
    encoding: decoded.encoding,
    delimiter: dialect.delimiter,
    ...shape,
  };
  return { tables: table ? [table] : [], problems: problems.all() };
}

/** A file's name without folder and ending. */
function tableName(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}

function refuse(bytes: Uint8Array, file: string): Problem | null {
  if (bytes.length > limits.fileBytes) return found("table-dimensions/bytes", { file });
  const starts = (...head: readonly number[]) => head.every((byte, i) => bytes[i] === byte);
  if (starts(0x50, 0x4b, 3, 4)) return found("format-error/archive", { file });
  const kind = starts(0xd0, 0xcf, 0x11, 0xe0)
    ? { fr: "un ancien classeur Excel (.xls)", en: "an old Excel workbook (.xls)" }
    : starts(0x25, 0x50, 0x44, 0x46)
    ? { fr: "un PDF", en: "a PDF" }
    : starts(0x1f, 0x8b)
    ? { fr: "une archive gzip", en: "a gzip archive" }
    : null;
  return kind === null ? null : found("format-error/not-text", { file }, { kind });
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) count++;
  return count;
}

function longestLine(text: string, newline: string): number {
  let longest = 0;
  for (let start = 0; start < text.length;) {
    const next = text.indexOf(newline, start);
    const end = next < 0 ? text.length : next;
    longest = Math.max(longest, end - start);
    start = end + newline.length;
  }
  return longest;
}

function tooLongLine(file: string, length: number): Problem {
  const limit = String(limits.lineLength);
  return found("table-dimensions/line", { file }, { length: String(length), limit });
}

function tooMany(what: "lines" | "cells", file: string, count: number): Problem {
  const limit = String(limits[what]);
  return found(`table-dimensions/${what}`, { file }, { count: String(count), limit });
}

function oversized(cells: readonly (readonly string[])[], file: string) {
  for (const row of cells) {
    for (const cell of row) {
      if (cell.length <= limits.cellLength) continue;
      return found("table-dimensions/cell", { file }, { length: String(cell.length) });
    }
  }
  return null;
}
