import type { TableName } from "../dataset/tables/mod.ts";
import {
  type LeftOut,
  type RowRef,
  rowRef,
  type Trace,
  type Traced,
  type TraceInput,
} from "../dataset/traced.ts";
import type { Bilingual } from "../language/bilingual.ts";

export type { LeftOut, RowRef, Trace, Traced, TraceInput };

/** A count of rows, traced to them. */
export function countOf(
  rows: readonly RowRef[],
  rule: Bilingual,
  leftOut: readonly LeftOut[] = [],
): Traced {
  const value = rows.length;
  return { value, low: value, high: value, unit: "", trace: { rule, rows, leftOut } };
}

/** A count of things that are not rows themselves, traced to the rows it was made from. */
export function countedAs(
  value: number,
  rows: readonly RowRef[],
  rule: Bilingual,
  leftOut: readonly LeftOut[] = [],
): Traced {
  return { ...countOf(rows, rule, leftOut), value, low: value, high: value };
}

/** A computed value that is known exactly, or null where it cannot be computed. */
export function exactly(value: number | null, trace: Trace, unit = ""): Traced {
  return { value, low: value, high: value, unit, trace };
}

/** References to rows of one table. */
export function refs(table: TableName, rows: readonly { readonly line: number }[]): RowRef[] {
  return rows.map(({ line }) => rowRef(table, line));
}
