import type { Participation } from "../../analysis/participation/participation.ts";
import { judgeLevel } from "../../analysis/participation/promises.ts";
import type { Level } from "../../analysis/participation/levels.ts";
import type { Traced } from "../../analysis/traced.ts";
import type { Activity } from "../../dataset/tables/mod.ts";
import { participationLevels } from "../../dataset/tables/participation.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { number, outOf, say } from "../../language/say.ts";
import type { Cell } from "./output.ts";

/** The word for what nobody recorded. */
export const unknownWord: Bilingual = say("inconnu", "unknown");

/** The word for what has no answer: a ratio to nothing. */
export const undefinedWord: Bilingual = say("non défini", "not defined");

/** A value without its interval where it is known; a lower bound says so, and so does the unknown. */
export function known(traced: Traced): Cell {
  const { value, low, high } = traced;
  if (value !== null) return { ...traced, low: value, high: value };
  if (low === null) return unknownWord;
  return high !== null
    ? traced
    : say("au moins {low}", "at least {low}", { low: number(low, { digits: 0 }) });
}

/** What each adopted proposal cost; not defined where it is known that none was adopted. */
export function costPerAdopted({ cost, influence }: Participation): Cell {
  const { adopted } = influence;
  const isNone = influence.influence.trace.rows.length > 0 && adopted.value === 0;
  return isNone ? undefinedWord : known({ ...cost.perAdoptedProposal, unit: "" });
}

/** A count out of a total, "5 of 7"; unknown where there is nothing to count. */
export function shareOf(part: number, whole: number): Bilingual {
  return whole === 0 ? unknownWord : say("{share}", "{share}", { share: outOf(part, whole) });
}

/** The promises of a level that were kept, out of those that can be judged. */
export function promisesOf(activities: readonly Activity[]): Bilingual {
  const judged = activities
    .map((row) => judgeLevel(row.promised_level, row.delivered_level).state)
    .filter((state) => state !== "unknown");
  return shareOf(judged.filter((state) => state === "kept").length, judged.length);
}

/** The proposals that were accepted or adapted, out of those traced. */
export function adoptedOf({ influence }: Participation): Bilingual {
  return shareOf(influence.adopted.value ?? 0, influence.influence.trace.rows.length);
}

/** A level of participation in words. */
export function levelWord(level: Level | null): Bilingual {
  return level === null ? say("non publié", "not published") : participationLevels[level];
}
