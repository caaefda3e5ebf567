import assert from "node:assert/strict";
import { agreementTable } from "../../../../pipeline/analysis/interviews/agreement/agreement.ts";
import type { CoefficientName } from "../../../../pipeline/analysis/interviews/agreement/coefficients.ts";
import {
  fleissByCategory,
  lightKappa,
} from "../../../../pipeline/analysis/interviews/agreement/cohen.ts";
import { characterRatings } from "../../../../pipeline/analysis/interviews/agreement/characters.ts";
import type { Metric } from "../../../../pipeline/analysis/interviews/agreement/krippendorff.ts";
import {
  type Ratings,
  ratingsOf,
  type RatingValue,
} from "../../../../pipeline/analysis/interviews/agreement/ratings.ts";
import { ratingsFromCounts, ratingsFromTable } from "./ratings-from-table.ts";
import { masiDistance } from "../../../../pipeline/analysis/interviews/agreement/set-distance.ts";
import type { WeightName } from "../../../../pipeline/analysis/interviews/agreement/weights.ts";
import { newInformationRatio } from "../../../../pipeline/analysis/interviews/saturation.ts";
import { oracleJson } from "../../../oracles/read.ts";

interface Oracle {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>> & { readonly layout: string };
  readonly coefficient: string;
  readonly expected: number | string | Readonly<Record<string, number>>;
  readonly tolerance: number;
  readonly weights?: string;
}

/** Published and recomputed values, each with its source. */
const oracles: readonly Oracle[] = oracleJson("agreement.json").oracles;

function ratingsIn({ layout, ...data }: Oracle["data"]): Ratings {
  const matrix = (data.ratings ?? data.counts ?? data.table) as RatingValue[][];
  switch (layout) {
    case "raters_x_units":
      return ratingsOf((matrix[0] ?? []).map((_, u) => matrix.map((rater) => rater[u] ?? null)));
    case "units_x_raters":
      return ratingsOf(matrix);
    case "units_x_categories_counts":
      return ratingsFromCounts(matrix as number[][], data.categories as string[]);
    case "contingency_table":
      return ratingsFromTable(matrix as number[][]);
    case "characters":
      return charactersIn(data as Record<string, number>);
  }
  throw new Error(`unknown layout ${layout}`);
}

function charactersIn(data: Record<string, number>): Ratings {
  const { total = 0, coded_by_both: both = 0, coded_by_one_only: one = 0 } = data;
  return characterRatings([{
    length: total,
    spans: [[{ start: 0, end: both + one }], [{ start: 0, end: both }]],
  }]);
}

/** The value of a coefficient as the oracles name it. */
function compute({ coefficient, data, weights }: Oracle): number | null {
  if (coefficient === "masi_distance") {
    return masiDistance(new Set(data.a as number[]), new Set(data.b as number[]));
  }
  if (coefficient === "new_information_ratio") {
    return newInformationRatio(
      data.new_themes_in_run as number,
      data.unique_themes_in_base as number,
    );
  }
  const ratings = ratingsIn(data);
  if (coefficient === "light_kappa_mean_pairwise_cohen") return lightKappa(ratings);
  const named = weights === undefined || weights === "unweighted"
    ? undefined
    : weights as WeightName;
  const metric = /^krippendorff_alpha_(nominal|ordinal|interval|ratio)$/.exec(coefficient)?.[1];
  const name = coefficient
    .replace(/^krippendorff_alpha_.*/, "krippendorff_alpha")
    .replace(/^gwet_ac$/, named === undefined ? "gwet_ac1" : "gwet_ac2")
    .replace(/^percent_agreement_characters$/, "percent_agreement") as CoefficientName;
  const rows = agreementTable(ratings, {
    scale: metric as Metric | undefined,
    // Gwet’s ratio weights work on the numbers themselves, which here are the ranks.
    weights: named,
    draws: 0,
  });
  const row = rows.find((found) => found.coefficient === name);
  assert.ok(row, `no coefficient ${coefficient}`);
  return row.value;
}

for (const oracle of oracles) {
  Deno.test(`agreement oracle ${oracle.name}`, () => {
    if (oracle.expected === "convention") {
      const rows = agreementTable(ratingsIn(oracle.data), { draws: 0 });
      for (const name of ["fleiss_kappa", "scott_pi", "cohen_kappa"]) {
        const row = rows.find(({ coefficient }) => coefficient === name);
        assert.equal(row?.value, null);
        assert.match(row?.reason?.en ?? "", /no variation/);
      }
      return;
    }
    if (oracle.coefficient === "fleiss_kappa_by_category") {
      const found = fleissByCategory(ratingsIn(oracle.data));
      for (const [category, expected] of Object.entries(oracle.expected)) {
        near(found.get(category), expected, oracle.tolerance);
      }
      return;
    }
    near(compute(oracle), Number(oracle.expected), oracle.tolerance);
  });
}

Deno.test({
  name: "there are agreement oracles",
  fn: () => assert.ok(oracles.length >= 59),
});

function near(found: number | null | undefined, expected: number, tolerance: number): void {
  assert.ok(
    found !== null && found !== undefined && Math.abs(found - expected) <= tolerance,
    `${found} is not ${expected} ± ${tolerance}`,
  );
}
