import assert from "node:assert/strict";
import type { Dataset } from "../../pipeline/dataset/dataset.ts";
import { buildPages, buildPagesOf, type BuiltPages } from "../report/built-pages.ts";
import { contradictions } from "./contradictions.ts";

/** What of a page is changed by one, to see that it would be noticed. */
const planted = [
  ["caption", /n = (\d+) activities/],
  ["tile", /<li[^>]*>.{0,80}?>(\d+)</],
] as const;

/** Pages of a lab of the house: they agree, and a number that is one more is found. */
export async function reconcileLab(name: string): Promise<void> {
  const built = await buildPages(`data/${name}`);
  noContradiction(name, built);
  for (const [what, from] of planted) {
    Deno.test(`${name}: a ${what} that is one more is found`, () => {
      const path = "en/index.html";
      const html = built.pages.get(path)!;
      assert.match(html, from);
      const changed = html.replace(from, (all, n) => all.replace(n, String(Number(n) + 1)));
      const pages = new Map(built.pages).set(path, changed);
      assert.notDeepEqual(contradictions({ pages, problems: [] }), []);
    });
  }
}

/** Pages of a lab with gaps: they agree, and nothing unexpected came up on the way. */
export async function reconcileGaps(name: string, dataset: Dataset): Promise<void> {
  const built = await buildPagesOf(dataset);
  noContradiction(name, built);
  Deno.test(`${name}: nothing unexpected came up`, () => {
    assert.deepEqual(built.problems.filter(({ code }) => code === "unexpected"), []);
  });
}

function noContradiction(name: string, built: BuiltPages): void {
  Deno.test(`${name}: no page says anything against another one`, () => {
    assert.deepEqual(contradictions(built), []);
  });
}
