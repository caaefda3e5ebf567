import type { Code } from "../../problem/catalogue.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { ColumnReading } from "./infer-column.ts";

/** Where a problem of a value is. */
export interface ValueAt {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly cell: string;
}

/** A date that no calendar has. */
export function impossibleDate(at: ValueAt): Problem {
  return found("type-error/impossible-date", at);
}

/** A text among dates. */
export function notADate(at: ValueAt): Problem {
  return found("type-error/no-date", at);
}

/** An Excel serial number among dates, read as the day it stands for. */
export function serialDate(at: ValueAt, iso: string): Problem {
  return found("excel-serial", { ...at, repair: iso });
}

/** A code that a spreadsheet rounded: its last digits are lost. */
export function roundedCode(at: ValueAt): Problem {
  return found("truncated-value/rounded-code", at);
}

/** A code that lost its leading zero. */
export function shortCode(at: ValueAt, repair: string): Problem {
  return found("truncated-value/short-code", { ...at, repair });
}

/** A cell unlike nearly all others of its column. */
export function deviatingCell(at: ValueAt): Problem {
  return found("type-error/deviating-cell", at);
}

/** Values of one column in several units. */
export function mixedUnits(at: ValueAt, units: readonly string[]): Problem {
  const list = units.map((unit) => unit === "" ? "∅" : unit).join(", ");
  return found("unit-mixed", at, { list });
}

/** A cell that a spreadsheet would run as a formula. */
export function formulaCell(at: ValueAt): Problem {
  return found("formula-cell", at);
}

/** Two rows whose cells are all the same. */
export function duplicateRow(file: string, line: number, first: number): Problem {
  return found("duplicate-row", { file, line }, { first: String(first) });
}

type Question = NonNullable<ColumnReading["question"]>;

const questions = {
  "day-order": "ambiguous-date",
  "mixed-order": "ambiguous-date/mixed",
  "decimal-mark": "ambiguous-number",
} as const satisfies Record<Question, Code>;

/** A column that can be read in two ways: asked about, never guessed. */
export function question(at: ValueAt, kind: Question): Problem {
  return found(questions[kind], at);
}
