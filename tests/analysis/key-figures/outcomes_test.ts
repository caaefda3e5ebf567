import assert from "node:assert/strict";
import { keyFigure } from "../../../pipeline/analysis/key-figures/mod.ts";
import { publishedOutcomes } from "../../../pipeline/analysis/portfolio/outcomes.ts";
import { readFolder } from "../../../pipeline/dataset/folder.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";
import { pathOf } from "../../privacy/paths.ts";
import { tinyDataset } from "../portfolio/datasets.ts";

const classes = [
  "projects-measured",
  "projects-estimated",
  "projects-forecast",
  "projects-declared",
  "projects-no-outcome",
] as const;

Deno.test("the classes add up to the projects, each with its rows and the rest left out", () => {
  const counts = classes.map((id) => keyFigure(tinyDataset(), id));
  assert.deepEqual(counts.map(({ value }) => value), [1, 1, 0, 1, 0]);
  assert.deepEqual(counts.map(({ trace }) => trace.leftOut?.[0]?.count), [2, 2, 3, 2, 3]);
  assert.deepEqual(counts[0]?.trace.rows, [
    { table: "projects", line: 3 },
    { table: "measures", line: 2 },
    { table: "measures", line: 3 },
  ]);
});

const labs = [
  ["tiny", tinyDataset()],
  ["real", openDataset(readFolder(pathOf("data/nantes-city-lab")))],
  ["demo", openDataset(readFolder(pathOf("data/demo")))],
] as const;

for (const [name, dataset] of labs) {
  Deno.test(`${name}: what is counted and what is left out are all values, and share no row`, () => {
    const { value, trace } = keyFigure(dataset, "figures");
    const [left] = trace.leftOut ?? [];
    assert.equal(value! + left!.count, publishedOutcomes(dataset).length);
    const counted = new Set(trace.rows.map(({ line }) => line));
    assert.ok(left!.rows!.length > 0);
    assert.deepEqual(left!.rows!.filter(({ line }) => counted.has(line)), []);
  });
}

Deno.test("figures that sources agree on are left out of those they dispute", () => {
  const { value, trace } = keyFigure(tinyDataset(), "figures-disputed");
  assert.deepEqual([value, trace.leftOut?.[0]?.count], [1, 6]);
});
