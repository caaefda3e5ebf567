import assert from "node:assert/strict";
import { stakeholderViews } from "../../../pipeline/analysis/comparison/views.ts";
import { evaluate } from "../../../pipeline/analysis/framework/evaluate.ts";
import { datasetOf, measuresOf, projectsOf } from "../framework/dataset-of.ts";

const tables = {
  projects: projectsOf(["a", "b", "c"]),
  indicators: `indicator_id,parent_id,kind,normalisation,low,high
    idx,,index,,,
    x,idx,indicator,goalposts,0,10
    y,idx,indicator,goalposts,0,10
  `,
  // Equal weights: a 0.55, b 0.5, c 0.2. All on x: b, a, c. All on y: a, c, b.
  measures: measuresOf(["x", "y"], { a: [4, 7], b: [10, 0], c: [2, 2] }),
};

Deno.test("each stakeholder's weights give an order, after that of the framework", () => {
  const data = datasetOf({
    ...tables,
    weights: "stakeholder,indicator_id,weight\ntech,x,1\ntech,y,0\nusers,x,0\nusers,y,1\n",
  });
  assert.deepEqual(stakeholderViews(data, evaluate(data)), [
    { stakeholder: null, ranks: [1, 2, 3] },
    { stakeholder: "tech", ranks: [2, 1, 3] },
    { stakeholder: "users", ranks: [1, 3, 2] },
  ]);
});

Deno.test("without weights there is one view, and without an index none", () => {
  const data = datasetOf(tables);
  assert.equal(stakeholderViews(data, evaluate(data)).length, 1);
  const flat = datasetOf({ projects: tables.projects, measures: tables.measures });
  assert.deepEqual(stakeholderViews(flat, evaluate(flat)), []);
});
