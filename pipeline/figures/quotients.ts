import * as Plot from "@observablehq/plot";
import { maxOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { labelledRows } from "./labelled-rows.ts";
import { widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

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
  const isBroken = widest > width * 0.44;
  const right = widestText(rows.map((row) => row.text)) + 14;
  const chart = labelledRows(frame, rows, right, {
    rowHeight: { wide: isBroken ? 33 : 25, narrow: 42 },
    share: 0.44,
    pad: 20,
    gap: 14,
    edge: 8,
    slack: { wide: 18, narrow: 10 },
    rise: 10,
    drop: 9,
    wraps: true,
    halo: narrow,
    head: 28,
    foot: 6,
  });
  const { rows: placed, dy } = chart;
  const values = rows.flatMap(({ value, earlier }) => [value, ...earlier ? [earlier] : []])
    .filter((value) => value > 0);
  const reach = Math.max(1.25, maxOf(values.map((value) => Math.max(value, 1 / value))));
  // What is nearly absent would push all others together: it stands at the edge.
  const most = Math.min(4, reach);
  const within = (value: number) => Math.max(1 / most, Math.min(most, value));
  return chart.plot({
    x: { type: "log", domain: [1 / most, most], axis: null },
    marks: [
      Plot.ruleX([1], { stroke: ink("soft"), strokeWidth: 1.4 }),
      Plot.text([1], {
        x: () => 1,
        text: () => reference,
        frameAnchor: "top",
        dy: -14,
        fill: ink("soft"),
      }),
      chart.labels,
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
      chart.aside(({ text }) => text),
    ],
  });
}
