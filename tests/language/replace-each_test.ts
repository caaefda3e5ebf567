import assert from "node:assert/strict";
import { Random } from "../../pipeline/analysis/random/random.ts";
import { linesOf, replaceEach } from "../../pipeline/language/replace-each.ts";
import { randomText } from "./random-text.ts";

const signs = ["a", "e\u0301", "1", "2.5", "<", "&", "\u{1f600}", " ", "\n", "\r", "\r\n", "$&"];

Deno.test("each match is written as `replace` writes it, whatever the text (property)", () => {
  const random = new Random(1);
  for (let i = 0; i < 500; i++) {
    const text = randomText(random, signs, 12);
    for (const pattern of [/[<&]/g, /(\d+)(\.\d)?/g, /\p{L}+/gu, /(?<=a)1|\s+/g]) {
      assert.equal(
        replaceEach(text, pattern, ([found, first]) => `[${found}:${first}]`),
        text.replace(pattern, (found, first: unknown) => {
          return `[${found}:${typeof first === "string" ? first : undefined}]`;
        }),
      );
    }
  }
});

Deno.test("a pattern whose writer threw begins again at the next text", () => {
  const pattern = /a/g;
  assert.throws(() =>
    replaceEach("bbba", pattern, () => {
      throw new Error("in the middle");
    })
  );
  assert.equal(replaceEach("ab", pattern, () => "x"), "xb");
});

Deno.test("an object in place of a text is read once, and its methods are not called", () => {
  let read = 0;
  const trick = {
    toString: () => ["<", "<script>"][read++] ?? "",
    slice: () => "<script>",
    replace: () => "<script>",
  };
  assert.equal(replaceEach(trick as unknown as string, /</g, () => "&lt;"), "&lt;");
  assert.equal(read, 1);
});

Deno.test("lines are what split(/\\r?\\n/) gives, whatever the text (property)", () => {
  const random = new Random(2);
  for (let i = 0; i < 1000; i++) {
    const text = randomText(random, ["a", "\r", "\n", "\r\n", "\u2028"], 8);
    assert.deepEqual(linesOf(text), text.split(/\r?\n/));
  }
});
