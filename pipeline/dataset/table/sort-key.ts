import type { SortKey } from "./verbs/rows.ts";

/** A column to order by in a way of its own. */
export interface Ordered<C extends string> extends SortKey {
  readonly column: C;
}

/** Order by a column from the largest to the smallest; unknown cells stay last. */
export function desc<const C extends string>(column: C): Ordered<C> {
  return { column, descending: true, values: null };
}

/** Order by a column in the order in which values are listed; others come after, unknown last. */
export function listed<const C extends string>(
  column: C,
  values: readonly (string | number | boolean)[],
): Ordered<C> {
  return { column, descending: false, values };
}
