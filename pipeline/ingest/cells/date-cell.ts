import { parsePartialDate } from "../../language/dates.ts";

/** The order of day and month in `03/04/2024`. */
export type DayOrder = "day-first" | "month-first";

/** A date as a file writes it. */
export interface DateCell {
  /** ISO 8601: a date, whole or partial, or a date with its time. */
  readonly iso: string;
  readonly kind: "date" | "datetime";
}

/** What a cell that looks like a date comes to. */
export type DateReading =
  | DateCell
  /** It has the shape of a date, and no such day exists (`29/02/2023`). */
  | "impossible"
  /** It has no shape of a date. */
  | null;

const isoShape =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
const numeric =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T,à]+(\d{1,2})[:h](\d{2})(?::(\d{2}))?)?$/;
const yearFirst = /^(\d{4})([/.])(\d{1,2})\2(\d{1,2})$/;
const monthYear = /^(\d{1,2})[/-](\d{4})$/;
const words = /^(?:le )?(?:(\d{1,2})(?:er)?[ -])?([\p{L}]{3,9})\.?[ -](\d{4}|\d{2})$/iu;

const monthNames: readonly RegExp[] = [
  /^jan(v|vier|uary)?$/,
  /^f[ée](v|vr|vrier)$|^feb(ruary)?$/,
  /^mar(s|ch)?$/,
  /^a(v|vr|vril|pr|pril)$/,
  /^ma[iy]$/,
  /^jui?n(e)?$/,
  /^(juil|juillet|jul|july)$/,
  /^(ao[ûu]t?|aug(ust)?)$/,
  /^sept?(embre|ember)?$/,
  /^oct(obre|ober)?$/,
  /^nov(embre|ember)?$/,
  /^d[ée]c(embre|ember)?$/,
];

/**
 * Read a date: ISO 8601 (whole, partial, with a time), `JJ/MM/AAAA` and its variants in the order
 * given, `2018/3/31`, `03/2024`, months in French or English words (`1er mars 2023`, `mars-23`).
 * Two-digit years are 1970 to 2069. A quarter (`T3 2022`) is no date.
 */
export function parseDate(cell: string, order: DayOrder): DateReading {
  if (isSlashed(cell)) {
    const [day, month] = order === "day-first" ? [0, 3] : [3, 0];
    return whole(cell.slice(6), cell.slice(month, month + 2), cell.slice(day, day + 2));
  }
  const text = cell.trim();
  const first = text.charCodeAt(0);
  if (first < 48 || (first > 57 && first < 65)) return null;
  const iso = isoShape.exec(text);
  if (iso) return isoDate(iso);
  if (parsePartialDate(text)) return { iso: text, kind: "date" };
  const match = numeric.exec(text);
  if (match) return numericDate(match, order);
  const slashed = yearFirst.exec(text);
  if (slashed) return whole(slashed[1]!, slashed[3]!, slashed[4]!);
  const month = monthYear.exec(text);
  if (month) return partial(month[2]!, Number(month[1]));
  if (/^\d{4}-\d{2}$/.test(text)) return "impossible";
  return wordDate(text);
}

/** Whether a cell is `00/00/0000`, digits in these places: the common date of French files. */
export function isSlashed(cell: string): boolean {
  if (cell.length !== 10 || cell.charCodeAt(2) !== 47 || cell.charCodeAt(5) !== 47) return false;
  for (let i = 0; i < 10; i++) {
    const code = cell.charCodeAt(i);
    if (i !== 2 && i !== 5 && (code < 48 || code > 57)) return false;
  }
  return true;
}

function isoDate([, day = "", time, seconds, fraction, zone]: RegExpExecArray): DateReading {
  if (!parsePartialDate(day)) return "impossible";
  if (time === undefined) return { iso: day, kind: "date" };
  if (!isTime(time)) return "impossible";
  return {
    iso: `${day}T${time}${seconds ?? ":00"}${fraction ?? ""}${zone ?? ""}`,
    kind: "datetime",
  };
}

function numericDate(match: RegExpExecArray, order: DayOrder): DateReading {
  const [, a = "", , b = "", year = "", hour, minute = "", second = "00"] = match;
  const [day, month] = order === "day-first" ? [a, b] : [b, a];
  const date = whole(fullYear(year), month, day);
  if (hour === undefined || date === "impossible" || date === null) return date;
  const time = `${hour.padStart(2, "0")}:${minute}:${second}`;
  return isTime(time) ? { iso: `${date.iso}T${time}`, kind: "datetime" } : "impossible";
}

function isTime(time: string): boolean {
  const [hour = 0, minute = 0, second = 0] = time.split(":").map(Number);
  return hour < 24 && minute < 60 && second < 61;
}

function whole(year: string, month: string, day: string): DateReading {
  const number = Number(day);
  // Days that every month has need no calendar.
  if (month.length === 2 && day.length === 2 && number > 0 && number < 29) {
    const isMonth = month > "00" && month < "13";
    return isMonth ? { iso: `${year}-${month}-${day}`, kind: "date" } : "impossible";
  }
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return parsePartialDate(iso) ? { iso, kind: "date" } : "impossible";
}

function partial(year: string, month: number): DateReading {
  const iso = `${year}-${String(month).padStart(2, "0")}`;
  return parsePartialDate(iso) ? { iso, kind: "date" } : "impossible";
}

function wordDate(text: string): DateReading {
  const match = words.exec(text);
  if (!match) return null;
  const name = match[2]!.toLowerCase();
  const month = monthNames.findIndex((pattern) => pattern.test(name)) + 1;
  if (month === 0) return null;
  const year = fullYear(match[3]!);
  return match[1] === undefined ? partial(year, month) : whole(year, String(month), match[1]);
}

function fullYear(year: string): string {
  return year.length === 4 ? year : `${Number(year) < 70 ? "20" : "19"}${year}`;
}

/**
 * Decide the order of day and month over all cells of a column: one value above 12 decides. Null
 * when none does (the column must be asked about), `mixed` when values contradict each other.
 * Columns without such dates are `none`.
 */
export function decideDayOrder(cells: Iterable<string>): DayOrder | "mixed" | "none" | null {
  let dayFirst = 0;
  let monthFirst = 0;
  let either = 0;
  for (const cell of cells) {
    const match = isSlashed(cell) ? null : numeric.exec(cell.trim());
    if (!match && !isSlashed(cell)) continue;
    const a = Number(match ? match[1] : cell.slice(0, 2));
    const b = Number(match ? match[3] : cell.slice(3, 5));
    if (a > 12 && b <= 12) dayFirst++;
    else if (b > 12 && a <= 12) monthFirst++;
    else if (a >= 1 && b >= 1 && a !== b) either++;
  }
  if (dayFirst > 0 && monthFirst > 0) return "mixed";
  if (dayFirst > 0) return "day-first";
  if (monthFirst > 0) return "month-first";
  return either > 0 ? null : "none";
}

/** Whether a cell is a number that Excel may mean as a day between 1954 and 2064. */
export function isSerial(cell: string): boolean {
  const serial = /^[2-6]\d{4}$/.test(cell.trim()) ? Number(cell) : NaN;
  return serial >= 20000 && serial <= 60000;
}

/**
 * The ISO date of an Excel serial number (1900 system, in which 1900 is wrongly a leap year):
 * 45292 is 2024-01-01. Null outside 1954–2064, where a number is more likely a number.
 */
export function dateOfSerial(cell: string): string | null {
  if (!isSerial(cell)) return null;
  const serial = Number(cell);
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}
