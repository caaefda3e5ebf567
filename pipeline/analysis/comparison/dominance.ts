import { above as shareAbove, type Robustness } from "./robustness.ts";

/** A pair that the threshold holds apart. */
export interface Dominance {
  readonly above: string;
  readonly below: string;
  /** Share of the draws in which it holds; 1 is the whole space as drawn. */
  readonly share: number;
}

/** All pairs with P(a > b) at or over the threshold. */
export function dominances(result: Robustness): Dominance[] {
  const { projects, draws, threshold } = result;
  return projects.flatMap((one, a) =>
    projects.flatMap((other, b) => {
      const share = a === b ? 0 : shareAbove(result, draws, a, b);
      return share >= threshold ? [{ above: one, below: other, share }] : [];
    })
  );
}

/** Of the pairs of some projects, how many the threshold holds apart. */
export interface PairsApart {
  readonly apart: number;
  readonly pairs: number;
}

/**
 * How many of the pairs inside a group can be put in order: a group that cannot be put in order as a
 * whole may hold pairs that can.
 *
 * @param held the pairs that the threshold holds apart: {@linkcode dominances}
 * @param members ids of the group’s projects
 */
export function pairsApart(held: readonly Dominance[], members: readonly string[]): PairsApart {
  const inside = new Set(members);
  const apart = held.filter(({ above, below }) => inside.has(above) && inside.has(below)).length;
  return { apart, pairs: inside.size * (inside.size - 1) / 2 };
}

/**
 * The pairs without those that follow from two others: the edges of a graph that can be read.
 *
 * @param among the projects that the graph is about; pairs and what they follow from are of these
 */
export function dominanceGraph(
  result: Robustness,
  among: readonly string[] = result.projects,
): Dominance[] {
  const { projects, draws, threshold } = result;
  const kept = new Set(among);
  const places = projects.flatMap((id, a) => kept.has(id) ? [a] : []);
  const n = places.length;
  const words = Math.ceil(n / 32);
  // A bit for each project that a project is above, and for each that is above it.
  const [below, above] = [new Uint32Array(n * words), new Uint32Array(n * words)];
  const set = (bits: Uint32Array, row: number, column: number) =>
    bits[row * words + (column >> 5)]! |= 1 << (column & 31);
  const shares = new Float64Array(n * n);
  places.forEach((a, i) =>
    places.forEach((b, j) => {
      const share = i === j ? 0 : shareAbove(result, draws, a, b);
      if (share < threshold) return;
      shares[i * n + j] = share;
      set(below, i, j);
      set(above, j, i);
    })
  );
  const isDirect = (i: number, j: number) => {
    for (let w = 0; w < words; w++) if (below[i * words + w]! & above[j * words + w]!) return false;
    return true;
  };
  return places.flatMap((a, i) =>
    places.flatMap((b, j) => {
      const share = shares[i * n + j]!;
      if (share < threshold || share === 0 || !isDirect(i, j)) return [];
      return [{ above: projects[a]!, below: projects[b]!, share }];
    })
  );
}
