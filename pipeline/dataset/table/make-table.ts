import type { TableName } from "../tables/mod.ts";
import type { TypedTable } from "../columns/typed-table.ts";
import { frozenCell, storeColumn, type StoredColumn, storeNumbers } from "./cell.ts";
import { type ColumnFacts, makeCore } from "./core.ts";
import { tableSource } from "./lineage.ts";
import { Table } from "./table.ts";

/** The cells of a column, as they are given. */
type GivenColumn = readonly unknown[] | Float64Array;

/** The row of a table made of columns. */
export type RowOfColumns<C extends Readonly<Record<string, GivenColumn>>> = {
  readonly [K in keyof C]: C[K] extends Float64Array ? number | null
    : C[K] extends readonly (infer Cell)[] ? Cell
    : never;
};

/**
 * Make a table of columns of one length, which are copied.
 *
 * @param lines the line of each row in the file of the table; absent, the rows come from no file
 * @throws {RangeError} when lengths differ, or a column is called `__proto__` or begins with "§"
 */
export function tableFromColumns<const C extends Readonly<Record<string, GivenColumn>>>(
  name: TableName,
  columns: C,
  lines?: ArrayLike<number>,
  facts: ReadonlyMap<string, ColumnFacts> = new Map(),
): Table<RowOfColumns<C>> {
  const stored = Object.entries(columns).map(([column, cells]): [string, StoredColumn] => [
    column,
    cells instanceof Float64Array ? cells.slice() : storeColumn(cells),
  ]);
  const codes = lines === undefined ? [] : [Int32Array.from(lines)];
  const sources = lines === undefined ? [] : [tableSource(name)];
  return new Table(makeCore(stored, codes, { sources, facts, leftOut: [] }));
}

/** Make a table of columns that were read from a file, and that nobody else will write to. */
export function tableFromTyped<R>(
  { name, columns, lines }: TypedTable,
  facts: ReadonlyMap<string, ColumnFacts>,
): Table<R> {
  return new Table(
    makeCore(columns, [lines], { sources: [tableSource(name)], facts, leftOut: [] }),
  );
}

/** How the columns of a table of rows are stored. */
export interface ColumnPlan {
  readonly name: string;
  readonly isNumeric: boolean;
}

/** Make a table of rows that know their line, with the columns of a plan, be there no row. */
export function tableFromRows<R>(
  name: TableName,
  rows: readonly (R & { readonly line: number })[],
  plan: readonly ColumnPlan[],
  facts: ReadonlyMap<string, ColumnFacts> = new Map(),
): Table<R> {
  const columns = plan.map(({ name, isNumeric }): [string, StoredColumn] => {
    const cells = rows.map((row) => (row as Readonly<Record<string, unknown>>)[name] ?? null);
    return [name, isNumeric ? storeNumbers(cells as (number | null)[]) : cells.map(frozenCell)];
  });
  const lines = [Int32Array.from(rows, ({ line }) => line)];
  return new Table(makeCore(columns, lines, { sources: [tableSource(name)], facts, leftOut: [] }));
}
