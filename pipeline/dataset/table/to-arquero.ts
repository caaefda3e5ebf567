import { type ColumnTable, table as arqueroTable } from "arquero";
import type { Table } from "./table.ts";

/**
 * An Arquero table with copies of the columns, for what its verbs and formats do beyond ours; it
 * knows no lines. Kept apart, since loading the whole of Arquero takes time.
 */
export function toArquero<R>(table: Table<R>): ColumnTable {
  return arqueroTable(
    Object.fromEntries(table.names.map((name) => [name, table.column(name)])) as never,
    [...table.names],
  );
}
