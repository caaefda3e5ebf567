import { basename, join } from "node:path";
import { isPrivateFolder, linkProblem, notAFileProblem } from "../../dataset/folder.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { systemProblem } from "../../problem/system-error.ts";

/** What the build process may read of a user's files. */
export interface ReadPlaces {
  readonly data: string;
  readonly against: string | null;
  readonly selfCheck: string | null;
  readonly notebooks: string;
  readonly prose: readonly string[];
}

/** How much is looked at: more entries, or deeper folders, are a problem. */
interface Bounds {
  /** @default 200_000 */
  readonly entries?: number;
  /** @default 64 */
  readonly depth?: number;
}

/** How many links are told one by one. */
const mostTold = 20;

/**
 * Look for links in all that the build process may read, hidden folders too: a right to read a
 * folder follows the links in it, so that one would let a notebook read whatever it leads to. A
 * notebook or page that is not a regular file is told here too, since opening it might never end.
 *
 * The folders given may be links themselves: who runs the command chose them. A `private/` at
 * any depth is left out, which the process may not read.
 */
export function refuseLinks(places: ReadPlaces, bounds: Bounds = {}): Problem[] {
  const { data, against, selfCheck, notebooks, prose } = places;
  const walk = new Walk(bounds);
  walk.folder(data, "");
  for (const other of [against, selfCheck]) {
    if (other !== null) walk.folder(other, `${basename(other)}/`);
  }
  walk.folder(notebooks, "notebooks/");
  for (const path of prose) walk.page(path);
  return walk.problems;
}

class Walk {
  readonly problems: Problem[] = [];
  readonly #depth: number;
  #left: number;

  constructor({ entries = 200_000, depth = 64 }: Bounds) {
    this.#left = entries;
    this.#depth = depth;
  }

  folder(root: string, shown: string): void {
    this.#trying(shown === "" ? "." : shown, () => {
      const real = Deno.realPathSync(root);
      if (Deno.lstatSync(real).isDirectory) this.#visit(real, shown, 0);
    });
  }

  page(path: string): void {
    const name = basename(path);
    this.#trying(name, () => {
      const { isSymlink, isFile } = Deno.lstatSync(path);
      if (isSymlink) this.#tell(linkProblem(name));
      else if (!isFile) this.#tell(notAFileProblem(name));
    });
  }

  #visit(folder: string, shown: string, depth: number): void {
    const entries = [...Deno.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1);
    for (const { name, isSymlink, isDirectory, isFile } of entries) {
      if (this.problems.length > mostTold) return;
      if (isDirectory && isPrivateFolder(name)) continue;
      const path = `${shown}${name}`;
      if (this.#left-- === 0 || depth > this.#depth) {
        return this.#tell(found("source-error/too-many-entries", { file: path }));
      }
      if (isSymlink) this.#tell(linkProblem(path));
      else if (!isFile && /\.nb\.ts$|\.(fr|en)\.md$/.test(name)) this.#tell(notAFileProblem(path));
      else if (isDirectory) {
        this.#trying(path, () => this.#visit(join(folder, name), `${path}/`, depth + 1));
      }
    }
  }

  #tell(problem: Problem): void {
    this.problems.push(problem);
  }

  /** Call, and keep as a problem what the system refuses. */
  #trying(name: string, call: () => void): void {
    try {
      call();
    } catch (error) {
      const problem = systemProblem(error, name);
      if (problem === null) throw error;
      this.#tell(problem);
    }
  }
}
