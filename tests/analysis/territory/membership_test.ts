import assert from "node:assert/strict";
import { membership } from "../../../pipeline/analysis/territory/membership.ts";
import { datasetOf } from "../participation/tables.ts";

const tables = {
  projects: "project_id,name\np,P\nq,Q\nr,R\n",
  domains: "domain_id,label_fr\nsea,Mer\nenergy,Énergie\n",
};

Deno.test("coders are averaged, their spread kept, their silence about a project respected", () => {
  const found = membership(datasetOf({
    ...tables,
    project_domains: "project_id,domain_id,membership,coder\n" +
      "p,sea,1,x\np,sea,0.5,y\nq,sea,0,x\nq,energy,0,x\n",
  }));
  assert.deepEqual(found.projects, ["p", "q"]);
  assert.deepEqual([...found.mean], [0.75, 0, 0, 0]);
  assert.deepEqual([...found.low], [0.5, 0, 0, 0]);
  assert.deepEqual([...found.high], [1, 0, 0, 0]);
  assert.deepEqual(found.outside, ["q"]);
  assert.deepEqual(found.unplaced, ["r"]);
  assert.ok((found.alpha ?? 0) > 0);
});

Deno.test("two coders who agree have α 1; one alone has none", () => {
  const agree = "p,sea,1,x\np,sea,1,y\nq,energy,0.5,x\nq,energy,0.5,y\n";
  const head = "project_id,domain_id,membership,coder\n";
  assert.equal(membership(datasetOf({ ...tables, project_domains: head + agree })).alpha, 1);
  const alone = membership(datasetOf({ ...tables, project_domains: `${head}p,sea,1,x\n` }));
  assert.equal(alone.alpha, null);
  assert.notEqual(alone.alphaReason, null);
});
