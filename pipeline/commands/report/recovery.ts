import { basename, join } from "node:path";
import { planName, runFolderName } from "../../dataset/folder.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { refusing } from "../../problem/system-error.ts";
import { type FileSystem, lookAt, renamePatiently } from "../files/file-system.ts";
import { isFileName, isPathList } from "../files/path-list.ts";
import { isDropping } from "./dropping.ts";
import { removeOwned } from "./remove-owned.ts";
import { hasRunMarker, markerName } from "./site-marker.ts";

/** Files of the former labs that a run replaces, by lab. */
type SwapPlan = Readonly<Record<string, readonly string[]>>;

/**
 * Clear what killed runs left in a site: a lab that had been moved away and not yet replaced is put
 * back whole; their folders are removed. Call it under the lock, before anything else.
 *
 * @returns A warning for files of the user's that stood in a lab while it was replaced: they are kept.
 */
export async function recover(site: string, system: FileSystem): Promise<Problem[]> {
  const left = [...Deno.readDirSync(site)]
    .filter(({ name, isDirectory }) => isDirectory && runFolderName.test(name))
    .map(({ name }) => join(site, name)).sort();
  const problems: Problem[] = [];
  for (const run of left) {
    if (!isOfARun(run)) continue;
    problems.push(...await refusing(run, () => clearRun(site, run, system)));
  }
  return problems;
}

/**
 * End a run, finished or not: put back the labs it left without their place, remove the former ones
 * that were replaced, then its folder.
 */
export async function clearRun(
  site: string,
  run: string,
  system: FileSystem,
): Promise<Problem[]> {
  if (!isOwnFolder(run)) return [];
  const former = join(run, "old");
  for (const [lab, files] of Object.entries(readPlan(run))) {
    const old = join(former, lab);
    // Anyone can make a folder that looks like a run's: what it holds is ours only where no link leads.
    if (!isOwnFolder(former) || !isOwnFolder(old)) continue;
    if (lookAt(join(site, lab)) === null) await renamePatiently(system, old, join(site, lab));
    else await removeOwned(old, files, system);
  }
  const left = leftIn(former);
  // A marker stays as long as a file of the user's does: that file is what is to be told.
  const own = left.filter((path) =>
    basename(path) !== markerName && !isDropping(path, basename(path))
  );
  if (left.length > 0) return (own.length > 0 ? own : left).map(keptFile);
  await removeRun(run, system);
  return [];
}

function isOwnFolder(path: string): boolean {
  return lookAt(path)?.isDirectory === true;
}

/** What is in a place that should be empty by now: every file and every link, or the place itself. */
function leftIn(folder: string): string[] {
  if (lookAt(folder) === null) return [];
  if (!isOwnFolder(folder)) return [folder];
  return [...Deno.readDirSync(folder)].flatMap(({ name }) => leftIn(join(folder, name))).sort();
}

/** The marker goes last: a run killed here is still known to the next one. */
async function removeRun(run: string, system: FileSystem): Promise<void> {
  for (const { name, isDirectory } of Deno.readDirSync(run)) {
    if (name === markerName) continue;
    const path = join(run, name);
    // Former labs were emptied file by file above; what is still there is not ours to remove.
    if (name === "old") await removeEmptyFolders(path, system);
    else if (isDirectory) await system.removeTree(path);
    else await system.remove(path);
  }
  if (lookAt(join(run, markerName)) !== null) await system.remove(join(run, markerName));
  await system.remove(run);
}

async function removeEmptyFolders(folder: string, system: FileSystem): Promise<void> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (isDirectory) await removeEmptyFolders(join(folder, name), system);
  }
  await system.remove(folder);
}

/** A run's folder has its marker, or was cut before the marker was whole. */
function isOfARun(run: string): boolean {
  return hasRunMarker(run) || [...Deno.readDirSync(run)].every(({ name }) => name === markerName);
}

function readPlan(run: string): SwapPlan {
  const path = join(run, planName);
  const there = lookAt(path);
  if (there === null || !there.isFile) return {};
  try {
    const plan = Object.entries(JSON.parse(Deno.readTextFileSync(path)));
    return Object.fromEntries(
      plan.flatMap(([lab, files]) => isFileName(lab) && isPathList(files) ? [[lab, files]] : []),
    );
  } catch (error) {
    // A plan that is not whole was cut before the first rename.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function keptFile(file: string): Problem {
  return found("output-kept", { file });
}
