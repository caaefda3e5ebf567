import { found } from "../../problem/found.ts";
import { Refusal } from "../../problem/refusal.ts";
import { lookAt } from "./file-system.ts";

/**
 * The bytes of a file that a command is to write again; null when nothing is there.
 *
 * @throws {Refusal} `source-error` for what only looks like a file: reading a pipe may never end, and
 * a link may lead out of the dataset.
 */
export function readRegular(path: string): Uint8Array | null {
  const there = lookAt(path);
  if (there === null) return null;
  if (!there.isFile) throw new Refusal(found("source-error/kept-file", { file: path }));
  return Deno.readFileSync(path);
}
