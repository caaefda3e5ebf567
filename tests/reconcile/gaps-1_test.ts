import assert from "node:assert/strict";
import { buildPagesOf } from "../report/built-pages.ts";
import { contradictions } from "./contradictions.ts";
import { labWithGaps } from "./gaps.ts";

Deno.test("no page of a lab with gaps says anything against another one: 1", async () => {
  const dataset = labWithGaps({ seed: 1, cells: 0.15 });
  const built = await buildPagesOf(dataset);
  assert.deepEqual(contradictions(built), []);
  assert.deepEqual(built.problems.filter(({ code }) => code === "unexpected"), []);
});
