import { dirname, resolve } from "node:path";
import type { Problem } from "../../problem/problem.ts";
import { Refusal } from "../../problem/refusal.ts";
import { refusing, systemCode } from "../../problem/system-error.ts";
import { type FileSystem, lookAt } from "../files/file-system.ts";
import { type Lock, lockFolder } from "../files/lock.ts";
import { realPlace } from "../files/real-place.ts";
import { outputChanged } from "./output-changed.ts";
import { clearRun, recover } from "./recovery.ts";
import { RunFolder } from "./run-folder.ts";
import { type BuiltLab, swap } from "./swap.ts";

/** One run's hold on a site: from the lock to the last file cleared. */
export class SiteRun {
  private constructor(
    readonly site: string,
    readonly folder: RunFolder,
    /** What the runs before left that a person must look at. */
    readonly warnings: readonly Problem[],
    private readonly lock: Lock,
    /** Device and number of the site's folder, where the system numbers folders. */
    private readonly id: string | null,
    /** The folders made for this run, innermost first. */
    private readonly made: readonly string[],
    private readonly system: FileSystem,
  ) {}

  /**
   * Take hold of a site, make its folder where it is missing, and clear what killed runs left.
   *
   * @throws {Refusal} when another run holds it, or the system refuses.
   */
  static async open(site: string, system: FileSystem): Promise<SiteRun> {
    const made = missingFolders(site);
    const lock = await holdFolder(site, made, system);
    try {
      const warnings = await recover(site, system);
      const folder = await RunFolder.make(site, system);
      return new SiteRun(site, folder, warnings, lock, realPlace(site).id, made, system);
    } catch (error) {
      lock.release();
      await removeIfEmpty(made, system);
      throw error;
    }
  }

  /** Put the labs written into the folder of the run in place; the problems that prevented it. */
  async publish(labs: readonly BuiltLab[]): Promise<Problem[]> {
    if (realPlace(this.site).id !== this.id) return [outputChanged(this.site)];
    return await swap(this.site, this.folder, labs, this.system);
  }

  /**
   * Remove what the run leaves behind and let the site go; a folder that was made for the site and
   * is still empty is removed as well.
   *
   * @returns What could not be cleared: the next run will.
   */
  async close(): Promise<readonly Problem[]> {
    try {
      return await refusing(
        this.folder.path,
        () => clearRun(this.site, this.folder.path, this.system),
      );
    } catch (error) {
      if (error instanceof Refusal) return error.problems;
      throw error;
    } finally {
      this.lock.release();
      await removeIfEmpty(this.made, this.system);
    }
  }
}

/** The folder may go between the moment it is made and the moment it is held: then once more. */
async function holdFolder(
  site: string,
  made: readonly string[],
  system: FileSystem,
): Promise<Lock> {
  for (let attempt = 1;; attempt++) {
    await refusing(site, () => system.makeFolder(site));
    try {
      return await refusing(site, () => lockFolder(site));
    } catch (error) {
      if (attempt < 5 && lookAt(site) === null) continue;
      await removeIfEmpty(made, system);
      throw error;
    }
  }
}

function missingFolders(site: string): string[] {
  const missing: string[] = [];
  for (let at = resolve(site); lookAt(at) === null; at = dirname(at)) missing.push(at);
  return missing;
}

async function removeIfEmpty(folders: readonly string[], system: FileSystem): Promise<void> {
  for (const folder of folders) {
    try {
      await system.remove(folder);
    } catch (error) {
      // It holds the site, or something of somebody else's.
      if (systemCode(error) === null) throw error;
      return;
    }
  }
}
