import { readClock } from "./clock.ts";
import { codePoints } from "./code-points.ts";
import { bareLabel, isInterviewerLabel } from "./speaker-labels.ts";
import { speakersOf } from "./turns.ts";
import type { ReviewItem, Transcript, TranscriptOptions, Turn } from "./transcript.ts";

const time = String.raw`(?:\d{1,3}:)?\d{1,3}:\d{1,3}(?:[.,]\d{1,3})?`;
const arrow = new RegExp(String.raw`^\s*(${time})\s*-{1,2}>\s*(${time})`);
const voice = /<v(?:\.[^\s<>]*)?\s+([^\s<>][^<>]*)>/;
/** A speaker before a colon in a cue: at most four words. */
const colon = /^\s*(?:-\s*)?(\p{L}[\p{L}\p{N} \u00a0\u202f_.'’?-]{0,38}?)[ \u00a0\u202f]*:(?=\s)/u;

/** The words of a cue without the spaces and closing tags at their end. */
function withoutTail(body: string): string {
  let rest = body.trimEnd();
  for (;;) {
    const tag = rest.endsWith(">") ? rest.lastIndexOf("</") : -1;
    if (tag < 0 || !/^<\/[a-z]+>$/.test(rest.slice(tag))) return rest;
    rest = rest.slice(0, tag).trimEnd();
  }
}

interface Cue {
  readonly line: number;
  readonly from: string;
  readonly to: string;
  /** Code units of the payload in the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Read the cues of WebVTT or SubRip: hours may be missing, decimals may be commas, voice tags may
 * stay open. Positions are those of the words in the file’s text, tags excluded from both ends.
 */
export function readCues(text: string, options: TranscriptOptions = {}): Transcript {
  const cues = cuesOf(text);
  const review: ReviewItem[] = [];
  const known = repeatedLabels(text, cues);
  const points = codePoints(text);
  const turns: Turn[] = [];
  let speaker: string | null = null;
  for (const cue of cues) {
    const payload = text.slice(cue.start, cue.end);
    const found = speakerIn(payload, known);
    if (found.doubtful !== null) {
      review.push({ kind: "unknown-label", line: cue.line, found: found.doubtful, proposed: null });
    }
    speaker = found.speaker ?? speaker;
    const times = [cue.from, cue.to].map((written) => {
      const read = readClock(written);
      if (read.milliseconds === null) {
        review.push({ kind: "impossible-time", line: cue.line, found: written, proposed: null });
      }
      return read.milliseconds;
    });
    const body = payload.slice(found.width);
    const lead = body.length - body.trimStart().length;
    const tail = body.length - withoutTail(body).length;
    const start = cue.start + found.width + lead;
    turns.push({
      speaker,
      label: found.speaker,
      interviewer: speaker !== null && isInterviewerLabel(speaker, options.interviewers),
      from: times[0] ?? null,
      to: times[1] ?? null,
      start: points.toPoint(start),
      end: points.toPoint(Math.max(start, cue.end - tail)),
      line: cue.line,
    });
  }
  return { text, turns, speakers: speakersOf(turns), review };
}

function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  let start = 0;
  let number = 1;
  let current: { line: number; from: string; to: string; start: number; end: number } | null = null;
  for (const match of text.matchAll(/\r\n|\r|\n|$/g)) {
    const line = text.slice(start, match.index);
    const times = arrow.exec(line);
    const next = match.index + match[0].length;
    if (times) {
      current = {
        line: number,
        from: times[1] ?? "",
        to: times[2] ?? "",
        start: next,
        end: next,
      };
      cues.push(current);
    } else if (line.trim() === "") current = null;
    else if (current) current.end = match.index;
    start = next;
    number++;
  }
  return cues.filter(({ start, end }) => end > start);
}

function repeatedLabels(text: string, cues: readonly Cue[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { start, end } of cues) {
    const label = colon.exec(text.slice(start, end))?.[1];
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

function speakerIn(payload: string, known: ReadonlyMap<string, number>) {
  const tag = voice.exec(payload);
  if (tag) {
    return {
      speaker: bareLabel(tag[1] ?? ""),
      width: tag.index + tag[0].length,
      doubtful: null,
    };
  }
  const before = colon.exec(payload);
  const label = before?.[1];
  if (before && label !== undefined && label.split(" ").length <= 4) {
    if ((known.get(label) ?? 0) > 1 || isInterviewerLabel(label)) {
      return { speaker: bareLabel(label), width: before[0].length, doubtful: null };
    }
    return { speaker: null, width: 0, doubtful: label };
  }
  return { speaker: null, width: 0, doubtful: null };
}
