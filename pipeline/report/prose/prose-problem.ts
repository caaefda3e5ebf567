import { nearest } from "../../dataset/nearest.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { LinePlace, PageSource } from "./front-matter.ts";

/**
 * The place of a problem in a page of prose: the line given, counted as the page's body is, or the
 * first that has the words that cause it.
 */
export function proseAt(
  source: PageSource,
  cause: string,
  repair: string | null = null,
  line: number | null = null,
) {
  const at = line === null ? placeOfCause(source, cause) : placeOfLine(source, line);
  return { file: at.file, line: at.line, cell: cause, repair };
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
  const at = proseAt(source, directive, nearest(name, known));
  return found("prose-error/unknown-name", at, { name });
}

/** The problem of a claim that the computation contradicts, with the figure that decides. */
export function falseClaim(
  source: PageSource,
  text: string,
  claim: Bilingual,
  computed: Bilingual,
): Problem {
  return found("claim-false", proseAt(source, text), { claim, found: computed });
}
