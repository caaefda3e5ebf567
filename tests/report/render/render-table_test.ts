import assert from "node:assert/strict";
import type { Cell, Column } from "../../../pipeline/notebook/outputs/output.ts";
import { table } from "../../../pipeline/notebook/outputs/table.ts";
import { renderTable } from "../../../pipeline/report/render/render-table.ts";
import { pageContext, traced } from "../page.ts";

/** Markup without the spaces in its tags that mean nothing. */
function tidy(markup: string): string {
  return markup.replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll(/ +/g, " ").replace(" >", ">"));
}

/** The cells of a table of one row, as HTML. */
function cells(row: readonly Cell[], language: "fr" | "en" = "fr", more: Partial<Column<0>> = {}) {
  const output = table({
    title: { fr: "T", en: "T" },
    rows: [0 as const],
    columns: row.map((cell) => ({ title: { fr: "C", en: "C" }, value: () => cell, ...more })),
  });
  const page = pageContext(language);
  const { text } = renderTable(output, page, { calculation: null, titled: false, file: "t" });
  const body = /<tbody>(.*)<\/tbody>/.exec(tidy(text))?.[1] ?? "";
  return { body: body.replace(/^<tr>/, "").replace(/<\/tr>$/, ""), page };
}

Deno.test("the first cell heads its row, whatever it holds", () => {
  assert.equal(cells(["a", "b"]).body, '<th scope="row">a</th><td>b</td>');
});

Deno.test("texts are set in the language of the page, or in their own", () => {
  assert.equal(cells(["Vrai ?"]).body, '<th scope="row">Vrai\u202f?</th>');
  assert.equal(
    cells(["Vrai ?"], "en", { lang: "fr" }).body,
    '<th scope="row" lang="fr">Vrai\u202f?</th>',
  );
  assert.equal(cells([{ fr: "oui ?", en: "yes?" }], "en").body, '<th scope="row">yes?</th>');
});

Deno.test("the text of a link is set like any other", () => {
  assert.equal(
    cells([{ text: "Vrai ?", href: "a.html" }]).body,
    '<th scope="row"><a href="a.html">Vrai\u202f?</a></th>',
  );
});

Deno.test("numbers are printed as the language writes them; nothing stays nothing", () => {
  assert.equal(
    cells(["", 1234.5, null, 0], "en").body,
    '<th scope="row"></th><td>1,234.5</td><td></td><td>0</td>',
  );
  assert.equal(
    cells([2.345], "fr", { digits: 1, align: "right" }).body,
    '<th scope="row" class="right">2,3</th>',
  );
});

Deno.test("traced numbers open; a zero that no row makes has nothing to open", () => {
  const { body, page } = cells([traced(2), {
    ...traced(0),
    trace: { rule: { fr: "", en: "" }, rows: [] },
  }]);
  assert.equal(body, '<th scope="row"><a class="num" href="#t1">2</a></th><td>0</td>');
  assert.equal(page.traces.list.length, 1);
});

Deno.test("parts of a cell stand apart, with a space on both sides of the dot", () => {
  assert.equal(
    cells([["a", { text: "b", href: "b.html" }, "c"]]).body,
    '<th scope="row">a · <a href="b.html">b</a> · c</th>',
  );
  assert.equal(cells([[]]).body, '<th scope="row"></th>');
});

Deno.test("a mark has its words: a sign alone is not read out", () => {
  assert.equal(
    cells([{ mark: "half", text: { fr: "estimé", en: "estimated" } }]).body,
    '<th scope="row"><span class="mark mark-half">estimé</span></th>',
  );
});

Deno.test("an outside link says so; an unsafe one is only its text", () => {
  assert.equal(
    cells([{ text: "P", address: "https://testville.example/?a=1&b=2" }]).body,
    '<th scope="row"><a href="https://testville.example/?a=1&amp;b=2" ' +
      'rel="noopener noreferrer external">P</a></th>',
  );
  assert.equal(
    cells([{ text: "P", address: "javascript:alert(1)" }]).body,
    '<th scope="row">P</th>',
  );
});

Deno.test("no text of the data becomes markup", () => {
  assert.equal(
    cells(["<b>", { text: '"><script>', href: "a.html" }]).body,
    '<th scope="row">&lt;b&gt;</th><td><a href="a.html">&quot;&gt;&lt;script&gt;</a></td>',
  );
});

const people = table({
  title: { fr: "Les gens ?", en: "People" },
  note: { fr: "Une note ;", en: "A note" },
  sortable: true,
  rows: [{ id: "ann", age: 7 }, { id: "ann", age: 8 }],
  rowId: (row) => row.id,
  columns: [
    { title: { fr: "Nom", en: "Name" }, value: (row) => row.id },
    { title: { fr: "Âge", en: "Age" }, value: (row) => row.age, align: "right" },
  ],
});

Deno.test("a titled table: caption, headers, anchors, note, CSV and calculation", () => {
  const text = tidy(
    renderTable(people, pageContext("fr"), {
      calculation: "notebook-n.html#cell-a",
      titled: true,
      file: "n-people",
    }).text,
  );
  assert.match(text, /<caption>Les gens\u202f\?<\/caption>/);
  assert.match(text, /<table data-sortable>/);
  assert.match(text, /<th scope="col">Nom<\/th><th scope="col" class="right">Âge<\/th>/);
  assert.match(text, /<tr id="ann">.*<tr id="ann-2">/);
  assert.match(text, /<p class="note">Une note\u202f;<\/p>/);
  assert.match(text, /download="n-people\.csv"/);
  assert.match(text, /<a href="notebook-n\.html#cell-a">Voir le calcul<\/a>/);
  assert.match(text, /role="region" aria-label="Les gens\u202f\?, défilable"/);
});

Deno.test("inside a figure the caption is hidden and the tools are the figure's", () => {
  const { text } = renderTable(people, pageContext("en"), {
    calculation: null,
    titled: false,
    file: "n-people",
  });
  assert.match(text, /<caption class="hidden">People<\/caption>/);
  assert.doesNotMatch(text, /download=/);
});
