import { parseArgs } from "node:util";
import type { ActivityLevel } from "../../analysis/territory/nomenclature.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { type Problem, problem } from "../../problem/problem.ts";

/** What `deno task import --sirene` was asked. */
export interface SireneArguments {
  readonly file: string;
  readonly into: string;
  readonly level: ActivityLevel;
  readonly place: "commune" | "departement";
  /** CSV with columns commune and territory; null for none. */
  readonly map: string | null;
  readonly employment: string | null;
  /** Null: the latest year of the size bands in the file. */
  readonly year: number | null;
  readonly reader: "duckdb" | "text" | null;
}

const levels = ["a10", "a21", "a38", "a88"] as const;

/** Read the arguments after `import`; a problem says what is missing or refused. */
export function sireneArguments(args: readonly string[]): SireneArguments | Problem {
  let values: Record<string, string | undefined>;
  const option = { type: "string" } as const;
  try {
    values = parseArgs({
      args: [...args],
      strict: true,
      options: {
        sirene: option,
        into: option,
        activity: option,
        territory: option,
        map: option,
        employment: option,
        year: option,
        reader: option,
      },
    }).values;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return usage({ fr: `Option refusée : ${detail}`, en: `Option refused: ${detail}` });
  }
  const { sirene, into, map, employment } = values;
  if (sirene === undefined || into === undefined) return usage(incomplete);
  const level = levels.find((known) => known === (values.activity ?? "a38"));
  const place = (["commune", "departement"] as const).find((known) =>
    known === (values.territory ?? "departement")
  );
  const year = values.year === undefined ? null : Number(values.year);
  if (!level || !place) return usage(unknownValue);
  if (year !== null && !(Number.isInteger(year) && year >= 1990 && year <= 2100)) {
    return usage(noYear);
  }
  const { reader = null } = values;
  if (reader !== null && reader !== "duckdb" && reader !== "text") return usage(unknownValue);
  return {
    file: sirene,
    into,
    level,
    place: map === undefined ? place : "commune",
    map: map ?? null,
    employment: employment ?? null,
    year,
    reader,
  };
}

const form =
  "deno task import --sirene FILE --into DIR [--year YYYY] [--activity a10|a21|a38|a88] [--territory departement|commune] [--map FILE] [--employment COLUMN] [--reader duckdb|text]";

function usage(what: Bilingual): Problem {
  return problem({
    code: "usage-error",
    severity: "error",
    what,
    why: { fr: "", en: "" },
    mend: { fr: form, en: form },
  });
}

const incomplete = {
  fr: "Il manque --sirene FILE ou --into DIR.",
  en: "--sirene FILE or --into DIR is missing.",
};
const unknownValue = {
  fr: "--activity, --territory ou --reader a une valeur inconnue.",
  en: "--activity, --territory or --reader has an unknown value.",
};
const noYear = {
  fr: "--year attend une année de 1990 à 2100.",
  en: "--year takes a year from 1990 to 2100.",
};
