import type { Problem } from "../../problem/problem.ts";

/** What a function of a notebook threw or gave wrongly while pages were made, told in its name. */
export class OutputFault extends Error {
  readonly #problem: Problem;

  constructor(problem: Problem) {
    super(problem.what.en);
    this.name = "OutputFault";
    this.#problem = problem;
  }

  /** The problem of a fault; null for everything else that is thrown, which is not even looked at. */
  static problemOf(thrown: unknown): Problem | null {
    return typeof thrown === "object" && thrown !== null && #problem in thrown
      ? thrown.#problem
      : null;
  }
}
