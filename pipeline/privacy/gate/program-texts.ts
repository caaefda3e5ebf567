import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Folders of the program whose words stand on pages: its prose, its notebooks, its wording. */
const folders = [
  "reports",
  "notebooks",
  "pipeline/analysis",
  "pipeline/dataset/tables",
  "pipeline/notebook",
  "pipeline/report",
];

/**
 * The program's own words, in its prose and in its code: what pages of every lab say is nobody's.
 * Read when somebody may not be quoted, and not before.
 */
export function programTexts(): string[] {
  return folders.flatMap((folder) => textsIn(join(root, folder)));
}

function textsIn(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1)
      .flatMap(({ name, isDirectory }) => {
        if (isDirectory) return name.startsWith("site") ? [] : textsIn(join(folder, name));
        return /\.(md|ts)$/.test(name) ? [Deno.readTextFileSync(join(folder, name))] : [];
      });
  } catch {
    // A program without its sources has no words to compare with.
    return [];
  }
}
