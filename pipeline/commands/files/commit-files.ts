import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { planName, runFolderName } from "../../dataset/folder.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { Refusal } from "../../problem/refusal.ts";
import { refusing } from "../../problem/system-error.ts";
import { type FileSystem, freshToken, lookAt, renamePatiently } from "./file-system.ts";
import { isPathList } from "./path-list.ts";
import { readRegular } from "./read-regular.ts";
import { realPlace, relation } from "./real-place.ts";

/** What a file of a folder is to become. */
export interface FileChange {
  /** Path from the folder, with `/`. */
  readonly path: string;
  /** Null where the file is to be removed. */
  readonly content: string | Uint8Array | null;
  /** What was read there; null when there was nothing. A file that is no longer so is refused. */
  readonly before: Uint8Array | null;
}

/** A change as the plan keeps it: where the new text stands, and what it replaces. */
interface Step {
  readonly path: string;
  /** Null where the file is removed. */
  readonly staged: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Change files of a folder, all of them or none: every text is written aside first, then the plan,
 * then each is renamed into its place. A run cut before the plan changes nothing; one cut after it is
 * finished by {@linkcode finishCommits}.
 *
 * @throws {Refusal} when a path leads out of the folder, a file is not what was read, or the system
 * refuses.
 */
export async function commitFiles(
  folder: string,
  changes: readonly FileChange[],
  system: FileSystem,
): Promise<void> {
  if (changes.length === 0) return;
  const refused = changes.flatMap((change) => changeProblem(folder, change) ?? []);
  if (refused.length > 0) throw new Refusal(refused);
  const run = join(folder, `.grandeur-nature-${freshToken()}`);
  try {
    await refusing(run, async () => {
      await system.makeFolder(run);
      const steps: Step[] = [];
      for (const [i, { path, content, before }] of changes.entries()) {
        const staged = content === null ? null : `${i}.new`;
        const after = content === null ? null : hashOf(content);
        if (staged !== null) await system.write(join(run, staged), content!);
        steps.push({ path, staged, before: before && hashOf(before), after });
      }
      await system.write(join(run, "plan.new"), JSON.stringify(steps));
      await system.rename(join(run, "plan.new"), join(run, planName));
    });
  } catch (error) {
    await removeQuietly(run, system);
    throw error;
  }
  await refusing(folder, () => finish(folder, run, system));
}

/** Finish what killed runs had begun in a folder, and clear what they had only prepared. */
export async function finishCommits(folder: string, system: FileSystem): Promise<void> {
  for (const { name, isDirectory } of [...Deno.readDirSync(folder)]) {
    if (!isDirectory || !runFolderName.test(name)) continue;
    const run = join(folder, name);
    await refusing(run, () => finish(folder, run, system));
  }
}

async function finish(folder: string, run: string, system: FileSystem): Promise<void> {
  for (const { path, staged, before, after } of readSteps(run)) {
    const to = join(folder, path);
    const now = readRegular(to);
    const found = now && hashOf(now);
    if (staged === null) {
      if (now === null) continue;
      if (found !== before) throw new Refusal(changed(path));
      if (leadsOut(folder, path)) throw new Refusal(outside(path));
      await system.remove(to);
      continue;
    }
    const from = join(run, staged);
    const text = readRegular(from);
    if (text === null) continue;
    // Anyone can make a folder that looks like a run's: only the text that was planned is put in place.
    if (hashOf(text) !== after || (found !== before && found !== after)) {
      throw new Refusal(changed(path));
    }
    if (leadsOut(folder, path)) throw new Refusal(outside(path));
    await system.makeFolder(dirname(to));
    await renamePatiently(system, from, to);
  }
  for (const { name } of [...Deno.readDirSync(run)]) {
    // The plan goes last: without it what is staged would be taken for unfinished preparations.
    if (name !== planName && isOurs(name)) await system.remove(join(run, name));
  }
  if (lookAt(join(run, planName)) !== null) await system.remove(join(run, planName));
  await system.remove(run);
}

function isOurs(name: string): boolean {
  return /^\d+\.new$/.test(name) || name === "plan.new";
}

function readSteps(run: string): Step[] {
  const path = join(run, planName);
  if (lookAt(path)?.isFile !== true) return [];
  try {
    const steps: unknown = JSON.parse(Deno.readTextFileSync(path));
    return Array.isArray(steps) ? steps.filter(isStep) : [];
  } catch (error) {
    // A plan gets its name once it is whole: this one is no plan of ours.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function isStep(value: unknown): value is Step {
  const { path, staged, before, after } = (value ?? {}) as Record<string, unknown>;
  const isKept = typeof staged === "string" && /^\d+\.new$/.test(staged) &&
    typeof after === "string";
  return isPathList([path]) && (isKept || (staged === null && after === null)) &&
    (before === null || typeof before === "string");
}

function changeProblem(folder: string, { path, before }: FileChange): Problem | null {
  if (!isPathList([path]) || leadsOut(folder, path)) return outside(path);
  const there = lookAt(join(folder, path));
  if (there !== null && !there.isFile) return outside(path);
  const now = there === null ? null : hashOf(Deno.readFileSync(join(folder, path)));
  return now === (before && hashOf(before)) ? null : changed(path);
}

/** Whether a link in the folder would lead a file elsewhere. */
function leadsOut(folder: string, path: string): boolean {
  return relation(realPlace(join(folder, path)), realPlace(folder)) !== "inside" ||
    lookAt(join(folder, path))?.isSymlink === true;
}

async function removeQuietly(run: string, system: FileSystem): Promise<void> {
  try {
    if (lookAt(run) !== null) await system.removeTree(run);
  } catch {
    // The error on its way says what is wrong; the next run clears this folder.
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function outside(file: string): Problem {
  return found("path-outside", { cell: file.slice(0, 200) });
}

function changed(file: string): Problem {
  return found("file-changed", { file });
}
