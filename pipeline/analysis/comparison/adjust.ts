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

/** Benjamini & Hochberg's adjustment (1995), which controls the share of false claims instead. */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).sort((a, b) => p[b]! - p[a]! || b - a);
  const adjusted = new Array<number>(p.length).fill(NaN);
  let lowest = 1;
  order.forEach((i, place) => {
    lowest = Math.min(lowest, p.length / (p.length - place) * p[i]!);
    adjusted[i] = lowest;
  });
  return adjusted;
}

/** A look at the data: a comparison that was made, registered beforehand or not. */
export interface Look {
  readonly name: string;
  /** The family it was registered in; null for an exploratory look. */
  readonly family: string | null;
  readonly p: number | null;
}

/** The looks with their adjusted p: within their family by Holm; none for exploratory ones. */
export function adjustLooks(
  looks: readonly Look[],
): {
  readonly looks: readonly (Look & { readonly adjusted: number | null })[];
  readonly count: number;
  readonly exploratory: number;
} {
  const adjusted = new Map<Look, number>();
  for (const [family, members] of Map.groupBy(looks, (look) => look.family)) {
    // A refused test counts in its family: it was looked at.
    if (family === null) continue;
    holm(members.map(({ p }) => p ?? 1)).forEach((p, i) => adjusted.set(members[i]!, p));
  }
  return {
    looks: looks.map((look) => ({
      ...look,
      adjusted: look.p === null ? null : adjusted.get(look) ?? null,
    })),
    count: looks.length,
    exploratory: looks.filter(({ family }) => family === null).length,
  };
}
