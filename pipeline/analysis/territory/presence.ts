import { type ActivityMatrix, activityTotals, rowOf, sum } from "./activity-matrix.ts";
import type { Presence } from "./relatedness.ts";

/**
 * Presences by location quotient ≥ 1: an activity counts as present where its share is at least
 * the reference's, exactly 1 included (Balassa, 1965; Hidalgo & Hausmann, 2009).
 *
 * The comparison is made on products, x_rd · X ≥ x_r · X_d, so that a quotient of exactly 1 is not
 * lost to rounding in the divisions.
 */
export function presentByQuotient(matrix: ActivityMatrix): Presence {
  const totals = activityTotals(matrix);
  const whole = sum(totals);
  const { territories, activities } = matrix;
  const present = new Uint8Array(territories.length * activities.length);
  territories.forEach((_, r) => {
    const row = rowOf(matrix, r);
    const total = sum(row);
    row.forEach((value, d) => {
      const here = value > 0 && value * whole >= total * (totals[d] ?? 0) * (1 - 1e-12);
      present[r * activities.length + d] = here ? 1 : 0;
    });
  });
  return { territories, activities, present };
}

/** Presences as they stand: whatever is above zero is present. */
export function presentAsGiven(matrix: ActivityMatrix): Presence {
  return {
    territories: matrix.territories,
    activities: matrix.activities,
    present: Uint8Array.from(matrix.cells, (value) => value > 0 ? 1 : 0),
  };
}

/**
 * How many separate pieces the graph of territories and the activities they have falls into.
 * Territories and activities without any link are left out.
 */
export function componentCount({ territories, activities, present }: Presence): number {
  const width = activities.length;
  const parent = Int32Array.from({ length: territories.length + width }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  const linked = new Set<number>();
  for (let r = 0; r < territories.length; r++) {
    for (let d = 0; d < width; d++) {
      if (present[r * width + d] !== 1) continue;
      linked.add(r).add(territories.length + d);
      parent[find(r)] = find(territories.length + d);
    }
  }
  return new Set([...linked].map(find)).size;
}
