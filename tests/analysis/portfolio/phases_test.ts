import assert from "node:assert/strict";
import {
  countAssociating,
  countProjectsInPhases,
  countProjectsWithUsers,
  participationByPhase,
} from "../../../pipeline/analysis/portfolio/phases.ts";
import { datasetOf } from "../participation/tables.ts";
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

Deno.test("projects in some phases are counted, not their activities, and each once", () => {
  const trial = countProjectsInPhases(tinyDataset(), ["experimentation"]);
  assert.deepEqual([trial.value, trial.low, trial.high], [1, 1, 1]);
  assert.deepEqual(trial.trace.rows.map(({ line }) => line), [3, 4]);
  assert.equal(countProjectsInPhases(tinyDataset(), ["scaling"]).value, 0);
  const both = countProjectsInPhases(tinyDataset(), ["design", "experimentation"]);
  assert.equal(both.value, 1, "one project has activities in both");
});

/** Activities of every kind: one that counts, and what must not be taken for it. */
const mixed = () =>
  datasetOf({
    projects: "project_id,name,part_of\na,A,\nb,B,whole\nc,C,\nd,D,\nwhole,W,\n",
    activities: `activity_id,project_id,phase,promised_level,delivered_level,planned
x1,a,idea,consult,,
x2,b,design,involve,inform,
x3,c,design,,,yes
x4,whole,framing,consult,consult,
x5,d,,,,
`,
  });

Deno.test("who was only informed, what was only announced and what groups others associates nobody", () => {
  const { value, trace } = countProjectsWithUsers(mixed());
  assert.equal(value, 2, "a, and d whose phase and level nobody published");
  assert.deepEqual(
    trace.leftOut?.map(({ why, count }) => [why.en, count]),
    [
      ["project whose published activities only inform", 1],
      ["project of which our sources tell no activity", 1],
    ],
  );
});

Deno.test("what associates users is in a phase or is told to be in none", () => {
  const { all, dated } = countAssociating(mixed());
  assert.deepEqual([all.value, dated.value], [2, 1]);
  assert.deepEqual(dated.trace.leftOut?.map(({ count }) => count), [1]);
  assert.deepEqual(participationByPhase(mixed()).map(({ phase }) => phase), ["idea"]);
  const early = countProjectsInPhases(mixed(), ["framing", "idea", "design"]);
  assert.equal(early.value, 1, "an idea comes before the trial as a design does");
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
