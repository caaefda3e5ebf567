import assert from "node:assert/strict";
import { variety } from "../../../pipeline/analysis/territory/variety.ts";
import { oracleJson } from "../../oracles/read.ts";

interface Palepu {
  readonly rows: readonly {
    readonly group1: number[];
    readonly group2: number[];
    readonly total_exact: number;
    readonly related_exact: number;
    readonly unrelated_exact: number;
  }[];
}

const palepu: Palepu = oracleJson("diversity/palepu_entropy_decomposition.json");

Deno.test({
  name: "related and unrelated variety decompose entropy as in Palepu's table",
  fn() {
    for (const row of palepu.rows) {
      const counts = [...row.group1, ...row.group2];
      const groups = [...row.group1.map(() => "one"), ...row.group2.map(() => "two")];
      const found = variety(counts, groups, { base: Math.E });
      assert.ok(Math.abs((found?.total ?? NaN) - row.total_exact) < 1e-12);
      assert.ok(Math.abs((found?.related ?? NaN) - row.related_exact) < 1e-12);
      assert.ok(Math.abs((found?.unrelated ?? NaN) - row.unrelated_exact) < 1e-12);
    }
  },
});

Deno.test("variety in bits: four even activities in two groups are one bit within, one between", () => {
  assert.deepEqual(variety([1, 1, 1, 1], ["x", "x", "y", "y"]), {
    total: 2,
    related: 1,
    unrelated: 1,
  });
});

Deno.test("no activity has no variety", () => {
  assert.equal(variety([0, 0], ["x", "y"]), null);
});
