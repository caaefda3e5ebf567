import type { Bilingual } from "../../language/bilingual.ts";
import { found } from "../../problem/found.ts";
import type { Problem, Severity } from "../../problem/problem.ts";

/** Where a cell stands. */
export interface CellAt {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly cell: string;
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
  const wanted = typeWords[type] ?? type;
  const form = format === "default" ? "" : ` (${format})`;
  return found("type-error/schema", { ...at, repair }, { wanted, form, type });
}

/** A header that the schema has and the file lacks. */
export function missingLabel(
  at: { file: string; line: number; column: string },
  severity: Severity,
): Problem {
  return found("missing-label/schema", { ...at, severity });
}

/** A header that the file has and the schema lacks. */
export function extraLabel(
  at: { file: string; line: number; column: string },
  severity: Severity,
  close: string | null,
): Problem {
  return found("extra-label/schema", { ...at, repair: close, severity });
}

/** A header written otherwise than the schema has it. */
export function incorrectLabel(
  at: { file: string; line: number; column: string },
  name: string,
): Problem {
  return found("incorrect-label", { ...at, repair: name });
}
