import { wilson } from "../../../pipeline/analysis/statistics/wilson.ts";
import assert from "node:assert/strict";
import { holm } from "../../../pipeline/analysis/statistics/adjust.ts";
import { cliffsDelta } from "../../../pipeline/analysis/statistics/effect-size.ts";
import { fisherTest } from "../../../pipeline/analysis/statistics/fisher.ts";
import { permutationTest } from "../../../pipeline/analysis/statistics/permutation.ts";
import {
  kendallTest,
  spearmanTest,
} from "../../../pipeline/analysis/statistics/rank-correlation.ts";
import { friedman, kruskalWallis } from "../../../pipeline/analysis/statistics/rank-variance.ts";
import { rankSumTest, signedRankTest } from "../../../pipeline/analysis/statistics/wilcoxon.ts";
import { oracleJson } from "../../oracles/read.ts";

const r = oracleJson("r_exact_tests.json");

// The published values are printed with 13 digits; estimates found by root search are good to 1e-8.
function near(mine: number | null, published: number, by = 1e-9): void {
  assert.ok(
    mine !== null && Math.abs(mine - published) <= by * Math.max(1, published),
    `${mine} ${published}`,
  );
}

Deno.test({
  name: "Fisher's exact test gives R's p, odds ratio and interval",
  fn() {
    const greater = fisherTest(r.fisher_tea.table, { alternative: "greater" });
    near(greater.p, r.fisher_tea.greater.p);
    // R finds roots to 1e-4 relative, we to full precision.
    near(greater.estimate, r.fisher_tea.greater.estimate, 1e-4);
    near(greater.low, r.fisher_tea.greater.conf[0], 1e-4);
    assert.equal(greater.high, Infinity);
    const two = fisherTest(r.fisher_tea.table);
    near(two.p, r.fisher_tea.two.p);
    near(two.low, r.fisher_tea.two.conf[0], 1e-4);
    // R looks for the reciprocal of the upper end with a tolerance of 1.2e-4 …
    near(1 / two.high!, 1 / r.fisher_tea.two.conf[1], 1.3e-4);
    // … so the end itself is held against its definition: P(X ≤ 3) = 0.025, by hand.
    const o = two.high!;
    near(1 - o ** 4 / (1 + 16 * o + 36 * o ** 2 + 16 * o ** 3 + o ** 4), 0.025);
    near(fisherTest(r.fisher_job.table).p, r.fisher_job.two.p);
  },
});

Deno.test({
  name: "Wilcoxon's tests give R's exact p, and the Hodges–Lehmann interval",
  fn() {
    const { x, y, greater, two } = r.wilcoxon_signed_depression;
    assert.equal(signedRankTest(x, y).statistic, two.statistic);
    near(signedRankTest(x, y).p, two.p);
    near(signedRankTest(x, y, { alternative: "greater" }).p, greater.p);
    const sum = r.wilcoxon_ranksum_permeability;
    const mine = rankSumTest(sum.x, sum.y);
    assert.equal(mine.statistic, sum.two.statistic);
    near(mine.p, sum.two.p);
    near(mine.estimate, sum.two.estimate);
    near(mine.low, sum.two.conf[0]);
    near(mine.high, sum.two.conf[1]);
    near(rankSumTest(sum.x, sum.y, { alternative: "greater" }).p, sum.greater.p);
    near(cliffsDelta(sum.x, sum.y), sum.cliffs_delta);
    const permutation = permutationTest(sum.x, sum.y);
    near(permutation.estimate, sum.permutation_mean_diff.obs);
    near(permutation.p, sum.permutation_mean_diff.p_two);
    near(
      permutationTest(sum.x, sum.y, { alternative: "greater" }).p,
      sum.permutation_mean_diff.p_greater,
    );
  },
});

Deno.test({
  name: "rank correlations give R's exact p",
  fn() {
    const { x, y, two, greater } = r.kendall_tuna;
    const mine = kendallTest(x, y);
    assert.equal(mine.statistic, two.statistic);
    near(mine.estimate, two.estimate);
    near(mine.p, two.p);
    near(kendallTest(x, y, { alternative: "greater" }).p, greater.p);
    const rho = spearmanTest(x, y);
    near(rho.statistic, r.spearman_tuna.statistic);
    near(rho.estimate, r.spearman_tuna.estimate);
    near(rho.p, r.spearman_tuna.p);
  },
});

Deno.test({
  name: "proportions, several groups and adjustments give R's numbers",
  fn() {
    const small = r.binom_small;
    near(wilson(small.k, small.n)!.low, small.wilson[0]);
    near(wilson(small.k, small.n)!.high, small.wilson[1]);
    const groups = kruskalWallis(Object.values(r.kruskal_airquality.groups));
    near(groups.statistic, r.kruskal_airquality.res.statistic);
    near(groups.pAsymptotic, r.kruskal_airquality.res.p);
    const blocks = friedman(r.friedman_rounding.matrix);
    near(blocks.statistic, r.friedman_rounding.res.statistic);
    near(blocks.pAsymptotic, r.friedman_rounding.res.p);
    near(blocks.concordance, r.friedman_rounding.kendall_W);
    holm(r.p_adjust.p).forEach((p, i) => near(p, r.p_adjust.holm[i]));
  },
});

Deno.test("the smallest p of five against five is 2 in 252", () => {
  const [x, y] = [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10]];
  near(rankSumTest(x, y).p, 2 / 252);
  near(permutationTest(x, y).p, 2 / 252);
  assert.equal(cliffsDelta(x, y), -1);
});

Deno.test("ties are counted exactly: two of three tie by hand", () => {
  // Mid-ranks 1, 2.5, 2.5 | 4: x = {1, 2.5}, the sums of two of the four are 3.5, 3.5, 5, 5, 6.5, 6.5.
  const result = rankSumTest([1, 2], [2, 3]);
  near(result.p, 2 * 2 / 6);
  // Signed ranks of 1, 1, −1 are all 2: P(V ≥ 4) = 4/8.
  near(signedRankTest([1, 1, 0], [0, 0, 1], { alternative: "greater" }).p, 4 / 8);
});

Deno.test("without variation or values there is no p, and never NaN", () => {
  for (
    const result of [
      fisherTest([[3, 0], [4, 0]]),
      rankSumTest([1, 1], [1, 1]),
      rankSumTest([], [1]),
      signedRankTest([1, 2], [1, 2]),
      permutationTest([2], [2]),
      kendallTest([1, 1, 1], [1, 2, 3]),
      spearmanTest([1, 2, 3], [4, 4, 4]),
    ]
  ) {
    assert.equal(result.p, null);
    assert.notEqual(result.refused, null);
    assert.ok(Object.values(result).every((value) => !Number.isNaN(value)));
  }
  assert.equal(kruskalWallis([[1, 1], [1]]).statistic, null);
  const many = Array.from({ length: 40 }, (_, i) => i);
  assert.equal(permutationTest(many, many).refused, "too-many-arrangements");
});
