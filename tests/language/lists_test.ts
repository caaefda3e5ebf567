import assert from "node:assert/strict";
import { formatList } from "../../pipeline/language/lists.ts";

Deno.test("words in a row: none, one, two, three", () => {
  assert.equal(formatList([], "fr"), "");
  assert.equal(formatList(["A"], "fr"), "A");
  assert.equal(formatList(["A", "B"], "fr"), "A et B");
  assert.equal(formatList(["A", "B", "C"], "en"), "A, B and C");
});
