import assert from "node:assert/strict";
import { activityMatrix } from "../../../pipeline/analysis/territory/activity-matrix.ts";
import { complexity } from "../../../pipeline/analysis/territory/complexity.ts";
import {
  componentCount,
  presentAsGiven,
  presentByQuotient,
} from "../../../pipeline/analysis/territory/presence.ts";
import { symmetricEigen } from "../../../pipeline/analysis/territory/symmetric-eigen.ts";

const places = ["C1", "C2", "C3", "C4"];
const goods = ["P1", "P2", "P3", "P4"];
// Hidalgo & Hausmann (2009), supporting information, figure S4.
const figureS4 = presentAsGiven(
  activityMatrix(places, goods, [[1, 1, 1, 1], [0, 1, 0, 0], [0, 0, 1, 1], [0, 0, 0, 1]]),
);

Deno.test("the index on figure S4 of Hidalgo & Hausmann (2009)", () => {
  const result = complexity(figureS4);
  assert.ok(result.computable);
  // As py-ecomplexity prints it, to three decimals.
  const expected = [-0.075, -1.603, 0.748, 0.930];
  result.rows.forEach((row, i) => {
    assert.equal(row.territory, places[i]);
    assert.ok(Math.abs((row.eci ?? NaN) - (expected[i] ?? NaN)) < 5.1e-4);
  });
  assert.deepEqual(result.rows.map((row) => row.diversity), [4, 1, 2, 1]);
});

Deno.test("the sign goes with diversity", () => {
  const result = complexity(figureS4);
  assert.ok(result.computable);
  const correlation = result.rows.reduce((t, row) => t + (row.diversity - 2) * (row.eci ?? 0), 0);
  assert.ok(correlation > 0);
});

Deno.test("a disconnected graph is refused: the index would name its pieces", () => {
  const presence = presentByQuotient(activityMatrix(["R1", "R2", "R3"], ["a", "b", "c"], [
    [10, 0, 0],
    [0, 5, 5],
    [0, 2, 3],
  ]));
  assert.equal(componentCount(presence), 2);
  const result = complexity(presence);
  assert.ok(!result.computable);
  assert.match(result.why.en, /disconnected \(2 pieces\)/);
});

Deno.test("a double eigenvalue or an undecided sign is refused", () => {
  // A ring of four territories and four activities: diversity does not vary.
  const ring = complexity(presentAsGiven(
    activityMatrix(places, goods, [[1, 1, 0, 0], [0, 1, 1, 0], [0, 0, 1, 1], [1, 0, 0, 1]]),
  ));
  assert.ok(!ring.computable);
  const chain = complexity(presentAsGiven(
    activityMatrix(["r", "s", "t"], ["a", "b", "c", "d"], [
      [1, 1, 0, 0],
      [0, 1, 1, 0],
      [0, 0, 1, 1],
    ]),
  ));
  assert.ok(!chain.computable);
  assert.match(chain.why.en, /sign/);
});

Deno.test("a territory without activity keeps its row, without index", () => {
  const result = complexity(presentAsGiven(
    activityMatrix([...places, "none"], goods, [
      [1, 1, 1, 1],
      [0, 1, 0, 0],
      [0, 0, 1, 1],
      [0, 0, 0, 1],
      [0, 0, 0, 0],
    ]),
  ));
  assert.ok(result.computable);
  assert.deepEqual(result.rows.at(-1), { territory: "none", diversity: 0, eci: null });
});

Deno.test("a quotient of exactly 1 counts as present", () => {
  const { present } = presentByQuotient(activityMatrix(["r", "s"], ["a", "b"], [[1, 3], [2, 6]]));
  assert.deepEqual([...present], [1, 1, 1, 1]);
});

Deno.test("eigenpairs of a symmetric matrix with a known spectrum", () => {
  // [[2, 1, 0], [1, 2, 1], [0, 1, 2]] has 2 + √2, 2 and 2 − √2.
  const pairs = symmetricEigen(Float64Array.of(2, 1, 0, 1, 2, 1, 0, 1, 2), 3);
  const values = [2 + Math.SQRT2, 2, 2 - Math.SQRT2];
  pairs.forEach(({ value }, i) => assert.ok(Math.abs(value - (values[i] ?? NaN)) < 1e-13));
  const [, middle] = pairs;
  assert.ok(Math.abs(Math.abs(middle?.vector[0] ?? 0) - Math.SQRT1_2) < 1e-13);
  assert.ok(Math.abs(middle?.vector[1] ?? 1) < 1e-13);
});
