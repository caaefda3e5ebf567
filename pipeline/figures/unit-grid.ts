import * as Plot from "@observablehq/plot";
import { maxOf } from "../analysis/extremes.ts";
import {
  type Box,
  drawBoxes,
  drawKey,
  type FillMark,
  inPixels,
  type KeyItem,
} from "./fill-mark.ts";
import type { Frame } from "./frame.ts";
import { fitText, widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** A row of the grid: a mark for every unit, column by column. */
export interface UnitRow {
  readonly label: string;
  /** A heading that stands above the first row of a group. */
  readonly group?: string;
  /** In the order of the columns; each in the order in which its units are drawn. */
  readonly cells: readonly (readonly FillMark[])[];
  /** What stands at the right end of the row. */
  readonly text?: string;
}

/** How a grid of units is drawn. */
export interface UnitGridOptions {
  /** Names of the columns; one empty name for a grid of a single column. */
  readonly columns: readonly string[];
  readonly rows: readonly UnitRow[];
  readonly key: readonly KeyItem[];
}

/** More units than this in a cell are drawn as lengths: nobody counts that many squares. */
const mostUnits = 60;

/** Draw one square a unit, filled by its state, in cells of rows and columns. */
export function unitGrid(frame: Frame, options: UnitGridOptions): SVGElement | HTMLElement {
  const { columns, key } = options;
  const legend = drawKey(key, frame.width);
  const head = columns.some((name) => name !== "") ? 20 : 0;
  const grid = layoutOf(frame, options);
  const placed = placeRows(options.rows, grid, legend.height + head);
  return frame.plot({
    ...inPixels,
    height: placed.bottom + 4,
    marks: [
      ...legend.marks,
      Plot.ruleY(placed.rules, { y: (at: number) => at, stroke: ink("rule") }),
      words(
        columns.map((text, c) => ({
          x: grid.left + c * grid.columnWidth + 3,
          y: legend.height + head / 2,
          text,
        })),
        { fontSize: frame.narrow ? 12 : 13, fill: ink("soft") },
      ),
      words(placed.heads, { fontWeight: 600, fill: ink("ink") }),
      words(placed.names, { fill: ink("ink") }),
      words(placed.ends, { fill: ink("ink") }),
      ...drawBoxes(placed.boxes),
    ],
  });
}

/** The measures of the grid, in pixels. */
interface Grid {
  readonly left: number;
  readonly columnWidth: number;
  /** Room for the name of a row above its squares; 0 where it stands at their left. */
  readonly labelRoom: number;
  readonly rowHeight: number;
  readonly nameWidth: number;
  readonly size: number;
  readonly gap: number;
  readonly perLine: number;
  readonly lines: number;
  /** Units in the fullest cell. */
  readonly most: number;
  readonly asLengths: boolean;
}

function layoutOf({ narrow, width }: Frame, { columns, rows }: UnitGridOptions): Grid {
  const left = narrow ? 0 : Math.min(width * 0.36, widestText(rows.map((row) => row.label)) + 20);
  const right = widestText(rows.map((row) => row.text ?? "")) + (narrow ? 6 : 12);
  const columnWidth = (width - left - right) / Math.max(1, columns.length);
  const most = Math.max(0, maxOf(rows.flatMap((row) => row.cells.map((cell) => cell.length))));
  const gap = narrow ? 2 : 3;
  const size = sizeOf(columnWidth - 6, most, gap, narrow);
  const perLine = Math.max(1, Math.floor((columnWidth - 6) / (size + gap)));
  const asLengths = most > mostUnits;
  const lines = asLengths ? 1 : Math.max(1, Math.ceil(most / perLine));
  const labelRoom = narrow ? 18 : 0;
  return {
    left,
    columnWidth,
    labelRoom,
    rowHeight: labelRoom + lines * (size + gap) + (narrow ? 10 : 12),
    nameWidth: narrow ? width : left - 8,
    size,
    gap,
    perLine,
    lines,
    most,
    asLengths,
  };
}

/** Where everything of the rows stands, from a height on. */
function placeRows(rows: readonly UnitRow[], grid: Grid, from: number) {
  const { left, columnWidth, labelRoom, size, gap, perLine, lines, most, asLengths } = grid;
  const boxes: Box[] = [];
  const [names, heads, ends]: [Word[], Word[], Word[]] = [[], [], []];
  const rules: number[] = [];
  let y = from;
  rows.forEach((row, i) => {
    if (row.group !== undefined && row.group !== rows[i - 1]?.group) {
      heads.push({ x: 0, y: y + 12, text: row.group });
      y += 24;
    }
    rules.push(y);
    const top = y + labelRoom + 6;
    const middle = top + (lines * (size + gap) - gap) / 2;
    const text = fitText(row.label, grid.nameWidth);
    names.push({ x: 0, y: labelRoom > 0 ? y + 13 : middle, text });
    const used = asLengths ? columnWidth : Math.min(most, perLine) * (size + gap) + 6;
    const end = left + (row.cells.length - 1) * columnWidth + used + 3;
    ends.push({ x: end, y: middle, text: row.text ?? "" });
    row.cells.forEach((cell, c) => {
      const x = left + c * columnWidth + 3;
      const drawn = asLengths
        ? lengths(cell, { x, y: top, width: columnWidth - 6, height: size, most })
        : squares(cell, { x, y: top, size, gap, perLine });
      for (const box of drawn) boxes.push(box);
    });
    y += grid.rowHeight;
  });
  return { boxes, names, heads, ends, rules, bottom: y };
}

/** As large as lets the fullest cell stand on one line, within what still reads as a square. */
function sizeOf(width: number, most: number, gap: number, narrow: boolean): number {
  const [least, largest] = narrow ? [8, 14] : [12, 20];
  return Math.max(least, Math.min(largest, Math.floor(width / Math.max(1, most)) - gap));
}

interface Word {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

function words(rows: readonly Word[], options: Plot.TextOptions): Plot.Markish {
  return Plot.text(rows, { x: "x", y: "y", text: "text", textAnchor: "start", ...options });
}

interface SquarePlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly gap: number;
  readonly perLine: number;
}

function squares(cell: readonly FillMark[], { x, y, size, gap, perLine }: SquarePlace): Box[] {
  return cell.map((mark, i) => {
    const x1 = x + (i % perLine) * (size + gap);
    const y1 = y + Math.floor(i / perLine) * (size + gap);
    return { mark, x1, x2: x1 + size, y1, y2: y1 + size };
  });
}

interface LengthPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly most: number;
}

/** Runs of one mark as bars, on the scale of the fullest cell. */
function lengths(cell: readonly FillMark[], { x, y, width, height, most }: LengthPlace): Box[] {
  const boxes: Box[] = [];
  let from = 0;
  cell.forEach((mark, i) => {
    if (cell[i + 1] === mark) return;
    const at = (count: number) => x + count / most * width;
    boxes.push({ mark, x1: at(from), x2: at(i + 1), y1: y, y2: y + height });
    from = i + 1;
  });
  return boxes;
}
