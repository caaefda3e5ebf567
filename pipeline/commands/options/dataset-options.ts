import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { houseWords } from "../house-datasets.ts";
import { folder, many } from "./option-kinds.ts";

/** The one dataset that a command reads. */
export const data = folder({ fr: "Dossier du jeu de données", en: "Folder of the dataset" });

/** The datasets that a command reads, one after the other. */
export const datasets = many(folder({
  fr: "Dossier d’un jeu de données",
  en: "Folder of a dataset",
}, { otherwise: houseWords }));

/** The earlier state of a dataset. */
export const against = folder({
  fr: "Livraison précédente du seul jeu de données lu, pour dire ce qui a changé depuis",
  en: "Previous delivery of the one dataset read, to say what has changed since",
});

/** The dataset that a command adds to. */
export const into = folder({
  fr: "Dossier du jeu de données qui reçoit",
  en: "Folder of the dataset that takes in",
}, { required: true });

/** A delivery to compare with, where there is not one dataset to compare; else null. */
export function againstSeveral(
  { against, data }: {
    readonly against?: string | undefined;
    readonly data?: readonly string[] | undefined;
  },
): Problem | null {
  if (against === undefined || data?.length === 1) return null;
  return found("usage-error/against-several", { column: "--against" });
}
