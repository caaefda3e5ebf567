import assert from "node:assert/strict";
import { buildPagesOf } from "../report/built-pages.ts";
import { contradictions } from "./contradictions.ts";
import { labWithGaps } from "./gaps.ts";

Deno.test("no page of a lab with gaps says anything against another one: 3", async () => {
  const dataset = labWithGaps({
    seed: 3,
    cells: 0.05,
    empty: ["proposals", "attendance", "practices", "partnerships"],
  });
  const built = await buildPagesOf(dataset);
  assert.deepEqual(contradictions(built), []);
  assert.deepEqual(built.problems.filter(({ code }) => code === "unexpected"), []);
});
