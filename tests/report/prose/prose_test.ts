import assert from "node:assert/strict";
import type { Language } from "../../../pipeline/language/bilingual.ts";
import { figure } from "../../../pipeline/notebook/outputs/figure.ts";
import { table } from "../../../pipeline/notebook/outputs/table.ts";
import {
  claim,
  eachProject,
  type Output,
  sentence,
} from "../../../pipeline/notebook/outputs/output.ts";
import { value } from "../../../pipeline/notebook/outputs/value.ts";
import type { Problem } from "../../../pipeline/problem/problem.ts";
import type { PageSource } from "../../../pipeline/report/prose/front-matter.ts";
import { Library } from "../../../pipeline/report/library.ts";
import { renderProse, renderTitle } from "../../../pipeline/report/prose/prose.ts";
import { notebook, pageContext, pageSource, traced } from "../page.ts";

const words = (text: string) => ({ fr: `${text} (fr)`, en: text });
const holding = {
  text: words("All is well"),
  found: words("0 of 3"),
  trace: { rule: words("Rule"), rows: [] },
};
const outputs = {
  count: value(traced(3), { label: words("projects") }),
  share: value(traced(1), { of: traced(3) }),
  line: sentence(words("There are "), value(traced(3)), words(" trials.")),
  list: table({ title: words("The list"), rows: [], columns: [] }),
  true: claim({ ...holding, holds: true }),
  false: claim({ ...holding, holds: false }),
  chart: figure({
    title: words("A chart"),
    alt: words("Nothing"),
    caption: words("n = 0"),
    rows: [],
    columns: [],
    draw: (frame) => frame.plot({ height: 20 }),
  }),
  name: eachProject((id) => id === "solar-bench" ? sentence(words(`About ${id}`)) : null),
} satisfies Record<string, Output | ReturnType<typeof eachProject>>;

const library = new Library([
  notebook(outputs),
  notebook({}, ["interviews", "codes"], "needy"),
]);

function render(
  body: string,
  { language = "en", project = null, ...more }: Partial<PageSource> & {
    language?: Language;
    project?: string | null;
  } = {},
) {
  const problems: Problem[] = [];
  const page = pageContext(language);
  const source = pageSource(body, { language, ...more });
  const context = { source, page, library, project, problems };
  const { body: html, missing, placed } = renderProse(context);
  return { html: html.text, missing, placed, page, problems, context };
}

const numbers = (html: string) =>
  html.replaceAll(/<a class="num" href="#t\d+">([^<]*)<\/a>/g, "[$1]");

Deno.test("Markdown is rendered, the first paragraph leads, sheets have no lede", () => {
  const { html, page } = render("One *two*.\n\nThree.\n\n## Part\n\n- a\n- b\n");
  assert.equal(
    html,
    '<p class="lede">One <em>two</em>.</p>\n<p>Three.</p>\n<h2 id="part">Part</h2>\n' +
      "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n",
  );
  assert.deepEqual(page.headings, [{ id: "part", text: "Part" }]);
  assert.equal(render("One.", { group: "sheet" }).html, "<p>One.</p>\n");
});

Deno.test("French typography is set in texts and headings, not in code", () => {
  const { html, page } = render("L'essai : vrai ?\n\n## Pour qui ?\n\n`a ? b : c`\n", {
    language: "fr",
  });
  assert.match(html, /L’essai\u00a0: vrai\u202f\?/);
  assert.match(html, /<h2 id="pour-qui">Pour qui\u202f\?<\/h2>/);
  assert.match(html, /<code>a \? b : c<\/code>/);
  assert.equal(page.headings[0]?.text, "Pour qui\u202f?");
});

Deno.test("raw HTML is printed, not run; ampersands and quotes are escaped once", () => {
  const { html } = render(
    "a <b onclick='x'>b</b> & \"c\" &amp; <script>alert(1)</script>\n\n<div>d</div>\n",
  );
  assert.doesNotMatch(html, /<(?!\/?p[ >])/);
  assert.match(
    html,
    /&lt;b onclick=&#39;x&#39;&gt;b&lt;\/b&gt; &amp; &quot;c&quot; &amp; &lt;script&gt;/,
  );
  assert.match(html, /&lt;div&gt;d&lt;\/div&gt;/);
});

Deno.test("links are kept when they are safe, images are their words", () => {
  assert.match(render("[a](portfolio.html#x)").html, /<a href="portfolio\.html#x">a<\/a>/);
  for (
    const address of ["javascript:alert(1)", "data:text/html,x", "//host/x", "JAVASCRIPT&colon;x"]
  ) {
    assert.equal(render(`[a](${address})`).html, '<p class="lede">a</p>\n', address);
  }
  assert.equal(
    render("![a <b>](https://x.example/a.png)").html,
    '<p class="lede">a &lt;b&gt;</p>\n',
  );
});

Deno.test("values stand in a line, with the words around them untouched", () => {
  const { html, placed, page, problems } = render(
    "Of ({{value n.count}}), only {{value n.share}}.",
  );
  assert.equal(numbers(html), '<p class="lede">Of ([3]), only [1\u00a0of\u00a03].</p>\n');
  assert.deepEqual(problems, []);
  assert.equal(placed, 2);
  assert.equal(page.traces.list[0]?.calculation, "notebook-n.html#cell-counts");
});

Deno.test("values stand at the start of a paragraph, in lists, emphasis, headings and after a break", () => {
  assert.equal(
    numbers(render("{{value n.count}} trials.").html),
    '<p class="lede">[3] trials.</p>\n',
  );
  assert.equal(
    numbers(render("- **{{value n.count}}** trials\n- none\n").html),
    "<ul>\n<li><strong>[3]</strong> trials</li>\n<li>none</li>\n</ul>\n",
  );
  assert.equal(
    numbers(render("## The {{value n.count}} trials\n").html),
    '<h2 id="the-3-trials">The [3] trials</h2>\n',
  );
  assert.equal(
    numbers(render("Some are\n{{value n.count}} or more.").html),
    '<p class="lede">Some are\n[3] or more.</p>\n',
  );
});

Deno.test("a sentence runs in a line, or stands as a paragraph of its own", () => {
  assert.equal(
    numbers(render("{{sentence n.line}} That is all.").html),
    '<p class="lede">There are [3] trials. That is all.</p>\n',
  );
  // The first paragraph of a page leads, be it prose or a sentence that was placed.
  const lede = '<p class="lede">There are [3] trials.</p>';
  assert.equal(numbers(render("{{sentence n.line}}\n").html), lede);
});

Deno.test("blocks: a table, a figure, tiles side by side, a claim; a list is a table", () => {
  const { html, problems, placed } = render(
    "Text\n{{table n.list}}\n\n{{figure n.chart}}\n\n{{tiles n.count n.share}}\n\n{{claim n.true}}\n\n{{list n.list}}\n",
  );
  assert.deepEqual(problems, []);
  assert.equal(placed, 6);
  assert.match(html, /^<p class="lede">Text<\/p>\n<div class="table titled">/);
  assert.match(html, /<figure class="figure" *id="figure-n-chart">/);
  assert.equal(html.match(/<li><span class="tile-n">/g)?.length, 2);
  assert.match(html, /<div class="claim"><p>All is well<\/p>/);
  assert.equal(html.match(/<caption>The list<\/caption>/g)?.length, 2);
});

Deno.test("an unknown name is a problem with file, line and the nearest name", () => {
  const { problems, html } = render("One.\n\nTwo {{value n.cuont}} and {{figure m.nothing}}.");
  assert.deepEqual(
    problems.map(({ code, severity, file, line, cell, repair }) => [
      code,
      severity,
      file,
      line,
      cell,
      repair,
    ]),
    [
      ["prose-error", "error", "reports/index.en.md", 6, "{{value n.cuont}}", "n.count"],
      ["prose-error", "error", "reports/index.en.md", 6, "{{figure m.nothing}}", null],
    ],
  );
  assert.equal(problems[0]?.mend.en, "Did you mean n.count?");
  assert.doesNotMatch(html, /cuont/);
});

Deno.test("what is no directive stays text", () => {
  const { html, problems } = render(
    "{{value}} {{ value n.count }} {{graph n.count}} {value n.count}",
  );
  assert.equal(
    html,
    '<p class="lede">{{value}} {{ value n.count }} {{graph n.count}} {value n.count}</p>\n',
  );
  assert.deepEqual(problems, []);
});

Deno.test("an output of another kind is a problem that says which", () => {
  const { problems } = render("{{figure n.list}}\n\nA {{value n.chart}} here.");
  assert.deepEqual(problems.map(({ line, cell }) => [line, cell]), [
    [4, "{{figure n.list}}"],
    [6, "{{value n.chart}}"],
  ]);
  assert.match(problems[0]!.what.en, /table/);
});

Deno.test("a claim that does not hold fails the build, with what the data say", () => {
  const { problems } = render("Text.\n\n{{claim n.false}}\n");
  assert.deepEqual(problems.map(({ code, severity, line }) => [code, severity, line]), [
    ["claim-false", "error", 6],
  ]);
  assert.match(problems[0]!.what.fr, /All is well \(fr\)/);
  assert.match(problems[0]!.why.en, /0 of 3/);
});

Deno.test("outputs whose tables are absent are no problem: the page says what it awaits", () => {
  const { html, problems, missing, placed } = render("{{figure needy.chart}}\n");
  assert.deepEqual(problems, []);
  assert.deepEqual(missing, ["interviews", "codes"]);
  assert.equal(placed, 0);
  assert.match(html, /<p class="awaits">.*<code>interviews<\/code>, <code>codes<\/code>\.<\/p>/);
  assert.equal(render("Of {{value needy.n}} we know nothing.").problems.length, 0);
});

Deno.test("on a sheet, an output is that of its project; elsewhere it is nothing", () => {
  assert.equal(
    render("{{sentence n.name}}\n", { project: "solar-bench" }).html,
    '<p class="lede">About solar-bench</p>',
  );
  assert.equal(render("{{sentence n.name}}\n", { project: "night-bus" }).html, "");
  assert.equal(render("{{sentence n.name}}\n").html, "");
});

Deno.test("conditions take their lines away before anything is placed", () => {
  const { html, problems } = render(
    "{{with interviews}}\n\n{{value n.gone}}\n\n{{end}}\n\nStays.\n\n{{nope}}",
  );
  assert.deepEqual(problems, []);
  assert.match(html, /Stays\./);
});

Deno.test("a title has its numbers, as HTML and as text, and is set", () => {
  const { context } = render("", { language: "fr", title: "Essais : {{value n.count}} ?" });
  const { html, text } = renderTitle(context);
  assert.equal(numbers(html.text), "Essais\u00a0: [3]\u202f?");
  assert.equal(text, "Essais\u00a0: 3\u202f?");
});

Deno.test("an unknown name in a title is a problem at the line of the title", () => {
  const { context, problems } = render("", { title: "Of {{value n.conut}}" });
  assert.equal(renderTitle(context).text, "Of ");
  assert.deepEqual(problems.map(({ line, repair }) => [line, repair]), [[2, "n.count"]]);
});
