import type { MethodSpace, WeightView } from "../../analysis/comparison/method-space.ts";
import { stakeholders } from "../../analysis/framework/stakeholder-weights.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { aggregations, normalisations } from "../../dataset/tables/framework.ts";
import { nearest } from "../../dataset/nearest.ts";
import { problem } from "../../problem/problem.ts";
import { type Computation, type ComputeContext, ComputeFailure } from "./computation.ts";

/** The options by which a computation is told its method space and its seed. */
export const methodOptions: Computation["options"] = {
  draws: { type: "string", summary: { fr: "Nombre de tirages", en: "Number of draws" } },
  seed: { type: "string", summary: { fr: "Graine du hasard (1)", en: "Random seed (1)" } },
  index: { type: "string", summary: { fr: "Nœud à comparer", en: "Node to compare on" } },
  weights: {
    type: "string",
    summary: {
      fr:
        "Regards sur les poids : declared, simplex, stakeholders ou un nom, séparés par des virgules",
      en: "Views on weights: declared, simplex, stakeholders or a name, separated by commas",
    },
  },
  noise: {
    type: "string",
    summary: { fr: "Bruit relatif sur les poids (0.25)", en: "Relative noise on weights (0.25)" },
  },
  normalisations: {
    type: "string",
    summary: { fr: "Normalisations (declared,rank)", en: "Normalisations (declared,rank)" },
  },
  aggregations: {
    type: "string",
    summary: { fr: "Agrégations (declared,geometric)", en: "Aggregations (declared,geometric)" },
  },
  points: {
    type: "boolean",
    summary: { fr: "Garder les valeurs à leur point", en: "Keep values at their points" },
  },
};

/** Read the method space, the draws, the seed and the index from the options. */
export function methodsFrom(context: ComputeContext, data: Dataset, draws: number) {
  const index = context.option("index");
  const space: Partial<{ -readonly [K in keyof MethodSpace]: MethodSpace[K] }> = {};
  const views = listOption(context, "weights");
  if (views) space.weights = views.flatMap((name) => viewNamed(name, data));
  if (context.option("noise") !== undefined) space.noise = context.number("noise", 0.25);
  const normalisation = listOption(context, "normalisations");
  if (normalisation) {
    space.normalisations = normalisation.map((name) =>
      oneOf(name, ["declared", ...keys(normalisations)])
    );
  }
  const aggregation = listOption(context, "aggregations");
  if (aggregation) {
    space.aggregations = aggregation.map((name) =>
      oneOf(name, ["declared", ...keys(aggregations)])
    );
  }
  if (context.given("points")) space.data = false;
  return {
    draws: wholeNumber(context, "draws", draws),
    seed: Math.trunc(context.number("seed", 1)),
    space,
    ...(index === undefined ? {} : { index }),
  };
}

function keys<K extends string>(values: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(values) as K[];
}

function listOption(context: ComputeContext, name: string): string[] | undefined {
  return context.option(name)?.split(",").map((item) => item.trim()).filter((item) => item !== "");
}

function viewNamed(name: string, data: Dataset): WeightView[] {
  const known = stakeholders(data.tables.weights);
  if (name === "declared" || name === "simplex") return [name];
  if (name === "stakeholders") return known.map((stakeholder) => ({ stakeholder }));
  return [{ stakeholder: oneOf(name, known) }];
}

/** The number of an option, which must be a whole number above zero. */
export function wholeNumber(context: ComputeContext, name: string, otherwise: number): number {
  const value = context.number(name, otherwise);
  if (Number.isInteger(value) && value > 0) return value;
  throw refused(`--${name} ${value}`, "un entier positif", "a positive whole number");
}

/** The option's value if it is one of those allowed; a problem with the nearest one otherwise. */
export function oneOf<const T extends string>(value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const close = nearest(value, allowed);
  const list = allowed.join(", ");
  throw refused(value, close ?? list, close ?? list);
}

function refused(value: string, fr: string, en: string): ComputeFailure {
  return new ComputeFailure([problem({
    code: "usage-error",
    severity: "error",
    what: { fr: `Valeur refusée : ${value}.`, en: `Value refused: ${value}.` },
    why: {
      fr: "Une option qui ne peut pas s’appliquer arrête le calcul.",
      en: "An option that cannot apply stops the computation.",
    },
    mend: { fr: `Attendu : ${fr}.`, en: `Expected: ${en}.` },
  })]);
}

/** Stop with the errors among the problems, if any. */
export function stopOnError(problems: ComputeFailure["problems"]): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new ComputeFailure(errors);
}
