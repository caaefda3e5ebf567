import type { StoredColumn } from "../cell.ts";
import { columnOf, type Core, positionsOf } from "../core.ts";

/** The rows of a table by group, in order of first appearance. */
export interface Groups {
  /** Where each group begins in `positions`, and where the last one ends. */
  readonly offsets: Int32Array;
  /** Stored positions of the rows, group after group, in the order of the table. */
  readonly positions: Uint32Array;
}

/** All rows as one group, which is there even when it has no row. */
export function oneGroup(core: Core): Groups {
  const positions = positionsOf(core);
  return { offsets: Int32Array.of(0, positions.length), positions };
}

/** Group rows by the values of some columns; an unknown value (null) is a group of its own. */
export function groupRows(core: Core, keys: readonly string[]): Groups {
  const positions = positionsOf(core);
  const { codes, size } = encodeKeys(keys.map((key) => columnOf(core, key)), positions);
  const offsets = new Int32Array(size + 1);
  for (let i = 0; i < codes.length; i++) offsets[codes[i]! + 1]!++;
  for (let group = 0; group < size; group++) offsets[group + 1]! += offsets[group]!;
  const next = offsets.slice(0, size);
  const sorted = new Uint32Array(positions.length);
  for (let i = 0; i < codes.length; i++) sorted[next[codes[i]!]!++] = positions[i]!;
  return { offsets, positions: sorted };
}

/** The stored position of the first row of each group. */
export function firstOfGroups({ offsets, positions }: Groups): Uint32Array {
  return Uint32Array.from(offsets.subarray(0, -1), (start) => positions[start]!);
}

interface Codes {
  /** The number of the value, from 0 in order of first appearance, by row. */
  readonly codes: Int32Array;
  readonly size: number;
}

function encodeKeys(columns: readonly StoredColumn[], positions: Uint32Array): Codes {
  const [first, ...others] = columns;
  if (first === undefined) return { codes: new Int32Array(positions.length), size: 1 };
  return others.reduce<Codes>(
    (codes, column) => combine(codes, encode(column, positions)),
    encode(first, positions),
  );
}

function encode(column: StoredColumn, positions: Uint32Array): Codes {
  // A Map and no object: values such as "__proto__" are values like others. NaN, which stands for
  // an unknown number, is one key.
  const known = new Map<unknown, number>();
  const codes = new Int32Array(positions.length);
  for (let i = 0; i < codes.length; i++) {
    const value = column[positions[i]!];
    let code = known.get(value);
    if (code === undefined) known.set(value, code = known.size);
    codes[i] = code;
  }
  return { codes, size: known.size };
}

function combine(a: Codes, b: Codes): Codes {
  const known = new Map<number, number>();
  const codes = new Int32Array(a.codes.length);
  for (let i = 0; i < codes.length; i++) {
    const pair = a.codes[i]! * b.size + b.codes[i]!;
    let code = known.get(pair);
    if (code === undefined) known.set(pair, code = known.size);
    codes[i] = code;
  }
  return { codes, size: known.size };
}
