import { notAFileProblem } from "../dataset/folder.ts";
import type { Problem } from "../problem/problem.ts";
import { systemProblem } from "../problem/system-error.ts";

/**
 * The text of a notebook or page; null where it cannot be read, which is a problem. A folder, pipe
 * or socket of that name is not opened: reading it might never end.
 *
 * @param shown how problems name the file.
 */
export function readRegular(path: string, shown: string, problems: Problem[]): string | null {
  try {
    if (Deno.lstatSync(path).isFile) return readText(path);
    problems.push(notAFileProblem(shown));
  } catch (error) {
    const found = systemProblem(error, shown);
    if (found === null) throw error;
    problems.push(found);
  }
  return null;
}

// Taken before notebooks run.
const readText = Deno.readTextFileSync;
