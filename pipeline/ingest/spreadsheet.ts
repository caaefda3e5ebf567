import { type Cell, readOds, readXlsx, type Sheet } from "hucre";
import { type Problem, problem } from "../problem/problem.ts";
import { checkArchive, dangerousXml, inflateEntries, refusal } from "./archive.ts";
import { limits } from "./limits.ts";
import { ProblemList } from "./problem-list.ts";
import type { RawTable, ReadResult } from "./raw-table.ts";
import { tooLarge } from "./shape-problems.ts";
import { findShape } from "./table-shape.ts";

/**
 * Read a workbook (`.xlsx`, `.ods`): one table a sheet, cells as text (ISO dates, decimal point).
 *
 * The archive is looked through first: nothing is inflated past the limits, and neither a document
 * type nor a deep nest of elements reaches the parser. Error cells and formulas without a value are
 * errors; they read as blank. Merged cells and hidden sheets are told.
 */
export async function readSpreadsheet(bytes: Uint8Array, file: string): Promise<ReadResult> {
  const refused = refuse(bytes, file);
  if (refused.length > 0) return { tables: [], problems: refused };
  const format = /\.ods$/i.test(file) ? "ods" : "xlsx";
  let sheets: readonly Sheet[];
  try {
    sheets = (await (format === "ods" ? readOds(bytes) : readXlsx(bytes))).sheets;
  } catch (error) {
    return { tables: [], problems: [unreadable(file, error)] };
  }
  const problems = new ProblemList();
  const tables = sheets.flatMap((sheet) => readSheet(sheet, file, format, problems) ?? []);
  if (tables.length === 0 && sheets.every((sheet) => sheet.rows.length === 0)) {
    problems.add(emptyWorkbook(file));
  }
  return { tables, problems: problems.all() };
}

function refuse(bytes: Uint8Array, file: string): Problem[] {
  if (bytes.length > limits.fileBytes) {
    return [tooLarge(file, "Le fichier dépasse 200 Mo.", "The file is larger than 200 MB.")];
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return [notWorkbook(file)];
  const { problems } = checkArchive(bytes, file);
  if (problems.length > 0) return [...problems];
  const parts = inflateSafely(bytes, file);
  if (!(parts instanceof Map)) return [parts];
  for (const [name, part] of parts) {
    const danger = dangerousXml(part);
    if (danger !== null) return [refusal(file, name, xmlReasons[danger])];
    if (/\/worksheets\/[^/]+\.xml$/.test(name)) {
      const far = farthestCell(part);
      if (far.rows * far.columns > limits.cells) return [farCell(file, far.rows, far.columns)];
    }
  }
  return [];
}

function inflateSafely(bytes: Uint8Array, file: string): Map<string, Uint8Array> | Problem {
  try {
    const parts = inflateEntries(bytes, (name) => /\.(xml|rels|vml)$/i.test(name));
    return parts ?? refusal(file, null, {
      fr: "L’archive ment sur sa taille : elle dépasse 200 Mo une fois ouverte.",
      en: "The archive lies about its size: it is larger than 200 MB once opened.",
    });
  } catch (error) {
    return unreadable(file, error);
  }
}

const xmlReasons = {
  doctype: {
    fr: "Un document XML y déclare des entités (DOCTYPE).",
    en: "An XML document in it declares entities (DOCTYPE).",
  },
  depth: {
    fr: `Un document XML y emboîte plus de ${limits.xmlDepth} éléments.`,
    en: `An XML document in it nests more than ${limits.xmlDepth} elements.`,
  },
};

/** The last row and column that a cell of a sheet names; what `dimension` claims is not believed. */
function farthestCell(xml: Uint8Array): { rows: number; columns: number } {
  const text = new TextDecoder("latin1").decode(xml);
  let rows = 0;
  let columns = 0;
  for (
    const [, letters = "", digits = ""] of text.matchAll(/<c\s[^>]*?r="([A-Z]{1,3})(\d{1,7})"/g)
  ) {
    rows = Math.max(rows, Number(digits));
    let column = 0;
    for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
    columns = Math.max(columns, column);
  }
  return { rows, columns };
}

function readSheet(
  sheet: Sheet,
  file: string,
  format: "xlsx" | "ods",
  problems: ProblemList,
): RawTable | null {
  const cells = sheet.rows.map((row) => row.map(cellText));
  reportCells(sheet, cells, file, problems);
  joinMergedHeader(sheet, cells);
  if (sheet.hidden || sheet.veryHidden) problems.add(hiddenSheet(file, sheet.name));
  if (cells.every((row) => row.every((cell) => cell.trim() === ""))) return null;
  const lines = cells.map((_, i) => i + 1);
  const shape = findShape(cells, lines, file, problems, true);
  return shape && {
    name: sheet.name,
    file,
    sheet: sheet.name,
    format,
    encoding: null,
    delimiter: null,
    ...shape,
  };
}

/** A cell as text; numbers as the 15 significant digits that spreadsheets show, not as computed. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (value instanceof Date) return dateText(value);
  return String(value);
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}

function reportCells(sheet: Sheet, cells: string[][], file: string, problems: ProblemList): void {
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const fault = faultOf(cell);
    if (fault === null) continue;
    const at = { file, line: row + 1, column: cells[0]?.[column] ?? "" };
    problems.add(fault === "error" ? errorCell(at, String(cell.value)) : emptyFormula(at));
    const line = cells[row];
    if (line && column < line.length) line[column] = "";
  }
}

function faultOf(cell: Cell): "error" | "formula" | null {
  if (cell.type === "error") return "error";
  if (cell.type !== "formula") return null;
  if (
    typeof cell.value === "string" && /^#(DIV\/0|N\/A|NAME|NULL|NUM|REF|VALUE)/.test(cell.value)
  ) {
    return "error";
  }
  return (cell.formulaResult ?? cell.value ?? null) === null ? "formula" : null;
}

/**
 * A header on several rows shows by cells merged from the first row down: its labels are joined,
 * top to bottom ("Cost, from baseline"), on the last of these rows.
 */
function joinMergedHeader(sheet: Sheet, cells: string[][]): void {
  const merges = (sheet.merges ?? []).filter(({ startRow }) => startRow < 10);
  const last = Math.max(
    0,
    ...merges.filter(({ startRow }) => startRow === 0).map(({ endRow }) => endRow),
  );
  const bottom = cells[last];
  if (last === 0 || last > 9 || bottom === undefined || last === cells.length - 1) return;
  for (const { startRow, startCol, endCol } of merges) {
    const line = cells[startRow];
    if (startRow > last || !line) continue;
    for (let column = startCol + 1; column <= endCol; column++) {
      line[column] = line[startCol] ?? "";
    }
  }
  const top = cells.slice(0, last + 1);
  const width = Math.max(...top.map((row) => row.length));
  const labels = Array.from(
    { length: width },
    (_, column) => [...new Set(top.map((row) => row[column] ?? ""))].filter((text) => text !== ""),
  );
  for (const row of top) row.fill("");
  labels.forEach((parts, column) => bottom[column] = parts.join(" "));
}

interface CellAt {
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

function errorCell(at: CellAt, cell: string): Problem {
  return problem({
    code: "error-cell",
    severity: "error",
    ...at,
    cell,
    what: {
      fr: `La cellule contient l’erreur ${cell}.`,
      en: `The cell holds the error ${cell}.`,
    },
    why: {
      fr: "Sa formule n’a pas pu être calculée : elle n’a pas de valeur.",
      en: "Its formula could not be computed: it has no value.",
    },
    mend: {
      fr: "Corrigez la formule, ou videz la cellule.",
      en: "Correct the formula, or empty the cell.",
    },
  });
}

function emptyFormula(at: CellAt): Problem {
  return problem({
    code: "formula-without-value",
    severity: "error",
    ...at,
    what: {
      fr: "La formule n’a pas de valeur enregistrée.",
      en: "The formula has no stored value.",
    },
    why: {
      fr: "Le classeur a été écrit sans être calculé ; rien ici ne calcule les formules.",
      en: "The workbook was written without being computed; nothing here computes formulas.",
    },
    mend: {
      fr: "Ouvrez le classeur dans un tableur et enregistrez-le.",
      en: "Open the workbook in a spreadsheet program and save it.",
    },
  });
}

function hiddenSheet(file: string, sheet: string): Problem {
  return problem({
    code: "hidden-sheet",
    severity: "warning",
    file,
    cell: sheet,
    what: { fr: `La feuille « ${sheet} » est masquée.`, en: `The sheet “${sheet}” is hidden.` },
    why: { fr: "Elle est lue comme les autres.", en: "It is read like the others." },
    mend: {
      fr: "Vérifiez qu’elle doit être transmise.",
      en: "Check that it is meant to be passed on.",
    },
  });
}

function unreadable(file: string, error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return problem({
    code: "format-error",
    severity: "error",
    file,
    what: { fr: "Le classeur ne se lit pas.", en: "The workbook cannot be read." },
    why: { fr: detail, en: detail },
    mend: {
      fr: "Enregistrez-le de nouveau en .xlsx, sans mot de passe.",
      en: "Save it again as .xlsx, without a password.",
    },
  });
}

function notWorkbook(file: string): Problem {
  return problem({
    code: "format-error",
    severity: "error",
    file,
    what: {
      fr: "Le fichier est chiffré, ou c’est un ancien classeur (.xls).",
      en: "The file is encrypted, or an old workbook (.xls).",
    },
    why: { fr: "Il ne peut pas être ouvert ici.", en: "It cannot be opened here." },
    mend: {
      fr: "Enregistrez-le en .xlsx, sans mot de passe.",
      en: "Save it as .xlsx, without a password.",
    },
  });
}

function emptyWorkbook(file: string): Problem {
  return problem({
    code: "source-error",
    severity: "error",
    file,
    what: { fr: "Le classeur est vide.", en: "The workbook is empty." },
    why: { fr: "Il n’y a rien à lire.", en: "There is nothing to read." },
    mend: { fr: "Vérifiez le fichier.", en: "Check the file." },
  });
}

function farCell(file: string, rows: number, columns: number): Problem {
  return tooLarge(
    file,
    `Une cellule se trouve à la ligne ${rows}, colonne ${columns} : la feuille serait démesurée.`,
    `A cell stands at row ${rows}, column ${columns}: the sheet would be far too large.`,
  );
}
