import assert from "node:assert/strict";
import { buildPagesOf } from "../report/built-pages.ts";
import { contradictions } from "./contradictions.ts";
import { labWithGaps } from "./gaps.ts";

Deno.test("no page of a lab with gaps says anything against another one: 2", async () => {
  const dataset = labWithGaps({
    seed: 2,
    cells: 0.4,
    columns: ["activities.phase", "projects.end_planned", "measures.source_id"],
  });
  const built = await buildPagesOf(dataset);
  assert.deepEqual(contradictions(built), []);
  assert.deepEqual(built.problems.filter(({ code }) => code === "unexpected"), []);
});
