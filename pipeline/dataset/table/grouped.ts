import { cellReader, storeColumn, type StoredColumn } from "./cell.ts";
import { type ColumnFacts, columnOf, type Core, makeCore, pickRows } from "./core.ts";
import { firstOfGroups, type Groups, oneGroup } from "./verbs/groups.ts";
import { groupSource } from "./lineage.ts";
import { RowGroup } from "./aggregates/row-group.ts";
import { NumberReader } from "./aggregates/sample.ts";
import type { Table } from "./table.ts";
import type { TracedCell } from "./aggregates/traced-cell.ts";
import type { Plain } from "./types.ts";

/** What a summary makes of a group: cells by name, traced values above all. */
export type Cells = Readonly<Record<string, unknown>>;

/** Makes the cells of a group from its rows and its keys. */
export type SummaryMaker = (group: never, key: never) => Cells;

/** The rows of a table in groups, in order of first appearance. */
export class Grouped<R, K extends keyof R & string> {
  readonly #core: Core;
  readonly #groups: Groups;
  readonly #keys: readonly K[];
  readonly #wrap: (core: Core) => unknown;

  constructor(core: Core, groups: Groups, keys: readonly K[], wrap: (core: Core) => unknown) {
    this.#core = core;
    this.#groups = groups;
    this.#keys = keys;
    this.#wrap = wrap;
    Object.freeze(this);
  }

  static {
    Object.freeze(this);
    Object.freeze(this.prototype);
  }

  /** How many groups there are. */
  get size(): number {
    return this.#groups.offsets.length - 1;
  }

  /**
   * One row for each group: its keys, and what the callback makes of it. A row of the result comes
   * from all rows of its group, so that what is made from it opens as far as the files.
   *
   * @example
   * ```ts ignore
   * measures.groupby("indicator_id").summarise((t) => ({ n: t.count(), mean: t.mean("value") }));
   * ```
   */
  summarise<A extends Cells>(
    make: (group: RowGroup<R>, key: Plain<Pick<R, K>>) => A,
  ): Table<Plain<Pick<R, K> & A>> {
    const core = this.#core;
    const rows = summaries(core, this.#groups, this.#keys, make as SummaryMaker);
    const firsts = firstOfGroups(this.#groups);
    const columns = new Map(this.#keys.map((key): [string, StoredColumn] => {
      const column = columnOf(core, key);
      return [
        key,
        column instanceof Float64Array
          ? Float64Array.from(firsts, (position) => column[position]!)
          : Array.from(firsts, (position) => column[position]),
      ];
    }));
    for (const name of Object.keys(rows[0] ?? {})) {
      columns.set(name, storeColumn(rows.map((row) => row[name])));
    }
    const made = makeCore(columns, [Int32Array.from(firsts, (_, i) => i + 1)], {
      sources: [groupSource(core, this.#groups)],
      facts: new Map(this.#keys.flatMap((key) => factsOf(core, key))),
      leftOut: core.leftOut,
    });
    return this.#wrap(made) as never;
  }

  /** How many rows each group has. */
  count(): Table<Plain<Pick<R, K> & { readonly count: TracedCell }>> {
    return this.summarise((group) => ({ count: group.count() }));
  }

  /** The groups as tables of their own, for what no aggregate says. */
  tables(): { readonly key: Plain<Pick<R, K>>; readonly table: Table<R> }[] {
    const { offsets, positions } = this.#groups;
    const keyOf = keyReader(this.#core, this.#keys);
    return Array.from({ length: this.size }, (_, i) => {
      const rows = positions.subarray(offsets[i], offsets[i + 1]);
      return { key: keyOf(rows[0]!), table: this.#wrap(pickRows(this.#core, rows)) } as never;
    });
  }
}

function factsOf({ facts }: Core, name: string): [string, ColumnFacts][] {
  const found = facts.get(name);
  return found === undefined ? [] : [[name, found]];
}

/** Summarise all rows of a table as one group. */
export function summariseWhole(core: Core, make: SummaryMaker): Cells {
  const [cells = {}] = summaries(core, oneGroup(core), [], make);
  return cells;
}

function summaries(
  core: Core,
  { offsets, positions }: Groups,
  names: readonly string[],
  make: SummaryMaker,
): Cells[] {
  const numbers = new NumberReader(core);
  const keyOf = keyReader(core, names);
  return Array.from({ length: offsets.length - 1 }, (_, i) => {
    const own = positions.subarray(offsets[i], offsets[i + 1]);
    const key = keyOf(own[0] ?? 0);
    return make(new RowGroup({ core, positions: own, numbers, key }) as never, key as never);
  });
}

/** Reads the keys that the rows of a group share, from one of them. */
function keyReader(core: Core, names: readonly string[]): (position: number) => Cells {
  const readers = names.map((name) => [name, cellReader(columnOf(core, name))] as const);
  return (position) => {
    const key: Record<string, unknown> = {};
    for (const [name, read] of readers) key[name] = read(position);
    return Object.freeze(key);
  };
}
