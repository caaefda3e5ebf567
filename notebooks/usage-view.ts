/**
 * The names under which notebooks on usage expertise know what stands in the pipeline now.
 *
 * @module
 */
import { coderAgreement } from "../pipeline/analysis/participation/coder-agreement.ts";
import { usage } from "../pipeline/analysis/participation/usage.ts";
import { projectName } from "../pipeline/analysis/portfolio/experiments.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import type { Language } from "../pipeline/language/bilingual.ts";
import { formatNumber } from "../pipeline/language/numbers.ts";
import { agree } from "../pipeline/language/plural.ts";
import { type Cell, dataset, projectLink as linkTo } from "../pipeline/notebook/mod.ts";

export {
  adoptedOf,
  known,
  levelWord,
  promisesOf,
  shareOf,
  unknownWord,
} from "../pipeline/notebook/recorded-cells.ts";

export const { byProject, byModality, summaries, traced } = usage(dataset);
export const agreement = coderAgreement(dataset);
export const nameOf = (id: string) => projectName(dataset, id);
export const modalityName = (id: string) => labelOf(dataset, "modality", id);
export const projectLink = (id: string): Cell => linkTo(dataset, id, nameOf(id));
export const join = (language: Language) => language === "fr" ? " ; " : "; ";
/** A count with the form of its noun: one and several in French, then in English. */
export function noun(
  n: number,
  language: Language,
  [fr = "", frs = "", en = "", ens = ""]: readonly string[],
): string {
  const word = agree(n, { one: { fr, en }, many: { fr: frs, en: ens } });
  return `${formatNumber(n, language)} ${word[language]}`;
}
