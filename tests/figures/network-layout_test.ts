import assert from "node:assert/strict";
import { dotRadius, layoutNetwork } from "../../pipeline/figures/network-layout.ts";

const points = ["a", "b", "c", "d", "e"].map((id) => ({ id, degree: 1 }));
const links = [{ a: "a", b: "b", weight: 0 }, { a: "b", b: "c", weight: 1 }];

Deno.test("the same network is placed the same way every time", () => {
  assert.deepEqual(layoutNetwork(points, links), layoutNetwork(points, links));
});

Deno.test("the layout takes nothing from the system: no clock, no chance", () => {
  const { random } = Math;
  const { now } = Date;
  Math.random = Date.now = () => {
    throw new Error("not determined");
  };
  try {
    layoutNetwork(points, links);
  } finally {
    Math.random = random;
    Date.now = now;
  }
});

Deno.test("positions lie on the unit square and fill it, no two on one spot", () => {
  const placed = [...layoutNetwork(points, links).values()];
  for (const axis of ["x", "y"] as const) {
    const values = placed.map((at) => at[axis]);
    assert.equal(Math.min(...values), 0);
    assert.equal(Math.max(...values), 1);
  }
  assert.equal(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size, points.length);
});

Deno.test("none and one are placed too", () => {
  assert.deepEqual([...layoutNetwork([], [])], []);
  assert.deepEqual([...layoutNetwork([{ id: "a", degree: 0 }], [])], [["a", { x: 0, y: 0 }]]);
});

Deno.test("links pull: those that share one stand nearer, on average, than those that do not", () => {
  const ids = [..."abcdefgh"];
  const group = (id: string) => id <= "d" ? 0 : 1;
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => ({ a, b, weight: 0 })));
  const inside = pairs.filter(({ a, b }) => group(a) === group(b));
  const outside = pairs.filter(({ a, b }) => group(a) !== group(b));
  const at = layoutNetwork(ids.map((id) => ({ id, degree: 3 })), inside);
  const mean = (list: typeof pairs) =>
    list.map(({ a, b }) => Math.hypot(at.get(a)!.x - at.get(b)!.x, at.get(a)!.y - at.get(b)!.y))
      .reduce((sum, distance) => sum + distance) / list.length;
  assert.ok(mean(inside) < mean(outside), `${mean(inside)} and ${mean(outside)}`);
});

Deno.test("the area of a dot grows with its partners", () => {
  assert.equal(dotRadius(0), 3.5);
  assert.equal(dotRadius(4), 3.5 + 2.7);
});
