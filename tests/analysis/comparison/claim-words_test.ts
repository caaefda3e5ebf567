import assert from "node:assert/strict";
import {
  boundWords,
  joined,
  of,
  onNode,
  pairWords,
  rankWords,
  tierWords,
} from "../../../pipeline/analysis/comparison/claim-words.ts";

Deno.test("French de is elided before a vowel, with or without an accent", () => {
  assert.deepEqual(["Îlot frais", "Eau grise", "Œuvre", "Yhnova", "Yourte"].map(of), [
    ...["d’Îlot frais", "d’Eau grise", "d’Œuvre", "d’Yhnova", "de Yourte"],
  ]);
});

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

Deno.test("names in a row: none, one, two, three", () => {
  assert.equal(joined([], "fr"), "");
  assert.equal(joined(["A"], "fr"), "A");
  assert.equal(joined(["A", "B"], "fr"), "A et B");
  assert.equal(joined(["A", "B", "C"], "en"), "A, B and C");
});
