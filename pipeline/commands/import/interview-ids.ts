import { textHash } from "../../ingest/transcript/text-hash.ts";
import type { DatasetFolder } from "./dataset-folder.ts";

/** What neutral identifiers begin with. */
const stem = "ent-";

/**
 * The next neutral identifier of an interview: `ent-01`, `ent-02`, … A file's own name says who was
 * met, and when: it is never kept.
 *
 * @param taken Identifiers given in the same import.
 */
export function nextInterviewId(
  into: DatasetFolder,
  taken: ReadonlySet<string> = new Set(),
): string {
  const numbers = [...into.rows("interviews").map((row) => row.interview_id ?? ""), ...taken]
    .flatMap((id) => /^ent-(\d+)$/.exec(id)?.[1] ?? []).map(Number);
  let next = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
  for (;; next++) {
    const id = `${stem}${String(next).padStart(2, "0")}`;
    if (!taken.has(id) && !into.hasFile(into.transcriptFile(id))) return id;
  }
}

/** The interview that has this very text already; null where none has. */
export function interviewOfText(into: DatasetFolder, text: string): string | null {
  const hash = textHash(text);
  const row = into.rows("interviews").find(({ text_sha256, transcript = "" }) =>
    text_sha256 === hash || (transcript !== "" && into.text(transcript) === text)
  );
  return row?.interview_id ?? null;
}

/** From this share of lines on, a text is another state of one that is there. */
const sameShare = 0.5;
/** Shorter lines are anybody's. */
const telling = 30;

/** The interview of which a text is another state; null where it is like none. */
export function interviewLike(into: DatasetFolder, text: string): string | null {
  const lines = new Set(linesOf(text));
  if (lines.size === 0) return null;
  for (const { interview_id = "", transcript = "" } of into.rows("interviews")) {
    const there = transcript === "" ? null : into.text(transcript);
    if (there === null) continue;
    const shared = linesOf(there).filter((line) => lines.has(line)).length;
    if (shared >= sameShare * lines.size) return interview_id;
  }
  return null;
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim()).filter(({ length }) => length >= telling);
}
