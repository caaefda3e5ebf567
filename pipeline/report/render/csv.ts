import type { Language } from "../../language/bilingual.ts";
import { downloadStem } from "../../language/file-name.ts";
import type { Cell, Column } from "../../notebook/outputs/output.ts";
import { cellText, isTraced } from "../../notebook/outputs/cell-text.ts";
import { type Html, html } from "./html.ts";
import { words } from "./words.ts";

/**
 * The rows of a table as CSV by the convention: UTF-8, comma, decimal point, LF. A traced interval
 * takes three columns (value, low, high), so that nothing has to be parsed back out of words.
 */
export function toCsv<R>(
  { rows, columns }: { readonly rows: readonly R[]; readonly columns: readonly Column<R>[] },
  language: Language,
): string {
  const spread = columns.map((column) =>
    rows.some((row) => {
      const cell = column.value(row);
      return isTraced(cell) && cell.low !== cell.high;
    })
  );
  const header = columns.flatMap((column, i) => {
    const name = column.name ?? column.title[language];
    return spread[i] ? [name, `${name} (low)`, `${name} (high)`] : [name];
  });
  const lines = rows.map((row) =>
    columns.flatMap((column, i) => {
      const cell = column.value(row);
      return spread[i] ? intervalCells(cell) : [cellText(cell, language)];
    })
  );
  return [header, ...lines].map((cells) => cells.map(quote).join(",")).join("\n") + "\n";
}

function intervalCells(cell: Cell): string[] {
  if (!isTraced(cell)) return [typeof cell === "number" ? String(cell) : "", "", ""];
  const { value, low, high } = cell;
  return [value, low, high].map((number) => number === null ? "" : String(number));
}

function quote(cell: string): string {
  // A cell that a spreadsheet would run as a formula is told to be text, in the documented way.
  const text = /^[=+@\t\r]|^-(?![\d.])/.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The files in such links, kept by their columns: a page and its notebook save the same table. */
const addresses = new WeakMap<object, Map<Language, string>>();

/** The link that saves a table as CSV, with the file in the link: it works from `file://`. */
export function csvLink<R>(
  table: { readonly rows: readonly R[]; readonly columns: readonly Column<R>[] },
  language: Language,
  file: string,
): Html {
  const known = addresses.get(table.columns) ?? new Map<Language, string>();
  addresses.set(table.columns, known);
  const address = known.get(language) ?? csvAddress(table, language);
  known.set(language, address);
  return html`<a download="${downloadStem(file)}.csv" href="${address}">${words.csv[language]}</a>`;
}

function csvAddress<R>(table: Parameters<typeof toCsv<R>>[0], language: Language): string {
  const bytes = new TextEncoder().encode(toCsv(table, language));
  return `data:text/csv;charset=utf-8;base64,${bytes.toBase64()}`;
}
