import assert from "node:assert/strict";
import { maximise } from "../../../pipeline/analysis/comparison/linear-programme.ts";
import {
  firstPlaces,
  flips,
  weightSpace,
} from "../../../pipeline/analysis/comparison/weight-geography.ts";
import { evaluate } from "../../../pipeline/analysis/framework/evaluate.ts";
import { datasetOf, measuresOf, projectsOf } from "../framework/dataset-of.ts";

const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${a} ${b}`);

Deno.test("a textbook linear programme is solved (Dantzig: 3x + 5y)", () => {
  const result = maximise([3, 5], [[1, 0], [0, 2], [3, 2]], [4, 12, 18]);
  assert.equal(result.status, "optimal");
  if (result.status !== "optimal") return;
  near(result.value, 36);
  assert.deepEqual([...result.x].map((x) => Math.round(x * 1e9) / 1e9), [2, 6]);
});

Deno.test("a programme that starts infeasible is brought in; impossible and unbounded are named", () => {
  // x + y ≥ 2, x ≤ 3, y ≤ 1, minimise 2x + y: x = 1, y = 1.
  const result = maximise([-2, -1], [[-1, -1], [1, 0], [0, 1]], [-2, 3, 1]);
  assert.ok(result.status === "optimal");
  near(result.value, -3);
  assert.equal(maximise([1], [[1], [-1]], [1, -2]).status, "infeasible");
  assert.equal(maximise([1], [[-1]], [1]).status, "unbounded");
});

function space(matrix: Record<string, number[]>, weights: number[], aggregation = "") {
  const names = weights.map((_, i) => `x${i}`);
  const evaluation = evaluate(datasetOf({
    projects: projectsOf(Object.keys(matrix)),
    indicators: `indicator_id,parent_id,kind,normalisation,low,high,weight,aggregation
      idx,,index,,,,,${aggregation}
      ${names.map((name, i) => `${name},idx,indicator,goalposts,0,10,${weights[i]},`).join("\n")}
    `,
    measures: measuresOf(names, matrix),
  }));
  return weightSpace(evaluation, 0)!;
}

Deno.test("the smallest move of weight that flips a pair is the one found by hand", () => {
  // a − b = (0.4, −0.2): level where w = 1/3, so from 1/2 a sixth has to move.
  const [flip] = flips(space({ a: [8, 4], b: [4, 6] }, [1, 1]));
  assert.equal(flip!.above, "a");
  near(flip!.moved!, 1 / 6);
  near(flip!.weights![0]!, 1 / 3);
  // Nowhere better: no move helps.
  assert.equal(flips(space({ a: [8, 6], b: [4, 6] }, [1, 1]))[0]!.moved, null);
  // Already level: nothing to move.
  assert.equal(flips(space({ a: [8, 4], b: [4, 8] }, [1, 1]))[0]!.moved, 0);
});

Deno.test("the move takes from the best indicator first, and goes on when it is empty", () => {
  // d = (0.6, 0.3, −0.1), weights 0.2, 0.5, 0.3: lead 0.24. Emptying the first wins 0.14, the rest
  // needs 0.10 / 0.4 = 0.25 of the second.
  const [flip] = flips(space({ a: [9, 6, 4], b: [3, 3, 5] }, [2, 5, 3]));
  near(flip!.moved!, 0.45);
  assert.deepEqual(flip!.weights!.map((w) => Math.round(w * 1e9) / 1e9), [0, 0.25, 0.75]);
});

Deno.test("for each project it is known under which weights it would be first, if any", () => {
  // c lies under the segment from a to b: never first. b is first where w_x < 1/3.
  const first = firstPlaces(space({ a: [8, 4], b: [4, 6], c: [5, 4] }, [1, 1]));
  assert.deepEqual(first.map(({ possible }) => possible), ["alone", "alone", "never"]);
  assert.equal(Math.round(first[0]!.moved! * 1e9), 0);
  near(first[1]!.moved!, 1 / 6);
  near(first[1]!.lead, 0.2);
  assert.equal(first[2]!.weights, null);
  // At w_x = 1/2: 0.45 against 0.6 and 0.5; best lead of c is where it loses least.
  assert.ok(first[2]!.lead < 0);
});

Deno.test("two equal projects can only be first together", () => {
  const first = firstPlaces(space({ a: [8, 4], b: [8, 4] }, [1, 1]));
  assert.deepEqual(first.map(({ possible }) => possible), ["tied", "tied"]);
});

Deno.test("weights act linearly on logarithms; under other rules there is no exact geography", () => {
  // Geometric: a = (0.8, 0.2), b = (0.4, 0.4): ln 2 and −ln 2, level at 1/2.
  const geometric = space({ a: [8, 2], b: [4, 4] }, [3, 1], "geometric");
  near(flips(geometric)[0]!.moved!, 0.25);
  assert.equal(space({ a: [8, 2], b: [4, 4] }, [3, 1], "minimum"), null);
});
