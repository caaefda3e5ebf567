import type { Bilingual } from "../../language/bilingual.ts";
import { consultation, levelNumber, type Phase, phaseOrder } from "./levels.ts";
import type { Participation } from "./participation.ts";

/** Ways of associating users, from what was delivered and when; declared, not estimated. */
export const participationTypes = {
  "shared-decision": { fr: "décision partagée", en: "shared decision" },
  "early-design": { fr: "coconception en amont", en: "early co-design" },
  "user-testing": { fr: "mise à l’épreuve par l’usage", en: "testing by use" },
  "early-opinion": { fr: "avis recueilli en amont", en: "early opinion" },
  "late-opinion": { fr: "avis recueilli tard", en: "late opinion" },
  "information-only": { fr: "information", en: "information only" },
  "not-coded": { fr: "niveau non codé", en: "level not coded" },
} as const satisfies Record<string, Bilingual>;

/** A way of associating users. */
export type ParticipationType = keyof typeof participationTypes;

/** The rule of {@linkcode participationType}, for readers. */
export const typologyRule: Bilingual = {
  fr:
    "Dans l’ordre : niveau tenu « collaborer » ou plus → décision partagée ; « impliquer » avant l’essai → coconception en amont ; « impliquer » pendant l’essai ou après → mise à l’épreuve ; « consulter » → avis, recueilli en amont s’il vient avant l’essai, tard sinon ; sinon information.",
  en:
    "In order: delivered level “collaborate” or more → shared decision; “involve” before the trial → early co-design; “involve” during or after the trial → testing by use; “consult” → opinion, early when it comes before the trial, else late; otherwise information.",
};

const involve = levelNumber("involve");
const collaborate = levelNumber("collaborate");
const trial = phaseOrder.indexOf("experimentation");

/** The type of a project by {@linkcode typologyRule}; `not-coded` when no level is recorded. */
export function participationType({ activities }: Participation): ParticipationType {
  const coded = activities.flatMap(({ delivered_level, phase }) =>
    delivered_level === null ? [] : [{ level: levelNumber(delivered_level), phase }]
  );
  if (coded.length === 0) return "not-coded";
  const early = (phase: Phase | null) => phase !== null && phaseOrder.indexOf(phase) < trial;
  const reach = (least: number) => coded.filter(({ level }) => level >= least);
  if (reach(collaborate).length > 0) return "shared-decision";
  const involved = reach(involve);
  if (involved.some(({ phase }) => early(phase))) return "early-design";
  if (involved.length > 0) return "user-testing";
  const heard = reach(consultation);
  if (heard.length === 0) return "information-only";
  return heard.some(({ phase }) => early(phase)) ? "early-opinion" : "late-opinion";
}
