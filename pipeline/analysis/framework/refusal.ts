import type { Bilingual } from "../../language/bilingual.ts";
import { type Problem, problem } from "../../problem/problem.ts";

/** A cell of the framework that declares something. */
export interface Declared {
  readonly file: string | null;
  readonly line: number;
  readonly column: string;
  readonly cell: string | number | null;
}

/** The problem of an option that was declared and cannot apply: an error, never skipped. */
export function refusal(
  at: Declared,
  what: Bilingual,
  mend: Bilingual,
  severity: Problem["severity"] = "error",
): Problem {
  return problem({
    code: "framework-error",
    severity,
    file: at.file,
    line: at.line,
    column: at.column,
    cell: at.cell === null ? null : String(at.cell),
    what,
    why: severity === "error"
      ? {
        fr: "Une option déclarée qui ne peut pas s’appliquer arrête le calcul.",
        en: "A declared option that cannot apply stops the computation.",
      }
      : {
        fr: "Le calcul continue, et la page le dit.",
        en: "The computation goes on, and the page says so.",
      },
    mend,
  });
}
