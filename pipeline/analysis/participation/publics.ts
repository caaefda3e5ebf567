import type { Row } from "../../dataset/tables/mod.ts";
import { refs, type RowRef } from "../traced.ts";
import { type Diversity, diversity } from "./diversity.ts";
import {
  type Representativeness,
  representativeness,
  type RepresentativenessOptions,
} from "./representativeness.ts";

/** Who came, by one attribute. */
export interface PublicProfile {
  readonly attribute: string;
  /** Persons by group; a group of the population that nobody represents stands with 0. */
  readonly groups: readonly {
    readonly category: string;
    readonly count: number;
    /** Share in the reference population, or null when there is none. */
    readonly share: number | null;
  }[];
  readonly diversity: Diversity;
  /** Null without reference shares for every group that came. */
  readonly representativeness: Representativeness | null;
  readonly rows: readonly RowRef[];
}

/**
 * The publics of activities by attribute. Counts are summed over activities: who comes twice counts
 * twice. A group that came but has no reference share makes representativeness null, since any share
 * given to it would be invented.
 */
export function publics(
  attendance: readonly Row<"attendance">[],
  population: readonly Row<"population">[],
  options: RepresentativenessOptions = {},
): PublicProfile[] {
  return [...Map.groupBy(attendance, ({ attribute }) => attribute)].map(([attribute, rows]) => {
    const reference = population.filter((row) => row.attribute === attribute);
    const counts = new Map(reference.map(({ category }) => [category, 0]));
    for (const { category, count } of rows) {
      counts.set(category, (counts.get(category) ?? 0) + count);
    }
    const shares = new Map(reference.map(({ category, share }) => [category, share]));
    const groups = [...counts].map(([category, count]) => ({
      category,
      count,
      share: shares.get(category) ?? null,
    }));
    const numbers = groups.map(({ count }) => count);
    const complete = groups.every(({ share, count }) => share !== null || count === 0);
    return {
      attribute,
      groups,
      diversity: diversity(numbers),
      representativeness: reference.length < 2 || !complete
        ? null
        : representativeness(numbers, groups.map(({ share }) => share ?? 0), options),
      rows: [
        ...refs("attendance", rows),
        ...refs("population", reference),
      ],
    };
  });
}

/** The share of a group among those present, beside its share in the population; both 0 to 1. */
export interface PublicShare {
  readonly attribute: string;
  readonly category: string;
  readonly count: number;
  readonly found: number;
  readonly reference: number;
}

/** Fewest persons of a group that is printed. */
const leastGroup = 5;

/**
 * The groups of an attribute whose share in the population is known. None at all where one counts
 * fewer than five persons: they could be known by their number.
 */
export function publicShares({ attribute, groups, diversity }: PublicProfile): PublicShare[] {
  if (groups.some(({ count }) => count > 0 && count < leastGroup)) return [];
  return groups.flatMap(({ category, count, share }) =>
    share === null || diversity.n === 0
      ? []
      : [{ attribute, category, count, found: count / diversity.n, reference: share }]
  );
}
