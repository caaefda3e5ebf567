import * as Plot from "@observablehq/plot";
import { maxOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { labelledRows } from "./labelled-rows.ts";
import { widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** A value with its name. */
export interface LabelledValue {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  /** The value as printed beside the dot. */
  readonly text: string;
  /** Drawn hollow: approximate, announced, not measured. */
  readonly hollow?: boolean;
  /** A heading that stands above the first row of a group. */
  readonly group?: string;
}

/** How labelled values are drawn. */
export interface LabelledDotsOptions {
  /**
   * The scale starts here.
   * @default 0
   */
  readonly from?: number;
  /** The scale ends here; the largest value where it is not given. */
  readonly to?: number;
  /**
   * Whether a line leads from the start of the scale to the dot.
   * @default true
   */
  readonly stem?: boolean;
}

/** Draw values as dots on one scale, a row each; an interval is a line between two dots. */
export function labelledDots(
  frame: Frame,
  values: readonly LabelledValue[],
  { from = 0, to, stem = true }: LabelledDotsOptions = {},
): SVGElement | HTMLElement {
  const right = widestText(values.map((value) => value.text)) + 16;
  const domain = [from, to ?? Math.max(from + 1e-9, maxOf(values.map((value) => value.high)))];
  const chart = labelledRows(frame, values, right, {
    rowHeight: { wide: 26, narrow: 42 },
    share: 0.5,
    pad: 16,
    gap: 12,
    edge: 6,
    slack: { wide: 8, narrow: 8 },
    rise: 9,
    drop: 9,
    head: 4,
    foot: 8,
  });
  const { rows, dy } = chart;
  const fill = (row: LabelledValue) => row.hollow === true ? ink("paper") : ink("accent");
  return chart.plot({
    x: { domain, axis: null },
    marks: [
      chart.labels,
      ...stem
        ? [Plot.ruleY(rows, { y: "i", x1: () => domain[0], x2: "low", stroke: ink("rule"), dy })]
        : [
          Plot.ruleY(rows, {
            y: "i",
            x1: () => domain[0],
            x2: () => domain[1],
            stroke: ink("rule"),
            dy,
          }),
        ],
      Plot.ruleY(rows.filter((row) => row.low < row.high), {
        y: "i",
        x1: "low",
        x2: "high",
        stroke: ink("accent"),
        strokeWidth: 3,
        dy,
      }),
      Plot.dot(rows.filter((row) => row.low < row.high), {
        y: "i",
        x: "low",
        r: 5,
        stroke: ink("accent"),
        strokeWidth: 1.6,
        fill,
        dy,
      }),
      Plot.dot(rows, {
        y: "i",
        x: "high",
        r: 5,
        stroke: ink("accent"),
        strokeWidth: 1.6,
        fill,
        dy,
      }),
      Plot.text(rows, {
        y: "i",
        x: "high",
        text: "text",
        textAnchor: "start",
        dx: 10,
        dy,
        fill: ink("ink"),
      }),
    ],
  });
}
