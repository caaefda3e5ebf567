/** How much weight stands behind an order of the items, best first. */
export interface Ballot {
  readonly weight: number;
  /** Places of the items, best first. */
  readonly order: readonly number[];
}

/** Borda points: an item gets one for each item below it, times the ballot's weight. */
export function bordaScores(ballots: readonly Ballot[], items: number): number[] {
  const points = new Array<number>(items).fill(0);
  for (const { weight, order } of ballots) {
    order.forEach((item, place) => points[item]! += weight * (order.length - 1 - place));
  }
  return points;
}

/** The weight of the ballots that put the row's item above the column's. */
export function outrankingOfBallots(ballots: readonly Ballot[], items: number): number[][] {
  const matrix = Array.from({ length: items }, () => new Array<number>(items).fill(0));
  for (const { weight, order } of ballots) {
    order.forEach((above, place) => {
      for (const below of order.slice(place + 1)) matrix[above]![below]! += weight;
    });
  }
  return matrix;
}

/**
 * The outranking matrix of scores: the weight of the criteria on which the row's item is better
 * than the column's, a tie counting half for each (non-compensatory multi-criteria approach: Munda
 * & Nardo, 2009). Symmetric in the items: the order of the rows does not matter.
 *
 * @param scores a row an item, a column a criterion, more being better
 */
export function outrankingOfScores(
  scores: readonly (readonly number[])[],
  weights: readonly number[],
): number[][] {
  const total = weights.reduce((sum, w) => sum + w, 0);
  return scores.map((own, i) =>
    scores.map((other, j) => {
      if (i === j) return 0;
      const points = own.map((x, k) =>
        weights[k]! * (x > other[k]! ? 1 : x === other[k]! ? 0.5 : 0)
      );
      return points.reduce((sum, x) => sum + x, 0) / total;
    })
  );
}

/** Most items of which every order is tried. */
const mostItems = 9;

/** The orders that agree most with a matrix of pairs. */
export interface Consensus {
  /** The sum, over the pairs of the order, of the weight behind them. */
  readonly score: number;
  /** All the best orders, best item first: more than one means that the votes do not decide. */
  readonly orders: readonly (readonly number[])[];
}

/**
 * The consensus of Condorcet, Kemeny, Young and Levenglick: the orders with the greatest support
 * summed over all pairs (Kemeny, 1959; Young & Levenglick, 1978). Every order is tried, so it is
 * exact; null for more than {@linkcode mostItems} items.
 */
export function kemeny(matrix: readonly (readonly number[])[]): Consensus | null {
  const n = matrix.length;
  if (n > mostItems) return null;
  let score = -Infinity;
  let orders: number[][] = [];
  const visit = (order: readonly number[], left: readonly number[], sum: number) => {
    if (left.length === 0) {
      if (sum > score + 1e-9) [score, orders] = [sum, [[...order]]];
      else if (sum > score - 1e-9) orders.push([...order]);
      return;
    }
    for (const item of left) {
      const rest = left.filter((other) => other !== item);
      visit([...order, item], rest, sum + rest.reduce((s, other) => s + matrix[item]![other]!, 0));
    }
  };
  visit([], Array.from({ length: n }, (_, i) => i), 0);
  return { score, orders };
}
