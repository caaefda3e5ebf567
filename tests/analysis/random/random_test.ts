import assert from "node:assert/strict";
import { Random } from "../../../pipeline/analysis/random/random.ts";

Deno.test("the first numbers are those that the recurrence gives by hand", () => {
  // State 1, 2, 3, 4: 2·5 = 10, rotated by 7 = 1280, times 9 = 11520; then 0; then 5145·128·9.
  const random = Random.fromState([1, 2, 3, 4]);
  assert.deepEqual([random.next(), random.next(), random.next(), random.next()], [
    11520,
    0,
    5927040,
    70819200,
  ]);
});

Deno.test("a seed gives the same numbers however they are asked for", () => {
  const one = new Random(42);
  const filled = new Float64Array(1000);
  new Random(42).fill(filled);
  assert.deepEqual([...filled], Array.from(filled, () => one.uniform()));
});

Deno.test("seeds and streams give different sequences, even where they are swapped", () => {
  const first = (seed: number, stream: number) => new Random(seed, stream).next();
  const all = [first(1, 0), first(2, 0), first(1, 1), first(0, 1), first(1, 2), first(2, 1)];
  assert.equal(new Set(all).size, all.length);
});

Deno.test("uniform numbers fill the unit interval evenly", () => {
  const values = new Float64Array(100_000);
  new Random(3).fill(values);
  const counts = new Array<number>(10).fill(0);
  for (const value of values) counts[Math.floor(value * 10)]!++;
  // Standard deviation of a count is √(n·0.1·0.9) ≈ 95: five of them.
  for (const count of counts) assert.ok(Math.abs(count - 10_000) < 475, `${count}`);
});

Deno.test("whole numbers below a count are all reached and none beyond", () => {
  const random = new Random(9);
  const seen = new Set(Array.from({ length: 300 }, () => random.below(7)));
  assert.deepEqual([...seen].sort(), [0, 1, 2, 3, 4, 5, 6]);
});

Deno.test("a shuffle keeps the items and moves them", () => {
  const items = Array.from({ length: 20 }, (_, i) => i);
  const shuffled = new Random(5).shuffle([...items]);
  assert.notDeepEqual(shuffled, items);
  assert.deepEqual(shuffled.toSorted((a, b) => a - b), items);
});
