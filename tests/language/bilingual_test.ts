import assert from "node:assert/strict";
import { inBoth, languages, same } from "../../pipeline/language/bilingual.ts";

Deno.test("a text for both languages is written once for each", () => {
  assert.deepEqual(languages, ["fr", "en"]);
  assert.deepEqual(inBoth((language) => language.toUpperCase()), { fr: "FR", en: "EN" });
  assert.deepEqual(same("WIN²"), { fr: "WIN²", en: "WIN²" });
});
