/** Normal quantile of a two-sided 95 % interval. */
export const z95 = 1.959963984540054;

/**
 * Wilson score interval of a proportion at 95 % (Wilson, 1927, eq. 4), without continuity
 * correction; null for no trials. Successes may be fractional (half points for adapted
 * proposals); the interval is then an approximation.
 *
 * @param successes 0 ≤ successes ≤ trials
 */
export function wilson(
  successes: number,
  trials: number,
): { readonly low: number; readonly high: number } | null {
  if (trials === 0) return null;
  const p = successes / trials;
  const z2 = z95 * z95;
  const centre = (p + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = z95 / (1 + z2 / trials) *
    Math.sqrt(p * (1 - p) / trials + z2 / (4 * trials * trials));
  return {
    low: successes === 0 ? 0 : centre - half,
    high: successes === trials ? 1 : centre + half,
  };
}
