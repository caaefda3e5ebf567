/**
 * Who put which unit in which category: units × raters, with gaps where a rater did not rate.
 *
 * Missing is not "absent": a rater who did not read a unit has no cell there, and is never counted
 * as having said no.
 */
export interface Ratings {
  readonly unitCount: number;
  readonly raterCount: number;
  /** Category of each unit (row) by each rater (column), row-major; −1 where there is no rating. */
  readonly cells: Int32Array;
  /** The whole domain in its order, whether or not each category was used. */
  readonly categories: readonly string[];
  /** The number each category stands for; null when one of them is no number. */
  readonly values: readonly number[] | null;
  /** How often each unit counts (a run of equal characters counts its length); all 1 when absent. */
  readonly multiplicity?: Float64Array;
}

/** How {@linkcode ratingsOf} reads values. */
export interface RatingsOptions {
  /**
   * The domain, in order. Weights, α ordinal and the chance terms of Brennan–Prediger and Gwet
   * depend on it, so a level that nobody used belongs here too.
   * @default the values found, in numeric order or else in code-unit order
   */
  readonly categories?: readonly string[];
}

/** A category as it may stand in data. */
export type RatingValue = string | number | null;

/**
 * Ratings from a table of units × raters; null and "" are missing.
 *
 * @throws {RangeError} when a value is not in the declared domain.
 */
export function ratingsOf(
  units: readonly (readonly RatingValue[])[],
  { categories }: RatingsOptions = {},
): Ratings {
  const raterCount = units.reduce((most, unit) => Math.max(most, unit.length), 0);
  const domain = categories ?? domainOf(units);
  const index = new Map(domain.map((category, i) => [category, i]));
  const cells = new Int32Array(units.length * raterCount).fill(-1);
  units.forEach((unit, u) =>
    unit.forEach((value, r) => {
      if (value === null || value === "") return;
      const category = index.get(String(value));
      if (category === undefined) throw new RangeError(`${value} is not in the declared domain`);
      cells[u * raterCount + r] = category;
    })
  );
  return {
    unitCount: units.length,
    raterCount,
    cells,
    categories: domain,
    values: numbers(domain),
  };
}

/**
 * The same ratings with equal units merged and counted: every coefficient is the same, and each
 * evaluation in a bootstrap costs a few patterns instead of all units.
 */
export function mergeEqualUnits(ratings: Ratings): Ratings {
  const { raterCount, cells, unitCount, multiplicity } = ratings;
  const times = new Map<string, number>();
  const first = new Map<string, number>();
  for (let u = 0; u < unitCount; u++) {
    const key = cells.subarray(u * raterCount, (u + 1) * raterCount).join();
    times.set(key, (times.get(key) ?? 0) + (multiplicity?.[u] ?? 1));
    if (!first.has(key)) first.set(key, u);
  }
  const merged = pick(
    ratings,
    [...first.values()],
    Array.from({ length: raterCount }, (_, r) => r),
  );
  return { ...merged, multiplicity: Float64Array.from(times.values()) };
}

/** Only the units that every one of the raters rated. */
function completeUnits(ratings: Ratings): Ratings {
  const { raterCount, cells, unitCount } = ratings;
  const kept: number[] = [];
  for (let u = 0; u < unitCount; u++) {
    if (!cells.subarray(u * raterCount, (u + 1) * raterCount).includes(-1)) kept.push(u);
  }
  return pick(ratings, kept, Array.from({ length: raterCount }, (_, r) => r));
}

/** The ratings of two raters out of several, on the units that both rated. */
export function pairOf(ratings: Ratings, first: number, second: number): Ratings {
  const all = Array.from({ length: ratings.unitCount }, (_, u) => u);
  return completeUnits(pick(ratings, all, [first, second]));
}

function pick(ratings: Ratings, units: readonly number[], raters: readonly number[]): Ratings {
  const cells = new Int32Array(units.length * raters.length);
  let at = 0;
  for (const u of units) {
    for (const r of raters) cells[at++] = ratings.cells[u * ratings.raterCount + r] ?? -1;
  }
  const { categories, values, multiplicity } = ratings;
  const base = { unitCount: units.length, raterCount: raters.length, cells, categories, values };
  return multiplicity === undefined
    ? base
    : { ...base, multiplicity: Float64Array.from(units, (u) => multiplicity[u] ?? 0) };
}

function domainOf(units: readonly (readonly RatingValue[])[]): string[] {
  const seen = new Set<string>();
  for (const unit of units) {
    for (const value of unit) if (value !== null && value !== "") seen.add(String(value));
  }
  const found = [...seen];
  const order = numbers(found);
  if (order === null) return found.sort((a, b) => a < b ? -1 : 1);
  return found.sort((a, b) => Number(a) - Number(b));
}

function numbers(categories: readonly string[]): number[] | null {
  const values = categories.map((category) => category.trim() === "" ? NaN : Number(category));
  return values.every(Number.isFinite) ? values : null;
}
