// Only the table itself is loaded: the whole of Arquero takes more than twice the time to import.
// @ts-types="arquero/dist/types/table/Table.d.ts"
import { Table as ColumnTable } from "arquero/src/table/Table.js";
import type { Bilingual } from "../../language/bilingual.ts";
import type { LeftOut } from "../traced.ts";
import type { StoredColumn } from "./cell.ts";
import type { Source } from "./lineage.ts";

/** Which columns hold the interval of a number, and which says why it is missing. */
export interface Bounds {
  readonly low: string;
  readonly high: string;
  readonly why?: string;
}

/** What the schema says of a column, for the words of a trace. */
export interface ColumnFacts {
  readonly title: Bilingual;
  /** The words for a cell, where it holds codes. */
  readonly word?: (cell: string) => Bilingual;
  readonly bounds?: Bounds;
}

/** What stands behind a facade; never handed out, since its arrays can be written to. */
export interface Core {
  /** Visible columns, and a hidden one for each source: what row of it this row comes from. */
  readonly table: ColumnTable;
  readonly sources: readonly Source[];
  readonly facts: ReadonlyMap<string, ColumnFacts>;
  /** Rows that a filter dropped for a reason that readers are told. */
  readonly leftOut: readonly LeftOut[];
}

const hidden = "§";

/** The name of the hidden column of the n-th source. */
export function hiddenName(index: number): string {
  return `${hidden}${index}`;
}

/** Make a core of columns of the same length; `lines` are the hidden columns, one a source. */
export function makeCore(
  columns: Iterable<readonly [string, StoredColumn]>,
  lines: readonly Int32Array[],
  rest: Omit<Core, "table">,
): Core {
  const data = new Map(columns);
  for (const name of data.keys()) refuseReserved(name);
  const lengths = new Set([...data.values(), ...lines].map(({ length }) => length));
  if (lengths.size > 1) {
    throw new RangeError(`Columns differ in length: ${[...lengths].join(", ")}.`);
  }
  lines.forEach((column, i) => data.set(hiddenName(i), column as never));
  return { ...rest, table: new ColumnTable(Object.fromEntries(data) as never, [...data.keys()]) };
}

function refuseReserved(name: string): void {
  // Arquero copies columns by assignment, which loses this one name.
  if (name === "__proto__" || name.startsWith(hidden)) {
    throw new RangeError(`A column cannot be called ${name}.`);
  }
}

/** The names of the columns that can be seen. */
export function visibleNames({ table, sources }: Core): string[] {
  const names = table.columnNames();
  return sources.length === 0 ? names : names.filter((name) => !name.startsWith(hidden));
}

/** A column as it is stored, whatever rows are filtered out. */
export function columnOf({ table }: Core, name: string): StoredColumn {
  // Asked by index: an object has more names than its columns, such as "constructor".
  if (name.startsWith(hidden) || table.columnIndex(name) < 0) {
    // A summary of no group never learnt the names of its columns.
    if (table.totalRows() === 0) return [];
    throw new RangeError(`The table has no column ${name}.`);
  }
  return table.column(name) as unknown as StoredColumn;
}

/** The stored positions of the rows, filtered and in order. */
export function positionsOf({ table }: Core): Uint32Array {
  return table.indices() as unknown as Uint32Array;
}

/** The hidden column of the n-th source. */
export function codesOf({ table }: Core, index: number): Int32Array {
  return table.column(hiddenName(index)) as unknown as Int32Array;
}

/** The same table with only the rows at the positions, in their order. */
export function pickRows(core: Core, positions: Uint32Array): Core {
  return { ...core, table: core.table.reify(positions as unknown as number[]) };
}

/** The same rows with other visible columns. */
export function withColumns(
  core: Core,
  columns: Iterable<readonly [string, StoredColumn]>,
  facts: ReadonlyMap<string, ColumnFacts> = core.facts,
): Core {
  const data = new Map<string, unknown>(columns);
  for (const name of data.keys()) refuseReserved(name);
  core.sources.forEach((_, i) => data.set(hiddenName(i), codesOf(core, i)));
  const table = core.table.create({
    data: Object.fromEntries(data) as never,
    names: [...data.keys()],
  });
  return { ...core, facts, table: table as ColumnTable };
}
