import assert from "node:assert/strict";
import { usage } from "../../../pipeline/analysis/participation/usage.ts";
import { projectName } from "../../../pipeline/analysis/portfolio/experiments.ts";
import { datasetOf } from "./tables.ts";

const dataset = datasetOf({
  projects: "project_id,name,short_name\np1,Premier projet,Premier\np2,Second,\n",
  activities: "activity_id,project_id,modality\na1,p1,atelier\na2,p2,atelier\na3,p2,\n",
  proposals: "proposal_id,activity_id,decision\nq1,a1,accepted\nq2,a2,pending\nq3,a2,\n",
});

Deno.test("usage is seen by project and by modality, without activities of no modality", () => {
  const { byProject, byModality, summaries } = usage(dataset);
  assert.deepEqual(byProject.map(({ id, activities }) => [id, activities.length]), [
    ["p1", 1],
    ["p2", 2],
  ]);
  assert.deepEqual(byModality.map(({ id, activities }) => [id, activities.length]), [
    ["atelier", 2],
  ]);
  assert.deepEqual(summaries.map(({ projects }) => projects), [2]);
});

Deno.test("a proposal without a decision is not traced, a pending one is", () => {
  assert.deepEqual(usage(dataset).traced.map(({ proposal_id }) => proposal_id), ["q1", "q2"]);
});

Deno.test("usage is computed once for a dataset", () => {
  assert.equal(usage(dataset), usage(dataset));
});

Deno.test("a project is called by its short name, its name, or its id where it is not known", () => {
  assert.deepEqual(["p1", "p2", "p3"].map((id) => projectName(dataset, id)), [
    "Premier",
    "Second",
    "p3",
  ]);
});
