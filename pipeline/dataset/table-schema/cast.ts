import { parsePartialDate } from "../../language/dates.ts";
import type { ForeignField } from "./field.ts";
import { readByPattern } from "./time-pattern.ts";

/**
 * The value of a cell as a Table Schema field reads it, strictly; undefined when the cell is not of
 * the type. Dates and times are ISO texts; numbers that JSON cannot hold (NaN, INF) are numbers.
 */
export function cast(cell: string, field: ForeignField): unknown {
  const reader = Object.hasOwn(readers, field.type) ? readers[field.type] : undefined;
  return reader ? reader(cell, field) : cell;
}

const readers: Readonly<Record<string, (cell: string, field: ForeignField) => unknown>> = {
  string: castString,
  number: castNumber,
  integer: castInteger,
  boolean: (cell, { trueValues, falseValues }) =>
    trueValues.includes(cell) ? true : falseValues.includes(cell) ? false : undefined,
  object: (cell) => castJson(cell, (value) => typeof value === "object" && !Array.isArray(value)),
  array: (cell) => castJson(cell, Array.isArray),
  list: (cell, { delimiter }) => cell.split(delimiter),
  date: castDate,
  time: castTime,
  datetime: castDatetime,
  year: (cell) => /^-?\d{4,}$/.test(cell) ? Number(cell) : undefined,
  yearmonth: (cell) => /^\d{4}-\d{2}$/.test(cell) && parsePartialDate(cell) ? cell : undefined,
  duration: (cell) =>
    /^-?P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+([.]\d+)?S)?)?$/.test(cell)
      ? cell
      : undefined,
  geopoint: castPoint,
  geojson: (cell) =>
    castJson(cell, (value) => typeof (value as { type?: unknown } | null)?.type === "string"),
};

const formats: Readonly<Record<string, RegExp>> = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  uri: /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  binary: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
};

function castString(cell: string, { format }: ForeignField): unknown {
  const shape = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return !shape || shape.test(cell) ? cell : undefined;
}

const special: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, "-inf": -Infinity };

function castNumber(cell: string, field: ForeignField): unknown {
  let text = bare(cell.trim(), field);
  const name = text.toLowerCase();
  if (Object.hasOwn(special, name)) return special[name];
  if (field.groupChar !== "") text = text.replaceAll(field.groupChar, "");
  if (field.decimalChar !== ".") {
    if (text.includes(".")) return undefined;
    text = text.replaceAll(field.decimalChar, ".");
  }
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

function castInteger(cell: string, field: ForeignField): unknown {
  let text = bare(cell.trim(), field);
  if (field.groupChar !== "") text = text.replaceAll(field.groupChar, "");
  return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
}

/** Strip what surrounds a number (`$`, `%`, `EUR`) where the field allows it. */
function bare(text: string, { bareNumber }: ForeignField): string {
  return bareNumber ? text : text.replace(/^[^\d+.-]+|[^\d.]+$/g, "");
}

function castJson(cell: string, holds: (value: unknown) => boolean): unknown {
  try {
    const value: unknown = JSON.parse(cell);
    return value !== null && holds(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function castDate(cell: string, { format }: ForeignField): unknown {
  if (format !== "default" && format !== "any") return readByPattern(cell, format, "date");
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) && parsePartialDate(cell) ? cell : undefined;
}

const time = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/;

function castTime(cell: string, { format }: ForeignField): unknown {
  if (format !== "default" && format !== "any") return readByPattern(cell, format, "time");
  return time.test(cell) ? cell : undefined;
}

function castDatetime(cell: string, { format }: ForeignField): unknown {
  if (format !== "default" && format !== "any") return readByPattern(cell, format, "datetime");
  const [day = "", clock] = cell.split(format === "any" ? /[T ]/ : "T");
  if (clock === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  return parsePartialDate(day) && time.test(clock) ? cell : undefined;
}

function castPoint(cell: string, { format }: ForeignField): unknown {
  let pair: unknown = cell.split(",").map((part) => part.trim() === "" ? NaN : Number(part));
  if (format === "array" || format === "object") pair = castJson(cell, () => true);
  if (format === "object") {
    const { lon, lat } = (pair ?? {}) as { lon?: unknown; lat?: unknown };
    pair = [Number(lon ?? NaN), Number(lat ?? NaN)];
  }
  if (!Array.isArray(pair) || pair.length !== 2) return undefined;
  const [lon, lat] = pair.map(Number);
  return Math.abs(lon ?? NaN) <= 180 && Math.abs(lat ?? NaN) <= 90 ? [lon, lat] : undefined;
}
