import assert from "node:assert/strict";
import { employmentSeries } from "../../../pipeline/analysis/territory/employment-series.ts";
import { activityMatrix } from "../../../pipeline/analysis/territory/activity-matrix.ts";
import {
  leastTerritories,
  partsComplexity,
  territoryParts,
} from "../../../pipeline/analysis/territory/territory-parts.ts";
import { datasetOf } from "../participation/tables.ts";

function partsOf(rows: Readonly<Record<string, readonly number[]>>) {
  const territory = Object.entries(rows).flatMap(([name, cells]) =>
    cells.map((value, d) => `${name},2018,X:${d},${value},s\n`)
  );
  const [series] = employmentSeries(datasetOf({
    sources: "source_id,title\ns,S\n",
    territory: `territory,year,activity_code,employment,source_id\n${territory.join("")}`,
  }));
  assert.ok(series);
  return territoryParts(series);
}

Deno.test("the reference and every sum of the others are left out, rounding forgiven", () => {
  const parts = partsOf({
    country: [1000, 2000, 3000],
    region: [30.3, 50, 70],
    north: [10, 20, 30],
    south: [20, 30, 40],
  });
  assert.deepEqual(parts.territories, ["north", "south"]);
  assert.deepEqual([...parts.cells], [10, 20, 30, 20, 30, 40]);
});

Deno.test("a city larger than all others together is no sum of them", () => {
  const parts = partsOf({
    country: [1000, 2000, 3000],
    city: [100, 500, 700],
    north: [10, 20, 30],
    south: [20, 30, 40],
  });
  assert.deepEqual(parts.territories, ["city", "north", "south"]);
});

Deno.test("one smaller territory of the same size makes no sum", () => {
  assert.deepEqual(partsOf({ country: [9, 9, 9], a: [1, 2, 3], b: [1, 2, 3] }).territories, [
    "a",
    "b",
  ]);
});

Deno.test("complexity of few territories is refused in words", () => {
  const few = activityMatrix(["a", "b"], ["x", "y"], [[1, 2], [2, 1]]);
  const result = partsComplexity(few);
  assert.ok(!result.computable);
  assert.match(result.why.en, /^2 distinct territories: below 10 /);
});

Deno.test("complexity of enough territories is computed, or refused for its graph", () => {
  const names = Array.from({ length: leastTerritories }, (_, r) => `t${r}`);
  // Each territory has its own activity and nothing else: as many pieces as territories.
  const apart = names.map((_, r) => names.map((_, d) => r === d ? 1 : 0));
  const result = partsComplexity(activityMatrix(names, names, apart));
  assert.ok(!result.computable);
  assert.doesNotMatch(result.why.en, /distinct territories/);
});
