import assert from "node:assert/strict";
import { rowWords } from "../../pipeline/dataset/row-words.ts";

Deno.test("a text takes the other language where its own is empty, and the fallback without both", () => {
  const words = (label_fr: string | null, label_en: string | null) =>
    rowWords({ label_fr, label_en }, "label", "id");
  assert.deepEqual(words("eau", "water"), { fr: "eau", en: "water" });
  assert.deepEqual(words(null, "water"), { fr: "water", en: "water" });
  assert.deepEqual(words("eau", null), { fr: "eau", en: "eau" });
  assert.deepEqual(words(null, null), { fr: "id", en: "id" });
});
