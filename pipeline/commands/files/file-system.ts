import { systemCode } from "../../problem/system-error.ts";

/** What changes files: injected, so that tests can fill a disk or cut a run at any of its steps. */
export interface FileSystem {
  /** Write a file whole, in the place of one of the same name. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Rename a file (in the place of another) or a folder (to a free name). */
  rename(from: string, to: string): Promise<void>;
  /** Make a folder and those above it. */
  makeFolder(path: string): Promise<void>;
  /** Remove a file, or a folder that is empty. */
  remove(path: string): Promise<void>;
  /** Remove a folder with all that is in it: only for folders that this run or a killed one made. */
  removeTree(path: string): Promise<void>;
  /** Wait for a number of milliseconds. */
  pause(milliseconds: number): Promise<void>;
}

/** The file system of the machine. */
export const machineFiles: FileSystem = {
  write: (path, content) =>
    typeof content === "string" ? Deno.writeTextFile(path, content) : Deno.writeFile(path, content),
  rename: (from, to) => Deno.rename(from, to),
  makeFolder: (path) => Deno.mkdir(path, { recursive: true }),
  remove: (path) => Deno.remove(path),
  removeTree: (path) => Deno.remove(path, { recursive: true }),
  pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

const pauses = [50, 100, 200, 400, 800];
const passing = new Set(["EBUSY", "EACCES", "EPERM", "ETXTBSY"]);

/**
 * Rename, and try again with growing pauses (1.5 s in all) where a file is held open for a moment, as
 * by a virus scanner or a synchronised folder.
 *
 * @throws The error of the last try.
 */
export async function renamePatiently(
  files: FileSystem,
  from: string,
  to: string,
): Promise<void> {
  for (const pause of pauses) {
    try {
      return await files.rename(from, to);
    } catch (error) {
      if (!passing.has(systemCode(error) ?? "")) throw error;
      await files.pause(pause);
    }
  }
  await files.rename(from, to);
}

/** What stands at a path itself, links not followed; null for nothing. */
export function lookAt(path: string): Deno.FileInfo | null {
  try {
    return Deno.lstatSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      return null;
    }
    throw error;
  }
}

/** A name for what this run alone writes: 16 hexadecimal digits. */
export function freshToken(): string {
  return crypto.getRandomValues(new Uint8Array(8)).toHex();
}
