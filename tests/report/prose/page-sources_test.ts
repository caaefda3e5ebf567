import assert from "node:assert/strict";
import { join } from "node:path";
import type { Problem } from "../../../pipeline/problem/problem.ts";
import { editionOf, readPages } from "../../../pipeline/report/prose/page-sources.ts";
import { proseFiles } from "../../../pipeline/report/prose/prose-files.ts";

/** The pages of a lab from texts by file name, the shared ones and its own. */
function pagesOf(shared: Record<string, string>, own: Record<string, string>) {
  const root = Deno.makeTempDirSync({ prefix: "pages-" });
  const problems: Problem[] = [];
  try {
    for (const [folder, files] of Object.entries({ shared, own })) {
      Deno.mkdirSync(join(root, folder));
      for (const [name, text] of Object.entries(files)) {
        Deno.writeTextFileSync(join(root, folder, name), text);
      }
    }
    const pages = readPages(proseFiles(join(root, "shared")), {
      files: proseFiles(join(root, "own")),
      folder: "lab/reports",
    }, problems);
    return { pages, problems };
  } finally {
    Deno.removeSync(root, { recursive: true });
  }
}

const head = (title: string, more = "") => `---\ntitle: ${title}\n${more}---\n`;

Deno.test("a lab's page takes the place of the shared one, language by language", () => {
  const { pages, problems } = pagesOf(
    { "a.fr.md": `${head("A")}shared`, "a.en.md": `${head("A")}shared` },
    { "a.fr.md": `${head("Mine")}own` },
  );
  assert.deepEqual(pages.map(({ language, file, title, body }) => [language, file, title, body]), [
    ["en", "reports/a.en.md", "A", "shared"],
    ["fr", "lab/reports/a.fr.md", "Mine", "own"],
  ]);
  assert.deepEqual(problems, []);
});

Deno.test("what its head leaves out comes from the shared page, what it says is its own", () => {
  const shared = { "a.fr.md": `${head("T", "menu: M\ngroup: about\norder: 7\n")}shared` };
  const of = (text: string) => {
    const [page] = pagesOf(shared, { "a.fr.md": text }).pages;
    return [page?.title, page?.titleFile, page?.menu, page?.group, page?.order];
  };
  assert.deepEqual(of("own"), ["T", "reports/a.fr.md", "M", "about", 7]);
  assert.deepEqual(of("---\norder: 2\n---\nown"), ["T", "reports/a.fr.md", "M", "about", 2]);
  assert.deepEqual(of(`${head("U", "group: main\nmenu: N\n")}own`), [
    "U",
    undefined,
    "N",
    "main",
    7,
  ]);
});

Deno.test("a page of the lab alone needs a title and has its own place in the menu", () => {
  const { pages, problems } = pagesOf(
    { "a.fr.md": `${head("A", "order: 5\n")}` },
    { "b.fr.md": `${head("B", "order: 2\n")}`, "c.fr.md": "no title", "D.fr.md": head("D") },
  );
  assert.deepEqual(editionOf(pages, "fr").map(({ slug }) => slug), ["b", "a", "c"]);
  assert.deepEqual(problems.map(({ file, severity }) => [file, severity]), [
    ["lab/reports/D.fr.md", "warning"],
    ["lab/reports/c.fr.md", "error"],
  ]);
});

Deno.test("an edition has the pages that stand in another language only, at their place", () => {
  const { pages } = pagesOf(
    { "a.fr.md": head("A", "order: 1\n"), "a.en.md": head("A", "order: 1\n") },
    { "b.fr.md": head("B", "order: 0\n"), "c.en.md": head("C", "order: 2\n") },
  );
  const names = (language: "fr" | "en") =>
    editionOf(pages, language).map(({ slug, language }) => `${slug}.${language}`);
  assert.deepEqual(names("fr"), ["b.fr", "a.fr", "c.en"]);
  assert.deepEqual(names("en"), ["b.fr", "a.en", "c.en"]);
});
