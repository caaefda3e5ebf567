import type { MethodSpace, WeightView } from "../../analysis/comparison/method-space.ts";
import { stakeholders } from "../../analysis/framework/stakeholder-weights.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { aggregations, normalisations } from "../../dataset/tables/framework.ts";
import { nearest } from "../../dataset/nearest.ts";
import { same } from "../../language/bilingual.ts";
import { found } from "../../problem/found.ts";
import type { Values } from "../options/option.ts";
import { choice, flag, list, number, text } from "../options/option-kinds.ts";
import { ComputeFailure } from "./computation.ts";
import { draws, seed } from "./random-options.ts";

/** The options by which a computation is told its method space and its seed. */
export const methodOptions = (usualDraws: number) => ({
  draws: draws(usualDraws),
  seed,
  index: text({ fr: "Nœud à comparer", en: "Node to compare on" }, {
    otherwise: { fr: "l’indice du cadre", en: "the index of the framework" },
  }),
  weights: list(
    text({
      fr: "Regards sur les poids : declared, simplex, stakeholders ou le nom d’une partie prenante",
      en: "Views on weights: declared, simplex, stakeholders or the name of one",
    }),
    { otherwise: same("declared,stakeholders") },
  ),
  noise: number({ fr: "Bruit relatif sur les poids", en: "Relative noise on weights" }, {
    least: 0,
    most: 1,
    otherwise: same("0.25"),
  }),
  normalisations: list(
    choice({ fr: "Normalisations", en: "Normalisations" }, ["declared", ...keys(normalisations)]),
    { otherwise: same("declared,rank") },
  ),
  aggregations: list(
    choice({ fr: "Agrégations", en: "Aggregations" }, ["declared", ...keys(aggregations)]),
    {
      otherwise: {
        fr: "declared,geometric, sans geometric où une note peut être négative",
        en: "declared,geometric, without geometric where a score can be negative",
      },
    },
  ),
  points: flag({ fr: "Garder les valeurs à leur point", en: "Keep values at their points" }),
} as const);

/** The values of the method options. */
export type MethodValues = Values<ReturnType<typeof methodOptions>>;

/** The method space, the draws, the seed and the index that the options say. */
export function methodsFrom(values: MethodValues, data: Dataset) {
  const { draws, seed, index, weights, noise, normalisations, aggregations, points } = values;
  const space: Partial<MethodSpace> = {
    ...weights && { weights: weights.flatMap((name) => viewNamed(name, data)) },
    ...noise !== undefined && { noise },
    ...normalisations && { normalisations },
    ...aggregations && { aggregations },
    ...points && { data: false },
  };
  return { draws, seed, space, ...index === undefined ? {} : { index } };
}

function keys<K extends string>(values: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(values) as K[];
}

function viewNamed(name: string, data: Dataset): WeightView[] {
  const known = stakeholders(data.tables.weights);
  if (name === "declared" || name === "simplex") return [name];
  if (name === "stakeholders") return known.map((stakeholder) => ({ stakeholder }));
  return [{ stakeholder: oneOf(name, known) }];
}

/** The option's value if it is one of those allowed; a problem with the nearest one otherwise. */
export function oneOf<const T extends string>(value: string, allowed: readonly T[]): T {
  const known = allowed.find((candidate) => candidate === value);
  if (known !== undefined) return known;
  const close = nearest(value, allowed) ?? allowed.join(", ");
  throw new ComputeFailure([found("usage-error/refused-value", {}, { value, allowed: close })]);
}

/** Stop with the errors among the problems, if any. */
export function stopOnError(problems: ComputeFailure["problems"]): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new ComputeFailure(errors);
}
