import { type Numbers, numbersOf } from "../cell.ts";
import { type Bounds, columnOf, type Core, visibleNames } from "../core.ts";

/** The numbers of a column, each with its interval where the table has one. */
export interface Measured extends Numbers {
  readonly name: string;
  /** The column that says why a value is missing, if there is one. */
  readonly why: string | null;
}

/** The numbers of the rows of a group that are known. */
export interface Sample {
  /** How many rows have a number or an interval. */
  readonly n: number;
  /** Null when a row has an interval and no number. */
  readonly value: readonly number[] | null;
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** The columns that hold an interval, as a call names them; null for none. */
export type Interval = Pick<Bounds, "low" | "high"> | null;

/** Reads the numeric columns of a table, each once whatever the number of groups. */
export class NumberReader {
  readonly #core: Core;
  readonly #read = new Map<string, Measured>();

  constructor(core: Core) {
    this.#core = core;
  }

  /**
   * The numbers of a column with their intervals: from the columns named, or those that the schema
   * names. A row with a number and no low or high is exact on that side.
   */
  read(name: string, interval?: Interval): Measured {
    const key = interval === undefined
      ? name
      : `${name}\n${interval === null ? "" : `${interval.low}\n${interval.high}`}`;
    let found = this.#read.get(key);
    if (!found) this.#read.set(key, found = measured(this.#core, name, interval));
    return found;
  }
}

function measured(core: Core, name: string, interval: Interval | undefined): Measured {
  const numbers = numbersOf(columnOf(core, name));
  const declared = core.facts.get(name)?.bounds;
  const names = visibleNames(core);
  const why = declared?.why !== undefined && names.includes(declared.why) ? declared.why : null;
  const { low, high } = (interval === undefined ? declared : interval) ?? {};
  const side = (column: string | undefined, own: Float64Array) => {
    if (column === undefined || interval === undefined && !names.includes(column)) return own;
    return fillIn(numbersOf(columnOf(core, column)).value, own);
  };
  return {
    name,
    why,
    value: numbers.value,
    low: side(low, numbers.low),
    high: side(high, numbers.high),
  };
}

function fillIn(bound: Float64Array, value: Float64Array): Float64Array {
  return bound.map((x, i) => x === x ? x : value[i]!);
}

/** Whether a row has a number or an interval with both ends. */
export function isKnown({ low, high }: Numbers, position: number): boolean {
  return !Number.isNaN(low[position]!) && !Number.isNaN(high[position]!);
}

/** The known numbers at the positions. */
export function sampleOf(column: Numbers, positions: Uint32Array): Sample {
  const value = takeKnown(column, column.value, positions);
  const { length: n } = value;
  if (column.low === column.value && column.high === column.value) {
    return { n, value, low: value, high: value };
  }
  return {
    n,
    value: value.some(Number.isNaN) ? null : value,
    low: takeKnown(column, column.low, positions),
    high: takeKnown(column, column.high, positions),
  };
}

function takeKnown(column: Numbers, side: Float64Array, positions: Uint32Array): number[] {
  // An array, since most groups are small and a typed array takes longer to make than to fill.
  const taken: number[] = [];
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i]!;
    if (isKnown(column, position)) taken.push(side[position]!);
  }
  return taken;
}
