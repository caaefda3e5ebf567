import assert from "node:assert/strict";
import { fieldsOf, metIn } from "../../../pipeline/analysis/territory/evidence-by-field.ts";
import {
  measurementOf,
  measurementTotals,
} from "../../../pipeline/analysis/territory/measurement-trend.ts";
import { datasetOf } from "../participation/tables.ts";

const projects = "project_id,name,theme\na,A,energy\nb,B,energy\nc,C,food\n";
const practices =
  "project_id,criterion,met\na,hypothesis,yes\nb,hypothesis,partly\nc,hypothesis,no\n";

Deno.test("without domains the fields are the themes, the largest first", () => {
  const dataset = datasetOf({ projects, practices });
  const { kind, fields } = fieldsOf(dataset, measurementOf(dataset));
  assert.equal(kind, "theme");
  assert.deepEqual(fields.map(({ id, projects }) => [id, projects.length]), [
    ["energy", 2],
    ["food", 1],
  ]);
});

Deno.test("with domains a project is in each where its mean membership reaches a quarter", () => {
  const dataset = datasetOf({
    projects,
    practices,
    domains: "domain_id,label_fr,priority\nsea,Mer,0.2\nsun,Soleil,0.8\n",
    project_domains:
      "project_id,domain_id,membership,coder\na,sea,0.5,x\na,sea,0,y\na,sun,0.4,x\n" +
      "b,sun,1,x\nc,sun,0,x\n",
  });
  const { kind, fields } = fieldsOf(dataset, measurementOf(dataset));
  assert.equal(kind, "domain");
  // a: (0.5 + 0) / 2 = 0.25 in the sea, (0.4 + 0) / 2 = 0.2 in the sun.
  assert.deepEqual(
    fields.map(({ id, projects }) => [id, projects.map((p) => p.project.project_id)]),
    [
      ["sun", ["b"]],
      ["sea", ["a"]],
    ],
  );
});

Deno.test("what is partly met or unknown opens the count, what is not met does not", () => {
  const dataset = datasetOf({ projects, practices });
  const [energy, food] = fieldsOf(dataset, measurementOf(dataset)).fields;
  assert.ok(energy && food);
  const found = metIn(energy, "hypothesis");
  assert.deepEqual([found.value, found.low, found.high], [1, 1, 2]);
  assert.deepEqual(metIn(food, "hypothesis").high, 0);
});

Deno.test("totals count projects without a year too", () => {
  const dataset = datasetOf({ projects, practices });
  const [cell] = measurementTotals(measurementOf(dataset), ["hypothesis"]);
  assert.deepEqual([cell?.projects, cell?.yes.value, cell?.partly, cell?.no, cell?.unknown], [
    3,
    1,
    1,
    1,
    0,
  ]);
});
