import type { Row, TableName } from "../tables/mod.ts";
import type { Traced } from "../traced.ts";

/** The cells of a row of a table of the dataset; its line is kept apart, as lineage. */
export type TableRow<N extends TableName> = {
  readonly [K in Exclude<keyof Row<N>, "line">]: Row<N>[K];
};

/** The names of the columns of a row. */
export type Names<R> = Extract<keyof R, string>;

/** The names of the columns of `R` whose cells are all of type `T`. */
type NamesOf<R, T> = Extract<{ [K in keyof R]: R[K] extends T ? K : never }[keyof R], string>;

/** The columns that can be summed: numbers, known or not, and traced values. */
export type NumericNames<R> = NamesOf<R, number | Traced | null>;

/** The columns that rows can be grouped, joined and told apart by. */
export type KeyNames<R> = NamesOf<R, string | number | boolean | null>;

/** The columns that rows can be ordered by. */
export type SortableNames<R> = NamesOf<R, string | number | boolean | Traced | null>;

/** The columns whose cells are lists. */
export type ListNames<R> = NamesOf<R, readonly unknown[] | null>;

/** A type shown with its properties and not as a sum of types. */
export type Plain<T> = { readonly [K in keyof T]: T[K] };

/**
 * The row of a join: the left's columns, then the right's. Where both have a column of one name, the
 * left's stays and the right's comes under the prefix, or not at all without one; a shared key stands
 * once.
 */
export type Joined<L, S, On, Prefix extends string> = Plain<
  & L
  & { [K in Exclude<keyof S, keyof L>]: S[K] }
  & { [K in Exclude<Extract<keyof S, keyof L> & string, On> as Prefixed<Prefix, K>]: S[K] }
>;

/** The row of a left join: the right's cells are null where nothing matches. */
export type LeftJoined<L, S, On, Prefix extends string> = Joined<
  L,
  { [K in keyof S]: S[K] | null },
  On,
  Prefix
>;

type Prefixed<Prefix extends string, K extends string> = Prefix extends "" ? never
  : `${Prefix}${K}`;

/** A row with one list column turned into one row for each item. */
export type Unrolled<R, K extends keyof R> = Plain<
  & Omit<R, K>
  & { [P in K]: NonNullable<R[P]> extends readonly (infer Item)[] ? Item : never }
>;

/** A row with columns under other names. */
export type Renamed<R, M> = Plain<
  & { [K in Exclude<keyof R, keyof M>]: R[K] }
  & { [K in keyof M & keyof R as M[K] & string]: R[K] }
>;
