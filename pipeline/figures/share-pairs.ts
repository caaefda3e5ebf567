import * as Plot from "@observablehq/plot";
import { maxOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { labelledRows } from "./labelled-rows.ts";
import { textWidth, widestText } from "./text-width.ts";
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
  const head = 30;
  const right = widestText(pairs.map((row) => row.text)) + 14;
  const chart = labelledRows(frame, pairs, right, {
    rowHeight: { wide: 25, narrow: 40 },
    share: 0.44,
    pad: 20,
    gap: 14,
    edge: 8,
    slack: { wide: 20, narrow: 10 },
    rise: 9,
    drop: 9,
    head,
    foot: 6,
  });
  const { rows, left, dy } = chart;
  const groups = pairs.map((row, i) =>
    row.group !== undefined && row.group !== pairs[i - 1]?.group
  );
  const slots = pairs.flatMap((_, i) => groups[i] ? [`g${i}`, String(i)] : [String(i)]);
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
  return chart.plot({
    x: { domain: [0, most], axis: null },
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
      chart.labels,
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
      chart.aside(({ text }) => text),
    ],
  }, slots);
}
