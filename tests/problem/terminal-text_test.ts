import assert from "node:assert/strict";
import { formatProblem, problem } from "../../pipeline/problem/problem.ts";
import { terminalText } from "../../pipeline/problem/terminal-text.ts";

const hostile = [..."\x1b\x07\b\0\r\n\t\x7f\x9b\u202e\u202a\u2066\u2069\u200f\u061c\u2028\ufeff"];

Deno.test("no sign that a terminal obeys is left, wherever it stands in a problem", () => {
  for (const sign of hostile) {
    const text = `a${sign}[31mb`;
    const both = { fr: text, en: text };
    const found = problem({
      code: "type-error",
      severity: "error",
      file: text,
      line: 2,
      column: text,
      what: both,
      why: both,
      mend: both,
    });
    for (const language of ["fr", "en"] as const) {
      const lines = formatProblem(found, language).split("\n");
      assert.equal(lines.length, 4, JSON.stringify(sign));
      for (const line of lines) {
        assert.ok(!line.includes(sign), JSON.stringify(line));
        assert.match(line, /a \[31mb/);
      }
    }
  }
});

Deno.test("what people write stays as it is: accents, thin spaces, emoji, other scripts", () => {
  for (const text of ["« été » !", "a\u00a0b", "👩‍🔬 é", "مرحبا", "日本", "n’est"]) {
    assert.equal(terminalText(text, 100), text);
  }
});

Deno.test("a text that is too long is cut, and never in the middle of a character", () => {
  assert.equal(terminalText("abcd", 4), "abcd");
  assert.equal(terminalText("abcde", 4), "abcd…");
  assert.equal(terminalText("abc👩d", 4), "abc…");
  const long = problem({
    code: "type-error",
    severity: "error",
    file: "f".repeat(10_000),
    what: { fr: "x".repeat(1_000_000), en: "" },
    why: { fr: "", en: "" },
    mend: { fr: "", en: "" },
  });
  assert.ok(formatProblem(long, "fr").length < 3000);
});
