import type { Bilingual, Language } from "../language/bilingual.ts";
import { terminalText } from "./terminal-text.ts";

/** `error` stops the build, `warning` is printed on the data-quality page, `info` only tells. */
export type Severity = "error" | "warning" | "info";

/**
 * Something a user can mend: a value, never an exception.
 *
 * Codes follow the Frictionless error catalogue where it has one (`type-error`, `foreign-key`, …).
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  /** Path from the dataset folder (or the file given), with `/`; null when no file is concerned. */
  readonly file: string | null;
  /** 1-based line of the file (row number for a sheet), or null. */
  readonly line: number | null;
  /** Column as its header says, or null. */
  readonly column: string | null;
  /** The cell as it stands in the file, or null. */
  readonly cell: string | null;
  /** What is wrong. */
  readonly what: Bilingual;
  /** Why it matters, or what was expected. */
  readonly why: Bilingual;
  /** What to do about it. */
  readonly mend: Bilingual;
  /** The value proposed instead, when there is one. */
  readonly repair: string | null;
}

/** What {@linkcode problem} takes: place and repair may be left out. */
export type ProblemParts =
  & Pick<Problem, "code" | "severity" | "what" | "why" | "mend">
  & Partial<Pick<Problem, "file" | "line" | "column" | "cell" | "repair">>;

/** Longest text of a problem, in UTF-16 code units. */
export const longestProblemText = 20_000;

/**
 * Make a problem; what is not said about its place is null. Texts longer than
 * {@linkcode longestProblemText} are cut, since cells and names of any length stand in them; a repair
 * of such a length is left out, since half of it would be another value.
 */
export function problem(
  { code, severity, file = null, line = null, column = null, cell = null, repair = null, ...words }:
    ProblemParts,
): Problem {
  const { what, why, mend } = words;
  return {
    file: file === null ? null : cut(file),
    line,
    column: column === null ? null : cut(column),
    cell: cell === null ? null : cut(cell),
    repair: repair !== null && repair.length > longestProblemText ? null : repair,
    code,
    severity,
    what: cutBoth(what),
    why: cutBoth(why),
    mend: cutBoth(mend),
  };
}

function cutBoth(text: Bilingual): Bilingual {
  const { fr, en } = text;
  if (fr.length <= longestProblemText && en.length <= longestProblemText) return text;
  return { fr: cut(fr), en: cut(en) };
}

function cut(text: string): string {
  return text.length > longestProblemText ? `${text.slice(0, longestProblemText - 1)}…` : text;
}

/** Whether any of the problems stops a build. */
export function hasError(problems: Iterable<Problem>): boolean {
  for (const { severity } of problems) if (severity === "error") return true;
  return false;
}

const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * Order problems for a reader: by severity, then file, line and column. The order is total: only
 * problems that are the same in every part are equal, so that the order found does not matter.
 */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) =>
    order[a.severity] - order[b.severity] ||
    text(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    text(a.column, b.column) ||
    text(a.code, b.code) ||
    text(a.what.en, b.what.en) ||
    text(JSON.stringify(a), JSON.stringify(b))
  );
}

/** Compare texts by code units; what is not said stands first, before the empty text. */
function text(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? -1 : 1;
  return a < b ? -1 : 1;
}

/** Where a problem is, as `file:line, column`: the form that editors make clickable. */
export function place({ file, line, column }: Problem): string {
  const at = file === null ? "" : line === null ? file : `${file}:${line}`;
  return column === null ? at : at === "" ? column : `${at}, ${column}`;
}

const heading: Record<Severity, Bilingual> = {
  error: { fr: "Erreur", en: "Error" },
  warning: { fr: "Attention", en: "Warning" },
  info: { fr: "Note", en: "Note" },
};

/** Longest part of a problem that a terminal shows, in code units. */
const longestPart = 1000;

/**
 * A problem as text for a terminal: place, what, why, how to mend, each on one line and without signs
 * that a terminal obeys, since names and cells are whatever a user has.
 */
export function formatProblem(problem: Problem, language: Language): string {
  const where = place(problem);
  const lines = [
    `${heading[problem.severity][language]} [${problem.code}]${where === "" ? "" : ` ${where}`}`,
    `  ${problem.what[language]}`,
    `  ${problem.why[language]}`,
    `  → ${problem.mend[language]}`,
  ];
  return lines.map((line) => terminalText(line, longestPart))
    .filter((line) => line.trim() !== "" && line.trim() !== "→").join("\n");
}
