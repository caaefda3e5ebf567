/**
 * Cliff's delta (1993): share of pairs with x above y minus share with x below, −1…1; null without
 * values. Vargha & Delaney's A (2000) is (δ + 1) / 2.
 */
export function cliffsDelta(x: readonly number[], y: readonly number[]): number | null {
  if (x.length === 0 || y.length === 0) return null;
  let balance = 0;
  for (const a of x) for (const b of y) balance += Math.sign(a - b);
  return balance / (x.length * y.length);
}
