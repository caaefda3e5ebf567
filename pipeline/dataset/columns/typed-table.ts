import { cellReader, noItems, type StoredColumn } from "../table/cell.ts";
import type { Field, Fields } from "../schema.ts";
import { schemas, type TableName } from "../tables/mod.ts";

/** A table once its cells are typed: columns of one length, and the line of each row. */
export interface TypedTable {
  readonly name: TableName;
  /** As in a dataset's table: null when the dataset has no such table. */
  readonly file: string | null;
  readonly lines: Int32Array;
  /** Every column of the schema, in its order. */
  readonly columns: ReadonlyMap<string, StoredColumn>;
}

/** The typed tables of a dataset, absent ones too. */
export type TypedTables = Readonly<Record<TableName, TypedTable>>;

/** The table that a dataset does not have: its columns, and no row. */
export function absentTable(name: TableName): TypedTable {
  const columns = new Map<string, StoredColumn>();
  const fields: Fields = schemas[name].fields;
  for (const [column, field] of Object.entries(fields)) columns.set(column, emptyColumn(field, 0));
  return { name, file: null, lines: new Int32Array(0), columns };
}

/** A column of a field with nothing in it yet: unknown numbers, empty lists, or null. */
export function emptyColumn({ type }: Field, length: number): Float64Array | unknown[] {
  if (type === "integer" || type === "number") return new Float64Array(length).fill(NaN);
  return new Array<unknown>(length).fill(type === "list" ? noItems : null);
}

/** The way to read the cells of a column by row, from 0; of a column the schema lacks, all null. */
export function cellsOf({ columns }: TypedTable, column: string): (row: number) => unknown {
  return cellReader(columns.get(column) ?? []);
}

/** How many cells of a column hold something: no unknown value and no empty list. */
export function filledCells(column: StoredColumn): number {
  let count = 0;
  for (const cell of column) {
    if (cell !== null && cell !== noItems && cell === cell) count++;
  }
  return count;
}
