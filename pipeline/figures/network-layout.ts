import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3";

/** A link between two nodes; its weight is how much they share beyond the first thing. */
export interface NetworkEdge {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

interface Node extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
}

/**
 * Place the nodes of a network on the unit square: pushed apart, pulled together by their links
 * (d3-force, 90 steps from its fixed spiral, no randomness), so that it is the same every time.
 */
export function layoutNetwork(
  points: readonly { readonly id: string; readonly degree: number }[],
  links: readonly NetworkEdge[],
): Map<string, { readonly x: number; readonly y: number }> {
  const nodes = points.map(({ id, degree }): Node => ({ id, radius: dotRadius(degree) }));
  forceSimulation(nodes)
    .alphaDecay(1 - 0.001 ** (1 / 90))
    .force(
      "link",
      forceLink(links.map(({ a, b }) => ({ source: a, target: b })))
        .id((node) => (node as Node).id).distance(34).strength(0.22),
    )
    .force("charge", forceManyBody().strength(-75).distanceMax(260))
    .force("x", forceX(0).strength(0.09))
    .force("y", forceY(0).strength(0.13))
    .force("apart", forceCollide((node) => (node as Node).radius + 4))
    .stop()
    .tick(90);
  const xs = nodes.map(({ x = 0 }) => x);
  const ys = nodes.map(({ y = 0 }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const width = Math.max(1, Math.max(...xs) - left);
  const height = Math.max(1, Math.max(...ys) - top);
  return new Map(
    nodes.map(({ id, x = 0, y = 0 }) => [id, { x: (x - left) / width, y: (y - top) / height }]),
  );
}

/** The radius of a node's dot, in pixels: its area grows with its number of partners. */
export function dotRadius(degree: number): number {
  return 3.5 + Math.sqrt(degree) * 1.35;
}
