import assert from "node:assert/strict";
import { agreementTable } from "../../../../pipeline/analysis/interviews/agreement/agreement.ts";
import { characterRatings } from "../../../../pipeline/analysis/interviews/agreement/characters.ts";
import type { CoefficientName } from "../../../../pipeline/analysis/interviews/agreement/coefficients.ts";
import {
  type Ratings,
  ratingsOf,
} from "../../../../pipeline/analysis/interviews/agreement/ratings.ts";
import { ratingsFromTable } from "./ratings-from-table.ts";
import { masiDistance } from "../../../../pipeline/analysis/interviews/agreement/set-distance.ts";
import { weightsFromMatrix } from "../../../../pipeline/analysis/interviews/agreement/weights.ts";

function value(ratings: Ratings, name: CoefficientName, options = {}): number | null {
  const rows = agreementTable(ratings, { draws: 0, ...options });
  return rows.find(({ coefficient }) => coefficient === name)?.value ?? null;
}

function near(found: number | null, expected: number, tolerance: number): void {
  assert.ok(found !== null && Math.abs(found - expected) <= tolerance, `${found} ≠ ${expected}`);
}

const cohen1968 = ratingsFromTable([[44, 5, 1], [7, 20, 3], [9, 5, 6]], ["a", "b", "c"]);

Deno.test("Cohen (1968): κ = .492, and .348 with his disagreement weights", () => {
  near(value(cohen1968, "cohen_kappa"), 0.492, 5e-4);
  const weights = weightsFromMatrix([[0, 1, 3], [1, 0, 6], [3, 6, 0]]);
  assert.ok(weights);
  near(value(cohen1968, "cohen_kappa", { weights }), 0.348, 5e-4);
});

Deno.test("characters marked 0–60 and 20–80 of 1000 by two coders: κ = .6454", () => {
  const ratings = characterRatings([{
    length: 1000,
    spans: [[{ start: 0, end: 60 }], [{ start: 20, end: 50 }, { start: 40, end: 80 }]],
  }]);
  // pₐ = .96, pₑ = .06² + .94²: exact arithmetic.
  near(value(ratings, "cohen_kappa"), (0.96 - 0.8872) / (1 - 0.8872), 1e-12);
});

Deno.test("α = κ_Fleiss + (1 − κ_Fleiss)/(N·m) on complete nominal data", () => {
  const ratings = ratingsOf([["a", "a", "b"], ["b", "b", "b"], ["a", "c", "c"], ["c", "c", "c"]]);
  const fleiss = value(ratings, "fleiss_kappa") ?? NaN;
  near(value(ratings, "krippendorff_alpha"), fleiss + (1 - fleiss) / 12, 1e-12);
});

Deno.test("with two raters Conger is Cohen, and Fleiss is Scott", () => {
  near(value(cohen1968, "conger_kappa"), value(cohen1968, "cohen_kappa") ?? NaN, 1e-12);
  near(value(cohen1968, "fleiss_kappa"), value(cohen1968, "scott_pi") ?? NaN, 1e-12);
});

Deno.test("the order of raters and units, and the names of nominal categories, change nothing", () => {
  const units = [["a", "b"], ["b", "b"], ["c", "a"], ["a", "a"], ["c", "c"]];
  const turned = units.map(([x, y]) => [y ?? null, x ?? null]).reverse();
  for (const name of ["cohen_kappa", "krippendorff_alpha", "gwet_ac1"] as const) {
    near(value(ratingsOf(turned), name), value(ratingsOf(units), name) ?? NaN, 1e-12);
  }
});

Deno.test("an unused level belongs to the declared scale and changes weighted κ", () => {
  const units = [["1", "2"], ["1", "1"], ["2", "2"], ["4", "2"], ["4", "4"], ["1", "2"]];
  // By hand: as ranks 1, 2, 3 the disagreement is 1.5/6 against 16/36; as 1, 2, 4 of four levels
  // it is (4/3)/6 against (46/3)/36.
  near(value(ratingsOf(units), "cohen_kappa_linear"), 1 - (1.5 / 6) / (16 / 36), 1e-12);
  const declared = ratingsOf(units, { categories: ["1", "2", "3", "4"] });
  near(value(declared, "cohen_kappa_linear"), 11 / 23, 1e-12);
  assert.throws(() => ratingsOf(units, { categories: ["1", "2"] }), /domain/);
});

Deno.test("what is not computable has no value and a reason", () => {
  const same = agreementTable(ratingsOf([["a", "a"], ["a", "a"]]));
  for (const { coefficient, value, reason } of same) {
    if (coefficient === "percent_agreement") assert.equal(value, 1);
    else assert.deepEqual([value, reason !== null], [null, true], coefficient);
  }
  const alone = agreementTable(ratingsOf([["a", null], [null, "b"]]));
  assert.ok(alone.every(({ value, reason }) => value === null && reason !== null));
  const words = agreementTable(ratingsOf([["a", "b"], ["b", "b"]]), { draws: 0 });
  const linear = words.find(({ coefficient }) => coefficient === "cohen_kappa_linear");
  assert.match(linear?.reason?.en ?? "", /order of the categories/);
});

Deno.test("intervals hold the value and depend on the seed alone", () => {
  const [one, two] = [1, 1].map((seed) => agreementTable(cohen1968, { seed, draws: 200 }));
  assert.deepEqual(one, two);
  const kappa = one?.find(({ coefficient }) => coefficient === "cohen_kappa");
  assert.ok((kappa?.low ?? 1) < (kappa?.value ?? 0) && (kappa?.value ?? 1) < (kappa?.high ?? 0));
});

Deno.test("set distances: equal sets agree, disjoint ones do not, subsets stand between", () => {
  const set = (...items: string[]) => new Set(items);
  assert.equal(masiDistance(set("a"), set("a")), 0);
  assert.equal(masiDistance(set("a"), set("b")), 1);
  // |A∩B|/|A∪B| = 1/2, subset: 1 − 1/2 × 2/3; overlap: 1 − 1/3 × 1/3.
  near(masiDistance(set("a"), set("a", "b")), 2 / 3, 1e-12);
  near(masiDistance(set("a", "b"), set("b", "c")), 8 / 9, 1e-12);
  assert.equal(masiDistance(set(), set()), 0);
});
