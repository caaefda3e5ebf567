import { basename, dirname, join, resolve } from "node:path";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { Refusal } from "../../problem/refusal.ts";
import { refusing } from "../../problem/system-error.ts";
import { commitFiles, type FileChange, finishCommits } from "./commit-files.ts";
import { type FileSystem, lookAt, machineFiles } from "./file-system.ts";
import { realPlace, relation } from "./real-place.ts";

/** How files are put into a folder. */
export interface PutOptions {
  /**
   * Replace files that are there; without it one that would change is refused.
   * @default false
   */
  readonly replace?: boolean;
  /**
   * What the files were made from: none of them may be replaced, nor hold a file put.
   * @default []
   */
  readonly inputs?: readonly string[];
  /**
   * What changes files.
   * @default machineFiles
   */
  readonly system?: FileSystem;
}

/**
 * Put files into a folder, all of them or none. A file that is there with other content is somebody's
 * own, unless `replace` says otherwise; one with the same content is left as it is.
 *
 * @param contents The content of each file, by its path from the folder, with `/`.
 * @throws {Refusal} when a file would replace another or lies in an input, or the system refuses.
 */
export async function putFiles(
  folder: string,
  contents: Readonly<Record<string, string | Uint8Array>>,
  { replace = false, inputs = [], system = machineFiles }: PutOptions = {},
): Promise<void> {
  const changes: FileChange[] = [];
  const refused: Problem[] = [];
  for (const [path, content] of Object.entries(contents)) {
    const full = join(folder, path);
    const met = inputs.find((input) => isOnOrIn(full, input));
    const there = lookAt(full);
    const before = there?.isFile === true
      ? await refusing(full, () => Deno.readFileSync(full))
      : null;
    if (met !== undefined) refused.push(onInput(full, met));
    else if (there !== null && before === null) refused.push(taken(full, false));
    else if (before === null) changes.push({ path, content, before });
    else if (!sameBytes(before, content)) {
      if (replace) changes.push({ path, content, before });
      else refused.push(taken(full, true));
    }
  }
  if (refused.length > 0) throw new Refusal(refused);
  if (lookAt(folder) !== null) await refusing(folder, () => finishCommits(folder, system));
  await commitFiles(folder, changes, system);
}

/** Put one file where a path says; its folder must be there. See {@linkcode putFiles}. */
export async function putFile(
  path: string,
  content: string | Uint8Array,
  options: PutOptions = {},
): Promise<void> {
  const full = resolve(path);
  await refusing(dirname(full), () => Deno.readDirSync(dirname(full)));
  await putFiles(dirname(full), { [basename(full)]: content }, options);
}

function isOnOrIn(path: string, input: string): boolean {
  return ["same", "inside"].includes(relation(realPlace(path), realPlace(input)));
}

function sameBytes(bytes: Uint8Array, content: string | Uint8Array): boolean {
  const other = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return bytes.length === other.length && bytes.every((byte, i) => byte === other[i]);
}

function onInput(file: string, input: string): Problem {
  return found("output-unsafe/input", { file, cell: input });
}

function taken(file: string, isFile: boolean): Problem {
  return found(isFile ? "file-exists" : "file-exists/not-regular", { file });
}
