import { labelRoom } from "./labelled-rows.ts";
import * as Plot from "@observablehq/plot";
import { drawPath, inPixels } from "./fill-mark.ts";
import type { Frame } from "./frame.ts";
import { fitText, widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** A value from 0 to 1 with its interval; null where it cannot be computed. */
export interface CellValue {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How a matrix of bars is drawn. */
export interface CellBarsOptions {
  readonly rows: readonly { readonly label: string; readonly cells: readonly CellValue[] }[];
  readonly columns: readonly string[];
}

/** Draw a bar in every cell, its interval as a line over it; a question mark where nothing is known. */
export function cellBars(
  frame: Frame,
  { rows, columns }: CellBarsOptions,
): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const left = labelRoom(frame, rows.map((row) => row.label), { share: 0.3, pad: 16 });
  const columnWidth = (width - left) / Math.max(1, columns.length);
  const upright = widestText(columns.flatMap((name) => name.split(" "))) > columnWidth - 8;
  const head = upright ? widestText(columns) + 8 : 36;
  const rowHeight = narrow ? 38 : 24;
  const length = columnWidth - 10;
  const cells = rows.flatMap(({ cells }, r) =>
    cells.map((cell, c) => {
      const x = left + c * columnWidth;
      const y = head + r * rowHeight + (narrow ? 19 : 6);
      return { ...cell, x, y, y2: y + 12, middle: y + 6, end: x + length };
    })
  );
  const known = cells.filter(({ value }) => value !== null);
  const ranged = cells.filter(({ low, high }) => low !== null && high !== null && low < high);
  const at = (key: "value" | "low" | "high") => (cell: (typeof cells)[number]) =>
    cell.x + (cell[key] ?? 0) * length;
  return frame.plot({
    ...inPixels,
    height: head + rows.length * rowHeight + 6,
    marks: [
      Plot.text(columns.map((name, c) => ({ name, x: left + c * columnWidth })), {
        x: ({ x }) => upright ? x + length / 2 : x,
        y: () => head - 8,
        text: "name",
        fill: ink("ink"),
        ...upright ? { rotate: -90, textAnchor: "start" as const } : {
          textAnchor: "start" as const,
          lineAnchor: "bottom" as const,
          lineWidth: columnWidth / 14,
        },
      }),
      Plot.text(rows.map(({ label }, r) => ({ label, y: head + r * rowHeight })), {
        x: () => narrow ? 0 : left - 12,
        y: ({ y }) => y + (narrow ? 9 : 12),
        text: ({ label }) => fitText(label, narrow ? width : left - 14),
        textAnchor: narrow ? "start" : "end",
        fill: ink("ink"),
      }),
      drawPath(cells.map(({ x, y, y2, end }) => ({ x1: x, x2: end, y1: y, y2 })), {
        fill: ink("wash"),
      }),
      drawPath(
        known.map((cell) => ({ x1: cell.x, x2: at("value")(cell), y1: cell.y, y2: cell.y2 })),
        {
          fill: ink("accent"),
          "fill-opacity": 0.75,
        },
      ),
      Plot.ruleY(ranged, {
        y: "middle",
        x1: at("low"),
        x2: at("high"),
        stroke: ink("ink"),
        strokeWidth: 1.4,
      }),
      Plot.text(cells.filter(({ value, low }) => value === null && low === null), {
        x: ({ x }) => x + length / 2,
        y: "middle",
        text: () => "?",
        fill: ink("soft"),
      }),
    ],
  });
}
