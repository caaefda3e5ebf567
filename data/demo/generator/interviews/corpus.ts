import { join } from "node:path";
import { textHash } from "../../../../pipeline/ingest/transcript/text-hash.ts";
import { allCodes } from "./codebook.ts";
import { type Interview, interviews } from "./interviews.ts";
import { readMarked } from "./marked-transcript.ts";
import { type PlacedMark, type TranscriptFile, writeTranscript } from "./transcript-file.ts";

/** A coding of the corpus: a placed mark with its identifier and interview. */
export interface Coding extends PlacedMark {
  readonly id: string;
  readonly interview: string;
}

/** A finished transcript with its path in the dataset and the hash of its text. */
export interface CorpusText {
  readonly interview: Interview;
  readonly path: string;
  readonly file: TranscriptFile;
  readonly sha256: string;
}

/** All transcripts and codings, made from the marked sources. */
export interface Corpus {
  readonly texts: readonly CorpusText[];
  readonly codings: readonly Coding[];
}

/** Read the marked sources of every interview done, and place their marks on the finished texts. */
export function readCorpus(sources: string): Corpus {
  const texts = interviews.filter(({ status }) => status === "done").map((interview) => {
    const turns = readMarked(Deno.readTextFileSync(join(sources, `${interview.id}.marked`)));
    const format = interview.format ?? "txt";
    const file = writeTranscript(headOf(interview), turns, format);
    const path = `transcripts/${interview.id}.${format}`;
    return { interview, path, file, sha256: textHash(file.text) };
  });
  return { texts, codings: texts.flatMap(({ interview, file }) => codingsOf(interview, file)) };
}

function headOf({ id, date, minutes }: Interview) {
  const day = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" })
    .format(new Date(`${date}T00:00:00Z`));
  return {
    title: `Entretien ${id} (personne et propos inventés)`,
    date: day,
    minutes: minutes ?? 0,
  };
}

function codingsOf(interview: Interview, file: TranscriptFile): Coding[] {
  const known = new Set(allCodes().map((code) => code.id));
  const count = { "codeur-a": 0, "codeur-b": 0 };
  return [...file.marks].sort(byPlace).map((mark) => {
    if (!known.has(mark.code)) throw new Error(`${interview.id}: unknown code ${mark.code}`);
    const number = String(++count[mark.coder]).padStart(2, "0");
    return {
      ...mark,
      id: `${interview.id}-${mark.coder.slice(-1)}${number}`,
      interview: interview.id,
    };
  });
}

function byPlace(a: PlacedMark, b: PlacedMark): number {
  return a.coder.localeCompare(b.coder, "en") || a.start - b.start || a.end - b.end ||
    (a.code < b.code ? -1 : 1);
}
