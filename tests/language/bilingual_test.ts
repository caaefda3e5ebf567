import assert from "node:assert/strict";
import { eitherLanguage, inBoth, languages, same } from "../../pipeline/language/bilingual.ts";

Deno.test("a text for both languages is written once for each", () => {
  assert.deepEqual(languages, ["fr", "en"]);
  assert.deepEqual(inBoth((language) => language.toUpperCase()), { fr: "FR", en: "EN" });
  assert.deepEqual(same("WIN²"), { fr: "WIN²", en: "WIN²" });
});

Deno.test("a text written in one language only stands for both; none is no text", () => {
  assert.deepEqual(eitherLanguage("Oui", "Yes"), { fr: "Oui", en: "Yes" });
  assert.deepEqual(eitherLanguage("Oui", null), { fr: "Oui", en: "Oui" });
  assert.deepEqual(eitherLanguage(null, "Yes"), { fr: "Yes", en: "Yes" });
  assert.equal(eitherLanguage(null, null), null);
});
