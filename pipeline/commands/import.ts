import { basename } from "node:path";
import { parseArgs } from "node:util";
import { readKeyFile } from "../ingest/pseudonyms/key-file.ts";
import { wrongId } from "../dataset/id-problems.ts";
import { idSlug, isId } from "../dataset/identifier.ts";
import { hasError, type Problem, problem } from "../problem/problem.ts";
import { attempt } from "./attempt.ts";
import type { Command, Io } from "./command.ts";
import { DatasetFolder } from "./import/dataset-folder.ts";
import type { ImportRequest, ImportResult } from "./import/importer.ts";
import { printProblems } from "./print-problems.ts";
import { importQda } from "./import/qda.ts";
import { importTranscript } from "./import/transcript.ts";

const defaultKey = "private/names.csv";

/** What reads which file, by the ending of its name. */
const kinds: readonly (readonly [RegExp, (request: ImportRequest) => ImportResult])[] = [
  [/\.(qdpx|qde|qdc)$/i, importQda],
  [/\.(txt|md|docx|vtt|srt)$/i, importTranscript],
];

/**
 * `deno task import FILE --into DIR`: a neighbour’s format into a dataset, with a loss ledger; with
 * `--sirene FILE` a register of establishments into employment by activity and territory.
 */
export const importFile: Command = {
  summary: {
    fr:
      "Reprend un fichier voisin : transcription, projet ou grille REFI-QDA, registre d’établissements",
    en:
      "Take in a neighbour’s file: a transcript, a REFI-QDA project or codebook, a register of establishments",
  },
  usage:
    "FILE --into DIR [--key private/names.csv] [--interviewer NAME]… [--interview ID] [--format text|json] | --sirene FILE --into DIR",
  run: (args, io) => attempt(io, () => runImport(args, io)),
};

async function runImport(args: readonly string[], io: Io): Promise<number> {
  // Registers of establishments have a reader and options of their own, loaded only for them.
  if (args.some((arg) => arg === "--sirene" || arg.startsWith("--sirene="))) {
    return (await import("./import/sirene.ts")).importSirene(args, io);
  }
  const request = requestOf(args);
  if ("problems" in request) return fail(request.problems, io);
  const { file, into, format, ...rest } = request;
  const read = kinds.find(([ending]) => ending.test(file))?.[1];
  if (!read) return fail([unknownKind(file)], io);
  return await DatasetFolder.hold(into, async (folder) => {
    const result = read({ ...rest, file, into: folder });
    const failed = hasError(result.ledger.problems);
    const written = failed ? [] : await folder.save();
    report(result, written, format, io);
    return failed ? 1 : 0;
  });
}

type Request = Omit<ImportRequest, "into"> & { into: string; format: string };

function requestOf(args: readonly string[]): Request | { problems: readonly Problem[] } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        into: { type: "string" },
        key: { type: "string" },
        interviewer: { type: "string", multiple: true },
        interview: { type: "string" },
        format: { type: "string", default: "text" },
      },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { problems: [usage(`Option refusée : ${detail}`, `Option refused: ${detail}`)] };
  }
  const { values, positionals } = parsed;
  const [path] = positionals;
  if (path === undefined || values.into === undefined) {
    return { problems: [usage("Il faut FILE et --into DIR.", "FILE and --into DIR are needed.")] };
  }
  const { interview } = values;
  if (interview !== undefined && !isId(interview)) return { problems: [wrongInterview(interview)] };
  const bytes = readIfThere(path);
  if (bytes === null) {
    return {
      problems: [usage(`${basename(path)} n’existe pas.`, `${basename(path)} does not exist.`)],
    };
  }
  const keyBytes = readIfThere(values.key ?? defaultKey);
  if (keyBytes === null && values.key !== undefined) {
    return {
      problems: [usage(`${values.key} n’existe pas.`, `${values.key} does not exist.`)],
    };
  }
  const key = keyBytes === null
    ? { rules: [], problems: [] }
    : readKeyFile(keyBytes, basename(values.key ?? defaultKey));
  if (hasError(key.problems)) return { problems: key.problems };
  return {
    bytes,
    file: basename(path),
    into: values.into,
    rules: key.rules,
    interviewers: values.interviewer ?? [],
    interview,
    format: values.format,
  };
}

/** `--interview` names the transcript's file and a row: it has the form of the ids of the tables. */
function wrongInterview(text: string): Problem {
  const at = { file: "interviews.csv", line: null, column: "--interview", cell: text };
  const slug = idSlug(text);
  return wrongId(at, text, slug === "" ? null : slug);
}

function report(
  { ledger, pseudonyms, review }: ImportResult,
  written: readonly string[],
  format: string,
  io: Io,
): void {
  if (format === "json") {
    const toReview = review.length;
    io.out(`${JSON.stringify({ ...ledger, pseudonyms, toReview, written }, null, 2)}\n`);
    // The list may hold names: it goes to the terminal, never into a file of the dataset.
    for (const line of review) io.err(`${line}\n`);
    return;
  }
  const { codes, sources, selections, codings, memos, problems } = ledger;
  const count = (name: string, { in: read, out }: { in: number; out: number }) =>
    `${name}: ${read} → ${out}\n`;
  io.out(
    count("codes", codes) + `sources: ${sources.in} → ${sources.withText}\n` +
      count("selections", selections) + count("codings", codings) + count("memos", memos),
  );
  for (const { pseudonym, count } of pseudonyms) io.out(`${pseudonym}: ${count}\n`);
  for (const path of written) io.out(`+ ${path}\n`);
  for (const line of review) io.err(`? ${line}\n`);
  printProblems(problems, io);
}

function readIfThere(path: string): Uint8Array | null {
  try {
    return Deno.readFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

function usage(fr: string, en: string): Problem {
  return problem({
    code: "usage-error",
    severity: "error",
    what: { fr, en },
    why: { fr: "", en: "" },
    mend: {
      fr: `deno task import ${importFile.usage}`,
      en: `deno task import ${importFile.usage}`,
    },
  });
}

function unknownKind(file: string): Problem {
  return problem({
    code: "usage-error",
    severity: "error",
    file,
    what: { fr: "Ce type de fichier n’est pas connu.", en: "This kind of file is not known." },
    why: {
      fr: "Sont lus : .txt .md .docx .vtt .srt, .qdpx .qde .qdc.",
      en: "Read are: .txt .md .docx .vtt .srt, .qdpx .qde .qdc.",
    },
    mend: {
      fr: "Enregistrez-le dans un de ces formats.",
      en: "Save it in one of these formats.",
    },
  });
}

function fail(problems: readonly Problem[], io: Io): number {
  printProblems(problems, io);
  return 1;
}
