import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import type { Staged } from "../problem/staged.ts";
import { decode, type Decoded } from "./text/decode.ts";
import { type Dialect, findDialect } from "./text/dialect.ts";
import { limits } from "./limits.ts";
import { parseDelimited } from "./text/parse-delimited.ts";
import { withinLimit } from "./problem-list.ts";
import type { RawTable, ReadResult } from "./shape/raw-table.ts";
import { findShape } from "./shape/table-shape.ts";

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
  return await (await import("./spreadsheet/spreadsheet.ts")).readSpreadsheet(bytes, file);
}

/**
 * Read a delimited text file: bytes → text → cells → shape. Encoding, delimiter and header are
 * found, not assumed.
 */
export function readTable(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): ReadResult {
  const text = readText(bytes, file);
  const cells = text.value && readCells(text.value.text, file, options);
  const shape = cells?.value ? findShape(cells.value.cells, cells.value.lines, file) : null;
  const problems = [text, cells, shape].flatMap((stage) => stage?.problems ?? []);
  if (!text.value || !cells?.value || !shape?.value) return { tables: [], problems };
  const table: RawTable = {
    name: tableName(file),
    file,
    sheet: null,
    format: formatOf(file),
    encoding: text.value.encoding,
    delimiter: cells.value.delimiter,
    ...shape.value,
  };
  return { tables: [table], problems };
}

/** Bytes → text: decode a file; null when it is no text, or too large. */
export function readText(
  bytes: Uint8Array,
  file: string,
): Staged<Pick<Decoded, "text" | "encoding"> | null> {
  const refused = refuse(bytes, file);
  if (refused !== null) return { value: null, problems: [refused] };
  const { text, encoding, problems } = decode(bytes, file);
  return { value: { text, encoding }, problems: withinLimit(problems) };
}

/** The cells of a delimited text, the line on which each record starts, and what parts them. */
export interface DelimitedCells {
  readonly cells: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly delimiter: string;
}

/** Text → cells: find the dialect and cut the records; null when there is more than we take. */
export function readCells(
  text: string,
  file: string,
  options: ReadOptions = {},
): Staged<DelimitedCells | null> {
  const guess = findDialect(text, formatOf(file) === "tsv");
  const dialect = { ...guess, delimiter: options.delimiter ?? guess.delimiter };
  const large = oversizedText(text, dialect, file);
  if (large !== null) return { value: null, problems: [large] };
  const { cells, lines, problems } = parseDelimited(text, dialect, file);
  const kept = withinLimit(problems);
  const long = oversizedCell(cells, file);
  if (long !== null) return { value: null, problems: [...kept, long] };
  return { value: { cells, lines, delimiter: dialect.delimiter }, problems: kept };
}

function formatOf(file: string): "tsv" | "txt" | "csv" {
  return /\.(tsv|tab)$/i.test(file) ? "tsv" : /\.txt$/i.test(file) ? "txt" : "csv";
}

function oversizedText(text: string, { delimiter, newline }: Dialect, file: string) {
  const lineCount = countOf("\n", text);
  if (lineCount > limits.lines) return tooMany("lines", file, lineCount);
  const longest = longestLine(text, newline);
  if (longest > limits.lineLength) return tooLongLine(file, longest);
  const cellCount = lineCount + countOf(delimiter, text);
  return cellCount > limits.cells ? tooMany("cells", file, cellCount) : null;
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

function oversizedCell(cells: readonly (readonly string[])[], file: string) {
  for (const row of cells) {
    for (const cell of row) {
      if (cell.length <= limits.cellLength) continue;
      return found("table-dimensions/cell", { file }, { length: String(cell.length) });
    }
  }
  return null;
}
