import type { Bilingual } from "../../../language/bilingual.ts";
import { cellReader, type StoredColumn } from "../cell.ts";
import {
  codesOf,
  type ColumnFacts,
  columnOf,
  type Core,
  makeCore,
  positionsOf,
  visibleNames,
} from "../core.ts";
import { renameFacts } from "./columns.ts";
import type { LeftOut } from "../../traced.ts";
import { leftOutRows } from "../aggregates/row-group.ts";
import { titleOf } from "../aggregates/rule-words.ts";
import { tablesOf } from "../lineage.ts";
import { keepRows } from "./rows.ts";

/** The names of the columns that must be equal, left and right. */
export type JoinKey = readonly [left: string, right: string];

/** How many rows a join may make: beyond, the key is most likely not the one that was meant. */
export const mostJoined = 5_000_000;

/** The row of the right table that stands for "none". */
const none = 0xFFFFFFFF;

/**
 * Put the rows of two tables together where a column of each has the same value; null matches
 * nothing. In the order of the left table, then of the right one.
 *
 * @param keepsLeft whether rows of the left table that match nothing stay, with null on the right
 * @throws {RangeError} beyond {@linkcode mostJoined} rows
 */
export function joinTables(
  left: Core,
  right: Core,
  key: JoinKey,
  { prefix, keepsLeft }: { readonly prefix: string; readonly keepsLeft: boolean },
): Core {
  const pairs = match(left, right, key, keepsLeft);
  const own = visibleNames(left);
  const nameOf = (name: string) => own.includes(name) ? prefix + name : name;
  const taken = visibleNames(right).filter((name) =>
    !own.includes(name) || prefix !== "" && (name !== key[0] || name !== key[1])
  );
  const columns = [
    ...own.map((name) => [name, take(columnOf(left, name), pairs.left)] as const),
    ...taken.map((name) => [nameOf(name), take(columnOf(right, name), pairs.right)] as const),
  ];
  const lines = [
    ...left.sources.map((_, i) => takeCodes(codesOf(left, i), pairs.left)),
    ...right.sources.map((_, i) => takeCodes(codesOf(right, i), pairs.right)),
  ];
  return makeCore(columns, lines, {
    sources: [...left.sources, ...right.sources],
    facts: new Map([...renameFacts(takenFacts(right, taken), nameOf), ...left.facts]),
    leftOut: [...left.leftOut, ...right.leftOut, ...unmatched(left, right, key, pairs.single)],
  });
}

/** The rows of the left table that a join drops are told with every number made from it. */
function unmatched(left: Core, right: Core, [own]: JoinKey, rows: readonly number[]): LeftOut[] {
  const title = titleOf(left, own);
  const tables = tablesOf(right).join(", ");
  return leftOutRows(left, {
    fr: `« ${title.fr} » sans ligne correspondante dans ${tables}`,
    en: `“${title.en}” without a matching row in ${tables}`,
  }, rows);
}

/** The words of the columns taken, with their interval only where it is taken whole. */
function takenFacts({ facts }: Core, taken: readonly string[]): Map<string, ColumnFacts> {
  return new Map(taken.flatMap((name) => {
    const found = facts.get(name);
    if (found === undefined) return [];
    const { bounds, ...rest } = found;
    const whole = bounds && Object.values(bounds).every((column) => taken.includes(column));
    return [[name, whole ? found : rest]];
  }));
}

/** Keep the rows of a table for which the other one has a row, or has none. */
export function semijoin(
  left: Core,
  right: Core,
  key: JoinKey,
  { wanted, reason }: { readonly wanted: boolean; readonly reason: Bilingual | undefined },
): Core {
  const found = rowsByKey(right, key[1]);
  const read = cellReader(columnOf(left, key[0]));
  return keepRows(left, (position) => found.has(read(position)) === wanted, reason);
}

function rowsByKey(core: Core, name: string): Map<unknown, number[]> {
  const read = cellReader(columnOf(core, name));
  const rows = new Map<unknown, number[]>();
  for (const position of positionsOf(core)) {
    const value = read(position);
    if (value === null) continue;
    const known = rows.get(value);
    if (known) known.push(position);
    else rows.set(value, [position]);
  }
  return rows;
}

interface Pairs {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** The rows of the left table that match nothing and do not stay. */
  readonly single: readonly number[];
}

function match(left: Core, right: Core, [own, other]: JoinKey, keepsLeft: boolean): Pairs {
  const rows = rowsByKey(right, other);
  const read = cellReader(columnOf(left, own));
  const pairs = { left: [] as number[], right: [] as number[], single: [] as number[] };
  for (const position of positionsOf(left)) {
    const matches = rows.get(read(position)) ?? (keepsLeft ? [none] : []);
    if (matches.length === 0) pairs.single.push(position);
    if (pairs.left.length + matches.length > mostJoined) {
      throw new RangeError(`Joining on ${own} and ${other} makes more than ${mostJoined} rows.`);
    }
    for (const found of matches) {
      pairs.left.push(position);
      pairs.right.push(found);
    }
  }
  return pairs;
}

function take(column: StoredColumn, positions: readonly number[]): StoredColumn {
  if (column instanceof Float64Array) {
    return Float64Array.from(positions, (position) => column[position] ?? NaN);
  }
  return positions.map((position) => column[position] ?? null);
}

function takeCodes(codes: Int32Array, positions: readonly number[]): Int32Array {
  return Int32Array.from(positions, (position) => codes[position] ?? 0);
}
