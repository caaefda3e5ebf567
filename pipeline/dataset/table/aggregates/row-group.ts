import type { Bilingual } from "../../../language/bilingual.ts";
import type { LeftOut, Trace } from "../../traced.ts";
import { cellReader } from "../cell.ts";
import { columnOf, type Core } from "../core.ts";
import { rowRefs } from "../lineage.ts";
import { withRows } from "../row-view.ts";
import { missingReason, type Operation, ruleOf, unknownCondition } from "./rule-words.ts";
import { isKnown, type Measured, type NumberReader, sampleOf } from "./sample.ts";
import type {
  AggregateOptions,
  Condition,
  CountOptions,
  NumericOptions,
  SumOptions,
} from "./aggregate-options.ts";
import * as statistics from "./statistics.ts";
import { lazyTrace, TracedCell } from "./traced-cell.ts";
import type { KeyNames, Names, NumericNames } from "../types.ts";

/** What a group is made of. */
interface GroupParts {
  readonly core: Core;
  readonly positions: Uint32Array;
  readonly numbers: NumberReader;
  /** The values of the keys that the rows share. */
  readonly key: Readonly<Record<string, unknown>>;
}

/** How an aggregate came to be. */
interface Made {
  readonly operation: Operation;
  readonly columns: readonly string[];
  readonly formula?: string | undefined;
  readonly n: number;
  readonly value: number | null;
  readonly interval?: readonly [low: number | null, high: number | null] | undefined;
  /** The stored positions of the rows used. */
  readonly used: () => ArrayLike<number>;
  readonly missing: () => readonly LeftOut[];
}

/**
 * The rows of a group, in a {@linkcode Grouped.summarise}: each method gives a traced value with its
 * interval, what was left out, and the rows it was made from, which are looked up when asked for.
 *
 * An unknown cell is never zero: it is left out and counted with its reason; what is computed from
 * no known cell is null.
 */
export class RowGroup<R> {
  readonly #parts: GroupParts;

  constructor(parts: GroupParts) {
    this.#parts = parts;
    Object.freeze(this);
  }

  static {
    Object.freeze(this);
    Object.freeze(this.prototype);
  }

  /** How many rows the group has. */
  get size(): number {
    return this.#parts.positions.length;
  }

  /** How many rows there are, or how many of them satisfy a condition. */
  count({ where, ...options }: CountOptions<R> = {}): TracedCell {
    const { core, positions } = this.#parts;
    const answers = where ? this.#ask(where) : null;
    const n = answers ? answers.yes : positions.length;
    return this.#traced({
      operation: "count",
      columns: [],
      n,
      value: n,
      used: () => answers ? answers.rows((answer) => answer === yes) : positions,
      missing: () =>
        answers ? leftOutRows(core, unknownCondition, answers.rows((a) => a === unknown)) : [],
    }, options);
  }

  /** The share of rows that satisfy a condition, 0 to 1; null when it can be told of no row. */
  share(test: Condition<R>, options: AggregateOptions = {}): TracedCell {
    const { core } = this.#parts;
    const answers = this.#ask(test);
    return this.#traced({
      operation: "share",
      columns: [],
      formula: "k / n",
      n: answers.known,
      value: answers.known === 0 ? null : answers.yes / answers.known,
      used: () => answers.rows((answer) => answer !== unknown),
      missing: () => leftOutRows(core, unknownCondition, answers.rows((a) => a === unknown)),
    }, options);
  }

  /** How many different values a column has; unknown ones are not counted. */
  distinct(column: KeyNames<R>, options: AggregateOptions = {}): TracedCell {
    const { core, positions } = this.#parts;
    const read = cellReader(columnOf(core, column));
    const values = new Set<unknown>();
    let n = 0;
    for (let i = 0; i < positions.length; i++) {
      const cell = read(positions[i]!);
      if (cell === null) continue;
      values.add(cell);
      n++;
    }
    return this.#traced({
      operation: "distinct",
      columns: [column],
      n,
      value: values.size,
      used: () => positions.filter((position) => read(position) !== null),
      missing: () => {
        const empty = positions.filter((position) => read(position) === null);
        return leftOutRows(core, missingReason(core, [column], null), empty);
      },
    }, options);
  }

  /** The sum of the known numbers; null of none, unless no row at all is declared to be zero. */
  sum(column: NumericNames<R>, { empty = null, ...options }: SumOptions<R> = {}): TracedCell {
    const statistic = this.size === 0 ? () => empty : statistics.sum;
    return this.#numeric("sum", column, statistic, "Σ x", options);
  }

  /** The arithmetic mean of the known numbers. */
  mean(column: NumericNames<R>, options: NumericOptions<R> = {}): TracedCell {
    return this.#numeric("mean", column, statistics.mean, "Σ x / n", options);
  }

  /** The median of the known numbers. */
  median(column: NumericNames<R>, options: NumericOptions<R> = {}): TracedCell {
    return this.#numeric("median", column, statistics.quantile(0.5), undefined, options);
  }

  /**
   * A quantile of the known numbers (Hyndman & Fan's definition 7).
   *
   * @param p from 0 to 1
   */
  quantile(column: NumericNames<R>, p: number, options: NumericOptions<R> = {}): TracedCell {
    return this.#numeric("quantile", column, statistics.quantile(p), `p = ${p}`, options);
  }

  /** The smallest known number. */
  min(column: NumericNames<R>, options: NumericOptions<R> = {}): TracedCell {
    return this.#numeric("min", column, statistics.minimum, undefined, options);
  }

  /** The largest known number. */
  max(column: NumericNames<R>, options: NumericOptions<R> = {}): TracedCell {
    return this.#numeric("max", column, statistics.maximum, undefined, options);
  }

  /**
   * The sum of one column over the sum of another, over the rows that have both; null where the
   * divisor is zero. An interval named is the dividend's.
   */
  ratio(
    above: NumericNames<R>,
    below: NumericNames<R>,
    { interval, ...options }: NumericOptions<R> = {},
  ): TracedCell {
    const { core, numbers } = this.#parts;
    const a = numbers.read(above, interval);
    const b = numbers.read(below);
    const used = this.#parts.positions.filter((position) =>
      isKnown(a, position) && isKnown(b, position)
    );
    const [over, under] = [sampleOf(a, used), sampleOf(b, used)];
    const total = (values: readonly number[] | null) =>
      values === null ? null : statistics.sum(values);
    const [dividend, divisor] = [total(over.value), total(under.value)];
    const ends = statistics.quotient(
      [total(over.low) ?? NaN, total(over.high) ?? NaN],
      [total(under.low) ?? NaN, total(under.high) ?? NaN],
    );
    return this.#traced({
      operation: "ratio",
      columns: [above, below],
      formula: "Σ x / Σ y",
      n: used.length,
      value: dividend === null || divisor === null || divisor === 0 ? null : dividend / divisor,
      interval: used.length === 0 || ends === null ? [null, null] : ends,
      used: () => used,
      missing: () => {
        const without = this.#parts.positions.filter((p) => !isKnown(a, p) || !isKnown(b, p));
        return leftOutRows(core, missingReason(core, [above, below], null), without);
      },
    }, options);
  }

  /** The first known cell of a column in the order of the rows; null when none is known. */
  first<K extends Names<R>>(column: K): R[K] | null {
    const read = cellReader(columnOf(this.#parts.core, column));
    for (const position of this.#parts.positions) {
      const cell = read(position);
      if (cell !== null) return cell as R[K];
    }
    return null;
  }

  /** The different known values of a column, in order of first appearance. */
  values<K extends KeyNames<R>>(column: K): readonly NonNullable<R[K]>[] {
    const read = cellReader(columnOf(this.#parts.core, column));
    const values = new Set<unknown>();
    for (const position of this.#parts.positions) values.add(read(position));
    values.delete(null);
    return Object.freeze([...values]) as readonly NonNullable<R[K]>[];
  }

  #ask(test: Condition<R>) {
    const { core, positions } = this.#parts;
    const answers = new Int8Array(positions.length);
    const counts = { yes: 0, known: 0 };
    withRows(core, (at) => {
      for (let i = 0; i < positions.length; i++) {
        const answer = test(at(positions[i]!));
        answers[i] = answer === true ? yes : answer === false ? no : unknown;
        if (answer === true) counts.yes++;
        if (answers[i] !== unknown) counts.known++;
      }
    });
    const rows = (wanted: (answer: number) => boolean) =>
      positions.filter((_, i) => wanted(answers[i]!));
    return { ...counts, rows };
  }

  #numeric(
    operation: Operation,
    name: string,
    statistic: statistics.Statistic,
    formula: string | undefined,
    options: NumericOptions<R>,
  ): TracedCell {
    const { core, positions, numbers } = this.#parts;
    const column = numbers.read(name, options.interval);
    const sample = sampleOf(column, positions);
    const value = sample.value === null ? null : statistic(sample.value);
    const exact = sample.low === sample.value && sample.high === sample.value;
    return this.#traced({
      operation,
      columns: [name],
      formula,
      n: sample.n,
      value,
      interval: exact ? undefined : [statistic(sample.low), statistic(sample.high)],
      used: () => positions.filter((position) => isKnown(column, position)),
      missing: () => missingOf(core, column, positions),
    }, options);
  }

  #traced(made: Made, { rule, unit = "" }: AggregateOptions): TracedCell {
    const { core, key } = this.#parts;
    const { value, n, interval: [low, high] = [value, value] } = made;
    return new TracedCell({ value, low, high, unit, n }, (): Trace =>
      lazyTrace({
        rule: () => rule ?? ruleOf(core, made.operation, made.columns, { n, key }),
        ...made.formula === undefined ? {} : { formula: made.formula },
        rows: () => rowRefs(core, made.used()),
        leftOut: () => [...core.leftOut, ...made.missing()],
      }));
  }
}

/** Answers of a condition. */
const [no, yes, unknown] = [0, 1, 2];

function missingOf(core: Core, column: Measured, positions: Uint32Array): LeftOut[] {
  const missing = positions.filter((position) => !isKnown(column, position));
  const { why } = column;
  if (why === null || missing.length === 0) {
    return leftOutRows(core, missingReason(core, [column.name], null), missing);
  }
  const read = cellReader(columnOf(core, why));
  return [...Map.groupBy(missing, read)].flatMap(([cell, rows]) =>
    leftOutRows(core, missingReason(core, [column.name], { name: why, cell }), rows)
  );
}

/** Rows left out for one reason; nothing when there are none. */
export function leftOutRows(core: Core, why: Bilingual, positions: ArrayLike<number>): LeftOut[] {
  if (positions.length === 0) return [];
  let rows: LeftOut["rows"];
  return [Object.freeze({
    why: Object.freeze({ ...why }),
    count: positions.length,
    get rows() {
      return rows ??= rowRefs(core, positions);
    },
  })];
}
