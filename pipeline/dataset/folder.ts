import { join, relative, sep } from "node:path";
import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import { systemProblem } from "../problem/system-error.ts";

/** The files of a dataset, as data: reading a dataset needs nothing else of the system. */
export interface Folder {
  /** The folder's own name. */
  readonly name: string;
  /** Bytes by path from the folder, with `/`, in code-unit order of the paths. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
}

/**
 * Folders of a lab that hold no data: its words, and what only the front process may open. Reading a
 * dataset passes them by, so that they are neither transcripts nor part of the data's fingerprint.
 */
export const labFolders = {
  notebooks: "notebooks",
  reports: "reports",
  private: "private",
} as const;
const beside: ReadonlySet<string> = new Set(Object.values(labFolders));

/**
 * Whether a folder of a lab is private, wherever it stands: only the front process opens it. On some
 * systems `Private` is the same folder.
 */
export function isPrivateFolder(name: string): boolean {
  return name.toLowerCase() === labFolders.private;
}

const wanted = /\.(csv|tsv|txt|xlsx|ods|json|md|vtt|srt|docx)$/i;
/** Largest file read, in bytes. */
const maxFileBytes = 200 * 1024 * 1024;

/** What reading a folder needs of the system: injected, so that tests can make it fail. */
export type FolderSystem = Pick<
  typeof Deno,
  "realPathSync" | "readDirSync" | "lstatSync" | "readFileSync"
>;

/** The folder in which a run puts what it writes, until all of it is there. */
export const runFolderName: RegExp = /^\.grandeur-nature-[0-9a-f]{16}$/;

/** The file in it that says what goes where: with it, the run had begun to put files in place. */
export const planName = "plan.json";

/**
 * Read a dataset folder. Links that lead out of the folder are refused, since path permissions
 * follow them; so is what only looks like a file (a pipe, a socket, a device), which is never opened.
 * A file that cannot be read, or vanishes meanwhile, is a problem. Hidden files and folders are left
 * alone, and so are a lab's own pages and notebooks, and `private/` at any depth.
 *
 * @throws The system's error when the folder itself cannot be found.
 */
export function readFolder(path: string, system: FolderSystem = Deno): Folder {
  const root = system.realPathSync(path);
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  /** Call, and keep as a problem what the system refuses. */
  const trying = (name: string, call: () => void) => {
    try {
      call();
    } catch (error) {
      const found = systemProblem(error, name);
      if (found === null) throw error;
      problems.push(found);
    }
  };
  const read = (full: string, name: string) => {
    const { isFile, size } = system.lstatSync(full);
    if (!isFile) problems.push(notAFileProblem(name));
    else if (size > maxFileBytes) problems.push(sizeProblem(name));
    else files.set(name, system.readFileSync(full));
  };
  const visit = (folder: string, depth: number) => {
    const entries = [...system.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1);
    for (const entry of entries) {
      const full = join(folder, entry.name);
      const name = relative(root, full).replaceAll(sep, "/");
      if (depth === 0 && entry.isDirectory && runFolderName.test(entry.name)) {
        if (isThere(join(full, planName), system)) problems.push(unfinishedProblem());
      } else if (entry.name.startsWith(".") || depth > 8) continue;
      else if (isPrivateFolder(entry.name)) continue;
      else if (depth === 0 && entry.isDirectory && beside.has(entry.name)) continue;
      else if (entry.isSymlink) problems.push(linkProblem(name));
      else if (entry.isDirectory) trying(name, () => visit(full, depth + 1));
      else if (wanted.test(entry.name)) trying(name, () => read(full, name));
    }
  };
  trying(".", () => visit(root, 0));
  return {
    name: root.split(sep).at(-1) ?? "dataset",
    files: new Map([...files].sort(([a], [b]) => a < b ? -1 : 1)),
    problems,
  };
}

function isThere(path: string, system: FolderSystem): boolean {
  try {
    return system.lstatSync(path).isFile;
  } catch {
    return false;
  }
}

/** What only looks like a file. */
export function notAFileProblem(file: string): Problem {
  return found("source-error/not-a-file", { file });
}

function unfinishedProblem(): Problem {
  return found("unfinished-import", {});
}

/** A link, which can lead out of the dataset. */
export function linkProblem(file: string): Problem {
  return found("source-error/link", { file });
}

function sizeProblem(file: string): Problem {
  return found("source-error/size", { file });
}
