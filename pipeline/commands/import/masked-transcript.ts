import type { PseudonymRule } from "../../ingest/pseudonyms/key-file.ts";
import { likelyNames } from "../../ingest/pseudonyms/likely-names.ts";
import { pseudonymise, type Pseudonymised } from "../../ingest/pseudonyms/pseudonymise.ts";
import { isInterviewerLabel } from "../../ingest/transcript/speaker-labels.ts";
import { parseTranscript } from "../../ingest/transcript/read-transcript.ts";
import { labelPlaces } from "../../ingest/transcript/turns.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";

/** A transcript as it is stored: without the names of the key, its turns as they were. */
export interface MaskedTranscript extends Pseudonymised {
  /** Labels of interviewers beside the usual words, as they stand in the text stored. */
  readonly interviewers: readonly string[];
  readonly problems: readonly Problem[];
  /** What looks like a name still; this may hold names, and goes to the terminal only. */
  readonly likely: readonly string[];
}

/**
 * Take the names of the key out of a transcript. The labels of speakers go on opening their turns:
 * where one no longer would, the import is refused, since the interviewer's words would count as the
 * interviewee's. What still looks like a name is listed, and told where there is no key.
 *
 * @param declared Labels of interviewers, as they stand in the file.
 */
export function maskTranscript(
  text: string,
  file: string,
  rules: readonly PseudonymRule[],
  declared: readonly string[],
): MaskedTranscript {
  const masked = pseudonymise(text, rules, { labels: labelPlaces(text) });
  const interviewers = declared.map((label) =>
    pseudonymise(label, rules, { labels: [{ from: 0, to: label.length }] }).text
  );
  const before = parseTranscript(text, "x.txt", { interviewers: declared });
  const after = parseTranscript(masked.text, "x.txt", { interviewers });
  const problems: Problem[] = [];
  const kept = before.turns.length === after.turns.length &&
    before.turns.every((turn, i) => !turn.interviewer || after.turns[i]!.interviewer);
  if (!kept) {
    problems.push(
      found("pseudonym-turns", { file }, {
        before: before.turns.length,
        after: after.turns.length,
      }),
    );
  }
  const labels = after.speakers.map(({ name }) => name)
    .filter((name) => !isInterviewerLabel(name) && !rules.some((rule) => name === rule.pseudonym));
  const likely = likelyNames(masked.text, labels);
  if (likely.length > 0) {
    const words = { count: likely.length };
    problems.push(
      rules.length === 0
        ? found("likely-names/no-key", { file }, words)
        : found("likely-names/left", { file }, words),
    );
  }
  return {
    ...masked,
    interviewers: interviewers.filter((label) => !isInterviewerLabel(label)),
    problems,
    likely: likely.map(({ kind, found, line, times }) => `${line}: ${kind}: ${found} (×${times})`),
  };
}
