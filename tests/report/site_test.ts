import assert from "node:assert/strict";
import { languages } from "../../pipeline/language/bilingual.ts";
import { buildPages } from "./built-pages.ts";
import { pageWords } from "./page-words.ts";

const { pages, problems } = await buildPages("tests/fixtures/tiny");

/** The pages that are compared word for word; others may come and go. */
const compared = [
  "index",
  "portfolio",
  "partners",
  "outcomes",
  "neighbours",
  "quality",
  "sources",
  "method",
  "project-green-quarter",
  "project-solar-bench",
  "project-night-bus",
  "project-shared-kitchen",
];

Deno.test("the tiny dataset builds without a problem", () => {
  assert.deepEqual(problems.map(({ file, line, what }) => [file, line, what.en]), []);
});

for (const language of languages) {
  for (const name of compared) {
    Deno.test(`${language}/${name}.html is as it was read and accepted`, async (t) => {
      const page = pages.get(`${language}/${name}.html`);
      assert.ok(page);
      await t.assertSnapshot(page, {
        path: `__snapshots__/site.${language}.snap`,
        serializer: pageWords,
      });
    });
  }
}

const entries = [...pages];

Deno.test("no page prints what no reader can read", () => {
  for (const [path, page] of entries) {
    const text = page.replaceAll(/<(style|script|pre)[ >].*?<\/\1>/gs, "").replaceAll(
      /<[^>]*>/g,
      " ",
    );
    assert.doesNotMatch(text, /\b(?:NaN|undefined|Infinity)\b|\[object|\{\{|\bnull\b/, path);
  }
});

Deno.test("in French, no sign that wants a no-break space stands after a plain one", () => {
  for (const [path, page] of entries.filter(([path]) => path.startsWith("fr/"))) {
    const text = page.replaceAll(/<(style|script|pre|code|caption|td)[ >].*?<\/\1>/gs, "")
      .replaceAll(/<[^>]*>/g, "");
    const found = /.{0,30} [;!?:%»].{0,20}/.exec(text);
    assert.equal(found?.[0] ?? null, null, path);
  }
});

Deno.test("every anchor of a page is one, and every link of the site leads somewhere", () => {
  const anchors = new Map(entries.map(([path, page]) => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
    assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), [], path);
    return [path, new Set(ids)];
  }));
  for (const [path, page] of entries) {
    for (const [, href = ""] of page.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
      if (/^(https?|data|mailto):/.test(href)) continue;
      const url = new URL(href, `file:///${path}`);
      const target = url.pathname.slice(1);
      assert.ok(anchors.has(target), `${path} → ${href}`);
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (anchor !== "") assert.ok(anchors.get(target)?.has(anchor), `${path} → ${href}`);
    }
  }
});
