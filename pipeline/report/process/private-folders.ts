import { join } from "node:path";
import { isPrivateFolder, labFolders } from "../../dataset/folder.ts";

/** How deep folders are looked through: reading a lab goes less deep. */
const deepest = 64;

/**
 * The private folders of a lab, at any depth, and the one at its top whether it is there or not: it
 * may be made while a build runs.
 */
export function privateFolders(lab: string): string[] {
  const found = [join(lab, labFolders.private)];
  const visit = (folder: string, depth: number) => {
    for (const { name, isDirectory } of list(folder)) {
      if (!isDirectory) continue;
      const path = join(folder, name);
      if (isPrivateFolder(name)) {
        if (path !== found[0]) found.push(path);
      } else if (depth < deepest) visit(path, depth + 1);
    }
  };
  visit(lab, 0);
  return found;
}

/** What cannot be listed here is told by who reads it. */
function list(folder: string): Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1);
  } catch {
    return [];
  }
}
