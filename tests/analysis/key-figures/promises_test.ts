import assert from "node:assert/strict";
import { keyFigure, type KeyFigureId } from "../../../pipeline/analysis/key-figures/mod.ts";
import { datasetOf } from "../participation/tables.ts";

const dataset = datasetOf({
  projects: "project_id,name\np1,Un\np2,Deux\np3,Trois\n",
  activities:
    "activity_id,project_id,phase,modality,promised_level,delivered_level,participants,hours,cost_eur\n" +
    "a1,p1,design,atelier,consult,involve,12,2,\na2,p1,,atelier,involve,consult,,,\n" +
    "a3,p2,design,balade,collaborate,inform,8,,\na4,p2,,,consult,,,,\n",
  attendance: "activity_id,attribute,category,count\na1,age,25-39,4\na1,age,40-59,8\n",
  proposals: "proposal_id,activity_id,decision,reply_fr,design_change_fr\n" +
    "q1,a1,accepted,Oui,Banc\nq2,a1,adapted,,\nq3,a2,rejected,Trop cher,\nq4,a2,pending,,\nq5,a3,,,\n",
});

const value = (id: KeyFigureId) => keyFigure(dataset, id).value;

Deno.test("participation is counted by one rule for each notion, and parts add up", () => {
  const expected: Partial<Record<KeyFigureId, number>> = {
    projects: 3,
    "projects-with-activities": 2,
    modalities: 2,
    "promises-judged": 3,
    "promises-kept": 1,
    "promises-broken": 1,
    proposals: 5,
    "proposals-traced": 4,
    "proposals-adopted": 2,
    "proposals-answered": 2,
  };
  for (const [id, n] of Object.entries(expected)) assert.equal(value(id as KeyFigureId), n, id);
  assert.equal(value("promises-judged")! + value("promises-unjudged")!, value("activities"));
});

Deno.test("every count opens down to its rows", () => {
  const rows = (id: KeyFigureId) => keyFigure(dataset, id).trace.rows;
  assert.deepEqual(rows("promises-broken"), [{ table: "activities", line: 4 }]);
  assert.deepEqual(rows("proposals-adopted"), [
    { table: "proposals", line: 2 },
    { table: "proposals", line: 3 },
  ]);
  assert.deepEqual(rows("projects-with-activities").map(({ line }) => line), [2, 3]);
});

Deno.test("nothing recorded is zero of nothing", () => {
  const empty = datasetOf({ projects: "project_id,name\np1,Un\n" });
  for (const id of ["activities", "promises-judged", "proposals-answered"] as const) {
    assert.equal(keyFigure(empty, id).value, 0, id);
  }
});
