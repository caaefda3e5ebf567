import type { Table as RowTable } from "../dataset.ts";
import type { Row, TableName } from "../tables/mod.ts";
import { cellsOf, type TypedTable } from "../columns/typed-table.ts";
import type { ColumnFacts } from "./core.ts";
import { tableFromTyped } from "./make-table.ts";
import type { Table } from "./table.ts";

/** Not handed out of this file: whoever has the columns can write to them. */
let typedOf: (table: object) => TypedTable | null;

/**
 * A table of a dataset as it was read. Its columns are private, since typed arrays cannot be frozen;
 * its rows are objects made when somebody first asks, then kept.
 */
class ReadTable<N extends TableName = TableName> implements RowTable<N> {
  declare readonly name: N;
  declare readonly file: string | null;
  declare readonly rows: readonly Row<N>[];
  readonly #typed: TypedTable;
  #rows: readonly Row<N>[] | null = null;

  constructor(typed: TypedTable) {
    this.#typed = typed;
    // Properties of its own, so that a copy with one of them replaced has the others.
    Object.defineProperties(this, {
      name: { value: typed.name, enumerable: true },
      file: { value: typed.file, enumerable: true },
      rows: { get: Object.freeze(() => this.#rows ??= rowsOf<N>(typed)), enumerable: true },
    });
    Object.freeze(this);
  }

  static {
    typedOf = (table) => #typed in table ? table.#typed : null;
    Object.freeze(this);
    Object.freeze(this.prototype);
  }
}

function rowsOf<N extends TableName>(typed: TypedTable): readonly Row<N>[] {
  const readers = [...typed.columns.keys()].map((name) => [name, cellsOf(typed, name)] as const);
  const rows = Array.from(typed.lines, (line, index) => {
    const row: Record<string, unknown> = { line };
    for (const [name, read] of readers) row[name] = read(index);
    return Object.freeze(row) as Row<N>;
  });
  return Object.freeze(rows) as readonly Row<N>[];
}

/** A table of a dataset over its columns, which nobody may write to any more. */
export function readTableOf<N extends TableName>(typed: TypedTable): RowTable<N> {
  return new ReadTable<N>(typed);
}

/** The table with verbs over the columns of one that was read; null for one made of rows. */
export function tableOfRead<R>(
  table: RowTable,
  facts: ReadonlyMap<string, ColumnFacts>,
): Table<R> | null {
  const typed = typedOf(table);
  return typed && tableFromTyped(typed, facts);
}
