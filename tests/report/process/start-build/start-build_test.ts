import assert from "node:assert/strict";
import { buildLab as build, cell, page } from "../../small-lab.ts";

Deno.test("a lab is built beside a comma, a quote and a space in its path", async () => {
  const { summary, problems, files } = await build({
    parent: "Enquête 2024, v2 ’été’",
    notebooks: {
      fine: cell(`import { same } from "grandeur-nature/language/bilingual.ts";
if (same("m").fr !== "m") throw new Error("another module");`),
    },
    prose: { "index.fr.md": page },
  });
  assert.deepEqual(problems.filter(({ severity }) => severity === "error"), []);
  assert.equal(summary?.projects, 2);
  assert.ok(files.has("fr/index.html"));
});
