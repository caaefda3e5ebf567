import assert from "node:assert/strict";
import { ComputeFailure } from "../../../pipeline/commands/compute/computation.ts";
import robustness from "../../../pipeline/commands/compute/robustness.ts";
import scores from "../../../pipeline/commands/compute/scores.ts";
import sensitivity from "../../../pipeline/commands/compute/sensitivity.ts";
import sort from "../../../pipeline/commands/compute/sort.ts";
import { datasetOf, measuresOf, projectsOf } from "../../analysis/framework/dataset-of.ts";
import { computed, type Given } from "./context-of.ts";

const dataset = datasetOf({
  projects: projectsOf(["a", "b", "c"]),
  indicators: `indicator_id,parent_id,kind,normalisation,low,high
    idx,,index,,,
    x,idx,indicator,goalposts,0,10
    y,idx,indicator,goalposts,0,10
  `,
  measures: measuresOf(["x", "y"], { a: [9, 9], b: [5, null], c: [1, 1] }),
});

function rows(computation: typeof scores, given: Given) {
  const result = computed(computation, given);
  assert.ok("rows" in result);
  return result.rows;
}

Deno.test("scores: the columns of the contract, for every node and project", () => {
  const found = rows(scores, { dataset });
  assert.equal(found.length, 9);
  assert.deepEqual(found[1], {
    indicator_id: "idx",
    project_id: "b",
    score: 0.5,
    low: 0.25,
    high: 0.75,
    coverage: 0.5,
    rank: 2,
  });
});

Deno.test("robustness: the columns of the contract, the same for a seed", () => {
  const run = (seed: string) => rows(robustness, { dataset, options: { draws: "300", seed } });
  const [first] = run("3");
  assert.deepEqual(Object.keys(first!).slice(0, 6), [
    "project_id",
    "rank_median",
    "rank_p05",
    "rank_p95",
    "first_share",
    "tier",
  ]);
  assert.deepEqual([first!.project_id, first!.rank_median, first!.first_share, first!.tier], [
    "a",
    1,
    1,
    "A",
  ]);
  assert.deepEqual(run("3"), run("3"));
});

Deno.test("robustness: a method that cannot apply stops it", () => {
  for (
    const options of [
      { normalisations: "distance-to-target" },
      { aggregations: "generalised" },
      { weights: "nobody" },
      { noise: "1.5" },
      { draws: "0" },
      { index: "zz" },
      { aggregations: "geometrc" },
    ]
  ) {
    assert.throws(
      () => rows(robustness, { dataset, options }),
      ComputeFailure,
      JSON.stringify(options),
    );
  }
});

Deno.test("sensitivity: an index for each factor that varies", () => {
  const found = rows(sensitivity, { dataset, options: { draws: "128" } });
  assert.deepEqual(found.map(({ factor }) => factor), [
    "data",
    "weights",
    "normalisation",
    "aggregation",
  ]);
  assert.ok(found.every((row) => "S" in row && "ST" in row && row.output === "mean-rank-shift"));
  const all = rows(
    sensitivity,
    { dataset, options: { draws: "64", "by-project": true } },
  );
  assert.equal(all.length, 4 * 4);
});

Deno.test("sort: a category for each project, from declared profiles too", () => {
  const found = rows(sort, { dataset });
  assert.deepEqual(found.map(({ project_id, category }) => [project_id, category]), [
    ["a", "generaliser"],
    ["b", "arreter"],
    ["c", "arreter"],
  ]);
  const profiles = `category,indicator_id,low,veto,weight
    good,x,0.5,,2
    good,y,0.5,,1
    bad,x,,,`;
  const own = rows(sort, { dataset, options: { profiles } });
  assert.deepEqual(own.map(({ category }) => category), ["good", "good", "bad"]);
  assert.equal(own[2]!.next_changes, "x>=0.5");
});

Deno.test("sort: profiles that are not nested are refused with the pair and the criterion", () => {
  const refused = (profiles: string) => {
    try {
      rows(sort, { dataset, options: { profiles } });
    } catch (error) {
      assert.ok(error instanceof ComputeFailure);
      return error.problems.map(({ column, what }) => `${column}: ${what.en}`);
    }
    return [];
  };
  const file = (...lines: string[]) =>
    ["category,indicator_id,low,veto,weight", ...lines, "bad,x,,,"].join("\n");
  assert.deepEqual(
    refused(file("good,x,0.2,,1", "good,y,0.9,,1", "fair,x,0.5,,1", "fair,y,0.4,,1")),
    ["x: The profiles of “good” and “fair” are not nested on “x” (x): 0.2 above, 0.5 below."],
  );
  // Two of three pairs are wrong, each is said.
  assert.equal(
    refused(file("a,x,0.1,,1", "b,x,0.2,,1", "c,x,0.3,,1")).length,
    2,
  );
  assert.match(refused(file("good,x,0.9,,1", "fair,y,0.4,,1"))[0]!, /no threshold below/);
  assert.match(refused(file("good,x,0.5,0.5,1"))[0]!, /^x: The veto of “good”/);
  assert.deepEqual(
    refused(file("good,x,0.5,0.4,1", "good,y,0.5,,1", "fair,x,0.5,,1", "fair,y,0.5,,1")),
    [],
  );
});

Deno.test("a framework that cannot apply prints its problems and no numbers", () => {
  const broken = datasetOf({
    projects: projectsOf(["a"]),
    indicators: "indicator_id,kind,normalisation,low,high\nx,indicator,goalposts,5,5\n",
  });
  for (const computation of [scores, robustness, sensitivity, sort]) {
    assert.throws(() => rows(computation, { dataset: broken }), ComputeFailure);
  }
});
