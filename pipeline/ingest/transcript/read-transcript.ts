import { type Problem, problem } from "../../problem/problem.ts";
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
  return [problem({
    code: "transcript-speakers",
    severity: "warning",
    file,
    what: { fr: "Aucun locuteur n’a été reconnu.", en: "No speaker was recognised." },
    why: {
      fr: "Sans locuteurs, les mots de l’enquêteur comptent comme ceux de la personne interrogée.",
      en: "Without speakers, the interviewer’s words count as those of the person interviewed.",
    },
    mend: {
      fr: "Commencez chaque prise de parole par « Nom : » ou « [Nom] (0:00) ».",
      en: "Start each turn with “Name:” or “[Name] (0:00)”.",
    },
  })];
}

function metadataProblems({ metadata, hidden }: DocxText, file: string): Problem[] {
  const problems: Problem[] = [];
  if (metadata.length > 0) {
    const names = metadata.map(({ name }) => name).join(", ");
    problems.push(problem({
      code: "document-metadata",
      severity: "warning",
      file,
      what: {
        fr: `Le document porte des métadonnées : ${names}.`,
        en: `The document carries metadata: ${names}.`,
      },
      why: {
        fr: "Elles nomment souvent une personne ; elles ne sont pas reprises.",
        en: "They often name a person; they are not carried on.",
      },
      mend: {
        fr: "Ne diffusez que le texte importé, pas le document d’origine.",
        en: "Pass on the imported text only, never the original document.",
      },
    }));
  }
  if (hidden > 0) {
    problems.push(problem({
      code: "document-metadata",
      severity: "warning",
      file,
      what: {
        fr: `Le document contient ${hidden} commentaires ou modifications suivies.`,
        en: `The document holds ${hidden} comments or tracked changes.`,
      },
      why: {
        fr:
          "Ils peuvent contenir des noms ; les commentaires et les textes supprimés ne sont pas repris.",
        en: "They can hold names; comments and deleted text are not carried on.",
      },
      mend: { fr: "Vérifiez le texte importé.", en: "Check the imported text." },
    }));
  }
  return problems;
}

function unreadable(file: string, detail: string): Problem {
  return problem({
    code: "source-error",
    severity: "error",
    file,
    what: { fr: "La transcription n’a pas pu être lue.", en: "The transcript could not be read." },
    why: { fr: detail, en: detail },
    mend: {
      fr: "Enregistrez-la de nouveau en .docx ou en .txt.",
      en: "Save it again as .docx or .txt.",
    },
  });
}
