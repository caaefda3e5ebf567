import type { Dataset } from "../../dataset/dataset.ts";
import type { TableName } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import type { Countable } from "../../language/say.ts";
import { type LeftOut, refs, type Trace } from "../traced.ts";

/** What a key figure counts: its rule is the definition. */
export interface Counted {
  readonly value: number | null;
  readonly trace: Pick<Trace, "rows" | "leftOut">;
}

/** A notion that the programme counts, defined once for pages, notebooks and exports. */
export interface KeyFigure {
  readonly name: Bilingual;
  /** The words under or after its value, which agree with it. */
  readonly words: (n: Countable) => Bilingual;
  /** What is counted, in a sentence. */
  readonly definition: Bilingual;
  /** What is looked at and not counted, in a sentence. */
  readonly excluded: Bilingual;
  /** The key figure it is a part of, by its id; none where it is no share. */
  readonly of?: string;
  /** Tables without which the notion says nothing. */
  readonly needs: readonly TableName[];
  /** The count, with the rows it is made of. */
  readonly count: (dataset: Dataset) => Counted;
}

type Lines = readonly { readonly line: number }[];

/** A count of rows of a table. */
export function countRows(
  table: TableName,
  rows: Lines,
  leftOut: readonly LeftOut[] = [],
): Counted {
  return { value: rows.length, trace: { rows: refs(table, rows), leftOut } };
}

/** Rows that were looked at and not counted; nothing where there are none. */
export function leaveOut(table: TableName, rows: Lines, why: Bilingual): readonly LeftOut[] {
  return rows.length === 0 ? [] : [{ why, count: rows.length, rows: refs(table, rows) }];
}
