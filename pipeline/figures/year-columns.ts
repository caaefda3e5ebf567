import * as Plot from "@observablehq/plot";
import { maxOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { ink } from "./theme.ts";

/** A count in a year. */
export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** Draw counts per year as columns with their number on top. */
export function yearColumns(frame: Frame, years: readonly YearCount[]): SVGElement | HTMLElement {
  const every = Math.max(1, Math.ceil(years.length * 46 / frame.width));
  const rows = years.map(({ year, count }, i) => ({
    year: String(year),
    count,
    shown: i % every === 0,
  }));
  return frame.plot({
    height: frame.narrow ? 190 : 230,
    marginTop: 24,
    marginBottom: 26,
    marginLeft: 2,
    marginRight: 2,
    x: { type: "band", domain: rows.map((row) => row.year), axis: null, padding: 0.25 },
    y: { domain: [0, Math.max(1, maxOf(rows.map((row) => row.count)))], axis: null },
    marks: [
      Plot.barY(rows, { x: "year", y: "count", fill: ink("accent") }),
      Plot.ruleY([0], { stroke: ink("soft") }),
      Plot.text(rows, {
        x: "year",
        y: "count",
        text: (row: { count: number }) => frame.number(row.count),
        dy: -9,
        fill: ink("ink"),
      }),
      Plot.text(rows.filter((row) => row.shown), {
        x: "year",
        text: "year",
        frameAnchor: "bottom",
        dy: 16,
        fill: ink("soft"),
      }),
    ],
  });
}
