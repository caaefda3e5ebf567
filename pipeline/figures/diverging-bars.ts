import * as Plot from "@observablehq/plot";
import { maxOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { labelledRows } from "./labelled-rows.ts";
import { widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** Counts that pull two ways. */
export interface DivergingBar {
  readonly label: string;
  /** Drawn to the left. */
  readonly against: number;
  /** Drawn to the right. */
  readonly towards: number;
  /** Neither side: written at the right, not drawn as length. */
  readonly between?: number;
}

/** The words over the two sides. */
export interface DivergingBarsOptions {
  readonly against: string;
  readonly towards: string;
  readonly between?: string;
}

interface Unit {
  readonly row: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Draw counts as unit squares on two sides of a line, one square a person, so that they can be
 * counted; filled on the right, outlined on the left.
 */
export function divergingBars(
  frame: Frame,
  bars: readonly DivergingBar[],
  { against, towards, between }: DivergingBarsOptions,
): SVGElement | HTMLElement {
  const { narrow } = frame;
  const right = between === undefined ? 4 : widestText([between]) + 10;
  const most = (side: "against" | "towards") => Math.max(1, maxOf(bars.map((bar) => bar[side])));
  // Room for the number at the end of each bar.
  const domain = [-most("against") - 1, most("towards") + 1];
  const chart = labelledRows(frame, bars, right, {
    rowHeight: { wide: 26, narrow: 46 },
    share: 0.4,
    pad: 14,
    gap: 10,
    edge: 0,
    slack: { wide: 12, narrow: 0 },
    rise: 12,
    drop: 10,
    halo: true,
    head: 26,
    foot: 4,
    below: 2,
  });
  const { rows, dy } = chart;
  const units = (side: "against" | "towards"): Unit[] =>
    rows.flatMap(({ i: row, [side]: count }) =>
      Array.from(
        { length: count },
        (_, n) => side === "towards" ? { row, from: n, to: n + 1 } : { row, from: -n - 1, to: -n },
      )
    );
  const square = {
    y: "row",
    x1: "from",
    x2: "to",
    insetLeft: 1,
    insetRight: 1,
    insetTop: narrow ? 25 : 6,
    insetBottom: narrow ? 5 : 6,
  };
  const number = (side: "against" | "towards") =>
    Plot.text(rows.filter((row) => row[side] > 0), {
      y: "i",
      x: (row: DivergingBar) => side === "towards" ? row.towards : -row.against,
      text: (row: DivergingBar) => frame.number(row[side]),
      textAnchor: side === "towards" ? "start" : "end",
      dx: side === "towards" ? 6 : -6,
      dy,
      fill: ink("ink"),
    });
  const sideName = (text: string, side: "start" | "end") =>
    Plot.text([text], {
      x: () => 0,
      text: (name: string) => name,
      frameAnchor: "top",
      textAnchor: side,
      dx: side === "start" ? 6 : -6,
      dy: -14,
      fontWeight: 600,
      fill: ink(side === "start" ? "accent" : "warn"),
    });
  return chart.plot({
    x: { domain, axis: null },
    marks: [
      Plot.ruleX([0], { stroke: ink("ink") }),
      sideName(towards, "start"),
      sideName(against, "end"),
      chart.labels,
      Plot.rect(units("towards"), { ...square, fill: ink("accent") }),
      Plot.rect(units("against"), {
        ...square,
        fill: ink("warn"),
        fillOpacity: 0.18,
        stroke: ink("warn"),
        strokeWidth: 1.4,
      }),
      number("towards"),
      number("against"),
      ...between === undefined ? [] : [
        Plot.text([between], {
          text: (name: string) => name,
          frameAnchor: "top-right",
          textAnchor: "end",
          dx: right,
          dy: -14,
          fill: ink("soft"),
        }),
        Plot.text(rows.filter((row) => (row.between ?? 0) > 0), {
          y: "i",
          text: (row: DivergingBar) => frame.number(row.between ?? 0),
          frameAnchor: "right",
          textAnchor: "end",
          dx: right,
          dy,
          fill: ink("soft"),
        }),
      ],
    ],
  });
}
