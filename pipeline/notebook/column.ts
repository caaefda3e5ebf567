import { inBoth } from "../language/bilingual.ts";
import { formatDate } from "../language/dates.ts";
import { isTraced } from "./cell-text.ts";
import type { Cell, Column } from "./output.ts";

/** What a column says besides its title and cells. */
export type ColumnOptions = Omit<Column<never>, "title" | "value">;

/**
 * A column in short: its title in French and in English, the cell of a row, and more if need be.
 * Numbers stand right: the first cell that is not empty decides, unless `align` does.
 *
 * @example
 * ```ts ignore
 * columns: [
 *   ["Projet", "Project", (row) => projectLink(dataset, row.project_id)],
 *   ["Mois", "Months", (row) => row.months, { digits: 0 }],
 * ],
 * ```
 */
export type ShortColumn<R> = readonly [
  fr: string,
  en: string,
  value: (row: R) => Cell,
  options?: ColumnOptions,
];

/** Columns as a notebook writes them. */
export type ColumnSpecs<R> = readonly (Column<R> | ShortColumn<R>)[];

/** Columns as pages need them. */
export function wholeColumns<R>(specs: ColumnSpecs<R>, rows: readonly R[]): Column<R>[] {
  return specs.map((spec) => {
    if (!isShort(spec)) return spec;
    const [fr, en, value, options = {}] = spec;
    const first = firstCell(rows, value);
    const isNumber = typeof first === "number" || isTraced(first);
    return { title: { fr, en }, value, ...isNumber ? { align: "right" } : {}, ...options };
  });
}

function firstCell<R>(rows: readonly R[], value: (row: R) => Cell): Cell {
  for (const row of rows) {
    const cell = value(row);
    if (cell !== null && cell !== "") return cell;
  }
  return null;
}

function isShort<R>(spec: Column<R> | ShortColumn<R>): spec is ShortColumn<R> {
  return Array.isArray(spec);
}

/** An ISO date as a cell, as precisely as it is known; empty for none. */
export function dateCell(iso: string | null): Cell {
  return iso === null ? null : inBoth((language) => formatDate(iso, language));
}
