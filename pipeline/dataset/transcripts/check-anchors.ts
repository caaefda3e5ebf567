import { textHash } from "../../ingest/transcript/text-hash.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { cellsOf, type TypedTable, type TypedTables } from "../columns/typed-table.ts";
import type { StoredTranscript, Transcripts } from "./transcripts.ts";

/**
 * Whether codings still stand on the text they were made on: the stored hash, the bounds, and the
 * exact words kept with each coding. Nothing is moved here; `deno task import` moves by proof.
 */
export function checkAnchors(tables: TypedTables, transcripts: Transcripts): Problem[] {
  const { interviews, codings } = tables;
  const texts = transcriptsOfHeld(interviews, transcripts);
  const [path, hash] = [cellsOf(interviews, "transcript"), cellsOf(interviews, "text_sha256")];
  const changed = [...texts.values()].flatMap(({ row, transcript }) =>
    hash(row) === null || textHash(transcript.text) === hash(row)
      ? []
      : [changedText(String(path(row)), interviews.lines[row] ?? 0)]
  );
  return [...changed, ...checkPassages(codings, texts)];
}

interface HeldText {
  /** The row of the interview. */
  readonly row: number;
  readonly transcript: StoredTranscript;
}

/** The transcripts of interviews that were done, by interview. */
function transcriptsOfHeld(
  interviews: TypedTable,
  transcripts: Transcripts,
): ReadonlyMap<unknown, HeldText> {
  const [id, status] = [cellsOf(interviews, "interview_id"), cellsOf(interviews, "status")];
  const path = cellsOf(interviews, "transcript");
  const texts = new Map<unknown, HeldText>();
  for (const row of interviews.lines.keys()) {
    const transcript = status(row) === "done" ? transcripts.get(path(row) as string | null) : null;
    if (transcript !== null) texts.set(id(row), { row, transcript });
  }
  return texts;
}

function checkPassages(codings: TypedTable, texts: ReadonlyMap<unknown, HeldText>): Problem[] {
  const [interview, id] = [cellsOf(codings, "interview_id"), cellsOf(codings, "coding_id")];
  const [from, to, exact] = ["start", "end", "exact"].map((name) => cellsOf(codings, name));
  const problems: Problem[] = [];
  for (const [row, line] of codings.lines.entries()) {
    const points = texts.get(interview(row))?.transcript.points;
    if (!points) continue;
    const [start, end, words] = [Number(from?.(row)), Number(to?.(row)), exact?.(row)];
    const isInside = start < end && end <= points.length;
    // Cells are trimmed when read, so words are compared without their outer spaces.
    const matches = typeof words !== "string" || points.slice(start, end).trim() === words.trim();
    if (!isInside || !matches) problems.push(brokenAnchor(String(id(row)), line));
  }
  return problems;
}

function changedText(file: string, line: number): Problem {
  return found("hash-error", { file: "interviews.csv", line, column: "text_sha256" }, {
    transcript: file,
  });
}

function brokenAnchor(coding: string, line: number): Problem {
  return found("broken-anchors", { file: "codings.csv", line, column: "exact", cell: coding });
}
