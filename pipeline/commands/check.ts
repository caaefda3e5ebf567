import { languages } from "../language/bilingual.ts";
import { hasError } from "../problem/problem.ts";
import { Refusal } from "../problem/refusal.ts";
import type { Command, Io } from "./command.ts";
import { checkFile } from "./check/check-file.ts";
import { reportJson, reportText } from "./check/file-report.ts";
import { commandOf } from "./options/command-of.ts";
import { against, datasets } from "./options/dataset-options.ts";
import { form } from "./options/form.ts";
import type { Values } from "./options/option.ts";
import { choice, file, flag, many, text } from "./options/option-kinds.ts";
import { doesNotApply } from "./options/usage-problems.ts";

const positionals = {
  files: many(file({
    fr: "Table à lire (.csv, .tsv, .txt, .xlsx, .ods) au lieu d’un jeu de données",
    en: "Table to read (.csv, .tsv, .txt, .xlsx, .ods) instead of a dataset",
  })),
} as const;

const options = {
  data: datasets,
  repair: flag({
    fr: "Écrit les réparations proposées dans repairs.csv de chaque jeu de données",
    en: "Write the repairs proposed to repairs.csv of each dataset",
  }),
  translations: flag({
    fr: "Liste ce que les pages et carnets du jeu de données ne disent qu’en une langue",
    en: "List what the dataset’s own pages and notebooks say in one language only",
  }),
  disclosure: flag({
    fr: "Dit à l’équipe ce que les membres des instances pourraient déduire des pages",
    en: "Tell the team what members of the bodies could infer from the pages",
  }),
  against,
  schema: file({
    fr: "Table Schema ou Data Package que la table doit suivre",
    en: "Table Schema or Data Package that the table must follow",
  }),
  sheet: text({ fr: "Feuille du classeur à lire", en: "Sheet of the workbook to read" }, {
    otherwise: { fr: "la première", en: "the first one" },
  }),
  rows: flag({
    fr: "Avec --format json, donne aussi les lignes typées de la table",
    en: "With --format json, give the typed rows of the table too",
  }),
  format: choice({ fr: "Forme de la réponse", en: "Form of the answer" }, ["text", "json"], {
    default: "text",
  }),
  lang: choice({ fr: "Langue du texte", en: "Language of the text" }, languages, {
    default: "fr",
  }),
} as const;

/** `deno task check`: say what is wrong with a dataset, or how any table file was read. */
export const check: Command = commandOf(form({
  name: "check",
  summary: {
    fr: "Vérifie les données ; avec un fichier, dit comment il a été lu",
    en: "Check the data; with a file, say how it was read",
  },
  positionals,
  options,
  example: "deno task check --data data/demo",
  run: runCheck,
}));

type Asked = Values<typeof options & typeof positionals>;

async function runCheck(
  { files = [], lang: language, format, ...values }: Asked,
  io: Io,
): Promise<number> {
  refuseUnfit(files.length > 0, values);
  const json = format === "json";
  if (files.length === 0) {
    const { checkDatasets } = await import("./check/check-datasets.ts");
    return await checkDatasets({ ...values, json, language }, io);
  }
  let failed = false;
  for (const path of files) {
    const report = await checkFile(path, values);
    const parts = json ? reportJson(report, values.rows) : [reportText(report, language)];
    for (const part of parts) io.out(part);
    failed ||= hasError(report.problems);
  }
  return failed ? 1 : 0;
}

/** Refuse an option of datasets beside a file, and one of files without a file. */
function refuseUnfit(hasFile: boolean, given: Omit<Asked, "files" | "lang" | "format">): void {
  const { data, repair, translations, disclosure, against, schema, sheet, rows } = given;
  const unfit = Object.entries(
    hasFile ? { data, repair, translations, disclosure, against } : { schema, sheet, rows },
  )
    .filter(([, value]) => value !== undefined && value !== false);
  if (unfit.length === 0) return;
  const why = hasFile
    ? {
      fr: "Une table seule est lue, sans son jeu de données.",
      en: "One table alone is read, without its dataset.",
    }
    : { fr: "Aucune table seule n’est donnée.", en: "No table alone is given." };
  throw new Refusal(unfit.map(([name]) => doesNotApply({ name: "check" }, name, why)));
}
