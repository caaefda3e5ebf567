import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { decode } from "../text/decode.ts";
import { readCues } from "./cues.ts";
import { type DocxText, readDocx } from "./docx.ts";
import { readTurns } from "./turns.ts";
import type { Transcript, TranscriptFile, TranscriptOptions } from "./transcript.ts";

/** Read the turns of a transcript’s text, as stored in a dataset. */
export function parseTranscript(
  text: string,
  path: string,
  options: TranscriptOptions = {},
): Transcript {
  const isCues = /\.(vtt|srt)$/i.test(path) || /^\ufeff?WEBVTT/.test(text);
  return isCues ? readCues(text, options) : readTurns(text, options);
}

/** Read a transcript file: `.txt`, `.md`, `.docx`, `.vtt`, `.srt`. */
export function readTranscript(
  bytes: Uint8Array,
  file: string,
  options: TranscriptOptions = {},
): TranscriptFile {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip || /\.docx$/i.test(file)) return readWord(bytes, file, options);
  const { text } = decode(bytes);
  const transcript = parseTranscript(text, file, options);
  const format = /^\ufeff?WEBVTT/.test(text) ? "vtt" : formatOf(file);
  return { transcript, format, metadata: [], problems: problemsOf(transcript, file) };
}

function formatOf(file: string): TranscriptFile["format"] {
  const ending = /\.(md|vtt|srt)$/i.exec(file)?.[1]?.toLowerCase();
  return ending === "md" || ending === "vtt" || ending === "srt" ? ending : "txt";
}

function readWord(bytes: Uint8Array, file: string, options: TranscriptOptions): TranscriptFile {
  let word: DocxText;
  try {
    word = readDocx(bytes);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const transcript: Transcript = { text: "", turns: [], speakers: [], review: [] };
    return { transcript, format: "docx", metadata: [], problems: [unreadable(file, detail)] };
  }
  const transcript = parseTranscript(word.text, "word.txt", options);
  const problems = [...metadataProblems(word, file), ...problemsOf(transcript, file)];
  return { transcript, format: "docx", metadata: word.metadata, problems };
}

function problemsOf({ text, turns }: Transcript, file: string): Problem[] {
  if (text.trim() === "") return [unreadable(file, "the text is empty")];
  if (turns.some(({ speaker }) => speaker !== null)) return [];
  return [found("transcript-speakers", { file })];
}

function metadataProblems({ metadata, hidden }: DocxText, file: string): Problem[] {
  const problems: Problem[] = [];
  if (metadata.length > 0) {
    const names = metadata.map(({ name }) => name).join(", ");
    problems.push(found("document-metadata", { file }, { names }));
  }
  if (hidden > 0) {
    problems.push(found("document-metadata/tracked-changes", { file }, { hidden }));
  }
  return problems;
}

function unreadable(file: string, detail: string): Problem {
  return found("source-error/transcript", { file }, { detail });
}
