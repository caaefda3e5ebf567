import { houseLabs } from "../dataset/house.ts";
import type { Bilingual } from "../language/bilingual.ts";
import { found } from "../problem/found.ts";
import { Refusal } from "../problem/refusal.ts";
import { fromRepository } from "./places.ts";

/** What a command works on when no dataset is given, in words. */
export const houseWords: Bilingual = {
  fr: "ceux de data/ dans le programme",
  en: "those of data/ in the program",
};

/**
 * The datasets of the repository that a command works on when none is given.
 *
 * @throws {Refusal} `usage-error` when there is none.
 */
export function houseDatasets(): readonly string[] {
  const labs = houseLabs(fromRepository("data"));
  if (labs.length > 0) return labs;
  throw new Refusal(found("usage-error/house-datasets", { column: "--data" }, { houseWords }));
}
