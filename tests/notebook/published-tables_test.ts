import assert from "node:assert/strict";
import { provideSelfCheck } from "../../pipeline/notebook/current.ts";
import { publishedTables } from "../../pipeline/notebook/published-tables.ts";

Deno.test("the published tables are read with their results, in the order of their names", () => {
  assert.deepEqual(
    publishedTables().map(({ name, published }) => [name, published.length]),
    [["hdi-2017", 189], ["tai-budget-allocation", 23], ["tai-geometric", 23], ["tai-linear", 23]],
  );
});

Deno.test("a build without published tables has none", () => {
  provideSelfCheck(null);
  assert.deepEqual(publishedTables(), []);
});
