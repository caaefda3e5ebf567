import assert from "node:assert/strict";
import { tableNames } from "../../../pipeline/dataset/tables/mod.ts";
import { withTables } from "../../../pipeline/dataset/table/dataset-tables.ts";
import { made } from "../made-dataset.ts";
import { inShort } from "./made-tables.ts";

const dataset = made({
  "projects.csv": "project_id,name,theme,status\na,A,mobility,running\nb,B,,running\n",
  "indicators.csv": "indicator_id,kind\nco2,indicator\n",
  "measures.csv": "project_id,indicator_id,value,low,high,status\n" +
    "a,co2,4,3,6,measured\na,co2,,,,refused\nb,co2,,,,not-measured\nb,co2,8,,,measured\n",
  "labels.csv": "column,code,label_fr,label_en\ntheme,mobility,mobilité,mobility and transport\n",
});

Deno.test("every table stands under its name with its columns, absent ones without rows", () => {
  for (const name of tableNames) {
    const rows = dataset.tables[name].rows;
    assert.equal(dataset[name].size, rows.length);
    assert.ok(dataset[name].names.length > 0);
    assert.deepEqual(dataset[name].rows(), rows.map(({ line: _, ...cells }) => cells));
  }
});

Deno.test("a table is made once for a dataset, and anew for one with other rows", () => {
  assert.equal(dataset.measures, dataset.measures);
  const measures = { ...dataset.tables.measures, rows: dataset.tables.measures.rows.slice(1) };
  const other = withTables({ ...dataset, tables: { ...dataset.tables, measures } });
  assert.deepEqual([dataset.measures.size, other.measures.size], [4, 3]);
  assert.ok(!Object.keys(dataset).includes("measures"));
});

Deno.test("titles, words of codes, intervals and reasons come from the schema and the labels", () => {
  const [mobility] = dataset.measures.join(dataset.projects, "project_id").groupby("theme")
    .summarise((t) => ({ mean: t.mean("value") }));
  const { low, value, high, trace } = mobility!.mean;
  assert.deepEqual([low, value, high], [3, 4, 6]);
  assert.deepEqual(trace.rule, {
    fr:
      "Moyenne de « Valeur » sur 1 ligne de measures et projects, où « Thème » vaut « mobilité ».",
    en:
      "Mean of “Value” over 1 row of measures and projects, where “Theme” is “mobility and transport”.",
  });
  assert.deepEqual(inShort(trace.rows), ["measures 2", "projects 2"]);
  const reasons = dataset.measures.summarise((t) => ({ mean: t.mean("value") })).mean.trace.leftOut;
  assert.deepEqual(reasons?.map(({ why, count, rows }) => [why.fr, count, inShort(rows ?? [])]), [
    ["sans valeur de « Valeur » : refusé", 1, ["measures 3"]],
    ["sans valeur de « Valeur » : non mesuré", 1, ["measures 4"]],
  ]);
});

Deno.test("an interval goes with its columns through new names, and not where one is missing", () => {
  const { measures } = dataset;
  const renamed = measures.rename({ value: "v", low: "from", high: "to" });
  assert.equal(renamed.summarise((t) => ({ m: t.max("v") })).m.low, 8);
  assert.equal(renamed.summarise((t) => ({ m: t.min("v") })).m.high, 6);
  assert.equal(measures.select("value").summarise((t) => ({ m: t.min("value") })).m.high, 4);
  assert.equal(
    measures.summarise((t) => ({ m: t.min("value", { interval: null }) })).m.high,
    4,
  );
  const { indicators, projects } = dataset;
  // The indicators have low and high too: those of the measures must not stand for theirs.
  const joined = indicators.join(measures, "indicator_id");
  assert.equal(joined.summarise((t) => ({ m: t.min("value") })).m.high, 4);
  assert.equal(projects.derive({ value: () => 1 }).count().value, 2);
});
