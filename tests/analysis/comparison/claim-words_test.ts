import assert from "node:assert/strict";
import {
  boundWords,
  onNode,
  pairWords,
  rankWords,
  testedInDraws,
  tierWords,
} from "../../../pipeline/analysis/comparison/claim-words.ts";

Deno.test("claims are worded in both languages", () => {
  assert.deepEqual(pairWords("A1", "<", "B2"), {
    fr: "A1 est au-dessous de B2",
    en: "A1 is below B2",
  });
  assert.equal(boundWords("B2", ">=", 0.5).fr, "le score de B2 vaut au moins 0,5");
  assert.equal(rankWords("B2", "<=", 1).en, "B2 comes first");
  assert.equal(rankWords("B2", "<=", 3).fr, "B2 est parmi les 3 premiers");
  assert.equal(rankWords("B2", ">=", 3).en, "B2 has no better rank than 3");
  assert.equal(tierWords("A", "excludes", ["X", "Y"]).fr, "le groupe A ne comprend pas X et Y");
  const node = { fr: "Innovation", en: "Innovation" };
  assert.equal(onNode({ fr: "x", en: "x" }, node).fr, "x sur « Innovation »");
  assert.equal(onNode({ fr: "x", en: "x" }, null).fr, "x");
});

Deno.test("what was found is rounded down, a threshold stands as it was declared", () => {
  assert.equal(
    testedInDraws(0.9996, 0.975, 10000).en,
    "Tested: true in at least 97.5% of 10,000 draws; found: 99%.",
  );
  assert.match(testedInDraws(1, 0.95, 10000).fr, /au moins 95.% des .*trouvé : 100.%\.$/);
});
