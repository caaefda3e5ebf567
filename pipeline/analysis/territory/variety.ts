/** Entropy of a distribution over activities, split by groups of related activities. */
export interface Variety {
  /** Entropy over activities. */
  readonly total: number;
  /** Mean entropy within groups, weighted by their share: activities that can learn from each other. */
  readonly related: number;
  /** Entropy between groups: a portfolio that spreads the risk. */
  readonly unrelated: number;
}

/**
 * Related and unrelated variety: UV = −Σ P_g log P_g, RV = Σ P_g H_g, RV + UV = H (Frenken, Van
 * Oort & Verburg, 2007, eq. 1–3; the decomposition is Theil's, 1972). Logarithms to base 2 (bits)
 * unless another base is given; null when everything is zero.
 *
 * @param counts amount of each activity, ≥ 0
 * @param groups the group of each activity, in the same order
 */
export function variety(
  counts: ArrayLike<number>,
  groups: readonly string[],
  { base = 2 }: { readonly base?: number } = {},
): Variety | null {
  const sums = new Map<string, number>();
  let whole = 0;
  groups.forEach((group, i) => {
    const count = counts[i] ?? 0;
    sums.set(group, (sums.get(group) ?? 0) + count);
    whole += count;
  });
  if (whole === 0) return null;
  const scale = Math.log(base);
  const entropy = (values: Iterable<number>) => {
    let h = 0;
    for (const value of values) {
      const p = value / whole;
      if (p > 0) h -= p * Math.log(p) / scale;
    }
    return h;
  };
  const total = entropy(Array.from(counts));
  const unrelated = entropy(sums.values());
  return { total, related: total - unrelated, unrelated };
}
