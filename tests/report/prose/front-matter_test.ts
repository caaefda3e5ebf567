import assert from "node:assert/strict";
import type { Problem } from "../../../pipeline/problem/problem.ts";
import { readPageSource } from "../../../pipeline/report/prose/front-matter.ts";

function read(text: string, name = "index.fr.md") {
  const problems: Problem[] = [];
  return { page: readPageSource(name, text, problems)!, problems };
}

Deno.test("the head gives title, menu, group and order; the rest is the body", () => {
  const { page, problems } = read(
    "---\ntitle: Bilan\nmenu: Le bilan\ngroup: about\norder: 3\n---\n\n# Un\n",
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(page, {
    slug: "index",
    language: "fr",
    file: "reports/index.fr.md",
    title: "Bilan",
    titleLine: 2,
    menu: "Le bilan",
    group: "about",
    order: 3,
    body: "\n# Un\n",
    bodyLine: 7,
  });
});

Deno.test("a title may hold a colon, with or without quotes", () => {
  assert.equal(read("---\ntitle: Bilan : un an\n---\n").page.title, "Bilan : un an");
  assert.equal(read('---\ntitle: "Bilan : un an"\n---\n').page.title, "Bilan : un an");
  assert.equal(read("---\ntitle: « Bilan »\n---\n").page.title, "« Bilan »");
});

Deno.test("the menu has the title where it is not given; a page comes late and among the main", () => {
  const { page } = read("---\ntitle: Bilan\n---\ntexte");
  assert.deepEqual([page.menu, page.group, page.order, page.body], ["Bilan", "main", 100, "texte"]);
});

Deno.test("files of Windows are read alike: CRLF and byte order mark", () => {
  const unix = "---\ntitle: Bilan\n\nmenu: B\n---\nun\ndeux\n";
  assert.deepEqual(read(`\ufeff${unix.replaceAll("\n", "\r\n")}`), read(unix));
});

Deno.test("an unknown key is a problem with its line and the nearest key", () => {
  const { problems } = read("---\ntitle: Bilan\n\nmenue: B\n---\n");
  assert.deepEqual(
    problems.map(({ code, file, line, cell, repair }) => [code, file, line, cell, repair]),
    [["prose-error", "reports/index.fr.md", 4, "menue: B", "menu"]],
  );
  assert.equal(problems[0]?.mend.en, "Did you mean menu?");
});

Deno.test("a line that is no key, and a key like nothing, have no proposal", () => {
  const { problems } = read("---\ntitle: Bilan\njust words\nauthor: X\n---\n");
  assert.deepEqual(problems.map(({ line, repair }) => [line, repair]), [[3, null], [4, null]]);
});

Deno.test("a group that does not exist and an order that is no number are problems", () => {
  const { page, problems } = read("---\ntitle: Bilan\ngroup: abuot\norder: first\n---\n");
  assert.deepEqual(problems.map(({ line, cell, repair }) => [line, cell, repair]), [
    [3, "abuot", "about"],
    [4, "first", null],
  ]);
  assert.deepEqual([page.group, page.order], ["main", 100]);
});

Deno.test("a page without a title is a problem at its first line, and has its name for a title", () => {
  for (const text of ["", "no head", "---\n---\n", "---\ntitle: open\n"]) {
    const { page, problems } = read(text);
    assert.deepEqual(problems.map(({ line, what }) => [line, what.en]), [
      [1, "The page has no title."],
    ]);
    assert.equal(page.title, "index");
  }
});

Deno.test("an empty head is a head", () => {
  assert.equal(read("---\n---\ntexte").page.body, "texte");
});

Deno.test("other files are not pages", () => {
  for (const name of ["README.md", "index.md", "index.de.md", "Index.fr.md", "a b.fr.md"]) {
    assert.equal(readPageSource(name, "", []), null, name);
  }
});
