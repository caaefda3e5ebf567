import type { TableName } from "../dataset/tables/mod.ts";
import type { Bilingual } from "../language/bilingual.ts";

/** A row of the dataset, by its table and the line of its file. */
export interface RowRef {
  readonly table: TableName;
  readonly line: number;
}

/** A value that went into another one, as a reader wants to see it. */
export interface TraceInput {
  readonly label: Bilingual;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly weight?: number;
  readonly note?: Bilingual;
}

/** How a value came to be: what a reader gets who asks "where does this number come from?". */
export interface Trace {
  /** The rule in a sentence. */
  readonly rule: Bilingual;
  /** The rule as a formula. */
  readonly formula?: string;
  /** The rows that were used, in file order. */
  readonly rows: readonly RowRef[];
  /** Intermediate values, where the rule works on values and not directly on rows. */
  readonly inputs?: readonly TraceInput[];
  /** What was looked at and not used, with the reason. */
  readonly leftOut?: readonly {
    readonly why: Bilingual;
    readonly count: number;
    readonly rows?: readonly RowRef[];
  }[];
}

/** A computed value with its interval, its unit and its trace; null where it cannot be computed. */
export interface Traced {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** A unit code of the dataset's labels, or "" for a plain number. */
  readonly unit: string;
  readonly trace: Trace;
}

/** A count of rows, traced to them. */
export function countOf(
  rows: readonly RowRef[],
  rule: Bilingual,
  leftOut: NonNullable<Trace["leftOut"]> = [],
): Traced {
  const value = rows.length;
  return { value, low: value, high: value, unit: "", trace: { rule, rows, leftOut } };
}

/** A count of things that are not rows themselves, traced to the rows it was made from. */
export function countedAs(
  value: number,
  rows: readonly RowRef[],
  rule: Bilingual,
  leftOut: NonNullable<Trace["leftOut"]> = [],
): Traced {
  return { ...countOf(rows, rule, leftOut), value, low: value, high: value };
}

/** References to rows of one table. */
export function refs(table: TableName, rows: readonly { readonly line: number }[]): RowRef[] {
  return rows.map(({ line }) => ({ table, line }));
}
