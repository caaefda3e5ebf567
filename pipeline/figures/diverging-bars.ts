import * as Plot from "@observablehq/plot";
import { maxOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { fitText, widestText } from "./text-width.ts";
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
  const { narrow, width } = frame;
  const rowHeight = narrow ? 46 : 26;
  const head = 26;
  const left = narrow ? 0 : Math.min(width * 0.4, widestText(bars.map(({ label }) => label)) + 14);
  const right = between === undefined ? 4 : widestText([between]) + 10;
  const most = (side: "against" | "towards") => Math.max(1, maxOf(bars.map((bar) => bar[side])));
  // Room for the number at the end of each bar.
  const domain = [-most("against") - 1, most("towards") + 1];
  const key = (_: unknown, i: number) => String(i);
  const rows = bars.map((bar, i) => ({ ...bar, row: String(i) }));
  const units = (side: "against" | "towards"): Unit[] =>
    rows.flatMap(({ row, [side]: count }) =>
      Array.from(
        { length: count },
        (_, n) => side === "towards" ? { row, from: n, to: n + 1 } : { row, from: -n - 1, to: -n },
      )
    );
  const dy = narrow ? 10 : 0;
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
      y: "row",
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
  return frame.plot({
    height: head + rows.length * rowHeight + 6,
    marginTop: head,
    marginBottom: 4,
    marginLeft: left,
    marginRight: right,
    x: { domain, axis: null },
    y: { type: "band", domain: bars.map(key), axis: null, padding: 0 },
    marks: [
      Plot.ruleX([0], { stroke: ink("ink") }),
      sideName(towards, "start"),
      sideName(against, "end"),
      Plot.text(rows, {
        y: "row",
        text: ({ label }: DivergingBar) => fitText(label, narrow ? width : left - 12),
        frameAnchor: "left",
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? 0 : -10,
        dy: narrow ? -12 : 0,
        fill: ink("ink"),
        stroke: narrow ? ink("paper") : "none",
        strokeWidth: 4,
      }),
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
          y: "row",
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
