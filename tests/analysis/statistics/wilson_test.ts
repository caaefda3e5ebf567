import assert from "node:assert/strict";
import { wilson } from "../../../pipeline/analysis/statistics/wilson.ts";
import { oracleJson } from "../../oracles/read.ts";

interface Exact {
  readonly binom_small: { readonly k: number; readonly n: number; readonly wilson: number[] };
}

const exact: Exact = oracleJson("r_exact_tests.json");

Deno.test({
  name: "Wilson's interval of 3 in 20 is R's",
  fn() {
    const { k, n, wilson: expected } = exact.binom_small;
    const found = wilson(k, n);
    assert.ok(Math.abs((found?.low ?? NaN) - (expected[0] ?? NaN)) < 1e-12);
    assert.ok(Math.abs((found?.high ?? NaN) - (expected[1] ?? NaN)) < 1e-12);
  },
});

Deno.test("Wilson's interval stays within 0 and 1, and needs a trial", () => {
  // With no success the upper end is z² / (n + z²).
  const z2 = 1.959963984540054 ** 2;
  assert.deepEqual(wilson(0, 10)?.low, 0);
  assert.ok(Math.abs((wilson(0, 10)?.high ?? NaN) - z2 / (10 + z2)) < 1e-15);
  assert.equal(wilson(10, 10)?.high, 1);
  assert.equal(wilson(0, 0), null);
});
