import type { Ratings } from "./ratings.ts";
import type { WeightMatrix } from "./weights.ts";

/** A coefficient ready to be evaluated on units counted as often as the argument says. */
export type CoefficientOf = (multiplicity: Float64Array) => number;

/** The coefficients (pₐ − pₑ)/(1 − pₑ) that differ only in the agreement expected by chance. */
export interface ChanceCorrected {
  /** Observed agreement pₐ: the mean over units with two ratings or more. */
  readonly percent: CoefficientOf;
  /** pₑ = Σ w p_k p_l on pooled proportions: Scott’s π, Fleiss’ κ. */
  readonly pooled: CoefficientOf;
  /** pₑ from each rater’s own proportions: Cohen’s κ for two raters, Conger’s κ for more. */
  readonly byRater: CoefficientOf;
  /** pₑ = Σw / q²: Brennan & Prediger (1981), Bennett’s S. */
  readonly uniform: CoefficientOf;
  /** pₑ = Σw / (q(q−1)) × Σ p_k(1−p_k): Gwet (2008), AC1, and AC2 with weights. */
  readonly gwet: CoefficientOf;
}

/**
 * Chance-corrected agreement for any number of raters, with missing ratings and weights
 * (Gwet, 2014, *Handbook of Inter-Rater Reliability*, 4th ed., ch. 2–5).
 *
 * pₐ is averaged over units with two ratings or more; the proportions p_k use every unit with one
 * rating or more. A coefficient is NaN when there is no such unit or when pₑ = 1 (no variation).
 */
export function chanceCorrected(ratings: Ratings, weights: WeightMatrix): ChanceCorrected {
  const q = ratings.categories.length;
  const units = summariseUnits(ratings, weights);
  let weightSum = 0;
  for (const weight of weights) weightSum += weight;
  const percent: CoefficientOf = (times) => {
    let sum = 0;
    let n = 0;
    for (let u = 0; u < ratings.unitCount; u++) {
      if ((units.rated[u] ?? 0) < 2) continue;
      n += times[u] ?? 0;
      sum += (times[u] ?? 0) * (units.agreement[u] ?? 0);
    }
    return n > 0 ? sum / n : NaN;
  };
  const correct = (times: Float64Array, expected: number) => {
    const observed = percent(times);
    // Rounding can leave 1 − pₑ a hair above zero where nothing varies.
    return 1 - expected > 1e-12 ? (observed - expected) / (1 - expected) : NaN;
  };
  return {
    percent,
    pooled: (times) => {
      const p = proportions(units.shares, times, units.rated, q);
      return correct(times, weighted(weights, p, p));
    },
    byRater: (times) => correct(times, expectedByRater(ratings, weights, times)),
    uniform: (times) => correct(times, weightSum / (q * q)),
    gwet: (times) => {
      const p = proportions(units.shares, times, units.rated, q);
      let spread = 0;
      for (const share of p) spread += share * (1 - share);
      return q > 1 ? correct(times, weightSum / (q * (q - 1)) * spread) : NaN;
    },
  };
}

interface UnitSummary {
  readonly rated: Int32Array;
  /** Each unit’s share of ratings per category, units × categories. */
  readonly shares: Float64Array;
  readonly agreement: Float64Array;
}

function summariseUnits(ratings: Ratings, weights: WeightMatrix): UnitSummary {
  const { unitCount, raterCount, cells, categories } = ratings;
  const q = categories.length;
  const rated = new Int32Array(unitCount);
  const shares = new Float64Array(unitCount * q);
  const agreement = new Float64Array(unitCount);
  for (let u = 0; u < unitCount; u++) {
    const row = [...cells.subarray(u * raterCount, (u + 1) * raterCount)].filter((c) => c >= 0);
    rated[u] = row.length;
    let pairs = 0;
    row.forEach((a, r) => {
      shares[u * q + a] = (shares[u * q + a] ?? 0) + 1 / row.length;
      row.forEach((b, s) => {
        if (r !== s) pairs += weights[a * q + b] ?? 0;
      });
    });
    if (row.length > 1) agreement[u] = pairs / (row.length * (row.length - 1));
  }
  return { rated, shares, agreement };
}

function proportions(
  shares: Float64Array,
  times: Float64Array,
  rated: Int32Array,
  q: number,
): Float64Array {
  const p = new Float64Array(q);
  let n = 0;
  for (let u = 0; u < rated.length; u++) {
    const t = times[u] ?? 0;
    if (t === 0 || rated[u] === 0) continue;
    n += t;
    for (let k = 0; k < q; k++) p[k] = (p[k] ?? 0) + t * (shares[u * q + k] ?? 0);
  }
  return p.map((sum) => sum / n);
}

function weighted(weights: WeightMatrix, p: Float64Array, r: Float64Array): number {
  const q = p.length;
  let sum = 0;
  for (let k = 0; k < q; k++) {
    for (let l = 0; l < q; l++) sum += (weights[k * q + l] ?? 0) * (p[k] ?? 0) * (r[l] ?? 0);
  }
  return sum;
}

/** The mean over pairs of raters of Σ w p_gk p_hl (Conger, 1980; Gwet, 2014, eq. for raw data). */
function expectedByRater(ratings: Ratings, weights: WeightMatrix, times: Float64Array): number {
  const { unitCount, raterCount, cells, categories } = ratings;
  const q = categories.length;
  const own = Array.from({ length: raterCount }, () => new Float64Array(q));
  const n = new Float64Array(raterCount);
  for (let u = 0; u < unitCount; u++) {
    const t = times[u] ?? 0;
    if (t === 0) continue;
    for (let r = 0; r < raterCount; r++) {
      const k = cells[u * raterCount + r] ?? -1;
      const p = own[r];
      if (k < 0 || p === undefined) continue;
      p[k] = (p[k] ?? 0) + t;
      n[r] = (n[r] ?? 0) + t;
    }
  }
  const present = own.filter((_, r) => (n[r] ?? 0) > 0);
  own.forEach((p, r) => p.forEach((sum, k) => p[k] = sum / (n[r] || 1)));
  const total = new Float64Array(q);
  let same = 0;
  for (const p of present) {
    p.forEach((share, k) => total[k] = (total[k] ?? 0) + share);
    same += weighted(weights, p, p);
  }
  const r = present.length;
  return r > 1 ? (weighted(weights, total, total) - same) / (r * (r - 1)) : NaN;
}
