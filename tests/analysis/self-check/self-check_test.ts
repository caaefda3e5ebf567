import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { readPublished, selfCheck } from "../../../pipeline/analysis/self-check/self-check.ts";
import { readFolder } from "../../../pipeline/dataset/folder.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";
import { readTable } from "../../../pipeline/ingest/read-table.ts";

const root = new URL("../../../data/self-check/", import.meta.url);

function check(name: string) {
  const folder = readFolder(fileURLToPath(new URL(name, root)));
  const dataset = openDataset(folder);
  assert.deepEqual(dataset.problems.filter(({ severity }) => severity !== "info"), []);
  const raw = readTable(folder.files.get("published.csv")!, "published.csv").tables[0]!;
  return { dataset, published: readPublished(raw) };
}

const expected = {
  "hdi-2017": 189,
  "tai-linear": 23,
  "tai-budget-allocation": 23,
  "tai-geometric": 23,
};

for (const [name, total] of Object.entries(expected)) {
  Deno.test(`the shipped self-check ${name} agrees ${total} times of ${total}`, () => {
    const { dataset, published } = check(name);
    const { rows, agreeing, largest } = selfCheck(dataset, published);
    assert.deepEqual([rows.length, agreeing], [total, total]);
    assert.ok(largest < 1e-12);
  });
}

Deno.test("a number that differs, and one for an unknown country, do not agree", () => {
  const { dataset, published } = check("tai-linear");
  const wrong = [{ ...published[0]!, value: 2 }, { ...published[0]!, project: "atlantis" }];
  const { agreeing, largest, rows } = selfCheck(dataset, wrong);
  assert.equal(agreeing, 0);
  assert.equal(largest, Infinity);
  assert.deepEqual(rows.map(({ difference }) => difference), [1, null]);
});
