import { schemas } from "../../dataset/tables/mod.ts";
import { BilingualError } from "../../language/bilingual-error.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { type ColumnSpecs, wholeColumns } from "./column.ts";
import { type AnyColumns, type ColumnsOf, columnsOf, type DataRow } from "./columns.ts";
import { bothOf, type Words } from "../one-language.ts";
import type { TableOutput } from "./output.ts";

/** What a table of data says besides them. */
export type DataTableOptions<R> =
  & {
    /** @default the title of the table that `of` names */
    readonly title?: Words;
    readonly note?: Words;
    /** The anchor of each row, for links into the table. */
    rowId?(row: R): string;
    /**
     * Whether readers can sort it by clicking a header.
     * @default false
     */
    readonly sortable?: boolean;
  }
  & ColumnsOf<R>;

/** A table by its rows and columns. */
export type DrawnTable<R> =
  & Omit<TableOutput<R>, "kind" | "title" | "note" | "columns">
  & {
    readonly columns: ColumnSpecs<R>;
    readonly title: Words;
    readonly note?: Words;
  };

/**
 * Declare a table: of data, whose columns get the words of the schemas, or of rows with columns of
 * their own.
 *
 * @throws {BilingualError} for a column or a table without words
 *
 * @example
 * ```ts ignore
 * export const calls = table(byCall, { // { call: string; projects: Traced }[]
 *   title: say("Projets par appel", "Projects by call"),
 *   columns: { projects: say("Projets", "Projects") },
 * });
 * ```
 */
export function table<R extends DataRow>(
  data: Iterable<R>,
  ...options: DataTableOptions<R> extends infer O ? Partial<O> extends O ? [O?] : [O] : never
): TableOutput<DataRow>;
export function table<R>(spec: DrawnTable<R>): TableOutput<R>;
export function table<R>(
  spec: Iterable<DataRow> | DrawnTable<R>,
  options: DataTableOptions<DataRow> & AnyColumns = {},
): TableOutput<R> | TableOutput<DataRow> {
  if (!(Symbol.iterator in spec)) {
    const { title, note, columns, ...rest } = spec;
    const whole = wholeColumns(columns, spec.rows);
    return { kind: "table", title: bothOf(title), ...noted(note), ...rest, columns: whole };
  }
  const rows = [...spec];
  const { title, note, of, columns: _, ...rest } = options;
  const columns = columnsOf(rows, options);
  const own = title ??
    (of === undefined ? refuseUntitled(Object.keys(rows[0] ?? {})) : schemas[of].title);
  return { kind: "table", title: bothOf(own), ...noted(note), rows, columns, ...rest };
}

function noted(note: Words | undefined): { note?: Bilingual } {
  return note === undefined ? {} : { note: bothOf(note) };
}

function refuseUntitled(columns: readonly string[]): never {
  const list = columns.join(", ");
  throw new BilingualError({
    fr:
      `Un tableau (${list}) n’a pas de titre. Donnez title, ou of s’il montre une table du modèle.`,
    en: `A table (${list}) has no title. Give title, or of if it shows a table of the model.`,
  });
}
