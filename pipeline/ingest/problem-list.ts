import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import { limits } from "./limits.ts";

/**
 * Problems of one file, with at most {@linkcode limits.problemsPerCode} of each code: a column
 * wrong on 100,000 rows is one thing to mend, and a list of 100,000 is read by nobody.
 */
export class ProblemList {
  readonly #problems: Problem[] = [];
  readonly #counts = new Map<string, { count: number; last: Problem }>();

  /** Whether another problem of a code would be kept; lets callers skip the wording. */
  wants(code: string): boolean {
    const entry = this.#counts.get(code);
    if (entry === undefined || entry.count < limits.problemsPerCode) return true;
    entry.count++;
    return false;
  }

  add(...problems: readonly Problem[]): void {
    for (const problem of problems) {
      const entry = this.#counts.get(problem.code) ?? { count: 0, last: problem };
      this.#counts.set(problem.code, entry);
      entry.last = problem;
      if (entry.count++ < limits.problemsPerCode) this.#problems.push(problem);
    }
  }

  /** The problems kept, and for each code that went over, how many were not. */
  all(): Problem[] {
    const problems = [...this.#problems];
    for (const [code, { count, last }] of this.#counts) {
      const more = count - limits.problemsPerCode;
      if (more > 0) problems.push(moreProblem(code, more, last));
    }
    return problems;
  }
}

/** Of each code as many problems as a file's list keeps, and for those beyond, how many there are. */
export function withinLimit(problems: readonly Problem[]): readonly Problem[] {
  const list = new ProblemList();
  for (const one of problems) list.add(one);
  return list.all();
}

function moreProblem(code: string, count: number, { file, severity }: Problem): Problem {
  return { ...found("more", { file, severity }, { count }), code };
}
