import assert from "node:assert/strict";
import {
  evidenceMap,
  figureKind,
  figureKinds,
} from "../../../pipeline/analysis/portfolio/evidence-map.ts";
import { publishedOutcomes } from "../../../pipeline/analysis/portfolio/outcomes.ts";
import { madeDataset, tinyDataset } from "./datasets.ts";

const map = evidenceMap(tinyDataset());
const kinds = Object.keys(figureKinds) as (keyof typeof figureKinds)[];

Deno.test("each project has the class of its strongest result; the container is left out", () => {
  assert.deepEqual(
    map.map((row) => [
      row.project.project_id,
      row.class,
      kinds.map((kind) => row.counts[kind].value),
    ]),
    [
      ["solar-bench", "measured", [1, 0, 1, 0, 1]],
      ["night-bus", "estimated", [0, 1, 0, 0, 2]],
      ["shared-kitchen", "declared", [0, 0, 0, 1, 0]],
    ],
  );
});

Deno.test("a value told by two sources counts once, and opens down to both rows", () => {
  const { measured } = map[0]!.counts;
  assert.equal(measured.value, 1);
  assert.deepEqual(measured.trace.rows.map(({ line }) => line), [2, 3]);
});

Deno.test("context and values not given are no figures of a project", () => {
  const found = publishedOutcomes(tinyDataset());
  const kindOf = (id: string) =>
    figureKind(found.find(({ indicator }) => indicator.indicator_id === id)!);
  assert.equal(kindOf("night-share"), null);
  assert.equal(kindOf("satisfied"), null);
  assert.equal(kindOf("jobs"), "measured");
  assert.equal(kindOf("budget"), "description");
});

Deno.test("what was not measured, not applicable or refused is no figure at any stage", () => {
  const statuses = ["not-measured", "not-applicable", "refused"];
  const dataset = madeDataset({
    projects: "project_id,name\na,A\n",
    indicators:
      "indicator_id,kind,label_fr,logic\nm,indicator,M,input\nr,indicator,R,outcome\nn,indicator,N,input\n",
    measures: `project_id,indicator_id,value,status
${statuses.map((status) => `a,m,,${status}\na,r,,${status}`).join("\n")}
a,n,3,measured
`,
  });
  const kindsOf = publishedOutcomes(dataset).map(figureKind);
  assert.equal(kindsOf.length, 7);
  assert.deepEqual(kindsOf.filter((kind) => kind !== null), ["description"]);
  const { counts } = evidenceMap(dataset)[0]!;
  assert.deepEqual(kinds.map((kind) => counts[kind].value), [0, 0, 0, 0, 1]);
});

Deno.test("strongest class first, then number of figures, then the order of the file", () => {
  const dataset = madeDataset({
    projects: "project_id,name\nnone,N\none,O\nsoon,S\ntwo,T\n",
    indicators: "indicator_id,kind,label_fr,logic\nr,indicator,R,outcome\nm,indicator,M,input\n",
    measures: `project_id,indicator_id,value,status
one,r,1,measured
soon,r,1,forecast
two,r,1,measured
two,m,1,measured
`,
  });
  assert.deepEqual(evidenceMap(dataset).map((row) => [row.project.project_id, row.class]), [
    ["two", "measured"],
    ["one", "measured"],
    ["soon", "forecast"],
    ["none", "nothing"],
  ]);
});
