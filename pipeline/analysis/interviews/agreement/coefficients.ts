import type { Bilingual } from "../../../language/bilingual.ts";
import { chanceCorrected, type CoefficientOf } from "./chance-corrected.ts";
import { countsOf, identityWeights } from "./cohen.ts";
import {
  type Difference,
  differenceFromWeights,
  differenceOf,
  krippendorffAlpha,
  type Metric,
} from "./krippendorff.ts";
import type { Ratings } from "./ratings.ts";
import { agreementWeights, positionsOf, type WeightMatrix, type WeightName } from "./weights.ts";

/** The coefficients reported, in this order. */
const coefficientNames = [
  "percent_agreement",
  "cohen_kappa",
  "cohen_kappa_linear",
  "cohen_kappa_quadratic",
  "scott_pi",
  "fleiss_kappa",
  "conger_kappa",
  "brennan_prediger",
  "gwet_ac1",
  "gwet_ac2",
  "krippendorff_alpha",
] as const;

export type CoefficientName = (typeof coefficientNames)[number];

/** What decides how near two categories are. */
export interface ScaleOptions {
  /**
   * The scale of the categories: the metric of α, and whether numbers or ranks carry weights.
   * @default "nominal", or the weights when only weights are declared
   */
  readonly scale?: Metric | undefined;
  /**
   * Agreement weights for every coefficient that does not name its own. Cohen’s κ has rows of its
   * own for linear and quadratic weights: its plain row takes custom weights only.
   * @default none: identity
   */
  readonly weights?: WeightName | WeightMatrix | undefined;
  /**
   * Whether the order of the categories is known, so that weights by rank mean something.
   * @default whether all categories are numbers
   */
  readonly ordered?: boolean | undefined;
}

/** A coefficient that can be evaluated, or the reason why it cannot. */
export interface Prepared {
  readonly name: CoefficientName;
  readonly unitCount: number;
  readonly evaluate: CoefficientOf | null;
  readonly reason: Bilingual | null;
  /** What nearness was used: a weight name, "custom", a metric, or "identity". */
  readonly weights: string;
}

const twoOnly: Bilingual = {
  fr: "défini pour deux codeurs ; voir conger_kappa, fleiss_kappa et krippendorff_alpha",
  en: "defined for two raters; see conger_kappa, fleiss_kappa and krippendorff_alpha",
};
const oneRater: Bilingual = { fr: "un seul codeur", en: "a single rater" };
const noOrder: Bilingual = {
  fr: "l’ordre des catégories n’est pas connu ; déclarez-les dans l’ordre",
  en: "the order of the categories is not known; declare them in order",
};
const noWeights: Bilingual = {
  fr: "AC2 demande des poids ; sans poids, c’est AC1",
  en: "AC2 needs weights; without weights it is AC1",
};
/** Why a coefficient has no value where nothing varies. */
export const noVariation: Bilingual = {
  fr: "non calculable : aucune variation, l’accord attendu par hasard est total",
  en: "not computable: no variation, so the agreement expected by chance is complete",
};
/** Why a coefficient has no value where no unit was rated twice. */
export const nothingPaired: Bilingual = {
  fr: "non calculable : aucune unité codée par deux codeurs",
  en: "not computable: no unit was rated by two raters",
};

/** Prepare every coefficient for ratings; each keeps its own reason for not being defined. */
export function prepareCoefficients(ratings: Ratings, options: ScaleOptions = {}): Prepared[] {
  const setting = settingOf(ratings, options);
  return coefficientNames.map((name) => {
    const reason = ratings.raterCount < 2 ? oneRater : obstacle(name, ratings, setting);
    const weights = weightLabel(name, setting);
    if (reason !== null) return { name, unitCount: 0, evaluate: null, reason, weights };
    return { name, ...evaluator(name, ratings, setting), reason: null, weights };
  });
}

interface Setting {
  readonly ordered: boolean;
  readonly positions: readonly number[];
  readonly matrix: WeightMatrix | null;
  readonly label: string;
  readonly metric: Metric | "weights";
}

function settingOf(ratings: Ratings, { scale, weights, ordered }: ScaleOptions): Setting {
  const positions = positionsOf(ratings, scale === "interval" || scale === "ratio");
  const named = typeof weights === "string";
  return {
    ordered: ordered ?? ratings.values !== null,
    positions,
    matrix: weights === undefined ? null : named ? agreementWeights(weights, positions) : weights,
    label: weights === undefined ? "identity" : named ? weights : "custom",
    metric: scale ?? (weights === undefined ? "nominal" : "weights"),
  };
}

function obstacle(name: CoefficientName, ratings: Ratings, setting: Setting): Bilingual | null {
  const ranked = setting.label !== "identity" && setting.label !== "custom";
  switch (name) {
    case "cohen_kappa":
      return ratings.raterCount > 2 ? twoOnly : null;
    case "scott_pi":
      return ratings.raterCount > 2 ? twoOnly : ranked && !setting.ordered ? noOrder : null;
    case "cohen_kappa_linear":
    case "cohen_kappa_quadratic":
      return ratings.raterCount > 2 ? twoOnly : setting.ordered ? null : noOrder;
    case "gwet_ac1":
      return null;
    case "gwet_ac2":
      return setting.matrix === null ? noWeights : ranked && !setting.ordered ? noOrder : null;
    case "krippendorff_alpha":
      return alphaObstacle(ratings, setting);
    default:
      return ranked && !setting.ordered ? noOrder : null;
  }
}

function alphaObstacle(ratings: Ratings, { metric, ordered }: Setting): Bilingual | null {
  if (metric === "ordinal" && !ordered) return noOrder;
  if (metric !== "interval" && metric !== "ratio") return null;
  if (ratings.values === null) {
    return {
      fr: `l’échelle ${metric} demande des catégories numériques`,
      en: `the ${metric} scale needs numeric categories`,
    };
  }
  return metric === "ratio" && ratings.values.some((value) => value < 0)
    ? {
      fr: "l’échelle ratio demande des nombres positifs",
      en: "the ratio scale needs no negative",
    }
    : null;
}

function weightLabel(name: CoefficientName, setting: Setting): string {
  if (name === "cohen_kappa_linear") return "linear";
  if (name === "cohen_kappa_quadratic") return "quadratic";
  if (name === "gwet_ac1") return "identity";
  if (name === "cohen_kappa" && setting.label !== "custom") return "identity";
  if (name === "krippendorff_alpha" && setting.metric !== "weights") return setting.metric;
  return setting.label;
}

function evaluator(
  name: CoefficientName,
  ratings: Ratings,
  { positions, matrix, metric, label }: Setting,
): { evaluate: CoefficientOf; unitCount: number } {
  const identity = identityWeights(ratings);
  const weights = matrix ?? identity;
  const paired = unitsWith(ratings, 2);
  const rated = unitsWith(ratings, 1);
  const kappa = (named: WeightMatrix) => {
    const evaluate = chanceCorrected(bothRated(ratings), named).byRater;
    return { evaluate, unitCount: paired };
  };
  const any = chanceCorrected(ratings, weights);
  switch (name) {
    case "percent_agreement":
      return { evaluate: any.percent, unitCount: paired };
    case "cohen_kappa":
      return kappa(label === "custom" ? weights : identity);
    case "cohen_kappa_linear":
      return kappa(agreementWeights("linear", positions));
    case "cohen_kappa_quadratic":
      return kappa(agreementWeights("quadratic", positions));
    case "scott_pi":
      return {
        evaluate: chanceCorrected(bothRated(ratings), weights).pooled,
        unitCount: paired,
      };
    case "fleiss_kappa":
      return { evaluate: any.pooled, unitCount: rated };
    case "conger_kappa":
      return { evaluate: any.byRater, unitCount: rated };
    case "brennan_prediger":
      return { evaluate: any.uniform, unitCount: paired };
    case "gwet_ac1":
      return { evaluate: chanceCorrected(ratings, identity).gwet, unitCount: rated };
    case "gwet_ac2":
      return { evaluate: any.gwet, unitCount: rated };
    case "krippendorff_alpha": {
      const difference: Difference = metric === "weights"
        ? differenceFromWeights(weights, ratings.categories.length)
        : differenceOf(metric, ratings.values ?? positions);
      return { evaluate: krippendorffAlpha(ratings, difference), unitCount: paired };
    }
  }
}

/** The same units, with both ratings erased where one of the two is missing. */
function bothRated(ratings: Ratings): Ratings {
  const cells = ratings.cells.slice();
  for (let u = 0; u < ratings.unitCount; u++) {
    const row = cells.subarray(u * ratings.raterCount, (u + 1) * ratings.raterCount);
    if (row.includes(-1)) row.fill(-1);
  }
  return { ...ratings, cells };
}

function unitsWith(ratings: Ratings, least: number): number {
  const times = countsOf(ratings);
  let count = 0;
  for (let u = 0; u < ratings.unitCount; u++) {
    let rated = 0;
    for (let r = 0; r < ratings.raterCount; r++) {
      if ((ratings.cells[u * ratings.raterCount + r] ?? -1) >= 0) rated++;
    }
    if (rated >= least) count += times[u] ?? 0;
  }
  return count;
}
