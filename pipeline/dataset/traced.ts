import type { Bilingual } from "../language/bilingual.ts";
import type { TableName } from "./tables/mod.ts";

/** A row of the dataset, by its table and the line of its file. */
export interface RowRef {
  readonly table: TableName;
  readonly line: number;
}

/** The references made, by table and line. */
const known = new Map<TableName, RowRef[]>();

/** The reference to a line of a table: the same frozen object for all, since a page names many. */
export function rowRef(table: TableName, line: number): RowRef {
  let lines = known.get(table);
  if (lines === undefined) known.set(table, lines = []);
  return lines[line] ??= Object.freeze({ table, line });
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

/** What was looked at and not used, with the reason. */
export interface LeftOut {
  readonly why: Bilingual;
  readonly count: number;
  readonly rows?: readonly RowRef[];
}

/** How a value came to be: what a reader gets who asks "where does this number come from?". */
export interface Trace {
  /** The rule in a sentence. */
  readonly rule: Bilingual;
  /** The rule as a formula. */
  readonly formula?: string;
  /** The key figure it is, by its id on the page of definitions. */
  readonly definition?: string;
  /** The rows that were used, in file order. */
  readonly rows: readonly RowRef[];
  /** Intermediate values, where the rule works on values and not directly on rows. */
  readonly inputs?: readonly TraceInput[];
  /** What was looked at and not used, with the reason. */
  readonly leftOut?: readonly LeftOut[];
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
