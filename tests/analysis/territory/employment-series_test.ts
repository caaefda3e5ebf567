import assert from "node:assert/strict";
import { employmentSeries } from "../../../pipeline/analysis/territory/employment-series.ts";
import { a10Group, aggregatedCode } from "../../../pipeline/analysis/territory/nomenclature.ts";
import { datasetOf } from "../participation/tables.ts";

const head = "territory,year,activity_code,employment,source_id\n";
const sources = "source_id,title\ns,S\nt,T\n";

Deno.test("a series is one source, one year, one nomenclature; totals are set aside", () => {
  const [first, ...rest] = employmentSeries(datasetOf({
    sources,
    territory: head +
      "Pays,2018,A10:A,100,s\nPays,2018,A10:B,300,s\nPays,2018,A10:C,600,s\nPays,2018,A10:TOTAL,1000,s\n" +
      "Ville,2018,A10:A,1,s\nVille,2018,A10:B,30,s\nVille,2018,A10:C,9,s\nVille,2019,A10:A,9999,s\n" +
      "Ville,2018,X:A,5,t\n",
  }));
  assert.equal(rest.length, 0);
  assert.deepEqual(first?.matrix.territories, ["Pays", "Ville"]);
  assert.deepEqual([...(first?.matrix.cells ?? [])], [100, 300, 600, 1, 30, 9]);
  assert.equal(first?.reference, "Pays");
  assert.equal(first?.leftOut.length, 1);
});

Deno.test("without a containing territory the sum is the reference", () => {
  const territory = `${head}r,2018,a,1,s\nr,2018,b,5,s\nr,2018,c,5,s\n` +
    "q,2018,a,4,s\nq,2018,b,1,s\nq,2018,c,1,s\n";
  const [sum] = employmentSeries(datasetOf({ sources, territory }));
  assert.equal(sum?.reference, null);
  assert.deepEqual([...(sum?.referenceCells ?? [])], [5, 6, 6]);
  const [named] = employmentSeries(datasetOf({ sources, territory }), { reference: "q" });
  assert.deepEqual([...(named?.referenceCells ?? [])], [4, 1, 1]);
});

Deno.test("divisions aggregate to A10, A21, A38 and A88", () => {
  assert.equal(aggregatedCode(62, "a10"), "JZ");
  assert.equal(aggregatedCode(62, "a21"), "J");
  assert.equal(aggregatedCode(62, "a38"), "JC");
  assert.equal(aggregatedCode(1, "a88"), "01");
  assert.equal(aggregatedCode(4, "a10"), null);
  for (const level of ["a10", "a21", "a38", "a88"] as const) {
    const codes = Array.from({ length: 99 }, (_, i) => aggregatedCode(i + 1, level));
    const known = codes.filter((code) => code !== null);
    assert.deepEqual([known.length, new Set(known).size], [88, Number(level.slice(1))]);
  }
});

Deno.test("a code has a group only when it names its nomenclature", () => {
  assert.equal(a10Group("A38:JC"), "JZ");
  assert.equal(a10Group("A21:C"), "BE");
  assert.equal(a10Group("NAF:62.01Z"), "JZ");
  assert.equal(a10Group("A"), null);
});
