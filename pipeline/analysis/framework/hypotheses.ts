import type { Dataset } from "../../dataset/dataset.ts";
import type { Hypothesis } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { measuresOf } from "../measures-by-cell.ts";
import { refs, type Traced } from "../traced.ts";
import { gapWords, type Observation, observe } from "./observe.ts";

/** What became of a hypothesis. Refuted is a result: something was learned. */
export type Verdict = "confirmed" | "refuted" | "inconclusive" | "not-measured";

export const verdictWords: Readonly<Record<Verdict, Bilingual>> = {
  confirmed: { fr: "confirmée", en: "confirmed" },
  refuted: { fr: "réfutée", en: "refuted" },
  inconclusive: { fr: "non tranchée", en: "inconclusive" },
  "not-measured": { fr: "non mesurée", en: "not measured" },
};

/** A hypothesis with its verdict and where that comes from. */
export interface HypothesisResult {
  readonly hypothesis: Hypothesis;
  readonly verdict: Verdict;
  /** Why it is not decided, or what decided it. */
  readonly why: Bilingual;
  /** The measure, or its change from the baseline. */
  readonly measure: Traced;
  /** Evidence level of the measure; null where nobody said. */
  readonly evidence: number | null;
  /** Whether it was registered before the measure's period began; null when a date is missing. */
  readonly registeredBefore: boolean | null;
}

export interface HypothesisOptions {
  /** Least evidence for a verdict, where the indicator declares none. @default 1 */
  readonly minEvidence?: number;
}

type Tables = Pick<Dataset["tables"], "hypotheses" | "measures" | "indicators">;

/**
 * Judge each hypothesis on the whole interval of its measure: confirmed when all of it is on the
 * side of the target, refuted when none is, otherwise inconclusive. A forecast measures nothing; a
 * measure under the evidence level asked for is inconclusive. `increase` and `decrease` bear on the
 * change from the baseline, in the indicator's unit.
 */
export function judgeHypotheses(
  tables: Tables,
  { minEvidence = 1 }: HypothesisOptions = {},
): { readonly results: readonly HypothesisResult[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const indicators = new Map(tables.indicators.rows.map((row) => [row.indicator_id, row]));
  const results = tables.hypotheses.rows.map((hypothesis) => {
    const rows = measuresOf(tables.measures, hypothesis.project_id, hypothesis.indicator_id);
    const cell = observe(rows.filter(({ status }) => status !== "forecast"));
    const indicator = indicators.get(hypothesis.indicator_id ?? "");
    const span = testedSpan(hypothesis);
    if (typeof span === "string") problems.push(incomplete(tables, hypothesis, span));
    const needed = indicator?.min_evidence ?? minEvidence;
    const { verdict, why } = typeof span === "string"
      ? undecided("inconclusive", "cible incomplète", "incomplete target")
      : judge(cell, span, needed);
    return {
      hypothesis,
      verdict,
      why,
      measure: traced(cell, hypothesis, indicator?.unit ?? ""),
      evidence: cell.evidence,
      registeredBefore: registeredBefore(hypothesis.registered_on, cell),
    };
  });
  return { results, problems };
}

/** The values of the measure that confirm a hypothesis; or the column that is missing. */
function testedSpan(hypothesis: Hypothesis): { low: number; high: number } | string {
  const { comparator, target, target_high, baseline } = hypothesis;
  if (comparator === null) return "comparator";
  if (target === null) return "target";
  switch (comparator) {
    case "at-least":
      return { low: target, high: Infinity };
    case "at-most":
      return { low: -Infinity, high: target };
    case "between":
      return target_high === null ? "target_high" : { low: target, high: target_high };
    case "increase":
      return baseline === null ? "baseline" : { low: baseline + target, high: Infinity };
    case "decrease":
      return baseline === null ? "baseline" : { low: -Infinity, high: baseline - target };
  }
}

function judge(
  cell: Observation,
  { low, high }: { readonly low: number; readonly high: number },
  needed: number,
): { verdict: Verdict; why: Bilingual } {
  if (cell.gap !== null) return { verdict: "not-measured", why: gapWords[cell.gap] };
  if ((cell.evidence ?? 0) < needed) {
    return undecided(
      "inconclusive",
      `niveau de preuve ${cell.evidence ?? "non dit"}, ${needed} exigé`,
      `evidence level ${cell.evidence ?? "not stated"}, ${needed} required`,
    );
  }
  if (cell.low >= low && cell.high <= high) {
    return undecided(
      "confirmed",
      "tout l’intervalle atteint la cible",
      "the whole interval meets the target",
    );
  }
  if (cell.high < low || cell.low > high) {
    return undecided(
      "refuted",
      "tout l’intervalle manque la cible",
      "the whole interval misses the target",
    );
  }
  return undecided(
    "inconclusive",
    "l’intervalle contient la cible",
    "the interval contains the target",
  );
}

function undecided(verdict: Verdict, fr: string, en: string): { verdict: Verdict; why: Bilingual } {
  return { verdict, why: { fr, en } };
}

function traced(cell: Observation, { comparator, baseline }: Hypothesis, unit: string): Traced {
  const change = comparator === "increase" || comparator === "decrease";
  const shift = change ? baseline ?? 0 : 0;
  const known = cell.gap === null;
  return {
    value: known ? cell.value - shift : null,
    low: known ? cell.low - shift : null,
    high: known ? cell.high - shift : null,
    unit,
    trace: {
      rule: change
        ? { fr: "mesure moins référence", en: "measure minus baseline" }
        : { fr: "mesure la plus récente", en: "latest measure" },
      rows: refs("measures", cell.rows),
    },
  };
}

function registeredBefore(registered: string | null, { rows }: Observation): boolean | null {
  const starts = rows.flatMap(({ period }) => period === null ? [] : [period.split("/")[0]!]);
  if (registered === null || starts.length === 0) return null;
  const first = starts.reduce((a, b) => a < b ? a : b);
  // Partial dates are compared on the digits that both have.
  const length = Math.min(first.length, registered.length);
  return registered.slice(0, length) <= first.slice(0, length);
}

function incomplete(tables: Tables, hypothesis: Hypothesis, column: string): Problem {
  return found("framework-error/hypothesis", {
    file: tables.hypotheses.file,
    line: hypothesis.line,
    column,
  }, { hypothesis: hypothesis.hypothesis_id });
}
