import { pseudonymise } from "../../ingest/pseudonyms/pseudonymise.ts";
import { formatClock } from "../../ingest/transcript/clock.ts";
import { codePoints } from "../../ingest/transcript/code-points.ts";
import { readTranscript } from "../../ingest/transcript/read-transcript.ts";
import { textHash } from "../../ingest/transcript/text-hash.ts";
import type { ReviewItem, Transcript } from "../../ingest/transcript/transcript.ts";
import { found } from "../../problem/found.ts";
import { hasError } from "../../problem/problem.ts";
import { slug } from "./dataset-folder.ts";
import type { ImportRequest, ImportResult } from "./importer.ts";
import { keptText, otherInterview } from "./kept-text.ts";
import { moveCodings } from "./move-codings.ts";

const none = { in: 0, out: 0 };

/** Take in one transcript: text, pseudonyms, a row in `interviews`. */
export function importTranscript(request: ImportRequest): ImportResult {
  const { bytes, file, into, rules, interviewers } = request;
  const read = readTranscript(bytes, file, { interviewers });
  const stored = storedText(read.transcript, read.format);
  const masked = pseudonymise(stored, rules);
  const name = pseudonymise(file.replace(/\.[^.]*$/, ""), rules).text;
  const id = request.interview ?? slug(name, `interview-${textHash(stored).slice(0, 8)}`);
  const path = into.transcriptFile(id);
  const kept = keptText(into, path, masked.text);
  const problems = [...read.problems, ...kept === null ? [] : [kept]];
  const there = into.text(path);
  if (request.interview === undefined && there !== null && there !== masked.text) {
    problems.push(otherInterview(id, file));
  }
  const failed = hasError(problems);
  if (!failed) {
    const broken = moveCodings(into, id, path, masked.text);
    if (broken > 0) problems.push(brokenCodings(id, broken));
    into.putText(path, masked.text);
    into.add("interviews", [{
      interview_id: id,
      person_id: id,
      transcript: path,
      text_sha256: textHash(masked.text),
      status: "done",
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
        `${file}:${line}: ${kind}: ${found} (${pseudonym}?)`
      ),
    ],
  };
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
