import * as Plot from "@observablehq/plot";
import type { Frame } from "./frame.ts";
import { dotRadius, type NetworkEdge } from "./network-layout.ts";
import { textWidth } from "./text-width.ts";
import { ink } from "./theme.ts";

/** A node of a network. */
export interface NetworkPoint {
  readonly id: string;
  readonly label: string;
  readonly degree: number;
  /** The family it belongs to: a colour and a shape. */
  readonly family: string;
}

/** How a network is drawn. */
export interface NetworkOptions {
  readonly points: readonly NetworkPoint[];
  readonly links: readonly NetworkEdge[];
  /** Where each node stands: see {@linkcode layoutNetwork}. */
  readonly positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  /** The families with their words and colours, in the order of the key. */
  readonly families: readonly {
    readonly code: string;
    readonly words: string;
    readonly colour: string;
  }[];
  /**
   * How many names are written, from the best connected down.
   * @default 12, 7 on phones
   */
  readonly names?: number;
}

interface Placed extends NetworkPoint {
  x: number;
  y: number;
}

const symbols = ["circle", "square", "triangle", "diamond"] as const;

/** Draw a network: dots sized by their number of partners, lines for what they share. */
export function network(frame: Frame, options: NetworkOptions): SVGElement | HTMLElement {
  const { points, links, families, positions } = options;
  const { width, narrow } = frame;
  const height = narrow ? 380 : 520;
  const placed = fit(points, positions, width, height);
  const at = new Map(placed.map((point) => [point.id, point]));
  const lines = links.flatMap(({ a, b, weight }) => {
    const from = at.get(a);
    const to = at.get(b);
    return from && to ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, weight }] : [];
  });
  const named = chooseNames(placed, options.names ?? (narrow ? 7 : 12), width);
  const symbolOf = (family: string) =>
    symbols[Math.max(0, families.findIndex(({ code }) => code === family)) % symbols.length] ??
      "circle";
  const colourOf = (family: string) =>
    families.find(({ code }) => code === family)?.colour ?? ink("soft");
  return frame.plot({
    height: height + keyHeight,
    marginTop: keyHeight,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
    x: { domain: [0, width], axis: null },
    y: { domain: [height, 0], axis: null },
    r: { type: "identity" },
    symbol: { type: "identity" } as Plot.ScaleOptions,
    marks: [
      ...[...Map.groupBy(lines, (line) => Math.min(4, 0.7 + line.weight))].map(([width, group]) =>
        linkPath(group, width)
      ),
      ...families.map(({ code }) =>
        Plot.dot(placed.filter((point) => point.family === code), {
          x: "x",
          y: "y",
          r: (point: Placed) => dotRadius(point.degree),
          symbol: symbolOf(code),
          fill: colourOf(code),
          stroke: ink("paper"),
          strokeWidth: 1.2,
        })
      ),
      ...named.map(({ point, anchor }) =>
        Plot.text([point], {
          x: "x",
          y: "y",
          text: "label",
          textAnchor: anchor,
          dx: (anchor === "start" ? 1 : -1) * (dotRadius(point.degree) + 4),
          fontSize: 12,
          fontWeight: 600,
          fill: ink("ink"),
          stroke: ink("paper"),
          strokeWidth: 3.5,
        })
      ),
      ...key(frame, families, symbolOf),
    ],
  });
}

const keyHeight = 30;

/** Fit positions to the sheet, keeping a margin for the largest dots. */
function fit(
  points: readonly NetworkPoint[],
  positions: NetworkOptions["positions"],
  width: number,
  height: number,
): Placed[] {
  const margin = 16;
  return points.flatMap((point) => {
    const at = positions.get(point.id);
    return at
      ? [{
        ...point,
        x: margin + at.x * (width - 2 * margin),
        y: margin + at.y * (height - 2 * margin),
      }]
      : [];
  });
}

/** All links of one weight as one path, which takes a tenth of the bytes of as many elements. */
function linkPath(
  lines: readonly { x1: number; y1: number; x2: number; y2: number }[],
  strokeWidth: number,
): Plot.Markish {
  return (_index, { x, y }, _values, _dimensions, context) => {
    const path = context.document.createElementNS("http://www.w3.org/2000/svg", "path");
    const at = (scale: unknown, value: number) =>
      Math.round((scale as (value: number) => number)(value) * 10) / 10;
    const attributes = {
      d: lines.map((line) =>
        `M${at(x, line.x1)},${at(y, line.y1)}L${at(x, line.x2)},${at(y, line.y2)}`
      ).join(""),
      fill: "none",
      stroke: ink("soft"),
      "stroke-opacity": "0.3",
      "stroke-width": String(strokeWidth),
    };
    for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, value);
    return path;
  };
}

/** Names for the best connected nodes, leaving out those that would cover another name. */
function chooseNames(placed: readonly Placed[], count: number, width: number) {
  const boxes: { left: number; right: number; y: number }[] = [];
  const chosen: { point: Placed; anchor: "start" | "end" }[] = [];
  const byDegree = placed.toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  for (const point of byDegree) {
    if (chosen.length >= count) break;
    const wide = textWidth(point.label, 12.5) + dotRadius(point.degree) + 6;
    for (
      const anchor of point.x < width / 2 ? ["start", "end"] as const : ["end", "start"] as const
    ) {
      const left = anchor === "start" ? point.x : point.x - wide;
      const right = left + wide;
      const free = left >= 0 && right <= width &&
        boxes.every((box) =>
          right < box.left || left > box.right || Math.abs(box.y - point.y) > 15
        );
      if (!free) continue;
      boxes.push({ left, right, y: point.y });
      chosen.push({ point, anchor });
      break;
    }
  }
  return chosen;
}

function key(
  frame: Frame,
  families: NetworkOptions["families"],
  symbolOf: (family: string) => typeof symbols[number],
): Plot.Markish[] {
  let at = 8;
  return families.flatMap(({ code, words, colour }) => {
    const text = frame.say({ fr: words, en: words });
    const dx = at;
    at += 18 + textWidth(text, 12) + (frame.narrow ? 4 : 12);
    return [
      Plot.dot([code], {
        frameAnchor: "top-left",
        dx,
        dy: -18,
        r: 5,
        symbol: symbolOf(code),
        fill: colour,
      }),
      Plot.text([text], {
        frameAnchor: "top-left",
        textAnchor: "start",
        dx: dx + 10,
        dy: -24,
        fontSize: 12,
        fill: ink("soft"),
      }),
    ];
  });
}
