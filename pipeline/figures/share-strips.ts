import * as Plot from "@observablehq/plot";
import { maxOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { formatPercent } from "../language/numbers.ts";
import { labelledRows } from "./labelled-rows.ts";
import { fitText, widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** Shares of one thing, each from 0 to 1. */
export interface ShareStrip {
  readonly label: string;
  readonly shares: readonly number[];
  /** What is said of the strip beside it: its lowest share. */
  readonly note: string;
}

/** Shares nearer than this are drawn as one disc. */
const step = 0.025;

/**
 * Draw shares as discs on a scale from nothing to all, a strip each; equal shares make one larger
 * disc, whose area is their number.
 */
export function shareStrips(
  frame: Frame,
  strips: readonly ShareStrip[],
): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const right = narrow ? 18 : Math.min(width * 0.36, widestText(strips.map((s) => s.note)) + 26);
  const chart = labelledRows(frame, strips, right, {
    rowHeight: { wide: 28, narrow: 62 },
    share: 0.34,
    pad: 26,
    gap: 16,
    edge: 14,
    slack: { wide: 14, narrow: 14 },
    rise: 18,
    drop: 2,
    head: 26,
    foot: 8,
  });
  const { rows, dy } = chart;
  const discs = rows.flatMap(({ i, shares }) => {
    const counts = Map.groupBy(shares, (share) => Math.round(share / step) * step);
    return [...counts].map(([share, same]) => ({ i, share, count: same.length }));
  });
  const most = Math.max(1, maxOf(discs.map(({ count }) => count)));
  const textRight = width - right;
  return chart.plot({
    x: { domain: [0, 1], axis: null },
    r: { type: "identity" },
    marks: [
      Plot.ruleX([0, 0.5, 1], { stroke: ink("rule") }),
      Plot.text([0, 0.5, 1], {
        x: (share: number) => share,
        text: (share: number) => formatPercent(share, frame.language),
        frameAnchor: "top",
        dy: -16,
        fill: ink("soft"),
      }),
      Plot.ruleY(rows, { y: "i", x1: () => 0, x2: () => 1, stroke: ink("rule"), dy }),
      Plot.dot(discs, {
        x: "share",
        y: "i",
        r: ({ count }: { count: number }) => 3.5 + Math.sqrt(count / most) * 6,
        stroke: ink("accent"),
        strokeWidth: 1.6,
        fill: ink("accent"),
        fillOpacity: 0.25,
        dy,
      }),
      chart.labels,
      Plot.text(rows, {
        y: "i",
        text: (row: ShareStrip) => fitText(row.note, narrow ? width : width - textRight - 16),
        frameAnchor: narrow ? "left" : "right",
        textAnchor: "start",
        dx: narrow ? -12 : 16,
        dy: narrow ? 20 : 0,
        fill: ink("soft"),
      }),
    ],
  });
}
