import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import { figure } from "../../../pipeline/notebook/outputs/figure.ts";
import { renderFigure } from "../../../pipeline/report/render/render-figure.ts";
import { pageContext } from "../page.ts";

let drawn = 0;
const chart = figure({
  title: { fr: "Le message ?", en: "The message" },
  subtitle: { fr: "Comment lire", en: "How to read" },
  alt: { fr: "un et deux", en: "one and two" },
  caption: { fr: "n = 2 ; source : table projects.", en: "n = 2; source: table projects." },
  rows: [1, 2],
  columns: [{ title: { fr: "Rang", en: "Rank" }, value: (row) => row }],
  draw: (frame) => {
    drawn++;
    return frame.plot({ clip: true, marks: [Plot.dot([[1, 2]])] });
  },
});
const place = { name: "n-chart", calculation: "notebook-n.html#cell-a" };

Deno.test("a figure has number, message, reading, two charts, caption, data, CSV and calculation", () => {
  const page = pageContext("fr");
  const { text } = renderFigure(chart, page, place);
  const order = [
    'id="figure-n-chart"',
    "Figure 1",
    "<h2>Le message\u202f?</h2>",
    "Comment lire",
    'class="chart wide"',
    'class="chart narrow"',
    "<figcaption><p>n = 2\u202f; source\u00a0: table projects.</p>",
    "<summary>Voir les données</summary>",
    "<td>|<th",
    'download="n-chart.csv"',
    'href="notebook-n.html#cell-a"',
  ];
  let from = 0;
  for (const part of order) {
    const at = text.slice(from).search(new RegExp(part.replaceAll(/[.?]/g, "\\$&")));
    assert.ok(at >= 0, part);
    from += at;
  }
  assert.deepEqual(page.searchable, [{ id: "figure-n-chart", text: "Le message\u202f?" }]);
});

Deno.test("both charts have a role and words for those who do not see them", () => {
  const { text } = renderFigure(chart, pageContext("fr"), place);
  const labels = [...text.matchAll(/<svg[^>]* role="img" aria-label="([^"]*)"/g)].map(([, a]) => a);
  assert.deepEqual(labels, ["Le message\u202f?. un et deux", "Le message\u202f?. un et deux"]);
});

Deno.test("placed twice, on a page or on two, it is drawn once a language, with ids of its own", () => {
  const page = pageContext("en");
  const first = renderFigure(chart, page, place).text;
  const before = drawn;
  const second = renderFigure(chart, page, place).text;
  renderFigure(chart, pageContext("en", "other.html"), place);
  assert.equal(drawn, before);
  assert.match(second, /Figure 2/);
  const ids = (text: string) => [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
  assert.ok(
    ids(first).some((id) => id.includes("clip")),
    "the chart has an id that is referred to",
  );
  assert.equal(new Set([...ids(first), ...ids(second)]).size, ids(first).length * 2);
  for (const [, id] of second.matchAll(/url\(#([^)]*)\)/g)) assert.ok(ids(second).includes(id!));
});

Deno.test("on the page of its notebook a figure has no link to itself", () => {
  const { text } = renderFigure(chart, pageContext("en"), { ...place, calculation: null });
  assert.doesNotMatch(text, /See the calculation/);
});

Deno.test("the message of a figure is a heading one below that of the part it stands in", () => {
  const page = pageContext("en");
  page.headings.push({ id: "part", text: "Part" });
  assert.match(renderFigure(chart, page, place).text, /<h3>The message<\/h3>/);
});
