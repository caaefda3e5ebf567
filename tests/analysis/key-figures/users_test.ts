import assert from "node:assert/strict";
import { keyFigure, type KeyFigureId } from "../../../pipeline/analysis/key-figures/mod.ts";
import { participationByPhase } from "../../../pipeline/analysis/portfolio/phases.ts";
import { datasetOf } from "../participation/tables.ts";
import { tinyDataset } from "../portfolio/datasets.ts";

Deno.test("projects in some phases are counted, not their activities, and each once", () => {
  const trial = keyFigure(tinyDataset(), "projects-users-in-trial");
  assert.deepEqual([trial.value, trial.low, trial.high], [1, 1, 1]);
  assert.deepEqual(
    trial.trace.rows.map(({ line }) => line),
    [3, 4],
    "two activities of one project",
  );
  assert.equal(keyFigure(tinyDataset(), "projects-users-evaluating").value, 0);
  const twice = keyFigure(
    datasetOf({
      projects: "project_id,name\na,A\n",
      activities: "activity_id,project_id,phase\nx1,a,framing\nx2,a,design\n",
    }),
    "projects-users-before-trial",
  );
  assert.equal(twice.value, 1, "one project has activities in both");
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
  const { value, trace } = keyFigure(mixed(), "projects-with-users");
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
  const count = (id: KeyFigureId) => keyFigure(mixed(), id);
  assert.deepEqual(
    [count("activities-associating").value, count("activities-no-phase").value],
    [2, 1],
  );
  assert.deepEqual(count("activities-associating").trace.leftOut?.map(({ count }) => count), [1]);
  assert.deepEqual(participationByPhase(mixed()).map(({ phase }) => phase), ["idea"]);
  assert.equal(
    count("projects-users-before-trial").value,
    1,
    "an idea comes before the trial as a design does",
  );
});

Deno.test("a project has users also when the phase of its activity is not known", () => {
  const { value, trace } = keyFigure(
    datasetOf({
      projects: "project_id,name,part_of\na,A,\nb,B,\nc,C,\nwhole,W,\nd,D,whole\n",
      activities: "activity_id,project_id,phase\nx1,a,design\nx2,a,\nx3,b,\nx4,whole,design\n",
    }),
    "projects-with-users",
  );
  assert.equal(value, 2);
  assert.deepEqual(trace.rows.map(({ line }) => line), [2, 3]);
  assert.equal(trace.leftOut?.[0]?.count, 2, "those that group others are not counted at all");
});
