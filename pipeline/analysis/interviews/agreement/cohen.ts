import { chanceCorrected } from "./chance-corrected.ts";
import { pairOf, type Ratings } from "./ratings.ts";
import { agreementWeights, type WeightMatrix } from "./weights.ts";

/** Every unit counted once, or as often as the ratings say. */
export function countsOf(ratings: Ratings): Float64Array {
  return ratings.multiplicity ?? new Float64Array(ratings.unitCount).fill(1);
}

/** Identity weights for the categories of ratings: agreement is all or nothing. */
export function identityWeights(ratings: Ratings): WeightMatrix {
  return agreementWeights("identity", ratings.categories.map((_, k) => k));
}

/**
 * Light’s κ (Light, 1971): the mean of Cohen’s κ over all pairs of raters; NaN when a pair has no
 * κ, since leaving that pair out would be a choice nobody made.
 */
export function lightKappa(ratings: Ratings): number {
  let sum = 0;
  let pairs = 0;
  for (let first = 0; first < ratings.raterCount; first++) {
    for (let second = first + 1; second < ratings.raterCount; second++) {
      const pair = pairOf(ratings, first, second);
      sum += chanceCorrected(pair, identityWeights(pair)).byRater(countsOf(pair));
      pairs++;
    }
  }
  return pairs > 0 ? sum / pairs : NaN;
}

/**
 * Fleiss’ κ for each category against all others (Fleiss, 1971, eq. 20), for units that all have
 * the same number of ratings; NaN for a category that nobody or everybody used.
 */
export function fleissByCategory(ratings: Ratings): ReadonlyMap<string, number> {
  const times = countsOf(ratings);
  return new Map(ratings.categories.map((category, k) => {
    const cells = ratings.cells.map((cell) => cell < 0 ? -1 : cell === k ? 1 : 0);
    const binary: Ratings = { ...ratings, cells, categories: ["other", category], values: null };
    return [category, chanceCorrected(binary, identityWeights(binary)).pooled(times)];
  }));
}
