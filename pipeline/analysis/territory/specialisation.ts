import { type ActivityMatrix, activityTotals, rowOf, sum } from "./activity-matrix.ts";

/** How specialisation is measured. */
export interface SpecialisationOptions {
  /**
   * Employment by activity of the reference economy, in the order of the activities.
   * @default the sum over the territories of the matrix
   */
  readonly reference?: ArrayLike<number>;
  /**
   * Pseudo-count α of the shrunken quotient: as if α more persons worked in the territory, spread
   * over the activities as in the reference. 0 shrinks nothing.
   * @default 5
   */
  readonly shrinkage?: number;
}

/** An activity in a territory. */
export interface Specialisation {
  readonly territory: string;
  readonly activity: string;
  readonly employment: number;
  /** Share of the activity in the territory; null when the territory is empty. */
  readonly share: number | null;
  /** Share of the activity in the reference. */
  readonly referenceShare: number | null;
  /** Location quotient, or Balassa index: 1 is the reference's share. */
  readonly lq: number | null;
  /** Quotient of the share shrunk towards the reference's: steadier where counts are small. */
  readonly lqShrunk: number | null;
  /** Symmetric quotient, from −1 (absent) over 0 (as the reference) to 1. */
  readonly rsca: number | null;
  /** Whether fewer than five stand behind the quotient: read the shrunken one. */
  readonly smallCount: boolean;
}

const smallest = 5;

/**
 * Specialisation of each territory in each activity.
 *
 * LQ = (x_rd / x_r) / (X_d / X) (Balassa, 1965); RSCA = (LQ − 1) / (LQ + 1) (Laursen, 1998);
 * shrunken share (x_rd + α q_d) / (x_r + α), q_d the reference's share. What divides by zero is
 * null: an empty territory, an activity the reference does not have.
 */
export function specialisation(
  matrix: ActivityMatrix,
  { reference = activityTotals(matrix), shrinkage = 5 }: SpecialisationOptions = {},
): Specialisation[] {
  const whole = sum(Array.from(reference));
  return matrix.territories.flatMap((territory, r) => {
    const row = rowOf(matrix, r);
    const total = sum(row);
    return matrix.activities.map((activity, d) => {
      const employment = row[d] ?? 0;
      const share = ratio(employment, total);
      const referenceShare = ratio(reference[d] ?? 0, whole);
      const lq = quotient(share, referenceShare);
      const shrunk = referenceShare === null
        ? null
        : ratio(employment + shrinkage * referenceShare, total + shrinkage);
      return {
        territory,
        activity,
        employment,
        share,
        referenceShare,
        lq,
        lqShrunk: quotient(shrunk, referenceShare),
        rsca: lq === null ? null : (lq - 1) / (lq + 1),
        smallCount: employment < smallest,
      };
    });
  });
}

/** How concentrated a territory is, and how far from the reference. */
export interface Concentration {
  readonly territory: string;
  readonly total: number;
  /** Σ s²: from 1/k (even) to 1 (one activity). */
  readonly herfindahl: number | null;
  /** (Σ s² − 1/k) / (1 − 1/k): from 0 to 1 whatever the number of activities k. */
  readonly herfindahlNormalised: number | null;
  /** Σ |s − q|: from 0 (as the reference) to 2 (Krugman, 1991). */
  readonly krugman: number | null;
  /** 1 / Σ LQ · s: from 0 to 1, 1 as diverse as the reference (Hachman, 1995). */
  readonly hachman: number | null;
  /** −Σ s log₂ s, in bits. */
  readonly entropy: number | null;
}

/** Concentration of each territory of a matrix, against the reference of the options. */
export function concentration(
  matrix: ActivityMatrix,
  { reference = activityTotals(matrix) }: Pick<SpecialisationOptions, "reference"> = {},
): Concentration[] {
  const whole = sum(Array.from(reference));
  const k = matrix.activities.length;
  return matrix.territories.map((territory, r) => {
    const row = rowOf(matrix, r);
    const total = sum(row);
    if (total === 0) return { territory, total, ...nothing };
    const shares = Array.from(row, (value) => value / total);
    const herfindahl = sum(shares.map((s) => s * s));
    const compared = whole === 0 ? [] : shares.map((s, d) => [s, (reference[d] ?? 0) / whole]);
    const hachman = sum(compared.map(([s = 0, q = 0]) => s === 0 ? 0 : s * s / q));
    return {
      territory,
      total,
      herfindahl,
      herfindahlNormalised: k > 1 ? (herfindahl - 1 / k) / (1 - 1 / k) : null,
      krugman: whole === 0 ? null : sum(compared.map(([s = 0, q = 0]) => Math.abs(s - q))),
      hachman: hachman > 0 && Number.isFinite(hachman) ? 1 / hachman : null,
      entropy: sum(shares.map((s) => s === 0 ? 0 : -s * Math.log2(s))),
    };
  });
}

const nothing = {
  herfindahl: null,
  herfindahlNormalised: null,
  krugman: null,
  hachman: null,
  entropy: null,
} as const;

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function quotient(share: number | null, reference: number | null): number | null {
  return share === null || reference === null ? null : ratio(share, reference);
}
