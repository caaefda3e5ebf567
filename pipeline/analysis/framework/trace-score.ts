import { aggregations, measureStatuses, normalisations } from "../../dataset/tables/framework.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { refs, type RowRef, type Traced, type TraceInput } from "../traced.ts";
import { contributions } from "./contributions.ts";
import { type Evaluation, scoreOf } from "./evaluate.ts";
import { type Aggregation, type FrameworkNode, leavesUnder } from "./framework.ts";
import { gapWords, type Observation } from "./observe.ts";

const formulas: Readonly<Record<Aggregation, string>> = {
  arithmetic: "Σ w·x",
  geometric: "Π x^w",
  harmonic: "1 / Σ (w / x)",
  generalised: "(Σ w·x^p)^(1/p)",
  median: "median(x; w)",
  minimum: "min x",
  copeland: "(wins − losses + n − 1) / 2(n − 1)",
};

const scaleFormulas: Readonly<Record<FrameworkNode["normalisation"], string>> = {
  goalposts: "(t(x) − t(low)) / (t(high) − t(low)), 0…1",
  minmax: "(x − min) / (max − min)",
  zscore: "(x − mean) / sd, n − 1",
  rank: "(min-rank − 1) / (n − 1)",
  percentile: "min-rank / n",
  borda: "(beaten + ½ tied) / (n − 1)",
  "distance-to-target": "(x − start) / (target − start), 0…1",
  none: "x",
};

/** The score of a project on a node with its interval, its rule and the rows it comes from. */
export function traceScore(evaluation: Evaluation, node: number, project: number): Traced {
  const { score, low, high } = scoreOf(evaluation, node, project);
  const { children } = evaluation.framework.nodes[node]!;
  const trace = children.length === 0
    ? leafTrace(evaluation, node, project)
    : innerTrace(evaluation, node, project);
  return { value: score, low, high, unit: "", trace };
}

function measureRefs(cell: Observation): RowRef[] {
  const own = cell.rows.toSorted((a, b) => a.line - b.line);
  return refs("measures", own);
}

function observationRule(cell: Observation): Bilingual {
  if (cell.gap !== null) return gapWords[cell.gap];
  if (cell.donors) {
    const names = cell.donors.join(", ");
    return { fr: `valeur imputée d’après ${names}`, en: `value imputed from ${names}` };
  }
  const status = cell.status === null ? gapWords["no-row"] : measureStatuses[cell.status];
  const level = cell.evidence ?? "–";
  return {
    fr: `${status.fr}, niveau de preuve ${level}${
      cell.contradicted ? ", sources en désaccord" : ""
    }`,
    en: `${status.en}, evidence level ${level}${cell.contradicted ? ", sources disagree" : ""}`,
  };
}

function unused(cell: Observation): NonNullable<Traced["trace"]["leftOut"]> {
  if (cell.others.length === 0) return [];
  return [{
    why: {
      fr: "autre période, prévision ou source sans valeur",
      en: "another period, a forecast or a source without a value",
    },
    count: cell.others.length,
    rows: refs("measures", cell.others),
  }];
}

function leafTrace(evaluation: Evaluation, leaf: number, project: number): Traced["trace"] {
  const node = evaluation.framework.nodes[leaf]!;
  const cell = evaluation.prepared.get(leaf)![project]!;
  const { gated } = scoreOf(evaluation, leaf, project);
  const words = normalisations[node.normalisation];
  const known = cell.gap === null;
  return {
    rule: gated
      ? {
        fr: `${words.fr} ; preuve insuffisante : montré, pas agrégé`,
        en: `${words.en}; not enough evidence: shown, not aggregated`,
      }
      : known
      ? words
      : gapWords[cell.gap ?? "no-row"],
    formula: scaleFormulas[node.normalisation],
    rows: measureRefs(cell),
    inputs: [{
      label: node.label,
      value: known ? cell.value : null,
      low: known ? cell.low : null,
      high: known ? cell.high : null,
      note: observationRule(cell),
    }],
    leftOut: unused(cell),
  };
}

function innerTrace(evaluation: Evaluation, node: number, project: number): Traced["trace"] {
  const { framework, prepared } = evaluation;
  const { aggregation } = framework.nodes[node]!;
  const shares = new Map(contributions(evaluation, node, project).map((c) => [c.node, c.weight]));
  const inputs = framework.nodes[node]!.children
    .filter((child) => framework.nodes[child]!.scored)
    .map((child) => childInput(evaluation, child, project, shares.get(child)));
  const rows = leavesUnder(framework, node)
    .filter((leaf) => leftOutWhy(evaluation, leaf, project) === null)
    .flatMap((leaf) => measureRefs(prepared.get(leaf)![project]!));
  return {
    rule: aggregations[aggregation],
    formula: formulas[aggregation],
    rows: rows.toSorted((a, b) => a.line - b.line),
    inputs,
    leftOut: leftOutLeaves(evaluation, node, project),
  };
}

function childInput(
  evaluation: Evaluation,
  child: number,
  project: number,
  weight: number | undefined,
): TraceInput {
  const node = evaluation.framework.nodes[child]!;
  const { score, low, high, coverage, gated } = scoreOf(evaluation, child, project);
  const input = {
    label: node.label,
    value: score,
    low,
    high,
    ...(weight === undefined ? {} : { weight }),
  };
  if (weight === undefined) {
    return { ...input, note: { fr: "ne compte pas", en: "does not count" } };
  }
  if (gated) {
    return { ...input, note: { fr: "pas agrégé : preuve", en: "not aggregated: evidence" } };
  }
  if (coverage === 0) {
    return {
      ...input,
      note: { fr: "inconnu : du pire au meilleur", en: "unknown: worst to best" },
    };
  }
  return input;
}

/** Why a leaf does not go into the scores above it; null where it does. */
function leftOutWhy(evaluation: Evaluation, leaf: number, project: number): Bilingual | null {
  const { prepared, model } = evaluation;
  if (model.gated[leaf * model.projects + project] === 1) {
    return { fr: "preuve insuffisante", en: "not enough evidence" };
  }
  const { gap } = prepared.get(leaf)![project]!;
  return gap === null ? null : gapWords[gap];
}

function leftOutLeaves(
  evaluation: Evaluation,
  node: number,
  project: number,
): NonNullable<Traced["trace"]["leftOut"]> {
  const { framework, prepared } = evaluation;
  const reasons = new Map<string, { why: Bilingual; rows: RowRef[]; count: number }>();
  for (const leaf of leavesUnder(framework, node)) {
    const cell = prepared.get(leaf)![project]!;
    const why = leftOutWhy(evaluation, leaf, project);
    if (why === null) continue;
    const found = reasons.get(why.en) ?? { why, rows: [], count: 0 };
    found.count++;
    for (const row of measureRefs(cell)) found.rows.push(row);
    reasons.set(why.en, found);
  }
  return [...reasons.values()];
}
