import * as Plot from "@observablehq/plot";
import { maxOf, minOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { ink } from "./theme.ts";

/** A point of the curve. */
export interface CurvePoint {
  readonly position: number;
  readonly value: number;
  /** What stands over the point; nothing where it is not given. */
  readonly text?: string;
}

/** How a curve with its band is drawn. */
export interface CurveBandOptions {
  /** The range of other curves at each position. */
  readonly band: readonly {
    readonly position: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** A line across, with its name at the right end. */
  readonly threshold: number;
  readonly thresholdName: string;
  /** The name of the horizontal axis. */
  readonly xName: string;
  /** The name of the vertical axis. */
  readonly yName: string;
  /** The name of the band, written in it. */
  readonly bandName: string;
}

/** Draw a curve over whole positions, with a band of other curves behind it and a threshold. */
export function curveBand(
  frame: Frame,
  points: readonly CurvePoint[],
  { band, threshold, thresholdName, xName, yName, bandName }: CurveBandOptions,
): SVGElement | HTMLElement {
  const positions = [...points, ...band].map(({ position }) => position);
  const first = positions.length === 0 ? 0 : minOf(positions);
  const last = Math.max(maxOf(positions), first + 1);
  const top = Math.max(
    threshold * 2,
    maxOf(points.map(({ value }) => value)),
    maxOf(band.map(({ high }) => high)),
  );
  const widest = band[0];
  return frame.plot({
    height: frame.narrow ? 270 : 330,
    marginTop: 34,
    marginBottom: 44,
    marginLeft: 44,
    marginRight: 14,
    // The first number stands clear of the axis.
    x: { domain: [first - 0.4, last + 0.1], axis: null },
    y: { domain: [0, top * 1.06], axis: null, nice: false },
    marks: [
      Plot.areaY(band, {
        x: "position",
        y1: "low",
        y2: "high",
        fill: ink("accent"),
        fillOpacity: 0.14,
      }),
      Plot.axisX({
        ticks: positions.filter((position, i) => positions.indexOf(position) === i),
        tickFormat: (position: number) => frame.number(position),
        label: xName,
        labelAnchor: "center",
        labelArrow: "none",
        color: ink("soft"),
      }),
      Plot.axisY({
        ticks: 4,
        tickFormat: (value: number) => frame.number(value),
        label: yName,
        labelArrow: "none",
        color: ink("soft"),
      }),
      Plot.ruleY([0], { stroke: ink("soft") }),
      Plot.ruleY([threshold], { stroke: ink("warn"), strokeDasharray: "5 4" }),
      Plot.text([thresholdName], {
        x: () => last,
        y: () => threshold,
        text: (name: string) => name,
        textAnchor: "end",
        dy: -9,
        fill: ink("warn"),
      }),
      ...widest === undefined ? [] : [
        Plot.text([bandName], {
          x: () => widest.position,
          y: () => widest.high,
          text: (name: string) => name,
          textAnchor: "start",
          dx: 8,
          dy: -6,
          fill: ink("soft"),
        }),
      ],
      Plot.line(points, { x: "position", y: "value", stroke: ink("accent"), strokeWidth: 2 }),
      Plot.dot(points, {
        x: "position",
        y: "value",
        r: 4.5,
        fill: ink("accent"),
        stroke: ink("paper"),
      }),
      Plot.text(points.filter(({ text }) => text !== undefined), {
        x: "position",
        y: "value",
        text: "text",
        dy: -12,
        fill: ink("ink"),
        stroke: ink("paper"),
        strokeWidth: 4,
      }),
    ],
  });
}
