import assert from "node:assert/strict";
import { aggregateGroup } from "../../../pipeline/analysis/framework/aggregate.ts";
import {
  kurtosis,
  skewness,
  treatOutliers,
} from "../../../pipeline/analysis/framework/outliers.ts";
import { rank } from "../../../pipeline/analysis/statistics/rank.ts";
import { fitScale, type ScaleParts } from "../../../pipeline/analysis/framework/scale.ts";
import { oracleJson } from "../../oracles/read.ts";

const coinr = oracleJson("coinr_functions.json");
// COINr's results are printed with 15 digits.
const near = (a: number, b: number) =>
  assert.ok(Math.abs(a - b) < 1e-12 * Math.max(1, Math.abs(b)), `${a} ${b}`);

Deno.test({
  name: "normalisations are those of COINr on its test vector",
  fn() {
    const x: (number | null)[] = coinr.x;
    const sample = x.filter((value) => value !== null);
    const same = (
      parts: Omit<ScaleParts, "sample">,
      published: (number | null)[],
      of = (y: number) => y,
    ) => {
      const scale = fitScale({ ...parts, sample })!;
      x.forEach((value, i) => {
        if (value !== null) near(scale.map(value, value), of(published[i]!));
      });
    };
    same({ normalisation: "minmax", direction: 1 }, coinr.n_minmax_0_100, (y) => y / 100);
    same({ normalisation: "minmax", direction: -1 }, coinr.n_minmax_0_100, (y) => 1 - y / 100);
    same({ normalisation: "zscore", direction: 1 }, coinr.n_zscore_0_1);
    same({ normalisation: "zscore", direction: -1 }, coinr.n_zscore_0_1, (y) => -y);
    same({ normalisation: "rank", direction: 1 }, coinr.n_prank);
    same({ normalisation: "borda", direction: 1 }, coinr.n_borda, (y) => y / 8);
    same({ normalisation: "percentile", direction: 1 }, coinr.n_rank, (y) => y / 9);
    same({ normalisation: "goalposts", direction: 1, low: 2, high: 10 }, coinr.n_goalposts_2_10);
    same(
      { normalisation: "goalposts", direction: -1, low: 2, high: 10 },
      coinr.n_goalposts_2_10_neg,
    );
    same(
      { normalisation: "distance-to-target", direction: 1, target: 10 },
      coinr.n_dist2targ_10_cap,
    );
    same(
      { normalisation: "distance-to-target", direction: -1, target: 2 },
      coinr.n_dist2targ_2_neg,
      (y) => Math.min(y, 1),
    );
  },
});

Deno.test({
  name: "skewness, kurtosis, winsorising and the logarithm are those of COINr",
  fn() {
    const sample = coinr.x.filter((value: number | null) => value !== null);
    near(skewness(sample), coinr.skew);
    near(kurtosis(sample), coinr.kurt);
    const { winsorise_in: input, winsorise_out: output } = coinr;
    near(skewness(input), coinr.winsorise_in_skew);
    const treatment = treatOutliers(input);
    assert.deepEqual([treatment.kind, treatment.points], ["winsorised", coinr.winsorise_nwin]);
    assert.deepEqual(input.map(treatment.apply), output);
    assert.equal(treatOutliers(sample).kind, "none");
  },
});

Deno.test("a tail that five points do not tame is logged, whichever side it is on", () => {
  // Skewness still above 2 with the ten largest at the eleventh: five points cannot do it.
  const tail = Array.from({ length: 60 }, (_, i) => i < 48 ? i / 48 : 2 ** (i - 46));
  const up = treatOutliers(tail);
  assert.equal(up.kind, "log");
  near(up.apply(0), Math.log(0.01 * 2 ** 13));
  const down = treatOutliers(tail.map((x) => -x));
  assert.equal(down.kind, "log");
  assert.ok(down.apply(-8192) < down.apply(-4096) && down.apply(-4096) < down.apply(0));
});

Deno.test({
  name: "weighted means and Copeland are those of COINr",
  fn() {
    const x: (number | null)[] = coinr.x;
    const one = (aggregation: "arithmetic" | "geometric" | "harmonic", expected: number) => {
      const group = {
        node: 0,
        children: Int32Array.from(x, (_, i) => i + 1),
        aggregation,
        power: 1,
        partial: true,
      };
      const scores = Float64Array.from([0, ...x.map((value) => value ?? 0)]);
      const excluded = Uint8Array.from([0, ...x.map((value) => value === null ? 1 : 0)]);
      aggregateGroup(group, { projects: 1, scores, excluded }, Float64Array.from([1, ...coinr.w]));
      near(scores[0]!, expected);
    };
    one("arithmetic", coinr.a_amean);
    one("geometric", coinr.a_gmean);
    one("harmonic", coinr.a_hmean);
  },
});

Deno.test("scales that sit on no variation do not exist", () => {
  for (const normalisation of ["minmax", "zscore", "rank", "percentile", "borda"] as const) {
    assert.equal(fitScale({ normalisation, direction: 1, sample: [3, 3, 3] }), null);
    assert.equal(fitScale({ normalisation, direction: 1, sample: [] }), null);
  }
  assert.equal(
    fitScale({ normalisation: "distance-to-target", direction: 1, target: 1, sample: [2] }),
    null,
  );
});

Deno.test("a value beyond the goalposts is held, even where the transform ends", () => {
  const scale = fitScale({
    normalisation: "goalposts",
    direction: 1,
    transform: "log",
    low: 1,
    high: 100,
    sample: [],
  })!;
  assert.deepEqual([scale.map(0), scale.map(10), scale.map(1000)], [0, 0.5, 1]);
});

Deno.test("ties are named: min, mean and dense; nearer than rounding is a tie", () => {
  const values = [0.1 + 0.2, 0.9, 0.3, NaN, 0.1];
  assert.deepEqual([...rank(values)], [2, 1, 2, NaN, 4]);
  assert.deepEqual([...rank(values, { ties: "mean" })], [2.5, 1, 2.5, NaN, 4]);
  assert.deepEqual([...rank(values, { ties: "dense" })], [2, 1, 2, NaN, 3]);
  assert.deepEqual([...rank(values, { best: "lowest" })], [2, 4, 2, NaN, 1]);
});
