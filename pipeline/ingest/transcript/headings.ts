import { type ClockTime, readClock, timePattern } from "./clock.ts";
import { bareLabel, foldSpeaker, isInterviewerLabel } from "./speaker-labels.ts";
import type { TranscriptOptions } from "./transcript.ts";

/** A line that names who speaks next. */
export interface Heading {
  readonly label: string;
  readonly from: ClockTime | null;
  readonly to: ClockTime | null;
  /** Code units of the line that belong to the heading; the words spoken start after them. */
  readonly width: number;
  /** How sure the form is: a time or brackets leave no doubt, `Name :` alone does. */
  readonly form: "timed" | "bracketed" | "colon";
}

const space = String.raw`[ \t\u00a0\u202f]`;
const range = String.raw`(${timePattern})(?:\s*(?:[-–—]|-->|à)\s*(${timePattern}))?`;

/** `[Chercheur] (0:01 - 0:11)`, `[Chercheur] 0:01`. */
const bracketedTimed = new RegExp(
  String.raw`^\s*\[([^\]\n]{1,60})\]\s*(?:[([]\s*)?${range}(?:\s*[)\]])?${space}*(?::${space}*)?`,
);
/** `[Chercheur]` alone on its line, `{Name}`. */
const bracketed = new RegExp(String.raw`^\s*[[{]([^\]}\n]{1,40})[\]}]${space}*(?::${space}*)?$`);
/** `Name  00:12`, `Name (00:12)`, `Name [00:12]:` at the end of a line. */
const trailingTime = new RegExp(
  String.raw`^\s*(\p{L}[^\n:[\]()]{0,39}?)(?:${space}{2}|\t|${space}*[([])\s*${range}` +
    String.raw`(?:\s*[)\]])?${space}*(?::${space}*)?$`,
  "u",
);
/** `00:12 Name :`, `[00:12] Name :`. */
const leadingTime = new RegExp(
  String
    .raw`^\s*(?:[[({#]\s*)?${range}(?:\s*[\])}#])?${space}+([#@]?\p{L}[^\n:]{0,39}?)${space}*:(?=\s|$)${space}*`,
  "u",
);
/** `NAME : …`, `Name:`, `**Name :** …`, `#Name:`, `Élue n° 2 : …`, with any French space. */
const colon = new RegExp(
  String
    .raw`^\s*((?:\*\*|__|[#@>{])?\p{L}[\p{L}\p{N} \u00a0\u202f_.'’·()°?/-]{0,38}?\}?(?:\*\*|__)?)` +
    String.raw`${space}*:(?:\*\*|__)?(?=\s|$)${space}*`,
  "u",
);
/** `ABC⇥…`: the tab of the ICOR convention. */
const tabbed = /^\s*(\p{Lu}{1,4}\d{0,2})\t+/u;
/** `### Name`: a heading that is only a name. */
const markdownHeading = /^#{1,6}[ \t]+(\p{L}[^\n:]{0,39}?)[ \t]*(?::[ \t]*)?$/u;

/** Words before a colon that introduce a list or a remark, not a speaker. */
const notSpeakers = new Set(
  ("exemple;par exemple;note;nb;remarque;attention;conclusion;resume;sujet;objet;date;lieu;duree;" +
    "http;https;speakers;summary keywords;mots cles;transcription;entretien;title;example;summary;" +
    "theme;pour resumer;en resume;fichier;file;participants").split(";"),
);

/** Signs without which no line is a heading, in the part where a label can stand. */
const headingSigns = /^[^:[{\t#]{0,60}[:[{\t#]/;

/** Read a line as a heading, or null when it is speech. */
export function readHeading(line: string): Heading | null {
  // Most lines are speech: one cheap look spares them the six patterns below.
  if (!headingSigns.test(line)) return null;
  let match = bracketedTimed.exec(line);
  if (match) return timed(match[1], match[2], match[3], match[0]);
  match = trailingTime.exec(line);
  if (match && words(match[1]) <= 5) return timed(match[1], match[2], match[3], match[0]);
  match = leadingTime.exec(line);
  if (match && words(match[3]) <= 4) return timed(match[3], match[1], match[2], match[0]);
  match = bracketed.exec(line);
  if (match) return untimed(match[1], match[0], "bracketed");
  match = colon.exec(line) ?? tabbed.exec(line) ?? markdownHeading.exec(line);
  if (match && words(match[1]) <= 4 && !notSpeakers.has(foldSpeaker(bareLabel(match[1] ?? "")))) {
    return untimed(match[1], match[0], "colon");
  }
  return null;
}

function words(label = ""): number {
  return bareLabel(label).split(" ").length;
}

function timed(label = "", from: string | undefined, to: string | undefined, whole: string) {
  const read = (text: string | undefined) => text === undefined ? null : readClock(text);
  const heading: Heading = {
    label: bareLabel(label),
    from: read(from),
    to: read(to),
    width: whole.length,
    form: "timed",
  };
  return heading;
}

function untimed(label = "", whole: string, form: "bracketed" | "colon"): Heading {
  return { label: bareLabel(label), from: null, to: null, width: whole.length, form };
}

/**
 * Labels that are speakers beyond doubt: those with a time, those declared, the usual interviewer
 * words, and those that stand before a colon at least twice.
 */
export function certainLabels(
  headings: readonly Heading[],
  { speakers = [], interviewers = [] }: TranscriptOptions,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const timedLabels = new Set<string>();
  for (const { label, form } of headings) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
    if (form === "timed") timedLabels.add(label);
  }
  const declared = new Set([...speakers, ...interviewers].map(foldSpeaker));
  return new Map(
    [...counts].filter(([label, count]) =>
      timedLabels.has(label) || declared.has(foldSpeaker(label)) || count > 1 ||
      isInterviewerLabel(label, interviewers)
    ),
  );
}
