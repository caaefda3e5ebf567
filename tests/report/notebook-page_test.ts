import assert from "node:assert/strict";
import { parseCells } from "../../pipeline/notebook/percent.ts";
import { value } from "../../pipeline/notebook/outputs/value.ts";
import type { Notebook } from "../../pipeline/notebook/run.ts";
import { notebookPage } from "../../pipeline/notebook/page-links.ts";
import { notebookTitle, renderNotebook } from "../../pipeline/report/notebook-page.ts";
import { notebook, pageContext, traced } from "./page.ts";

const source = `// %% [markdown] id=intro-fr {"lang":"fr"}
// # L'essai ?
//
// Un <b>mot</b> et [un lien](javascript:alert(1)).

// %% [markdown] id=intro-en {"lang":"en"}
// # The trial
//
// A word.

// %% id=counts
/** How many. */
export const count = 1 < 2 ? "three" : null;
`;

const made: Notebook = {
  ...notebook(
    { count: value(traced(3), { label: { fr: "projets", en: "projects" } }) },
    [],
    "trial",
  ),
  cells: parseCells(source, "notebooks/trial.nb.ts").cells,
};
const other = notebook({}, ["interviews"], "voices");

function render(of: Notebook, language: "fr" | "en") {
  const told: string[] = [];
  const parts = renderNotebook(
    of,
    pageContext(language, notebookPage(of.name)),
    [made, other],
    (name) => {
      told.push(name);
    },
  );
  return { ...parts, body: parts.body.text, told };
}

Deno.test("a notebook page has the prose of its language only", () => {
  const french = render(made, "fr");
  assert.match(french.heading.text, /^L’essai\u202f\?$/);
  assert.match(french.body, /Un &lt;b&gt;mot&lt;\/b&gt; et un lien\./);
  assert.doesNotMatch(french.body, /A word/);
  const english = render(made, "en");
  assert.equal(english.heading.text, "The trial");
  assert.match(english.body, /A word/);
});

Deno.test("a cell has its anchor, its code as it is written, and then what it exports", () => {
  const { body } = render(made, "en");
  assert.match(body, /<section id="cell-counts" aria-label(?:ledby)?="[^"]*counts">/);
  const code = /<code>[\s\S]*?<\/code><\/pre>/.exec(body)?.[0] ?? "";
  assert.match(
    code,
    /<span class="k">export<\/span> <span class="k">const<\/span> count = 1 &lt; 2 /,
  );
  assert.match(code, /<span class="s">&quot;three&quot;<\/span>/);
  assert.match(
    body,
    /<\/pre><ul class="tiles"><li><span class="tile-n"><a class="num" href="#t1">3<\/a>/,
  );
});

Deno.test("notebooks are linked with one another, the one that is open is not a link", () => {
  const { body } = render(made, "en");
  assert.match(body, /<b>trial<\/b> · <a href="notebook-voices\.html">voices<\/a>/);
});

Deno.test("a notebook that could not run says which tables it awaits", () => {
  assert.match(render(other, "en").body, /<p class="awaits">.*<code>interviews<\/code>/);
});

Deno.test("without a heading in its language a notebook has its name for a title", () => {
  assert.equal(notebookTitle(other, pageContext("fr")), "voices");
});
