import assert from "node:assert/strict";
import type { Trace } from "../../../pipeline/analysis/traced.ts";
import { renderTraces } from "../../../pipeline/report/render/render-traces.ts";
import { pageContext } from "../page.ts";

const rule = { fr: "Compter : les lignes.", en: "Count the rows." };

/** The list of traces of a page on which numbers are printed. */
function render(
  numbers: readonly [shown: string, trace: Trace, calculation?: string][],
  language: "fr" | "en" = "en",
): string {
  const page = pageContext(language);
  for (const [shown, trace, calculation = null] of numbers) {
    page.traces.add(shown, trace, calculation);
  }
  return renderTraces(page)?.text ?? "";
}

const lines = (...list: number[]) => list.map((line) => ({ table: "projects" as const, line }));
const words = (markup: string) => markup.replaceAll(/<[^>]*>/g, "");

Deno.test("a page without numbers has no list", () => {
  assert.equal(render([]), "");
});

Deno.test("a trace says its rule, its rows by file and line, and what was left out", () => {
  const made = render([["2", {
    rule,
    rows: lines(4, 3),
    leftOut: [
      { why: { fr: "clos", en: "closed" }, count: 1 },
      { why: { fr: "rien", en: "nothing" }, count: 0 },
    ],
  }, "notebook-n.html#cell-a"]]);
  assert.match(made, /<li><p>Count the rows\.<\/p>/);
  assert.match(made, /<a href="notebook-n\.html#cell-a">See the calculation<\/a>/);
  const item = /<li id="t1">(.*?)<\/li>/.exec(made)?.[1] ?? "";
  assert.equal(words(item), "22 rows used: projects.csv lines 3–4Left out: 1 (closed).");
});

Deno.test("numbers of one rule and one cell stand together, others apart", () => {
  const made = render([
    ["1", { rule, rows: lines(3) }, "a"],
    ["2", { rule, rows: lines(3, 4) }, "a"],
    ["3", { rule, rows: lines(3, 4, 5) }, "b"],
    ["4", { rule, rows: [], formula: "a / b" }, "a"],
  ]);
  assert.equal(made.split("<p>Count the rows.</p>").length - 1, 3);
  assert.match(made, /<li id="t1">.*<li id="t2">.*<\/ul><\/li><li>.*<li id="t3">/);
  assert.match(made, /Formula: <code>a \/ b<\/code>/);
});

Deno.test("a row that is used twice is counted once", () => {
  const made = render([["2", { rule, rows: lines(3, 3) }]]);
  assert.match(words(made), /1 row used: projects\.csv line 3/);
});

Deno.test("rows of several files are parted as the language parts them", () => {
  const rows = [...lines(3), { table: "measures" as const, line: 2 }];
  const part = (language: "fr" | "en") =>
    words(/<li id="t1">(.*?)<\/li>/.exec(render([["2", { rule, rows }]], language))?.[1] ?? "");
  assert.equal(part("en"), "22 rows used: projects.csv line 3; measures.csv line 2");
  assert.equal(
    part("fr"),
    "22 lignes utilisées&nbsp;: projects.csv ligne 3\u202f; measures.csv ligne 2",
  );
});

Deno.test("the rows themselves are printed once each, with what says which they are", () => {
  const made = render([["1", { rule, rows: lines(5) }], ["2", { rule, rows: lines(5, 3) }]]);
  assert.equal(made.match(/<tr id="projects-5">/g)?.length, 1);
  assert.ok(made.indexOf('id="projects-3"') < made.indexOf('id="projects-5"'), "in file order");
  assert.match(made, /<td>Cuisine partagée &lt;bêta&gt; &amp; « libre »<\/td>/);
});

Deno.test("inputs are a table of values, with their weights and notes", () => {
  const made = render([["0.5", {
    rule,
    rows: [],
    inputs: [
      { label: rule, value: 0.25, low: 0.2, high: 0.3, weight: 2 },
      { label: rule, value: 7, low: null, high: null, note: { fr: "fort", en: "strong" } },
      { label: rule, value: null, low: null, high: null },
    ],
  }]]);
  assert.match(made, /<td class="right">0\.2 to 0\.3 × 2<\/td>/);
  assert.match(made, /<span class="small">strong<\/span><\/th><td class="right">7<\/td>/);
  assert.match(made, /<td class="right">–<\/td>/);
});
