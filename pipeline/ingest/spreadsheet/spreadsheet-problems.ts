import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";

/** Where a cell of a sheet stands. */
export interface CellAt {
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

/** A cell whose formula failed. */
export function errorCell(at: CellAt, cell: string): Problem {
  return found("error-cell", { ...at, cell });
}

/** A formula that was never computed. */
export function emptyFormula(at: CellAt): Problem {
  return found("formula-without-value", at);
}

/** A sheet that its author hid. */
export function hiddenSheet(file: string, sheet: string): Problem {
  return found("hidden-sheet", { file, cell: sheet });
}

/** Cells merged over several of a table's cells: only the first of them holds the value. */
export function mergedCells(at: CellAt, cell: string, lastLine: number): Problem {
  const place = { ...at, cell: cell === "" ? null : cell.slice(0, 200) };
  return lastLine > at.line
    ? found("merged-cells/down", place, { lastLine: String(lastLine) })
    : found("merged-cells", place);
}

/** Rows or columns that somebody hid. */
export function hiddenCells(
  file: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Problem {
  return found("hidden-cells", { file }, { rows, columns });
}

/** A workbook that the reader gives up on. */
export function unreadable(file: string, error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return found("format-error/workbook", { file }, { detail });
}

/** An encrypted workbook, or one of the old binary format. */
export function notWorkbook(file: string): Problem {
  return found("format-error/encrypted-workbook", { file });
}

/** A workbook with nothing in it. */
export function emptyWorkbook(file: string): Problem {
  return found("source-error/empty-workbook", { file });
}

/** A cell so far out that its sheet cannot be held. */
export function farCell(file: string, rows: number, columns: number): Problem {
  const at = { rows: String(rows), columns: String(columns) };
  return found("table-dimensions/far-cell", { file }, at);
}
