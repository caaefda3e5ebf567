import type { Dataset } from "../../dataset/dataset.ts";
import type { Problem } from "../../problem/problem.ts";
import { aggregateGroup, type Board } from "./aggregate.ts";
import { type Framework, readFramework } from "./framework.ts";
import { buildModel, type Model } from "./model.ts";
import { observeAll } from "./observe.ts";
import { type Columns, denominate, impute, screen } from "./prepare.ts";
import { rank } from "../statistics/rank.ts";
import { sheetWeights } from "./stakeholder-weights.ts";

/** What an evaluation reads. */
export type EvaluationData = {
  readonly tables: Pick<Dataset["tables"], "projects" | "indicators" | "measures" | "weights">;
};

export interface EvaluateOptions {
  /**
   * Score by this stakeholder's sheet of the table `weights` instead of the framework's weights.
   * @default undefined
   */
  readonly stakeholder?: string;
  /** Projects to leave out, by id, as if they had not been labelled. */
  readonly without?: readonly string[];
  /**
   * Observations of the same measures, projects and leaves, made before: a framework that differs
   * in its options only need not read the measures again.
   */
  readonly observed?: Columns;
}

/**
 * Every project scored on every node of the framework.
 *
 * Flat arrays hold the cell of node i for project p at `i * projects.length + p`; NaN where there
 * is none. Read them through {@linkcode scoreOf}.
 */
export interface Evaluation {
  readonly framework: Framework;
  /** Project ids, in file order. */
  readonly projects: readonly string[];
  /** Short names, or names. */
  readonly names: readonly string[];
  /** Which projects were measured enough to be scored. */
  readonly included: readonly boolean[];
  /** As measured, before any preparation. */
  readonly observed: Columns;
  /** After denomination and imputation. */
  readonly prepared: Columns;
  readonly model: Model;
  readonly score: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 = best, min-ranks, among projects with a point score on the node. */
  readonly rank: Float64Array;
  readonly problems: readonly Problem[];
}

/** The score of a project on a node. */
export interface Score {
  /** 0–1 (but z-scores); null where nothing that counts was measured. */
  readonly score: number | null;
  /** Between these the score lies whatever the missing values are. */
  readonly low: number | null;
  readonly high: number | null;
  /** Share of the applicable indicators under the node that are measured and pass the gate. */
  readonly coverage: number;
  readonly rank: number | null;
  /** A leaf's value that the evidence gate keeps out: shown hatched, not aggregated. */
  readonly gated: boolean;
}

/**
 * Evaluate: screen → denominate → impute → treat outliers → orient → normalise → aggregate.
 *
 * The point score takes a missing value at the middle of its scale and says so in `coverage`; low
 * and high take it at the worst and at the best. Problems of severity error mean that a declared
 * option could not apply: the numbers are then not to be shown.
 */
export function evaluate(data: EvaluationData, options: EvaluateOptions = {}): Evaluation {
  const { projects: table, indicators, measures } = data.tables;
  const framework = readFramework(indicators);
  const without = new Set(options.without);
  const rows = table.rows.filter(({ project_id }) => !without.has(project_id));
  const projects = rows.map(({ project_id }) => project_id);
  const observed = options.observed ?? observeAll(framework, measures, projects);
  const included = screen(framework, observed, projects.length);
  const prepared = impute(framework, denominate(framework, observed), {
    groups: rows.map(({ theme }) => theme),
    projects,
    included,
  });
  const sheet = options.stakeholder === undefined
    ? undefined
    : sheetWeights(framework, data.tables.weights, options.stakeholder);
  const model = buildModel(framework, prepared, included, sheet && { weights: sheet.weights });
  return {
    framework,
    projects,
    names: rows.map(({ short_name, name }) => short_name ?? name),
    included,
    observed,
    prepared,
    model,
    ...aggregateModel(framework, model),
    problems: [...framework.problems, ...sheet?.problems ?? [], ...model.problems],
  };
}

/** Aggregate a model once: points, and the ends from all-worst to all-best. */
export function aggregateModel(
  framework: Framework,
  model: Model,
): Pick<Evaluation, "score" | "low" | "high" | "rank"> {
  const { projects, excluded, weights } = model;
  const board = (scores: Float64Array): Board => ({ projects, scores: scores.slice(), excluded });
  const [middle, low, high] = [board(model.middle), board(model.low), board(model.high)];
  for (const group of model.groups) {
    aggregateGroup(group, middle, weights);
    aggregateGroup(group, low, weights, group.aggregation, high.scores);
    aggregateGroup(group, high, weights, group.aggregation, low.scores);
    for (const at of model.unscored) {
      if (Math.floor(at / projects) !== group.node) continue;
      [low.scores[at], middle.scores[at], high.scores[at]] = [0, 0.5, 1];
    }
  }
  for (const { position, children } of framework.nodes) {
    for (let at = position * projects; at < (position + 1) * projects; at++) {
      if (children.length === 0) showLeaf(model, at, middle.scores, low.scores, high.scores);
      else {
        if (model.known[at] === 0) middle.scores[at] = NaN;
        if (excluded[at] === 1) low.scores[at] = high.scores[at] = NaN;
      }
    }
  }
  const ranks = new Float64Array(middle.scores.length).fill(NaN);
  for (let node = 0; node < model.nodes; node++) {
    const from = node * projects;
    const points = middle.scores.slice(from, from + projects)
      .map((score, p) => model.gated[from + p] === 1 ? NaN : score);
    ranks.set(rank(points), from);
  }
  return { score: middle.scores, low: low.scores, high: high.scores, rank: ranks };
}

function showLeaf(
  model: Model,
  at: number,
  middle: Float64Array,
  low: Float64Array,
  high: Float64Array,
): void {
  middle[at] = model.shown.value[at]!;
  if (model.known[at] === 1 || model.gated[at] === 1) {
    low[at] = model.shown.low[at]!;
    high[at] = model.shown.high[at]!;
  } else if (model.excluded[at] === 1) low[at] = high[at] = NaN;
}

/** Read the score of a project (by place) on a node (by place). */
export function scoreOf(evaluation: Evaluation, node: number, project: number): Score {
  const { model, projects } = evaluation;
  const at = node * projects.length + project;
  const applicable = model.applicable[at]!;
  return {
    score: finite(evaluation.score[at]),
    low: finite(evaluation.low[at]),
    high: finite(evaluation.high[at]),
    coverage: applicable === 0 ? 0 : model.used[at]! / applicable,
    rank: finite(evaluation.rank[at]),
    gated: model.gated[at] === 1,
  };
}

function finite(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}
