import { basename, join } from "node:path";
import { isPrivateFolder, labFolders, linkProblem } from "../../dataset/folder.ts";
import type { Problem } from "../../problem/problem.ts";
import { systemProblem } from "../../problem/system-error.ts";
import type { NotebookFolder } from "../../notebook/run.ts";
import type { OwnPages } from "./page-sources.ts";

/** What a lab says in its own words, beside its data. */
export interface LabWords {
  readonly pages: OwnPages;
  readonly notebooks: NotebookFolder;
}

/**
 * Find the pages and notebooks that stand in a lab's folder. Links are refused, as in its data: they
 * can lead out of the folder.
 *
 * @param lab absolute path of the lab.
 */
export function findLabWords(lab: string, problems: Problem[]): LabWords {
  const name = basename(lab);
  const list = (folder: string, wanted: RegExp) =>
    filesUnder(lab, folder, problems).filter((file) => wanted.test(file));
  const pages = list(labFolders.reports, /^[^/]+\.(fr|en)\.md$/i);
  const notebooks = list(labFolders.notebooks, /^[^/]+\.nb\.ts$/);
  return {
    pages: {
      files: pages.map((file) => join(lab, labFolders.reports, file)),
      folder: `${name}/${labFolders.reports}`,
    },
    notebooks: {
      path: join(lab, labFolders.notebooks),
      shown: `${name}/${labFolders.notebooks}`,
      files: notebooks,
    },
  };
}

/** The regular files under a folder, as paths from it, in code-unit order; none without the folder. */
function filesUnder(lab: string, folder: string, problems: Problem[]): string[] {
  const files: string[] = [];
  const visit = (prefix: string, depth: number) => {
    for (
      const { name, isDirectory, isFile, isSymlink } of readDir(lab, folder + prefix, problems)
    ) {
      const path = `${prefix}/${name}`;
      if (isSymlink) problems.push(linkProblem(`${basename(lab)}/${folder}${path}`));
      else if (isDirectory && depth < 8 && !name.startsWith(".") && !isPrivateFolder(name)) {
        visit(path, depth + 1);
      } else if (isFile) files.push(path.slice(1));
    }
  };
  visit("", 0);
  return files.sort();
}

function readDir(lab: string, folder: string, problems: Problem[]): Deno.DirEntry[] {
  const path = join(lab, folder);
  try {
    const { isDirectory, isSymlink } = Deno.lstatSync(path);
    if (isSymlink) problems.push(linkProblem(`${basename(lab)}/${folder}`));
    return isDirectory ? [...Deno.readDirSync(path)] : [];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    const found = systemProblem(error, `${basename(lab)}/${folder}`);
    if (found === null) throw error;
    problems.push(found);
    return [];
  }
}
