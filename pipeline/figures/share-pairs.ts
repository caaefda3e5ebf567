import * as Plot from "@observablehq/plot";
import { maxOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { fitText, textWidth, widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** Two shares of one thing: the one found and the one it is held against. */
export interface SharePair {
  readonly label: string;
  /** A heading that stands above the first row of a group. */
  readonly group?: string;
  /** From 0 to 1. */
  readonly found: number;
  readonly reference: number;
  /** What stands at the right. */
  readonly text: string;
}

/** What the two marks are. */
export interface SharePairsOptions {
  readonly found: string;
  readonly reference: string;
}

/** Draw a full disc for what was found and a ring for what it is held against, a line between. */
export function sharePairs(
  frame: Frame,
  pairs: readonly SharePair[],
  { found, reference }: SharePairsOptions,
): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const rowHeight = narrow ? 40 : 25;
  const head = 30;
  const left = narrow ? 8 : Math.min(width * 0.44, widestText(pairs.map((row) => row.label)) + 20);
  const right = widestText(pairs.map((row) => row.text)) + 14;
  const groups = pairs.map((row, i) =>
    row.group !== undefined && row.group !== pairs[i - 1]?.group
  );
  const slots = pairs.flatMap((_, i) => groups[i] ? [`g${i}`, String(i)] : [String(i)]);
  const rows = pairs.map((row, i) => ({ ...row, i: String(i) }));
  const dy = narrow ? 9 : 0;
  const most = Math.max(1e-9, maxOf(pairs.flatMap((row) => [row.found, row.reference])));
  const dot = { y: "i", r: 5, stroke: ink("accent"), strokeWidth: 1.6, dy };
  const keyAt = (text: string, dx: number, fill: string) => [
    Plot.dot([0], {
      frameAnchor: "top-left",
      r: 5,
      dx: dx - left + 6,
      dy: -head + 10,
      stroke: ink("accent"),
      strokeWidth: 1.6,
      fill,
    }),
    Plot.text([text], {
      text: (word: string) => word,
      frameAnchor: "top-left",
      textAnchor: "start",
      dx: dx - left + 16,
      dy: -head + 10,
      lineAnchor: "middle",
      fill: ink("soft"),
    }),
  ];
  return frame.plot({
    height: head + slots.length * rowHeight + 6,
    marginTop: head,
    marginBottom: 6,
    marginLeft: left,
    marginRight: right,
    x: { domain: [0, most], axis: null },
    y: { type: "band", domain: slots, axis: null, padding: 0 },
    marks: [
      ...keyAt(found, 0, ink("accent")),
      ...keyAt(reference, textWidth(found) + 34, ink("paper")),
      Plot.text(rows.filter((_, i) => groups[i]), {
        y: ({ i }: { i: string }) => `g${i}`,
        text: ({ group }: SharePair) => group ?? "",
        frameAnchor: "left",
        textAnchor: "start",
        dx: -left + 2,
        dy: 4,
        fontWeight: 600,
        fill: ink("ink"),
      }),
      Plot.ruleY(rows, { y: "i", x1: 0, x2: most, stroke: ink("rule"), dy }),
      Plot.text(rows, {
        y: "i",
        text: ({ label }: SharePair) => fitText(label, narrow ? width - 10 : left - 20),
        frameAnchor: "left",
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? -6 : -14,
        dy: narrow ? -9 : 0,
        fill: ink("ink"),
      }),
      Plot.ruleY(rows, {
        y: "i",
        x1: "found",
        x2: "reference",
        stroke: ink("accent"),
        strokeWidth: 2,
        dy,
      }),
      Plot.dot(rows, { ...dot, x: "reference", fill: ink("paper") }),
      Plot.dot(rows, { ...dot, x: "found", fill: ink("accent") }),
      Plot.text(rows, {
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
