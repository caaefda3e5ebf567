import type { Mark, MarkedTurn } from "./marked-transcript.ts";

/** The head of a transcript. */
export interface Head {
  readonly title: string;
  readonly date: string;
  readonly minutes: number;
}

/** How a transcript is written. */
export type Format = "txt" | "md" | "vtt";

/** A mark on the text of the whole file, with the text around it on the same line. */
export interface PlacedMark extends Mark {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}

/** The finished transcript and the marks placed on it. */
export interface TranscriptFile {
  readonly text: string;
  readonly marks: readonly PlacedMark[];
}

const contextLength = 32;

/** Write the turns in a format, and move the marks to code points of the finished text. */
export function writeTranscript(
  head: Head,
  turns: readonly MarkedTurn[],
  format: Format,
): TranscriptFile {
  const labels = labelsOf(turns, head, format);
  let text = headText(head, format);
  let length = [...text].length;
  const marks: PlacedMark[] = [];
  turns.forEach((turn, i) => {
    const label = labels[i] ?? "";
    const start = length + [...label].length;
    const characters = [...turn.text];
    for (const mark of turn.marks) {
      const slice = (from: number, to: number) => characters.slice(Math.max(0, from), to).join("");
      marks.push({
        ...mark,
        start: start + mark.start,
        end: start + mark.end,
        prefix: slice(mark.start - contextLength, mark.start).trim(),
        exact: slice(mark.start, mark.end),
        suffix: slice(mark.end, mark.end + contextLength).trim(),
      });
    }
    const last = i === turns.length - 1;
    text += label + turn.text + (last ? "\n" : "\n\n");
    length = start + characters.length + (last ? 1 : 2);
  });
  return { text, marks };
}

function headText({ title, date, minutes }: Head, format: Format): string {
  if (format === "md") return `# ${title}\n${date}\n${minutes} minutes\n\n`;
  if (format === "vtt") return `WEBVTT\n\nNOTE\n${title}\n${date}\n${minutes} minutes\n\n`;
  return `${title}\n${date}\n${minutes} minutes\n\n`;
}

function labelsOf(turns: readonly MarkedTurn[], head: Head, format: Format): string[] {
  if (format === "txt") return turns.map((turn) => `${turn.speaker}\u00a0: `);
  if (format === "md") return turns.map((turn) => `**${turn.speaker}\u00a0:** `);
  const words = turns.map((turn) => turn.text.split(/\s+/).length);
  const total = words.reduce((sum, count) => sum + count, 0);
  let spoken = 0;
  return turns.map((turn, i) => {
    const from = clock(spoken / total * head.minutes * 60);
    spoken += words[i] ?? 0;
    const to = clock(spoken / total * head.minutes * 60);
    return `${from} --> ${to}\n<v ${turn.speaker}>`;
  });
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${
    two(whole % 60)
  }.000`;
}
