import { type Bilingual, inBoth, type Language } from "../../language/bilingual.ts";
import { formatNumber } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import { cellText, isTraced } from "./cell-text.ts";
import type { Cell, Column } from "./output.ts";
import { valueText } from "./value-text.ts";

/** Up to so many rows are read out one by one, and so many numbers. */
const mostListed = 20;
const mostNumbers = 40;

const between: Readonly<Record<Language, string>> = { fr: " ; ", en: "; " };
const colon: Readonly<Record<Language, string>> = { fr: " : ", en: ": " };

/**
 * A chart's data in words, for those who do not see it: a few rows one by one; of more the count and
 * the extent of each column of numbers with the rows at its ends, or the first rows where there are
 * no numbers. Never empty.
 */
export function readingOf<R>(rows: readonly R[], columns: readonly Column<R>[]): Bilingual {
  if (rows.length === 0) return noRows;
  const all = say("{n} {n|ligne|lignes}", "{n} {n|row|rows}", { n: rows.length });
  if (columns.length === 0) return all;
  const list = (language: Language) =>
    rows.slice(0, mostListed).map((row) => rowText(row, columns, language));
  const numbers = rows.slice(0, mostListed).reduce(
    (sum, row) => sum + columns.filter((column) => isNumber(column.value(row))).length,
    0,
  );
  if (rows.length <= mostListed && numbers <= mostNumbers) {
    return inBoth((language) => list(language).join(between[language]));
  }
  const extents = columns.flatMap((column) => extentOf(rows, columns, column));
  const rest = say("et {n} {n|autre|autres}", "and {n} {n|other|others}", {
    n: rows.length - mostListed,
  });
  return inBoth((language) =>
    (extents.length > 0
      ? [all[language], ...extents.map((extent) => extent[language])]
      : [...list(language), rest[language]]).join(between[language])
  );
}

/** A chart's data in words of one's own, row by row, for those who do not see it. */
export function readOut<R>(rows: readonly R[], words: (row: R) => Bilingual): Bilingual {
  if (rows.length === 0) return noRows;
  const read = rows.map(words);
  return inBoth((language) => read.map((text) => text[language]).join(between[language]));
}

const noRows: Bilingual = { fr: "Aucune ligne.", en: "No rows." };

/** A row: its words, then its numbers, each named where there are several. */
function rowText<R>(row: R, columns: readonly Column<R>[], language: Language): string {
  const numbers = columns.flatMap((column) => {
    const cell = column.value(row);
    return isFigure(cell, column)
      ? [{ title: column.title[language], text: printed(cell, column, language) }]
      : [];
  });
  const figures = numbers.map(({ title, text }) => numbers.length > 1 ? `${title} ${text}` : text);
  return [nameOf(row, columns, language), figures.join(", ")].filter((part) => part !== "")
    .join(colon[language]);
}

/** What a row is called: its cells that are words. */
function nameOf<R>(row: R, columns: readonly Column<R>[], language: Language): string {
  return columns.map((column) => ({ column, cell: column.value(row) }))
    .filter(({ column, cell }) => !isFigure(cell, column))
    .flatMap(({ column, cell }) => Array.isArray(cell) ? cell : [printed(cell, column, language)])
    .map((cell) => typeof cell === "string" ? cell : cellText(cell, language))
    .filter((text) => text !== "").join(", ");
}

/** Numbers, and what stands right as they do: shares and ranges in words. */
function isFigure<R>(cell: Cell, { align }: Column<R>): boolean {
  return isNumber(cell) || align === "right";
}

function isNumber(cell: Cell): boolean {
  return typeof cell === "number" || isTraced(cell);
}

function printed<R>(cell: Cell, { digits }: Column<R>, language: Language): string {
  const format = digits === undefined ? {} : { digits };
  if (typeof cell === "number") return formatNumber(cell, language, format);
  return isTraced(cell) ? valueText(cell, format, language, "") : cellText(cell, language);
}

/** The extent of a column of numbers, with the names of the rows at its ends; [] for other columns. */
function extentOf<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  column: Column<R>,
): Bilingual[] {
  const known = rows.flatMap((row) => {
    const cell = column.value(row);
    const value = isTraced(cell) ? cell.value : cell;
    return typeof value === "number" ? [{ row, value }] : [];
  });
  const [one, ...more] = known;
  if (one === undefined) return [];
  const least = more.reduce((a, b) => b.value < a.value ? b : a, one);
  const most = more.reduce((a, b) => b.value > a.value ? b : a, one);
  return [inBoth((language) => {
    const [from, to] = [least, most].map(({ row }) => {
      const name = nameOf(row, columns, language);
      const end = printed(column.value(row), column, language);
      return name === "" ? end : `${end} (${name})`;
    });
    return language === "fr"
      ? `${column.title.fr} : de ${from} à ${to}`
      : `${column.title.en}: from ${from} to ${to}`;
  })];
}
