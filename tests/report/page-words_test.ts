import assert from "node:assert/strict";
import { pageWords } from "./page-words.ts";

const chart = (x: number, words: string) =>
  `<svg role="img" aria-label="Two" width="${x}"><style>a{}</style><g aria-label="bar">` +
  `<rect x="${x}"/><rect x="2"></rect></g><text x="${x}">${words}</text></svg>`;
const page = (inside: string) =>
  `<!DOCTYPE html><html lang="en"><head><style>p{}</style></head><body>${inside}</body></html>`;
const words = (inside: string) => pageWords(page(inside)).split("\n").slice(3);

Deno.test("words, headings, links, lists and tables are kept, a line each", () => {
  assert.deepEqual(
    words(
      `<main id="c"><h2 id="a">One <a class="num" href="#t1">3</a></h2><p class="x">Two<br>three</p>` +
        `<ul><li>four</li></ul><table><caption>Five</caption><tr><th scope="col">a</th></tr>` +
        `<tr><td>1</td></tr></table></main>`,
    ),
    [
      "main{#c}",
      "## {#a} One [3](#t1)",
      "Two / three",
      "- four",
      "caption: Five",
      "| {scope=col} a |",
      "| 1 |",
    ],
  );
});

Deno.test("a chart is its name, its marks by kind and its words; where they stand is left out", () => {
  const told = ["chart{role=img aria-label=Two}", "  marks: bar rect × 2", "  words: a"];
  assert.deepEqual(words(`<figure>${chart(1, "a")}</figure>`), ["figure", ...told].map(trim));
  assert.deepEqual(words(chart(1, "a")), words(chart(7, "a")));
  assert.deepEqual(
    words(chart(1, "a") + chart(2, "b")).slice(3),
    ["chart, narrower", "  words: b"].map(trim),
  );
});

Deno.test("a mark, a word, a link, a name or a level that changes is seen", () => {
  const base = `<h2>One</h2><p><a href="x.html">two</a></p>${chart(1, "a")}`;
  const changes = [
    ['<rect x="2"></rect>', ""],
    ['<rect x="2"></rect>', "<circle/>"],
    [">a<", ">b<"],
    ["x.html", "y.html"],
    ['aria-label="Two"', 'aria-label="Three"'],
    ["h2", "h3"],
    [">two<", ">three<"],
  ] as const;
  for (const [from, to] of changes) {
    assert.ok(base.includes(from));
    assert.notDeepEqual(words(base.replaceAll(from, to)), words(base), `${from} → ${to}`);
  }
});

function trim(line: string): string {
  return line.replace(/^ +/, " ");
}
