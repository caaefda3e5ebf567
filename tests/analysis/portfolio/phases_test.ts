import assert from "node:assert/strict";
import {
  countProjectsInPhase,
  participationByPhase,
} from "../../../pipeline/analysis/portfolio/phases.ts";
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
