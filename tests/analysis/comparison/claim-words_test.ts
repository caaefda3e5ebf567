import assert from "node:assert/strict";
import {
  boundWords,
  onNode,
  pairWords,
  rankWords,
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
