import { type Bilingual, same } from "../../language/bilingual.ts";
import type { Evaluation } from "./evaluate.ts";
import { scoreOf } from "./evaluate.ts";
import { indexNode } from "./framework.ts";
import { mrSort, sortedCategory, type SortModel, type SortResult } from "./mr-sort.ts";

/** What can be proposed to the governance about a project, best first. */
export const decisionCategories: readonly { readonly id: string; readonly label: Bilingual }[] = [
  { id: "generaliser", label: { fr: "généraliser", en: "generalise" } },
  { id: "prolonger", label: { fr: "prolonger", en: "extend" } },
  { id: "capitaliser", label: { fr: "capitaliser", en: "capitalise on" } },
  { id: "arreter", label: { fr: "arrêter", en: "stop" } },
];

/** The words for a category; its id where it is not one of {@linkcode decisionCategories}. */
export function categoryLabel(id: string): Bilingual {
  return decisionCategories.find((known) => known.id === id)?.label ?? same(id);
}

/** The thresholds taken where none are declared: on scores from 0 to 1. */
export const defaultThresholds = {
  /** Lower profile of each category but the last, the same on every dimension. */
  profiles: [0.65, 0.45, 0.25],
  /** At or below this on any dimension, a project cannot be proposed for `generaliser`. */
  veto: 0.1,
  /** Share of the weight that must reach a profile. */
  majority: 0.6,
} as const;

/** The sorting model over the index's dimensions, with their weights and the default thresholds. */
export function defaultSortModel(evaluation: Evaluation): SortModel {
  const { framework, model } = evaluation;
  const index = indexNode(framework);
  const dimensions = (index?.children ?? []).map((place) => framework.nodes[place]!)
    .filter(({ scored }) => scored);
  const onEach = (value: number) => Object.fromEntries(dimensions.map(({ id }) => [id, value]));
  return {
    criteria: dimensions.map(({ id, label, position }) => ({
      id,
      label,
      weight: model.weights[position]!,
      direction: 1,
    })),
    categories: decisionCategories.map((category, i) => {
      const profile = defaultThresholds.profiles[i];
      return {
        ...category,
        profile: profile === undefined ? {} : onEach(profile),
        veto: i === 0 ? onEach(defaultThresholds.veto) : {},
      };
    }),
    majority: defaultThresholds.majority,
  };
}

/** A proposal for a project, as it stands and at both ends of what is not known. */
export interface Proposal extends SortResult {
  readonly project: string;
  /** The category were every score at the low, and at the high end of its interval. */
  readonly worst: string;
  readonly best: string;
}

/** Sort every project that has a score on the index. */
export function sortProjects(evaluation: Evaluation, model: SortModel): Proposal[] {
  const index = indexNode(evaluation.framework);
  if (!index) return [];
  return evaluation.projects.flatMap((project, p) => {
    if (scoreOf(evaluation, index.position, p).score === null) return [];
    const values = (end: "score" | "low" | "high") =>
      Object.fromEntries(model.criteria.map(({ id, direction }) => {
        const place = evaluation.framework.positions.get(id);
        const side = direction === 1 || end === "score" ? end : end === "low" ? "high" : "low";
        return [id, place === undefined ? null : scoreOf(evaluation, place, p)[side]];
      }));
    return [{
      project,
      ...mrSort(model, values("score")),
      worst: sortedCategory(model, values("low")),
      best: sortedCategory(model, values("high")),
    }];
  });
}
