import { nearest } from "../dataset/nearest.ts";
import type { Bilingual } from "../language/bilingual.ts";
import { type Problem, problem } from "../problem/problem.ts";
import type { LinePlace, PageSource } from "./front-matter.ts";

/**
 * A problem in a page of prose, at the line where the words that cause it stand: the line given,
 * counted as the page's body is, or the first that has them.
 */
export function proseProblem(
  source: PageSource,
  cause: string,
  parts: { readonly what: Bilingual; readonly why: Bilingual; readonly mend: Bilingual },
  repair: string | null = null,
  line: number | null = null,
): Problem {
  const at = line === null ? placeOfCause(source, cause) : placeOfLine(source, line);
  return problem({
    code: "prose-error",
    severity: "error",
    file: at.file,
    line: at.line,
    cell: cause,
    ...parts,
    repair,
  });
}

function placeOfLine({ file, bodyLine, places }: PageSource, line: number): LinePlace {
  return places?.[line - bodyLine] ?? { file, line };
}

function placeOfCause(
  source: PageSource,
  cause: string,
): { readonly file: string; readonly line: number | null } {
  const { file, title, titleFile, titleLine, body, bodyLine } = source;
  if (title.includes(cause)) return { file: titleFile ?? file, line: titleLine };
  const at = body.indexOf(cause);
  if (at < 0) return { file, line: null };
  return placeOfLine(source, bodyLine + body.slice(0, at).split("\n").length - 1);
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

/** The problem of a claim that the computation contradicts, with the figure that decides. */
export function falseClaim(
  source: PageSource,
  text: string,
  claim: Bilingual,
  found: Bilingual,
): Problem {
  return {
    ...proseProblem(source, text, {
      what: { fr: `Énoncé faux : « ${claim.fr} »`, en: `False statement: “${claim.en}”` },
      why: { fr: `Le calcul donne : ${found.fr}`, en: `The computation gives: ${found.en}` },
      mend: {
        fr: "Retirez l’énoncé, ou écrivez ce que les données disent.",
        en: "Remove the statement, or write what the data say.",
      },
    }),
    code: "claim-false",
  };
}
