import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { isId, isVariableName, longestId } from "./identifier.ts";

/** Why no identifier can be proposed for a text. */
export type NoSlug =
  | { readonly kind: "empty" }
  /** Another identifier of the column would become, or is, the same. */
  | { readonly kind: "taken"; readonly slug: string; readonly other: string };

/** Where an identifier stands; an option of a command has no line. */
export interface IdPlace {
  readonly file: string;
  readonly line: number | null;
  readonly column: string;
  readonly cell: string;
}

/**
 * A cell that is no identifier, with what to write instead or why nothing is proposed. Told only
 * where underscores are all that is wrong with it, an error otherwise.
 */
export function wrongId(at: IdPlace, text: string, repair: string | null, none?: NoSlug): Problem {
  const isTold = text.split(" ; ").every((id) => isId(id) || isVariableName(id));
  const place = { ...at, severity: isTold ? "info" : "error" } as const;
  const values = { text: visible(text), longest: String(longestId) };
  if (repair !== null || none?.kind !== "taken") {
    const shown = visible(repair ?? "");
    return found("constraint-error/identifier", { ...place, repair }, { ...values, shown });
  }
  const { slug, other } = none;
  return other === slug
    ? found("constraint-error/identifier-taken", place, { ...values, slug })
    : found("constraint-error/identifier-meets", place, { ...values, slug, other: visible(other) });
}

/**
 * A text short enough for a sentence, with a box in place of what does not show (U+FFFD would make
 * `repairs.csv`, which repeats the sentence, look like a file that lost its accents).
 */
function visible(text: string): string {
  const shown = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "□");
  const points = [...shown];
  return points.length > 80 ? `${points.slice(0, 79).join("")}…` : shown;
}
