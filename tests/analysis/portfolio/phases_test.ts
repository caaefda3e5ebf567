import assert from "node:assert/strict";
import { participationByPhase } from "../../../pipeline/analysis/portfolio/phases.ts";
import { tinyDataset } from "./datasets.ts";

const cells = participationByPhase(tinyDataset());

Deno.test("activities that associate users are counted by project and phase, in the order of the phases", () => {
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
    ],
  );
});
