import type { Problem } from "./problem.ts";

/**
 * Problems on their way out of calls that cannot go on: thrown where a user or a machine is the
 * cause, caught by the command line, which prints them. Never a bug.
 */
export class Refusal extends Error {
  readonly problems: readonly Problem[];
  constructor(...problems: readonly Problem[]) {
    super(problems.map(({ what }) => what.en).join("\n"));
    this.name = "Refusal";
    this.problems = problems;
  }
}
