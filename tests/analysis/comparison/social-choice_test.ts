import assert from "node:assert/strict";
import { pearson, standardisedAlpha } from "../../../pipeline/analysis/comparison/association.ts";
import {
  type Ballot,
  bordaScores,
  kemeny,
  outrankingOfBallots,
  outrankingOfScores,
} from "../../../pipeline/analysis/comparison/social-choice.ts";
import { oracleJson, oracleRows } from "../../oracles/read.ts";

const tai = oracleJson("tai_oecd2008/tai_expected.json");
const letters = "abcd";

function ballots(profiles: [number, string][]): Ballot[] {
  return profiles.map(([weight, text]) => ({
    weight,
    order: [...text].map((letter) => letters.indexOf(letter)),
  }));
}

const spelt = (orders: readonly (readonly number[])[]) =>
  orders.map((order) => order.map((item) => letters[item]).join("")).sort();

Deno.test({
  name: "Borda, Condorcet and Kemeny give the Handbook's toys, ties included",
  fn() {
    const four = ballots(tai.table25_borda_condorcet.profiles);
    assert.deepEqual(bordaScores(four, 4), Object.values(tai.table25_borda_condorcet.borda));
    const matrix = outrankingOfBallots(four, 4);
    for (const [a, row] of Object.entries(tai.table25_borda_condorcet.outranking)) {
      for (const [b, votes] of Object.entries(row as Record<string, number>)) {
        assert.equal(matrix[letters.indexOf(a)]![letters.indexOf(b)], votes);
      }
    }
    assert.deepEqual(spelt(kemeny(matrix)!.orders), ["cbda"]);
    const cycle = outrankingOfBallots(ballots(tai.table28_condorcet.profiles), 3);
    assert.deepEqual([kemeny(cycle)!.score, spelt(kemeny(cycle)!.orders)], [104, ["bca"]]);
    const fishburn = ballots(tai.table31_fishburn.profiles);
    assert.deepEqual(bordaScores(fishburn, 4), Object.values(tai.table31_fishburn.borda4));
    const without = fishburn.map(({ weight, order }) => ({
      weight,
      order: order.filter((i) => i < 3),
    }));
    assert.deepEqual(bordaScores(without, 3), Object.values(tai.table31_fishburn.borda_without_d));
    const paradox = outrankingOfBallots(ballots(tai.table34_paradox.profiles), 3);
    assert.deepEqual(spelt(kemeny(paradox)!.orders), tai.table34_paradox.CKYL_winners.toSorted());
  },
});

Deno.test({
  name: "the five-country outranking has its three tied winners",
  fn() {
    const { data, outranking, countries, top_permutations } = tai.table35_37_ncmc5;
    const matrix = outrankingOfScores(data, new Array(8).fill(1));
    assert.deepEqual(matrix, outranking);
    const { score, orders } = kemeny(matrix)!;
    assert.equal(score, 6.375);
    const names = orders.map((order) => order.map((i) => countries[i]).join(">")).sort();
    const published = Object.keys(top_permutations).filter((key) =>
      top_permutations[key] === 6.375
    );
    assert.deepEqual(names, published.sort());
  },
});

Deno.test({
  name: "correlations and alpha of the TAI are the Handbook's at its digits",
  fn() {
    const rows = oracleRows("tai_oecd2008/tai_raw_23.csv");
    const names = Object.keys(rows[0]!).slice(1);
    const items = names.map((name) => rows.map((row) => Number(row[name])));
    tai.table6_correlations_upper.rows.forEach((row: (number | null)[], i: number) =>
      row.forEach((published, j) => {
        // Two decimals printed, of logarithms that the extract gives to two decimals only: a range of
        // 0.4 in telephones makes that 0.02 in the correlation.
        if (published !== null) {
          assert.ok(Math.abs(pearson(items[i]!, items[j]!)! - published) < 0.02);
        }
      })
    );
    assert.equal(
      standardisedAlpha(items)!.toFixed(2),
      tai.table11_cronbach.alpha_all_standardised.toFixed(2),
    );
    tai.table11_cronbach.alpha_if_deleted.forEach((published: number, i: number) => {
      const alpha = standardisedAlpha(items.filter((_, j) => j !== i))!;
      assert.ok(Math.abs(alpha - published) < 0.002, `${names[i]} ${alpha} ${published}`);
    });
  },
});

Deno.test("without variation or with too many items there is no answer, and never NaN", () => {
  assert.equal(pearson([1, 1, 1], [1, 2, 3]), null);
  assert.equal(standardisedAlpha([[1, 1, 1], [1, 2, 3]]), null);
  assert.equal(kemeny(Array.from({ length: 10 }, () => new Array<number>(10).fill(0))), null);
});
