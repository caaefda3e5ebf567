/** How well a set X is contained in, and covers, a set Y (Ragin, 2006; Schneider & Wagemann, 2012). */
export interface SetFit {
  /** Sufficiency inclusion Σmin(X, Y) / ΣX; null where nobody is in X. */
  readonly incl: number | null;
  /** Proportional reduction in inconsistency; null where it is not defined. */
  readonly PRI: number | null;
  /** Σmin(X, Y) / ΣY; null where nobody is in Y. */
  readonly cov: number | null;
  /** Relevance of necessity Σ(1 − X) / Σ(1 − min(X, Y)); null where it is not defined. */
  readonly RoN: number | null;
}

/** Measure the fit of memberships X to memberships Y, case by case. */
export function setFit(x: ArrayLike<number>, y: ArrayLike<number>): SetFit {
  let [sumX, sumY, both, contradictory, outside, outsideBoth] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const xi = x[i]!;
    const yi = y[i]!;
    const inBoth = Math.min(xi, yi);
    sumX += xi;
    sumY += yi;
    both += inBoth;
    contradictory += Math.min(xi, yi, 1 - yi);
    outside += 1 - xi;
    outsideBoth += 1 - inBoth;
  }
  const ratio = (a: number, b: number) => b > 1e-12 ? a / b : null;
  return {
    incl: ratio(both, sumX),
    PRI: ratio(both - contradictory, sumX - contradictory),
    cov: ratio(both, sumY),
    RoN: ratio(outside, outsideBoth),
  };
}
