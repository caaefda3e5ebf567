import { labelRoom } from "./labelled-rows.ts";
import * as Plot from "@observablehq/plot";
import type { Frame } from "./frame.ts";
import { fitText, widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** A place where a row takes part in a column. */
export interface Incidence {
  readonly row: string;
  readonly column: string;
  /** Drawn full: the leading part. */
  readonly strong: boolean;
}

/** How an incidence matrix is drawn. */
export interface IncidenceOptions {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly Incidence[];
}

/** Draw who takes part in what: a mark where a row meets a column, column names upright. */
export function incidence(
  frame: Frame,
  { rows, columns, cells }: IncidenceOptions,
): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const rowHeight = narrow ? 36 : 22;
  const left = labelRoom(frame, rows, { share: 0.36, pad: 14 });
  const head = Math.min(170, widestText(columns, 12) + 10);
  const size = narrow ? 4 : 5.5;
  return frame.plot({
    height: head + rows.length * rowHeight + 6,
    marginTop: head,
    marginBottom: 4,
    marginLeft: left,
    marginRight: 0,
    x: { type: "band", domain: columns, axis: null, padding: 0 },
    y: { type: "band", domain: rows, axis: null, padding: 0 },
    marks: [
      Plot.ruleX(columns, { x: (column: string) => column, stroke: ink("rule") }),
      Plot.ruleY(rows, { y: (row: string) => row, stroke: ink("rule"), dy: narrow ? 9 : 0 }),
      Plot.text(columns, {
        x: (column: string) => column,
        text: (column: string) => fitText(column, head - 8, 12),
        frameAnchor: "top",
        textAnchor: "start",
        rotate: -90,
        dy: -6,
        fontSize: 12,
        fill: ink("ink"),
      }),
      Plot.text(rows, {
        y: (row: string) => row,
        text: (row: string) => fitText(row, narrow ? width : left - 12),
        frameAnchor: "left",
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? 0 : -10,
        dy: narrow ? -8 : 0,
        fill: ink("ink"),
        stroke: narrow ? ink("paper") : "none",
        strokeWidth: 4,
      }),
      Plot.dot(cells, {
        x: "column",
        y: "row",
        r: size,
        symbol: "square",
        stroke: ink("accent"),
        strokeWidth: 1.6,
        fill: (cell: Incidence) => cell.strong ? ink("accent") : ink("paper"),
        dy: narrow ? 9 : 0,
      }),
    ],
  });
}
