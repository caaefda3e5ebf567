import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { Dataset } from "../../pipeline/dataset/dataset.ts";
import { html } from "../../pipeline/report/render/html.ts";
import { renderPage } from "../../pipeline/report/layout.ts";
import { tinyDataset } from "../analysis/portfolio/datasets.ts";
import { pageContext } from "./page.ts";

function render({ language = "fr", dataset = {} }: {
  language?: "fr" | "en";
  dataset?: Partial<Dataset>;
} = {}): string {
  const page = pageContext(language, "index.html");
  page.headings.push({ id: "one", text: "One" }, { id: "two", text: "Two" });
  return renderPage(
    {
      dataset: { ...tinyDataset(), ...dataset },
      languages: ["fr", "en"],
      fingerprint: "abc",
    },
    {
      main: [{ file: "index.html", text: "Home" }, { file: "a.html", text: "A & B" }],
      about: [{ file: "method.html", text: "Method" }],
    },
    page,
    {
      title: "T <1>",
      heading: html`T <i>1</i>`,
      kicker: "K",
      body: html`<p>Body</p>`,
      traces: null,
    },
  );
}

Deno.test("a page has its language, a title in text, and a policy that lets one script run", () => {
  const page = render();
  assert.match(page, /^<!DOCTYPE html><html lang="fr">/);
  assert.match(page, /<title>T &lt;1&gt; – Testville\u00a0: un petit jeu inventé<\/title>/);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  assert.match(policy, /default-src 'none'/);
  const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? "";
  const hash = createHash("sha256").update(script).digest("base64");
  assert.ok(policy.includes(`script-src 'sha256-${hash}'`), policy);
  assert.doesNotMatch(policy, /https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  assert.equal(page.match(/<script/g)?.length, 1);
});

Deno.test("a page asks for nothing from elsewhere", () => {
  assert.doesNotMatch(
    render(),
    /<(?:link|img|iframe|object|script|video|audio)[^>]*(?:src|href)=|@import|url\(\s*["']?(?:https?:)?\/\//,
  );
});

Deno.test("the page that is open is marked, and has its parts below it", () => {
  const page = render();
  assert.match(page, /<a href="index\.html" aria-current="page">Home<\/a><ul class="parts"/);
  assert.match(page, /<a href="#one">One<\/a>.*<a href="#two">Two<\/a>/);
  assert.match(page, /<a href="a\.html">A &amp; B<\/a><\/li>/);
});

Deno.test("the other language is a link that says its language", () => {
  assert.match(render(), /<a href="\.\.\/en\/index\.html" lang="en" hreflang="en">English<\/a>/);
  assert.match(
    render({ language: "en" }),
    /<a href="\.\.\/fr\/index\.html" lang="fr" hreflang="fr">Français<\/a>/,
  );
});

Deno.test("invented data are said to be invented on the page, others are not", () => {
  assert.match(render(), /<p class="fictional" role="note">Données fictives/);
  assert.doesNotMatch(render({ dataset: { fictional: false } }), /class="fictional"/);
});

Deno.test("the foot says version, date, fingerprint and licence; an unknown date is left out", () => {
  const foot = (page: string) => /<footer.*<\/footer>/.exec(page)?.[0].replaceAll(/<[^>]*>/g, "");
  assert.equal(
    foot(render()),
    "Testville\u00a0: un petit jeu inventé. Données 1.0, état au 1er\u00a0mai\u00a02024, empreinte abc. Licence Ouverte 2.0.",
  );
  assert.equal(
    foot(render({ dataset: { date: "" } })),
    "Testville\u00a0: un petit jeu inventé. Données 1.0, empreinte abc. Licence Ouverte 2.0.",
  );
});
