import assert from "node:assert/strict";
import { editDistance } from "../../pipeline/ingest/edit-distance.ts";

Deno.test("editDistance() by hand", () => {
  const cases: readonly [string, string, number][] = [
    ["", "", 0],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
    ["theme", "tehme", 1],
    // Optimal string alignment: a swapped pair is not edited again.
    ["ca", "abc", 3],
    ["é", "e", 1],
    ["a🌳b", "ab", 1],
  ];
  for (const [a, b, edits] of cases) {
    assert.equal(editDistance(a, b), edits, `${a} → ${b}`);
    assert.equal(editDistance(b, a), edits, `${b} → ${a}`);
  }
});
