import type { Trace, Traced } from "../../traced.ts";

let traceOf: (cell: TracedCell) => Trace;

/**
 * A traced value whose trace is worked out when it is asked for, then kept. It counts as its value
 * wherever a number is wanted (charts, sorting) and cannot be changed.
 */
export class TracedCell implements Traced {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  /** How many rows (or values) were used. */
  readonly n: number;
  // An own property, so that a copy by spread keeps it.
  declare readonly trace: Trace;
  #trace: Trace | (() => Trace);

  constructor(
    { value, low, high, unit, n }: Omit<Traced, "trace"> & { readonly n: number },
    explain: () => Trace,
  ) {
    this.value = value;
    this.low = low;
    this.high = high;
    this.unit = unit;
    this.n = n;
    this.#trace = explain;
    Object.defineProperty(this, "trace", traceProperty);
    Object.freeze(this);
  }

  static {
    traceOf = (cell) =>
      typeof cell.#trace === "function" ? cell.#trace = cell.#trace() : cell.#trace;
    Object.freeze(this);
    Object.freeze(this.prototype);
  }

  /** The value as a number; NaN where it cannot be computed. */
  valueOf(): number {
    return this.value ?? NaN;
  }

  /** The value as plain digits; empty where it cannot be computed. */
  toString(): string {
    return this.value === null ? "" : String(this.value);
  }
}

const traceProperty: PropertyDescriptor & ThisType<TracedCell> = {
  enumerable: true,
  get() {
    return traceOf(this);
  },
};

/** The parts of a trace, each worked out when it is first asked for. */
export interface TraceParts {
  readonly rule: () => Trace["rule"];
  readonly formula?: string;
  readonly rows: () => Trace["rows"];
  readonly leftOut: () => NonNullable<Trace["leftOut"]>;
}

/** A frozen trace of parts worked out late; they are own properties, so that a copy keeps them. */
export function lazyTrace({ rule, formula, rows, leftOut }: TraceParts): Trace {
  const parts: { -readonly [P in keyof Trace]?: Trace[P] } = {};
  return Object.freeze({
    get rule() {
      return parts.rule ??= Object.freeze({ ...rule() });
    },
    ...formula === undefined ? {} : { formula },
    get rows() {
      return parts.rows ??= Object.freeze(rows());
    },
    get leftOut() {
      return parts.leftOut ??= Object.freeze(leftOut());
    },
  });
}
