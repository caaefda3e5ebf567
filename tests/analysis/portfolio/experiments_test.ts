import assert from "node:assert/strict";
import { keyFigure } from "../../../pipeline/analysis/key-figures/mod.ts";
import {
  experiments,
  leftOutOf,
  shortName,
} from "../../../pipeline/analysis/portfolio/experiments.ts";
import { madeDataset, tinyDataset } from "./datasets.ts";

Deno.test("a project that contains another is set aside, the part is counted", () => {
  const all = experiments(tinyDataset());
  assert.deepEqual(all.counted.map(({ project_id }) => project_id), [
    "solar-bench",
    "night-bus",
    "shared-kitchen",
  ]);
  assert.deepEqual(all.containers.map(({ project_id }) => project_id), ["green-quarter"]);
  const { value, trace } = keyFigure(tinyDataset(), "projects");
  assert.equal(value, 3);
  assert.deepEqual(trace.rows.map(({ line }) => line), [3, 4, 5]);
  assert.equal(trace.leftOut?.[0]?.count, 1);
});

Deno.test("where no project contains another, nothing is left out", () => {
  const all = experiments(madeDataset({ projects: "project_id,name\na,A\nb,B\n" }));
  assert.equal(all.counted.length, 2);
  assert.deepEqual(leftOutOf(all), []);
});

Deno.test("the short name stands for the name where there is one", () => {
  assert.equal(shortName({ name: "A long name", short_name: "Long" }), "Long");
  assert.equal(shortName({ name: "A long name", short_name: null }), "A long name");
});
