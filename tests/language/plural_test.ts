import assert from "node:assert/strict";
import { agree, isPlural } from "../../pipeline/language/plural.ts";

Deno.test("isPlural() follows each language at 0, 1, between and beyond", () => {
  const counts = [0, 1, 1.5, -1, 2, 12];
  assert.deepEqual(counts.map((n) => isPlural(n, "fr")), [false, false, false, false, true, true]);
  assert.deepEqual(counts.map((n) => isPlural(n, "en")), [true, false, true, true, true, true]);
});

Deno.test("agree() picks the words of each language by its own rule", () => {
  const words = { one: { fr: "projet", en: "project" }, many: { fr: "projets", en: "projects" } };
  assert.deepEqual(agree(0, words), { fr: "projet", en: "projects" });
  assert.deepEqual(agree(1, words), { fr: "projet", en: "project" });
  assert.deepEqual(agree(3, words), { fr: "projets", en: "projects" });
});
