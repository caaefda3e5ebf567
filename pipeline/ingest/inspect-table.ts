import type { Problem } from "../problem/problem.ts";
import type { Staged } from "../problem/staged.ts";
import { dateOfSerial, parseDate } from "./cells/date-cell.ts";
import { findDuplicateRows } from "./shape/duplicate-rows.ts";
import { announcesCodes, type ColumnReading, inferColumn } from "./cells/infer-column.ts";
import { foldLabel } from "./label.ts";
import { isMissingWord } from "./cells/missing-cell.ts";
import { parseNumber } from "./cells/number-cell.ts";
import { ProblemList } from "./problem-list.ts";
import type { RawTable } from "./shape/raw-table.ts";
import { type CellValue, readCell } from "./cells/read-cell.ts";
import {
  deviatingCell,
  duplicateRow,
  formulaCell,
  impossibleDate,
  mixedUnits,
  notADate,
  question,
  roundedCode,
  serialDate,
  shortCode,
  type ValueAt,
} from "./cells/value-problems.ts";

/** A table with a type for each column, found without any schema. */
export interface InspectedTable {
  readonly columns: readonly { readonly name: string; readonly reading: ColumnReading }[];
  /** The rows with typed values, by column name; cells that could not be read are null. */
  rows(): Iterable<Record<string, CellValue>>;
}

/** Decide the type of each column of a table over all rows, and say what its values show. */
export function inspectTable(table: RawTable): Staged<InspectedTable> {
  const problems = new ProblemList();
  const columns: ReadColumn[] = [];
  table.names.forEach((name, index) => {
    if (name === null) return;
    const cells = table.rows.map((row) => row[index] ?? "");
    const label = table.header[index] ?? name;
    const reading = inferColumn(cells, { label, delimiter: table.delimiter });
    columns.push({ name, reading, index });
    checkColumn(table, cells, name, reading, problems);
  });
  for (const { row, first } of findDuplicateRows(table.rows)) {
    if (!problems.wants("duplicate-row")) continue;
    problems.add(duplicateRow(table.file, table.lines[row] ?? 0, table.lines[first] ?? 0));
  }
  return { value: { columns, rows: () => typedRows(table, columns) }, problems: problems.all() };
}

interface ReadColumn {
  readonly name: string;
  readonly reading: ColumnReading;
  readonly index: number;
}

/** One row at a time, so that a large table is never held twice. */
function* typedRows(
  { rows }: RawTable,
  columns: readonly ReadColumn[],
): Generator<Record<string, CellValue>> {
  for (const cells of rows) {
    const row: Record<string, CellValue> = {};
    for (const { name, reading, index } of columns) {
      row[name] = readCell(cells[index] ?? "", reading) ?? null;
    }
    yield row;
  }
}

function checkColumn(
  table: RawTable,
  cells: readonly string[],
  column: string,
  reading: ColumnReading,
  problems: ProblemList,
): void {
  const at = (i: number): ValueAt => ({
    file: table.file,
    line: table.lines[i] ?? 0,
    column,
    cell: (cells[i] ?? "").slice(0, 200),
  });
  if (reading.question !== null) problems.add(ask(cells, at, reading.question));
  if (reading.isPlain) return;
  switch (reading.type) {
    case "date":
    case "datetime":
      return checkDates(cells, reading, at, problems);
    case "number":
      return checkUnits(cells, reading, at, problems);
    case "string":
      return checkText(cells, column, reading, at, problems);
    default:
  }
}

function ask(
  cells: readonly string[],
  at: (i: number) => ValueAt,
  kind: NonNullable<ColumnReading["question"]>,
): Problem {
  const telling = kind === "decimal-mark" ? /,/ : /^\d{1,2}[/.-]\d{1,2}[/.-]\d/;
  return question(at(Math.max(0, cells.findIndex((cell) => telling.test(cell.trim())))), kind);
}

function checkDates(
  cells: readonly string[],
  { order }: ColumnReading,
  at: (i: number) => ValueAt,
  problems: ProblemList,
): void {
  cells.forEach((cell, i) => {
    if (cell.trim() === "" || isMissingWord(cell)) return;
    const date = parseDate(cell, order);
    if (date === "impossible") problems.add(impossibleDate(at(i)));
    else if (date === null) {
      const iso = dateOfSerial(cell);
      problems.add(iso === null ? notADate(at(i)) : serialDate(at(i), iso));
    }
  });
}

function checkUnits(
  cells: readonly string[],
  { decimal }: ColumnReading,
  at: (i: number) => ValueAt,
  problems: ProblemList,
): void {
  const units = new Map<string, number>();
  cells.forEach((cell, i) => {
    const unit = parseNumber(cell, decimal)?.unit;
    if (unit !== undefined && !units.has(unit)) units.set(unit, i);
  });
  const named = [...units.keys()].filter((unit) => unit !== "");
  // An amount with and without € is one unit; a share with and without % may be two.
  if (named.length < 1 || (named.length === 1 && (units.size === 1 || named[0] !== "%"))) return;
  const last = [...units.values()].reduce((latest, row) => Math.max(latest, row));
  problems.add(mixedUnits(at(last), [...units.keys()]));
}

const rounded = /^\d([.,]\d+)?E\+\d{2}$/i;

function checkText(
  cells: readonly string[],
  column: string,
  { isCode, nearly, decimal }: ColumnReading,
  at: (i: number) => ValueAt,
  problems: ProblemList,
): void {
  const codes = isCode || announcesCodes(column);
  const length = codes ? codeLength(column) : null;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    const first = cell.charCodeAt(0);
    if (first > 47 && first < 58) {
      if (cell.length < 16 && rounded.test(cell)) problems.add(roundedCode(at(i)));
      else if (length !== null && cell.length === length - 1 && /^\d+$/.test(cell)) {
        problems.add(shortCode(at(i), `0${cell}`));
      }
    } else if (isFormula(cell, first) && problems.wants("formula-cell")) {
      problems.add(formulaCell(at(i)));
    }
    if (nearly !== null && cell !== "" && parseNumber(cell, decimal) === null) {
      if (cell.trim() !== "" && !isMissingWord(cell)) problems.add(deviatingCell(at(i)));
    }
  }
}

/** How many digits a code has, by the words of its header. */
function codeLength(label: string): number | null {
  const folded = foldLabel(label);
  if (/\bsiret\b/.test(folded)) return 14;
  if (/\bsiren\b/.test(folded)) return 9;
  if (/\b(insee|postal|cp|codepostal)\b/.test(folded)) return 5;
  return /\b(tel|telephone|portable)\b/.test(folded) ? 10 : null;
}

function isFormula(cell: string, first: number): boolean {
  if (first === 61 || first === 64 || first === 0xff1d || first === 0xff1b) return true;
  if (first === 9 || first === 13) return /^\s+[=+@-]/.test(cell);
  if (first !== 43 && first !== 45) return false;
  return cell.length > 1 && !/^[+-]\s|^[+-][\d\s().]+$/.test(cell) &&
    /[(=|!*/+]/.test(cell.slice(1));
}
