import assert from "node:assert/strict";
import { pairsApart } from "../../../pipeline/analysis/comparison/dominance.ts";

const held = [
  { above: "a", below: "b", share: 1 },
  { above: "a", below: "c", share: 0.96 },
  { above: "d", below: "a", share: 0.99 },
];

Deno.test("pairs inside a group that can be put in order are counted, of all its pairs", () => {
  assert.deepEqual(pairsApart(held, ["a", "b", "c"]), { apart: 2, pairs: 3 });
  assert.deepEqual(pairsApart(held, ["b", "c"]), { apart: 0, pairs: 1 });
  assert.deepEqual(pairsApart(held, ["a"]), { apart: 0, pairs: 0 });
});
