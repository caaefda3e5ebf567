import assert from "node:assert/strict";
import {
  above,
  rankQuantile,
  robustness,
  scoreAbove,
  scoreQuantile,
  withinRank,
} from "../../../pipeline/analysis/comparison/robustness.ts";
import { tierName, tiersOf } from "../../../pipeline/analysis/comparison/tiers.ts";
import { datasetOf, measuresOf, projectsOf } from "../framework/dataset-of.ts";

const declared = { normalisations: ["declared"], aggregations: ["declared"] } as const;

function two(extra = "") {
  return datasetOf({
    projects: projectsOf(["a", "b"]),
    indicators: `indicator_id,parent_id,kind,normalisation,low,high
      idx,,index,,,
      x,idx,indicator,goalposts,0,10
      y,idx,indicator,goalposts,0,10
    `,
    measures: `project_id,indicator_id,value,low,high,status
      a,x,6,2,10,measured
      a,y,5,,,measured
      b,x,4,0,8,measured
      b,y,5,,,measured
      ${extra}`,
  });
}

Deno.test("P(a > b) for two uniform intervals is the area that geometry gives", () => {
  // x_a ~ U(2, 10), x_b ~ U(0, 8), equal on y: P(x_a > x_b) = 1 − (6²/2)/64.
  const result = robustness(two(), { draws: 40_000, space: { ...declared, noise: 0 } });
  assert.deepEqual(result.problems, []);
  // Standard error √(0.72·0.28/40000) ≈ 0.0022.
  assert.ok(Math.abs(above(result, result.draws, 0, 1) - (1 - 18 / 64)) < 0.01);
  assert.equal(withinRank(result, 0, 2), 1);
  assert.equal(rankQuantile(result, 0, 0.5), 1);
  assert.equal(rankQuantile(result, 0, 0.95), 2);
  assert.deepEqual(result.tiers, [0, 0]);
  // score_a = (x_a/10 + 0.5)/2 ~ U(0.35, 0.75)
  assert.ok(Math.abs(scoreQuantile(result, 0, 0.5) - 0.55) < 0.01);
  assert.ok(Math.abs(scoreAbove(result, 0, 0.65) - 0.25) < 0.01);
});

Deno.test("the same seed gives the same counts, another seed others", () => {
  const run = (seed: number) => [...robustness(two(), { draws: 500, seed }).rankCounts];
  assert.deepEqual(run(1), run(1));
  assert.notDeepEqual(run(1), run(2));
});

Deno.test("over the whole simplex the share of weights is the length of the segment", () => {
  // a leads on x by 0.6, b on y by 0.2: a is above where w > 1/4.
  const data = datasetOf({
    projects: projectsOf(["a", "b"]),
    indicators: `indicator_id,parent_id,kind,normalisation,low,high
      idx,,index,,,
      x,idx,indicator,goalposts,0,10
      y,idx,indicator,goalposts,0,10
    `,
    measures: measuresOf(["x", "y"], { a: [8, 4], b: [2, 6] }),
  });
  const result = robustness(data, {
    draws: 40_000,
    space: { ...declared, weights: ["simplex"] },
  });
  assert.ok(Math.abs(above(result, result.draws, 0, 1) - 0.75) < 0.01);
});

Deno.test("stakeholders' sheets are views of their own", () => {
  const data = datasetOf({
    projects: projectsOf(["a", "b"]),
    indicators: `indicator_id,parent_id,kind,normalisation,low,high
      idx,,index,,,
      x,idx,indicator,goalposts,0,10
      y,idx,indicator,goalposts,0,10
    `,
    measures: measuresOf(["x", "y"], { a: [8, 4], b: [2, 6] }),
    weights: `stakeholder,indicator_id,weight
      users,x,0
      users,y,1
    `,
  });
  const result = robustness(data, { draws: 20_000, space: { ...declared, noise: 0 } });
  // Equal weights put a above, the users' put b above: half of the draws each.
  assert.ok(Math.abs(above(result, result.draws, 0, 1) - 0.5) < 0.02);
});

Deno.test("a gap is drawn from worst to best", () => {
  const data = datasetOf({
    projects: projectsOf(["a", "b"]),
    indicators: `indicator_id,parent_id,kind,normalisation,low,high
      idx,,index,,,
      x,idx,indicator,goalposts,0,10
      y,idx,indicator,goalposts,0,10
    `,
    measures: measuresOf(["x", "y"], { a: [5, 5], b: [5, null] }),
  });
  const result = robustness(data, { draws: 20_000, space: { ...declared, noise: 0 } });
  assert.ok(Math.abs(above(result, result.draws, 1, 0) - 0.5) < 0.02);
  assert.ok(scoreQuantile(result, 1, 0.05) < 0.3 && scoreQuantile(result, 1, 0.95) > 0.7);
});

Deno.test("a method that cannot apply is an error, and nothing is drawn", () => {
  const { problems, projects } = robustness(two(), {
    space: { normalisations: ["distance-to-target"] },
  });
  assert.equal(problems[0]!.severity, "error");
  assert.deepEqual(projects, []);
});

Deno.test("tiers are cut where all before are above all after, and nowhere else", () => {
  const wins = new Set(["0>2", "0>3", "1>2", "1>3", "2>3"]);
  const isAbove = (a: number, b: number) => wins.has(`${a}>${b}`);
  assert.deepEqual(tiersOf(4, isAbove), [0, 0, 1, 2]);
  // 0 above 2 only: 1 is level with both, so nothing is cut.
  assert.deepEqual(tiersOf(3, (a, b) => a === 0 && b === 2), [0, 0, 0]);
  // A cycle cannot be cut, what loses to all of it can.
  const cycle = new Set(["0>1", "1>2", "2>0", "0>3", "1>3", "2>3"]);
  assert.deepEqual(tiersOf(4, (a, b) => cycle.has(`${a}>${b}`)), [0, 0, 0, 1]);
  assert.deepEqual(tiersOf(0, () => false), []);
});

Deno.test("tiers have letters", () => {
  assert.deepEqual([0, 25, 26, 27].map(tierName), ["A", "Z", "AA", "AB"]);
});
