import type { Bilingual } from "../../language/bilingual.ts";
import { type ActivityMatrix, rowOf, sum } from "./activity-matrix.ts";
import { complexity, type ComplexityResult } from "./complexity.ts";
import type { EmploymentSeries } from "./employment-series.ts";
import { presentByQuotient } from "./presence.ts";

/** A total may miss the sum of its parts by this much: published figures are rounded. */
const tolerance = 0.02;

/**
 * The territories of a series that no other one holds: the reference is left out, and so is every
 * territory that is, activity by activity, the sum of the smaller ones. Counting a region beside its
 * departments would count the same jobs twice.
 */
export function territoryParts({ matrix, reference }: EmploymentSeries): ActivityMatrix {
  const size = (r: number) => sum(rowOf(matrix, r));
  const kept = matrix.territories.map((_, r) => r)
    .filter((r) => matrix.territories[r] !== reference);
  const rising = kept.toSorted((a, b) => size(a) - size(b));
  const parts = rising.filter((r, at) => {
    const smaller = rising.slice(0, at);
    return smaller.length < 2 || !isSum(matrix, r, smaller);
  });
  const rows = kept.filter((r) => parts.includes(r));
  return {
    territories: rows.map((r) => matrix.territories[r] ?? ""),
    activities: matrix.activities,
    cells: Float64Array.from(rows.flatMap((r) => Array.from(rowOf(matrix, r)))),
  };
}

function isSum(matrix: ActivityMatrix, whole: number, parts: readonly number[]): boolean {
  return rowOf(matrix, whole).every((value, d) => {
    const total = sum(parts.map((r) => rowOf(matrix, r)[d] ?? 0));
    return Math.abs(total - value) <= tolerance * Math.max(value, total);
  });
}

/** From this many territories on, complexity is printed: below, it only renames who has what. */
export const leastTerritories = 10;

/**
 * The complexity of the parts of a territory, refused in words where it would mislead: too few
 * territories, or a graph that is not connected (see {@linkcode complexity}).
 */
export function partsComplexity(parts: ActivityMatrix): ComplexityResult {
  const count = parts.territories.length;
  return count < leastTerritories
    ? { computable: false, why: tooFewParts(count) }
    : complexity(presentByQuotient(parts));
}

function tooFewParts(count: number): Bilingual {
  const least = leastTerritories;
  return {
    fr:
      `${count} territoires distincts : en dessous de ${least}, l’indice ne ferait que redire qui a quoi.`,
    en: `${count} distinct territories: below ${least} the index would only repeat who has what.`,
  };
}
