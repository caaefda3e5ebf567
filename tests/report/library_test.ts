import assert from "node:assert/strict";
import { calculationOf, Library } from "../../pipeline/report/library.ts";
import { notebook } from "./page.ts";

const partners = notebook(undefined, [], "partners");
const library = new Library([partners, notebook({}, ["interviews"], "themes")]);

Deno.test("a name is an output with the cell that makes it", () => {
  const found = library.find("partners.count");
  assert.equal(found.kind, "output");
  assert.equal(found.kind === "output" && found.output, partners.outputs.get("count"));
  assert.equal(found.kind === "output" && found.calculation, "notebook-partners.html#cell-counts");
});

Deno.test("a name of a notebook whose tables are absent is missing, any other is unknown", () => {
  assert.deepEqual(library.find("themes.anything"), { kind: "missing", tables: ["interviews"] });
  for (const name of ["partners.nothing", "nobody.count", "partners", "", "partners.count.more"]) {
    assert.deepEqual(library.find(name), { kind: "unknown" }, name);
  }
});

Deno.test("the names are those that prose can place", () => {
  assert.deepEqual(library.names(), ["partners.count"]);
});

Deno.test("an output that no cell exports leads to its notebook", () => {
  assert.equal(calculationOf(partners, "cou"), "notebook-partners.html");
  assert.equal(calculationOf(partners, "elsewhere"), "notebook-partners.html");
});
