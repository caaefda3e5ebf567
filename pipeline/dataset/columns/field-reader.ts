import { parseBoolean } from "../../ingest/cells/boolean-cell.ts";
import {
  dateOfSerial,
  type DayOrder,
  decideDayOrder,
  parseDate,
} from "../../ingest/cells/date-cell.ts";
import { foldLabel } from "../../ingest/label.ts";
import { isMissingWord } from "../../ingest/cells/missing-cell.ts";
import { decideDecimal, type DecimalMark, parseNumber } from "../../ingest/cells/number-cell.ts";
import { splitList } from "../../ingest/cells/read-cell.ts";
import { parsePartialDate } from "../../language/dates.ts";
import type { Field } from "../schema.ts";

/** What a cell of a declared column came to: its value, null when it says that there is none. */
export type FieldValue = string | number | boolean | readonly string[] | null | CellFault;

/** Why a cell was not read as it stands. */
export type CellFault =
  /** A date that a spreadsheet stored as a number: read, and worth telling. */
  | { readonly kind: "serial"; readonly value: string }
  | { readonly kind: "wrong" }
  | { readonly kind: "impossible" }
  | { readonly kind: "rounded" }
  /** The column can be read in two ways. */
  | { readonly kind: "question"; readonly question: "day-order" | "mixed-order" | "decimal-mark" };

/** Whether what a cell came to is no plain value. */
export function isFault(value: FieldValue): value is CellFault {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads the cells of one column. */
export type FieldReader = (cell: string) => FieldValue;

/** What is known beside the cells. */
export interface FieldContext {
  readonly delimiter: string | null;
  /** The answer to "day/month or month/day?" that the dataset's descriptor gives. */
  readonly dayOrder: DayOrder | null;
}

const wrong: CellFault = Object.freeze({ kind: "wrong" });
const rounded: CellFault = Object.freeze({ kind: "rounded" });

/** Make the reader of a declared column: its type is known, its writing is decided over all cells. */
export function fieldReader(
  field: Field,
  cells: () => Iterable<string>,
  context: FieldContext,
): FieldReader {
  switch (field.type) {
    case "integer":
    case "number":
      return numberReader(field, cells, context);
    case "date":
      return dateReader(cells, context);
    case "boolean":
      return (cell) => parseBoolean(cell) ?? (cell === "1" ? true : cell === "0" ? false : wrong);
    case "list":
      return field.values ? choicesReader(field.values) : splitList;
    case "id":
    case "code":
      return field.values ? choiceReader(field.values) : codeReader;
    default:
      return (cell) => cell;
  }
}

const plain = /^-?\d+(\.\d+)?$/;

function numberReader(
  field: Field,
  cells: () => Iterable<string>,
  { delimiter }: FieldContext,
): FieldReader {
  let mark: DecimalMark | null | undefined;
  // A share is stored from 0 to 1: there, 12.5% means 0.125.
  const percent = field.maximum === 1 && field.type === "number" ? 0.01 : 1;
  return (cell) => {
    if (plain.test(cell)) return whole(Number(cell), field);
    if (isMissingWord(cell)) return null;
    mark ??= decideDecimal(numbersOf(cells()), delimiter).mark;
    if (mark === null && cell.includes(",")) return { kind: "question", question: "decimal-mark" };
    const number = parseNumber(cell, mark ?? ".");
    if (number === null) return wrong;
    return whole(number.unit === "%" ? number.value * percent : number.value, field);
  };
}

function* numbersOf(cells: Iterable<string>): Generator<string> {
  for (const cell of cells) if (/\d[.,]|[.,]\d/.test(cell)) yield cell;
}

function whole(value: number, { type }: Field): FieldValue {
  return type === "integer" && !Number.isInteger(value) ? wrong : value;
}

function dateReader(cells: () => Iterable<string>, { dayOrder }: FieldContext): FieldReader {
  let order: ReturnType<typeof decideDayOrder> | undefined;
  return (cell) => {
    if (parsePartialDate(cell)) return cell;
    if (isMissingWord(cell)) return null;
    order ??= dayOrder ?? decideDayOrder(cells());
    const date = parseDate(cell, order === "month-first" ? "month-first" : "day-first");
    if (date === "impossible") return { kind: "impossible" };
    if (date === null) {
      const iso = dateOfSerial(cell);
      return iso === null ? wrong : { kind: "serial", value: iso };
    }
    if (/^\d{1,2}[/.-]\d{1,2}[/.-]/.test(cell)) {
      if (order === null) return { kind: "question", question: "day-order" };
      if (order === "mixed") return { kind: "question", question: "mixed-order" };
    }
    return date.iso.slice(0, 10);
  };
}

/** Whether a spreadsheet took a code for a number and rounded it: its digits are lost. */
export function isRounded(cell: string): boolean {
  return /^\d([.,]\d+)?E\+\d{2}$/i.test(cell);
}

const codeReader: FieldReader = (cell) => isRounded(cell) ? rounded : cell;

/** The codes of a list, each as it is or in words. */
function choicesReader(values: NonNullable<Field["values"]>): FieldReader {
  const read = choiceReader(values);
  return (cell) => splitList(cell).map((item) => read(item) as string);
}

/** A code as it is, or the words for it in one of the languages ("Terminé" for `completed`). */
function choiceReader(values: NonNullable<Field["values"]>): FieldReader {
  let words: Map<string, string> | undefined;
  return (cell) => {
    if (Object.hasOwn(values, cell)) return cell;
    words ??= new Map(
      Object.entries(values).flatMap(([code, { fr, en }]) =>
        [code, fr, en].map((word) => [foldLabel(word), code] as const)
      ),
    );
    const folded = foldLabel(cell);
    return (folded === "" ? undefined : words.get(folded)) ?? cell;
  };
}
