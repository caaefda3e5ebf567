import type { Bilingual } from "../../language/bilingual.ts";
import { type Problem, problem } from "../../problem/problem.ts";
import { isId, isVariableName, longestId } from "./identifier.ts";

/** Why no identifier can be proposed for a text. */
export type NoSlug =
  | { readonly kind: "empty" }
  /** Another identifier of the column would become, or is, the same. */
  | { readonly kind: "taken"; readonly slug: string; readonly other: string };

const rule: Bilingual = {
  fr: "Un identifiant nomme des pages et des fichiers : lettres sans accent, chiffres et traits " +
    `d’union, une lettre ou un chiffre d’abord, ${longestId} signes au plus.`,
  en:
    "An identifier names pages and files: letters without accents, digits and hyphens, a letter " +
    `or a digit first, ${longestId} signs at most.`,
};

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
  return problem({
    code: "constraint-error",
    severity: text.split(" ; ").every((id) => isId(id) || isVariableName(id)) ? "info" : "error",
    ...at,
    what: {
      fr: `« ${visible(text)} » n’est pas un identifiant.`,
      en: `“${visible(text)}” is not an identifier.`,
    },
    why: rule,
    mend: repair === null ? mendByHand(none) : {
      fr: `Vouliez-vous dire « ${visible(repair)} » ?`,
      en: `Did you mean “${visible(repair)}”?`,
    },
    repair,
  });
}

function mendByHand(none: NoSlug | undefined): Bilingual {
  if (none?.kind !== "taken") {
    return {
      fr: "Écrivez-en un vous-même, partout où il sert : rien n’y donne de lettre ou de chiffre.",
      en: "Write one yourself, wherever it is used: nothing in it gives a letter or a digit.",
    };
  }
  const { slug } = none;
  if (none.other === slug) {
    return {
      fr: `Écrivez-en un vous-même, partout où il sert : « ${slug} » en désigne déjà un autre.`,
      en: `Write one yourself, wherever it is used: “${slug}” already names another.`,
    };
  }
  const other = visible(none.other);
  return {
    fr: `Écrivez-en un vous-même, partout où il sert : « ${slug} » désignerait aussi « ${other} ».`,
    en: `Write one yourself, wherever it is used: “${slug}” would also mean “${other}”.`,
  };
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
