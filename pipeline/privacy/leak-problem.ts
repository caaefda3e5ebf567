import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import type { FoundLeak } from "./gate/gate.ts";

/** A leak as a problem: where and what, as a person can look it up; never what leaks itself. */
export function leakProblem(leak: FoundLeak): Problem {
  const { kind, file, place, about, around, id, elsewhere } = leak;
  const of = about === "" || about === "?" ? "" : ` (${about})`;
  return found("disclosure", { file, column: place === "" ? null : place }, {
    kind,
    about: of,
    around,
    id,
    more: elsewhere.length,
  });
}
