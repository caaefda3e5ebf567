import assert from "node:assert/strict";
import { languages } from "../../pipeline/language/bilingual.ts";
import { buildPages } from "./built-pages.ts";

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

const blocks =
  "!DOCTYPE|html|head|meta|title|style|script|body|header|nav|main|section|div|p|ul|ol|li|table|caption|thead|tbody|tr|figure|figcaption|details|summary|h1|h2|h3|footer|svg|g|path|rect|circle|line|text|tspan";

/**
 * A page for reading and comparing: a line for each block, without what has nothing to do with the
 * dataset (style, script, code, navigation between pages, the dictionary of the data model), and with
 * the header and number of lines of each CSV file.
 */
function readable(page: string): string {
  return page
    .replaceAll(/<(style|script)>.*?<\/\1>/gs, "<$1>…</$1>")
    .replaceAll(/<pre([^>]*)>.*?<\/pre>/gs, "<pre$1>…</pre>")
    .replace(/<nav class="contents".*?<\/nav>/s, '<nav class="contents">…</nav>')
    .replaceAll(
      /data:text\/csv;charset=utf-8;base64,([^"]*)/g,
      (_, base64: string) => `csv:${base64 === "" ? "" : digest(base64)}`,
    )
    .replace(
      /(<caption>(?:Le dictionnaire|The data dictionary).*?<tbody>).*?<\/tbody>/s,
      "$1…</tbody>",
    )
    .replace(/(quality-dictionary\.csv" href="csv:[^(]*)\(\d+\)/, "$1(…)")
    .replaceAll(new RegExp(`(?<!\\n)(?=<(?:${blocks})[ >])`, "g"), "\n")
    .replaceAll("\u00a0", "⍽")
    .replaceAll("\u202f", "⎵")
    .trim();
}

/** The first line of a CSV file and its number of lines: csv_test.ts reads the rest. */
function digest(base64: string): string {
  const lines = new TextDecoder().decode(Uint8Array.fromBase64(base64)).trim().split("\n");
  return `${lines[0]} (${lines.length - 1})`.replaceAll('"', "'");
}

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
        serializer: readable,
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
