import { join } from "node:path";
import { planName } from "../../dataset/folder.ts";
import type { Language } from "../../language/bilingual.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { systemCode, systemProblem } from "../../problem/system-error.ts";
import { type ListedLab, renderDatasets } from "../../report/datasets-page.ts";
import { type FileSystem, lookAt, renamePatiently } from "../files/file-system.ts";
import { editionsOf } from "./editions.ts";
import type { RunFolder } from "./run-folder.ts";
import { inspectIndex, inspectLab, labsOf, textHash } from "./site-folder.ts";
import { type LabMarker, labMarkerText, markerName, siteMarkerText } from "./site-marker.ts";

/** What the list of labs says of a lab that was built. */
export type BuiltLab = Omit<LabMarker, "files">;

/**
 * What stands in the way of putting labs into a site: files and folders that are not ours. Empty
 * when every place is free or ours.
 */
export function foreignProblems(site: string, labs: readonly string[]): Problem[] {
  const found = labs.flatMap((lab) => {
    const state = inspectLab(site, lab);
    return state.kind === "foreign" ? state.found : [];
  });
  const list = inspectIndex(site);
  if (list.kind === "foreign") found.push(list.found);
  return found.map((path) => foreign(join(site, path)));
}

/**
 * Put finished labs in the place of the former ones, one lab at a time, then the list of labs. When
 * one cannot be put in place, all are put back.
 *
 * @returns The problems that kept the former site in place; none when the new one stands.
 */
export async function swap(
  site: string,
  run: RunFolder,
  labs: readonly BuiltLab[],
  system: FileSystem,
): Promise<Problem[]> {
  const blocked = foreignProblems(site, labs.map(({ folder }) => folder));
  if (blocked.length > 0) return blocked;
  const replaced = await prepare(site, run, labs);
  const moved = new Moves(system);
  try {
    for (const { folder } of labs) {
      const place = join(site, folder);
      if (replaced.has(folder)) await moved.move(place, run.oldLab(folder));
      await moved.move(run.newLab(folder), place);
    }
    const top = (name: string) => join(site, name);
    // At every moment the marker knows the list that stands there, the former or the new one.
    await renamePatiently(system, join(run.path, "site-both.json"), top(markerName));
    await renamePatiently(system, join(run.path, "index.html"), top("index.html"));
    await renamePatiently(system, join(run.path, "site.json"), top(markerName));
  } catch (error) {
    const why = moveProblem(error, moved.last ?? site);
    if (why === null) throw error;
    return [why, ...await moved.undo()];
  }
  return [];
}

/**
 * Write all that a swap needs before its first rename: a full disk changes nothing.
 *
 * @returns The labs that take the place of a former one.
 */
async function prepare(
  site: string,
  run: RunFolder,
  labs: readonly BuiltLab[],
): Promise<ReadonlySet<string>> {
  const plan: Record<string, readonly string[]> = {};
  for (const lab of labs) {
    const state = inspectLab(site, lab.folder);
    if (state.kind === "ours") plan[lab.folder] = state.files;
    const marker = labMarkerText({ ...lab, files: run.filesOf(lab.folder) });
    await run.put(join(run.newLab(lab.folder), markerName), marker);
  }
  const index = renderDatasets(listOf(site, run, labs));
  const state = inspectIndex(site);
  const former = state.kind === "ours" ? state.hash : null;
  const hash = textHash(index);
  const both = former === null ? [hash] : [former, hash];
  await run.makeOld();
  await run.put(join(run.path, planName), JSON.stringify(plan));
  await run.put(join(run.path, "index.html"), index);
  await run.put(join(run.path, "site-both.json"), siteMarkerText({ index: both }));
  await run.put(join(run.path, "site.json"), siteMarkerText({ index: [hash] }));
  return new Set(Object.keys(plan));
}

/** Renames that can be taken back. */
class Moves {
  readonly #done: [from: string, to: string][] = [];
  last: string | null = null;
  constructor(private readonly system: FileSystem) {}

  async move(from: string, to: string): Promise<void> {
    this.last = from;
    await renamePatiently(this.system, from, to);
    this.#done.push([from, to]);
  }

  /** Take back what was done, last first; what cannot be is put back by the next run. */
  async undo(): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const [from, to] of this.#done.reverse()) {
      try {
        await renamePatiently(this.system, to, from);
      } catch (error) {
        const found = systemProblem(error, from);
        if (found === null) throw error;
        problems.push(found);
      }
    }
    return problems;
  }
}

/** The labs that the site has once these are in place: real ones first, then by name. */
function listOf(site: string, run: RunFolder, built: readonly BuiltLab[]): ListedLab[] {
  const replaced = new Set(built.map(({ folder }) => folder));
  const others = labsOf(site).filter(({ folder }) => !replaced.has(folder));
  const listed = [
    ...others.map((lab) => ({
      ...lab,
      editions: editionsOf(
        lab.languages,
        (page) => lookAt(join(site, lab.folder, page))?.isFile === true,
      ),
    })),
    ...built.map((lab) => ({ ...lab, editions: run.editionsOf(lab.folder, lab.languages) })),
  ];
  return listed.filter(({ editions }) => editions.length > 0).sort((a, b) =>
    Number(a.fictional) - Number(b.fictional) || (a.folder < b.folder ? -1 : 1)
  );
}

/** The languages of a build, in the order of the house. */
export function inOrder(languages: readonly Language[]): Language[] {
  return (["fr", "en"] as const).filter((language) => languages.includes(language));
}

const held = new Set(["EBUSY", "EACCES", "EPERM", "ETXTBSY"]);

function moveProblem(error: unknown, path: string): Problem | null {
  const code = systemCode(error);
  if (code === null || !held.has(code)) return systemProblem(error, path);
  return found("output-in-use", { file: openFile(path) ?? path });
}

/** The first file of a lab that another program holds, where the system can tell. */
function openFile(folder: string): string | null {
  if (lookAt(folder)?.isDirectory !== true) return null;
  for (const { name, isDirectory, isFile } of Deno.readDirSync(folder)) {
    const path = join(folder, name);
    if (isDirectory) {
      const found = openFile(path);
      if (found !== null) return found;
    } else if (isFile) {
      try {
        Deno.openSync(path, { read: true, write: true }).close();
      } catch {
        return path;
      }
    }
  }
  return null;
}

function foreign(path: string): Problem {
  return found("output-foreign", { file: path });
}
