import { join } from "node:path";
import { withheldFile } from "../../dataset/data-package/descriptor.ts";
import type { GateVerdict } from "../../privacy/gate-worker.ts";
import { ledgerLine } from "../../privacy/ledger.ts";
import {
  privateFiles,
  privateOf,
  readIfThere,
  readReleases,
} from "../../privacy/private-folder.ts";
import { putFile } from "../files/put-files.ts";

/** Whether a lab keeps a ledger of what earlier sites told. */
export function hasReleases(lab: string): boolean {
  return readReleases(lab).length > 0;
}

/**
 * Write `withheld.csv`, the one file that a report makes in a lab: an ordinary input of the build,
 * which can then be repeated and archived without the private folder. It is left alone where it
 * says the same, and where nothing is to be withheld and it is not there.
 */
export async function putWithheld(lab: string, text: string | null): Promise<void> {
  const path = join(lab, withheldFile);
  const there = readIfThere(path);
  const isEmpty = text === null || text.split("\n").length <= 2;
  if (there === null && isEmpty) return;
  if (text === null || (there !== null && new TextDecoder().decode(there) === text)) return;
  await putFile(path, new TextEncoder().encode(text), { replace: true, inputs: [] });
}

/**
 * Note in the private folder of a lab, where it has one, what was done: the overrides that let a leak
 * stand, and, of a site that is handed to readers, what it tells. The same is noted once.
 */
export function recordRelease(lab: string, verdict: GateVerdict, published: boolean): void {
  const folder = privateOf(lab);
  if (!isFolder(folder)) return;
  const { overridden, told, asOf } = verdict;
  for (const { leak: { id, kind, file }, override } of overridden) {
    appendLine(join(folder, privateFiles.log), { what: "override", id, kind, file, ...override });
  }
  if (!published || told === null) return;
  appendText(join(folder, privateFiles.releases), ledgerLine({ asOf, counts: told }));
}

function appendLine(path: string, entry: object): void {
  appendText(path, `${JSON.stringify(entry)}\n`);
}

/** Add a line to a file of lines, unless it holds it already. */
function appendText(path: string, line: string): void {
  const there = readIfThere(path);
  const text = there === null ? "" : new TextDecoder().decode(there);
  if (`\n${text}`.includes(`\n${line}`)) return;
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  Deno.writeTextFileSync(path, `${gap}${line}`, { append: true });
}

function isFolder(path: string): boolean {
  try {
    return Deno.lstatSync(path).isDirectory;
  } catch {
    return false;
  }
}
