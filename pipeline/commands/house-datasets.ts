import { houseLabs } from "../dataset/house.ts";
import type { Bilingual } from "../language/bilingual.ts";
import { problem } from "../problem/problem.ts";
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
  const found = houseLabs(fromRepository("data"));
  if (found.length > 0) return found;
  throw new Refusal(problem({
    code: "usage-error",
    severity: "error",
    column: "--data",
    what: { fr: "Il n’y a pas de jeu de données.", en: "There is no dataset." },
    why: {
      fr: `Sans --data sont pris ${houseWords.fr}.`,
      en: `Without --data these are taken: ${houseWords.en}.`,
    },
    mend: { fr: "Donnez un dossier avec --data.", en: "Give a folder with --data." },
  }));
}
