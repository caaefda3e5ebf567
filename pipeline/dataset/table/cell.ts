import { TracedCell } from "./aggregates/traced-cell.ts";
import type { Traced } from "../traced.ts";

/**
 * A column of a table. Numbers stand in a Float64Array, where NaN means unknown; all else in an
 * array, where null does.
 */
export type StoredColumn = Float64Array | readonly unknown[];

/**
 * Make a cell that cannot be written through: lists and plain objects are copied and frozen,
 * undefined becomes null (unknown).
 *
 * @throws {TypeError} for what is no value: a function, a symbol
 */
export function frozenCell(cell: unknown): unknown {
  if (typeof cell === "function" || typeof cell === "symbol") {
    throw new TypeError(`A cell holds a value, and this is a ${typeof cell}.`);
  }
  if (cell === undefined) return null;
  if (typeof cell !== "object" || cell === null || cell instanceof TracedCell) return cell;
  if (Array.isArray(cell)) return cell.length === 0 ? noItems : Object.freeze(cell.map(frozenCell));
  return Object.freeze(
    Object.fromEntries(Object.entries(cell).map(([name, part]) => [name, frozenCell(part)])),
  );
}

/** The one empty list of all columns of lists. */
export const noItems: readonly never[] = Object.freeze([]);

/** Store cells as a column: numbers as Float64Array when all that are known are numbers. */
export function storeColumn(cells: readonly unknown[]): StoredColumn {
  let numbers = 0;
  for (const cell of cells) {
    if (typeof cell === "number") numbers++;
    else if (cell !== null && cell !== undefined) return cells.map(frozenCell);
  }
  return numbers === 0 ? cells.map(frozenCell) : storeNumbers(cells as (number | null)[]);
}

/** Store numbers as a column, unknown ones as NaN. */
export function storeNumbers(cells: readonly (number | null)[]): Float64Array {
  const column = new Float64Array(cells.length);
  for (let i = 0; i < cells.length; i++) column[i] = cells[i] ?? NaN;
  return column;
}

/** The way to read the cells of a column by position. */
export function cellReader(column: StoredColumn): (position: number) => unknown {
  if (!(column instanceof Float64Array)) return (position) => column[position];
  return (position) => {
    const cell = column[position]!;
    return cell === cell ? cell : null;
  };
}

/** Numbers of a column with their intervals; NaN where they are not known. */
export interface Numbers {
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const known = new WeakMap<StoredColumn, Numbers>();

/** The numbers of a column by position: of numbers themselves, or of traced values. */
export function numbersOf(column: StoredColumn): Numbers {
  if (column instanceof Float64Array) return { value: column, low: column, high: column };
  let found = known.get(column);
  if (!found) {
    const read = (pick: (traced: Traced) => number | null) =>
      storeNumbers(
        column.map((cell) => typeof cell === "number" ? cell : isTraced(cell) ? pick(cell) : null),
      );
    found = { value: read((t) => t.value), low: read((t) => t.low), high: read((t) => t.high) };
    known.set(column, found);
  }
  return found;
}

function isTraced(cell: unknown): cell is Traced {
  return typeof cell === "object" && cell !== null && "trace" in cell;
}
