import type { Difference } from "./krippendorff.ts";
import { type Ratings, ratingsOf } from "./ratings.ts";

/** A distance between two sets of codes, from 0 (same) to 1 (nothing shared). */
export type SetDistance = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>) => number;

/**
 * MASI distance 1 − J × M (Passonneau, 2006), J the Jaccard index and M = 1 for equal sets, 2/3 for
 * a subset, 1/3 for an overlap, 0 for disjoint sets.
 */
export const masiDistance: SetDistance = (a, b) => {
  const shared = a.intersection(b).size;
  const all = a.size + b.size - shared;
  if (all === 0) return 0;
  const smaller = Math.min(a.size, b.size);
  const monotony = shared === all ? 1 : shared === 0 ? 0 : shared === smaller ? 2 / 3 : 1 / 3;
  return 1 - shared / all * monotony;
};

/**
 * Ratings whose categories are whole sets of codes, for α with a set distance: a passage with
 * several codes is one set, never several units.
 */
export function setRatings(
  units: readonly (readonly (readonly string[] | null)[])[],
): { readonly ratings: Ratings; readonly sets: readonly ReadonlySet<string>[] } {
  const keyed = units.map((unit) => unit.map((codes) => codes === null ? null : keyOf(codes)));
  const ratings = ratingsOf(keyed);
  return {
    ratings,
    sets: ratings.categories.map((key) => new Set(JSON.parse(key) as string[])),
  };
}

function keyOf(codes: readonly string[]): string {
  return JSON.stringify([...new Set(codes)].sort());
}

/** The difference between set categories for Krippendorff’s α. */
export function setDifference(
  sets: readonly ReadonlySet<string>[],
  distance: SetDistance,
): Difference {
  const none: ReadonlySet<string> = new Set();
  return (i, j) => distance(sets[i] ?? none, sets[j] ?? none);
}
