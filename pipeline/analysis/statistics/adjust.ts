/**
 * Holm's step-down adjustment (1979) of the p-values of one declared family: the probability of any
 * false claim in the family stays under the level. In the order given.
 */
export function holm(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).sort((a, b) => p[a]! - p[b]! || a - b);
  const adjusted = new Array<number>(p.length).fill(NaN);
  let highest = 0;
  order.forEach((i, place) => {
    highest = Math.max(highest, Math.min(1, (p.length - place) * p[i]!));
    adjusted[i] = highest;
  });
  return adjusted;
}
