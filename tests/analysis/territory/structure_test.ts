import assert from "node:assert/strict";
import { employmentSeries } from "../../../pipeline/analysis/territory/employment-series.ts";
import {
  activityName,
  structureOf,
  tracedQuotient,
} from "../../../pipeline/analysis/territory/structure.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";

const table = `territory,year,activity_code,activity_label,employment,source_id
Ville,2020,A,Culture (arts) et loisirs (hors sport),30,
Ville,2020,B,Banque,10,
Ville,2020,C,Champs,10,
Pays,2020,A,Culture (arts) et loisirs (hors sport),100,
Pays,2020,B,Banque,100,
Pays,2020,C,Champs,300,
`;
const dataset = openDataset({
  name: "essai",
  files: new Map([
    ["projects.csv", new TextEncoder().encode("project_id,name\np,P\n")],
    ["territory.csv", new TextEncoder().encode(table)],
  ]),
  problems: [],
});
const [series] = employmentSeries(dataset);

Deno.test("the own territory is the first that holds no other, its strongest activity first", () => {
  const { focus, own } = structureOf(series!);
  assert.equal(focus, "Ville");
  assert.deepEqual(own.map(({ activity }) => activity), ["A", "B", "C"]);
});

Deno.test("a quotient opens to the rows of its territory and of the reference", () => {
  const { own } = structureOf(series!);
  const { value, trace } = tracedQuotient(series!, own[0]!);
  assert.equal(value, (30 / 50) / (100 / 500));
  assert.deepEqual(trace.rows.map(({ line }) => line), [2, 5]);
  assert.deepEqual(trace.inputs?.map(({ value }) => value), [0.6, 0.2]);
});

Deno.test("the remark at the end of an activity's name is left out, brackets inside it stay", () => {
  assert.equal(activityName(dataset, series!, "A").fr, "Culture (arts) et loisirs");
  assert.equal(activityName(dataset, series!, "B").fr, "Banque");
  assert.equal(activityName(dataset, series!, "Z").fr, "Z");
});
