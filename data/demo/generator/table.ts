import { typeset } from "../../../pipeline/language/typography.ts";
import { type Row, schemas, type TableName } from "../../../pipeline/dataset/tables/mod.ts";

/** A row as it is written: only the columns that hold something. */
export type Draft<N extends TableName> = { readonly [K in keyof Omit<Row<N>, "line">]?: Row<N>[K] };

/** A table ready to be written. */
export interface DraftTable {
  readonly name: TableName;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Name the rows of a table; the compiler checks columns and codes against the schema. */
export function draft<N extends TableName>(name: N, rows: readonly Draft<N>[]): DraftTable {
  return { name, rows: rows as DraftTable["rows"] };
}

/**
 * The CSV text of a table: columns in the order of the schema, those that no row fills left out,
 * texts of both languages with the spaces and apostrophes of the language.
 */
export function toCsv({ name, rows }: DraftTable): string {
  const columns = Object.keys(schemas[name].fields).filter((column) =>
    rows.some((row) => cellText(column, row[column]) !== "")
  );
  const lines = [columns, ...rows.map((row) => columns.map((column) => cellText(column, row[column])))];
  return lines.map((cells) => cells.map(quoted).join(",") + "\n").join("");
}

function cellText(column: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (column.endsWith("_fr")) return typeset(String(value), "fr");
  if (column.endsWith("_en")) return typeset(String(value), "en");
  return Array.isArray(value) ? value.join(";") : String(value);
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
