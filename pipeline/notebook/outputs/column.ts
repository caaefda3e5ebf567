import { type Bilingual, inBoth } from "../../language/bilingual.ts";
import { formatDate } from "../../language/dates.ts";
import type { Said } from "../../language/said.ts";
import { inWords } from "../../language/say.ts";
import { isTraced } from "./cell-text.ts";
import type { Cell, Column } from "./output.ts";

/** What a column says besides its title and cells. */
export type ColumnOptions = Omit<Column<never>, "title" | "value">;

/** A cell as a notebook writes it: also what `percent`, `outOf`, `orElse` and others print. */
export type ShortCell = Cell | Said;

/**
 * A column in short: its title in French and in English (or a text in both), the cell of a row, and
 * more if need be. Numbers stand right: the first cell that is not empty decides, unless `align` does.
 *
 * @example
 * ```ts ignore
 * columns: [
 *   ["Projet", "Project", (row) => projectLink(dataset, row.project_id)],
 *   ["Mois", "Months", (row) => row.months, { digits: 0 }],
 * ],
 * ```
 */
export type ShortColumn<R> =
  | readonly [fr: string, en: string, value: (row: R) => ShortCell, options?: ColumnOptions]
  | readonly [title: Bilingual, value: (row: R) => ShortCell, options?: ColumnOptions];

/** Columns as a notebook writes them. */
export type ColumnSpecs<R> = readonly (Column<R> | ShortColumn<R>)[];

/** Columns as pages need them. */
export function wholeColumns<R>(specs: ColumnSpecs<R>, rows: readonly R[]): Column<R>[] {
  return specs.map((spec) => {
    if (!isShort(spec)) return spec;
    const [title, value, options = {}] = isTitled(spec)
      ? spec
      : [{ fr: spec[0], en: spec[1] }, spec[2], spec[3]] as const;
    const align = isNumber(firstCell(rows, value)) ? { align: "right" as const } : {};
    return { title, value: (row) => wholeCell(value(row)), ...align, ...options };
  });
}

function wholeCell(cell: ShortCell): Cell {
  return isSaid(cell) ? inWords(cell) : cell;
}

function isNumber(cell: ShortCell): boolean {
  return typeof cell === "number" || isTraced(cell) || (isSaid(cell) && cell.count !== null);
}

function isSaid(cell: ShortCell): cell is Said {
  return typeof cell === "object" && cell !== null && "said" in cell;
}

function firstCell<R>(rows: readonly R[], value: (row: R) => ShortCell): ShortCell {
  for (const row of rows) {
    const cell = value(row);
    if (cell !== null && cell !== "") return cell;
  }
  return null;
}

function isShort<R>(spec: Column<R> | ShortColumn<R>): spec is ShortColumn<R> {
  return Array.isArray(spec);
}

function isTitled<R>(
  spec: ShortColumn<R>,
): spec is Extract<ShortColumn<R>, readonly [Bilingual, ...unknown[]]> {
  return typeof spec[0] !== "string";
}

/** An ISO date as a cell, as precisely as it is known; empty for none. */
export function dateCell(iso: string | null): Cell {
  return iso === null ? null : inBoth((language) => formatDate(iso, language));
}
