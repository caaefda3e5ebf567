import { type Cell, readOds, readXlsx, type Sheet } from "hucre";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import {
  checkArchive,
  dangerousXml,
  entryAt,
  inflateEntries,
  type ZipEntry,
} from "../archive/archive.ts";
import { cleanLabel } from "../label.ts";
import type { Staged } from "../../problem/staged.ts";
import { limits } from "../limits.ts";
import { joinMergedHeader } from "../shape/merged-header.ts";
import { ProblemList } from "../problem-list.ts";
import type { RawTable, ReadResult } from "../shape/raw-table.ts";
import {
  type CellAt,
  emptyFormula,
  emptyWorkbook,
  errorCell,
  farCell,
  hiddenCells,
  hiddenSheet,
  mergedCells,
  notWorkbook,
  unreadable,
} from "./spreadsheet-problems.ts";
import { findShape, type Shape } from "../shape/table-shape.ts";

/**
 * Read a workbook (`.xlsx`, `.ods`): one table a sheet, cells as text (ISO dates, decimal point).
 *
 * The archive is looked through first: nothing is inflated past the limits, and neither a document
 * type nor a deep nest of elements reaches the parser. Error cells and formulas without a value are
 * errors; they read as blank. Merged cells and hidden sheets are told.
 */
export async function readSpreadsheet(bytes: Uint8Array, file: string): Promise<ReadResult> {
  const refused = refuse(bytes, file);
  if (refused.length > 0) return { tables: [], problems: refused };
  const format = /\.ods$/i.test(file) ? "ods" : "xlsx";
  let sheets: readonly Sheet[];
  try {
    sheets = (await (format === "ods" ? readOds(bytes) : readXlsx(bytes))).sheets;
  } catch (error) {
    return { tables: [], problems: [unreadable(file, error)] };
  }
  // Lines say where a problem is only together with their sheet, where there are several.
  const several = sheets.filter(({ rows }) => rows.length > 0).length > 1;
  const read = sheets.map((sheet) =>
    readSheet(sheet, several ? `${file}#${sheet.name}` : file, format)
  );
  const tables = read.flatMap(({ value }) => value ?? []);
  const problems = read.flatMap((sheet) => sheet.problems);
  const isEmpty = sheets.every((sheet) => sheet.rows.length === 0);
  return { tables, problems: isEmpty ? [...problems, emptyWorkbook(file)] : problems };
}

function refuse(bytes: Uint8Array, file: string): Problem[] {
  if (bytes.length > limits.fileBytes) {
    return [found("table-dimensions/bytes", { file })];
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return [notWorkbook(file)];
  const { entries, problems } = checkArchive(bytes, file);
  if (problems.length > 0) return [...problems];
  const parts = inflateSafely(bytes, entries, file);
  if (!(parts instanceof Map)) return [parts];
  for (const [name, part] of parts) {
    const danger = dangerousXml(part);
    if (danger !== null) return [dangerous(danger, file, name)];
    if (/\/worksheets\/[^/]+\.xml$/.test(name)) {
      const { rows, columns, cells } = farthestCell(part);
      const area = rows * columns;
      const isSparse = area > 1_000_000 && area > cells * limits.sheetSparseness;
      if (area > limits.cells || isSparse) return [farCell(file, rows, columns)];
    }
  }
  return [];
}

function inflateSafely(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  file: string,
): Map<string, Uint8Array> | Problem {
  try {
    const parts = inflateEntries(bytes, entries, (name) => /\.(xml|rels|vml)$/i.test(name));
    return parts ?? found("compression-error/false-size", { file });
  } catch (error) {
    return unreadable(file, error);
  }
}

function dangerous(danger: "doctype" | "depth", file: string, name: string): Problem {
  const at = entryAt(file, name);
  return danger === "doctype"
    ? found("compression-error/doctype", at)
    : found("compression-error/depth", at, { depth: String(limits.xmlDepth) });
}

/** The last row and column that a cell of a sheet names; what `dimension` claims is not believed. */
function farthestCell(xml: Uint8Array): { rows: number; columns: number; cells: number } {
  const text = new TextDecoder("latin1").decode(xml);
  let rows = 0;
  let columns = 0;
  let cells = 0;
  for (
    const [, letters = "", digits = ""] of text.matchAll(/<c\s[^<>]*?r="([A-Z]{1,3})(\d{1,7})"/g)
  ) {
    cells++;
    rows = Math.max(rows, Number(digits));
    let column = 0;
    for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
    columns = Math.max(columns, column);
  }
  return { rows, columns, cells };
}

function readSheet(
  sheet: Sheet,
  file: string,
  format: "xlsx" | "ods",
): Staged<RawTable | null> {
  const problems = new ProblemList();
  const cells = sheet.rows.map((row) => row.map(cellText));
  const faults = markFaults(sheet, cells);
  if (sheet.hidden || sheet.veryHidden) problems.add(hiddenSheet(file, sheet.name));
  if (cells.every((row) => row.every((cell) => cell.trim() === ""))) {
    return { value: null, problems: problems.all() };
  }
  const merges = sheet.merges ?? [];
  const joined = joinMergedHeader(cells, merges);
  const lines = cells.map((_, i) => i + 1);
  const shaped = findShape(cells, lines, file, { padded: true });
  const shape = shaped.value;
  if (shape === null) return { value: null, problems: [...problems.all(), ...shaped.problems] };
  const at = (row: number, column: number): CellAt => ({
    file,
    line: row + 1,
    column: cleanLabel(cells[shape.headerLine - 1]?.[column] ?? "").replace(faultMark, ""),
  });
  for (const { row, column, error } of faults) {
    problems.add(
      error === null ? emptyFormula(at(row, column)) : errorCell(at(row, column), error),
    );
  }
  for (const { startRow, startCol, endRow } of merges) {
    if (startRow <= (joined ?? -1) || endRow < shape.headerLine) continue;
    problems.add(
      mergedCells(at(startRow, startCol), cells[startRow]?.[startCol] ?? "", endRow + 1),
    );
  }
  const hidden = hiddenParts(sheet);
  if (hidden.rows + hidden.columns > 0) problems.add(hiddenCells(file, hidden));
  const place = { name: sheet.name, file, sheet: sheet.name, format, encoding: null };
  const own = unmarked(shape, faults.length > 0);
  return {
    value: { ...place, delimiter: null, ...shape, ...own },
    problems: [...problems.all(), ...shaped.problems],
  };
}

/** A cell as text; numbers as the 15 significant digits that spreadsheets show, not as computed. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (value instanceof Date) return dateText(value);
  return String(value);
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** What stands in a faulty cell until the shape of the table is known: its row is not blank. */
const faultMark = "\ufdd0";

interface Fault {
  readonly row: number;
  readonly column: number;
  /** The error; null for a formula without a value. */
  readonly error: string | null;
}

function markFaults(sheet: Sheet, cells: string[][]): Fault[] {
  const faults: Fault[] = [];
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const kind = faultOf(cell);
    const line = cells[row];
    if (kind === null || line === undefined) continue;
    while (line.length < column) line.push("");
    line[column] = faultMark;
    faults.push({ row, column, error: kind === "error" ? String(cell.value) : null });
  }
  return faults;
}

function unmarked({ header, rows }: Shape, isMarked: boolean): Pick<Shape, "header" | "rows"> {
  if (!isMarked) return { header, rows };
  const clean = (cells: readonly string[]) => cells.map((cell) => cell.replace(faultMark, ""));
  return { header: clean(header), rows: rows.map(clean) };
}

function hiddenParts({ rowDefs, columns }: Sheet): { rows: number; columns: number } {
  const rows = [...rowDefs?.values() ?? []].filter(({ hidden }) => hidden === true).length;
  return { rows, columns: (columns ?? []).filter(({ hidden }) => hidden === true).length };
}

function faultOf(cell: Cell): "error" | "formula" | null {
  if (cell.type === "error") return "error";
  if (cell.type !== "formula") return null;
  if (
    typeof cell.value === "string" && /^#(DIV\/0|N\/A|NAME|NULL|NUM|REF|VALUE)/.test(cell.value)
  ) {
    return "error";
  }
  return (cell.formulaResult ?? cell.value ?? null) === null ? "formula" : null;
}
