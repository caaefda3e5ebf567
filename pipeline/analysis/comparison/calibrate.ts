/** Where membership of a set begins, is undecided and is full. */
export interface Anchors {
  /** Fully out: membership 1 − idm. */
  readonly out: number;
  /** As much in as out: 0.5. */
  readonly crossover: number;
  /** Fully in: membership idm. */
  readonly in: number;
}

/**
 * Calibrate a value to a fuzzy membership by the direct method (Ragin, 2008, chapter 5): log-odds
 * are linear on either side of the crossover. Anchors may run down as well as up.
 *
 * @param idm degree of membership at the anchor "in"
 */
export function calibrate(value: number, anchors: Anchors, idm = 0.95): number {
  const { out, crossover } = anchors;
  const rising = anchors.in > out;
  const inside = rising ? value >= crossover : value <= crossover;
  const span = inside ? anchors.in - crossover : crossover - out;
  const logOdds = Math.log(idm / (1 - idm)) * (value - crossover) / span;
  return 1 / (1 + Math.exp(-logOdds));
}

/** Membership that rises in a straight line from 0 at "out" over 0.5 to 1 at "in". */
export function calibrateLinear(value: number, { out, crossover, in: full }: Anchors): number {
  const inside = full > out ? value >= crossover : value <= crossover;
  const membership = inside
    ? 0.5 + 0.5 * (value - crossover) / (full - crossover)
    : 0.5 * (value - out) / (crossover - out);
  return Math.min(Math.max(membership, 0), 1);
}

/** The class of a value: how many of the rising thresholds it reaches; 0 or 1 for a crisp set. */
export function calibrateCrisp(value: number, thresholds: readonly number[]): number {
  return thresholds.filter((threshold) => value >= threshold).length;
}
