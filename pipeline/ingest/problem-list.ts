import { type Problem, problem } from "../problem/problem.ts";
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
    for (const found of problems) {
      const entry = this.#counts.get(found.code) ?? { count: 0, last: found };
      this.#counts.set(found.code, entry);
      entry.last = found;
      if (entry.count++ < limits.problemsPerCode) this.#problems.push(found);
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
  for (const found of problems) list.add(found);
  return list.all();
}

function moreProblem(code: string, more: number, { file, severity }: Problem): Problem {
  return problem({
    code,
    severity,
    file,
    what: {
      fr: `${more} autres problèmes de même nature ne sont pas affichés.`,
      en: `${more} more problems of this kind are not shown.`,
    },
    why: { fr: "La liste serait illisible.", en: "The list would be unreadable." },
    mend: {
      fr: "Corrigez ceux qui sont affichés, puis vérifiez de nouveau.",
      en: "Correct those shown, then check again.",
    },
  });
}
