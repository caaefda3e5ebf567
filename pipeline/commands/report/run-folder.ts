import { dirname, join } from "node:path";
import type { Language } from "../../language/bilingual.ts";
import { found } from "../../problem/found.ts";
import { Refusal } from "../../problem/refusal.ts";
import { refusing } from "../../problem/system-error.ts";
import { type FileSystem, freshToken, lookAt } from "../files/file-system.ts";
import { isPathList } from "../files/path-list.ts";
import { type Edition, editionsOf } from "./editions.ts";
import { outputChanged } from "./output-changed.ts";
import { markerName, runMarkerText } from "./site-marker.ts";

/** The folder in a site where one run puts what it writes, until all of it is there. */
export class RunFolder {
  /** The lab's files as written, by lab: paths from the lab's folder. */
  readonly #files = new Map<string, Set<string>>();
  readonly #made = new Set<string>();

  private constructor(readonly path: string, private readonly system: FileSystem) {}

  /** Make the folder, with its marker in it before anything else. */
  static async make(site: string, system: FileSystem): Promise<RunFolder> {
    const path = join(site, `.grandeur-nature-${freshToken()}`);
    await refusing(path, async () => {
      await system.makeFolder(path);
      await system.write(join(path, markerName), runMarkerText);
    });
    return new RunFolder(path, system);
  }

  /** Where a lab's new files stand until they are put in place. */
  newLab(lab: string): string {
    return join(this.path, "new", lab);
  }

  /** Where a lab's former files stand until the new ones are in place. */
  oldLab(lab: string): string {
    return join(this.path, "old", lab);
  }

  /** The files written for a lab, in code-unit order. */
  filesOf(lab: string): string[] {
    return [...this.#files.get(lab) ?? []].sort();
  }

  /** The editions written for a lab. */
  editionsOf(lab: string, languages: readonly Language[]): Edition[] {
    return editionsOf(languages, (page) => this.#files.get(lab)?.has(page) === true);
  }

  /**
   * Write a file of a lab.
   *
   * @throws {Refusal} when the path leaves the lab's folder, when two files differ in case only, or
   * when the system refuses.
   */
  async write(lab: string, file: string, content: string): Promise<void> {
    const files = this.#files.get(lab) ?? new Set();
    this.#files.set(lab, files);
    const lower = `${lab}/${file}`.toLowerCase();
    if (!isPathList([file]) || this.#made.has(lower)) throw new Refusal(badPath(lab, file));
    this.#made.add(lower);
    files.add(file);
    await this.put(join(this.newLab(lab), file), content);
  }

  /** Write a file anywhere in the folder of the run, and the folders above it. */
  async put(path: string, content: string): Promise<void> {
    const folder = dirname(path);
    await refusing(path, async () => {
      this.#keepTo(folder);
      if (lookAt(path) !== null) throw new Refusal(outputChanged(path));
      if (!this.#made.has(folder)) await this.system.makeFolder(folder);
      this.#made.add(folder);
      await this.system.write(path, content);
    });
  }

  /** Make the place of the former labs. */
  async makeOld(): Promise<void> {
    const folder = join(this.path, "old");
    await refusing(folder, () => {
      this.#keepTo(folder);
      return this.system.makeFolder(folder);
    });
  }

  /** Refuse a link, or anything but a folder, in place of a folder of the run. */
  #keepTo(folder: string): void {
    for (let at = folder;; at = dirname(at)) {
      const there = lookAt(at);
      if (there !== null && !there.isDirectory) throw new Refusal(outputChanged(at));
      if (at === this.path) return;
    }
  }
}

function badPath(lab: string, file: string) {
  const shown = JSON.stringify(file.slice(0, 120));
  return found("page-name", { file: lab, cell: shown });
}
