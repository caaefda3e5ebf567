import assert from "node:assert/strict";
import { hasError } from "../../pipeline/problem/problem.ts";
import { made } from "../dataset/made-dataset.ts";
import { hostileIds } from "../language/hostile-ids.ts";
import { buildPagesOf } from "./built-pages.ts";
import { deadLinks, repeatedIds } from "./dead-links.ts";
import { hostileLab } from "./hostile-lab.ts";

// A file with null characters or half a surrogate is refused whole: their ids reach no row.
const ids = hostileIds(110, 5).map((id) => id.trim())
  .filter((id) => id !== "" && id.isWellFormed() && !id.includes("\u0000") && !id.includes(";"));
const dataset = made(hostileLab([...new Set(ids)].slice(0, 60)));
const { pages, problems } = await buildPagesOf(dataset);

Deno.test("the shared notebooks and pages hold by themselves for ids that the check refuses", () => {
  assert.ok(hasError(dataset.problems));
  assert.deepEqual(problems.filter(({ severity }) => severity === "error"), []);
  assert.deepEqual(deadLinks(pages), []);
  assert.deepEqual(repeatedIds(pages), []);
  for (const path of pages.keys()) assert.match(path, /^(fr|en)\/[a-z0-9][a-z0-9-]*\.html$/);
  assert.equal(new Set([...pages.keys()].map((path) => path.toLowerCase())).size, pages.size);
  assert.equal([...pages.keys()].filter((path) => path.startsWith("fr/project-")).length, 60);
});
