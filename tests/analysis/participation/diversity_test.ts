import assert from "node:assert/strict";
import { diversity } from "../../../pipeline/analysis/participation/diversity.ts";
import { oracleJson } from "../../oracles/read.ts";

interface Vegan {
  readonly counts: number[][];
  readonly shannon_ln: number[];
  readonly gini_simpson: number[];
  readonly inverse_simpson: number[];
  readonly richness: number[];
  readonly pielou: number[];
  readonly hill_q1: number[];
}

const vegan: Vegan = oracleJson("diversity/vegan_bci.json");
const close = (actual: number | null, expected: number | undefined, tolerance: number) =>
  assert.ok(
    actual !== null && expected !== undefined && Math.abs(actual - expected) <= tolerance,
    `${actual} is not ${expected}`,
  );

Deno.test({
  name: "diversity of three forest plots is vegan's",
  fn() {
    vegan.counts.forEach((counts, i) => {
      const found = diversity(counts);
      // vegan's figures are printed to 12 decimals.
      close(found.shannon, vegan.shannon_ln[i], 1e-11);
      close(found.blau, vegan.gini_simpson[i], 1e-11);
      close(found.hill2, vegan.inverse_simpson[i], 1e-10);
      close(found.pielou, vegan.pielou[i], 1e-11);
      close(found.hill1, vegan.hill_q1[i], 1e-10);
      assert.equal(found.richness, vegan.richness[i]);
    });
  },
});

Deno.test("Blau without replacement: 3 and 1 of 4 differ in half of the pairs", () => {
  const found = diversity([3, 1]);
  assert.equal(found.blau, 0.375);
  assert.equal(found.blauUnbiased, 0.5);
  assert.equal(found.blauNormalised, 0.75);
});

Deno.test("a group looked for and absent lowers the normalised index only", () => {
  assert.equal(diversity([2, 2]).blauNormalised, 1);
  close(diversity([2, 2, 0]).blauNormalised, 0.75, 1e-15);
  assert.equal(diversity([2, 2, 0]).blau, diversity([2, 2]).blau);
});

Deno.test("nobody has no diversity, one person none without replacement", () => {
  assert.equal(diversity([0, 0]).blau, null);
  assert.equal(diversity([1, 0]).blauUnbiased, null);
  assert.equal(diversity([5]).pielou, null);
});
