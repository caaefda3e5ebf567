import { BilingualError } from "../language/bilingual-error.ts";
import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import { partsOfThrown } from "../problem/thrown.ts";
import type { NotebookCell } from "./percent.ts";

/** How much of what a notebook throws is told, in characters. */
const longest = 500;

/**
 * What a notebook threw, as a problem that names notebook, cell and line.
 *
 * @param file the notebook as problems name it: `notebooks/themes.nb.ts`.
 */
export function notebookProblem(
  error: unknown,
  file: string,
  cells: readonly NotebookCell[],
): Problem {
  const { name, message, stack } = partsOfThrown(error);
  const fileName = file.replace(/^.*\//, "");
  const line = errorLine(`${stack}\n${message}`, fileName) ?? importLine(message, cells);
  const cell = line === null ? null : cells.findLast((other) => other.line <= line) ?? null;
  const place = { file, line, cell: cell?.id ?? null };
  const short = shorten(message);
  if (/Refused|NotCapable/.test(name) || /Requires (\w+) access|Refused: /.test(message)) {
    return refusedProblem(place, short.replace(/^.*Refused: /, ""));
  }
  if (/read.only|not extensible|cannot be changed|redefine property/.test(message)) {
    return frozenProblem(place, short);
  }
  const said = { fr: frenchOf(error) ?? short, en: short };
  const values = { error: said, id: cell?.id ?? "?", notebook: fileName };
  return found("cell-error", place, values);
}

/**
 * What is wrong with an output: at the line that threw, or else in the cell that exports it.
 *
 * @param output the name under which it is exported.
 * @param file the notebook as problems name it.
 */
export function outputProblem(
  error: unknown,
  output: string,
  file: string,
  cells: readonly NotebookCell[],
): Problem {
  const told = notebookProblem(error, file, cells);
  if (told.line !== null) return told;
  const exported = new RegExp(`^export (?:const|let|function) ${RegExp.escape(output)}\\b`, "m");
  const cell = cells.find(({ kind, source }) => kind === "code" && exported.test(source));
  return cell === undefined ? told : { ...told, line: cell.line, cell: cell.id };
}

/** What a mistake says of itself in French; null for what speaks English only. */
function frenchOf(error: unknown): string | null {
  try {
    if (!(error instanceof BilingualError)) return null;
    const french: unknown = error.words.fr;
    return typeof french === "string" ? shorten(french) : null;
  } catch {
    return null;
  }
}

type At = Pick<Problem, "file" | "line" | "cell">;

function refusedProblem(place: At, short: string): Problem {
  return found("cell-forbidden", place, { short });
}

function frozenProblem(place: At, short: string): Problem {
  return found("cell-frozen", place, { short });
}

/** The first line of a message, without signs that move a terminal's cursor, of bounded length. */
function shorten(message: string): string {
  const line = message.slice(0, longest * 4).split(/, run again|\n/)[0] ?? "";
  // deno-lint-ignore no-control-regex
  const plain = line.replace(/\u001b\[[\d;]*m|[\u0000-\u001f\u007f-\u009f]/g, "");
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}

/** Where a notebook imports what was refused by declaration: no cell of it ran, so no stack tells. */
function importLine(message: string, cells: readonly NotebookCell[]): number | null {
  const wanted = /Refused: (\S+)/.exec(message.slice(0, 1000))?.[1]?.split(/[/:]/).at(-1) ?? "";
  if (wanted === "") return null;
  for (const { kind, line, source } of cells) {
    if (kind !== "code") continue;
    const at = source.split(/\r?\n/).findIndex((text) =>
      /\b(?:from|import)\b/.test(text) && text.includes(wanted)
    );
    // The mark stands on the cell's own line, its source below it.
    if (at >= 0) return line + 1 + at;
  }
  return null;
}

function errorLine(text: string, file: string): number | null {
  // deno-lint-ignore no-control-regex
  const plain = text.replace(/\u001b\[[\d;]*m/g, "");
  const found = new RegExp(`${RegExp.escape(file)}:(\\d{1,7})(?!\\d)`).exec(plain);
  const line = Number(found?.[1] ?? 0);
  return line >= 1 ? line : null;
}
