import { maxOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { Sheet, wrapText } from "./sheet.ts";
import { fitText, textWidth } from "./text-width.ts";
import { ink } from "./theme.ts";

/** A directed graph without cycles: who stands above whom. */
export interface LayeredGraphOptions {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  /** Edges from the node above to the node below. */
  readonly edges: readonly { readonly above: string; readonly below: string }[];
}

/**
 * Layers of a graph without cycles: a node stands one layer below the lowest of those above it
 * (longest path); nodes that nothing is above of stand in the first.
 */
export function layersOf({ nodes, edges }: LayeredGraphOptions): string[][] {
  const above = Map.groupBy(edges, (edge) => edge.below);
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    // A node on a cycle would never end: it counts as not above itself.
    depths.set(id, 0);
    const depth = Math.max(0, maxOf((above.get(id) ?? []).map((edge) => depthOf(edge.above) + 1)));
    depths.set(id, depth);
    return depth;
  };
  const layers: string[][] = [];
  for (const { id } of nodes) (layers[depthOf(id)] ??= []).push(id);
  return layers.filter((layer) => layer !== undefined);
}

/**
 * Draw a graph in layers from left to right: a line says that the left one is above the right one.
 * On phones the layers stand below one another and the lines are arcs at their right.
 */
export function layeredGraph(frame: Frame, graph: LayeredGraphOptions): SVGElement | HTMLElement {
  const layers = layersOf(graph);
  const labels = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  return frame.narrow
    ? drawStacked(frame, graph, layers, labels)
    : drawSideBySide(frame, graph, layers, labels);
}

function drawSideBySide(
  frame: Frame,
  { edges }: LayeredGraphOptions,
  layers: readonly (readonly string[])[],
  labels: ReadonlyMap<string, string>,
): SVGElement | HTMLElement {
  const sheet = new Sheet(frame);
  const most = Math.max(1, maxOf(layers.map((layer) => layer.length)));
  const rowHeight = 46;
  const gap = layers.length > 1 ? Math.min(70, 240 / (layers.length - 1)) : 0;
  const room = (frame.width - gap * (layers.length - 1)) / Math.max(1, layers.length);
  const at = new Map<string, { x: number; y: number; width: number }>();
  layers.forEach((layer, l) => {
    const shift = (most - layer.length) / 2;
    layer.forEach((id, i) => {
      const lines = wrapText(labels.get(id) ?? id, room - 10, (text) => textWidth(text, 12));
      const shown = lines.slice(0, 3);
      const width = Math.min(room - 4, maxOf(shown.map((line) => textWidth(line, 12))) + 8);
      const x = l * (room + gap);
      const y = (shift + i + 0.5) * rowHeight;
      at.set(id, { x, y, width });
      shown.forEach((line, k) => {
        const words = fitText(line, room - 6, 12);
        sheet.text(x + 4, y + (k - (shown.length - 1) / 2) * 14, words, { "font-size": 12 });
      });
    });
  });
  for (const { above, below } of edges) {
    const from = at.get(above);
    const to = at.get(below);
    if (!from || !to) continue;
    const start = from.x + from.width + 2;
    const bend = Math.max(20, (to.x - start) / 2);
    sheet.path(curve(start, from.y, start + bend, to.x - bend, to.x, to.y), {
      fill: "none",
      stroke: ink("accent"),
      "stroke-opacity": 0.45,
      "stroke-width": 1.2,
    });
    sheet.dot(to.x, to.y, 2.2, { fill: ink("accent") });
  }
  return sheet.finish(most * rowHeight);
}

function drawStacked(
  frame: Frame,
  { edges }: LayeredGraphOptions,
  layers: readonly (readonly string[])[],
  labels: ReadonlyMap<string, string>,
): SVGElement | HTMLElement {
  const sheet = new Sheet(frame);
  const room = 190;
  const at = new Map<string, { x: number; y: number }>();
  let y = 4;
  layers.forEach((layer, l) => {
    if (l > 0) {
      sheet.line(0, y + 3, frame.width, y + 3, { stroke: ink("rule") });
      y += 8;
    }
    for (const id of layer) {
      const words = fitText(labels.get(id) ?? id, room);
      sheet.text(0, y + 10, words);
      at.set(id, { x: Math.min(room, textWidth(words)) + 4, y: y + 10 });
      y += 24;
    }
  });
  for (const { above, below } of edges) {
    const from = at.get(above);
    const to = at.get(below);
    if (!from || !to) continue;
    const out = Math.min(frame.width - 6, room + 10 + Math.abs(to.y - from.y) / 4);
    sheet.path(curve(from.x, from.y, out, out, to.x, to.y), {
      fill: "none",
      stroke: ink("accent"),
      "stroke-opacity": 0.4,
      "stroke-width": 1,
    });
    sheet.dot(to.x, to.y, 2, { fill: ink("accent") });
  }
  return sheet.finish(y + 4);
}

function curve(x1: number, y1: number, c1: number, c2: number, x2: number, y2: number): string {
  const [a, b, c, d, e, f] = [x1, y1, c1, c2, x2, y2].map((value) => Math.round(value * 10) / 10);
  return `M${a},${b}C${c},${b} ${d},${f} ${e},${f}`;
}
