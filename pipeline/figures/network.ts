import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3";
import * as Plot from "@observablehq/plot";
import type { Frame } from "./frame.ts";
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
  readonly links: readonly { readonly a: string; readonly b: string; readonly weight: number }[];
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

/**
 * Draw a network with nodes pushed apart and links pulled together (force-directed layout, 300 steps
 * from d3's fixed spiral, no randomness): the same picture every time.
 */
export function network(frame: Frame, options: NetworkOptions): SVGElement | HTMLElement {
  const { points, links, families } = options;
  const { width, narrow } = frame;
  const height = narrow ? 380 : 520;
  const placed = layout(points, links, width, height);
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
      Plot.link(lines, {
        x1: "x1",
        y1: "y1",
        x2: "x2",
        y2: "y2",
        stroke: ink("soft"),
        strokeOpacity: 0.3,
        strokeWidth: (line: { weight: number }) => Math.min(4, 0.7 + line.weight),
      }),
      ...families.map(({ code }) =>
        Plot.dot(placed.filter((point) => point.family === code), {
          x: "x",
          y: "y",
          r: (point: Placed) => radius(point.degree),
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
          dx: (anchor === "start" ? 1 : -1) * (radius(point.degree) + 4),
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

function radius(degree: number): number {
  return 3.5 + Math.sqrt(degree) * 1.35;
}

/** Place the nodes; positions are scaled to fill the sheet. */
function layout(
  points: readonly NetworkPoint[],
  links: NetworkOptions["links"],
  width: number,
  height: number,
): Placed[] {
  const nodes: Placed[] = points.map((point) => ({ ...point, x: NaN, y: NaN }));
  for (const node of nodes) {
    // d3 starts nodes without a position on a spiral that depends on their order alone.
    Reflect.deleteProperty(node, "x");
    Reflect.deleteProperty(node, "y");
  }
  const simulation = forceSimulation(nodes as unknown as d3.SimulationNodeDatum[])
    .force(
      "link",
      forceLink(links.map(({ a, b }) => ({ source: a, target: b })))
        .id((node) => (node as unknown as Placed).id).distance(30).strength(0.25),
    )
    .force("charge", forceManyBody().strength(-70))
    .force("x", forceX(0).strength(0.06))
    .force("y", forceY(0).strength(0.06 * width / height))
    .force("apart", forceCollide((node) => radius((node as unknown as Placed).degree) + 3))
    .stop();
  simulation.tick(300);
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const margin = 16;
  const scaleX = (width - 2 * margin) / Math.max(1, Math.max(...xs) - left);
  const scaleY = (height - 2 * margin) / Math.max(1, Math.max(...ys) - top);
  return nodes.map((node) => ({
    ...node,
    x: margin + (node.x - left) * scaleX,
    y: margin + (node.y - top) * scaleY,
  }));
}

/** Names for the best connected nodes, leaving out those that would cover another name. */
function chooseNames(placed: readonly Placed[], count: number, width: number) {
  const boxes: { left: number; right: number; y: number }[] = [];
  const chosen: { point: Placed; anchor: "start" | "end" }[] = [];
  const byDegree = placed.toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  for (const point of byDegree) {
    if (chosen.length >= count) break;
    const wide = textWidth(point.label, 12.5) + radius(point.degree) + 6;
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
