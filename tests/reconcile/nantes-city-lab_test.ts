import assert from "node:assert/strict";
import { buildPages } from "../report/built-pages.ts";
import { contradictions } from "./contradictions.ts";

const built = await buildPages("data/nantes-city-lab");

Deno.test("no page of nantes-city-lab says anything against another one", () => {
  assert.deepEqual(contradictions(built), []);
});

for (
  const [what, from] of [["caption", /n = (\d+) activities/], [
    "tile",
    /<li[^>]*>.{0,80}?>(\d+)</,
  ]] as const
) {
  Deno.test(`a ${what} of nantes-city-lab that is one more is found`, () => {
    const path = "en/index.html";
    const html = built.pages.get(path)!;
    assert.match(html, from);
    const changed = html.replace(from, (all, n) => all.replace(n, String(Number(n) + 1)));
    const pages = new Map(built.pages).set(path, changed);
    assert.notDeepEqual(contradictions({ pages, problems: [] }), []);
  });
}
