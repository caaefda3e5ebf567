import type { DayOrder } from "../../ingest/cells/date-cell.ts";
import { undoDoubleEncoding } from "../../ingest/text/double-encoding.ts";
import { ProblemList } from "../../ingest/problem-list.ts";
import type { RawTable } from "../../ingest/shape/raw-table.ts";
import {
  impossibleDate,
  question,
  roundedCode,
  serialDate,
} from "../../ingest/cells/value-problems.ts";
import type { Staged } from "../../problem/staged.ts";
import {
  type CellAt,
  constraintProblems,
  encodedTwice,
  repeatedKey,
  repeatedValue,
  requiredCell,
  wrongType,
} from "../checks/cell-problems.ts";
import {
  type CellFault,
  type FieldContext,
  type FieldReader,
  fieldReader,
  type FieldValue,
  isFault,
} from "./field-reader.ts";
import type { Field, Fields, TableSchema } from "../schema.ts";
import { noItems } from "../table/cell.ts";
import type { TableName } from "../tables/mod.ts";
import { cellsOf, emptyColumn, type TypedTable } from "./typed-table.ts";

type CellValue = Exclude<FieldValue, CellFault>;

/** What validation may be told beside the schema. */
export interface ValidateOptions {
  /**
   * The order of day and month where no cell of a column tells.
   * @default null (the column is asked about)
   */
  readonly dayOrder?: DayOrder | null;
}

interface Column {
  readonly name: string;
  readonly field: Field;
  /** The column of the file; −1 where it has none. */
  readonly index: number;
  readonly read: FieldReader;
  /** First line of each value, where values must be distinct. */
  readonly seen: Map<unknown, number> | null;
  /** Whether the schema says more of a value than its type. */
  readonly isBounded: boolean;
  /** Its typed cells, filled row by row. */
  readonly cells: Float64Array | unknown[];
  /** Whether its question was asked: once is enough. */
  asked: boolean;
}

/**
 * Check and type the cells of a table against its schema, into columns; cells that cannot be read
 * are unknown.
 *
 * @param matched the field that each column of the file was matched to, or null
 */
export function validateTable(
  raw: RawTable,
  schema: TableSchema<Fields> & { readonly name: TableName },
  matched: readonly (string | null)[],
  { dayOrder = null }: ValidateOptions = {},
): Staged<TypedTable> {
  const problems = new ProblemList();
  const context = { delimiter: raw.delimiter, dayOrder };
  const columns = Object.entries(schema.fields).map(([name, field]) =>
    columnOf(raw, name, field, matched.indexOf(name), context)
  );
  const present = columns.filter(({ index }) => index >= 0);
  // Row by row, since of many problems of one kind the first rows' are kept.
  raw.rows.forEach((cells, row) => {
    for (const column of present) readField(raw, column, cells[column.index] ?? "", row, problems);
  });
  const value: TypedTable = {
    name: schema.name,
    file: raw.file,
    lines: Int32Array.from(raw.lines),
    columns: new Map(columns.map(({ name, cells }) => [name, cells])),
  };
  checkKey(value, schema, problems);
  return { value, problems: problems.all() };
}

function columnOf(
  raw: RawTable,
  name: string,
  field: Field,
  index: number,
  context: FieldContext,
): Column {
  const written = () => raw.rows.map((row) => (row[index] ?? "").trim());
  const { values, pattern, minimum, maximum, maxLength } = field;
  return {
    name,
    field,
    index,
    read: fieldReader(field, written, context),
    seen: field.unique ? new Map() : null,
    cells: emptyColumn(field, raw.rows.length),
    isBounded: (values ?? pattern ?? minimum ?? maximum ?? maxLength) !== undefined,
    asked: false,
  };
}

/** Signs that text encoded twice is full of, and other text nearly never has. */
const mayBeTwice = /[ÃÂ]|â€/;

function readField(
  raw: RawTable,
  column: Column,
  written: string,
  row: number,
  problems: ProblemList,
): void {
  const { field, index } = column;
  const cell = written.trim();
  const line = raw.lines[row] ?? 0;
  const place = () => ({ file: raw.file, line, column: raw.header[index] ?? column.name, cell });
  if (cell === "") {
    if (field.required) problems.add(requiredCell(place()));
    return;
  }
  const found = column.read(cell);
  const meant = typeof found !== "number" && mayBeTwice.test(cell)
    ? undoDoubleEncoding(cell)
    : null;
  if (meant !== null) problems.add(encodedTwice(place(), meant));
  if (isFault(found)) {
    const value = reportCell(found, column, place(), problems);
    if (value !== null) keepCell(column, row, value);
    return;
  }
  if (found === null && field.required) problems.add(requiredCell(place()));
  if (column.isBounded) problems.add(...constraintProblems(found, field, place()));
  if (column.seen) {
    const first = column.seen.get(found);
    if (first === undefined) column.seen.set(found, line);
    else problems.add(repeatedValue(place(), first));
  }
  keepCell(column, row, found);
}

function keepCell({ cells }: Column, row: number, value: CellValue): void {
  if (value === null) return;
  if (cells instanceof Float64Array) cells[row] = value as number;
  else if (typeof value !== "object") cells[row] = value;
  else cells[row] = value.length === 0 ? noItems : Object.freeze(value);
}

function reportCell(
  read: CellFault,
  column: Column,
  at: CellAt,
  problems: ProblemList,
): string | null {
  switch (read.kind) {
    case "serial":
      problems.add(serialDate(at, read.value));
      return read.value;
    case "impossible":
      problems.add(impossibleDate(at));
      return null;
    case "rounded":
      problems.add(roundedCode(at));
      return null;
    case "question":
      // The column is declared: without an answer its values are missing, so this is an error.
      if (!column.asked) problems.add({ ...question(at, read.question), severity: "error" });
      column.asked = true;
      return null;
    default:
      problems.add(wrongType(at, column.field));
      return null;
  }
}

/** Keys of several columns; keys of one are declared unique on their column. */
function checkKey(
  table: TypedTable,
  { key, fields }: TableSchema<Fields>,
  problems: ProblemList,
): void {
  if (key.length === 0 || (key.length === 1 && fields[key[0]!]?.unique)) return;
  const readers = key.map((name) => cellsOf(table, name));
  const seen = new Map<string, number>();
  for (const [row, line] of table.lines.entries()) {
    const values = readers.map((read) => read(row));
    if (values.every((value) => value === null)) continue;
    const id = JSON.stringify(values);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line);
    else {
      const cell = values.map((value) => value ?? "").join(", ");
      const at = { file: table.file ?? "", line, column: key.join(", "), cell };
      problems.add(repeatedKey(at, first));
    }
  }
}
