import type { DayOrder } from "../ingest/cells/date-cell.ts";
import { undoDoubleEncoding } from "../ingest/text/double-encoding.ts";
import { ProblemList } from "../ingest/problem-list.ts";
import type { RawTable } from "../ingest/shape/raw-table.ts";
import {
  impossibleDate,
  question,
  roundedCode,
  serialDate,
} from "../ingest/cells/value-problems.ts";
import type { Problem } from "../problem/problem.ts";
import {
  type CellAt,
  constraintProblems,
  encodedTwice,
  repeatedKey,
  repeatedValue,
  requiredCell,
  wrongType,
} from "./checks/cell-problems.ts";
import { type FieldReader, fieldReader } from "./field-reader.ts";
import { matchHeader } from "./match-header.ts";
import type { Field, Fields, TableSchema } from "./schema.ts";

/** A table after its cells were typed: rows that hold, problems for what did not. */
export interface ValidTable {
  readonly rows: readonly Record<string, unknown>[];
  readonly problems: readonly Problem[];
  /** The column each header cell was matched to, or null. */
  readonly columns: readonly (string | null)[];
}

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
  readonly index: number;
  readonly read: FieldReader;
  /** First line of each value, where values must be distinct. */
  readonly seen: Map<unknown, number> | null;
  /** Whether its question was asked: once is enough. */
  asked: boolean;
}

/** Check and type the cells of a table against its schema; cells that cannot be read are null. */
export function validateTable(
  raw: RawTable,
  schema: TableSchema<Fields>,
  { dayOrder = null }: ValidateOptions = {},
): ValidTable {
  const problems = new ProblemList();
  const match = matchHeader(raw, schema);
  problems.add(...match.problems);
  const context = { delimiter: raw.delimiter, dayOrder };
  const columns = Object.entries(schema.fields).map(([name, field]): Column => {
    const index = match.columns.indexOf(name);
    const cells = () => raw.rows.map((row) => (row[index] ?? "").trim());
    const seen = field.unique ? new Map<unknown, number>() : null;
    return { name, field, index, read: fieldReader(field, cells, context), seen, asked: false };
  });
  const rows = raw.rows.map((cells, i) => {
    const line = raw.lines[i] ?? 0;
    const row: Record<string, unknown> = { line };
    for (const column of columns) row[column.name] = readField(raw, column, cells, line, problems);
    return row;
  });
  checkKey(raw, schema, rows, problems);
  return { rows, problems: problems.all(), columns: match.columns };
}

/** Signs that text encoded twice is full of, and other text nearly never has. */
const mayBeTwice = /[ÃÂ]|â€/;

function readField(
  raw: RawTable,
  column: Column,
  cells: readonly string[],
  line: number,
  problems: ProblemList,
): unknown {
  const { field, index } = column;
  const empty = field.type === "list" ? [] : null;
  if (index < 0) return empty;
  const cell = (cells[index] ?? "").trim();
  const place = () => ({ file: raw.file, line, column: raw.header[index] ?? column.name, cell });
  if (cell === "") {
    if (field.required) problems.add(requiredCell(place()));
    return empty;
  }
  const meant = mayBeTwice.test(cell) ? undoDoubleEncoding(cell) : null;
  if (meant !== null) problems.add(encodedTwice(place(), meant));
  const read = column.read(cell);
  if (read.kind !== "value") return reportCell(read, column, place(), problems) ?? empty;
  const { value } = read;
  if (value === null && field.required) problems.add(requiredCell(place()));
  const isBounded = field.values ?? field.pattern ?? field.minimum ?? field.maximum ??
    field.maxLength;
  if (isBounded !== undefined) problems.add(...constraintProblems(value, field, place()));
  if (column.seen) {
    const first = column.seen.get(value);
    if (first === undefined) column.seen.set(value, line);
    else problems.add(repeatedValue(place(), first));
  }
  return value;
}

function reportCell(
  read: Exclude<ReturnType<FieldReader>, { kind: "value" }>,
  column: Column,
  at: CellAt,
  problems: ProblemList,
): unknown {
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
  raw: RawTable,
  { key, fields }: TableSchema<Fields>,
  rows: readonly Record<string, unknown>[],
  problems: ProblemList,
): void {
  if (key.length === 0 || (key.length === 1 && fields[key[0]!]?.unique)) return;
  const seen = new Map<string, number>();
  for (const row of rows) {
    const values = key.map((name) => row[name]);
    if (values.every((value) => value === null)) continue;
    const id = JSON.stringify(values);
    const line = Number(row.line);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line);
    else {
      const cell = values.map((value) => value ?? "").join(", ");
      problems.add(repeatedKey({ file: raw.file, line, column: key.join(", "), cell }, first));
    }
  }
}
