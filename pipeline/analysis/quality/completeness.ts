import type { Dataset } from "../../dataset/dataset.ts";
import { schemas, tableNames } from "../../dataset/tables/mod.ts";

/** How full a column is. */
export interface ColumnCompleteness {
  readonly column: string;
  readonly required: boolean;
  /** Whether the file has the column at all. */
  readonly present: boolean;
  readonly filled: number;
  readonly rows: number;
  /** Share of rows with a value, 0 to 1; null when the table has no rows. */
  readonly share: number | null;
  /** Lines of the file whose cell is empty, in order: what to fill in. */
  readonly emptyLines: readonly number[];
}

/** How full a table is. */
export interface TableCompleteness {
  readonly table: string;
  readonly file: string;
  readonly rows: number;
  readonly filled: number;
  readonly cells: number;
  /** Share of the cells of the columns present that have a value, 0 to 1; null without cells. */
  readonly share: number | null;
  readonly columns: readonly ColumnCompleteness[];
}

/**
 * Completeness of each table present and of each of its columns: filled cells over rows. A list
 * without items is empty; columns that the file lacks count in no share.
 */
export function completeness(dataset: Dataset): TableCompleteness[] {
  return tableNames.flatMap((table) => {
    const { file, rows } = dataset.tables[table];
    if (file === null) return [];
    const reading = dataset.readings.find((reading) => reading.table === table);
    const present = new Set(reading?.columns.map(({ name }) => name));
    const columns = Object.entries(schemas[table].fields).map(([column, { required }]) => {
      const empty = rows.filter((row) => !isFilled((row as unknown as Cells)[column]));
      const filled = rows.length - empty.length;
      return {
        column,
        required,
        present: present.has(column),
        filled,
        rows: rows.length,
        share: rows.length === 0 ? null : filled / rows.length,
        emptyLines: empty.map(({ line }) => line),
      };
    });
    const read = columns.filter(({ present }) => present);
    const filled = read.reduce((sum, column) => sum + column.filled, 0);
    const cells = read.length * rows.length;
    const share = cells === 0 ? null : filled / cells;
    return [{ table, file, rows: rows.length, filled, cells, share, columns }];
  });
}

/** A table with empty cells where something could be filled in. */
export interface TableGaps extends TableCompleteness {
  /** Its columns with an empty cell, the emptiest first. */
  readonly incomplete: readonly ColumnCompleteness[];
}

// Remarks are written where there is something to remark: an empty one is not missing.
const remark = /^(note|memo)(_|$)/;

/** The tables with empty cells in the columns present, remarks aside, the emptiest table first. */
export function gapsOf(tables: readonly TableCompleteness[]): TableGaps[] {
  const fullness = ({ share }: { readonly share: number | null }) => share ?? 1;
  return tables.map((table) => {
    const columns = table.columns.filter(({ column, present }) => present && !remark.test(column));
    const incomplete = columns.filter((column) => fullness(column) < 1)
      .toSorted((a, b) => fullness(a) - fullness(b));
    return { ...table, columns, incomplete };
  }).filter(({ incomplete }) => incomplete.length > 0)
    .toSorted((a, b) => fullness(a) - fullness(b));
}

type Cells = Readonly<Record<string, unknown>>;

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "" &&
    !(Array.isArray(value) && value.length === 0);
}
