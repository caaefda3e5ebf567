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
