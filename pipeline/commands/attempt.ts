import { Refusal } from "../problem/refusal.ts";
import { systemProblem } from "../problem/system-error.ts";
import type { Io } from "./command.ts";
import { printProblems } from "./print-problems.ts";

/**
 * Run a command's work: refusals and errors of the system are printed and end in exit code 1; a bug
 * passes on.
 */
export async function attempt(io: Io, work: () => Promise<number> | number): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) printProblems(error.problems, io);
    else {
      const found = systemProblem(error);
      if (found === null) throw error;
      printProblems([found], io);
    }
    return 1;
  }
}
