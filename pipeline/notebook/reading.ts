import type { Bilingual, Language } from "../language/bilingual.ts";
import { inBoth } from "../language/bilingual.ts";
import { formatNumber } from "../language/numbers.ts";
import { say } from "../language/say.ts";
import { cellText, isTraced } from "./cell-text.ts";
import { valueText } from "./value-text.ts";
import type { Cell, Column } from "./output.ts";

/** Up to so many rows are read out one by one. */
const mostListed = 12;

/**
 * A chart's data in words, for those who do not see it: a few rows one by one, of more the count and
 * the extent of each column of numbers with the rows at its ends. Never empty.
 */
export function readingOf<R>(rows: readonly R[], columns: readonly Column<R>[]): Bilingual {
  if (rows.length === 0) return { fr: "Aucune ligne.", en: "No rows." };
  const [first, ...others] = columns;
  if (first === undefined) {
    return say("{n} {n|ligne|lignes}.", "{n} {n|row|rows}.", { n: rows.length });
  }
  if (rows.length <= mostListed) {
    return inBoth((language) =>
      rows.map((row) => rowText(row, first, others, language)).join(
        language === "fr" ? " ; " : "; ",
      )
    );
  }
  const extents = others.flatMap((column) => extentOf(rows, first, column));
  return inBoth((language) => {
    const count = say("{n} lignes", "{n} rows", { n: rows.length })[language];
    const names = () =>
      rows.slice(0, mostListed).map((row) => printed(first.value(row), first, language)).join(", ");
    const parts = extents.length > 0
      ? extents.map((extent) => extent[language])
      : [`${names()}${language === "fr" ? "…" : "…"}`];
    return [count, ...parts].join(language === "fr" ? " ; " : "; ");
  });
}

function rowText<R>(
  row: R,
  first: Column<R>,
  others: readonly Column<R>[],
  language: Language,
): string {
  const cells = others.map((column) => ({
    column,
    text: printed(column.value(row), column, language),
  }))
    .filter(({ text }) => text !== "");
  const head = printed(first.value(row), first, language);
  if (cells.length === 0) return head;
  const named = cells.length > 1;
  const rest = cells.map(({ column, text }) => named ? `${column.title[language]} ${text}` : text);
  return `${head}${language === "fr" ? " : " : ": "}${rest.join(", ")}`;
}

function printed<R>(cell: Cell, { digits }: Column<R>, language: Language): string {
  const format = digits === undefined ? {} : { digits };
  if (typeof cell === "number") return formatNumber(cell, language, format);
  return isTraced(cell) ? valueText(cell, format, language, "") : cellText(cell, language);
}

/** The extent of a column of numbers, with the names of the rows at its ends; [] for other columns. */
function extentOf<R>(rows: readonly R[], first: Column<R>, column: Column<R>): Bilingual[] {
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
    const end = ({ row }: { row: R }) =>
      `${printed(column.value(row), column, language)} (${
        printed(first.value(row), first, language)
      })`;
    const [from, to] = [end(least), end(most)];
    return language === "fr"
      ? `${column.title.fr} : de ${from} à ${to}`
      : `${column.title.en}: from ${from} to ${to}`;
  })];
}
