import { textHash } from "../../ingest/transcript/text-hash.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { DatasetFolder } from "./dataset-folder.ts";

/**
 * Whether a transcript that an import would replace is somebody's own: a text of which no interview
 * of the dataset speaks, or one changed by hand since it was imported. Null when it may be replaced.
 *
 * @param path Path of the transcript, from the dataset.
 * @param text The text that would take its place.
 */
export function keptText(into: DatasetFolder, path: string, text: string): Problem | null {
  const there = into.text(path);
  if (there === null || there === text) return null;
  const interview = into.rows("interviews").find((row) => row.transcript === path);
  const hash = interview?.text_sha256 ?? "";
  if (interview !== undefined && (hash === "" || hash === textHash(there))) return null;
  return found("transcript-kept", { file: path });
}

/** A transcript whose name leads to an interview that already has another text. */
export function otherInterview(id: string, file: string): Problem {
  return found("interview-there", { file, cell: id });
}
