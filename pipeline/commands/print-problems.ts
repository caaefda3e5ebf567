import { formatProblem, type Problem } from "../problem/problem.ts";
import type { Io } from "./command.ts";

/** Print problems to standard error in both languages: who runs a command may read either. */
export function printProblems(problems: readonly Problem[], io: Io): void {
  for (const found of problems) {
    io.err(`${formatProblem(found, "fr")}\n${formatProblem(found, "en")}\n`);
  }
}
