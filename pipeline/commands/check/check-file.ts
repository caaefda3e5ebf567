import { isSpreadsheet, readAnyTable } from "../../ingest/read-table.ts";
import { limits } from "../../ingest/limits.ts";
import type { RawTable, ReadResult } from "../../ingest/shape/raw-table.ts";
import { tooLarge } from "../../ingest/shape/shape-problems.ts";
import { nearest } from "../../dataset/nearest.ts";
import { type Problem, problem } from "../../problem/problem.ts";
import { type FileReport, fileReport } from "./file-report.ts";

/** What `check FILE` may be told. */
export interface CheckFileOptions {
  /** The sheet to read; the first with a table when it is left out. */
  readonly sheet?: string | undefined;
  /** Path of a Table Schema or a Data Package descriptor. */
  readonly schema?: string | undefined;
}

/** Read and check one table file, with a foreign schema or by its own cells. */
export async function checkFile(path: string, options: CheckFileOptions): Promise<FileReport> {
  const bytes = readBytes(path);
  if (!(bytes instanceof Uint8Array)) return failed(path, bytes);
  if (options.schema !== undefined) {
    const { checkAgainst } = await import("./check-against.ts");
    return await checkAgainst(path, bytes, options.schema, options.sheet);
  }
  const read = await readFile(path, bytes);
  const { table, problems } = chooseTable(read.tables, options.sheet, path);
  return fileReport(path, { ...read, problems: [...read.problems, ...problems] }, table);
}

/** Read a file of a known table format; what is none is looked at as far as is safe. */
export async function readFile(
  path: string,
  bytes: Uint8Array,
  delimiter?: string,
): Promise<ReadResult> {
  if (/\.(csv|tsv|tab|txt)$/i.test(path) || isSpreadsheet(path)) {
    return await readAnyTable(bytes, path, delimiter === undefined ? {} : { delimiter });
  }
  const problems: Problem[] = [formatProblem(path)];
  const { checkArchive, dangerousXml, refusal } = await import("../../ingest/archive/archive.ts");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    for (const found of checkArchive(bytes, path).problems) problems.push(found);
  } else if (bytes[0] === 60 && dangerousXml(bytes) !== null) {
    problems.push(refusal(path, null, {
      fr: "Le document déclare des entités (DOCTYPE) ou emboîte trop d’éléments.",
      en: "The document declares entities (DOCTYPE) or nests too many elements.",
    }));
  }
  return { tables: [], problems };
}

function readBytes(path: string): Uint8Array | Problem {
  try {
    const { size, isFile } = Deno.statSync(path);
    if (!isFile) return absent(path);
    if (size > limits.fileBytes) {
      return tooLarge(path, "Le fichier dépasse 200 Mo.", "The file is larger than 200 MB.");
    }
    return Deno.readFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return absent(path);
    if (error instanceof Deno.errors.PermissionDenied) return absent(path);
    throw error;
  }
}

function failed(path: string, found: Problem): FileReport {
  return fileReport(path, { tables: [], problems: [found] }, null);
}

/** The table of a sheet named, or the first; the others are told. */
export function chooseTable(
  tables: readonly RawTable[],
  sheet: string | undefined,
  file: string,
): { table: RawTable | null; problems: Problem[] } {
  if (sheet !== undefined) {
    const table = tables.find(({ name }) => name === sheet) ?? null;
    return { table, problems: table ? [] : [noSheet(file, sheet, tables)] };
  }
  const [table, ...others] = tables;
  return {
    table: table ?? null,
    problems: table && others.length > 0 ? [more(table, others)] : [],
  };
}

function more(table: RawTable, others: readonly RawTable[]): Problem {
  const names = others.map(({ name }) => name).join(", ");
  return problem({
    code: "several-sheets",
    severity: "info",
    file: table.file,
    cell: table.name,
    what: {
      fr: `Le classeur a d’autres feuilles : ${names}.`,
      en: `The workbook has other sheets: ${names}.`,
    },
    why: {
      fr: `Seule « ${table.name} », la première, est lue ici.`,
      en: `Only “${table.name}”, the first one, is read here.`,
    },
    mend: { fr: "Choisissez avec --sheet NOM.", en: "Choose with --sheet NAME." },
  });
}

function noSheet(file: string, sheet: string, tables: readonly RawTable[]): Problem {
  const names = tables.map(({ name }) => name);
  return problem({
    code: "source-error",
    severity: "error",
    file,
    cell: sheet,
    what: { fr: `La feuille « ${sheet} » n’existe pas.`, en: `There is no sheet “${sheet}”.` },
    why: { fr: `Feuilles : ${names.join(", ")}.`, en: `Sheets: ${names.join(", ")}.` },
    mend: { fr: "Vérifiez son nom.", en: "Check its name." },
    repair: nearest(sheet, names),
  });
}

/** A path at which there is no file to read. */
export function absent(path: string): Problem {
  return problem({
    code: "file-error",
    severity: "error",
    file: path,
    what: { fr: "Le fichier n’existe pas.", en: "The file does not exist." },
    why: { fr: "Il n’y a rien à lire à cet endroit.", en: "There is nothing to read there." },
    mend: { fr: "Vérifiez le chemin.", en: "Check the path." },
  });
}

function formatProblem(path: string): Problem {
  return problem({
    code: "format-error",
    severity: "error",
    file: path,
    what: { fr: "Ce format n’est pas celui d’une table.", en: "This is not a table format." },
    why: {
      fr: "Les tables se lisent en .csv, .tsv, .txt, .xlsx et .ods.",
      en: "Tables are read from .csv, .tsv, .txt, .xlsx and .ods.",
    },
    mend: {
      fr: "Enregistrez la table dans l’un de ces formats.",
      en: "Save the table in one of these formats.",
    },
  });
}
