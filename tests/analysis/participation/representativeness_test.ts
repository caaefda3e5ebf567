import assert from "node:assert/strict";
import { representativeness } from "../../../pipeline/analysis/participation/representativeness.ts";

/** E|X/n − q| for X binomial: 2 q^(m) (1−q)^(n−m+1) m C(n, m) / n, m = ⌊nq⌋ + 1 (De Moivre, 1730). */
function meanDeviation(n: number, q: number): number {
  const m = Math.floor(n * q) + 1;
  let binomial = 1;
  for (let i = 1; i <= m; i++) binomial *= (n - m + i) / i;
  return 2 * m * binomial * q ** m * (1 - q) ** (n - m + 1) / n;
}

Deno.test("the null expectation agrees with De Moivre's exact mean deviation", () => {
  const q = [0.5, 0.3, 0.2];
  const found = representativeness([4, 4, 4], q, { draws: 20_000, seed: 7 });
  const exact = q.reduce((sum, share) => sum + meanDeviation(12, share), 0) / 2;
  // The sd of D is below 0.1, so its mean over 20 000 draws is within 4 × 0.0007.
  assert.ok(Math.abs((found?.expected ?? NaN) - exact) < 0.003);
});

Deno.test("D counts who would have to belong to another group", () => {
  const found = representativeness([9, 1], [0.5, 0.5]);
  assert.ok(Math.abs((found?.dissimilarity ?? NaN) - 0.4) < 1e-12);
  assert.equal(found?.largest, 0.5);
});

Deno.test("the index is 0 as far as possible and above 1 for a quota sample", () => {
  assert.equal(representativeness([0, 10], [0.8, 0.2])?.index, 0);
  const quota = representativeness([8, 2], [0.8, 0.2]);
  assert.ok((quota?.index ?? 0) > 1);
  assert.equal(quota?.p, 1);
});

Deno.test("twelve people far from the population may still be a plain draw", () => {
  const few = representativeness([8, 4], [0.5, 0.5]);
  const many = representativeness([800, 400], [0.5, 0.5]);
  assert.equal(few?.dissimilarity, many?.dissimilarity);
  assert.ok((few?.p ?? 0) > 0.2 && (many?.p ?? 1) < 0.01);
});

Deno.test("the same seed gives the same numbers, nobody gives none", () => {
  const options = { draws: 200, seed: 3 };
  assert.deepEqual(
    representativeness([3, 4], [0.4, 0.6], options),
    representativeness([3, 4], [0.4, 0.6], options),
  );
  assert.equal(representativeness([0, 0], [0.4, 0.6]), null);
});
