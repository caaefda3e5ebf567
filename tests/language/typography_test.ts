import assert from "node:assert/strict";
import { Random } from "../../pipeline/analysis/random/random.ts";
import { typeset } from "../../pipeline/language/typography.ts";
import { randomText } from "./random-text.ts";

Deno.test("French: narrow space before ; ! ?, hard space before : % € and inside guillemets", () => {
  assert.equal(
    typeset("L'essai : « oui » ?", "fr"),
    "L’essai\u00a0: «\u00a0oui\u00a0»\u202f?",
  );
  assert.equal(typeset("12 % ; 35 € !", "fr"), "12\u00a0%\u202f; 35\u00a0€\u202f!");
  assert.equal(typeset("«oui»", "fr"), "«\u00a0oui\u00a0»");
});

Deno.test("French: no space is invented in addresses, clock times and code", () => {
  for (const text of ["https://testville.example/a?b=1", "12:30", "a;b", "100%"]) {
    assert.equal(typeset(text, "fr"), text);
  }
});

Deno.test("spaces that stand already are put right, whichever they are", () => {
  for (const space of [" ", "\u00a0", "\u202f", "  ", " \u00a0"]) {
    assert.equal(typeset(`Vrai${space}?`, "fr"), "Vrai\u202f?");
    assert.equal(typeset(`Vrai${space}:`, "fr"), "Vrai\u00a0:");
  }
});

Deno.test("English: the apostrophe only", () => {
  assert.equal(typeset("the city's : “yes” ?", "en"), "the city’s : “yes” ?");
});

Deno.test("the apostrophe is set between letters, and between a letter and a number", () => {
  assert.equal(typeset("l'été, d'1 an", "fr"), "l’été, d’1 an");
  assert.equal(typeset("'quoted' 5'", "en"), "'quoted' 5'");
});

Deno.test("setting twice changes nothing more (property, 5,000 texts)", () => {
  const signs = [..."ab'1 \u00a0\u202f;!?:%€«»\n\t’,."];
  const random = new Random(2026);
  for (let n = 0; n < 5000; n++) {
    const text = randomText(random, signs, 12);
    for (const language of ["fr", "en"] as const) {
      const once = typeset(text, language);
      assert.equal(typeset(once, language), once, JSON.stringify(text));
    }
  }
});

Deno.test("French never leaves a plain space where a sign could be cut off from its word", () => {
  const signs = [..."ab ;!?:%€»"];
  const random = new Random(7);
  for (let n = 0; n < 2000; n++) {
    const text = randomText(random, signs, 10);
    assert.doesNotMatch(typeset(text, "fr"), / [;!?:%€»]/, JSON.stringify(text));
  }
});
