/**
 * What the notebooks on measurement share: the ten criteria of every project, and words for them.
 *
 * @module
 */
import type { Criterion } from "../pipeline/analysis/territory/living-lab.ts";
import {
  measurementOf,
  type ProjectMeasurement,
} from "../pipeline/analysis/territory/measurement-trend.ts";
import { countOf, refs } from "../pipeline/analysis/traced.ts";
import { practices } from "../pipeline/dataset/tables/territory.ts";
import type { Bilingual, Language } from "../pipeline/language/bilingual.ts";
import { formatNumber } from "../pipeline/language/numbers.ts";
import { agree } from "../pipeline/language/plural.ts";
import { dataset } from "../pipeline/notebook/mod.ts";

export const all = measurementOf(dataset);
export const names = practices.fields.criterion.values as Readonly<Record<Criterion, Bilingual>>;
export const metOf = (row: ProjectMeasurement, criterion: Criterion) =>
  row.criteria.find((one) => one.criterion === criterion)?.met ?? "unknown";
const projectWord = {
  one: { fr: "projet", en: "project" },
  many: { fr: "projets", en: "projects" },
};
/** A count of projects, in words. */
export const projects = (n: number, language: Language) =>
  `${formatNumber(n, language)} ${agree(n, projectWord)[language]}`;
/** A level of a standard as it is written: sure, or sure to possible. */
export const rangeOf = ({ low, high }: { readonly low: number; readonly high: number }) =>
  low === high ? String(low) : `${low}–${high}`;
export const projectCount = countOf(refs("projects", all.map(({ project }) => project)), {
  fr: "Nombre de projets, sans ceux qui en regroupent d’autres.",
  en: "Number of projects, without those that group others.",
});
