import assert from "node:assert/strict";
import { pageContext } from "../page.ts";

Deno.test("anchors are made of the text, without accents and signs, and are unique", () => {
  const page = pageContext();
  assert.equal(page.anchor("Ce qui est prouvé : l’été"), "ce-qui-est-prouve-l-ete");
  assert.equal(page.anchor("Ce qui est prouvé : l’été"), "ce-qui-est-prouve-l-ete-2");
  assert.equal(page.anchor("« ! »"), "part");
  assert.equal(page.anchor("« ! »"), "part-2");
});

Deno.test("texts and units come in the language of the page", () => {
  assert.equal(pageContext("fr").say({ fr: "L'essai ?", en: "Trial?" }), "L’essai\u202f?");
  assert.equal(pageContext("fr").unit("persons"), "personnes");
  assert.equal(pageContext("en").unit("persons"), "people");
  assert.equal(pageContext("en").unit("furlongs"), "furlongs", "a unit without a label");
  assert.equal(pageContext("en").unit(""), "");
});

Deno.test("figures are numbered by page", () => {
  const page = pageContext();
  assert.deepEqual([page.nextFigure(), page.nextFigure()], [1, 2]);
  assert.equal(pageContext().nextFigure(), 1);
});
