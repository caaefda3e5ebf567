import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";

/** Where a problem of a table's shape is. */
export interface At {
  readonly file: string;
  readonly line: number;
  readonly column?: string;
  readonly cell?: string | null;
}

/** A line above the header that is no part of the table. */
export function titleRow(at: At): Problem {
  return found("title-row", at);
}

/** A line of totals: kept, it would be counted as one more row. */
export function totalRow(at: At): Problem {
  return found("total-row", at);
}

/** A note under the table. */
export function footerRow(at: At): Problem {
  return found("footer-row", at);
}

/** A remark between rows. */
export function commentRow(at: At): Problem {
  return found("comment-row", at);
}

/** A line with no value. */
export function blankRow(at: At): Problem {
  return found("blank-row", at);
}

/** A line with values beyond the last column. */
export function extraCell(at: At, cells: number, columns: number): Problem {
  return found("extra-cell", at, { cells, columns });
}

/** A line that ends before the last column. */
export function missingCell(at: At, cells: number, columns: number): Problem {
  return found("missing-cell", at, { cells, columns });
}

/** Delimiters after the last column, with nothing between them. */
export function trailingDelimiters(at: At): Problem {
  return found("trailing-delimiter", at);
}

/** A column without a name: an error when it holds values, told when it is empty. */
export function blankLabel(at: At, position: number, filled: number): Problem {
  const code = filled === 0 ? "blank-label/empty" : "blank-label";
  return found(code, at, { position: String(position) });
}

/** Row names of a statistics program: a first column without a header whose values are distinct. */
export function rowNames(at: At): Problem {
  return { ...blankLabel(at, 1, 1), severity: "warning" };
}

/** Two columns of one name. */
export function duplicateLabel(
  at: At & { readonly column: string },
  other: string,
  exact: boolean,
): Problem {
  return found(exact ? "duplicate-label" : "duplicate-label/folded", at, { other });
}

/** A header that is a word of the language. */
export function reservedLabel(at: At & { readonly column: string }): Problem {
  return found("incorrect-label/reserved", at);
}

/** A first line that looks like the lines under it. */
export function headerLikeData(at: At): Problem {
  return found("missing-header", at);
}

/** A file with nothing in it. */
export function emptyFile(file: string): Problem {
  return found("source-error/empty-file", { file });
}
