import type { Bilingual } from "../../language/bilingual.ts";
import { type Problem, problem, type Severity } from "../../problem/problem.ts";

/** Where a cell stands. */
export interface CellAt {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly cell: string;
}

/** A cell that breaks a rule; the repair proposed becomes the way to mend. */
export function cellProblem(
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

const typeWords: Readonly<Record<string, Bilingual>> = {
  string: { fr: "un texte de la forme voulue", en: "a text of the form wanted" },
  number: { fr: "un nombre", en: "a number" },
  integer: { fr: "un nombre entier", en: "a whole number" },
  boolean: { fr: "vrai ou faux", en: "true or false" },
  date: { fr: "une date", en: "a date" },
  time: { fr: "une heure", en: "a time" },
  datetime: { fr: "une date avec heure", en: "a date with time" },
  year: { fr: "une année", en: "a year" },
  yearmonth: { fr: "un mois (AAAA-MM)", en: "a month (YYYY-MM)" },
  object: { fr: "un objet JSON", en: "a JSON object" },
  array: { fr: "un tableau JSON", en: "a JSON array" },
  duration: { fr: "une durée ISO 8601", en: "an ISO 8601 duration" },
  geopoint: { fr: "un point géographique", en: "a geographic point" },
  geojson: { fr: "du GeoJSON", en: "GeoJSON" },
};

/** A cell that is not of its field's type. */
export function typeProblem(
  at: CellAt,
  type: string,
  format: string,
  repair: string | null,
): Problem {
  const words = typeWords[type] ?? { fr: type, en: type };
  const form = format === "default" ? "" : ` (${format})`;
  return cellProblem(
    "type-error",
    at,
    {
      fr: `« ${at.cell} » n’est pas ${words.fr}${form}.`,
      en: `“${at.cell}” is not ${words.en}${form}.`,
    },
    {
      fr: `Le schéma déclare la colonne ${at.column} de type ${type}.`,
      en: `The schema declares the column ${at.column} as ${type}.`,
    },
    repair,
  );
}

/** A header that the schema has and the file lacks. */
export function missingLabel(
  at: { file: string; line: number; column: string },
  severity: Severity,
): Problem {
  return problem({
    code: "missing-label",
    severity,
    ...at,
    what: { fr: `La colonne ${at.column} manque.`, en: `The column ${at.column} is missing.` },
    why: { fr: "Le schéma la déclare.", en: "The schema declares it." },
    mend: { fr: "Ajoutez la colonne.", en: "Add the column." },
  });
}

/** A header that the file has and the schema lacks. */
export function extraLabel(
  at: { file: string; line: number; column: string },
  severity: Severity,
  close: string | null,
): Problem {
  return problem({
    code: "extra-label",
    severity,
    ...at,
    what: {
      fr: `La colonne « ${at.column} » n’est pas dans le schéma.`,
      en: `The column “${at.column}” is not in the schema.`,
    },
    why: { fr: "Ses valeurs ne sont pas vérifiées.", en: "Its values are not checked." },
    mend: close === null
      ? { fr: "Retirez-la si elle est de trop.", en: "Remove it if it is not wanted." }
      : { fr: `Vouliez-vous dire ${close} ?`, en: `Did you mean ${close}?` },
    repair: close,
  });
}

/** A header written otherwise than the schema has it. */
export function incorrectLabel(
  at: { file: string; line: number; column: string },
  name: string,
): Problem {
  return problem({
    code: "incorrect-label",
    severity: "error",
    ...at,
    what: {
      fr: `La colonne « ${at.column} » devrait s’appeler ${name}.`,
      en: `The column “${at.column}” should be called ${name}.`,
    },
    why: {
      fr: "Un programme qui suit le schéma ne la trouverait pas.",
      en: "A program that follows the schema would not find it.",
    },
    mend: { fr: `Renommez-la ${name}.`, en: `Rename it ${name}.` },
    repair: name,
  });
}

/** A schema that cannot be honoured. */
export function schemaError(file: string, what: Bilingual, column: string | null = null): Problem {
  return problem({
    code: "schema-error",
    severity: "error",
    file,
    column,
    what,
    why: {
      fr: "La règle n’est pas appliquée, et le verdict serait incomplet.",
      en: "The rule is not applied, and the verdict would be incomplete.",
    },
    mend: { fr: "Corrigez le schéma.", en: "Correct the schema." },
  });
}
