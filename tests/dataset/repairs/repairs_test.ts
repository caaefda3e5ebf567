import assert from "node:assert/strict";
import {
  proposeRepairs,
  readRepairs,
  repairsCsv,
} from "../../../pipeline/dataset/repairs/repairs.ts";
import { readTable } from "../../../pipeline/ingest/read-table.ts";
import { kinds, made } from "../made-dataset.ts";

const projects = "project_id,name,status\np-1,A,complted\n";
const repair = (old: string, accepted: string) =>
  "file,line,column,old,new,reason,accepted\n" +
  `projects.csv,2,status,${old},completed,faute de frappe,${accepted}\n`;

Deno.test("repairs: what problems propose is written once, and read back", () => {
  const { problems } = made({ "projects.csv": projects });
  const proposed = proposeRepairs(problems, []);
  assert.deepEqual(
    proposed.map(({ line, column, old, new: now, accepted }) => ({
      line,
      column,
      old,
      now,
      accepted,
    })),
    [{ line: 2, column: "status", old: "complted", now: "completed", accepted: null }],
  );
  const text = repairsCsv(proposed);
  const table = readTable(new TextEncoder().encode(text), "repairs.csv").tables[0];
  assert.ok(table);
  assert.deepEqual(readRepairs(table), proposed);
  assert.deepEqual(proposeRepairs(problems, proposed), proposed);
});

Deno.test("repairs: an accepted one is applied on reading and counted", () => {
  const dataset = made({ "projects.csv": projects, "repairs.csv": repair("complted", "oui") });
  assert.equal(dataset.tables.projects.rows[0]?.status, "completed");
  assert.deepEqual(dataset.problems, []);
  assert.deepEqual(dataset.repairs, { applied: 1, refused: 0, undecided: 0 });
});

Deno.test("repairs: one that is not accepted changes nothing", () => {
  for (const [accepted, undecided] of [["non", 0], ["", 1]] as const) {
    const dataset = made({ "projects.csv": projects, "repairs.csv": repair("complted", accepted) });
    assert.equal(dataset.problems[0]?.code, "constraint-error");
    assert.deepEqual(dataset.repairs, { applied: 0, refused: 0, undecided });
  }
});

Deno.test("repairs: one whose old value is gone is refused", () => {
  const dataset = made({ "projects.csv": projects, "repairs.csv": repair("running", "oui") });
  assert.deepEqual(kinds(dataset.problems), [
    "error constraint-error 2 status",
    "warning stale-repair 2 status",
  ]);
  assert.deepEqual(dataset.repairs, { applied: 0, refused: 1, undecided: 0 });
});

Deno.test("repairs: text encoded twice is proposed cell by cell, and repaired once accepted", () => {
  const files = { "projects.csv": "project_id,name\np-1,Ã‰cole Ã\u00a0 Nantes\np-2,Été Â\n" };
  const [repair, ...others] = proposeRepairs(made(files).problems, []);
  assert.deepEqual(others, []);
  assert.deepEqual(
    [repair?.line, repair?.column, repair?.old, repair?.new],
    [2, "name", "Ã‰cole Ã\u00a0 Nantes", "École à Nantes"],
  );
  const repairs = repairsCsv([{ ...repair!, accepted: true }]);
  const { tables } = made({ ...files, "repairs.csv": repairs });
  assert.equal(tables.projects.rows[0]?.name, "École à Nantes");
});
