import { problem } from "../problem/problem.ts";
import { decode } from "./text/decode.ts";
import { findDialect } from "./text/dialect.ts";
import { limits } from "./limits.ts";
import { parseDelimited } from "./text/parse-delimited.ts";
import { ProblemList } from "./problem-list.ts";
import type { RawTable, ReadResult } from "./shape/raw-table.ts";
import { tooLarge } from "./shape/shape-problems.ts";
import { findShape } from "./shape/table-shape.ts";

/** What a reader of delimited text may be told; what is not told is found. */
export interface ReadOptions {
  /** The delimiter that a descriptor declares. */
  readonly delimiter?: string;
}

/** Whether a file is a spreadsheet by its name: these are read by `readSpreadsheet`. */
export function isSpreadsheet(file: string): boolean {
  return /\.(xlsx|ods)$/i.test(file);
}

/**
 * Read any table file: delimited text or spreadsheet. The reader of spreadsheets is loaded only
 * when there is one to read.
 */
export async function readAnyTable(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<ReadResult> {
  if (!isSpreadsheet(file)) return readTable(bytes, file, options);
  return await (await import("./spreadsheet/spreadsheet.ts")).readSpreadsheet(bytes, file);
}

/** Read a delimited text file: encoding, delimiter and header are found, not assumed. */
export function readTable(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): ReadResult {
  const problems = new ProblemList();
  const refused = refuse(bytes, file);
  if (refused !== null) return { tables: [], problems: [refused] };
  const decoded = decode(bytes, file);
  for (const found of decoded.problems) problems.add(found);
  const lineCount = countOf("\n", decoded.text);
  if (lineCount > limits.lines) {
    return { tables: [], problems: [...problems.all(), tooManyLines(file, lineCount)] };
  }
  const format = /\.(tsv|tab)$/i.test(file) ? "tsv" : /\.txt$/i.test(file) ? "txt" : "csv";
  const found = findDialect(decoded.text, format === "tsv");
  const dialect = options.delimiter === undefined
    ? found
    : { ...found, delimiter: options.delimiter };
  const longest = longestLine(decoded.text, dialect.newline);
  if (longest > limits.lineLength) {
    return { tables: [], problems: [...problems.all(), tooLongLine(file, longest)] };
  }
  const cellCount = lineCount + countOf(dialect.delimiter, decoded.text);
  if (cellCount > limits.cells) {
    return { tables: [], problems: [...problems.all(), tooManyCells(file, cellCount)] };
  }
  const records = parseDelimited(decoded.text, dialect, file);
  for (const found of records.problems) problems.add(found);
  const large = oversized(records.cells, file);
  if (large !== null) return { tables: [], problems: [...problems.all(), large] };
  const shape = findShape(records.cells, records.lines, file, problems, false);
  const table: RawTable | null = shape && {
    name: tableName(file),
    file,
    sheet: null,
    format,
    encoding: decoded.encoding,
    delimiter: dialect.delimiter,
    ...shape,
  };
  return { tables: table ? [table] : [], problems: problems.all() };
}

/** A file's name without folder and ending. */
function tableName(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}

function refuse(bytes: Uint8Array, file: string) {
  if (bytes.length > limits.fileBytes) {
    return tooLarge(file, "Le fichier dépasse 200 Mo.", "The file is larger than 200 MB.");
  }
  const kind = binaryKind(bytes);
  return kind === null ? null : problem({
    code: "format-error",
    severity: "error",
    file,
    what: {
      fr: `Le fichier n’est pas un texte : c’est ${kind.fr}.`,
      en: `The file is not text: it is ${kind.en}.`,
    },
    why: {
      fr: "Son nom annonce un texte délimité (.csv, .tsv, .txt).",
      en: "Its name announces delimited text (.csv, .tsv, .txt).",
    },
    mend: kind.mend,
  });
}

function binaryKind(bytes: Uint8Array) {
  const starts = (...head: readonly number[]) => head.every((byte, i) => bytes[i] === byte);
  if (starts(0x50, 0x4b, 3, 4)) {
    return {
      fr: "une archive ou un classeur",
      en: "an archive or a workbook",
      mend: {
        fr: "Donnez-lui son nom en .xlsx ou .ods, ou enregistrez-le en CSV.",
        en: "Give it its name in .xlsx or .ods, or save it as CSV.",
      },
    };
  }
  const asCsv = { fr: "Enregistrez-le en CSV ou en .xlsx.", en: "Save it as CSV or .xlsx." };
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    return {
      fr: "un ancien classeur Excel (.xls)",
      en: "an old Excel workbook (.xls)",
      mend: asCsv,
    };
  }
  if (starts(0x25, 0x50, 0x44, 0x46)) return { fr: "un PDF", en: "a PDF", mend: asCsv };
  if (starts(0x1f, 0x8b)) return { fr: "une archive gzip", en: "a gzip archive", mend: asCsv };
  return null;
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) count++;
  return count;
}

function longestLine(text: string, newline: string): number {
  let longest = 0;
  for (let start = 0; start < text.length;) {
    const next = text.indexOf(newline, start);
    const end = next < 0 ? text.length : next;
    longest = Math.max(longest, end - start);
    start = end + newline.length;
  }
  return longest;
}

function tooLongLine(file: string, length: number) {
  return tooLarge(
    file,
    `Une ligne a ${length} caractères ; la limite est ${limits.lineLength}.`,
    `A line has ${length} characters; the limit is ${limits.lineLength}.`,
  );
}

function tooManyLines(file: string, count: number) {
  return tooLarge(
    file,
    `Le fichier a ${count} lignes ; la limite est ${limits.lines}.`,
    `The file has ${count} lines; the limit is ${limits.lines}.`,
  );
}

function tooManyCells(file: string, count: number) {
  return tooLarge(
    file,
    `Le fichier a ${count} cellules ; la limite est ${limits.cells}.`,
    `The file has ${count} cells; the limit is ${limits.cells}.`,
  );
}

function oversized(cells: readonly (readonly string[])[], file: string) {
  for (const row of cells) {
    for (const cell of row) {
      if (cell.length <= limits.cellLength) continue;
      return tooLarge(
        file,
        `Une cellule a ${cell.length} caractères.`,
        `A cell has ${cell.length} characters.`,
      );
    }
  }
  return null;
}
