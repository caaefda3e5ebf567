/**
 * Cut projects into tiers that can be told apart: the finest ordered partition such that every
 * project of a tier is above every project of all later tiers.
 *
 * "Above" is a relation that never holds both ways (for P(a > b) ≥ 0.95). Call a at least level
 * with b when b is not above a: that relation is complete, so counting how many projects each is
 * level with puts every tier before the next (as with Smith sets: Smith, 1973), and a cut stands
 * wherever all before it are above all after it. Projects of one tier cannot all be told apart;
 * some pairs of them may be.
 *
 * @returns the tier of each project, 0 first
 */
export function tiersOf(n: number, isAbove: (a: number, b: number) => boolean): number[] {
  const level = Array.from({ length: n }, (_, a) => {
    let count = 0;
    for (let b = 0; b < n; b++) if (!isAbove(b, a)) count++;
    return count;
  });
  const order = level.map((_, a) => a).sort((a, b) => level[b]! - level[a]! || a - b);
  const tiers = new Array<number>(n).fill(0);
  let tier = 0;
  // Of the pairs across the cut, how many are held apart: kept up to date as the cut moves.
  let apart = 0;
  order.forEach((moved, cut) => {
    if (cut > 0 && apart === cut * (n - cut)) tier++;
    tiers[moved] = tier;
    for (let i = 0; i < n; i++) {
      if (i < cut && isAbove(order[i]!, moved)) apart--;
      if (i > cut && isAbove(moved, order[i]!)) apart++;
    }
  });
  return tiers;
}

/** The name of a tier: A, B, …, Z, AA, AB… */
export function tierName(tier: number): string {
  const letter = String.fromCharCode(65 + tier % 26);
  return tier < 26 ? letter : tierName(Math.floor(tier / 26) - 1) + letter;
}
