import assert from "node:assert/strict";
import { isId } from "../../pipeline/dataset/identifiers/identifier.ts";
import { proposeRepairs, repairsCsv } from "../../pipeline/dataset/repairs/repairs.ts";
import { hasError } from "../../pipeline/problem/problem.ts";
import { made } from "../dataset/made-dataset.ts";
import { buildPagesOf } from "./built-pages.ts";
import { deadLinks, repeatedIds } from "./dead-links.ts";
import { hostileLab } from "./hostile-lab.ts";

const ids = [
  "x/../../../../../pwned",
  "2021/03",
  "a?b",
  "c#d",
  "e%2ff",
  "g:h",
  "CON",
  "Abc",
  "abc",
  "Cœur d’été",
  "a\u202ec",
  "i\u0007j",
  "é".repeat(300),
  "plain-kebab",
  "F47AC10B-58CC-4372-A567-0E02B2C3D479",
  "content",
  "t1",
];

const files = hostileLab(ids);
const first = made(files);
const repairs = proposeRepairs([...first.problems, ...first.unshown ?? []], [])
  .map((repair) => ({ ...repair, accepted: true }));
const dataset = made({ ...files, "repairs.csv": repairsCsv(repairs) });
const { pages, problems } = await buildPagesOf(dataset);

Deno.test("a lab of hostile ids is refused until its repairs are accepted", () => {
  assert.ok(hasError(first.problems));
  assert.equal(hasError(dataset.problems), false);
  assert.equal(dataset.repairs?.applied, repairs.length);
  assert.ok(dataset.tables.projects.rows.every(({ project_id }) => isId(project_id)));
});

Deno.test("the repaired lab builds with every shared page, and no link is dead", () => {
  assert.equal(hasError(problems), false);
  assert.deepEqual(deadLinks(pages), []);
  assert.deepEqual(repeatedIds(pages), []);
  const sheets = [...pages.keys()].filter((path) => path.startsWith("fr/project-"));
  assert.equal(sheets.length, ids.length);
});

Deno.test("every path of the repaired lab has one form, unique after case folding", () => {
  for (const path of pages.keys()) assert.match(path, /^(fr|en)\/[a-z0-9][a-z0-9-]*\.html$/);
  assert.equal(new Set([...pages.keys()].map((path) => path.toLowerCase())).size, pages.size);
});
