import assert from "node:assert/strict";
import type { RobustSentence } from "../../../pipeline/analysis/comparison/sentences.ts";
import { wordTier } from "../../../pipeline/analysis/comparison/tier-words.ts";

const found = (over: Partial<RobustSentence>): RobustSentence => ({
  kind: "tier",
  subjects: ["a"],
  others: ["b"],
  rank: null,
  share: 0.9996,
  draws: 10_000,
  ...over,
});
const upper = (id: string) => id.toUpperCase();

Deno.test("one project is named, several are counted, on either side", () => {
  assert.equal(
    wordTier(found({}), "A", upper).en,
    "Group A: A is above B, in at least 99% of 10,000 draws.",
  );
  assert.match(
    wordTier(found({ subjects: ["a", "b"], others: ["c", "d", "e"] }), "A", upper).fr,
    /^Groupe A : chacun des 2 projets devance chacun des 3 projets des groupes suivants, dans au moins 99\u00a0% des 10\u202f000 tirages\.$/,
  );
});

Deno.test("of two that are level both are named, of more only their number", () => {
  const level = (...subjects: string[]) =>
    wordTier(found({ kind: "level", subjects, others: [] }), "B", upper);
  assert.match(level("a", "b").en, /^Between A and B \(group B\), nobody can say/);
  assert.match(level("a", "b", "c").fr, /^Groupe B : on ne peut pas ranger ses 3 projets/);
});
