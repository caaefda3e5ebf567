/** Diversity of a composition by groups. */
export interface Diversity {
  /** Number of persons. */
  readonly n: number;
  /** Groups present. */
  readonly richness: number;
  /** 1 − Σ p²: chance that two drawn with replacement differ (Blau, 1977). */
  readonly blau: number | null;
  /** 1 − Σ n_i (n_i − 1) / (n (n − 1)): the same without replacement, unbiased (Simpson, 1949). */
  readonly blauUnbiased: number | null;
  /** Blau over its largest value, 1 − 1/k, for the k groups looked for: from 0 to 1. */
  readonly blauNormalised: number | null;
  /** −Σ p ln p, in nats (Shannon, 1948). */
  readonly shannon: number | null;
  /** Shannon over ln k, for the k groups looked for (Pielou, 1966). */
  readonly pielou: number | null;
  /** exp(Shannon), the effective number of groups (Hill, 1973, order 1). */
  readonly hill1: number | null;
  /** 1 / Σ p² (Hill, 1973, order 2). */
  readonly hill2: number | null;
}

/**
 * Diversity of counts by group; groups looked for and not found are zeros in the counts. Diversity
 * is not representativeness: an even mix can be far from the population.
 *
 * @param counts whole numbers ≥ 0
 */
export function diversity(counts: readonly number[]): Diversity {
  const n = counts.reduce((total, count) => total + count, 0);
  const k = counts.length;
  const richness = counts.filter((count) => count > 0).length;
  if (n === 0) return { n, richness, ...nobody };
  const squares = counts.reduce((total, count) => total + (count / n) ** 2, 0);
  const shannon = counts.reduce((total, count) => {
    const p = count / n;
    return p === 0 ? total : total - p * Math.log(p);
  }, 0);
  const pairs = counts.reduce((total, count) => total + count * (count - 1), 0);
  return {
    n,
    richness,
    blau: 1 - squares,
    blauUnbiased: n < 2 ? null : 1 - pairs / (n * (n - 1)),
    blauNormalised: k < 2 ? null : (1 - squares) / (1 - 1 / k),
    shannon,
    pielou: k < 2 ? null : shannon / Math.log(k),
    hill1: Math.exp(shannon),
    hill2: 1 / squares,
  };
}

const nobody = {
  blau: null,
  blauUnbiased: null,
  blauNormalised: null,
  shannon: null,
  pielou: null,
  hill1: null,
  hill2: null,
} as const;
