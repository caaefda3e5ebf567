import assert from "node:assert/strict";
import { Multinomial } from "../../../pipeline/analysis/participation/multinomial.ts";
import { Random } from "../../../pipeline/analysis/random/random.ts";

Deno.test("draws place everybody, with the frequencies of the multinomial distribution", () => {
  const shares = [0.5, 0.2, 0.3];
  const draws = 40_000;
  const random = new Random(2);
  const multinomial = new Multinomial(3, shares);
  const counts = new Float64Array(3);
  let even = 0;
  const sums = [0, 0, 0];
  for (let i = 0; i < draws; i++) {
    multinomial.draw(random, counts);
    assert.equal(counts.reduce((a, b) => a + b), 3);
    counts.forEach((count, group) => sums[group]! += count);
    if (counts.every((count) => count === 1)) even++;
  }
  // One in each group: 3! × 0.5 × 0.2 × 0.3 = 0.18; four standard errors.
  assert.ok(Math.abs(even / draws - 0.18) < 4 * Math.sqrt(0.18 * 0.82 / draws));
  sums.forEach((sum, group) =>
    assert.ok(Math.abs(sum / draws / 3 - shares[group]!) < 4 * Math.sqrt(0.25 / draws / 3))
  );
});

Deno.test("variance of a large draw is n q (1 − q)", () => {
  const [n, q, draws] = [1000, 0.3, 20_000];
  const random = new Random(9);
  const multinomial = new Multinomial(n, [q, 1 - q]);
  const counts = new Float64Array(2);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < draws; i++) {
    multinomial.draw(random, counts);
    sum += counts[0]! - n * q;
    squares += (counts[0]! - n * q) ** 2;
  }
  const variance = n * q * (1 - q);
  assert.ok(Math.abs(sum / draws) < 4 * Math.sqrt(variance / draws));
  // The relative standard error of a variance of nearly normal draws is √(2 / draws).
  assert.ok(Math.abs(squares / draws / variance - 1) < 4 * Math.sqrt(2 / draws));
});

Deno.test("a group without share gets nobody, a certain one everybody", () => {
  const counts = new Float64Array(3);
  new Multinomial(7, [0, 1, 0]).draw(new Random(1), counts);
  assert.deepEqual([...counts], [0, 7, 0]);
});
