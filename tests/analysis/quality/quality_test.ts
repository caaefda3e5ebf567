import assert from "node:assert/strict";
import { completeness, gapsOf } from "../../../pipeline/analysis/quality/completeness.ts";
import { drift } from "../../../pipeline/analysis/quality/drift.ts";
import {
  rowsOfGroup,
  summariseProblems,
} from "../../../pipeline/analysis/quality/problem-summary.ts";
import { made } from "../../dataset/made-dataset.ts";

const before = {
  "projects.csv": "project_id,name,status,call\np-1,A,running,x\np-2,B,completed,\np-3,C,,y\n",
  "indicators.csv": "indicator_id,kind\ni-1,indicator\n",
  "measures.csv": "project_id,indicator_id,period,value,status\n" +
    "p-1,i-1,2023,2,measured\np-2,i-1,2023,3,measured\n",
};

Deno.test("completeness: filled over rows, by column; absent columns count in no share", () => {
  const [projects] = completeness(made(before));
  assert.equal(projects?.table, "projects");
  // Four columns of three rows, of which two cells are empty.
  assert.deepEqual([projects?.filled, projects?.cells, projects?.share], [10, 12, 10 / 12]);
  const column = (name: string) => projects?.columns.find((found) => found.column === name);
  assert.equal(column("call")?.share, 2 / 3);
  assert.deepEqual([column("lat")?.present, column("lat")?.filled], [false, 0]);
});

Deno.test("summariseProblems: gravest and most frequent first, with the lines", () => {
  const { problems } = made({ "projects.csv": "project_id,name,status\na,A,x\nb,,y\nc,C,z\n" });
  const { counts, groups } = summariseProblems(problems);
  assert.deepEqual(counts, { error: 4, warning: 0, info: 0 });
  assert.deepEqual(groups.map(({ column, count, lines }) => [column, count, lines]), [
    ["status", 3, [2, 3, 4]],
    ["name", 1, [3]],
  ]);
});

Deno.test("drift: nothing between a delivery and itself", () => {
  assert.deepEqual(drift(made(before), made(before)), []);
});

Deno.test("drift: columns, rows, categories and units", () => {
  const after = {
    ...before,
    "projects.csv": "project_id,name,status,theme\np-1,A,stopped,\np-2,B bis,completed,\np-4,D,,\n",
    "measures.csv": "project_id,indicator_id,period,value,status\n" +
      "p-1,i-1,2023,2000,measured\np-2,i-1,2023,3000,measured\n",
  };
  const [projects, measures] = drift(made(before), made(after));
  assert.deepEqual([projects?.columnsAdded, projects?.columnsRemoved], [["theme"], ["call"]]);
  assert.deepEqual([projects?.rowsAdded, projects?.rowsRemoved], [["p-4"], ["p-3"]]);
  assert.deepEqual(
    projects?.rowsAltered.map(({ key, cells }) => [key, cells.map(({ column }) => column)]),
    [["p-1", ["status"]], ["p-2", ["name"]]],
  );
  assert.deepEqual(projects?.categories, [
    { column: "status", added: ["stopped"], removed: ["running"] },
  ]);
  assert.deepEqual(measures?.units, [{ column: "value", indicator: "i-1", ratio: 1000 }]);
});

Deno.test("gaps: only columns present with an empty cell, remarks aside, the emptiest first", () => {
  const gaps = gapsOf(completeness(made({
    "projects.csv": "project_id,name,status,call,note\np-1,A,running,,\np-2,B,,,\n",
    "indicators.csv": "indicator_id,kind\ni-1,indicator\n",
  })));
  assert.deepEqual(gaps.map(({ table }) => table), ["projects"]);
  assert.deepEqual(gaps[0]!.incomplete.map(({ column, emptyLines }) => [column, emptyLines]), [
    ["call", [2, 3]],
    ["status", [3]],
  ]);
});

Deno.test("the rows of a group of problems are those that were read; a whole file has none", () => {
  const dataset = made({ "projects.csv": "project_id,name,status\na,A,x\nb,B,y\n" });
  const [group] = summariseProblems(dataset.problems).groups;
  assert.deepEqual(rowsOfGroup(dataset, group!).map(({ line }) => line), [2, 3]);
  assert.deepEqual(rowsOfGroup(dataset, { ...group!, file: null }), []);
});
