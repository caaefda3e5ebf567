import assert from "node:assert/strict";
import {
  rankedProjects,
  tierGroups,
} from "../../../pipeline/analysis/comparison/ranked-projects.ts";
import { robustness } from "../../../pipeline/analysis/comparison/robustness.ts";
import { datasetOf, measuresOf, projectsOf } from "../framework/dataset-of.ts";

// b and d are far above a and c, and nothing is unknown: two tiers, each of two.
const result = robustness(
  datasetOf({
    projects: projectsOf(["a", "b", "c", "d"]),
    indicators: `indicator_id,parent_id,kind,normalisation,low,high
      idx,,index,,,
      x,idx,indicator,goalposts,0,10
      y,idx,indicator,goalposts,0,10
    `,
    measures: measuresOf(["x", "y"], { a: [1, 3], b: [9, 7], c: [3, 1], d: [7, 9] }),
  }),
  { draws: 500 },
);

Deno.test("projects stand by tier and then by median rank, each with the ranks it can have", () => {
  const ranked = rankedProjects(result);
  assert.deepEqual(ranked.map(({ tier }) => tier), [0, 0, 1, 1]);
  assert.deepEqual(ranked.map(({ project }) => project).slice(0, 2).sort(), ["b", "d"]);
  for (const { project, place, low, median, high } of ranked) {
    assert.equal(result.projects[place], project);
    assert.ok(low <= median && median <= high);
  }
  const medians = ranked.map(({ tier, median }) => tier * 10 + median);
  assert.deepEqual(medians, medians.toSorted((a, b) => a - b));
});

Deno.test("the n-th group is the tier that projects name by n, with its letter", () => {
  assert.deepEqual(tierGroups(result), [
    { name: "A", members: ["b", "d"] },
    { name: "B", members: ["a", "c"] },
  ]);
  assert.deepEqual(tierGroups({ ...result, projects: [], tiers: [] }), []);
});
