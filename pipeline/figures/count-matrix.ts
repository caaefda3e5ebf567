import { labelRoom } from "./labelled-rows.ts";
import * as Plot from "@observablehq/plot";
import { maxOf } from "../analysis/extremes.ts";
import type { Quantity } from "../language/said.ts";
import type { Bilingual } from "../language/bilingual.ts";
import type { Frame } from "./frame.ts";
import { textWidth, widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** A count where a row meets a column. */
export interface MatrixCell {
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

/** How a matrix of counts is drawn. */
export interface CountMatrixOptions {
  /** Rows from top to bottom, also those with no cell. */
  readonly rows: readonly string[];
  /** Columns from left to right, also those with no cell. */
  readonly columns: readonly string[];
  readonly cells: readonly MatrixCell[];
  /**
   * Columns whose discs are full: what is measured, against what is said.
   * @default all
   */
  readonly full?: readonly string[];
  /**
   * Whether a count of 1 is written too; without it a disc alone means one.
   * @default true
   */
  readonly ones?: boolean;
}

/** Draw counts as discs whose area is the count, each with its number. */
export function countMatrix(
  frame: Frame,
  { rows, columns, cells, full = columns, ones = true }: CountMatrixOptions,
): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const rowHeight = narrow ? 46 : 27;
  const left = labelRoom(frame, rows, { share: 0.42, pad: 14 });
  const most = Math.max(1, maxOf(cells.map((cell) => cell.count)));
  const radius = (count: number) => Math.max(3.5, Math.sqrt(count / most) * 10.5);
  const columnWidth = (width - left) / Math.max(1, columns.length);
  // Names that do not fit side by side, word by word, stand upright.
  const upright =
    widestText(columns.flatMap((column) => column.split(/[ \u00a0]/))) > columnWidth - 4;
  const headLines = columns.some((column) => textWidth(column) > columnWidth) ? 2 : 1;
  const head = upright ? widestText(columns) + 6 : 15 * headLines + 8;
  const marginTop = head + (narrow ? 16 : 6);
  const shift = narrow ? 9 : 0;
  const shown = cells.filter((cell) => cell.count > 0);
  const isFull = (cell: MatrixCell) => full.includes(cell.column);
  return frame.plot({
    height: marginTop + rows.length * rowHeight + 6,
    marginTop,
    marginBottom: 6,
    marginLeft: left,
    marginRight: 0,
    x: { type: "band", domain: columns, axis: null, padding: 0 },
    y: { type: "band", domain: rows, axis: null, padding: 0 },
    r: { type: "identity" },
    marks: [
      Plot.ruleY(rows, { y: (row: string) => row, stroke: ink("rule"), dy: shift }),
      Plot.text(columns, {
        x: (column: string) => column,
        text: (column: string) => column,
        frameAnchor: "top",
        ...upright
          ? { rotate: -90, textAnchor: "start" as const, dy: narrow ? -14 : -6 }
          : { lineAnchor: "bottom" as const, dy: narrow ? -14 : -8, lineWidth: columnWidth / 13 },
        fill: ink("ink"),
      }),
      Plot.text(rows, {
        y: (row: string) => row,
        text: (row: string) => row,
        frameAnchor: "left",
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? 0 : -10,
        dy: narrow ? -10 : 0,
        fill: ink("ink"),
      }),
      Plot.dot(shown, {
        x: "column",
        y: "row",
        r: (cell: MatrixCell) => radius(cell.count),
        stroke: ink("accent"),
        strokeWidth: 1.6,
        fill: (cell: MatrixCell) => isFull(cell) ? ink("accent") : ink("paper"),
        dx: ones || most > 1 ? -8 : 0,
        dy: shift,
      }),
      Plot.text(shown.filter((cell) => ones || cell.count > 1), {
        x: "column",
        y: "row",
        text: (cell: MatrixCell) => frame.number(cell.count),
        textAnchor: "start",
        dx: 7,
        dy: shift,
        fill: ink("soft"),
      }),
    ],
  });
}

/** What is crossed, and how often each row meets each column. */
export interface CrossedCounts<R, C> extends Pick<CountMatrixOptions, "ones"> {
  readonly rows: readonly R[];
  readonly rowName: (row: R) => string | Bilingual;
  readonly columns: readonly C[];
  readonly columnName: (column: C) => string | Bilingual;
  /** Undefined or no value where they never meet. */
  readonly count: (row: R, column: C) => number | Quantity | undefined;
  /**
   * Columns whose discs are full.
   * @default all
   */
  readonly full?: readonly NoInfer<C>[];
}

/** Draw how often things of one kind meet things of another, each by its name. */
export function crossedCounts<R, C>(
  frame: Frame,
  { rows, rowName, columns, columnName, count, full = columns, ...options }: CrossedCounts<R, C>,
): SVGElement | HTMLElement {
  const words = (name: string | Bilingual) => typeof name === "string" ? name : frame.say(name);
  const number = (found: number | Quantity | undefined) =>
    (typeof found === "object" ? found.value : found) ?? 0;
  return countMatrix(frame, {
    ...options,
    rows: rows.map((row) => words(rowName(row))),
    columns: columns.map((column) => words(columnName(column))),
    full: full.map((column) => words(columnName(column))),
    cells: rows.flatMap((row) =>
      columns.map((column) => ({
        row: words(rowName(row)),
        column: words(columnName(column)),
        count: number(count(row, column)),
      }))
    ),
  });
}
