import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { undoDoubleEncoding } from "./double-encoding.ts";

function listed(lines: readonly number[]): string {
  const shown = lines.slice(0, 10).join(", ");
  return lines.length > 10 ? `${shown}…` : shown;
}

/** Lines in two encodings. */
export function mixedProblem(file: string | null, lines: readonly number[]): Problem {
  return found("encoding-error/mixed", { file, line: lines[0] ?? null }, { lines: listed(lines) });
}

/** Letters that were replaced by U+FFFD before the file came here. */
export function lostProblem(file: string | null, lines: readonly number[]): Problem {
  return found("encoding-error/lost", { file, line: lines[0] ?? null }, { lines: listed(lines) });
}

/** UTF-8 that was read as Windows-1252 and written as UTF-8 again. */
export function twiceProblem(file: string | null, lines: readonly number[], text: string): Problem {
  const line = lines[0] ?? 1;
  const broken = text.split("\n")[line - 1]?.replace(/\r$/, "") ?? "";
  const word = wordWith(broken, /[ÃâÂ]/);
  const repair = undoDoubleEncoding(broken) ?? undoDoubleEncoding(word);
  return found("encoding-error/twice", {
    file,
    line,
    cell: word === "" ? null : word,
    repair: repair === null ? null : undoDoubleEncoding(word) ?? repair,
  }, { lines: listed(lines) });
}

/** The word of a line around the first sign that a pattern finds; empty where there is none. */
function wordWith(line: string, sign: RegExp): string {
  const at = line.search(sign);
  if (at < 0) return "";
  const isPart = (place: number) =>
    place >= 0 && place < line.length && /[^\s,;"]/.test(line[place]!);
  let [start, end] = [at, at + 1];
  while (isPart(start - 1)) start--;
  while (isPart(end)) end++;
  return line.slice(start, end);
}

/** Bytes that no known encoding makes sense of. */
export function unsureProblem(file: string | null): Problem {
  return found("encoding-error/unsure", { file });
}

/** Null characters in a text. */
export function binaryProblem(file: string | null, line: number): Problem {
  return found("encoding-error/binary", { file, line });
}
