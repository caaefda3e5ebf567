import type { Bilingual } from "../../../language/bilingual.ts";
import type { NumericNames } from "../types.ts";

/** What can be said of any aggregate. */
export interface AggregateOptions {
  /** @default a sentence made of the schema's titles, the number of rows and the group */
  readonly rule?: Bilingual;
  /** A unit code of the dataset's labels. @default "" */
  readonly unit?: string;
}

/** What can be said of a count. */
export interface CountOptions<R> extends AggregateOptions {
  /**
   * Count only the rows that satisfy it; those for which it cannot be told are left out.
   * @default every row counts
   */
  readonly where?: Condition<R>;
}

/** What can be said of an aggregate of numbers. */
export interface NumericOptions<R> extends AggregateOptions {
  /** The columns that hold the interval of each number. @default those that the schema declares */
  readonly interval?: { readonly low: NumericNames<R>; readonly high: NumericNames<R> } | null;
}

/** What can be said of a sum. */
export interface SumOptions<R> extends NumericOptions<R> {
  /**
   * The sum of no row at all, where having none is known to be zero. Rows without a value give null
   * all the same.
   * @default null
   */
  readonly empty?: 0 | null;
}

/** A condition on a row; null where it cannot be told. */
export type Condition<R> = (row: R) => boolean | null;
