import { basename, resolve } from "node:path";
import { type Problem, problem } from "../../problem/problem.ts";
import { Refusal } from "../../problem/refusal.ts";
import { labFolder } from "../../language/file-name.ts";

/** A dataset that is built, and its place in the site. */
export interface Lab {
  /** Absolute path of the dataset. */
  readonly path: string;
  /** Its path as it was given. */
  readonly given: string;
  /** The name of its folder. */
  readonly name: string;
  /** The name of its folder in the site. */
  readonly folder: string;
}

/**
 * The datasets to build, from their paths.
 *
 * @throws {Refusal} `same-lab` when two of them would have the same folder in the site.
 */
export function findLabs(paths: readonly string[]): Lab[] {
  const labs = paths.map((given): Lab => {
    // A link to a dataset has the dataset's name: the same data give the same site.
    const path = realPath(given);
    const name = basename(path);
    return { path, given, name, folder: labFolder(name) };
  });
  const byFolder = Map.groupBy(labs, ({ folder }) => folder.toLowerCase());
  const same = [...byFolder.values()].filter(({ length }) => length > 1);
  if (same.length > 0) throw new Refusal(same.map(sameFolder));
  return labs;
}

function realPath(path: string): string {
  try {
    return Deno.realPathSync(path);
  } catch {
    // What is not there is told as such when it is to be read.
    return resolve(path);
  }
}

function sameFolder(labs: readonly Lab[]): Problem {
  const list = labs.map(({ given }) => given).join(", ");
  return problem({
    code: "same-lab",
    severity: "error",
    cell: labs[0]?.folder ?? "",
    what: {
      fr: `Ces jeux de données auraient le même dossier dans le site : ${list}.`,
      en: `These datasets would have the same folder in the site: ${list}.`,
    },
    why: {
      fr: "Les pages de l’un remplaceraient celles de l’autre.",
      en: "The pages of one would replace those of the other.",
    },
    mend: {
      fr: "Renommez l’un des dossiers, ou construisez-les dans deux sites avec --out.",
      en: "Rename one of the folders, or build them into two sites with --out.",
    },
  });
}

/** A dataset, or a delivery to compare with, that is no folder. */
export function noFolder(folder: string): Problem {
  return problem({
    code: "source-error",
    severity: "error",
    cell: folder,
    what: { fr: `${folder} n’est pas un dossier.`, en: `${folder} is not a folder.` },
    why: {
      fr: "--data et --against attendent un jeu de données.",
      en: "--data and --against take a dataset.",
    },
    mend: { fr: "Vérifiez le chemin.", en: "Check the path." },
  });
}
