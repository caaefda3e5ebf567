/** Employment (or any count) of activities in territories: `cells[r * activities.length + d]`. */
export interface ActivityMatrix {
  readonly territories: readonly string[];
  readonly activities: readonly string[];
  /** Row-major, one row a territory; finite and ≥ 0. */
  readonly cells: Float64Array;
}

/** Build a matrix from rows of numbers; the rows must all have one value an activity. */
export function activityMatrix(
  territories: readonly string[],
  activities: readonly string[],
  rows: readonly (readonly number[])[],
): ActivityMatrix {
  const cells = new Float64Array(territories.length * activities.length);
  rows.forEach((row, r) => cells.set(row, r * activities.length));
  return { territories, activities, cells };
}

/** The row of a territory, as a view. */
export function rowOf(matrix: ActivityMatrix, territory: number): Float64Array {
  const width = matrix.activities.length;
  return matrix.cells.subarray(territory * width, (territory + 1) * width);
}

/** Sums over territories, one an activity. */
export function activityTotals(matrix: ActivityMatrix): Float64Array {
  const totals = new Float64Array(matrix.activities.length);
  for (let r = 0; r < matrix.territories.length; r++) {
    rowOf(matrix, r).forEach((value, d) => totals[d] = (totals[d] ?? 0) + value);
  }
  return totals;
}

/** Sum of values. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
