import type { Bilingual } from "../../language/bilingual.ts";
import { type Problem, problem } from "../../problem/problem.ts";
import { nearest } from "../nearest.ts";
import type { Field } from "../schema.ts";

/** Where a cell stands, and what it holds. */
export interface CellAt {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly cell: string;
}

function broken(
  code: string,
  at: CellAt,
  what: Bilingual,
  why: Bilingual,
  repair: string | null = null,
): Problem {
  return problem({
    code,
    severity: "error",
    ...at,
    what,
    why,
    mend: repair === null
      ? { fr: "Corrigez la cellule.", en: "Correct the cell." }
      : { fr: `Vouliez-vous dire « ${repair} » ?`, en: `Did you mean “${repair}”?` },
    repair,
  });
}

/** An empty cell where a value is required. */
export function requiredCell(at: CellAt): Problem {
  return broken("constraint-error", at, {
    fr: `La cellule ${at.column} est vide.`,
    en: `The cell ${at.column} is empty.`,
  }, {
    fr: "Une valeur est obligatoire dans cette colonne.",
    en: "A value is required in this column.",
  });
}

const typeWords = {
  text: { fr: "un texte", en: "a text" },
  id: { fr: "un identifiant", en: "an identifier" },
  code: { fr: "un code", en: "a code" },
  integer: { fr: "un nombre entier", en: "a whole number" },
  number: { fr: "un nombre", en: "a number" },
  date: {
    fr: "une date (AAAA, AAAA-MM ou AAAA-MM-JJ)",
    en: "a date (YYYY, YYYY-MM or YYYY-MM-DD)",
  },
  boolean: { fr: "oui ou non", en: "yes or no" },
  list: { fr: "une liste", en: "a list" },
} as const;

/** A cell that is not of its column's type. */
export function wrongType(at: CellAt, field: Field): Problem {
  const wanted = typeWords[field.type];
  return broken("type-error", at, {
    fr: `« ${at.cell} » n’est pas ${wanted.fr}.`,
    en: `“${at.cell}” is not ${wanted.en}.`,
  }, {
    fr: `La colonne ${at.column} contient ${wanted.fr}.`,
    en: `The column ${at.column} holds ${wanted.en}.`,
  });
}

/** A text that was encoded twice ("Ã©" for "é"), with the text that it stands for. */
export function encodedTwice(at: CellAt, repair: string): Problem {
  return {
    ...broken("encoding-error", at, {
      fr: `« ${at.cell} » a été encodé deux fois.`,
      en: `“${at.cell}” was encoded twice.`,
    }, {
      fr: "Un logiciel a pris l’UTF-8 pour du Windows-1252.",
      en: "Some software took UTF-8 for Windows-1252.",
    }, repair),
    severity: "warning",
  };
}

/** A value that stands on an earlier line too. */
export function repeatedValue(at: CellAt, first: number): Problem {
  return broken("unique-error", at, {
    fr: `« ${at.cell} » est déjà à la ligne ${first}.`,
    en: `“${at.cell}” already stands on line ${first}.`,
  }, {
    fr: "Cette colonne nomme une ligne, une seule.",
    en: "This column names one row and one only.",
  });
}

/** A key of several columns that an earlier line has too. */
export function repeatedKey(at: CellAt, first: number): Problem {
  return broken("primary-key", at, {
    fr: `« ${at.cell} » est déjà à la ligne ${first}.`,
    en: `“${at.cell}” already stands on line ${first}.`,
  }, {
    fr: "Ces colonnes ensemble nomment une ligne, une seule.",
    en: "These columns together name one row and one only.",
  });
}

/** What a field's constraints say of a value. */
export function constraintProblems(value: unknown, field: Field, at: CellAt): Problem[] {
  if (typeof value === "number") return rangeProblems(value, field, at);
  if (typeof value !== "string") return [];
  const found: Problem[] = [];
  if (field.values && !Object.hasOwn(field.values, value)) {
    const allowed = Object.keys(field.values);
    found.push(broken(
      "constraint-error",
      at,
      {
        fr: `« ${at.cell} » n’est pas une valeur permise.`,
        en: `“${at.cell}” is not an allowed value.`,
      },
      { fr: `Valeurs permises : ${allowed.join(", ")}.`, en: `Allowed: ${allowed.join(", ")}.` },
      nearest(value, allowed),
    ));
  }
  if (field.pattern !== undefined && !patternOf(field.pattern).test(value)) {
    found.push(broken(
      "constraint-error",
      at,
      {
        fr: `« ${at.cell} » n’a pas la forme attendue.`,
        en: `“${at.cell}” does not have the expected form.`,
      },
      field.description ?? { fr: `Forme : ${field.pattern}`, en: `Form: ${field.pattern}` },
    ));
  }
  if (field.maxLength !== undefined && value.length > field.maxLength) {
    found.push(broken("constraint-error", at, {
      fr: `La cellule a ${value.length} caractères.`,
      en: `The cell has ${value.length} characters.`,
    }, { fr: `Le maximum est ${field.maxLength}.`, en: `The maximum is ${field.maxLength}.` }));
  }
  return found;
}

function rangeProblems(value: number, { minimum, maximum }: Field, at: CellAt): Problem[] {
  if (minimum !== undefined && value < minimum) {
    return [broken("constraint-error", at, {
      fr: `${at.cell} est trop petit.`,
      en: `${at.cell} is too small.`,
    }, { fr: `Le minimum est ${minimum}.`, en: `The minimum is ${minimum}.` })];
  }
  if (maximum === undefined || value <= maximum) return [];
  return [broken("constraint-error", at, {
    fr: `${at.cell} est trop grand.`,
    en: `${at.cell} is too large.`,
  }, { fr: `Le maximum est ${maximum}.`, en: `The maximum is ${maximum}.` })];
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (!pattern) patterns.set(source, pattern = new RegExp(`^(?:${source})$`, "u"));
  return pattern;
}
