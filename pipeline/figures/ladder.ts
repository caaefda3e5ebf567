import { labelRoom } from "./labelled-rows.ts";
import * as Plot from "@observablehq/plot";
import { inPixels } from "./fill-mark.ts";
import type { Frame } from "./frame.ts";
import { fitText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** A row on a ladder: sure up to a step, possible up to another. */
export interface LadderRow {
  readonly label: string;
  readonly low: number;
  readonly high: number;
}

/** How a ladder is drawn. */
export interface LadderOptions {
  readonly rows: readonly LadderRow[];
  /** The names of the steps from 0 up. */
  readonly steps: readonly string[];
}

/** Draw how far each row is sure to have climbed (full) and how far it may have (dashed). */
export function ladder(frame: Frame, { rows, steps }: LadderOptions): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const left = labelRoom(frame, rows.map((row) => row.label), { share: 0.34, pad: 18, edge: 6 });
  const stepWidth = (width - left - 10) / steps.length;
  const rowHeight = narrow ? 36 : 24;
  const lines = narrow ? 1 : 2;
  const head = lines * 14 + 12;
  const x = (step: number) => left + (step + 0.5) * stepWidth;
  const y = (row: number) => head + row * rowHeight + (narrow ? 24 : 12);
  const placed = rows.map((row, i) => ({
    ...row,
    y: y(i),
    base: x(0),
    sure: x(row.low),
    possible: x(row.high),
  }));
  const bottom = head + rows.length * rowHeight;
  const unsure = placed.filter(({ low, high }) => high > low);
  return frame.plot({
    ...inPixels,
    height: bottom + 6,
    marks: [
      Plot.ruleX(steps.map((_, s) => s), {
        x: (s: number) => x(s),
        y1: () => head - 2,
        y2: () => bottom,
        stroke: ink("rule"),
      }),
      Plot.text(steps.map((name, s) => ({ text: narrow ? String(s) : `${s}\n${name}`, s })), {
        x: ({ s }) => x(s),
        y: () => head - 6,
        text: "text",
        lineAnchor: "bottom",
        fontSize: 12,
        fill: ink("soft"),
      }),
      Plot.text(placed, {
        x: () => narrow ? 0 : left - 12,
        y: ({ y }) => narrow ? y - 14 : y,
        text: ({ label }) => fitText(label, narrow ? width : left - 14),
        textAnchor: narrow ? "start" : "end",
        fill: ink("ink"),
      }),
      Plot.ruleY(unsure, {
        y: "y",
        x1: "sure",
        x2: "possible",
        stroke: ink("soft"),
        strokeWidth: 1.6,
        strokeDasharray: "3 3",
      }),
      Plot.ruleY(placed, { y: "y", x1: "base", x2: "sure", stroke: ink("accent"), strokeWidth: 3 }),
      Plot.dot(unsure, {
        y: "y",
        x: "possible",
        r: 4.5,
        fill: ink("paper"),
        stroke: ink("soft"),
        strokeWidth: 1.4,
      }),
      Plot.dot(placed, { y: "y", x: "sure", r: 5.5, fill: ink("accent"), stroke: ink("paper") }),
    ],
  });
}
