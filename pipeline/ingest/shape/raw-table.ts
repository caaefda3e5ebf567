import type { Problem } from "../../problem/problem.ts";

/** A table as it was found in a file: text cells, before any type is known. */
export interface RawTable {
  /** The file's name without its ending, or the sheet's name. */
  readonly name: string;
  /** Path from the dataset folder, with `/`; of a workbook with several sheets, `path#sheet`. */
  readonly file: string;
  readonly sheet: string | null;
  readonly format: "csv" | "tsv" | "txt" | "xlsx" | "ods";
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `ibm850`, `macintosh`, `mixed`; null for a sheet. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** 1-based line of the header. */
  readonly headerLine: number;
  /** Headers, trimmed, composed and without invisible characters; blank where there is none. */
  readonly header: readonly string[];
  /** One distinct name a column; null for a column refused for its reserved name. */
  readonly names: readonly (string | null)[];
  /** The 1-based line on which each row starts. */
  readonly lines: readonly number[];
  /** The rows; each has as many cells as the header. */
  readonly rows: readonly (readonly string[])[];
}

/** What reading a file gives: its tables, and what was wrong with it. */
export interface ReadResult {
  readonly tables: readonly RawTable[];
  readonly problems: readonly Problem[];
}
