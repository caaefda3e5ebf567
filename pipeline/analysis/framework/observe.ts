import type { Table } from "../../dataset/dataset.ts";
import type { Measure } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { maxOf, minOf } from "../extremes.ts";
import type { Framework } from "./framework.ts";

/** Why a cell has no value. Not measured, not applicable, refused and absent are four things. */
export type Gap =
  | "no-row"
  | "not-measured"
  | "refused"
  | "not-applicable"
  | "no-denominator"
  | "outside-transform"
  | "no-variation";

/** The words for a gap. */
export const gapWords: Readonly<Record<Gap, Bilingual>> = {
  "no-row": { fr: "aucune ligne", en: "no row" },
  "not-measured": { fr: "non mesuré", en: "not measured" },
  refused: { fr: "refusé", en: "refused" },
  "not-applicable": { fr: "sans objet", en: "not applicable" },
  "no-denominator": { fr: "dénominateur absent ou nul", en: "no denominator, or zero" },
  "outside-transform": {
    fr: "la transformation n’existe pas ici",
    en: "the transform does not exist here",
  },
  "no-variation": { fr: "non calculable : aucune variation", en: "not computable: no variation" },
};

/** What is known of an indicator for a project. */
export interface Observation {
  /** In the indicator's unit; NaN where there is a gap. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly gap: Gap | null;
  readonly status: Measure["status"] | null;
  /** 0–5; null where nobody said. */
  readonly evidence: number | null;
  /** The rows the value comes from. */
  readonly rows: readonly Measure[];
  /** Rows looked at and not used: other periods, forecasts beside a measure. */
  readonly others: readonly Measure[];
  /** Rows that disagree beyond their intervals. */
  readonly contradicted: boolean;
  /** Donor projects, when the value is imputed. */
  readonly donors?: readonly string[];
}

const never = { value: NaN, low: NaN, high: NaN, evidence: null, contradicted: false } as const;

/** A cell without a value. */
export function gap(
  reason: Gap,
  rows: readonly Measure[] = [],
  others: readonly Measure[] = [],
): Observation {
  return { ...never, gap: reason, status: rows[0]?.status ?? null, rows, others };
}

const withoutValue: ReadonlySet<string> = new Set(["not-measured", "not-applicable", "refused"]);

/**
 * Make one observation of the rows for an indicator and a project.
 *
 * A forecast counts only where nothing else is known. Of the periods the latest counts; rows of
 * the same period are sources that may disagree: the interval spans them all, and the point is the
 * value with the strongest evidence (the mean of these where several are as strong).
 */
export function observe(rows: readonly Measure[]): Observation {
  const [only] = rows;
  if (only !== undefined && rows.length === 1) return observeOne(only, rows);
  const valued = rows.filter((row) => !withoutValue.has(row.status) && pointOf(row) !== null);
  if (valued.length === 0) {
    const status = rows.at(-1)?.status;
    if (status === "refused" || status === "not-applicable") return gap(status, rows);
    return gap(rows.length === 0 ? "no-row" : "not-measured", rows);
  }
  const real = valued.filter(({ status }) => status !== "forecast");
  const candidates = real.length > 0 ? real : valued;
  const latest = candidates.map(periodEnd).reduce((a, b) => a > b ? a : b);
  const used = candidates.filter((row) => periodEnd(row) === latest);
  const strongest = maxOf(used.map(({ evidence }) => evidence ?? -1));
  const best = used.filter(({ evidence }) => (evidence ?? -1) === strongest);
  const lows = used.map((row) => Math.min(row.low ?? pointOf(row)!, pointOf(row)!));
  const highs = used.map((row) => Math.max(row.high ?? pointOf(row)!, pointOf(row)!));
  return {
    value: best.reduce((sum, row) => sum + pointOf(row)!, 0) / best.length,
    low: minOf(lows),
    high: maxOf(highs),
    gap: null,
    status: best[0]!.status,
    evidence: strongest < 0 ? null : strongest,
    rows: used,
    others: rows.filter((row) => !used.includes(row)),
    contradicted: maxOf(lows) > minOf(highs),
  };
}

/** What one row says, as of most cells: nothing to choose between. */
function observeOne(row: Measure, rows: readonly Measure[]): Observation {
  const { status, evidence, low, high } = row;
  const value = withoutValue.has(status) ? null : pointOf(row);
  if (value === null) {
    return gap(status === "refused" || status === "not-applicable" ? status : "not-measured", rows);
  }
  return {
    value,
    low: Math.min(low ?? value, value),
    high: Math.max(high ?? value, value),
    gap: null,
    status,
    evidence: evidence ?? null,
    rows,
    others: [],
    contradicted: false,
  };
}

/** The value of a row; the middle where only an interval is given. */
function pointOf({ value, low, high }: Measure): number | null {
  return value ?? (low !== null && high !== null ? (low + high) / 2 : low ?? high);
}

function periodEnd({ period }: Measure): string {
  return period === null ? "" : period.slice(period.lastIndexOf("/") + 1);
}

/** Observations of every leaf (by place in the framework) for every project, in project order. */
export function observeAll(
  framework: Framework,
  measures: Table<"measures">,
  projects: readonly string[],
): Map<number, Observation[]> {
  const cells = Map.groupBy(measures.rows, (row) => `${row.indicator_id}\n${row.project_id}`);
  return new Map(framework.leaves.map((leaf) => {
    const { id } = framework.nodes[leaf]!;
    return [leaf, projects.map((project) => observe(cells.get(`${id}\n${project}`) ?? []))];
  }));
}
