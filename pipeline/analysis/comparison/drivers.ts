import type { Bilingual } from "../../language/bilingual.ts";
import type { Problem } from "../../problem/problem.ts";
import { evaluate, type EvaluationData } from "../framework/evaluate.ts";
import { indexNode, nodeOf } from "../framework/framework.ts";
import { rank } from "../statistics/rank.ts";
import { Random } from "../random/random.ts";
import { checkMethodSpace, defaultMethodSpace, type MethodSpace } from "./method-space.ts";
import { noIndex, type RobustnessOptions } from "./robustness.ts";
import { type Draw, Simulator } from "./simulator.ts";
import { type SobolIndex, sobolIndices } from "./sobol.ts";

/** What can make the order of the projects differ. */
export type Factor = "data" | "weights" | "normalisation" | "aggregation";

/** What drives the disagreement about an output. */
export interface Drivers {
  /** `mean-rank-shift`, or the id of a project whose rank is explained. */
  readonly output: string;
  readonly factors: readonly ({ readonly factor: Factor } & SobolIndex)[];
}

export interface SensitivityOptions extends Omit<RobustnessOptions, "threshold"> {
  /** Samples N of the design; it costs N (factors + 2) evaluations. @default 2048 */
  readonly draws?: number;
  /** Bootstrap resamples for the intervals. @default 200 */
  readonly resamples?: number;
  /** Whether the rank of each project is explained too. @default false */
  readonly byProject?: boolean;
}

/** First-order and total Sobol indices of the factors, and how they were got. */
export interface Sensitivity {
  readonly samples: number;
  readonly seed: number;
  readonly evaluations: number;
  readonly space: MethodSpace;
  /** First the mean absolute shift of ranks from the declared ones, then, if asked, each rank. */
  readonly outputs: readonly Drivers[];
  readonly problems: readonly Problem[];
}

/**
 * Decompose the disagreement about ranks between data, weights, normalisation and aggregation
 * (Saisana, Saltelli & Tarantola, 2005). Each factor is a group of random inputs; one that cannot
 * vary in the method space is not listed.
 */
export function sensitivity(data: EvaluationData, options: SensitivityOptions = {}): Sensitivity {
  const { draws: samples = 2048, seed = 1, without = [], resamples = 200 } = options;
  const evaluation = evaluate(data, { without });
  const { framework } = evaluation;
  const index = options.index === undefined
    ? indexNode(framework)
    : nodeOf(framework, options.index);
  const space = { ...defaultMethodSpace(data, evaluation), ...options.space };
  const problems = [
    ...evaluation.problems,
    ...checkMethodSpace(space, data, evaluation),
    ...(index ? [] : [noIndex(framework.file, options.index)]),
  ];
  const head = { samples, seed, space, problems };
  if (!index || problems.some(({ severity }) => severity === "error")) {
    return { ...head, evaluations: 0, outputs: [] };
  }
  const simulator = new Simulator(data, evaluation, space, index.position);
  const kept = evaluation.projects.flatMap((_, p) => simulator.scored[p] ? [p] : []);
  const from = index.position * evaluation.projects.length;
  const nominal = rank(kept.map((p) => evaluation.score[from + p]!), { ties: "mean" });
  const factors = varying(simulator, space);
  const explained = options.byProject === true ? kept : [];
  const design = runDesign(simulator, { samples, seed, kept, nominal, factors });
  return {
    ...head,
    evaluations: samples * (factors.length + 2),
    outputs: ["mean-rank-shift", ...explained.map((p) => evaluation.projects[p]!)].map(
      (output, o) => {
        const indices = sobolIndices(
          design.a[o]!,
          design.b[o]!,
          design.mixed.map((outputs) => outputs[o]!),
          { seed, resamples },
        );
        return { output, factors: factors.map((factor, i) => ({ factor, ...indices[i]! })) };
      },
    ),
  };
}

function varying(simulator: Simulator, space: MethodSpace): Factor[] {
  const weights = simulator.drawnWeights > 0 &&
    (space.weights.length > 1 || space.noise > 0 || space.weights[0] === "simplex");
  const factors: [Factor, boolean][] = [
    ["data", simulator.uncertain > 0],
    ["weights", weights],
    ["normalisation", space.normalisations.length > 1],
    ["aggregation", space.aggregations.length > 1],
  ];
  return factors.flatMap(([factor, varies]) => varies ? [factor] : []);
}

interface Design {
  readonly a: readonly Float64Array[];
  readonly b: readonly Float64Array[];
  readonly mixed: readonly (readonly Float64Array[])[];
}

function runDesign(
  simulator: Simulator,
  { samples, seed, kept, nominal, factors }: {
    readonly samples: number;
    readonly seed: number;
    readonly kept: readonly number[];
    readonly nominal: Float64Array;
    readonly factors: readonly Factor[];
  },
): Design {
  const room = () => Array.from({ length: kept.length + 1 }, () => new Float64Array(samples));
  const design = { a: room(), b: room(), mixed: factors.map(room) };
  const [one, two] = [simulator.draw(), simulator.draw()];
  const random = new Random(seed, 0x5a17);
  const scores = new Float64Array(simulator.projects);
  const record = (draw: Draw, outputs: readonly Float64Array[], k: number) => {
    simulator.evaluate(draw, scores);
    const ranks = rank(kept.map((p) => scores[p]!), { ties: "mean" });
    let shift = 0;
    ranks.forEach((value, i) => {
      shift += Math.abs(value - nominal[i]!) / ranks.length;
      outputs[i + 1]![k] = value;
    });
    outputs[0]![k] = shift;
  };
  for (let k = 0; k < samples; k++) {
    for (const draw of [one, two]) {
      random.fill(draw.methods);
      random.fill(draw.weights);
      random.fill(draw.data);
    }
    record(one, design.a, k);
    record(two, design.b, k);
    factors.forEach((factor, i) => record(exchange(one, two, factor), design.mixed[i]!, k));
  }
  return design;
}

/** The first draw with one factor taken from the second. */
function exchange(one: Draw, two: Draw, factor: Factor): Draw {
  if (factor === "data" || factor === "weights") return { ...one, [factor]: two[factor] };
  const methods = one.methods.slice();
  const place = factor === "normalisation" ? 0 : 1;
  methods[place] = two.methods[place]!;
  return { ...one, methods };
}

/** The words for a factor: where it stands alone, and inside a sentence. */
export const factorWords: Readonly<Record<Factor, { long: Bilingual; short: Bilingual }>> = {
  data: {
    long: { fr: "Les données (intervalles, absences)", en: "Data (intervals, gaps)" },
    short: { fr: "l’inconnu des données", en: "what is unknown in the data" },
  },
  weights: {
    long: { fr: "Les poids", en: "Weights" },
    short: { fr: "le choix des poids", en: "the choice of weights" },
  },
  normalisation: {
    long: { fr: "L’échelle (bornes ou rangs)", en: "The scale (goalposts or ranks)" },
    short: { fr: "l’échelle", en: "the scale" },
  },
  aggregation: {
    long: { fr: "La façon d’agréger", en: "The way of aggregating" },
    short: { fr: "la façon d’agréger", en: "the way of aggregating" },
  },
};
