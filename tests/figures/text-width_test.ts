import assert from "node:assert/strict";
import { Random } from "../../pipeline/analysis/random/random.ts";
import { fitText, textWidth, widestText } from "../../pipeline/figures/text-width.ts";
import { randomText } from "../language/random-text.ts";

Deno.test("widths go by the kind of sign and the size of the face", () => {
  assert.equal(textWidth(""), 0);
  // 0.6 em for a letter, 0.36 for a narrow one, 0.92 for a wide one, 0.72 for a capital.
  assert.equal(textWidth("a", 100), 60);
  assert.equal(textWidth("i", 100), 36);
  assert.equal(textWidth("m", 100), 92);
  assert.equal(textWidth("A", 100), 72);
  assert.equal(textWidth("aimA", 100), 260);
  assert.equal(textWidth("É", 100), 72);
  assert.equal(textWidth("a", 10), 6);
});

Deno.test("the widest of texts, 0 of none", () => {
  assert.equal(widestText(["a", "aaa", "aa"], 100), 180);
  assert.equal(widestText([]), 0);
});

Deno.test("a text that fits stays, one that does not is cut with an ellipsis", () => {
  assert.equal(fitText("aaaa", 240, 100), "aaaa");
  assert.equal(fitText("aaaa", 239, 100), "aa…", "two letters and the ellipsis: 180");
  assert.equal(fitText("aa aaaa", 250, 100), "aa…", "no space before the ellipsis");
});

Deno.test("what is cut fits, begins the text, and splits no sign (property)", () => {
  const signs = [..."aimMÉ. —œ", "𝛼", "👩"];
  const random = new Random(23);
  for (let n = 0; n < 2000; n++) {
    const text = randomText(random, signs, 15);
    const width = 20 + random.below(200);
    const fitted = fitText(text, width);
    assert.ok(textWidth(fitted) <= width, `${text} ${width}`);
    if (fitted !== text) assert.ok(text.startsWith(fitted.slice(0, -1)), text);
    assert.ok(fitted.isWellFormed());
  }
});
