import { parseBoolean } from "./boolean-cell.ts";
import { type DayOrder, decideDayOrder, isSlashed, parseDate } from "./date-cell.ts";
import { foldLabel } from "../label.ts";
import { isMissingWord } from "./missing-cell.ts";
import { decideDecimal, type DecimalMark, parseByEither, parseNumber } from "./number-cell.ts";
import { plainKind } from "./plain-cell.ts";
import { isSiren } from "./siren.ts";

/** The types that a column is given when nothing declares one (names of Table Schema 2.0). */
export type InferredType =
  | "string"
  | "integer"
  | "number"
  | "boolean"
  | "date"
  | "datetime"
  | "time"
  | "list";

/** How the cells of a column are read, decided over all of them. */
export interface ColumnReading {
  readonly type: InferredType;
  readonly decimal: DecimalMark;
  readonly order: DayOrder;
  /** What could not be decided: the column stays text until somebody answers. */
  readonly question: "day-order" | "mixed-order" | "decimal-mark" | null;
  /** Whether its digits are a code (leading zeros, SIRET, postcode), never a quantity. */
  readonly isCode: boolean;
  /** Whether nearly all cells are of one type, so that the others are worth a look. */
  readonly nearly: InferredType | null;
  /** Whether every cell is written plainly: none can be impossible, or carry a unit. */
  readonly isPlain: boolean;
}

/** What may be known of a column beside its cells. */
export interface ColumnContext {
  readonly label: string;
  readonly delimiter: string | null;
}

/** Cells looked at before a column is taken for text. */
const sampleSize = 400;
/** Share of cells of one type above which the others deviate. */
const nearlyAll = 0.8;

/** Words of headers whose digits are codes. */
const codeLabel =
  /\b(siret|siren|nic|insee|cog|rna|uai|finess|code postal|codepostal|cp|postal|postcode|zip|tel|telephone|portable|mobile|phone|iban)\b/;

/** Whether a header announces codes: SIRET, postcode, telephone. */
export function announcesCodes(label: string): boolean {
  return codeLabel.test(foldLabel(label));
}

const text: ColumnReading = {
  type: "string",
  decimal: ".",
  order: "day-first",
  question: null,
  isCode: false,
  nearly: null,
  isPlain: false,
};

/** Decide how a column is read, from all its cells; blank ones count for nothing. */
export function inferColumn(cells: readonly string[], context: ColumnContext): ColumnReading {
  const filled = cells.filter((cell) => cell !== "" && cell.trim() !== "");
  if (filled.length === 0) return text;
  const sample = filled.slice(0, sampleSize);
  const shapes = countShapes(sample);
  const most = Math.max(shapes.number, shapes.boolean, shapes.date, shapes.time, shapes.list);
  if (most < (sample.length - shapes.missing) * 0.5) return text;
  const all = filled.length > sample.length ? countShapes(filled) : shapes;
  const known = filled.length - all.missing;
  if (all.list >= filled.length * nearlyAll) return { ...text, type: "list" };
  if (known === 0) return text;
  if (all.boolean === known) return { ...text, type: "boolean" };
  if (all.time === known) return { ...text, type: "time" };
  // Intervals are no dates, and no mistakes: the column holds both, as text.
  if (all.interval > 0) return text;
  if (all.date > 0 && all.date + all.year + all.serial >= known * 0.6 && all.date >= all.number) {
    return inferDate(filled, all);
  }
  if (all.leadingZero > 0 || all.longDigits > 0 || announcesCodes(context.label)) {
    return { ...text, isCode: true };
  }
  // Nobody counts to 14 digits: these are SIRET numbers, be they mistyped or rounded.
  const registered = all.siren > 2 && all.siren === known;
  if (registered || all.fourteen >= known * nearlyAll) return { ...text, isCode: true };
  if (all.number >= known * nearlyAll) return inferNumber(filled, all, known, context);
  return text;
}

interface Shapes {
  plainDay: number;
  plainPoint: number;
  plainComma: number;
  plainEither: number;
  number: number;
  integer: number;
  boolean: number;
  date: number;
  datetime: number;
  year: number;
  serial: number;
  time: number;
  list: number;
  missing: number;
  leadingZero: number;
  longDigits: number;
  /** Nine digits that pass the check of the French register of companies. */
  siren: number;
  /** Fourteen digits. */
  fourteen: number;
  /** `2016-12-05/2017-12-05`, an interval of ISO 8601. */
  interval: number;
}

const intervalShape = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/;
const timeShape = /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

function countShapes(cells: readonly string[]): Shapes {
  const shapes: Shapes = {
    plainDay: 0,
    plainPoint: 0,
    plainComma: 0,
    plainEither: 0,
    number: 0,
    integer: 0,
    boolean: 0,
    date: 0,
    datetime: 0,
    year: 0,
    serial: 0,
    time: 0,
    list: 0,
    missing: 0,
    leadingZero: 0,
    longDigits: 0,
    siren: 0,
    fourteen: 0,
    interval: 0,
  };
  for (const cell of cells) countShape(cell, shapes);
  return shapes;
}

function countShape(cell: string, shapes: Shapes): void {
  switch (plainKind(cell)) {
    case "digits":
      return countDigits(cell, shapes);
    case "day":
      shapes.date++;
      shapes.plainDay++;
      return;
    case "other":
      if (isSlashed(cell)) shapes.date++;
      else countOther(cell.trim(), shapes);
      return;
    case "negative":
      shapes.integer++;
      break;
    case "point":
      shapes.plainPoint++;
      break;
    case "comma":
      shapes.plainComma++;
      break;
    case "either":
      shapes.plainEither++;
  }
  shapes.number++;
}

function countDigits(cell: string, shapes: Shapes): void {
  if (cell.length > 1 && cell.charCodeAt(0) === 48) shapes.leadingZero++;
  if (cell.length > 15) shapes.longDigits++;
  shapes.number++;
  shapes.integer++;
  if (cell.length === 14) shapes.fourteen++;
  else if (cell.length === 9 && isSiren(cell)) shapes.siren++;
  if (cell.length === 4) shapes.year++;
  else if (cell.length === 5 && cell >= "20000" && cell <= "60000") shapes.serial++;
}

function countOther(cell: string, shapes: Shapes): void {
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  if (last === 59) shapes.list++;
  if (isMissingWord(cell)) {
    shapes.missing++;
    return;
  }
  const digit = first > 47 && first < 58;
  if (cell.length < 40 && (digit || /^[+\-−.,€$£]/.test(cell))) {
    const number = parseByEither(cell);
    if (number !== null) {
      shapes.number++;
      if (Number.isInteger(number.value) && number.unit === "" && !/[.,ek]/i.test(cell)) {
        shapes.integer++;
      }
    }
    if (digit && timeShape.test(cell)) shapes.time++;
    if (digit && number !== null) return;
  }
  if (cell.length > 20 && intervalShape.test(cell)) shapes.interval++;
  else if (cell.length < 6 && parseBoolean(cell) !== undefined) shapes.boolean++;
  else if (cell.length < 40) {
    const date = parseDate(cell, "day-first");
    if (date === null) return;
    shapes.date++;
    if (date !== "impossible" && date.kind === "datetime") shapes.datetime++;
    else if (date === "impossible" && cell.includes(":")) shapes.datetime++;
  }
}

function inferDate(filled: readonly string[], shapes: Shapes): ColumnReading {
  if (shapes.plainDay === filled.length) return { ...text, type: "date", isPlain: true };
  const order = decideDayOrder(filled);
  if (order === null) return { ...text, question: "day-order" };
  if (order === "mixed") return { ...text, question: "mixed-order" };
  const type = shapes.datetime * 2 > shapes.date ? "datetime" : "date";
  return { ...text, type, order: order === "none" ? "day-first" : order };
}

function inferNumber(
  filled: readonly string[],
  shapes: Shapes,
  known: number,
  { delimiter }: ColumnContext,
): ColumnReading {
  if (shapes.number === known && shapes.integer === known) return { ...text, type: "integer" };
  const { plainPoint, plainComma, plainEither } = shapes;
  if (shapes.integer + plainPoint + plainComma + plainEither === filled.length) {
    if (plainComma + plainEither === 0) return { ...text, type: "number", isPlain: true };
    if (plainPoint === 0 && (plainComma > 0 || delimiter === ";")) {
      return { ...text, type: "number", decimal: ",", isPlain: true };
    }
  }
  const evidence = decideDecimal(numbersOf(filled), delimiter);
  if (evidence.ambiguous) return { ...text, question: "decimal-mark" };
  const decimal = evidence.mark;
  let read = 0;
  for (const cell of filled) if (parseNumber(cell, decimal) !== null) read++;
  if (read === known) return { ...text, type: "number", decimal };
  return { ...text, nearly: filled.length >= 5 ? "number" : null, decimal };
}

function* numbersOf(cells: readonly string[]): Generator<string> {
  for (const cell of cells) {
    if (/\d/.test(cell) && parseByEither(cell) !== null) yield cell;
  }
}
