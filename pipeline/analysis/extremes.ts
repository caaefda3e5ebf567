/**
 * The largest of any number of values; −∞ of none, NaN where one is. Spread arguments of `Math.max`
 * all stand on the stack, which overflows at about a hundred thousand.
 */
export function maxOf(values: Iterable<number>): number {
  let largest = -Infinity;
  for (const value of values) largest = Math.max(largest, value);
  return largest;
}

/** The smallest of any number of values; +∞ of none, NaN where one is. See {@linkcode maxOf}. */
export function minOf(values: Iterable<number>): number {
  let smallest = Infinity;
  for (const value of values) smallest = Math.min(smallest, value);
  return smallest;
}
