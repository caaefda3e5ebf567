import { type CodePoints, codePoints } from "./code-points.ts";
import { certainLabels, type Heading, readHeading } from "./headings.ts";
import { foldSpeaker, isInterviewerLabel, slipOf } from "./speaker-labels.ts";
import type { ReviewItem, Speaker, Transcript, TranscriptOptions, Turn } from "./transcript.ts";

interface Line {
  readonly number: number;
  /** Code units of the text. */
  readonly start: number;
  readonly end: number;
  readonly heading: Heading | null;
}

/**
 * Read the turns of a transcript whose lines name their speakers; a label applies until the next
 * one, and lines without a label go on with the turn before them.
 */
export function readTurns(text: string, options: TranscriptOptions = {}): Transcript {
  const lines = linesOf(text);
  const headings = lines.flatMap(({ heading }) => heading ?? []);
  const certain = certainLabels(headings, options);
  const isTimed = headings.some(({ form }) => form === "timed");
  const review: ReviewItem[] = [];
  const open: Draft[] = [];
  for (const line of lines) {
    const found = line.heading === null
      ? null
      : decide(line.heading, line.number, certain, isTimed, review);
    if (found === null) {
      const last = open.at(-1);
      if (last) last.end = line.end;
      else open.push({ ...nobody, start: line.start, end: line.end, line: line.number });
    } else {
      const start = line.start + (line.heading?.width ?? 0);
      open.push({ ...found, start: Math.min(start, line.end), end: line.end, line: line.number });
    }
  }
  const turns = close(open, text, options);
  for (const found of timesGoingBack(turns)) review.push(found);
  return { text, turns, speakers: speakersOf(turns), review: sorted(review) };
}

/** Where the headings of a text stand that can name a speaker, in UTF-16 code units. */
export function labelPlaces(text: string): { readonly from: number; readonly to: number }[] {
  return linesOf(text).flatMap(({ start, heading }) =>
    heading === null ? [] : [{ from: start, to: start + heading.width }]
  );
}

interface Draft {
  speaker: string | null;
  label: string | null;
  from: number | null;
  to: number | null;
  start: number;
  end: number;
  line: number;
}

const nobody = { speaker: null, label: null, from: null, to: null };

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let number = 1;
  for (const match of text.matchAll(/\r\n|\r|\n|$/g)) {
    const end = match.index;
    lines.push({ number, start, end, heading: readHeading(text.slice(start, end)) });
    start = end + match[0].length;
    number++;
  }
  return lines;
}

/** Whether a heading opens a turn; what is doubtful about it goes to the review list. */
function decide(
  heading: Heading,
  line: number,
  certain: ReadonlyMap<string, number>,
  isTimed: boolean,
  review: ReviewItem[],
): Pick<Draft, "speaker" | "label" | "from" | "to"> | null {
  const { label, form, from, to } = heading;
  const add = (kind: ReviewItem["kind"], found: string, proposed: string | null = null) =>
    review.push({ kind, line, found, proposed });
  const slip = slipOf(label, certain);
  if (slip !== null) add("typo-label", label, slip);
  else if (!certain.has(label)) {
    // A lone `Name :` or `[aparté]` may be speech: it stays with the turn, and a person looks.
    if (form === "colon" || /^[\p{Lu}\d]/u.test(label)) add("unknown-label", label);
    return null;
  } else if (form === "timed" && certain.get(label) === 1 && !isInterviewerLabel(label)) {
    add("unknown-label", label);
  }
  for (const time of [from, to]) {
    if (time !== null && time.milliseconds === null) add("impossible-time", time.text);
  }
  if (isTimed && form !== "timed") add("missing-time", label);
  if (foldSpeaker(label) === "i") add("ambiguous-label", label);
  return {
    speaker: slip ?? label,
    label,
    from: from?.milliseconds ?? null,
    to: to?.milliseconds ?? null,
  };
}

function close(drafts: readonly Draft[], text: string, options: TranscriptOptions): Turn[] {
  const points = codePoints(text);
  return drafts.flatMap((draft) => {
    const span = trimmed(text, draft.start, draft.end, points);
    if (draft.speaker === null && span.start === span.end) return [];
    return [{
      speaker: draft.speaker,
      label: draft.label,
      interviewer: draft.speaker !== null &&
        isInterviewerLabel(draft.speaker, options.interviewers),
      from: draft.from,
      to: draft.to,
      ...span,
      line: draft.line,
    }];
  });
}

function trimmed(text: string, start: number, end: number, points: CodePoints) {
  const body = text.slice(start, end);
  const from = start + body.length - body.trimStart().length;
  const to = Math.max(from, start + body.trimEnd().length);
  return { start: points.toPoint(from), end: points.toPoint(to) };
}

function timesGoingBack(turns: readonly Turn[]): ReviewItem[] {
  const found: ReviewItem[] = [];
  let latest = -1;
  for (const { from, to, line, label } of turns) {
    if (from !== null && from < latest || (from !== null && to !== null && to < from)) {
      found.push({ kind: "time-goes-back", line, found: label ?? "", proposed: null });
    }
    latest = Math.max(latest, from ?? -1);
  }
  return found;
}

/** Who speaks, in order of appearance, with the number of turns. */
export function speakersOf(turns: readonly Turn[]): Speaker[] {
  const found = new Map<string, Speaker>();
  for (const { speaker, interviewer } of turns) {
    if (speaker === null) continue;
    const turnCount = (found.get(speaker)?.turns ?? 0) + 1;
    found.set(speaker, { name: speaker, interviewer, turns: turnCount });
  }
  return [...found.values()];
}

function sorted(review: readonly ReviewItem[]): ReviewItem[] {
  return review.toSorted((a, b) => a.line - b.line);
}
