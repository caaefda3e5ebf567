import assert from "node:assert/strict";
import {
  alignment,
  alignmentTest,
  projectAlignment,
} from "../../../pipeline/analysis/territory/alignment.ts";
import {
  candidates,
  contributions,
  discoveries,
  portfolioState,
  whatIf,
} from "../../../pipeline/analysis/territory/portfolio-change.ts";

const close = (actual: number | null | undefined, expected: number) =>
  assert.ok(Math.abs((actual ?? NaN) - expected) < 1e-12, `${actual} is not ${expected}`);

Deno.test("cosine and overlap by hand", () => {
  // Weights (3, 1) against priorities (1, 1): 4 / √20, and 1 − ½(¼ + ¼).
  const found = alignment({ membership: Float64Array.of(2, 0, 1, 1), priorities: [1, 1] });
  close(found.cosine, 4 / Math.sqrt(20));
  close(found.overlap, 0.75);
  assert.deepEqual(found.shares, [0.75, 0.25]);
});

Deno.test("an empty portfolio, or no priority, has no alignment", () => {
  assert.equal(alignment({ membership: new Float64Array(4), priorities: [1, 1] }).cosine, null);
  assert.equal(alignment({ membership: Float64Array.of(1, 0), priorities: [0, 0] }).overlap, null);
  const none = { membership: new Float64Array(2), priorities: [1, 1] };
  assert.equal(alignmentTest(none, "cosine"), null);
});

Deno.test("the permutation test agrees with full enumeration of two projects in two domains", () => {
  // Each project goes to either domain: all four assignments are equally likely, one has both in
  // the first; with priorities (1, 0) cosine is 1 there, so p = 1/4.
  const found = alignmentTest(
    { membership: Float64Array.of(1, 0, 1, 0), priorities: [1, 0] },
    "cosine",
    { draws: 20_000, seed: 5 },
  );
  assert.equal(found?.observed, 1);
  // Four standard errors of a share of 1/4 over 20 000 draws.
  assert.ok(Math.abs((found?.p ?? 0) - 0.25) < 4 * Math.sqrt(0.25 * 0.75 / 20_000));
  // Mean of 1, 0 and twice 1/√2.
  assert.ok(Math.abs((found?.expected ?? 0) - (1 + Math.SQRT2) / 4) < 0.01);
});

Deno.test("the same seed gives the same test", () => {
  const input = { membership: Float64Array.of(1, 0, 0.5, 0, 1, 0), priorities: [3, 2, 1] };
  const options = { draws: 500, seed: 11 };
  assert.deepEqual(
    alignmentTest(input, "overlap", options),
    alignmentTest(input, "overlap", options),
  );
});

Deno.test("a project is as central as its domains are priorities", () => {
  assert.deepEqual(
    projectAlignment({ membership: Float64Array.of(1, 0, 0, 1, 0.5, 0.5), priorities: [4, 2] }),
    [1, 0.5, 0.75],
  );
});

Deno.test("what-if: a candidate in a new domain adds a bit of variety and a new pair", () => {
  const input = { membership: Float64Array.of(1, 0, 0), priorities: [1, 1, 1] };
  const change = whatIf(input, [0, 1, 0]);
  assert.equal(change.variety, 1);
  close(change.overlap, 1 / 3);
  assert.deepEqual(change.newPairs, []);
  const bridge = whatIf(input, [0.5, 0.5, 0.1]);
  assert.deepEqual(bridge.newPairs, [[0, 1]]);
  assert.ok((bridge.density ?? 0) > 0);
});

Deno.test("a project that joins nothing changes nothing", () => {
  const input = { membership: Float64Array.of(1, 0.5, 0.5, 1), priorities: [1, 1] };
  const change = whatIf(input, [0, 0]);
  assert.deepEqual(
    [change.variety, change.cosine, change.overlap, change.density],
    [0, 0, 0, 0],
  );
});

Deno.test("the contribution of a project is the portfolio with it less the one without it", () => {
  const input = { membership: Float64Array.of(1, 0, 1, 0, 0, 1), priorities: [1, 1] };
  const [first, , last] = contributions(input);
  // Without the last one everything is in one domain: no variety.
  close(last?.variety, portfolioState(input).variety ?? NaN);
  assert.ok((first?.variety ?? 0) < 0);
});

Deno.test("a pair of domains is discovered once, in order", () => {
  const membership = Float64Array.of(1, 1, 0, 1, 1, 1, 0, 1, 1);
  assert.deepEqual(discoveries({ membership, priorities: [1, 1, 1] }), [
    [[0, 1]],
    [[0, 2], [1, 2]],
    [],
  ]);
});

Deno.test("candidates: one in each domain, then one in each two that nothing joins yet", () => {
  const { single, pairs } = candidates({
    membership: Float64Array.of(0.5, 0.5, 0),
    priorities: [1, 1, 1],
  });
  assert.deepEqual(single.map(({ domains }) => domains), [[0], [1], [2]]);
  assert.deepEqual(pairs.map(({ domains }) => domains), [[0, 2], [1, 2]]);
  assert.deepEqual(pairs[0]!.change.newPairs, [[0, 2]]);
});
