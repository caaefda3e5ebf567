import type { Dataset } from "../../dataset/dataset.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { isSameText } from "./anchors.ts";
import { interviewCorpus } from "./corpus.ts";

/**
 * Whether codings still stand on the text they were made on: the stored hash, the bounds, and the
 * exact words kept with each coding. Nothing is moved here; `deno task import` moves by proof.
 */
export function checkAnchors(dataset: Dataset): Problem[] {
  const corpus = interviewCorpus(dataset);
  const byId = new Map(corpus.interviews.map((held) => [held.row.interview_id, held]));
  const problems: Problem[] = [];
  for (const { row, text } of corpus.interviews) {
    if (text !== null && isSameText(text, row.text_sha256) === false) {
      problems.push(changedText(row.transcript ?? "", row.line));
    }
  }
  for (const { interview_id, start, end, exact, line, coding_id } of dataset.tables.codings.rows) {
    const points = byId.get(interview_id)?.points;
    if (!points) continue;
    const isInside = start < end && end <= points.length;
    // Cells are trimmed when read, so words are compared without their outer spaces.
    const matches = exact === null || points.slice(start, end).trim() === exact.trim();
    if (!isInside || !matches) problems.push(brokenAnchor(coding_id, line));
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
