import { join } from "node:path";
import { type FileSystem, lookAt } from "../files/file-system.ts";
import { isDropping, walk } from "./site-folder.ts";
import { markerName } from "./site-marker.ts";

/**
 * Remove a former lab file by file: those listed, the marker last, then the folders, so that a file
 * put there meanwhile stays.
 *
 * @returns Paths of the files left, from the folder: the user's.
 */
export async function removeOwned(
  folder: string,
  listed: readonly string[],
  system: FileSystem,
): Promise<string[]> {
  const there = lookAt(folder);
  if (there === null) return [];
  // A link is not followed: what it leads to was never ours.
  if (!there.isDirectory) return ["."];
  const owned = new Set(listed);
  const { files, others } = walk(folder);
  const kept = [...files.filter((file) => !owned.has(file)), ...others];
  for (const file of files) if (owned.has(file)) await system.remove(join(folder, file));
  if (kept.length > 0) return kept;
  if (lookAt(join(folder, markerName)) !== null) await system.remove(join(folder, markerName));
  await removeEmptied(folder, system);
  return [];
}

async function removeEmptied(folder: string, system: FileSystem): Promise<void> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (isDirectory) await removeEmptied(join(folder, name), system);
    else if (isDropping(name)) await system.remove(join(folder, name));
  }
  await system.remove(folder);
}
