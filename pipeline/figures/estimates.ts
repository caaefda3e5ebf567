import * as Plot from "@observablehq/plot";
import type { Frame } from "./frame.ts";
import { fitText, widestText } from "./text-width.ts";
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
  const { narrow, width } = frame;
  const rowHeight = narrow ? 44 : 24;
  const left = narrow ? 8 : Math.min(width * 0.42, widestText(rows.map(({ label }) => label)) + 20);
  const right = widestText(rows.map(({ text }) => text)) + 14;
  const placed = rows.map((row, i) => ({ ...row, i: String(i) }));
  const within = (value: number) => Math.max(from, Math.min(to, value));
  const dy = narrow ? 10 : 0;
  return frame.plot({
    height: 26 + rows.length * rowHeight + 6,
    marginTop: 26,
    marginBottom: 6,
    marginLeft: left,
    marginRight: right,
    x: { domain: [from, to], axis: null },
    y: { type: "band", domain: placed.map(({ i }) => i), axis: null, padding: 0 },
    marks: [
      Plot.ruleX(references, { stroke: ink("rule"), strokeWidth: 1.4 }),
      Plot.text(apart(references, (width - left - right) / (to - from)), {
        x: (value: number) => value,
        text: (value: number) => frame.number(value),
        frameAnchor: "top",
        dy: -12,
        fill: ink("soft"),
      }),
      Plot.text(placed, {
        y: "i",
        text: ({ label }: Estimate) => fitText(label, narrow ? width - 10 : left - 18),
        frameAnchor: "left",
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? -6 : -14,
        dy: narrow ? -10 : 0,
        fill: ink("ink"),
        stroke: narrow ? ink("paper") : "none",
        strokeWidth: 4,
      }),
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

/** The references whose numbers have room: from the first on, each far enough from the last kept. */
function apart(references: readonly number[], pixels: number): number[] {
  const kept: number[] = [];
  for (const value of references) {
    const last = kept.at(-1);
    if (last === undefined || (value - last) * pixels >= 34) kept.push(value);
  }
  return kept;
}
