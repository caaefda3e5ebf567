import { nearest } from "../dataset/nearest.ts";
import type { Bilingual } from "../language/bilingual.ts";
import { type Problem, problem } from "../problem/problem.ts";
import type { PageSource } from "./front-matter.ts";

/** A problem in a page of prose, at the line where the words that cause it stand. */
export function proseProblem(
  source: PageSource,
  cause: string,
  parts: { readonly what: Bilingual; readonly why: Bilingual; readonly mend: Bilingual },
  repair: string | null = null,
): Problem {
  const at = source.body.indexOf(cause);
  return problem({
    code: "prose-error",
    severity: "error",
    file: source.file,
    line: at < 0 ? null : source.bodyLine + source.body.slice(0, at).split("\n").length - 1,
    cell: cause,
    ...parts,
    repair,
  });
}

/** The problem of a name that no notebook exports, with the nearest one that exists. */
export function unknownName(
  source: PageSource,
  directive: string,
  name: string,
  known: readonly string[],
): Problem {
  const close = nearest(name, known);
  return proseProblem(source, directive, {
    what: { fr: `Aucun carnet n’exporte ${name}.`, en: `No notebook exports ${name}.` },
    why: {
      fr: "La page ne peut pas placer ce qui n’existe pas.",
      en: "The page cannot place what does not exist.",
    },
    mend: close === null
      ? {
        fr: "Exportez-le d’un carnet, ou retirez-le de la page.",
        en: "Export it from a notebook, or take it off the page.",
      }
      : { fr: `Vouliez-vous dire ${close} ?`, en: `Did you mean ${close}?` },
  }, close);
}
