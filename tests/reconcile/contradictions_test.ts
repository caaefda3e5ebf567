import assert from "node:assert/strict";
import { contradictions } from "./contradictions.ts";

const page = (inside: string) =>
  `<!DOCTYPE html><html lang="en"><body><main id="content">${inside}</main></body></html>`;
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const figures = (measured: number) =>
  `<table>${row("Notion", "Value", "Out of")}${row("Projects", "20", "")}${
    row("Projects with a measured or counted outcome", String(measured), "Projects")
  }${row("Projects with an estimated outcome at best", "1", "Projects")}${
    row("Projects with a forecast only", "0", "Projects")
  }${row("Projects with a declaration only", "0", "Projects")}${
    row("Projects with no published outcome", "0", "Projects")
  }</table>`;
const tile = (value: string) =>
  `<ul><li>${value} <span>projects that associate users</span></li></ul>`;
const chart = (n: number, counts: readonly number[]) =>
  `<figure><figcaption><p>n = ${n} activities in 2 projects of 5.</p></figcaption><table>${
    row("Project", "Activities")
  }${counts.map((count) => row("a", String(count))).join("")}</table></figure>`;

const trace = (used: string, leftOut: string) =>
  `<section id="traces"><ul><li id="t1"><b>3</b><p>3 rows used: <span>a.csv ${used}</span></p>` +
  `<p>Left out: 2 (others): a.csv ${leftOut}.</p></li></ul></section>`;

/** A site in both languages, with something on its first page. */
function site(first = "", second = "", measured = 19) {
  const pages = new Map<string, string>();
  for (const language of ["fr", "en"]) {
    pages.set(`${language}/definitions.html`, page(figures(measured)));
    pages.set(`${language}/index.html`, page(first));
    pages.set(`${language}/other.html`, page(second));
  }
  return { pages, problems: [] };
}

Deno.test("pages that agree say nothing against one another", () => {
  assert.deepEqual(contradictions(site(tile("12") + chart(5, [2, 3]), tile("12") + "4 of 5")), []);
});

Deno.test("words with two values, parts that do not add up, captions and shares that cannot be are found", () => {
  const wrong = [
    [site(tile("12"), tile("13")), /“projects that associate users” is 12 .* and 13/],
    [site("", "", 18), /parts of “Projects” make 19, and it is 20/],
    [site("", "", 21), /“Projects with a measured or counted outcome” is 21 out of 20/],
    [site(chart(6, [2, 3])), /its table counts 5/],
    [site("<p>In 6 of 5 projects.</p>"), /“6 of 5”/],
    [site(trace("lines 2–4", "lines 4–5")), /1 rows of a\.csv are used and left out/],
  ] as const;
  for (const [pages, told] of wrong) {
    assert.ok(contradictions(pages).some((text) => told.test(text)), String(told));
  }
});

Deno.test("pages that differ by language are found", () => {
  const { pages, problems } = site();
  pages.set("fr/definitions.html", page(figures(18)));
  assert.ok(contradictions({ pages, problems }).some((text) => /definitions differ/.test(text)));
});
