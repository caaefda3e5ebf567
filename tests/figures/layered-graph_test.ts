import assert from "node:assert/strict";
import { serialise } from "../../pipeline/figures/dom/mod.ts";
import { makeFrame } from "../../pipeline/figures/frame.ts";
import { layeredGraph, layersOf } from "../../pipeline/figures/layered-graph.ts";

const node = (id: string) => ({ id, label: `Project ${id}` });
const graph = {
  nodes: ["a", "b", "c", "d", "e"].map(node),
  // a > b > d, a > c, and e stands alone.
  edges: [
    { above: "a", below: "b" },
    { above: "b", below: "d" },
    { above: "a", below: "c" },
  ],
};

Deno.test("a node stands below the longest way to it; one without edges in the first layer", () => {
  assert.deepEqual(layersOf(graph), [["a", "e"], ["b", "c"], ["d"]]);
  const shortcut = { ...graph, edges: [...graph.edges, { above: "a", below: "d" }] };
  assert.deepEqual(layersOf(shortcut), [["a", "e"], ["b", "c"], ["d"]]);
});

Deno.test("no edges: one layer; no nodes: none; a cycle ends", () => {
  assert.deepEqual(layersOf({ nodes: graph.nodes, edges: [] }), [["a", "b", "c", "d", "e"]]);
  assert.deepEqual(layersOf({ nodes: [], edges: [] }), []);
  const cycle = [{ above: "a", below: "b" }, { above: "b", below: "a" }];
  assert.equal(layersOf({ nodes: [node("a"), node("b")], edges: cycle }).flat().length, 2);
});

Deno.test("every name is drawn at both widths, and every edge is a curve with its end", () => {
  for (const width of [300, 720]) {
    const svg = serialise(layeredGraph(makeFrame("fr", width), graph), {
      marks: "hidden",
      prefixIds: "p",
    });
    const words = svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    for (const { label } of graph.nodes) {
      for (const word of label.split(" ")) assert.ok(words.includes(word), `${label} at ${width}`);
    }
    assert.equal(svg.match(/C[\d.]/g)?.length, 3);
    assert.doesNotMatch(svg, /NaN/);
  }
});
