import { setFit } from "./set-fit.ts";

/** Cases with memberships 0–1 in conditions and in the outcome. */
export interface QcaData {
  readonly cases: readonly string[];
  readonly conditions: readonly string[];
  /** A row a case, a column a condition. */
  readonly memberships: readonly (readonly number[])[];
  readonly outcome: readonly number[];
}

/** A configuration of conditions. */
export interface TruthRow {
  /** The conditions as bits, the first one the highest. */
  readonly code: number;
  /** 1 or 0; null for a remainder, which too few cases show. */
  readonly out: 0 | 1 | null;
  /** Cases with a membership above 0.5. */
  readonly cases: readonly string[];
  readonly incl: number | null;
  readonly PRI: number | null;
  /** Cases of the configuration on the other side of the outcome: contradictions to look at. */
  readonly deviant: readonly string[];
}

export interface TruthTable {
  readonly data: QcaData;
  readonly rows: readonly TruthRow[];
  /** Cases at exactly 0.5 in a condition: in no configuration, to be recalibrated. */
  readonly undecided: readonly string[];
}

export interface TruthTableOptions {
  /** Least inclusion for a configuration to count as sufficient. @default 0.8 */
  readonly consistency?: number;
  /** Least PRI; guards against configurations sufficient for the outcome and its negation. @default 0 */
  readonly pri?: number;
  /** Fewest cases for a configuration to be observed. @default 1 */
  readonly frequency?: number;
  /** Explain the negated outcome. @default false */
  readonly negated?: boolean;
}

/** Most conditions: 2^k configurations are listed and minimised. */
export const mostConditions = 10;

/** Membership of a case in a configuration or a term: the least of the conditions named. */
export function membership(
  row: readonly number[],
  care: number,
  value: number,
  conditions: number,
): number {
  let least = 1;
  for (let i = 0; i < conditions; i++) {
    const bit = 1 << (conditions - 1 - i);
    if ((care & bit) === 0) continue;
    least = Math.min(least, (value & bit) === 0 ? 1 - row[i]! : row[i]!);
  }
  return least;
}

/** Build the truth table of all 2^k configurations, in the order of their code. */
export function truthTable(source: QcaData, options: TruthTableOptions = {}): TruthTable {
  const { consistency = 0.8, pri = 0, frequency = 1, negated = false } = options;
  const outcome = negated ? source.outcome.map((y) => 1 - y) : source.outcome;
  const data = { ...source, outcome };
  const k = data.conditions.length;
  const undecided = data.cases.filter((_, i) => data.memberships[i]!.some((x) => x === 0.5));
  const rows = Array.from({ length: 2 ** k }, (_, code): TruthRow => {
    const x = data.memberships.map((row) => membership(row, 2 ** k - 1, code, k));
    const { incl, PRI } = setFit(x, outcome);
    const members = data.cases.flatMap((_, i) => x[i]! > 0.5 ? [i] : []);
    // Thresholds are met up to rounding: 0.8 as a quotient of sums is not always 0.8.
    const sufficient = (incl ?? 0) >= consistency - 1e-9 && (PRI ?? 0) >= pri - 1e-9;
    const out = members.length < frequency ? null : sufficient ? 1 : 0;
    return {
      code,
      out,
      cases: members.map((i) => data.cases[i]!),
      incl,
      PRI,
      deviant: members.filter((i) => out !== null && (outcome[i]! > 0.5 ? 1 : 0) !== out)
        .map((i) => data.cases[i]!),
    };
  });
  return { data, rows, undecided };
}
