import { basename, join } from "node:path";
import { type PseudonymRule, readKeyFile } from "../ingest/pseudonyms/key-file.ts";
import { wrongId } from "../dataset/identifiers/id-problems.ts";
import { idSlug, isId } from "../dataset/identifiers/identifier.ts";
import { labFolders } from "../dataset/folder.ts";
import { privateFiles, readIfThere } from "../privacy/private-folder.ts";
import { found } from "../problem/found.ts";
import { hasError, type Problem } from "../problem/problem.ts";
import { Refusal } from "../problem/refusal.ts";
import type { Command, Io } from "./command.ts";
import { DatasetFolder } from "./import/dataset-folder.ts";
import type { ImportRequest, ImportResult } from "./import/importer.ts";
import { sireneOptions } from "./import/sirene-options.ts";
import { commandOfForms } from "./options/command-of.ts";
import { into } from "./options/dataset-options.ts";
import { form } from "./options/form.ts";
import { givesOption } from "./options/given.ts";
import type { Values } from "./options/option.ts";
import { choice, file, many, text } from "./options/option-kinds.ts";
import { fromRepository } from "./places.ts";
import { printProblems } from "./print-problems.ts";
import { importQda } from "./import/qda.ts";
import { markReviewed, reviewedOptions } from "./import/reviewed.ts";
import { importTranscript } from "./import/transcript.ts";

const defaultKey = "private/names.csv";

/** What reads which file, by the ending of its name. */
const kinds: readonly (readonly [RegExp, (request: ImportRequest) => ImportResult])[] = [
  [/\.(qdpx|qde|qdc)$/i, importQda],
  [/\.(txt|md|docx|vtt|srt)$/i, importTranscript],
];

const fileOptions = {
  into,
  key: file({
    fr: "CSV des noms à remplacer et de leurs pseudonymes",
    en: "CSV of the names to replace and of their pseudonyms",
  }, {
    otherwise: {
      fr: `${defaultKey} du jeu de données, puis du programme, s’ils existent`,
      en: `${defaultKey} of the dataset, then of the program, if they exist`,
    },
  }),
  interviewer: many(text({
    fr: "Nom qui désigne l’enquêteur dans la transcription, outre les mots usuels",
    en: "Label of the interviewer in the transcript, beside the usual words",
  })),
  interview: text({ fr: "Identifiant de l’entretien", en: "Identifier of the interview" }, {
    takes: { fr: "ID", en: "ID" },
    otherwise: {
      fr: "ent-01, ent-02… : le prochain libre",
      en: "ent-01, ent-02…: the next free one",
    },
  }),
  format: choice({ fr: "Forme du bilan", en: "Form of the account" }, ["text", "json"], {
    default: "text",
  }),
} as const;

const filePositionals = {
  path: file({
    fr: "Transcription (.txt, .md, .docx, .vtt, .srt), projet ou grille (.qdpx, .qde, .qdc)",
    en: "Transcript (.txt, .md, .docx, .vtt, .srt), project or codebook (.qdpx, .qde, .qdc)",
  }, { required: true }),
} as const;

const summary = {
  fr:
    "Reprend un fichier voisin : transcription, projet ou grille REFI-QDA, registre d’établissements",
  en:
    "Take in a neighbour’s file: a transcript, a REFI-QDA project or codebook, a register of establishments",
};

const fileForm = form({
  name: "import",
  summary,
  positionals: filePositionals,
  options: fileOptions,
  neighbours: ["sirene", "reviewed"],
  example: "deno task import entretien-01.docx --into data/mon-essai",
  run: importNeighbour,
});

const sireneForm = form({
  name: "import",
  title: "import --sirene",
  summary: {
    fr: "Reprend un registre d’établissements : l’emploi par activité et par territoire",
    en: "Take in a register of establishments: employment by activity and territory",
  },
  positionals: {},
  options: sireneOptions,
  example: "deno task import --sirene StockEtablissement.parquet --into data/mon-essai",
  // Registers have a reader of their own, loaded only for them.
  run: async (values, io) => (await import("./import/sirene.ts")).importSirene(values, io),
});

const reviewedForm = form({
  name: "import",
  title: "import --reviewed",
  summary: {
    fr: "Marque une transcription relue comme pseudonymisée",
    en: "Mark a transcript that was read again as pseudonymised",
  },
  positionals: {},
  options: reviewedOptions,
  example: "deno task import --reviewed ent-01 --into data/mon-essai",
  run: markReviewed,
});

/**
 * `deno task import FILE --into DIR`: a neighbour’s format into a dataset, with a loss ledger; with
 * `--sirene FILE` a register of establishments into employment by activity and territory.
 */
export const importFile: Command = commandOfForms({
  name: "import",
  summary,
  forms: [fileForm, reviewedForm, sireneForm],
  choose: (args) =>
    givesOption(args, "sirene")
      ? sireneForm
      : givesOption(args, "reviewed")
      ? reviewedForm
      : fileForm,
});

type Request = Values<typeof fileOptions & typeof filePositionals>;

async function importNeighbour(request: Request, io: Io): Promise<number> {
  const { path, into, interview, format } = request;
  if (interview !== undefined && !isId(interview)) throw new Refusal(wrongInterview(interview));
  const bytes = readIfThere(path);
  if (bytes === null) throw new Refusal(absent(path, null));
  const rules = readRules(request.key, into);
  const name = basename(path);
  const read = kinds.find(([ending]) => ending.test(name))?.[1];
  if (!read) throw new Refusal(unknownKind(name));
  return await DatasetFolder.hold(into, async (folder) => {
    const interviewers = request.interviewer ?? [];
    const result = read({ bytes, file: name, into: folder, rules, interviewers, interview });
    const failed = hasError(result.ledger.problems);
    const written = failed ? [] : await folder.save();
    report(result, written, format, io);
    return failed ? 1 : 0;
  });
}

/** The names to replace: of the key given, or of the lab's and the house's where there are some. */
function readRules(given: string | undefined, lab: string): readonly PseudonymRule[] {
  const paths = given === undefined
    ? [join(lab, labFolders.private, privateFiles.names), fromRepository(defaultKey)]
    : [given];
  return paths.flatMap((path) => {
    const bytes = readIfThere(path);
    if (bytes === null && given !== undefined) throw new Refusal(absent(given, "--key"));
    if (bytes === null) return [];
    const { rules, problems } = readKeyFile(bytes, basename(path));
    if (hasError(problems)) throw new Refusal(problems);
    return rules;
  });
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

function absent(path: string, column: string | null): Problem {
  return found("usage-error/absent", { column, cell: path }, { path: basename(path) });
}

function unknownKind(file: string): Problem {
  return found("usage-error/file-kind", { file });
}
