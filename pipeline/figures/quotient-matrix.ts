import { labelRoom } from "./labelled-rows.ts";
import * as Plot from "@observablehq/plot";
import type { Frame } from "./frame.ts";
import { fitText, widestText } from "./text-width.ts";
import { fontSize, ink } from "./theme.ts";

/** How a matrix of quotients is drawn. */
export interface QuotientMatrixOptions {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Row-major; 1 is the reference; null where there is none. */
  readonly cells: readonly (number | null)[];
}

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

/** Draw quotients as numbers: bold on a filled cell from 1 on, plain below. */
export function quotientMatrix(
  frame: Frame,
  { rows, columns, cells }: QuotientMatrixOptions,
): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const left = labelRoom(frame, rows, { share: 0.42, pad: 14 });
  const isBroken = !narrow && widestText(rows) + 14 > left;
  const columnWidth = (width - left) / Math.max(1, columns.length);
  const upright = widestText(columns.flatMap((name) => name.split(/[ -]/))) > columnWidth - 6;
  const head = (upright ? Math.min(150, widestText(columns) + 8) : 36) + (narrow ? 12 : 0);
  const rowHeight = narrow ? 44 : isBroken ? 34 : 26;
  const filled = cells.flatMap((value, i): Cell[] =>
    value === null ? [] : [{
      row: String(Math.floor(i / columns.length)),
      column: String(i % columns.length),
      value,
    }]
  );
  const above = filled.filter(({ value }) => value >= 1);
  const dy = narrow ? 9 : 0;
  const number = (part: readonly Cell[], bold: boolean) =>
    Plot.text(part, {
      x: "column",
      y: "row",
      text: ({ value }: Cell) => frame.number(value, { digits: 2, fixed: true }),
      fontWeight: bold ? 700 : 400,
      fill: bold ? ink("ink") : ink("soft"),
      fontVariant: "tabular-nums",
      dy,
    });
  return frame.plot({
    height: head + rows.length * rowHeight + 6,
    marginTop: head,
    marginBottom: 6,
    marginLeft: left,
    marginRight: 0,
    x: { type: "band", domain: columns.map((_, c) => String(c)), axis: null, padding: 0 },
    y: { type: "band", domain: rows.map((_, r) => String(r)), axis: null, padding: 0 },
    marks: [
      Plot.cell(above, {
        x: "column",
        y: "row",
        fill: ink("accent"),
        fillOpacity: ({ value }: Cell) => Math.min(0.42, 0.08 + Math.log2(value) * 0.42),
        insetTop: narrow ? 20 : 2,
        insetBottom: narrow ? 3 : 2,
        insetLeft: 2,
        insetRight: 2,
      }),
      Plot.ruleY(rows.map((_, r) => String(r)), {
        y: (row: string) => row,
        stroke: ink("rule"),
        dy: rowHeight / 2,
      }),
      Plot.text(columns.map((name, c) => ({ name, c: String(c) })), {
        x: "c",
        text: ({ name }) => upright ? fitText(name, 142) : name,
        frameAnchor: "top",
        fill: ink("ink"),
        ...upright
          ? { rotate: -90, textAnchor: "start" as const, dy: narrow ? -14 : -4 }
          : { lineAnchor: "bottom" as const, dy: narrow ? -14 : -4, lineWidth: columnWidth / 14 },
      }),
      Plot.text(rows.map((name, r) => ({ name, r: String(r) })), {
        y: "r",
        text: ({ name }) => narrow ? fitText(name, width) : name,
        ...narrow ? {} : { lineWidth: (left - 12) / fontSize },
        frameAnchor: "left",
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? 0 : -10,
        dy: narrow ? -11 : 0,
        fill: ink("ink"),
      }),
      number(above, true),
      number(filled.filter(({ value }) => value < 1), false),
    ],
  });
}
