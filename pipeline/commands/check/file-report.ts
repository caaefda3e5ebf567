import { basename } from "node:path";
import { inspectTable } from "../../ingest/inspect-table.ts";
import type { CellValue } from "../../ingest/cells/read-cell.ts";
import type { RawTable, ReadResult } from "../../ingest/shape/raw-table.ts";
import type { Bilingual, Language } from "../../language/bilingual.ts";
import { formatProblem, hasError, type Problem, sortProblems } from "../../problem/problem.ts";
import { terminalText } from "../../problem/terminal-text.ts";

/** How a table file was read, and what is wrong with it. */
export interface FileReport {
  readonly file: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headerLine: number | null;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rowCount: number;
  readonly problems: readonly Problem[];
  /** The rows with typed values; made only when they are asked for. */
  rows(): Iterable<Readonly<Record<string, CellValue | Json>>>;
}

/** A JSON value. */
export type Json = unknown;

/** Columns, typed rows and problems that a schema or a guess gives to a table. */
export interface Typed {
  readonly columns: FileReport["columns"];
  readonly problems: readonly Problem[];
  rows(): Iterable<Readonly<Record<string, Json>>>;
}

/** The report of a file that was read: of the table chosen, typed as `type` does it. */
export function fileReport(
  path: string,
  read: ReadResult,
  table: RawTable | null,
  type: (table: RawTable) => Typed = guessed,
): FileReport {
  const typed = table && type(table);
  // What is wrong with the sheets that were not chosen is not this table's.
  const others = new Set(read.tables.map(({ file }) => file));
  others.delete(table?.file ?? path);
  const problems = read.problems.filter(({ file }) => file === null || !others.has(file));
  return {
    file: basename(path),
    format: table?.format ?? /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "",
    encoding: table?.encoding ?? null,
    delimiter: table?.delimiter ?? null,
    headerLine: table?.headerLine ?? null,
    columns: typed?.columns ?? [],
    rowCount: table?.rows.length ?? 0,
    problems: sortProblems([...problems, ...typed?.problems ?? []]),
    rows: () => typed?.rows() ?? [],
  };
}

/** Type a table by its own cells. */
function guessed(table: RawTable): Typed {
  const { value, problems } = inspectTable(table);
  return {
    columns: value.columns.map(({ name, reading }) => ({ name, type: reading.type })),
    problems,
    rows: value.rows,
  };
}

/** Rows written at a time. */
const batch = 2000;

/**
 * The report as the JSON contract of `check FILE --format json` has it, in parts: a table of
 * 100,000 rows is never held as one text.
 */
export function* reportJson(report: FileReport, withRows: boolean): Generator<string> {
  const { file, format, encoding, delimiter, headerLine, columns, rowCount } = report;
  const problems = report.problems.map(problemJson);
  const parts = { file, format, encoding, delimiter, headerLine, columns, rowCount, problems };
  const text = JSON.stringify(parts, null, 2);
  if (!withRows) return yield `${text}\n`;
  yield `${text.slice(0, -2)},\n  "rows": [`;
  let count = 0;
  let part = "";
  for (const row of report.rows()) {
    part += `${count++ === 0 ? "" : ","}\n    ${JSON.stringify(row)}`;
    if (count % batch !== 0) continue;
    yield part;
    part = "";
  }
  yield `${part}${count === 0 ? "" : "\n  "}]\n}\n`;
}

/** A problem with its whole message in each language. */
export function problemJson({ code, severity, line, column, cell, repair, ...words }: Problem) {
  const message = (language: Language) =>
    [words.what, words.why, words.mend].map((text) => text[language]).filter((text) => text !== "")
      .join(" ");
  return {
    code,
    severity,
    line,
    column,
    cell,
    message_fr: message("fr"),
    message_en: message("en"),
    repair,
  };
}

const delimiters: Readonly<Record<string, Bilingual>> = {
  ",": { fr: "virgule", en: "comma" },
  ";": { fr: "point-virgule", en: "semicolon" },
  "\t": { fr: "tabulation", en: "tab" },
  "|": { fr: "barre verticale", en: "vertical bar" },
};

/** Longest path or header that a terminal shows, in code units. */
const longestShown = 1000;

/** The report as text for a terminal. */
export function reportText(report: FileReport, language: Language): string {
  const fr = language === "fr";
  const { delimiter } = report;
  const lines = [
    terminalText(report.file, longestShown),
    `  ${fr ? "format" : "format"}: ${report.format}`,
    `  ${fr ? "encodage" : "encoding"}: ${report.encoding ?? "–"}`,
    `  ${fr ? "séparateur" : "delimiter"}: ${
      delimiter === null ? "–" : delimiters[delimiter]?.[language] ?? JSON.stringify(delimiter)
    }`,
    `  ${fr ? "ligne d’en-tête" : "header line"}: ${report.headerLine ?? "–"}`,
    `  ${fr ? "lignes de données" : "rows"}: ${report.rowCount}`,
    `  ${fr ? "colonnes" : "columns"}:`,
    ...report.columns.map(({ name, type }) => `    ${terminalText(name, longestShown)} (${type})`),
    ...report.problems.map((found) => formatProblem(found, language)),
    verdict(report.problems, language),
  ];
  return `${lines.join("\n")}\n`;
}

/** One line that says whether the data hold, with the number of problems of each severity. */
export function verdict(problems: readonly Problem[], language: Language): string {
  const count = (severity: Problem["severity"]) =>
    problems.filter((found) => found.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  if (language === "fr") {
    return `${hasError(problems) ? "À corriger" : "Lisible"} : ${errors} erreur${
      errors > 1 ? "s" : ""
    }, ${warnings} avertissement${warnings > 1 ? "s" : ""}.`;
  }
  return `${hasError(problems) ? "To be corrected" : "Readable"}: ${errors} error${
    errors === 1 ? "" : "s"
  }, ${warnings} warning${warnings === 1 ? "" : "s"}.`;
}
