import assert from "node:assert/strict";
import { recordedFacts } from "../../../pipeline/analysis/participation/recorded-facts.ts";
import { promisesAndProposals } from "./tables.ts";

Deno.test("a fact is known of the activities that have it, also when other tables hold it", () => {
  const facts = recordedFacts(promisesAndProposals()).map((
    { name, count },
  ) => [name.en, count.value]);
  assert.deepEqual(facts, [
    ["phase", 2],
    ["level promised", 4],
    ["level delivered", 3],
    ["participants", 2],
    ["hours", 1],
    ["cost", 0],
    ["composition of the public", 1],
    ["proposals traced", 3],
  ]);
});
