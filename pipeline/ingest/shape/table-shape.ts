import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { filledCount, findFooters } from "./footers.ts";
import { cleanLabel, distinctNames, foldCase, isReservedLabel } from "../label.ts";
import { limits } from "../limits.ts";
import { isMissingWord } from "../cells/missing-cell.ts";
import type { Staged } from "../../problem/staged.ts";
import { ProblemList } from "../problem-list.ts";
import {
  blankLabel,
  blankRow,
  commentRow,
  duplicateLabel,
  emptyFile,
  extraCell,
  footerRow,
  headerLikeData,
  missingCell,
  reservedLabel,
  rowNames,
  titleRow,
  totalRow,
  trailingDelimiters,
} from "./shape-problems.ts";

/** The table found among the lines of a file or sheet. */
export interface Shape {
  readonly headerLine: number;
  /** Headers cleaned for people; blank where the file has none. */
  readonly header: readonly string[];
  /** One distinct name a column; null for a column that is refused. */
  readonly names: readonly (string | null)[];
  readonly lines: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Most lines that may stand above a header. */
const mostTitleRows = 25;

/** What is known of the cells beside them. */
export interface ShapeOptions {
  /**
   * Whether short rows are the rule, as in a spreadsheet.
   * @default false
   */
  readonly padded?: boolean;
}

/**
 * Cells → shape: find header, body and what is neither: titles above, totals, notes and comments,
 * blank lines and columns, ragged rows. Whatever is left out is reported with its line; null when
 * there is no table.
 */
export function findShape(
  cells: readonly (readonly string[])[],
  lines: readonly number[],
  file: string,
  { padded = false }: ShapeOptions = {},
): Staged<Shape | null> {
  const start = findHeader(cells);
  if (start === null) return { value: null, problems: [emptyFile(file)] };
  const problems = new ProblemList();
  for (let i = 0; i < start; i++) {
    const at = { file, line: lines[i] ?? i + 1, cell: firstFilled(cells[i]!) };
    if (at.cell !== null) problems.add(titleRow({ ...at, cell: at.cell.slice(0, 200) }));
  }
  const labels = (cells[start] ?? []).map(cleanLabel);
  if (labels.length > limits.columns) {
    problems.add(tooManyColumns(file, labels.length));
    return { value: null, problems: problems.all() };
  }
  const end = lastFilled(cells) + 1;
  const kept = keptColumns(labels, cells, start + 1, end);
  const at = { file, line: lines[start] ?? 1 };
  const body = readBody({ cells, lines, file, problems, padded, start, end, labels, kept });
  const header = kept.map((column) => labels[column] ?? "");
  const names = nameColumns(header, kept, body.rows, at, problems);
  if (labels.length > kept.length && !padded) reportDropped(labels, kept, at, problems);
  if (looksLikeData(header, body.rows)) problems.add(headerLikeData(at));
  return { value: { headerLine: at.line, header, names, ...body }, problems: problems.all() };
}

function firstFilled(row: readonly string[]): string | null {
  return row.find((cell) => cell.trim() !== "") ?? null;
}

function lastFilled(cells: readonly (readonly string[])[]): number {
  let last = cells.length - 1;
  while (last >= 0 && filledCount(cells[last]!) === 0) last--;
  return last;
}

/**
 * The header is the first line that is as full as a row: lines that fill at most half of what
 * the lines after them fill (at most one cell in a narrow table) are titles.
 */
function findHeader(cells: readonly (readonly string[])[]): number | null {
  const counts = cells.slice(0, mostTitleRows + 50).map(filledCount);
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? 0;
    if (count === 0) continue;
    const after = counts.slice(i + 1, i + 51).filter((n) => n > 0).toSorted((a, b) => a - b);
    const usual = after[Math.floor(after.length / 2)] ?? 0;
    const isTitle = i < mostTitleRows && usual >= 2 &&
      count <= Math.max(1, Math.floor(usual / (usual < 4 ? 3 : 2)));
    if (!isTitle) return i;
  }
  return counts.findIndex((count) => count > 0) < 0 && lastFilled(cells) < 0
    ? null
    : Math.max(0, counts.findIndex((count) => count > 0));
}

/** Columns with a label, or without one but with values. */
function keptColumns(
  labels: readonly string[],
  cells: readonly (readonly string[])[],
  start: number,
  end: number,
): number[] {
  const blank = labels.flatMap((label, column) => label === "" ? [column] : []);
  const used = new Set<number>();
  for (const column of blank) {
    for (let i = start; i < end && !used.has(column); i++) {
      if ((cells[i]?.[column] ?? "").trim() !== "") used.add(column);
    }
  }
  return labels.flatMap((label, column) => label !== "" || used.has(column) ? [column] : []);
}

interface Body {
  readonly cells: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly file: string;
  readonly problems: ProblemList;
  /** Whether short rows are the rule, as in a spreadsheet. */
  readonly padded: boolean;
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
  readonly kept: readonly number[];
}

function readBody(
  { cells, lines, file, problems, padded, start, end, labels, kept }: Body,
): { rows: (readonly string[])[]; lines: number[] } {
  const rows: (readonly string[])[] = [];
  const kinds = findFooters(cells, start, end, kept.length);
  const rowLines: number[] = [];
  const isWhole = kept.length === labels.length;
  const width = (kept.at(-1) ?? -1) + 1;
  let trailing = 0;
  for (let i = start + 1; i < end; i++) {
    const row = cells[i]!;
    const line = lines[i] ?? i + 1;
    const kind = kinds.get(i) ?? (row.length === width ? "row" : "ragged");
    if (kind === "row" || kind === "ragged") {
      if (filledCount(row) === 0) {
        if (problems.wants("blank-row")) problems.add(blankRow({ file, line }));
        continue;
      }
      if (kind === "ragged") {
        if (row.length > labels.length && !reportExtra(row, line)) trailing++;
        if (row.length < width && !padded) reportMissing(row, line);
      }
      rows.push(row.length === width && isWhole ? row : kept.map((column) => row[column] ?? ""));
      rowLines.push(line);
      continue;
    }
    const at = { file, line, cell: firstFilled(row)?.slice(0, 200) ?? null };
    problems.add(
      kind === "total" ? totalRow(at) : kind === "note" ? footerRow(at) : commentRow(at),
    );
  }
  if (trailing > 0) problems.add(trailingDelimiters({ file, line: rowLines[0] ?? 1 }));
  if (!padded && (cells[end]?.length ?? 0) > 1) {
    problems.add(blankRow({ file, line: lines[end] ?? end + 1 }));
  }
  return { rows, lines: rowLines };

  function reportExtra(row: readonly string[], line: number): boolean {
    const extra = row.slice(labels.length).find((cell) => cell.trim() !== "");
    if (extra === undefined) return false;
    if (problems.wants("extra-cell")) {
      problems.add(extraCell({ file, line, cell: extra }, row.length, labels.length));
    }
    return true;
  }

  function reportMissing(row: readonly string[], line: number): void {
    if (!problems.wants("missing-cell")) return;
    const column = labels[row.length];
    const at = column === undefined || column === "" ? { file, line } : { file, line, column };
    problems.add(missingCell(at, row.length, width));
  }
}

function nameColumns(
  header: readonly string[],
  kept: readonly number[],
  rows: readonly (readonly string[])[],
  at: { file: string; line: number },
  problems: ProblemList,
): (string | null)[] {
  const seen = new Map<string, string>();
  const names = distinctNames(header);
  return header.map((label, i) => {
    if (isReservedLabel(label)) {
      problems.add(reservedLabel({ ...at, column: label }));
      return null;
    }
    const folded = foldCase(label);
    const other = seen.get(folded);
    if (label === "") {
      const filled = rows.reduce((n, row) => n + (row[i]?.trim() === "" ? 0 : 1), 0);
      const named = i === 0 && new Set(rows.map((row) => row[0])).size === rows.length &&
        rows.length > 1;
      problems.add(named ? rowNames(at) : blankLabel(at, (kept[i] ?? i) + 1, filled));
    } else if (other !== undefined && folded !== "") {
      problems.add(duplicateLabel({ ...at, column: label }, other, other === label));
    } else seen.set(folded, label);
    return names[i] ?? null;
  });
}

function reportDropped(
  labels: readonly string[],
  kept: readonly number[],
  at: { file: string; line: number },
  problems: ProblemList,
): void {
  const last = kept.at(-1) ?? -1;
  const set = new Set(kept);
  let trailing = false;
  labels.forEach((_, column) => {
    if (set.has(column)) return;
    if (column > last) trailing = true;
    else problems.add(blankLabel(at, column + 1, 0));
  });
  if (trailing) problems.add(trailingDelimiters(at));
}

const plainNumber = /^[+-]?\d+([.,]\d+)?$/;
const year = /^(19|20)\d\d$/;

/** Whether a header cell is a number over numbers while none is a word over numbers. */
function looksLikeData(header: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const sample = rows.slice(0, 50);
  if (sample.length === 0) return false;
  let alike = false;
  for (const [column, label] of header.entries()) {
    const cells = sample.map((row) => (row[column] ?? "").trim());
    const numbers = cells.filter((cell) => plainNumber.test(cell)).length;
    const known = cells.filter((cell) => cell !== "" && !isMissingWord(cell)).length;
    if (numbers === 0 || numbers < known * 0.8 || known * 3 < sample.length) continue;
    if (isMissingWord(label)) continue;
    if (!plainNumber.test(label)) return false;
    if (!year.test(label)) alike = true;
  }
  return alike;
}

function tooManyColumns(file: string, columns: number): Problem {
  const values = { count: String(columns), limit: String(limits.columns) };
  return found("table-dimensions/columns", { file }, values);
}
