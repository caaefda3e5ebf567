import { formatClock } from "../../ingest/transcript/clock.ts";
import { codePoints } from "../../ingest/transcript/code-points.ts";
import { readTranscript } from "../../ingest/transcript/read-transcript.ts";
import { textHash } from "../../ingest/transcript/text-hash.ts";
import type { ReviewItem, Transcript } from "../../ingest/transcript/transcript.ts";
import { found } from "../../problem/found.ts";
import { hasError } from "../../problem/problem.ts";
import { type DatasetFolder, unreviewedFolder } from "./dataset-folder.ts";
import type { ImportRequest, ImportResult } from "./importer.ts";
import { interviewLike, interviewOfText, nextInterviewId } from "./interview-ids.ts";
import { keptText, otherInterview } from "./kept-text.ts";
import { maskTranscript } from "./masked-transcript.ts";
import { moveCodings } from "./move-codings.ts";

const none = { in: 0, out: 0 };

/**
 * Take in one transcript: text, pseudonyms, a row in `interviews`. Its identifier is neutral unless
 * one is given; the name of the file is not kept. A text that is there already is its own interview,
 * and one that is another state of it is refused without `--interview`.
 */
export function importTranscript(request: ImportRequest): ImportResult {
  const { bytes, file, into, rules, interviewers } = request;
  const read = readTranscript(bytes, file, { interviewers });
  const stored = storedText(read.transcript, read.format);
  const masked = maskTranscript(stored, file, rules, interviewers);
  const like = request.interview === undefined ? interviewLike(into, masked.text) : null;
  const known = interviewOfText(into, masked.text);
  const id = request.interview ?? known ?? nextInterviewId(into);
  const path = into.transcriptFile(id);
  const kept = keptText(into, path, masked.text);
  const problems = [...read.problems, ...masked.problems, ...kept === null ? [] : [kept]];
  if (known === null && like !== null) problems.push(otherInterview(like, file));
  const failed = hasError(problems);
  if (!failed) {
    const broken = moveCodings(into, id, path, masked.text);
    if (broken > 0) problems.push(brokenCodings(id, broken));
    into.putText(path, masked.text);
    keepUnreviewed(into, path);
    into.add("interviews", [{
      interview_id: id,
      person_id: id,
      transcript: path,
      text_sha256: textHash(masked.text),
      status: "done",
      interviewers: masked.interviewers.join("; "),
    }]);
  }
  return {
    ledger: {
      codes: none,
      sources: { in: 1, withText: failed ? 0 : 1 },
      selections: none,
      codings: none,
      memos: none,
      problems,
    },
    pseudonyms: masked.log,
    review: [
      ...read.transcript.review.map(reviewLine),
      ...masked.review.map(({ kind, line, found, pseudonym }) =>
        `${line}: ${kind}: ${found} (${pseudonym}?)`
      ),
      ...masked.likely,
    ],
  };
}

/** Tell git to leave alone the folder in which transcripts wait to be read again. */
export function keepUnreviewed(into: DatasetFolder, path: string): void {
  if (path.startsWith(`${unreviewedFolder}/`)) {
    into.putText(`${unreviewedFolder}/.gitignore`, "*\n");
  }
}

/** The text that is stored: cues become labelled turns, all else stays as it was written. */
function storedText({ text, turns }: Transcript, format: string): string {
  const plain = (words: string) => words.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (format !== "vtt" && format !== "srt") return plain(text);
  const points = codePoints(text);
  return turns.map(({ speaker, from, to, start, end }) => {
    const times = [from, to].flatMap((time) => time === null ? [] : formatClock(time)).join(" - ");
    const label = `[${speaker ?? "?"}]${times === "" ? "" : ` (${times})`}`;
    return `${label}\n${plain(points.slice(start, end)).replace(/<[^<>]*>/g, "")}\n`;
  }).join("\n");
}

function reviewLine({ kind, line, found, proposed }: ReviewItem): string {
  return `${line}: ${kind}: ${found}${proposed === null ? "" : ` → ${proposed}`}`;
}

function brokenCodings(id: string, count: number) {
  return found("broken-anchors/moved", { file: "codings.csv" }, { count, id });
}
