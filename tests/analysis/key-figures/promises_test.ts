import assert from "node:assert/strict";
import { keyFigure, type KeyFigureId } from "../../../pipeline/analysis/key-figures/mod.ts";
import { datasetOf, promisesAndProposals } from "../participation/tables.ts";

const dataset = promisesAndProposals();

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
