import assert from "node:assert/strict";
import { tableNames } from "../../../pipeline/dataset/tables/mod.ts";
import { made } from "../made-dataset.ts";

const files = {
  "projects.csv": "project_id,name,year,start\na,A,2020,2020\nb,B,,2021-02\n",
  "indicators.csv": "indicator_id,kind\nco2,indicator\n",
  "measures.csv": "project_id,indicator_id,value,status\na,co2,4,measured\nb,co2,,refused\n",
  "activities.csv": "activity_id,project_id,date\nv,a,2020\n",
};

/** How many rows were made, known by their line, while a function ran. */
function rowsMade(run: () => unknown): number {
  const { freeze } = Object;
  let count = 0;
  Object.freeze = ((thing: object) => {
    if (Object.keys(thing)[0] === "line") count++;
    return freeze(thing);
  }) as typeof Object.freeze;
  try {
    run();
  } finally {
    Object.freeze = freeze;
  }
  return count;
}

Deno.test("no row is an object before somebody asks for it, and then once", () => {
  let dataset = made(files);
  assert.equal(rowsMade(() => dataset = made(files)), 0);
  assert.equal(
    rowsMade(() => dataset.measures.groupby("status").summarise((t) => ({ n: t.count() }))),
    0,
  );
  assert.equal(rowsMade(() => dataset.tables.measures.rows), 2);
  assert.equal(rowsMade(() => dataset.tables.measures.rows), 0);
  assert.equal(dataset.tables.measures.rows, dataset.tables.measures.rows);
});

Deno.test("rows say what the columns hold, with their line, in the order of the schema", () => {
  const dataset = made(files);
  for (const name of tableNames) {
    const { rows } = dataset.tables[name];
    assert.deepEqual(rows.map(({ line: _, ...cells }) => cells), [...dataset[name].rows()]);
    assert.deepEqual(rows.map(({ line }) => ({ table: name, line })), [...dataset[name].refs()]);
  }
  assert.deepEqual(Object.keys(dataset.tables.measures.rows[0]!).slice(0, 4), [
    "line",
    "project_id",
    "indicator_id",
    "period",
  ]);
});

Deno.test("rows cannot be written to, nor put in the place of others", () => {
  const { measures } = made(files).tables;
  assert.ok([measures, measures.rows, ...measures.rows].every(Object.isFrozen));
  assert.throws(() => Object.assign(measures, { rows: [] }), TypeError);
  assert.equal(measures.rows.length, 2);
});

Deno.test("a copy of a table with other rows keeps its name and file", () => {
  const { measures } = made(files).tables;
  const copy = { ...measures, rows: measures.rows.slice(1) };
  assert.deepEqual([copy.name, copy.file, copy.rows.length], ["measures", "measures.csv", 1]);
});
