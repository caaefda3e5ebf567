import Papa from "papaparse";
import type { Table } from "../dataset.ts";
import { schemas } from "../tables/mod.ts";

/**
 * A table as CSV by the convention: UTF-8, comma, decimal point, ISO dates, lists with `;`, every
 * column of the schema in its order, lines ended by LF.
 */
export function tableCsv({ name, rows }: Table): string {
  const columns = Object.keys(schemas[name].fields);
  const cells = rows.map((row) =>
    columns.map((column) => cellText((row as unknown as Record<string, unknown>)[column]))
  );
  return `${Papa.unparse([columns, ...cells], { newline: "\n" })}\n`;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.join(";") : String(value);
}
