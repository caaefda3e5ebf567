/** A statistic of numbers that are all known; null where it does not exist. */
export type Statistic = (values: readonly number[]) => number | null;

/** The sum, from left to right; null of nothing, since nothing known is not zero. */
export function sum(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** The arithmetic mean. */
export function mean(values: readonly number[]): number | null {
  const total = sum(values);
  return total === null ? null : total / values.length;
}

/** The smallest value. */
export function minimum(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  let least = values[0]!;
  for (let i = 1; i < values.length; i++) if (values[i]! < least) least = values[i]!;
  return least;
}

/** The largest value. */
export function maximum(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  let most = values[0]!;
  for (let i = 1; i < values.length; i++) if (values[i]! > most) most = values[i]!;
  return most;
}

/**
 * The quantile that interpolates between ranks: Hyndman & Fan (1996), definition 7, the default of
 * R, NumPy and Excel. At 0.5 it is the median.
 *
 * @param p from 0 (the smallest value) to 1 (the largest)
 * @throws {RangeError} when p is outside
 */
export function quantile(p: number): Statistic {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile lies between 0 and 1, not at ${p}.`);
  return (values) => {
    if (values.length === 0) return null;
    const sorted = Float64Array.from(values).sort();
    const rank = (sorted.length - 1) * p;
    const below = Math.floor(rank);
    const low = sorted[below]!;
    const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
    return rank === below ? low : low + (rank - below) * (high - low);
  };
}

/**
 * The interval of a quotient of two intervals: from the corners; null where the divisor may be zero
 * (Moore, 1966).
 */
export function quotient(
  above: readonly [low: number, high: number],
  below: readonly [low: number, high: number],
): readonly [low: number, high: number] | null {
  if (below[0] <= 0 && below[1] >= 0) return null;
  const corners = above.flatMap((a) => below.map((b) => a / b));
  return [Math.min(...corners), Math.max(...corners)];
}
