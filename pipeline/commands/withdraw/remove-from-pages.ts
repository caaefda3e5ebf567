import { join } from "node:path";
import { labFolders } from "../../dataset/folder.ts";
import type { DatasetFolder } from "../import/dataset-folder.ts";

/**
 * Take out of a lab's own pages what places a passage of a person: `{{outline governance.quote.ID}}`.
 * A place that names nothing else goes with its line; words of the prose itself are somebody's, and
 * are told, not changed.
 *
 * @returns How many pages changed.
 */
export function removeFromPages(
  data: string,
  lab: DatasetFolder,
  ids: ReadonlySet<string>,
): number {
  let changed = 0;
  for (const name of pagesOf(join(data, labFolders.reports))) {
    const path = `${labFolders.reports}/${name}`;
    const text = lab.text(path);
    if (text === null) continue;
    const kept = text.split("\n").flatMap((line) => {
      const left = line.replace(
        /\{\{(\w+) ([^{}"]+)\}\}/g,
        (place, word: string, names: string) => withoutIds(place, word, names, ids),
      );
      return left.trim() === "" && line.trim() !== "" ? [] : [left];
    });
    if (kept.join("\n") === text) continue;
    lab.putText(path, kept.join("\n").replace(/\n{3,}/g, "\n\n"));
    changed++;
  }
  return changed;
}

/** A place without the names that end in an identifier of the person; nothing where none is left. */
function withoutIds(place: string, word: string, names: string, ids: ReadonlySet<string>): string {
  const all = names.trim().split(/ +/);
  const kept = all.filter((name) => !ids.has(name.split(".").at(-1) ?? ""));
  if (kept.length === all.length) return place;
  return kept.length === 0 ? "" : `{{${word} ${kept.join(" ")}}}`;
}

function pagesOf(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].filter(({ isFile, name }) => isFile && /\.md$/i.test(name))
      .map(({ name }) => name).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
