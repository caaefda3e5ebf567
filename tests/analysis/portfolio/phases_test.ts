import assert from "node:assert/strict";
import {
  countProjectsInPhase,
  countProjectsWithUsers,
  participationByPhase,
} from "../../../pipeline/analysis/portfolio/phases.ts";
import { datasetOf } from "../participation/tables.ts";
import { tinyDataset } from "./datasets.ts";

const cells = participationByPhase(tinyDataset());

Deno.test("activities are counted by project and phase, in the order of the phases", () => {
  assert.deepEqual(
    cells.map(({ project, phase, modalities, count }) => [
      project.project_id,
      phase,
      modalities.map(({ en }) => en),
      count.value,
      count.trace.rows.map(({ line }) => line),
    ]),
    [
      ["solar-bench", "design", ["workshop"], 1, [2]],
      ["solar-bench", "experimentation", ["test users"], 2, [3, 4]],
      ["night-bus", "evaluation", ["survey"], 1, [5]],
    ],
  );
});

Deno.test("projects in a phase are counted, not their activities", () => {
  const trial = countProjectsInPhase(cells, "experimentation");
  assert.deepEqual([trial.value, trial.low, trial.high], [1, 1, 1]);
  assert.deepEqual(trial.trace.rows.map(({ line }) => line), [3, 4]);
  assert.equal(countProjectsInPhase(cells, "scaling").value, 0);
});

Deno.test("a project has users also when the phase of its activity is not known", () => {
  const { value, trace } = countProjectsWithUsers(datasetOf({
    projects: "project_id,name,part_of\na,A,\nb,B,\nc,C,\nwhole,W,\nd,D,whole\n",
    activities: "activity_id,project_id,phase\nx1,a,design\nx2,a,\nx3,b,\nx4,whole,design\n",
  }));
  assert.equal(value, 2);
  assert.deepEqual(trace.rows.map(({ line }) => line), [2, 3]);
  assert.equal(trace.leftOut?.[0]?.count, 2, "those that group others are not counted at all");
});
