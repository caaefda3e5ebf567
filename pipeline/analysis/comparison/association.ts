import { mean } from "../statistics/centre.ts";

/** Pearson's correlation of two columns; null under three cases or without variation. */
export function pearson(x: readonly number[], y: readonly number[]): number | null {
  const n = x.length;
  const [mx, my] = [mean(x) ?? 0, mean(y) ?? 0];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [x[i]! - mx, y[i]! - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return n < 3 || xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}

/**
 * Standardised Cronbach's alpha (1951) of items (columns): k·r̄ / (1 + (k − 1)·r̄). Descriptive only
 * with few cases; null where a correlation is not computable.
 *
 * @param items one array a column
 */
export function standardisedAlpha(items: readonly (readonly number[])[]): number | null {
  const k = items.length;
  const pairs = items.flatMap((a, i) => items.slice(i + 1).map((b) => pearson(a, b)));
  if (k < 2 || pairs.some((r) => r === null)) return null;
  const average = mean(pairs.map((r) => r ?? 0))!;
  return k * average / (1 + (k - 1) * average);
}
