import { labelRoom } from "./labelled-rows.ts";
import * as Plot from "@observablehq/plot";
import { maxOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** A bar with its name; a part of it may be drawn darker. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The part drawn in full colour; all of it where it is not given. */
  readonly part?: number;
  /** What stands beside the bar. */
  readonly text: string;
}

/** Draw bars from one base, names at the left, or above on phones. */
export function bars(frame: Frame, rows: readonly Bar[]): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const rowHeight = narrow ? 50 : 34;
  const left = labelRoom(frame, rows.map((row) => row.label), { share: 0.42, pad: 16, edge: 2 });
  const right = Math.min(width * 0.45, widestText(rows.map((row) => row.text)) + 14);
  const inset = narrow ? { insetTop: 24, insetBottom: 8 } : { insetTop: 7, insetBottom: 7 };
  return frame.plot({
    height: rows.length * rowHeight + 6,
    marginTop: 2,
    marginBottom: 4,
    marginLeft: left,
    marginRight: right,
    x: { domain: [0, Math.max(1, maxOf(rows.map((row) => row.value)))], axis: null },
    y: { type: "band", domain: rows.map((row) => row.label), axis: null, padding: 0 },
    marks: [
      Plot.text(rows, {
        y: "label",
        text: "label",
        frameAnchor: "left",
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? 0 : -10,
        dy: narrow ? -13 : 0,
        fill: ink("ink"),
      }),
      Plot.barX(rows, { y: "label", x: "value", fill: ink("accent"), fillOpacity: 0.32, ...inset }),
      Plot.barX(rows, {
        y: "label",
        x: (row: Bar) => row.part ?? row.value,
        fill: ink("accent"),
        ...inset,
      }),
      Plot.text(rows, {
        y: "label",
        x: "value",
        text: "text",
        textAnchor: "start",
        dx: 8,
        dy: narrow ? 8 : 0,
        fill: ink("ink"),
      }),
      Plot.ruleX(rows, { x: 0, y: "label", stroke: ink("soft"), ...inset }),
    ],
  });
}
