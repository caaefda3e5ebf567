import assert from "node:assert/strict";
import type { Problem } from "../../../pipeline/problem/problem.ts";
import { Library } from "../../../pipeline/report/library.ts";
import { renderProse } from "../../../pipeline/report/prose/prose.ts";
import { findExcess, proseBounds } from "../../../pipeline/report/prose/prose-bounds.ts";
import { notebook, pageContext, pageSource } from "../page.ts";

function render(body: string): { readonly text: string; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const { body: { text } } = renderProse({
    source: pageSource(body),
    page: pageContext(),
    library: new Library([notebook()]),
    project: null,
    problems,
  });
  return { text, problems };
}

/**
 * A text of some 100 kB, or of as many signs of emphasis as a page may have: were the time to grow
 * with the square of it, it would take hours.
 */
function filled(part: string): string {
  const signs = part.length - part.replace(/[*_~]/g, "").length;
  const most = signs === 0 ? Infinity : Math.floor(proseBounds.pageSigns / signs);
  return part.repeat(Math.min(most, Math.ceil(100_000 / part.length)));
}

Deno.test("what the renderer would choke on is a problem with its place, never a stack", () => {
  const cases: readonly (readonly [body: string, line: number, what: RegExp])[] = [
    [">".repeat(33_000), 4, /inside one another/],
    ["> ".repeat(21) + "a", 4, /21 deep/],
    ["fine\n\n" + "1. ".repeat(30) + "a", 6, /30 deep/],
    ["- ".repeat(10_000), 4, /inside one another/],
    [Array.from({ length: 60 }, (_, i) => "  ".repeat(i) + "- a").join("\n"), 25, /deep/],
    ["fine\n\n" + "*_a ".repeat(8000), 6, /more than 500 signs/],
    ["a_".repeat(16_000), 4, /signs of emphasis/],
    ["~~a ".repeat(300), 4, /signs of emphasis/],
    ["*a\n".repeat(600), 4, /signs of emphasis/],
    ["word\n" + "2. *a_b_\n".repeat(600), 4, /signs of emphasis/],
    ["word ".repeat(9000), 4, /45000 characters/],
    ["- a\n" + "b\n".repeat(15_000), 4, /more than 1000 lines/],
    ["*a*\n\n".repeat(10_001), 20_004, /more than 20000 signs/],
    ["a\n\n".repeat(200_000), 4, /600000 characters/],
  ];
  for (const [body, line, what] of cases) {
    const { problems } = render(body);
    const name = body.slice(0, 20);
    assert.equal(problems.length, 1, name);
    const [found] = problems;
    assert.deepEqual([found!.code, found!.file, found!.line], [
      "prose-error",
      "reports/index.en.md",
      line,
    ], name);
    assert.match(found!.what.en, what);
    assert.notEqual(found!.mend.fr, "");
  }
});

Deno.test("prose within the bounds is rendered in time that grows with it", () => {
  const paragraphs = [
    "[",
    "![",
    "<",
    "[a](",
    "`a",
    "*a ",
    "_a",
    "**a",
    "~a",
    "&#",
    "www.",
    "a@",
    "\\",
  ];
  const parts = [
    ...paragraphs.map((sign) => sign.repeat(40) + "\n\n"),
    ...["[", "<", "[a](b ", "`a", "{{", "{{figure a ", '{{claim "a'].map((sign) =>
      sign.repeat(Math.floor(39_000 / sign.length)) + "\n\n"
    ),
    "a b c\n\n",
    "- a *b*\n",
    "> a\n>\n",
    "- a\n" + "b\n".repeat(900) + "\n",
    "a" + " ".repeat(15_000) + ";\n\n",
    "<div>\n\n",
    "```\na\n\n",
  ];
  for (const part of parts) {
    const { text, problems } = render(filled(part));
    assert.deepEqual(problems, [], part.slice(0, 20));
    assert.ok(text.length > 1000, part.slice(0, 20));
  }
});

Deno.test("ordinary pages are within the bounds: long lists, tables, nested lists", () => {
  const pages = [
    "- *a* and **b** and `c_d`\n".repeat(2000),
    "1. *a*\n" + "2. *b* and _c_\n".repeat(1000),
    "| a | b |\n|---|---|\n" + "| `snake_case` | *x* |\n".repeat(600),
    Array.from({ length: 10 }, (_, i) => "  ".repeat(i) + "- a").join("\n"),
    "> - a\n>   - b\n".repeat(100),
    "word ".repeat(7900),
    "    deep = { indented: { code: true } };\n".repeat(900),
  ];
  for (const page of pages) assert.equal(findExcess(page), null, page.slice(0, 20));
  assert.equal(findExcess("a".repeat(proseBounds.paragraph)), null);
});
