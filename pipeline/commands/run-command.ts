import { unexpectedProblem } from "../problem/unexpected.ts";
import { attempt } from "./attempt.ts";
import type { Command, Io } from "./command.ts";
import { beforeEnd } from "./options/given.ts";
import { printProblems } from "./print-problems.ts";

/**
 * Run a command so that nothing ends in a stack: refusals are printed, an error of the system is
 * told as the problem it is, and a bug ends in one problem `unexpected`. `--debug`, which every
 * command takes, prints the stack as well.
 *
 * @returns The exit code.
 */
export async function runCommand(
  name: string,
  load: () => Promise<Command>,
  args: readonly string[],
  io: Io,
): Promise<number> {
  const options = beforeEnd(args);
  const debug = options.includes("--debug");
  const given = [...options.filter((arg) => arg !== "--debug"), ...args.slice(options.length)];
  try {
    return await attempt(io, async () => {
      try {
        return await (await load()).run(given, { ...io, debug });
      } catch (error) {
        if (debug && error instanceof Error) io.err(`${error.stack ?? error.message}\n`);
        throw error;
      }
    });
  } catch (error) {
    const input = given.length === 0 ? "–" : given.join(" ");
    printProblems([unexpectedProblem(error, name, input)], io);
    return 1;
  }
}
