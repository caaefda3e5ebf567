import { join } from "node:path";
import { type FileSystem, lookAt } from "../files/file-system.ts";
import { isDropping } from "./dropping.ts";
import { walk } from "./site-folder.ts";
import { markerName } from "./site-marker.ts";

/**
 * Remove a former lab file by file: those listed, the marker last, then the folders, so that a file
 * put there meanwhile stays. A link in its place is not followed.
 */
export async function removeOwned(
  folder: string,
  listed: readonly string[],
  system: FileSystem,
): Promise<void> {
  if (lookAt(folder)?.isDirectory !== true) return;
  const owned = new Set(listed);
  const { files, others } = walk(folder);
  for (const file of files) if (owned.has(file)) await system.remove(join(folder, file));
  if (others.length > 0 || files.some((file) => !owned.has(file))) return;
  if (lookAt(join(folder, markerName)) !== null) await system.remove(join(folder, markerName));
  await removeEmptied(folder, system);
}

async function removeEmptied(folder: string, system: FileSystem): Promise<void> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (isDirectory) await removeEmptied(join(folder, name), system);
    else if (isDropping(join(folder, name), name)) await system.remove(join(folder, name));
  }
  await system.remove(folder);
}
