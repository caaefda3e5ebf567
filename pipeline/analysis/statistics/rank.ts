/** How ties share a rank: the best of their places, the mean, or without gaps. */
export type TieRule = "min" | "mean" | "dense";

/** Values nearer than this are tied: sums of the same numbers in another order differ by less. */
export const tieResolution = 1e-12;

/**
 * Ranks of values, 1 = best; a value that is NaN has rank NaN. Computed on the values as they are,
 * never on rounded ones.
 *
 * @param ties `min`: 1, 2, 2, 4 (competition); `mean`: 1, 2.5, 2.5, 4; `dense`: 1, 2, 2, 3
 */
export function rank(
  values: ArrayLike<number>,
  { ties = "min", best = "highest" }: {
    readonly ties?: TieRule;
    readonly best?: "highest" | "lowest";
  } = {},
): Float64Array {
  const sign = best === "highest" ? -1 : 1;
  const order = Array.from({ length: values.length }, (_, i) => i)
    .filter((i) => !Number.isNaN(values[i]!))
    .sort((a, b) => sign * (values[a]! - values[b]!) || a - b);
  const ranks = new Float64Array(values.length).fill(NaN);
  let dense = 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    const first = values[order[start]!]!;
    while (end < order.length && Math.abs(values[order[end]!]! - first) <= tieResolution) end++;
    dense++;
    const shared = ties === "min" ? start + 1 : ties === "dense" ? dense : (start + 1 + end) / 2;
    for (let i = start; i < end; i++) ranks[order[i]!] = shared;
    start = end;
  }
  return ranks;
}
