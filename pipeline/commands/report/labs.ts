import { basename, join, resolve } from "node:path";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { Refusal } from "../../problem/refusal.ts";
import { labFolder } from "../../language/file-name.ts";
import type { Audience } from "../../dataset/disclosure.ts";
import { labsOf } from "./site-folder.ts";
import { readLabMarker } from "./site-marker.ts";

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

/**
 * Labs of which another one has the place in the site: `Lab` where `lab` stands.
 *
 * @param site absolute path of the site.
 */
export function placesTaken(site: string, labs: readonly Lab[]): Problem[] {
  return labs.flatMap(({ given, name, folder }) => {
    const other = readLabMarker(join(site, folder))?.lab ?? name;
    return other === name
      ? []
      : [found("same-lab", { cell: folder }, { list: `${other}, ${given}` })];
  });
}

/**
 * Labs of a site whose pages are for others: readers and researchers have a folder each, so that
 * nobody hands on what stands beside.
 *
 * @param site absolute path of the site.
 */
export function otherEditions(site: string, audience: Audience): Problem[] {
  return labsOf(site).filter((lab) => lab.audience !== audience).map(({ folder }) =>
    found("other-edition", { file: join(site, folder) }, { audience })
  );
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
  return found("same-lab", { cell: labs[0]?.folder ?? "" }, { list });
}

/** A dataset, or a delivery to compare with, that is no folder. */
export function noFolder(folder: string): Problem {
  return found("source-error/no-folder", { cell: folder });
}
