import process from "node:process";
import { join } from "node:path";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { Refusal } from "../../problem/refusal.ts";
import { systemCode } from "../../problem/system-error.ts";
import { lookAt } from "./file-system.ts";

/** The file that a run holds while it changes a folder. */
export const lockName = ".grandeur-nature.lock";

/** A folder held by this run. */
export interface Lock {
  /** Let go of the folder; the lock's file is gone afterwards. */
  release(): void;
}

/**
 * Hold a folder for this run, with an advisory lock of the operating system, which a killed process
 * lets go of by itself. Where the folder's system has no such locks (some network drives), the file
 * is created by one process alone, and taken over when that process has ended.
 *
 * @throws {Refusal} `output-busy` when another run holds the folder.
 */
export function lockFolder(folder: string): Lock {
  const path = join(folder, lockName);
  for (let attempt = 0; attempt < 20; attempt++) {
    const held = tryLock(path, folder);
    if (held !== null) return held;
  }
  throw new Refusal(busyFolder(folder, null));
}

/** The lock; null when its file was removed by the run before while this one waited to open it. */
function tryLock(path: string, folder: string): Lock | null {
  refuseOther(path, folder);
  const file = Deno.openSync(path, { read: true, write: true, create: true });
  try {
    if (!isLock(file)) throw new Refusal(notALock(folder));
    if (!file.tryLockSync(true)) {
      throw new Refusal(busyFolder(folder, ownerOf(path)));
    }
  } catch (error) {
    file.close();
    if (error instanceof Refusal) throw error;
    if (!withoutLocks.has(systemCode(error) ?? "")) throw error;
    return createAlone(`${path}.process`, folder);
  }
  const there = lookAt(path);
  if (there === null || isOther(file.statSync(), there)) {
    file.close();
    return null;
  }
  const lock = {
    release() {
      // Removed while it is held: whoever opened it meanwhile sees that the name is gone.
      const now = lookAt(path);
      if (now !== null && !isOther(file.statSync(), now)) removeIfThere(path);
      file.close();
    },
  };
  try {
    file.truncateSync();
    file.writeSync(new TextEncoder().encode(`${process.pid}\n`));
  } catch (error) {
    lock.release();
    throw error;
  }
  return lock;
}

/** Longest lock of ours, in bytes: the number of a process and the end of the line. */
const longestLock = 24;

/**
 * Whether an open file may be a lock of ours: it has no second name, and holds the number of a process
 * or nothing yet. Whatever else it is, is the user's.
 */
function isLock(file: Deno.FsFile): boolean {
  const { nlink, size } = file.statSync();
  if ((nlink ?? 1) > 1 || size > longestLock) return false;
  const bytes = new Uint8Array(longestLock);
  let length = 0;
  try {
    length = file.readSync(bytes) ?? 0;
  } catch (error) {
    // On Windows a locked file cannot be read: a run holds it, as the next step tells.
    if (systemCode(error) === null) throw error;
    return true;
  } finally {
    file.seekSync(0, Deno.SeekMode.Start);
  }
  return /^\d*\n?$/.test(new TextDecoder().decode(bytes.subarray(0, length)));
}

/** Whether two looks at a file are of two files, where the system numbers files. */
function isOther(a: Deno.FileInfo, b: Deno.FileInfo): boolean {
  if (!a.ino || !b.ino) return false;
  return a.ino !== b.ino || a.dev !== b.dev;
}

const withoutLocks = new Set(["ENOLCK", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL"]);

/** A lock is a file of ours: a link or a folder of its name would lead elsewhere. */
function refuseOther(path: string, folder: string): void {
  const there = lookAt(path);
  if (there !== null && !there.isFile) throw new Refusal(notALock(folder));
}

/** @throws {Refusal} when a process that still runs has created the file. */
export function createAlone(path: string, folder: string): Lock | null {
  try {
    const file = Deno.openSync(path, { write: true, createNew: true });
    file.writeSync(new TextEncoder().encode(`${process.pid}\n`));
    file.close();
  } catch (error) {
    if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
    const owner = ownerOf(path);
    if (owner === null || isRunning(owner)) throw new Refusal(busyFolder(folder, owner));
    // Taken away under a name of its own: of two runs that find it, one gets it.
    const aside = `${path}.${process.pid}`;
    try {
      Deno.renameSync(path, aside);
    } catch {
      return null;
    }
    removeIfThere(aside);
    return null;
  }
  return {
    release() {
      removeIfThere(path);
      removeIfThere(path.replace(/\.process$/, ""));
    },
  };
}

function ownerOf(path: string): number | null {
  try {
    const number = Number(Deno.readTextFileSync(path).trim());
    return Number.isInteger(number) && number > 0 ? number : null;
  } catch {
    // On Windows a locked file cannot be read.
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== "ESRCH";
  }
}

function removeIfThere(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // Already gone, or about to go with its last handle.
  }
}

function busyFolder(folder: string, owner: number | null): Problem {
  return owner === null
    ? found("output-busy", { file: folder })
    : found("output-busy/process", { file: folder }, { owner: String(owner) });
}

function notALock(folder: string): Problem {
  return found("output-foreign/lock", { file: join(folder, lockName) });
}
