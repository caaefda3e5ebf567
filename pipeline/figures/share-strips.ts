import * as Plot from "@observablehq/plot";
import type { Frame } from "./frame.ts";
import { formatPercent } from "../language/numbers.ts";
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
  const rowHeight = narrow ? 62 : 28;
  const left = narrow ? 14 : Math.min(width * 0.34, widestText(strips.map((s) => s.label)) + 26);
  const right = narrow ? 18 : Math.min(width * 0.36, widestText(strips.map((s) => s.note)) + 26);
  const rows = strips.map((strip, i) => ({ ...strip, i: String(i) }));
  const discs = rows.flatMap(({ i, shares }) => {
    const counts = Map.groupBy(shares, (share) => Math.round(share / step) * step);
    return [...counts].map(([share, same]) => ({ i, share, count: same.length }));
  });
  const most = Math.max(1, ...discs.map(({ count }) => count));
  const dy = narrow ? 2 : 0;
  const textRight = width - right;
  return frame.plot({
    height: rows.length * rowHeight + 34,
    marginTop: 26,
    marginBottom: 8,
    marginLeft: left,
    marginRight: right,
    x: { domain: [0, 1], axis: null },
    y: { type: "band", domain: rows.map((row) => row.i), axis: null, padding: 0 },
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
      Plot.text(rows, {
        y: "i",
        text: (row: ShareStrip) => fitText(row.label, (narrow ? width : left) - 14),
        frameAnchor: "left",
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? -12 : -16,
        dy: narrow ? -18 : 0,
        fill: ink("ink"),
      }),
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
