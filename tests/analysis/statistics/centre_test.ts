import assert from "node:assert/strict";
import { mean, median } from "../../../pipeline/analysis/statistics/centre.ts";

Deno.test("mean() by hand, null of nothing", () => {
  assert.equal(mean([1, 2, 6]), 3);
  assert.equal(mean([-4]), -4);
  assert.equal(mean([]), null);
});

Deno.test("median() by hand: the middle, or the mean of the two middles; null of nothing", () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([10, 1, 4, 2]), 3);
  assert.equal(median([7]), 7);
  assert.equal(median([]), null);
});

Deno.test("median() leaves the values in their order", () => {
  const values = [3, 1, 2];
  median(values);
  assert.deepEqual(values, [3, 1, 2]);
});
