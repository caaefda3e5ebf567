import { cellReader, storeColumn, type StoredColumn } from "../cell.ts";
import {
  type ColumnFacts,
  columnOf,
  type Core,
  pickRows,
  positionsOf,
  visibleNames,
  withColumns,
} from "../core.ts";
import { withRows } from "../row-view.ts";

/** Computes a cell of a new column from a row. */
export type CellMaker = (row: never) => unknown;

/** Add columns, or replace them; a new column loses the schema's words of the one it replaces. */
export function deriveColumns(core: Core, makers: Readonly<Record<string, CellMaker>>): Core {
  const positions = positionsOf(core);
  const facts = new Map(core.facts);
  const columns = new Map(visibleNames(core).map((name) => [name, columnOf(core, name)]));
  for (const [name, make] of Object.entries(makers)) {
    const cells = new Array<unknown>(core.table.totalRows()).fill(null);
    withRows(core, (at) => {
      for (const position of positions) cells[position] = make(at(position));
    });
    columns.set(name, storeColumn(cells));
    facts.delete(name);
  }
  return withColumns(core, columns, facts);
}

/** Keep only some columns, in the order given. */
export function selectColumns(core: Core, names: readonly string[]): Core {
  return withColumns(core, names.map((name) => [name, columnOf(core, name)]));
}

/** Give columns other names; their words go with them. */
export function renameColumns(core: Core, names: Readonly<Record<string, string>>): Core {
  for (const name of Object.keys(names)) columnOf(core, name);
  const renamed = (name: string) => Object.hasOwn(names, name) ? names[name]! : name;
  const columns = visibleNames(core).map((name) => [renamed(name), columnOf(core, name)] as const);
  if (new Set(columns.map(([name]) => name)).size < columns.length) {
    throw new RangeError("Two columns would have the same name.");
  }
  return withColumns(core, columns, renameFacts(core.facts, renamed));
}

/** The words of columns under other names, with the names of the columns that go with them. */
export function renameFacts(
  facts: ReadonlyMap<string, ColumnFacts>,
  renamed: (name: string) => string,
): ReadonlyMap<string, ColumnFacts> {
  return new Map([...facts].map(([name, { bounds, ...rest }]) => {
    if (bounds === undefined) return [renamed(name), rest];
    const { why } = bounds;
    const ends = { low: renamed(bounds.low), high: renamed(bounds.high) };
    const all = why === undefined ? ends : { ...ends, why: renamed(why) };
    return [renamed(name), { ...rest, bounds: all }];
  }));
}

/** One row for each item of a list column; a row whose list is empty goes. */
export function unrollColumn(core: Core, name: string): Core {
  const read = cellReader(columnOf(core, name));
  const items: unknown[] = [];
  const positions: number[] = [];
  for (const position of positionsOf(core)) {
    for (const item of read(position) as readonly unknown[] | null ?? []) {
      items.push(item);
      positions.push(position);
    }
  }
  const longer = pickRows(core, Uint32Array.from(positions));
  const columns = visibleNames(core).map((other): [string, StoredColumn] =>
    other === name ? [other, storeColumn(items)] : [other, columnOf(longer, other)]
  );
  return withColumns(longer, columns);
}
