import * as Plot from "@observablehq/plot";
import { maxOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { fitText, widestText } from "./text-width.ts";
import { fontSize, ink } from "./theme.ts";

/** How often as much as the reference. */
export interface Quotient {
  readonly label: string;
  /** 1 is the reference; above 0. */
  readonly value: number;
  /** An earlier value, drawn as a small ring. */
  readonly earlier?: number;
  readonly text: string;
}

/** Draw quotients around 1 on a logarithmic scale: twice as much is as far as half as much. */
export function quotients(
  frame: Frame,
  rows: readonly Quotient[],
  { reference }: { readonly reference: string },
): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const widest = widestText(rows.map((row) => row.label)) + 20;
  const left = narrow ? 8 : Math.min(width * 0.44, widest);
  const isBroken = !narrow && widest > left;
  const rowHeight = narrow ? 42 : isBroken ? 33 : 25;
  const right = widestText(rows.map((row) => row.text)) + 14;
  const values = rows.flatMap(({ value, earlier }) => [value, ...earlier ? [earlier] : []])
    .filter((value) => value > 0);
  const reach = Math.max(1.25, maxOf(values.map((value) => Math.max(value, 1 / value))));
  // What is nearly absent would push all others together: it stands at the edge.
  const most = Math.min(4, reach);
  const within = (value: number) => Math.max(1 / most, Math.min(most, value));
  const placed = rows.map((row, i) => ({ ...row, i: String(i) }));
  const dy = narrow ? 9 : 0;
  return frame.plot({
    height: 28 + rows.length * rowHeight + 6,
    marginTop: 28,
    marginBottom: 6,
    marginLeft: left,
    marginRight: right,
    x: { type: "log", domain: [1 / most, most], axis: null },
    y: { type: "band", domain: placed.map(({ i }) => i), axis: null, padding: 0 },
    marks: [
      Plot.ruleX([1], { stroke: ink("soft"), strokeWidth: 1.4 }),
      Plot.text([1], {
        x: () => 1,
        text: () => reference,
        frameAnchor: "top",
        dy: -14,
        fill: ink("soft"),
      }),
      Plot.text(placed, {
        y: "i",
        text: ({ label }: Quotient) => narrow ? fitText(label, width - 10) : label,
        ...narrow
          ? { stroke: ink("paper"), strokeWidth: 4 }
          : { lineWidth: (left - 18) / fontSize },
        frameAnchor: "left",
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? -6 : -14,
        dy: narrow ? -10 : 0,
        fill: ink("ink"),
      }),
      Plot.ruleY(placed, {
        y: "i",
        x1: () => 1,
        x2: ({ value }: Quotient) => within(value),
        stroke: ink("accent"),
        strokeWidth: 3,
        dy,
      }),
      Plot.dot(placed.filter(({ earlier }) => earlier !== undefined), {
        y: "i",
        x: ({ earlier }: Quotient) => within(earlier ?? 1),
        r: 3.5,
        fill: ink("paper"),
        stroke: ink("soft"),
        strokeWidth: 1.4,
        dy,
      }),
      Plot.dot(placed, {
        y: "i",
        x: ({ value }: Quotient) => within(value),
        r: 5.5,
        fill: ({ value }: Quotient) => value >= 1 ? ink("accent") : ink("paper"),
        stroke: ink("accent"),
        strokeWidth: 1.6,
        dy,
      }),
      Plot.text(placed, {
        y: "i",
        text: "text",
        frameAnchor: "right",
        textAnchor: "end",
        dx: right,
        dy,
        fill: ink("ink"),
      }),
    ],
  });
}
