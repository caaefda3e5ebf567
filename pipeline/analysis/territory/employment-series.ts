import { type Dataset, groupBy } from "../../dataset/dataset.ts";
import type { Row } from "../../dataset/tables/mod.ts";
import { maxOf } from "../extremes.ts";
import { type ActivityMatrix, activityTotals, rowOf, sum } from "./activity-matrix.ts";

type TerritoryRow = Row<"territory">;

/** Employment of one source and year: figures that may be set side by side. */
export interface EmploymentSeries {
  readonly sourceId: string | null;
  readonly year: number;
  readonly matrix: ActivityMatrix;
  /** The words for the activities, in their order. */
  readonly labels: readonly string[];
  /** The territory that contains the others; null: the sum of the territories is the reference. */
  readonly reference: string | null;
  /** Employment by activity of the reference. */
  readonly referenceCells: Float64Array;
  /** Rows used, and rows left out because they are totals or because a territory lacks a cell. */
  readonly rows: readonly TerritoryRow[];
  readonly leftOut: readonly TerritoryRow[];
}

/** Codes that are the total of the others. */
const total = /(^|:)(total|ensemble|all)$/i;
const leastActivities = 3;

/**
 * The series of the `territory` table in which specialisation can be computed: one source, one
 * year and one nomenclature (the code up to its colon), at least two territories, at least three
 * activities that every one of them has. Figures of different sources are never mixed.
 *
 * The reference is the territory named, or else the largest one when it has at least as much of
 * every activity as each other territory (a country contains its regions), or else the sum.
 * The most recent and most detailed series comes first.
 */
export function employmentSeries(
  dataset: Dataset,
  { reference }: { readonly reference?: string } = {},
): EmploymentSeries[] {
  const groups = groupBy(
    dataset.tables.territory.rows,
    ({ source_id, year, activity_code }) =>
      `${source_id ?? ""}\n${year}\n${nomenclature(activity_code)}`,
  );
  return [...groups.values()].flatMap((rows) => seriesOf(rows, reference)).sort((a, b) =>
    b.matrix.activities.length - a.matrix.activities.length || b.year - a.year
  );
}

/** What a code stands in: `A10` for `A10:J`, nothing for `J`. */
function nomenclature(code: string): string {
  const colon = code.indexOf(":");
  return colon < 0 ? "" : code.slice(0, colon);
}

function seriesOf(all: readonly TerritoryRow[], wanted: string | undefined): EmploymentSeries[] {
  const parts = all.filter(({ activity_code }) => !total.test(activity_code));
  const territories = [...new Set(parts.map((row) => row.territory))];
  const cells = new Map(parts.map((row) => [`${row.territory}\n${row.activity_code}`, row]));
  const activities = [...new Set(parts.map((row) => row.activity_code))].filter((code) =>
    territories.every((territory) => cells.has(`${territory}\n${code}`))
  );
  const first = all[0];
  if (!first || territories.length < 2 || activities.length < leastActivities) return [];
  const matrix: ActivityMatrix = {
    territories,
    activities,
    cells: Float64Array.from(
      territories.flatMap((territory) =>
        activities.map((code) => cells.get(`${territory}\n${code}`)?.employment ?? 0)
      ),
    ),
  };
  const kept = new Set(activities);
  const reference = wanted !== undefined && territories.includes(wanted)
    ? wanted
    : containing(matrix);
  return [{
    sourceId: first.source_id,
    year: first.year,
    matrix,
    labels: activities.map((code) =>
      parts.find((row) => row.activity_code === code)?.activity_label ?? code
    ),
    reference,
    referenceCells: reference === null
      ? activityTotals(matrix)
      : rowOf(matrix, territories.indexOf(reference)),
    rows: parts.filter((row) => kept.has(row.activity_code)),
    leftOut: all.filter((row) => total.test(row.activity_code) || !kept.has(row.activity_code)),
  }];
}

/** The territory that has at least as much of every activity as each other one, if any. */
function containing(matrix: ActivityMatrix): string | null {
  const sums = matrix.territories.map((_, r) => sum(rowOf(matrix, r)));
  const largest = sums.indexOf(maxOf(sums));
  const most = rowOf(matrix, largest);
  const contains = matrix.territories.every((_, r) =>
    rowOf(matrix, r).every((value, d) => value <= (most[d] ?? 0))
  );
  return contains ? matrix.territories[largest] ?? null : null;
}
