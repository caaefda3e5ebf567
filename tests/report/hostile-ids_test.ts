import assert from "node:assert/strict";
import { countOf, refs } from "../../pipeline/analysis/traced.ts";
import type { Dataset } from "../../pipeline/dataset/dataset.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { same } from "../../pipeline/language/bilingual.ts";
import {
  eachProject,
  outline,
  projectPage,
  rowAnchor,
  sourceLinks,
  table,
  value,
} from "../../pipeline/notebook/mod.ts";
import type { Problem } from "../../pipeline/problem/problem.ts";
import { readPageSource } from "../../pipeline/report/prose/front-matter.ts";
import { buildSite } from "../../pipeline/report/site.ts";
import { hostileIds } from "../language/hostile-ids.ts";
import { deadLinks, repeatedIds } from "./dead-links.ts";
import { notebook, pageSource } from "./page.ts";

const ids = hostileIds(1000, 9);
const sitePath = /^(fr|en)\/[a-z0-9][a-z0-9-]*\.html$/;

/**
 * A dataset with every id as project, source and recommendation, put together without a check: what
 * a wall behind the check has to hold by itself.
 */
function unchecked(): Dataset {
  const empty = openDataset({ name: "Enquête 2024, v2", files: new Map(), problems: [] });
  const rows = (key: string, more: Readonly<Record<string, unknown>>) =>
    ids.map((id, i) => ({ line: i + 2, [key]: id, ...more }));
  const put = (name: string, list: readonly unknown[]) => ({
    [name]: { name, file: `${name}.csv`, rows: list },
  });
  return {
    ...empty,
    tables: {
      ...empty.tables,
      ...put("projects", rows("project_id", { name: "Projet", source_ids: ids.slice(0, 2) })),
      ...put("sources", rows("source_id", { title: "Titre", publisher: null })),
      ...put("recommendations", rows("recommendation_id", { text_fr: "Texte", text_en: "Text" })),
      ...put("measures", ids.map((id, i) => ({ line: i + 2, project_id: id, source_id: id }))),
    } as Dataset["tables"],
  };
}

function build(dataset: Dataset) {
  const { projects, sources, recommendations, measures } = dataset.tables;
  const title = same("Colonne");
  const made = notebook(
    {
      projects: table({
        title: same("Projets"),
        rows: projects.rows,
        columns: [
          { title, value: (row) => ({ text: row.name, href: projectPage(row.project_id) }) },
          { title, value: (row) => sourceLinks(dataset, row.source_ids) },
        ],
      }),
      sources: table({
        title: same("Sources"),
        rowId: (row) => row.source_id,
        rows: sources.rows,
        columns: [{ title, value: (row) => sourceLinks(dataset, [row.source_id]) }],
      }),
      recommendations: outline({
        items: recommendations.rows.map((row) => ({
          id: row.recommendation_id,
          text: [{ text: "Texte", href: `#${rowAnchor(row.recommendation_id)}` }],
        })),
      }),
      measured: eachProject((id) =>
        value(countOf(refs("measures", measures.rows.filter((row) => row.project_id === id)), {
          fr: "Compte.",
          en: "Count.",
        }))
      ),
    },
    [],
    "carnet",
  );
  const hostile = ["Mon carnet", "../../x"].map((name) => notebook(undefined, [], name));
  const problems: Problem[] = [];
  const pages = [
    // The headings of this page ask for the anchors that rows have.
    pageSource("{{table carnet.projects}}", { slug: "index" }),
    pageSource("## Abc\n\n## index\n\n{{table carnet.sources}}", { slug: "sources" }),
    pageSource("## a b\n\n{{outline carnet.recommendations}}", { slug: "recommendations" }),
    pageSource("{{value carnet.measured}}", { slug: "project", group: "sheet" }),
  ];
  const files = [...buildSite({
    site: { dataset, languages: ["en"], fingerprint: "f" },
    pages,
    notebooks: [made, ...hostile],
    onStep: () => {},
  }, problems)];
  return { files, problems };
}

const { files, problems } = build(unchecked());
const pages = new Map(files.map(({ path, text }) => [path, text]));

Deno.test("a site of 1,000 hostile ids builds without a problem, a page for each", () => {
  assert.deepEqual(problems, []);
  assert.equal(files.filter(({ path }) => path.startsWith("en/project-")).length, ids.length);
});

Deno.test("every path of the site has one form, is bounded, and is unique after case folding", () => {
  for (const { path } of files) {
    assert.match(path, sitePath);
    assert.ok(path.length <= 120, path);
  }
  const folded = new Set(files.map(({ path }) => path.normalize("NFKC").toLowerCase()));
  assert.equal(folded.size, files.length);
});

Deno.test("every link of the site leads to a page and a part that exist", () => {
  assert.deepEqual(deadLinks(pages), []);
  assert.ok([...pages.values()].some((text) => text.includes('href="sources.html#abc--')));
});

Deno.test("no two parts of a page have one id, and each source has the id that links know", () => {
  assert.deepEqual(repeatedIds(pages), []);
  const sources = pages.get("en/sources.html") ?? "";
  for (const id of ids) assert.ok(sources.includes(`<tr id="${rowAnchor(id)}">`), id);
});

Deno.test("two pages of one name are refused, and the former is named", () => {
  const found: Problem[] = [];
  const page = (name: string) =>
    readPageSource(name, "---\ntitle: A\n---\n", found) ?? pageSource("");
  const dataset = unchecked();
  [...buildSite({
    site: { dataset, languages: ["en"], fingerprint: "f" },
    pages: [page("notebook-n.en.md"), page("search.en.md")],
    notebooks: [notebook()],
    onStep: () => {},
  }, found)];
  assert.deepEqual(found.map(({ code, cell }) => `${code} ${cell}`).sort(), [
    "same-page notebooks/n.nb.ts",
    "same-page reports/search.en.md",
  ]);
});
