import { z95 } from "../../statistics/wilson.ts";
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

/** A κ with its asymptotic standard error and 95 % interval. */
export interface KappaError {
  readonly kappa: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Cohen’s κ, weighted or not, with the large-sample standard error of Fleiss, Cohen & Everitt
 * (1969), eq. 13, the one that statistical packages print.
 *
 * @param ratings Two raters, on the units that both rated ({@linkcode pairOf}).
 */
export function cohenKappaError(ratings: Ratings, weights: WeightMatrix): KappaError {
  const q = ratings.categories.length;
  const times = countsOf(ratings);
  const p = new Float64Array(q * q);
  const rows = new Float64Array(q);
  const columns = new Float64Array(q);
  let n = 0;
  for (let u = 0; u < ratings.unitCount; u++) {
    const i = ratings.cells[u * 2] ?? 0;
    const j = ratings.cells[u * 2 + 1] ?? 0;
    const t = times[u] ?? 0;
    n += t;
    p[i * q + j] = (p[i * q + j] ?? 0) + t;
    rows[i] = (rows[i] ?? 0) + t;
    columns[j] = (columns[j] ?? 0) + t;
  }
  const weight = (i: number, j: number) => weights[i * q + j] ?? 0;
  const range = Array.from({ length: q }, (_, k) => k);
  const sum = (of: (k: number) => number) => range.reduce((total, k) => total + of(k), 0);
  const rowMean = range.map((i) => sum((j) => (columns[j] ?? 0) / n * weight(i, j)));
  const columnMean = range.map((j) => sum((i) => (rows[i] ?? 0) / n * weight(i, j)));
  const observed = sum((i) => sum((j) => (p[i * q + j] ?? 0) / n * weight(i, j)));
  const expected = sum((i) => (rows[i] ?? 0) / n * (rowMean[i] ?? 0));
  const spread = sum((i) =>
    sum((j) =>
      (p[i * q + j] ?? 0) / n *
      (weight(i, j) * (1 - expected) -
          ((rowMean[i] ?? 0) + (columnMean[j] ?? 0)) * (1 - observed)) ** 2
    )
  );
  const kappa = (observed - expected) / (1 - expected);
  const variance = (spread - (observed * expected - 2 * expected + observed) ** 2) /
    (n * (1 - expected) ** 4);
  const standardError = Math.sqrt(Math.max(0, variance));
  const half = z95 * standardError;
  return { kappa, standardError, low: kappa - half, high: kappa + half };
}
