import { rank } from "./rank.ts";
import { chiSquaredTail } from "./special-functions.ts";

/** A test of several groups, whose p comes from a large-sample law: not to be printed for small n. */
export interface RankVariance {
  readonly statistic: number | null;
  readonly degrees: number;
  /** From the chi-squared law: an approximation, unlike the p of an exact test. */
  readonly pAsymptotic: number | null;
  /** Kendall's W, 0–1, for {@linkcode friedman}. */
  readonly concordance: number | null;
}

/** Kruskal & Wallis's H (1952) with the correction for ties. */
export function kruskalWallis(groups: readonly (readonly number[])[]): RankVariance {
  const all = groups.flat();
  const n = all.length;
  const ranks = rank(all, { ties: "mean", best: "lowest" });
  let at = 0;
  const sum = groups.reduce((total, group) => {
    const own = ranks.slice(at, at += group.length).reduce((s, r) => s + r, 0);
    return total + own ** 2 / group.length;
  }, 0);
  const correction = 1 - tieCubes(all) / (n ** 3 - n);
  const degrees = groups.length - 1;
  if (!(correction > 0)) return { statistic: null, degrees, pAsymptotic: null, concordance: null };
  const statistic = (12 / (n * (n + 1)) * sum - 3 * (n + 1)) / correction;
  return { statistic, degrees, pAsymptotic: chiSquaredTail(statistic, degrees), concordance: null };
}

/** Friedman's test (1937) of treatments (columns) within blocks (rows), and Kendall's W (1939). */
export function friedman(matrix: readonly (readonly number[])[]): RankVariance {
  const n = matrix.length;
  const k = matrix[0]?.length ?? 0;
  const ranked = matrix.map((row) => rank(row, { ties: "mean", best: "lowest" }));
  const sums = Array.from({ length: k }, (_, j) => ranked.reduce((sum, row) => sum + row[j]!, 0));
  const ties = matrix.reduce((sum, row) => sum + tieCubes(row), 0);
  const denominator = n * k * (k + 1) - ties / (k - 1);
  const degrees = k - 1;
  if (!(denominator > 0)) return { statistic: null, degrees, pAsymptotic: null, concordance: null };
  const spread = sums.reduce((sum, r) => sum + (r - n * (k + 1) / 2) ** 2, 0);
  const statistic = 12 * spread / denominator;
  return {
    statistic,
    degrees,
    pAsymptotic: chiSquaredTail(statistic, degrees),
    concordance: statistic / (n * (k - 1)),
  };
}

function tieCubes(values: readonly number[]): number {
  const sizes = Map.groupBy(values, (value) => value).values();
  return [...sizes].reduce((sum, { length: t }) => sum + t ** 3 - t, 0);
}
