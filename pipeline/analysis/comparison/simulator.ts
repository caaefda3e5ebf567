import { aggregateGroup, type Board, type Group } from "../framework/aggregate.ts";
import type { Evaluation, EvaluationData } from "../framework/evaluate.ts";
import type { Aggregation } from "../framework/framework.ts";
import { buildModel, type Model } from "../framework/model.ts";
import { sheetWeights } from "../framework/stakeholder-weights.ts";
import type { MethodSpace } from "./method-space.ts";

/** One draw from the method space, before it is evaluated: all numbers in [0, 1). */
export interface Draw {
  /** One per uncertain cell. */
  readonly data: Float64Array;
  /** The view on weights, then one per weight of the subtree. */
  readonly weights: Float64Array;
  /** The normalisation, the aggregation. */
  readonly methods: Float64Array;
}

/**
 * Evaluates draws of the method space for one index: everything that does not change from draw to
 * draw is laid out before the first one, and a draw allocates nothing.
 *
 * Sample scales (min–max, ranks, …) are fitted to the point values; a drawn value is placed on
 * them by interpolation between the normalised ends of its interval.
 */
export class Simulator {
  /** How many projects. */
  readonly projects: number;
  /** Which projects have a score on the index at all. */
  readonly scored: readonly boolean[];
  /** Cells whose value is drawn, and weights that are drawn. */
  readonly uncertain: number;
  readonly drawnWeights: number;
  readonly #models: readonly Model[];
  readonly #aggregations: readonly (Aggregation | undefined)[];
  readonly #groups: readonly Group[];
  readonly #views: readonly { readonly base: Float64Array; readonly noise: number | null }[];
  readonly #weighted: Int32Array;
  readonly #cells: Int32Array;
  readonly #overrides: readonly Int32Array[];
  readonly #board: Board;
  readonly #weights: Float64Array;
  readonly #index: number;
  readonly #everywhere: boolean;
  #filled = -1;

  /** @param index place of the node whose scores are simulated */
  constructor(data: EvaluationData, evaluation: Evaluation, space: MethodSpace, index: number) {
    const { framework, model, prepared, included } = evaluation;
    this.projects = evaluation.projects.length;
    this.#index = index;
    this.#everywhere = space.level === "all";
    const inside = subtree(evaluation, index);
    this.#groups = model.groups.filter(({ node }) => inside.has(node));
    this.#models = space.normalisations.map((normalisation) =>
      normalisation === "declared"
        ? model
        : buildModel(framework, prepared, included, { normalisation })
    );
    this.#aggregations = space.aggregations.map((kind) => kind === "declared" ? undefined : kind);
    this.#views = space.weights.map((view) => ({
      base: typeof view === "string"
        ? model.weights
        : sheetWeights(framework, data.tables.weights, view.stakeholder).weights,
      noise: view === "simplex" ? null : space.noise,
    }));
    this.#weighted = Int32Array.from(
      framework.nodes.filter(({ position, scored }) =>
        scored && inside.has(position) && position !== index
      ),
      ({ position }) => position,
    );
    this.#overrides = this.#groups.map(({ node }) =>
      model.unscored.filter((at) => Math.floor(at / this.projects) === node)
    );
    this.#cells = space.data ? uncertainCells(evaluation, this.#models, inside) : new Int32Array(0);
    const overridden = this.#overrides.reduce((sum, cells) => sum + cells.length, 0);
    this.uncertain = space.data ? this.#cells.length + overridden : 0;
    this.drawnWeights = this.#weighted.length;
    this.#board = {
      projects: this.projects,
      scores: new Float64Array(model.middle.length),
      excluded: model.excluded,
    };
    this.#weights = Float64Array.from(model.weights);
    this.scored = evaluation.projects.map((_, p) =>
      model.known[index * this.projects + p] === 1 &&
      model.excluded[index * this.projects + p] === 0
    );
  }

  /** Room for one draw. */
  draw(): Draw {
    return {
      data: new Float64Array(this.uncertain),
      weights: new Float64Array(1 + this.drawnWeights),
      methods: new Float64Array(2),
    };
  }

  /** Compute the index's scores for a draw, into the first `projects` places of `into`. */
  evaluate(draw: Draw, into: Float64Array): void {
    const { projects } = this;
    const normalisation = Math.floor(draw.methods[0]! * this.#models.length);
    const aggregation =
      this.#aggregations[Math.floor(draw.methods[1]! * this.#aggregations.length)];
    this.#fillWeights(draw.weights);
    this.#fillCells(normalisation, draw.data);
    let next = this.#cells.length;
    for (let g = 0; g < this.#groups.length; g++) {
      const group = this.#groups[g]!;
      const replaced = this.#everywhere || group.node === this.#index;
      const kind = replaced ? aggregation ?? group.aggregation : group.aggregation;
      aggregateGroup(group, this.#board, this.#weights, kind);
      const overrides = this.#overrides[g]!;
      for (let i = 0; i < overrides.length; i++) {
        this.#board.scores[overrides[i]!] = this.uncertain > 0 ? draw.data[next++]! : 0.5;
      }
    }
    const from = this.#index * projects;
    for (let p = 0; p < projects; p++) into[p] = this.#board.scores[from + p]!;
  }

  #fillWeights(drawn: Float64Array): void {
    const { base, noise } = this.#views[Math.floor(drawn[0]! * this.#views.length)]!;
    for (let i = 0; i < this.#weighted.length; i++) {
      const node = this.#weighted[i]!;
      const u = drawn[i + 1]!;
      // Exponential variates, renormalised among siblings, are uniform on the simplex.
      this.#weights[node] = noise === null
        ? -Math.log(1 - u)
        : base[node]! * (1 + noise * (2 * u - 1));
    }
  }

  #fillCells(normalisation: number, drawn: Float64Array): void {
    const { low, high, middle } = this.#models[normalisation]!;
    const scores = this.#board.scores;
    if (this.#filled !== normalisation) {
      scores.set(middle);
      this.#filled = normalisation;
    }
    const cells = this.#cells;
    for (let i = 0; i < cells.length; i++) {
      const at = cells[i]!;
      scores[at] = low[at]! + drawn[i]! * (high[at]! - low[at]!);
    }
  }
}

function subtree({ framework }: Evaluation, index: number): Set<number> {
  const inside = new Set<number>([index]);
  for (const { position, parent } of framework.nodes) if (inside.has(parent)) inside.add(position);
  return inside;
}

function uncertainCells(
  { framework, model, projects }: Evaluation,
  models: readonly Model[],
  inside: ReadonlySet<number>,
): Int32Array {
  const cells: number[] = [];
  for (const leaf of framework.leaves) {
    if (!inside.has(leaf) || !framework.nodes[leaf]!.scored) continue;
    for (let at = leaf * projects.length; at < (leaf + 1) * projects.length; at++) {
      if (model.excluded[at] === 1) continue;
      if (models.some(({ low, high }) => low[at]! < high[at]!)) cells.push(at);
    }
  }
  return Int32Array.from(cells);
}
