import type { Bilingual } from "../language/bilingual.ts";
import type { Audience, DisclosureRules } from "./disclosure.ts";
import { FrozenMap } from "./frozen-map.ts";
import { freeze, keep } from "./keep.ts";
import type { Problem } from "../problem/problem.ts";
import type { DatasetTables } from "./table/dataset-tables.ts";
import type { Transcripts } from "./transcripts/transcripts.ts";
import type { Row, TableName } from "./tables/mod.ts";

/** A table of a dataset: its rows, each with the line of the file it was read from. */
export interface Table<N extends TableName = TableName> {
  readonly name: N;
  /**
   * Path from the dataset folder (`path#sheet` in a workbook of several sheets); null when the
   * dataset does not have this table.
   */
  readonly file: string | null;
  readonly rows: readonly Row<N>[];
}

/** How a file was read, for the data-quality page. */
export interface Reading {
  readonly file: string;
  readonly table: string | null;
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly rowCount: number;
  readonly columns: readonly {
    readonly name: string;
    readonly header: string;
    readonly filled: number;
  }[];
}

/**
 * A validated dataset. Its tables stand under their names (`dataset.measures`), with verbs that keep
 * the lines; absent ones have no rows, and {@linkcode has} tells them apart.
 */
export interface Dataset extends DatasetTables {
  /** The folder's name: `city-lab`. */
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** Whether the data are invented; said on every page when they are. */
  readonly fictional: boolean;
  readonly version: string;
  /** ISO date of the state of the data. */
  readonly date: string;
  readonly licence: string;
  /** Whom what is made of the dataset is for. */
  readonly audience: Audience;
  /** From how many people on something may be said of a group. */
  readonly disclosure: DisclosureRules;
  readonly tables: { readonly [N in TableName]: Table<N> };
  /** Text files other than tables, by path: transcripts. */
  readonly texts: ReadonlyMap<string, string>;
  /** The transcripts among them, parsed. */
  readonly transcripts: Transcripts;
  readonly readings: readonly Reading[];
  readonly problems: readonly Problem[];
  /** Problems past the number shown of one kind and file, for which repairs are proposed too. */
  readonly unshown?: readonly Problem[];
  /** How many accepted repairs were applied on reading, refused because stale, or not decided. */
  readonly repairs?: {
    readonly applied: number;
    readonly refused: number;
    readonly undecided: number;
  };
}

/** Whether the dataset has a table, be it empty. */
export function has(dataset: Dataset, name: TableName): boolean {
  return dataset.tables[name].file !== null;
}

/** The words for a code of a column, from the dataset's `labels` table; the code where there are none. */
export function labelOf(dataset: Dataset, column: string, code: string): Bilingual {
  const found = labelIndex(dataset).get(`${column}\n${code}`);
  return found ?? { fr: code, en: code };
}

const labelIndex: (dataset: Dataset) => ReadonlyMap<string, Bilingual> = keep((dataset) =>
  new FrozenMap(dataset.tables.labels.rows.map((row): [string, Bilingual] => [
    `${row.column}\n${row.code}`,
    freeze({ fr: row.label_fr ?? row.code, en: row.label_en ?? row.label_fr ?? row.code }),
  ]))
);

/** Rows by the value of one column, in file order. */
export function groupBy<R, K>(rows: readonly R[], key: (row: R) => K): Map<K, R[]> {
  return Map.groupBy(rows, key);
}

/** Rows by a key that names one row. */
export function indexBy<R, K>(rows: readonly R[], key: (row: R) => K): Map<K, R> {
  return new Map(rows.map((row) => [key(row), row]));
}
