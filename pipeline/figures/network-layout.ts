import { maxOf, minOf } from "../analysis/extremes.ts";

/** A link between two nodes; its weight is how much they share beyond the first thing. */
export interface NetworkEdge {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** Steps of the layout, over which the forces fade to a thousandth. */
const steps = 100;
/** The distance that two linked nodes settle at, in the units of the layout. */
const rest = 34;
/** How strongly nodes push each other, and how far the push reaches. */
const push = { strength: 75, reach: 260 } as const;
/** How strongly a link pulls. */
const pull = 0.22;
/** How strongly nodes are drawn to the middle, across and down: charts are wider than tall. */
const centre = { x: 0.09, y: 0.13 } as const;

/** Places and speeds of the nodes. */
interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
  readonly radius: Float64Array;
}

/**
 * Place the nodes of a network on the unit square: every two push each other apart, links pull
 * together, and all are drawn to the middle, ever more gently (velocity Verlet integration of
 * fading forces, as in Bostock's d3-force). Nodes start on a spiral in the order
 * given, so that it is the same picture every time.
 *
 * All pairs are looked at, which is cheaper than a tree for the hundred or so nodes of a chart.
 */
export function layoutNetwork(
  points: readonly { readonly id: string; readonly degree: number }[],
  links: readonly NetworkEdge[],
): Map<string, { readonly x: number; readonly y: number }> {
  const start = points.map((_, i) => spiral(i));
  const bodies: Bodies = {
    x: Float64Array.from(start, ({ x }) => x),
    y: Float64Array.from(start, ({ y }) => y),
    vx: new Float64Array(points.length),
    vy: new Float64Array(points.length),
    radius: Float64Array.from(points, ({ degree }) => dotRadius(degree) + 4),
  };
  const index = new Map(points.map(({ id }, i) => [id, i]));
  const ends = links.flatMap(({ a, b }) => {
    const [from, to] = [index.get(a), index.get(b)];
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
  let alpha = 1;
  for (let step = 0; step < steps; step++) {
    alpha *= 0.001 ** (1 / steps);
    attract(bodies, ends, alpha);
    repel(bodies, alpha);
    move(bodies, alpha);
  }
  return fit(points, bodies);
}

/** The starting place of a node: a sunflower spiral, which keeps neighbours at even distances. */
function spiral(i: number): { readonly x: number; readonly y: number } {
  const radius = 10 * Math.sqrt(i + 0.5);
  const angle = i * Math.PI * (3 - Math.sqrt(5));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function attract(
  { x, y, vx, vy }: Bodies,
  ends: readonly (readonly [number, number])[],
  alpha: number,
): void {
  for (const [i, j] of ends) {
    const dx = x[j]! + vx[j]! - x[i]! - vx[i]!;
    const dy = y[j]! + vy[j]! - y[i]! - vy[i]!;
    const length = Math.sqrt(dx * dx + dy * dy) || 1e-6;
    const half = (length - rest) / length * alpha * pull / 2;
    vx[i]! += dx * half;
    vy[i]! += dy * half;
    vx[j]! -= dx * half;
    vy[j]! -= dy * half;
  }
}

function repel({ x, y, vx, vy, radius }: Bodies, alpha: number): void {
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const square = Math.max(dx * dx + dy * dy, 1);
      if (square > push.reach * push.reach) continue;
      // Dots that overlap are pushed apart whatever the step.
      const gap = radius[i]! + radius[j]!;
      const overlap = square < gap * gap ? (gap / Math.sqrt(square) - 1) / 2 : 0;
      const force = push.strength * alpha / square + overlap;
      vx[i]! += dx * force;
      vy[i]! += dy * force;
      vx[j]! -= dx * force;
      vy[j]! -= dy * force;
    }
  }
}

function move({ x, y, vx, vy }: Bodies, alpha: number): void {
  for (let i = 0; i < x.length; i++) {
    vx[i] = (vx[i]! - x[i]! * centre.x * alpha) * 0.6;
    vy[i] = (vy[i]! - y[i]! * centre.y * alpha) * 0.6;
    x[i]! += vx[i]!;
    y[i]! += vy[i]!;
  }
}

function fit(
  points: readonly { readonly id: string }[],
  { x, y }: Bodies,
): Map<string, { readonly x: number; readonly y: number }> {
  const [left, top] = [minOf(x), minOf(y)];
  const width = Math.max(1, maxOf(x) - left);
  const height = Math.max(1, maxOf(y) - top);
  return new Map(
    points.map(({ id }, i) => [id, { x: (x[i]! - left) / width, y: (y[i]! - top) / height }]),
  );
}

/** The radius of a node's dot, in pixels: its area grows with its number of partners. */
export function dotRadius(degree: number): number {
  return 3.5 + Math.sqrt(degree) * 1.35;
}
