import assert from "node:assert/strict";
import { countOf } from "../../pipeline/analysis/traced.ts";
import { BilingualError } from "../../pipeline/language/bilingual-error.ts";
import { say } from "../../pipeline/language/say.ts";
import { figure } from "../../pipeline/notebook/outputs/figure.ts";
import {
  listUntranslated,
  notebookLanguage,
  onlyLanguage,
  provideLanguage,
  words,
} from "../../pipeline/notebook/one-language.ts";
import { parseCells } from "../../pipeline/notebook/percent.ts";
import { table } from "../../pipeline/notebook/outputs/table.ts";
import { renderFigure } from "../../pipeline/report/render/render-figure.ts";
import { renderTable } from "../../pipeline/report/render/render-table.ts";
import { pageContext } from "../report/page.ts";

const cells = (text: string) => parseCells(text, "n").cells;

function chart() {
  return figure({
    title: "Deux essais ; c’est peu",
    data: [{ name: "A", n: 1 }],
    columns: { name: "Nom", n: say("Nombre", "Number") },
    plot: () => ({ marks: [] }),
  });
}

Deno.test("a notebook speaks the one language of its texts, or the one it declares", () => {
  assert.equal(notebookLanguage(cells('// %% [markdown] id=a {"lang":"en"}\n// Hello')), "en");
  const both =
    '// %% [markdown] id=a {"lang":"en"}\n// Hi\n// %% [markdown] id=b {"lang":"fr"}\n// Oui';
  assert.equal(notebookLanguage(cells(both)), null);
  assert.equal(notebookLanguage(cells(`// %% id=z {"words":"fr"}\n${both}`)), "fr");
  assert.equal(notebookLanguage(cells("// %% id=z\n1;")), null);
});

Deno.test("plain words stand in both editions; the other one marks them and says so", () => {
  provideLanguage("fr");
  const output = chart();
  assert.deepEqual(output.title, { fr: "Deux essais ; c’est peu", en: "Deux essais ; c’est peu" });
  const render = (language: "fr" | "en") =>
    renderFigure(output, pageContext(language), { name: "n.f", calculation: null }).text;
  assert.ok(render("en").includes('<span lang="fr">Deux essais\u202f; c’est peu</span>'));
  assert.ok(render("en").includes("Text in French"));
  assert.ok(!render("fr").includes('lang="fr"'));
  assert.ok(!render("fr").includes("Texte en anglais"));
});

Deno.test("a table marks its title, headers and note", () => {
  provideLanguage("en");
  const output = table([{ name: "A" }], {
    title: "Trials",
    note: "Two",
    columns: { name: "Name" },
  });
  const { text } = renderTable(output, pageContext("fr"), {
    calculation: null,
    titled: true,
    file: "t",
  });
  for (const word of ["Trials", "Two", "Name"]) {
    assert.ok(text.includes(`<span lang="en">${word}</span>`), word);
  }
  assert.ok(text.includes("Texte en anglais"));
});

Deno.test("words() puts values into one language", () => {
  provideLanguage("fr");
  const text = words("{n} {n|essai|essais}", { n: 1.5 });
  assert.deepEqual(text, { fr: "1,5 essai", en: "1,5 essai" });
  assert.equal(onlyLanguage(text), "fr");
  assert.equal(onlyLanguage({ fr: "a", en: "a" }), null);
});

Deno.test("a notebook that speaks both languages may not write one", () => {
  provideLanguage(null);
  assert.throws(
    chart,
    (error) =>
      error instanceof BilingualError && /deux/.test(error.words.fr) && /two/.test(error.words.en),
  );
  provideLanguage("fr");
});

Deno.test("what is not translated is listed by output and part", () => {
  provideLanguage("fr");
  const outputs = new Map<string, unknown>([
    ["chart", chart()],
    ["count", {
      kind: "value",
      traced: countOf([], { fr: "a", en: "b" }),
      label: say("un", "one"),
    }],
  ]);
  assert.deepEqual(listUntranslated({ name: "trials", outputs }), [
    {
      notebook: "trials",
      output: "chart",
      part: "title",
      language: "fr",
      text: "Deux essais ; c’est peu",
    },
    { notebook: "trials", output: "chart", part: "columns.0.title", language: "fr", text: "Nom" },
  ]);
});
