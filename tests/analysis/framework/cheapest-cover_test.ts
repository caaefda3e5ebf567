import assert from "node:assert/strict";
import {
  cheapestCover,
  type CoverItem,
} from "../../../pipeline/analysis/framework/cheapest-cover.ts";
import { mrSort } from "../../../pipeline/analysis/framework/mr-sort.ts";
import { Random } from "../../../pipeline/analysis/random/random.ts";

/** Every subset in the order of their bits, the first of the cheapest: what stands for the truth. */
function bySubsets(items: readonly CoverItem[], start: number, needed: number): number[] | null {
  let best: { readonly cost: number; readonly taken: number[] } | null = null;
  for (let subset = 0; subset < 2 ** items.length; subset++) {
    const taken = items.flatMap((_, i) => (subset >> i) & 1 ? [i] : []);
    if (items.some(({ required }, i) => required && !taken.includes(i))) continue;
    if (taken.reduce((sum, i) => sum + items[i]!.weight, start) < needed - 1e-9) continue;
    const cost = taken.reduce((sum, i) => sum + items[i]!.cost, 0);
    if (best === null || cost < best.cost - 1e-12) best = { cost, taken };
  }
  return best?.taken ?? null;
}

function itemsOf(random: Random, n: number, draw: () => number): CoverItem[] {
  return Array.from({ length: n }, () => ({
    weight: draw(),
    cost: draw(),
    required: random.uniform() < 0.1,
  }));
}

Deno.test("up to twelve items, the answer is the one of all subsets, ties included", () => {
  const random = new Random(9);
  const draws: (() => number)[] = [
    () => random.uniform(),
    // Small whole numbers make ties of weight and of cost.
    () => random.below(4),
    () => random.below(3) / 10,
    () => 0.25,
  ];
  for (let n = 0; n < 13; n++) {
    for (const draw of draws) {
      for (let k = 0; k < (n < 9 ? 20 : 3); k++) {
        const items = itemsOf(random, n, draw);
        const all = items.reduce((sum, { weight }) => sum + weight, 0);
        const needed = all * random.uniform() * 1.1;
        const found = cheapestCover(items, 0, needed);
        assert.deepEqual(found?.taken ?? null, bySubsets(items, 0, needed), JSON.stringify(items));
        assert.notEqual(found?.cheapest, false);
      }
    }
  }
});

Deno.test("three hundred items: a cover that is enough, and the cheapest for common weights", () => {
  const random = new Random(10);
  for (const weight of [() => 1, () => 1 + random.below(5), () => random.uniform()]) {
    const items = Array.from({ length: 300 }, () => ({
      weight: weight(),
      cost: random.uniform(),
      required: false,
    }));
    const needed = 0.6 * items.reduce((sum, item) => sum + item.weight, 0);
    const found = cheapestCover(items, 0, needed)!;
    assert.ok(found.taken.reduce((sum, i) => sum + items[i]!.weight, 0) >= needed - 1e-9);
  }
});

Deno.test("weights that no bound cuts: an answer all the same, said not to be proved", () => {
  // Costs as the weights, on which every choice is undominated (a subset-sum problem).
  const items = Array.from({ length: 60 }, (_, i) => {
    const weight = 1 + ((i * 7919 + 13) % 9973) / 9973 + 2 ** -(i % 40);
    return { weight, cost: weight, required: false };
  });
  const all = items.reduce((sum, { weight }) => sum + weight, 0);
  const found = cheapestCover(items, 0, all / 2 + Math.SQRT1_2, { mostChoices: 50 })!;
  assert.equal(found.cheapest, false);
  assert.ok(found.taken.reduce((sum, i) => sum + items[i]!.weight, 0) >= all / 2);
});

Deno.test("the next step of a project on a flat index of 40 and of 60 indicators", () => {
  for (const n of [40, 60]) {
    const ids = Array.from({ length: n }, (_, i) => `i${i}`);
    const label = { fr: "", en: "" };
    const model = {
      criteria: ids.map((id) => ({ id, label, weight: 1 / n, direction: 1 as const })),
      categories: [
        { id: "up", label, profile: Object.fromEntries(ids.map((id) => [id, 0.65])), veto: {} },
        { id: "down", label, profile: {}, veto: {} },
      ],
      majority: 0.6,
    };
    const values = Object.fromEntries(ids.map((id, i) => [id, i / (2 * n)]));
    const { next } = mrSort(model, values);
    // Equal weights: the nearest 60 % of the indicators, which are the last ones.
    const wanted = ids.slice(n - 0.6 * n);
    assert.deepEqual(next!.changes.map(({ criterion }) => criterion), wanted);
    assert.equal(next!.isSmallest, true);
  }
});
