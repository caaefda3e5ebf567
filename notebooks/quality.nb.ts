// %% [markdown] id=intro-fr {"lang":"fr"}
// # La qualité des données

// %% [markdown] id=intro-en {"lang":"en"}
// # Data quality

// %% id=tables
import { schemas, type TableName } from "../pipeline/dataset/tables/mod.ts";
import { place } from "../pipeline/problem/problem.ts";
import { dataset, table, value } from "../pipeline/notebook/mod.ts";

const { readings, problems } = dataset;

/** The tables of the dataset, and how each file was read. */
export const tables = table({
  title: { fr: "Les tables et leurs fichiers", en: "The tables and their files" },
  rows: readings,
  columns: [
    {
      title: { fr: "Table", en: "Table" },
      value: (row) => row.table === null ? row.file : schemas[row.table as TableName].title,
    },
    { title: { fr: "Fichier", en: "File" }, value: (row) => row.file },
    { title: { fr: "Lignes", en: "Rows" }, value: (row) => row.rowCount, align: "right" },
    {
      title: { fr: "Colonnes", en: "Columns" },
      value: (row) => row.columns.length,
      align: "right",
    },
    { title: { fr: "Encodage", en: "Encoding" }, value: (row) => row.encoding },
    { title: { fr: "Séparateur", en: "Delimiter" }, value: (row) => row.delimiter },
  ],
});

// %% id=completeness
const cells = readings.flatMap((reading) =>
  reading.columns.filter((column) => column.filled < reading.rowCount).map((column) => ({
    file: reading.file,
    column: column.name,
    filled: column.filled,
    rows: reading.rowCount,
  }))
);

/** The columns that are not filled everywhere. */
export const completeness = table({
  title: { fr: "Les colonnes incomplètes", en: "The incomplete columns" },
  sortable: true,
  note: {
    fr:
      "Une cellule vide veut dire : non trouvé dans une source. Les colonnes pleines ne sont pas listées.",
    en: "An empty cell means: not found in a source. Full columns are not listed.",
  },
  rows: cells,
  columns: [
    { title: { fr: "Fichier", en: "File" }, value: (row) => row.file },
    { title: { fr: "Colonne", en: "Column" }, value: (row) => row.column },
    {
      title: { fr: "Cellules remplies", en: "Cells filled" },
      value: (row) => row.filled,
      align: "right",
    },
    { title: { fr: "Lignes", en: "Rows" }, value: (row) => row.rows, align: "right" },
  ],
});

// %% id=problems
const severities = {
  error: { fr: "erreur", en: "error" },
  warning: { fr: "attention", en: "warning" },
  info: { fr: "note", en: "note" },
};

/** How many remarks the check made. */
export const problemCount = value({
  value: problems.length,
  low: problems.length,
  high: problems.length,
  unit: "",
  trace: {
    rule: {
      fr: "Nombre de remarques de la vérification (deno task check).",
      en: "Number of remarks of the check (deno task check).",
    },
    rows: [],
  },
}, { label: { fr: "remarques de la vérification", en: "remarks of the check" } });

/** What the check found. */
export const list = table({
  title: { fr: "Les remarques de la vérification", en: "The remarks of the check" },
  rows: problems.slice(0, 200),
  columns: [
    { title: { fr: "Où", en: "Where" }, value: (row) => place(row) },
    { title: { fr: "Gravité", en: "Severity" }, value: (row) => severities[row.severity] },
    { title: { fr: "Quoi", en: "What" }, value: (row) => row.what },
    { title: { fr: "Pourquoi", en: "Why" }, value: (row) => row.why },
    { title: { fr: "Que faire", en: "What to do" }, value: (row) => row.mend },
  ],
});

// %% id=dictionary
/** The data dictionary: every table of the data model and its columns. */
export const dictionary = table({
  title: { fr: "Le dictionnaire des données", en: "The data dictionary" },
  rows: readings.flatMap(({ table: name }) => {
    if (name === null) return [];
    const schema = schemas[name as TableName];
    return Object.entries(schema.fields).map(([column, field]) => ({ schema, column, field }));
  }),
  columns: [
    { title: { fr: "Table", en: "Table" }, value: (row) => row.schema.name },
    { title: { fr: "Colonne", en: "Column" }, value: (row) => row.column },
    { title: { fr: "Sens", en: "Meaning" }, value: (row) => row.field.title },
    { title: { fr: "Type", en: "Type" }, value: (row) => row.field.type },
  ],
});
