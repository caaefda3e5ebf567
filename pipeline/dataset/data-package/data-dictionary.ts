import type { Bilingual, Language } from "../../language/bilingual.ts";
import { idPattern, longestId } from "../identifiers/identifier.ts";
import type { Field, TableSchema } from "../schema.ts";

const words = {
  title: { fr: "Dictionnaire des données", en: "Data dictionary" },
  row: { fr: "Une ligne est", en: "A row is" },
  key: { fr: "Clé", en: "Key" },
  column: { fr: "Colonne", en: "Column" },
  type: { fr: "Type", en: "Type" },
  meaning: { fr: "Sens", en: "Meaning" },
  required: { fr: "obligatoire", en: "required" },
  unique: { fr: "unique", en: "unique" },
  values: { fr: "valeurs", en: "values" },
  ids: {
    fr: "Un identifiant est fait de lettres sans accent, de chiffres et de traits d’union ; il " +
      `commence par une lettre ou un chiffre et a ${longestId} signes au plus.`,
    en: "An identifier is made of letters without accents, digits and hyphens; it starts with a " +
      `letter or a digit and has ${longestId} signs at most.`,
  },
} satisfies Record<string, Bilingual>;

const types: Readonly<Record<Field["type"], Bilingual>> = {
  text: { fr: "texte", en: "text" },
  id: { fr: "identifiant", en: "identifier" },
  code: { fr: "code", en: "code" },
  integer: { fr: "nombre entier", en: "whole number" },
  number: { fr: "nombre", en: "number" },
  date: { fr: "date ISO 8601, entière ou partielle", en: "ISO 8601 date, whole or partial" },
  boolean: { fr: "oui ou non", en: "yes or no" },
  list: { fr: "liste séparée par « ; »", en: "list separated by “;”" },
};

/** The data dictionary of some tables as Markdown, in one language. */
export function dataDictionary(schemas: readonly TableSchema[], language: Language): string {
  const parts = schemas.map((schema) => tableSection(schema, language));
  return `# ${words.title[language]}\n\n${words.ids[language]} (\`${idPattern}\`)\n\n${
    parts.join("\n")
  }`;
}

function tableSection(schema: TableSchema, language: Language): string {
  const heads = [words.column, words.type, words.meaning].map((word) => word[language]);
  const rows = Object.entries(schema.fields).map((
    [name, field],
  ) => [`\`${name}\``, typeText(field, language), meaningText(field, language)]);
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const key = schema.key.length > 0
    ? `${words.key[language]}${language === "fr" ? "\u00a0" : ""}: ${
      schema.key.map((name) => `\`${name}\``).join(", ")
    }.\n\n`
    : "";
  return [
    `## ${schema.title[language]} (\`${schema.name}\`)\n`,
    `${words.row[language]} ${schema.row[language]}.\n`,
    `${key}${line(heads)}`,
    line(heads.map(() => "---")),
    ...rows.map(line),
    "",
  ].join("\n");
}

function typeText(field: Field, language: Language): string {
  const marks = [
    types[field.type][language],
    ...(field.required ? [words.required[language]] : []),
    ...(field.unique ? [words.unique[language]] : []),
    ...(field.minimum === undefined ? [] : [`≥ ${field.minimum}`]),
    ...(field.maximum === undefined ? [] : [`≤ ${field.maximum}`]),
  ];
  return marks.join(", ");
}

function meaningText(field: Field, language: Language): string {
  const values = Object.entries(field.values ?? {})
    .map(([code, label]) => `\`${code}\` (${label[language]})`);
  const title = field.title[language];
  const description = field.description === undefined ? "" : `. ${field.description[language]}`;
  const list = values.length > 0
    ? ` ${words.values[language]}${language === "fr" ? "\u00a0" : ""}: ${values.join(", ")}`
    : "";
  return `${title}${description}${list === "" ? "" : `;${list}`}`;
}
