import type { Problem } from "./problem.ts";

/**
 * Problems on their way out of calls that cannot go on: thrown where a user or a machine is the
 * cause, caught by the command line, which prints them. Never a bug.
 */
export class Refusal extends Error {
  readonly problems: readonly Problem[];
  /** @param problems One, or at least one. */
  constructor(problems: Problem | readonly Problem[]) {
    const all = "code" in problems ? [problems] : problems;
    super(all[0]?.what.en);
    this.name = "Refusal";
    this.problems = all;
  }
}
