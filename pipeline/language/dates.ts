import type { Language } from "./bilingual.ts";
import { hardSpace } from "./typography.ts";

/** A calendar date of which only the year, or only year and month, may be known. */
export interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const shape = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Read an ISO 8601 date, whole or partial (`2018`, `2018-06`, `2018-06-01`); null when it is none. */
export function parsePartialDate(text: string): PartialDate | null {
  const match = shape.exec(text);
  if (!match) return null;
  const date: PartialDate = {
    year: Number(match[1]),
    month: match[2] === undefined ? null : Number(match[2]),
    day: match[3] === undefined ? null : Number(match[3]),
  };
  if (date.day !== null && date.day > daysInMonth(date.year, date.month ?? 1)) return null;
  return date;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first instant a partial date can mean, as milliseconds since 1970 in UTC. */
export function earliest(date: PartialDate): number {
  return Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1);
}

/** The first instant after what a partial date can mean, as milliseconds since 1970 in UTC. */
export function latest(date: PartialDate): number {
  if (date.month === null) return Date.UTC(date.year + 1, 0, 1);
  if (date.day === null) return Date.UTC(date.year, date.month, 1);
  return Date.UTC(date.year, date.month - 1, date.day + 1);
}

const months: Record<Language, readonly string[]> = {
  fr: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

/**
 * Print an ISO date as precisely as it is known: "juin 2018", "1er mars 2019"; "June 2018",
 * "1 March 2019". Text that is no ISO date is printed as it stands.
 */
export function formatDate(text: string, language: Language): string {
  const date = parsePartialDate(text);
  if (!date) return text;
  if (date.month === null) return String(date.year);
  const month = months[language][date.month - 1] ?? "";
  if (date.day === null) return `${month}${hardSpace}${date.year}`;
  const day = language === "fr" && date.day === 1 ? "1er" : String(date.day);
  return `${day}${hardSpace}${month}${hardSpace}${date.year}`;
}
