import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { tableFromColumns, tableFromRows } from "../../../pipeline/dataset/table/make-table.ts";
import { toArquero } from "../../../pipeline/dataset/table/to-arquero.ts";
import { made } from "../made-dataset.ts";
import { measures, projects } from "./made-tables.ts";

Deno.test("columns named as what every object has survive every verb", () => {
  const table = tableFromColumns("measures", {
    constructor: ["a", "b", "a"],
    toString: [1, 2, 3],
    hasOwnProperty: [true, false, null],
    valueOf: ["x", "y", "z"],
  }, [2, 3, 4]);
  assert.deepEqual(table.names, ["constructor", "toString", "hasOwnProperty", "valueOf"]);
  const kept = table.filter((row) => row.hasOwnProperty !== false).orderby("toString");
  assert.deepEqual(kept.column("toString"), [1, 3]);
  const sums = table.join(table.select("constructor"), "constructor").groupby("constructor")
    .summarise((t) => ({ valueOf: t.sum("toString") }));
  assert.deepEqual(sums.rows().map((row) => row.valueOf.value), [8, 2]);
  assert.deepEqual(table.concat(table).column("constructor").length, 6);
});

Deno.test("the one name that would be lost is refused, and so are those of hidden columns", () => {
  const lost = JSON.parse('{ "__proto__": ["a"] }');
  assert.throws(() => tableFromColumns("measures", lost, [2]), /cannot be called __proto__/);
  assert.throws(() => tableFromColumns("measures", { "§0": [1] }, [2]), /cannot be called §0/);
  assert.throws(() => projects.rename({ name: "__proto__" } as never), /no column name|__proto__/);
});

Deno.test("a file whose headers are such names is read all the same", () => {
  const dataset = made({
    "projects.csv": "project_id,name,__proto__,constructor,toString,hasOwnProperty\na,A,1,2,3,4\n",
  });
  assert.deepEqual(dataset.projects.select("project_id", "name").rows(), [
    { project_id: "a", name: "A" },
  ]);
});

Deno.test("columns of different lengths are refused", () => {
  assert.throws(() => tableFromColumns("measures", { a: [1], b: [1, 2] }, [2]), /length/);
  assert.throws(() => tableFromColumns("measures", { a: [1] }, [2, 3]), /length/);
});

Deno.test("rows become columns of the plan; a table without rows has them too", () => {
  const plan = [{ name: "value", isNumeric: true }, { name: "note", isNumeric: false }];
  const table = tableFromRows<{ readonly value: number | null; readonly note: string | null }>(
    "measures",
    [{ value: null, note: "x", line: 5 }],
    plan,
  );
  assert.deepEqual(table.rows(), [{ value: null, note: "x" }]);
  assert.deepEqual(table.refs(), [{ table: "measures", line: 5 }]);
  assert.deepEqual(tableFromRows("measures", [], plan).names, ["value", "note"]);
});

Deno.test("rows that come from no file have no lines", () => {
  const table = tableFromColumns("measures", { value: [1, 2] });
  assert.deepEqual(table.refs(), []);
  assert.equal(table.count().value, 2);
});

Deno.test("Plot draws a table, with traced cells as numbers", () => {
  const { document } = new JSDOM().window;
  const counts = measures.groupby("status").count();
  const chart = Plot.plot({
    document,
    marks: [
      Plot.barX(counts, { x: "count", y: "status" }),
      Plot.text(counts, { x: "count", y: "status", text: "count" }),
    ],
  });
  const widths = [...chart.querySelectorAll("rect")].map((bar) =>
    Number(bar.getAttribute("width"))
  );
  assert.equal(widths.length, 2);
  assert.equal(Math.round(widths[0]! / widths[1]!), 5);
  const words = chart.querySelectorAll('[aria-label="text"] text');
  assert.deepEqual([...words].map((text) => text.textContent), ["5", "1"]);
});

Deno.test("an Arquero table is a copy", () => {
  const copy = toArquero(measures);
  assert.deepEqual(copy.columnNames(), measures.names);
  (copy.column("value") as unknown as number[])[0] = 99;
  assert.equal(measures.column("value")[0], 1);
});
