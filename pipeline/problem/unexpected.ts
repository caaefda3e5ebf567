import { found } from "./found.ts";
import type { Problem } from "./problem.ts";
import { partsOfThrown } from "./thrown.ts";

/**
 * What is left when an error is neither a problem of the data nor one of the system: a bug. It names
 * the stage and the input, and where the details are.
 *
 * @param stage The command, or the part of it, that was at work.
 * @param input What it was given.
 */
export function unexpectedProblem(error: unknown, stage: string, input: string): Problem {
  const detail = plain(partsOfThrown(error).message, 300);
  return found("unexpected", { cell: plain(input, 300) }, { stage, detail });
}

/** Text without control characters, at most so many code units long. */
function plain(text: string, length: number): string {
  const head = text.slice(0, length * 4);
  // deno-lint-ignore no-control-regex
  const clean = head.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, " ");
  return clean.length > length || text.length > head.length ? `${clean.slice(0, length)}…` : clean;
}
