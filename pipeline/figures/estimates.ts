import * as Plot from "@observablehq/plot";
import type { Frame } from "./frame.ts";
import { labelledRows } from "./labelled-rows.ts";
import { widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** A value with its interval; null where it cannot be computed. */
export interface Estimate {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What stands beside the row: the value as printed, or why there is none. */
  readonly text: string;
}

/** The scale of estimates. */
export interface EstimatesOptions {
  readonly from: number;
  readonly to: number;
  /** Lines drawn through all rows, each with its number above. */
  readonly references?: readonly number[];
}

/** Draw values as dots with their intervals as lines, a row each, on one scale. */
export function estimates(
  frame: Frame,
  rows: readonly Estimate[],
  { from, to, references = [] }: EstimatesOptions,
): SVGElement | HTMLElement {
  const { width } = frame;
  const right = widestText(rows.map(({ text }) => text)) + 14;
  const chart = labelledRows(frame, rows, right, {
    rowHeight: { wide: 24, narrow: 44 },
    share: 0.42,
    pad: 20,
    gap: 14,
    edge: 8,
    slack: { wide: 18, narrow: 10 },
    rise: 10,
    drop: 10,
    halo: true,
    head: 26,
    foot: 6,
  });
  const { rows: placed, left, dy } = chart;
  const within = (value: number) => Math.max(from, Math.min(to, value));
  return chart.plot({
    x: { domain: [from, to], axis: null },
    marks: [
      Plot.ruleX(references, { stroke: ink("rule"), strokeWidth: 1.4 }),
      Plot.text(apart(references, (width - left - right) / (to - from)), {
        x: (value: number) => value,
        text: (value: number) => frame.number(value),
        frameAnchor: "top",
        dy: -12,
        fill: ink("soft"),
      }),
      chart.labels,
      Plot.ruleY(placed.filter(({ low, high }) => low !== null && high !== null), {
        y: "i",
        x1: ({ low }: Estimate) => within(low ?? 0),
        x2: ({ high }: Estimate) => within(high ?? 0),
        stroke: ink("accent"),
        strokeWidth: 2,
        dy,
      }),
      Plot.dot(placed.filter(({ value }) => value !== null), {
        y: "i",
        x: ({ value }: Estimate) => within(value ?? 0),
        r: 5,
        fill: ink("accent"),
        stroke: ink("paper"),
        dy,
      }),
      chart.aside(({ text }) => text),
    ],
  });
}

/** The references whose numbers have room: from the first on, each far enough from the last kept. */
function apart(references: readonly number[], pixels: number): number[] {
  const kept: number[] = [];
  for (const value of references) {
    const last = kept.at(-1);
    if (last === undefined || (value - last) * pixels >= 34) kept.push(value);
  }
  return kept;
}
