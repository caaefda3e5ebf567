import assert from "node:assert/strict";
import { eachKey, outline, sentence } from "../../../pipeline/notebook/outputs/output.ts";
import { value } from "../../../pipeline/notebook/outputs/value.ts";
import type { Problem } from "../../../pipeline/problem/problem.ts";
import { Library } from "../../../pipeline/report/library.ts";
import { renderProse } from "../../../pipeline/report/prose/prose.ts";
import { renderOutline } from "../../../pipeline/report/render/render-outline.ts";
import { notebook, pageContext, pageSource, traced } from "../page.ts";

const words = (text: string) => ({ fr: `${text} (fr)`, en: text });
const quote = { text: "C’est <clair>.", lang: "fr" as const, source: [words("e1")] };

Deno.test("items nest as lists, folds stand round what they open, numbers open", () => {
  const page = pageContext("en");
  const { text } = renderOutline(
    outline({
      items: [{
        kicker: words("Finding"),
        text: [words("Said by "), value(traced(3))],
        id: "Constat 1",
        marks: [{ mark: "half", text: words("moderate") }],
        fold: words("Evidence"),
        items: [{ text: [], quote }, { text: [{ text: "sheet", href: "project-a.html" }] }],
      }],
    }),
    page,
    null,
  );
  assert.equal(
    text,
    '<div class="outline"><ul><li id="constat-1"><p><b class="outline-kicker">Finding</b> Said by ' +
      '<a class="num" href="#t1">3</a></p><ul class="marks"><li class="mark mark-half">moderate' +
      "</li></ul><details><summary>Evidence</summary><ul><li>" +
      '<blockquote lang="fr"><p>«\u00a0C’est &lt;clair&gt;.\u00a0»</p></blockquote>' +
      '<p class="quote-source">e1</p></li><li><p> <a href="project-a.html">sheet</a></p></li>' +
      "</ul></details></li></ul></div>",
  );
  assert.deepEqual(page.searchable, [{ id: "constat-1", text: "Said by " }]);
});

Deno.test("quotes alone stand as quotes, in the language of the page without a mark of it", () => {
  const { text } = renderOutline(
    outline({ items: [{ text: [], quote }] }),
    pageContext("fr"),
    null,
  );
  assert.ok(!text.includes("<ul>"));
  assert.ok(text.includes("<blockquote><p>«\u00a0C’est"));
});

Deno.test("a link with a scheme that is not allowed is printed as words", () => {
  const { text } = renderOutline(
    outline({ items: [{ text: [{ text: "here", href: "javascript:alert(1)" }] }] }),
    pageContext("en"),
    null,
  );
  assert.ok(!text.includes("href"));
  assert.ok(text.includes("here"));
});

function place(body: string) {
  const problems: Problem[] = [];
  const library = new Library([notebook({
    said: eachKey(
      ["qui-decide", "delai"],
      (key) => key === "delai" ? null : sentence(words(`theme ${key}`)),
    ),
    count: value(traced(3)),
  })]);
  const source = pageSource(body, { language: "en" });
  const page = pageContext("en");
  const { body: html } = renderProse({ source, page, library, project: null, problems });
  return { html: html.text, problems };
}

Deno.test("prose places one output of many by its key", () => {
  const { html, problems } = place("Of {{sentence n.said.qui-decide}}, and more.");
  assert.ok(html.includes("Of theme qui-decide, and more."), html);
  assert.deepEqual(problems, []);
});

Deno.test("a key with nothing to show leaves nothing, and is no problem", () => {
  const { html, problems } = place("Before.\n\n{{sentence n.said.delai}}\n\nAfter.");
  assert.ok(!html.includes("delai"));
  assert.deepEqual(problems, []);
});

Deno.test("a misspelt key is told with the nearest one", () => {
  const { problems } = place("{{sentence n.said.qui-decid}}");
  assert.equal(problems.length, 1);
  assert.match(problems[0]?.mend.en ?? "", /n\.said\.qui-decide/);
});

Deno.test("a key after an output that has none is unknown", () => {
  assert.equal(place("{{value n.count.more}}").problems.length, 1);
});
