// @ts-types="arquero/dist/types/table/BitSet.d.ts"
import { BitSet } from "arquero/src/table/BitSet.js";
import type { Bilingual } from "../../../language/bilingual.ts";
import { cellReader, numbersOf } from "../cell.ts";
import { columnOf, type Core, pickRows, positionsOf } from "../core.ts";
import { firstOfGroups, groupRows } from "./groups.ts";
import { leftOutRows } from "../aggregates/row-group.ts";
import { withRows } from "../row-view.ts";

/**
 * Keep the rows that satisfy a condition.
 *
 * @param reason why the others are left out, told with every number made from the table
 */
export function filterRows(core: Core, test: (row: never) => unknown, reason?: Bilingual): Core {
  return withRows(core, (at) => keepRows(core, (position) => test(at(position)) === true, reason));
}

/** Keep the rows at the stored positions that satisfy a condition. */
export function keepRows(
  core: Core,
  keeps: (position: number) => boolean,
  reason?: Bilingual,
): Core {
  const kept = new BitSet(core.table.totalRows());
  const dropped: number[] = [];
  for (const position of positionsOf(core)) {
    if (keeps(position)) kept.set(position);
    else if (reason) dropped.push(position);
  }
  const table = core.table.create({ filter: kept as never });
  if (!reason) return { ...core, table };
  return { ...core, table, leftOut: [...core.leftOut, ...leftOutRows(core, reason, dropped)] };
}

/** Keep the first row of each combination of values. */
export function dedupeRows(core: Core, names: readonly string[]): Core {
  return pickRows(core, firstOfGroups(groupRows(core, names)));
}

/** A column to order by. */
export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
  /** Values in the order wanted; others come after. */
  readonly values: readonly unknown[] | null;
}

/** Order rows by columns, the first one first; rows that are equal keep their order. */
export function orderRows(core: Core, keys: readonly SortKey[]): Core {
  const comparisons = keys.map((key) => comparisonOf(core, key));
  const before = positionsOf(core);
  const rank = new Int32Array(core.table.totalRows());
  before.forEach((position, i) => rank[position] = i);
  const order = (a: number, b: number) => {
    for (const compare of comparisons) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return rank[a]! - rank[b]!;
  };
  return { ...core, table: core.table.create({ order: order as never }) };
}

type Comparison = (a: number, b: number) => number;

function comparisonOf(core: Core, { column, descending, values }: SortKey): Comparison {
  const read = sortable(core, column);
  const rank = values === null ? null : new Map(values.map((value, i) => [value, i]));
  const sign = descending ? -1 : 1;
  return (a, b) => {
    const [x, y] = [read(a), read(b)];
    if (x === y) return 0;
    // Unknown comes last in either direction: it is neither small nor large.
    if (x === null) return 1;
    if (y === null) return -1;
    if (rank) return sign * ((rank.get(x) ?? rank.size) - (rank.get(y) ?? rank.size));
    return (x as string) < (y as string) ? -sign : sign;
  };
}

/** Cells as they compare: traced values by their value; text by code units, in no language. */
function sortable(core: Core, name: string): (position: number) => unknown {
  const column = columnOf(core, name);
  const isTraced = !(column instanceof Float64Array) &&
    column.some((cell) => typeof cell === "object" && cell !== null);
  return cellReader(isTraced ? numbersOf(column).value : column);
}
