import type { Bilingual } from "../../language/bilingual.ts";
import type { RowRef } from "../traced.ts";
import type { AggregateOptions } from "./aggregates/aggregate-options.ts";
import { cellReader, numbersOf } from "./cell.ts";
import { deriveColumns, renameColumns, selectColumns, unrollColumn } from "./verbs/columns.ts";
import { concatTables } from "./verbs/concat.ts";
import { columnOf, type Core, pickRows, positionsOf, visibleNames } from "./core.ts";
import { type Cells, Grouped, summariseWhole } from "./grouped.ts";
import { groupRows } from "./verbs/groups.ts";
import { joinTables, semijoin } from "./verbs/join.ts";
import { rowRefs } from "./lineage.ts";
import type { RowGroup } from "./aggregates/row-group.ts";
import { dedupeRows, filterRows, orderRows } from "./verbs/rows.ts";
import type { Ordered } from "./sort-key.ts";
import type { TracedCell } from "./aggregates/traced-cell.ts";
import type {
  Joined,
  KeyNames,
  LeftJoined,
  ListNames,
  Names,
  NumericNames,
  Plain,
  Renamed,
  SortableNames,
  Unrolled,
} from "./types.ts";

/** A key that two tables are joined on: a column of both, or one of each. */
export type On<L, R> =
  | (KeyNames<L> & KeyNames<R>)
  | readonly [left: KeyNames<L>, right: KeyNames<R>];

/** How a join names what both tables have. */
export interface JoinOptions<Prefix extends string> {
  /**
   * Put before the right table's columns that the left one has too.
   * @default "" (they are left out)
   */
  readonly prefix?: Prefix;
}

/**
 * A table with typed columns, of which every row knows the lines of the files it comes from, through
 * every verb. Nothing can be written through it: verbs give new tables, columns are handed out as
 * copies, rows are frozen.
 *
 * A callback gets a row to read and to forget: its cells are there until the callback returns. Null
 * is unknown; it matches nothing in a join, is a group of its own, and comes last in any order.
 *
 * @example
 * ```ts ignore
 * dataset.measures.join(dataset.projects, "project_id")
 *   .filter((row) => row.status === "measured")
 *   .groupby("theme")
 *   .summarise((t) => ({ n: t.count(), impact: t.mean("value") }));
 * ```
 */
export class Table<R> {
  readonly #core: Core;

  /** Tables are made by {@linkcode tableFromColumns} and by verbs. */
  constructor(core: Core) {
    this.#core = core;
    Object.freeze(this);
  }

  static {
    Object.freeze(this);
    Object.freeze(this.prototype);
  }

  /** How many rows there are. */
  get size(): number {
    return this.#core.table.numRows();
  }

  /** The names of the columns, in order. */
  get names(): readonly Names<R>[] {
    return visibleNames(this.#core) as Names<R>[];
  }

  /** Keep the rows that satisfy a condition; with a reason, numbers say how many it left out. */
  filter(test: (row: R) => boolean, reason?: Bilingual): Table<R> {
    return new Table(filterRows(this.#core, test, reason));
  }

  /** Add columns, each computed from the row (as it was before), or replace them. */
  derive<N extends Cells>(
    columns: { readonly [K in keyof N]: (row: R) => N[K] },
  ): Table<Plain<Omit<R, keyof N> & N>> {
    return new Table(deriveColumns(this.#core, columns));
  }

  /** Keep only some columns, in the order given. */
  select<K extends Names<R>>(...columns: readonly K[]): Table<Plain<Pick<R, K>>> {
    return new Table(selectColumns(this.#core, columns));
  }

  /** Give columns other names. */
  rename<const M extends { readonly [K in Names<R>]?: string }>(
    names: M & { readonly [K in Exclude<keyof M, Names<R>>]: never },
  ): Table<Renamed<R, M>> {
    return new Table(renameColumns(this.#core, names as unknown as Record<string, string>));
  }

  /** Put the rows of another table beside those with the same key; rows without match go. */
  join<S, const O extends On<R, S>, const Prefix extends string = "">(
    other: Table<S>,
    on: O,
    { prefix }: JoinOptions<Prefix> = {},
  ): Table<Joined<R, S, O, Prefix>> {
    const how = { prefix: prefix ?? "", keepsLeft: false };
    return new Table(joinTables(this.#core, other.#core, bothSides(on), how));
  }

  /** Put the rows of another table beside those with the same key; null where none matches. */
  leftJoin<S, const O extends On<R, S>, const Prefix extends string = "">(
    other: Table<S>,
    on: O,
    { prefix }: JoinOptions<Prefix> = {},
  ): Table<LeftJoined<R, S, O, Prefix>> {
    const how = { prefix: prefix ?? "", keepsLeft: true };
    return new Table(joinTables(this.#core, other.#core, bothSides(on), how));
  }

  /** Keep the rows that another table has a row for; with a reason, as {@linkcode Table.filter}. */
  semijoin<S>(other: Table<S>, on: On<R, S>, reason?: Bilingual): Table<R> {
    return new Table(semijoin(this.#core, other.#core, bothSides(on), { wanted: true, reason }));
  }

  /** Keep the rows that another table has no row for; with a reason, as {@linkcode Table.filter}. */
  antijoin<S>(other: Table<S>, on: On<R, S>, reason?: Bilingual): Table<R> {
    return new Table(semijoin(this.#core, other.#core, bothSides(on), { wanted: false, reason }));
  }

  /**
   * Order the rows by columns, the first one first: numbers by size, text by code units. Rows that
   * are equal keep their order; unknown cells come last in either direction.
   */
  orderby<C extends SortableNames<R>>(...keys: readonly (C | Ordered<C>)[]): Table<R> {
    return new Table(orderRows(
      this.#core,
      keys.map((key) =>
        typeof key === "string" ? { column: key, descending: false, values: null } : key
      ),
    ));
  }

  /** Group the rows by the values of one or more columns. */
  groupby<K extends KeyNames<R>>(...keys: readonly [K, ...K[]]): Grouped<R, K> {
    return new Grouped(this.#core, groupRows(this.#core, keys), keys, (core) => new Table(core));
  }

  /** Aggregate all rows: what the callback makes of them, be there none. */
  summarise<A extends Cells>(make: (group: RowGroup<R>) => A): A {
    return summariseWhole(this.#core, make as (group: never) => Cells) as A;
  }

  /** How many rows there are, traced to them. */
  count(options: AggregateOptions = {}): TracedCell {
    return this.summarise((group) => ({ count: group.count(options) })).count;
  }

  /** Put tables with the same columns below this one. */
  concat(...others: readonly Table<R>[]): Table<R> {
    return new Table(concatTables([this.#core, ...others.map((other) => other.#core)]));
  }

  /** Keep the first row of each combination of values. */
  dedupe(...columns: readonly [KeyNames<R>, ...KeyNames<R>[]]): Table<R> {
    return new Table(dedupeRows(this.#core, columns));
  }

  /** The rows from one place to another, counted from 0, the end excluded, as Array.slice does. */
  slice(start?: number, end?: number): Table<R> {
    return new Table(pickRows(this.#core, positionsOf(this.#core).slice(start, end)));
  }

  /** One row for each item of a column of lists; rows with an empty list go. */
  unroll<K extends ListNames<R>>(column: K): Table<Unrolled<R, K>> {
    return new Table(unrollColumn(this.#core, column));
  }

  /** The cells of a column, as a copy. */
  column<K extends Names<R>>(name: K): R[K][] {
    const read = cellReader(columnOf(this.#core, name));
    return Array.from(positionsOf(this.#core), (position) => read(position) as R[K]);
  }

  /** The numbers of a column, as a copy for engines; NaN where they are unknown. */
  numbers(name: NumericNames<R>): Float64Array {
    const { value } = numbersOf(columnOf(this.#core, name));
    return Float64Array.from(positionsOf(this.#core), (position) => value[position]!);
  }

  /** The rows as frozen objects, made now. */
  rows(): readonly R[] {
    const readers = visibleNames(this.#core).map((name) =>
      [name, cellReader(columnOf(this.#core, name))] as const
    );
    const rows = Array.from(positionsOf(this.#core), (position) => {
      const row: Record<string, unknown> = {};
      for (const [name, read] of readers) row[name] = read(position);
      return Object.freeze(row) as R;
    });
    return Object.freeze(rows);
  }

  /** The rows one after the other, as charts take them. */
  [Symbol.iterator](): ArrayIterator<R> {
    // No generator: its prototype could be written to, and with it what rows are.
    return this.rows().values();
  }

  /** The rows of files behind all rows, or behind the n-th row from 0. */
  refs(index?: number): readonly RowRef[] {
    const positions = positionsOf(this.#core);
    if (index === undefined) return rowRefs(this.#core, positions);
    return rowRefs(this.#core, positions.subarray(index, index + 1));
  }
}

function bothSides(on: string | readonly [string, string]): readonly [string, string] {
  return typeof on === "string" ? [on, on] : on;
}
