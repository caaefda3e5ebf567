import * as Plot from "@observablehq/plot";
import { maxOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { textWidth, widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** A count where a step of the rows meets one of the columns. */
export interface CrossingCell {
  readonly row: number;
  readonly column: number;
  readonly count: number;
}

/** How a crossing is drawn. */
export interface CrossingOptions {
  /** The steps, the same for rows and columns, in order. */
  readonly steps: readonly string[];
  /** What the rows are, and what the columns are. */
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly cells: readonly CrossingCell[];
  /** Steps at the end that are no step: they have no diagonal. */
  readonly aside?: number;
}

/** Draw two judgements on one scale against each other; on the diagonal they agree. */
export function crossing(
  frame: Frame,
  { steps, rowTitle, columnTitle, cells, aside = 0 }: CrossingOptions,
): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const left = narrow ? 0 : widestText([...steps, rowTitle]) + 16;
  const columnWidth = (Math.min(width, 620) - left) / steps.length;
  const upright = widestText(steps.flatMap((step) => step.split(" "))) > columnWidth - 6;
  const lines = maxOf(steps.map((step) => textWidth(step) > columnWidth ? 2 : 1));
  const head = 22 + (upright ? widestText(steps) + 8 : lines * 15 + 6);
  const rowHeight = narrow ? 46 : 32;
  const most = Math.max(1, maxOf(cells.map(({ count }) => count)));
  const isAside = ({ row, column }: CrossingCell) => Math.max(row, column) >= steps.length - aside;
  const rows = steps.map((_, i) => String(i));
  const dy = narrow ? 9 : 0;
  const inset = { insetTop: narrow ? 20 : 2, insetBottom: 2, insetLeft: 2, insetRight: 2 };
  const place = { x: ({ column }: CrossingCell) => String(column), y: rowKey };
  return frame.plot({
    height: head + steps.length * rowHeight + 6,
    marginTop: head,
    marginBottom: 6,
    marginLeft: left,
    marginRight: narrow ? 0 : width - Math.min(width, 620),
    x: { type: "band", domain: rows, axis: null, padding: 0 },
    y: { type: "band", domain: rows, axis: null, padding: 0 },
    marks: [
      Plot.cell(rows.slice(0, rows.length - aside), {
        x: (i: string) => i,
        y: (i: string) => i,
        fill: ink("wash"),
        stroke: ink("soft"),
        strokeDasharray: "3 3",
        ...inset,
      }),
      Plot.text([narrow ? `${rowTitle} ↓ ${columnTitle} →` : columnTitle], {
        text: (title: string) => title,
        frameAnchor: "top-left",
        textAnchor: "start",
        dy: -head + 4,
        lineAnchor: "top",
        fontWeight: 600,
        fill: ink("ink"),
      }),
      Plot.text(narrow ? [] : [rowTitle], {
        text: (title: string) => title,
        frameAnchor: "top-left",
        textAnchor: "end",
        dx: -12,
        dy: -10,
        fontWeight: 600,
        fill: ink("ink"),
      }),
      Plot.text(rows, {
        x: (i: string) => i,
        text: (i: string) => steps[Number(i)] ?? "",
        frameAnchor: "top",
        fill: ink("soft"),
        ...upright
          ? { rotate: -90, textAnchor: "start" as const, dy: -6 }
          : { lineAnchor: "bottom" as const, dy: -6, lineWidth: columnWidth / 13 },
      }),
      Plot.text(rows, {
        y: (i: string) => i,
        text: (i: string) => steps[Number(i)] ?? "",
        frameAnchor: "left",
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? 0 : -12,
        dy: narrow ? -12 : 0,
        fill: ink("ink"),
      }),
      Plot.dot(cells, {
        ...place,
        r: ({ count }: CrossingCell) => Math.max(3.5, Math.sqrt(count / most) * 11),
        fill: (cell: CrossingCell) =>
          isAside(cell) ? ink("rule") : cell.column >= cell.row ? ink("accent") : ink("paper"),
        stroke: (cell: CrossingCell) => ink(isAside(cell) ? "soft" : "accent"),
        strokeWidth: 1.6,
        dx: -9,
        dy,
      }),
      Plot.text(cells, {
        ...place,
        text: ({ count }: CrossingCell) => frame.number(count),
        textAnchor: "start",
        dx: 6,
        dy,
        fill: ink("ink"),
      }),
    ],
    r: { type: "identity" },
  });
}

function rowKey({ row }: CrossingCell): string {
  return String(row);
}
