import assert from "node:assert/strict";
import { countOf, refs } from "../../pipeline/analysis/traced.ts";

Deno.test("a count is the number of its rows, certain, with its rule and what it left out", () => {
  const rule = { fr: "Nombre de projets.", en: "Number of projects." };
  const rows = refs("projects", [{ line: 2 }, { line: 5 }]);
  assert.deepEqual(rows, [{ table: "projects", line: 2 }, { table: "projects", line: 5 }]);
  const leftOut = [{ why: { fr: "clos", en: "closed" }, count: 1 }];
  assert.deepEqual(countOf(rows, rule, leftOut), {
    value: 2,
    low: 2,
    high: 2,
    unit: "",
    trace: { rule, rows, leftOut },
  });
  assert.equal(countOf([], rule).value, 0);
});
