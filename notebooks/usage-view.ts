/**
 * What the notebooks on usage expertise share: participation computed once, and the words for it.
 *
 * @module
 */
import { coderAgreement } from "../pipeline/analysis/participation/coder-agreement.ts";
import { summariseModalities } from "../pipeline/analysis/participation/modalities.ts";
import { participationBy } from "../pipeline/analysis/participation/participation.ts";
import { judgeLevel } from "../pipeline/analysis/participation/promises.ts";
import { shortName } from "../pipeline/analysis/portfolio/experiments.ts";
import type { Traced } from "../pipeline/analysis/traced.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import type { Row } from "../pipeline/dataset/tables/mod.ts";
import { participationLevels } from "../pipeline/dataset/tables/participation.ts";
import { type Bilingual, inBoth, type Language } from "../pipeline/language/bilingual.ts";
import { formatNumber, formatShare } from "../pipeline/language/numbers.ts";
import { agree } from "../pipeline/language/plural.ts";
import { type Cell, dataset, projectPage } from "../pipeline/notebook/mod.ts";

/** Participation by project and by modality. */
export const byProject = participationBy(dataset, "project");
export const byModality = participationBy(dataset, "modality");
export const summaries = summariseModalities(byModality);
export const agreement = coderAgreement(dataset);
const names = new Map(dataset.tables.projects.rows.map((row) => [row.project_id, shortName(row)]));
export const nameOf = (id: string) => names.get(id) ?? id;
export const modalityName = (id: string) => labelOf(dataset, "modality", id);
export const projectLink = (id: string): Cell => ({ text: nameOf(id), href: projectPage(id) });
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
export const unknownWord: Bilingual = { fr: "inconnu", en: "unknown" };

/** A value for a cell: a lower bound is written as one, and what is not known says so. */
export function known(traced: Traced): Cell {
  const { value: exact, low, high } = traced;
  if (exact !== null) return { ...traced, low: exact, high: exact };
  if (low !== null && high !== null) return traced;
  if (low === null) return unknownWord;
  return inBoth((language) =>
    `${language === "fr" ? "au moins" : "at least"} ${formatNumber(low, language, { digits: 0 })}`
  );
}

export const traced = dataset.tables.proposals.rows.filter(({ decision }) => decision !== null);

export const levelWord = (level: keyof typeof participationLevels | null): Bilingual =>
  level === null ? { fr: "non publié", en: "not published" } : participationLevels[level];

export const shareOf = (part: number, whole: number): Bilingual =>
  whole === 0 ? unknownWord : inBoth((language) => formatShare(part, whole, language));
export const promisesOf = (rows: readonly Row<"activities">[]): Bilingual => {
  const states = rows.map((row) => judgeLevel(row.promised_level, row.delivered_level).state);
  const judged = states.filter((state) => state !== "unknown");
  return shareOf(judged.filter((state) => state === "kept").length, judged.length);
};
export const adoptedOf = ({ influence }: (typeof byModality)[number]): Bilingual =>
  shareOf(influence.adopted.value ?? 0, influence.influence.trace.rows.length);
