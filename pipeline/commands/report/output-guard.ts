import { dirname, join } from "node:path";
import type { Bilingual } from "../../language/bilingual.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { lookAt } from "../files/file-system.ts";
import { type RealPlace, realPlace, relation } from "../files/real-place.ts";
import { inspectLab } from "./site-folder.ts";
import { readLabMarker, readSiteMarker } from "./site-marker.ts";

/** What a build reads, and where it would write. */
export interface OutputPlan {
  /** Folder of the site. */
  readonly out: string;
  readonly data: readonly string[];
  /** Names of the labs' folders in the site. */
  readonly labs: readonly string[];
  readonly against: string | null;
  readonly notebooks: string;
  readonly prose: string;
  /** Folder of the program. */
  readonly root: string;
  /** The user's own folder; null when it is not known. */
  readonly home: string | null;
}

/** Folders of the program that an output must keep out of. */
const source = ["pipeline", "notebooks", "data", "tests", "reports", ".git", ".github", ".ci"];
/** The folders among them that are made for sites. */
const sites = ["reports/site", "reports/site-researchers"];

/**
 * Whether an output would lie on what a build reads, in it or around it: the data, the delivery they
 * are compared with, the notebooks, the prose, the program, a drive, the user's own folder, a lab of
 * another site. Nothing is read but the places of folders, nothing is changed.
 *
 * @returns One problem for each thing met; none when the output may be written.
 */
export function guardOutput(plan: OutputPlan): Problem[] {
  const out = realPlace(plan.out);
  const problems = placeProblems(plan, out);
  const folder = solidFolder(out.path);
  if (folder !== null) problems.push(notAFolder(folder));
  else if (inALab(out.path)) problems.push(meets(out.path, names.lab, out.path));
  return problems;
}

function placeProblems(plan: OutputPlan, out: RealPlace): Problem[] {
  const met: Problem[] = [];
  const keepOff = (path: string, name: Bilingual, ...allowed: string[]) => {
    const place = realPlace(path);
    if (relation(out, place) !== "apart" && !allowed.includes(relation(out, place))) {
      met.push(meets(out.path, name, place.path));
    }
  };
  const forSites = sites.map((folder) => realPlace(join(plan.root, folder)))
    .some((place) => ["same", "inside"].includes(relation(out, place)));
  for (const path of plan.data) keepOff(path, names.data);
  if (plan.against !== null && !isReplacedSite(plan.against, plan, out)) {
    keepOff(plan.against, names.against);
  }
  keepOff(plan.notebooks, names.notebooks);
  if (!forSites) {
    keepOff(plan.prose, names.prose);
    for (const folder of source) keepOff(join(plan.root, folder), names.source);
    // Beside its folders the program's own folder may hold a site, but not be one.
    keepOff(plan.root, names.source, "inside");
  }
  if (dirname(out.path) === out.path) met.push(meets(out.path, names.drive, out.path));
  if (plan.home !== null) keepOff(plan.home, names.home, "inside");
  // One thing met twice (a lab of the program's own data) is told once.
  return met.filter(({ cell }, i) => met.findIndex((other) => other.cell === cell) === i);
}

/** Whether the delivery to compare with is the site that is replaced, or one of its labs. */
function isReplacedSite(against: string, { labs }: OutputPlan, out: RealPlace): boolean {
  const place = realPlace(against);
  if (relation(place, out) === "same") return readSiteMarker(out.path) !== null;
  return labs.some((lab) =>
    relation(place, realPlace(join(out.path, lab))) === "same" &&
    inspectLab(out.path, lab).kind === "ours"
  );
}

/** The part of a path that is there and is not a folder; null when there is none. */
function solidFolder(path: string): string | null {
  for (let at = path;; at = dirname(at)) {
    const there = lookAt(at);
    if (there !== null) return there.isDirectory ? null : at;
    if (dirname(at) === at) return null;
  }
}

function inALab(path: string): boolean {
  for (let at = path; dirname(at) !== at; at = dirname(at)) {
    if (lookAt(at) !== null && readLabMarker(at) !== null) return true;
  }
  return false;
}

const names = {
  data: { fr: "le jeu de données", en: "the dataset" },
  against: { fr: "la livraison précédente (--against)", en: "the previous delivery (--against)" },
  notebooks: { fr: "les carnets", en: "the notebooks" },
  prose: { fr: "les textes des pages", en: "the prose of the pages" },
  source: { fr: "le programme", en: "the program" },
  drive: { fr: "la racine d’un disque", en: "the root of a drive" },
  home: { fr: "votre dossier personnel", en: "your own folder" },
  lab: { fr: "un jeu de données d’un autre site", en: "a dataset of another site" },
} as const satisfies Record<string, Bilingual>;

function meets(out: string, name: Bilingual, path: string): Problem {
  return found("output-unsafe", { file: out, cell: path }, { name });
}

function notAFolder(path: string): Problem {
  return found("output-not-folder", { file: path });
}
