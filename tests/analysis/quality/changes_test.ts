import assert from "node:assert/strict";
import { listChanges } from "../../../pipeline/analysis/quality/changes.ts";
import { drift } from "../../../pipeline/analysis/quality/drift.ts";
import { made } from "../../dataset/made-dataset.ts";

Deno.test("listChanges: one entry a table and kind; a new table is one change", () => {
  const before = made({
    "projects.csv": "project_id,name,status,call\np-1,A,running,x\np-2,B,running,x\n",
  });
  const after = made({
    "projects.csv": "project_id,name,status,theme\np-1,A bis,completed,eau\np-3,C,completed,eau\n",
    "bodies.csv": "body_id,label_fr\nb-1,Comité\n",
  });
  assert.deepEqual(listChanges(drift(before, after)), [
    { table: "projects", kind: "columns-added", items: ["theme"], lines: [] },
    { table: "projects", kind: "columns-removed", items: ["call"], lines: [] },
    {
      table: "projects",
      kind: "categories",
      items: ["status: +completed −running"],
      lines: [],
    },
    { table: "projects", kind: "rows-added", items: ["p-3"], lines: [] },
    { table: "projects", kind: "rows-removed", items: ["p-2"], lines: [] },
    { table: "projects", kind: "rows-altered", items: ["p-1 (name, status)"], lines: [2] },
    { table: "bodies", kind: "table-added", items: [], lines: [] },
  ]);
});
