import type { Evaluation } from "../framework/evaluate.ts";
import { calibrationVariants, type DeclaredSet, readConfigurations } from "./configurations.ts";
import {
  type CalibrationSensitivity,
  calibrationSensitivity,
  type SolutionModel,
  type Solutions,
  solve,
} from "./qca.ts";
import { setFit } from "./set-fit.ts";
import {
  type QcaData,
  type TruthTable,
  truthTable,
  type TruthTableOptions,
} from "./truth-table.ts";

/** How far the outcome never goes without a condition. */
export interface Necessity<S extends DeclaredSet = DeclaredSet> {
  readonly set: S;
  /** Σmin(X, Y) / ΣY: 1 where no case has the outcome without the condition. */
  readonly necessity: number | null;
  /** RoN (Schneider & Wagemann, 2012): low where everybody meets the condition. */
  readonly relevance: number | null;
}

/** Which combinations of conditions go with an outcome, and whether that holds. */
export interface ConfigurationStudy<S extends DeclaredSet = DeclaredSet> {
  readonly tables: { readonly success: TruthTable; readonly failure: TruthTable };
  /** What helps success by its presence is expected to help failure by its absence. */
  readonly solutions: { readonly success: Solutions; readonly failure: Solutions };
  /** Most necessary first. */
  readonly necessity: readonly Necessity<S>[];
  /** The intermediate answer for success where one threshold at a time is moved by a fifth. */
  readonly stability: CalibrationSensitivity;
  /** How many of these settings give the declared one's answer. */
  readonly stays: number;
  /** The conditions that all these answers name, be it by their absence. */
  readonly always: readonly S[];
}

/** A model as a formula: `~B*P + U*P`. */
export function formulaOf({ terms }: SolutionModel): string {
  return terms.map(({ term }) => term).join(" + ");
}

/**
 * Study the configurations of declared sets (Ragin, 2008).
 *
 * @param data as {@linkcode readConfigurations} gives it for these sets
 */
export function studyConfigurations<S extends DeclaredSet>(
  evaluation: Evaluation,
  data: QcaData,
  { conditions, outcome, thresholds }: {
    readonly conditions: readonly S[];
    readonly outcome: DeclaredSet;
    readonly thresholds: TruthTableOptions;
  },
): ConfigurationStudy<S> {
  const tables = {
    success: truthTable(data, thresholds),
    failure: truthTable(data, { ...thresholds, negated: true }),
  };
  const expectations = Object.fromEntries(
    conditions.map(({ name }) => [name, "absence" as const]),
  );
  const solutions = {
    success: solve(tables.success),
    failure: solve(tables.failure, expectations),
  };
  const stability = calibrationSensitivity(
    calibrationVariants(conditions, outcome).flatMap((variant) => {
      const moved = readConfigurations(evaluation, variant.conditions, variant.outcome).data;
      return moved === null ? [] : [truthTable(moved, thresholds)];
    }),
    "intermediate",
  );
  const declared = solutions.success.intermediate.map(formulaOf).join("\n");
  const models = stability.outcomes.flatMap((found) => found.models);
  return {
    tables,
    solutions,
    necessity: conditions.map((set, i) => {
      const { cov, RoN } = setFit(data.memberships.map((row) => row[i]!), data.outcome);
      return { set, necessity: cov, relevance: RoN };
    }).sort((a, b) => (b.necessity ?? 0) - (a.necessity ?? 0)),
    stability,
    stays: stability.outcomes.find((found) => found.models.join("\n") === declared)?.count ?? 0,
    always: conditions.filter(({ name }) =>
      stability.outcomes.length > 0 && models.every((model) => namesOf(model).has(name))
    ),
  };
}

/** The sets that a formula names. */
function namesOf(formula: string): Set<string> {
  return new Set(formula.match(/[^~*+ ]+/g) ?? []);
}
