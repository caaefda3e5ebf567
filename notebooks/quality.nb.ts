// %% [markdown] id=intro-fr {"lang":"fr"}
// # La qualité des données
//
// Ce que la vérification a trouvé, ce qui manque, ce qui a été réparé, et ce qui a changé depuis la
// livraison précédente quand on la donne (`deno task report --data DOSSIER --against AVANT`).

// %% [markdown] id=intro-en {"lang":"en"}
// # Data quality
//
// What the check found, what is missing, what was repaired, and what changed since the previous
// delivery when it is given (`deno task report --data FOLDER --against BEFORE`).

// %% id=load
import { type Change, changeWords, listChanges } from "../pipeline/analysis/quality/changes.ts";
import { completeness as measureCompleteness } from "../pipeline/analysis/quality/completeness.ts";
import { drift } from "../pipeline/analysis/quality/drift.ts";
import {
  type ProblemGroup,
  summariseProblems,
} from "../pipeline/analysis/quality/problem-summary.ts";
import { countedAs, countOf, refs, type Traced } from "../pipeline/analysis/traced.ts";
import type { Field } from "../pipeline/dataset/schema.ts";
import { schemas, type TableName, tableNames } from "../pipeline/dataset/tables/mod.ts";
import { shareStrips } from "../pipeline/figures/share-strips.ts";
import { type Bilingual, inBoth, same } from "../pipeline/language/bilingual.ts";
import { formatNumber, formatShare } from "../pipeline/language/numbers.ts";
import {
  absent,
  dataset,
  figure,
  previous,
  sentence,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const summary = summariseProblems(dataset.problems);
const fields = (name: string) => schemas[name as TableName].fields as Record<string, Field>;

/** A number counted here, without rows to show. */
function counted(count: number, rule: Bilingual): Traced {
  return countedAs(count, [], rule);
}

/** Lines as a person reads them, cut where they are many. */
function lineList(lines: readonly number[], most = 12): Bilingual {
  const more = lines.length - most;
  const shown = lines.slice(0, most).join(", ");
  return more > 0
    ? { fr: `${shown} et ${more} autres`, en: `${shown} and ${more} others` }
    : same(shown);
}

// %% id=problems
const severities = {
  error: { fr: "erreur", en: "error" },
  warning: { fr: "à vérifier", en: "to be checked" },
  info: { fr: "note", en: "note" },
};

/** The rows that a group of problems is about, so that they open. */
function rowsOf({ file, lines }: ProblemGroup) {
  const name = tableNames.find((table) => dataset.tables[table].file === file);
  if (file === null || name === undefined) return [];
  const known = new Set(dataset.tables[name].rows.map(({ line }) => line));
  return refs(name, lines.filter((line) => known.has(line)).slice(0, 40).map((line) => ({ line })));
}

/** How many points a person should check. */
export const warningCount = value(
  counted(summary.counts.warning, {
    fr: "Nombre de points à vérifier (« attention ») de deno task check.",
    en: "Number of points to be checked (“warning”) of deno task check.",
  }),
  {
    label: {
      one: { fr: "point à vérifier", en: "point to be checked" },
      many: { fr: "points à vérifier", en: "points to be checked" },
    },
  },
);

/** How many notes the check made. */
export const noteCount = value(
  counted(summary.counts.info, {
    fr: "Nombre de notes de deno task check.",
    en: "Number of notes of deno task check.",
  }),
  { label: { one: same("note"), many: same("notes") } },
);

/** What the check found, by kind and place, gravest first. */
export const problems = summary.groups.length === 0
  ? absent({
    fr: "La vérification n’a rien trouvé à signaler.",
    en: "The check found nothing to report.",
  })
  : table({
    title: {
      fr: "Les constats, par nature et par colonne",
      en: "The findings, by kind and column",
    },
    note: {
      fr: "Le nombre ouvre les lignes concernées.",
      en: "The number opens the rows concerned.",
    },
    rows: summary.groups.slice(0, 100),
    columns: [
      { title: { fr: "Gravité", en: "Severity" }, value: ({ severity }) => severities[severity] },
      {
        title: { fr: "Où", en: "Where" },
        value: ({ file, column }) => [file ?? "", column ?? ""].filter((part) => part !== ""),
      },
      { title: { fr: "Lignes", en: "Lines" }, value: ({ lines }) => lineList(lines) },
      {
        title: { fr: "Fois", en: "Times" },
        align: "right",
        value: (
          group,
        ) => (countedAs(group.count, rowsOf(group), {
          fr: group.first.what.fr,
          en: group.first.what.en,
        })),
      },
      {
        title: { fr: "Constat", en: "Finding" },
        wide: true,
        value: ({ count, first }) =>
          count === 1
            ? first.what
            : inBoth((language) =>
              language === "fr" ? `Par exemple : ${first.what.fr}` : `For example: ${first.what.en}`
            ),
      },
      { title: { fr: "Pourquoi", en: "Why" }, wide: true, value: ({ first }) => first.why },
      {
        title: { fr: "Que faire", en: "What to do" },
        wide: true,
        value: ({ first }) => first.mend,
      },
    ],
  });

// %% id=completeness
// Remarks are written where there is something to remark: an empty one is not missing.
const remark = /^(note|memo)(_|$)/;
const measured = measureCompleteness(dataset);
const gaps = measured.map((found) => ({
  ...found,
  columns: found.columns.filter(({ column, present }) => present && !remark.test(column)),
})).filter(({ columns }) => columns.some(({ share }) => (share ?? 1) < 1))
  .toSorted((a, b) => (a.share ?? 1) - (b.share ?? 1));
const emptiest = ({ columns }: typeof gaps[number]) =>
  columns.toSorted((a, b) => (a.share ?? 1) - (b.share ?? 1))[0];
const gapRows = gaps.flatMap(({ table, file, columns }) =>
  columns.filter(({ share }) => (share ?? 1) < 1)
    .toSorted((a, b) => (a.share ?? 1) - (b.share ?? 1))
    .map((column) => ({ table, file, ...column }))
);

/** How many columns have empty cells. */
export const gapCount = value(
  counted(gapRows.length, {
    fr: "Nombre de colonnes présentes dont une cellule au moins est vide ; remarques non comptées.",
    en: "Number of columns present of which one cell at least is empty; remarks not counted.",
  }),
  {
    label: {
      one: { fr: "colonne incomplète", en: "incomplete column" },
      many: { fr: "colonnes incomplètes", en: "incomplete columns" },
    },
  },
);

/** How full each table is, column by column. */
export const completeness = gaps.length === 0
  ? absent({
    fr: "Toutes les cellules de toutes les colonnes présentes sont remplies.",
    en: "All cells of all columns present are filled.",
  })
  : figure({
    title: inBoth((language) => {
      const name = schemas[gaps[0]!.table as TableName].title[language];
      const [n, of] = [
        formatNumber(gaps.length, language),
        formatNumber(measured.length, language),
      ];
      return language === "fr"
        ? `${n} tables sur ${of} ont des cellules vides, « ${name} » le plus`
        : `${n} of ${of} tables have empty cells, “${name}” most`;
    }),
    subtitle: {
      fr:
        "Part des lignes remplies, colonne par colonne. Un disque : les colonnes remplies à cette part, d’autant plus grand qu’elles sont nombreuses. À côté : la colonne la plus vide.",
      en:
        "Share of rows filled, column by column. A disc: the columns filled to that share, the larger the more there are. Beside it: the emptiest column.",
    },
    alt: inBoth((language) =>
      gaps.map((found) => {
        const least = emptiest(found);
        const name = schemas[found.table as TableName].title[language];
        return `${name}: ${least?.column ?? ""} ${
          formatShare(least?.filled ?? 0, least?.rows ?? 0, language)
        }`;
      }).join("; ")
    ),
    caption: inBoth((language) => {
      const full = measured.length - gaps.length;
      return language === "fr"
        ? `n = ${measured.length} tables, dont ${full} sans cellule vide, non dessinées. Une cellule vide : non trouvé dans une source, ou sans objet. Colonnes de remarques non comptées.`
        : `n = ${measured.length} tables, of which ${full} without an empty cell, not drawn. An empty cell: not found in a source, or without object. Columns of remarks not counted.`;
    }),
    rows: gapRows,
    columns: [
      {
        title: { fr: "Table", en: "Table" },
        value: ({ table }) => schemas[table as TableName].title,
      },
      {
        title: { fr: "Colonne", en: "Column" },
        value: ({ table, column }) => fields(table)[column]?.title ?? column,
      },
      { title: { fr: "Nom", en: "Name" }, value: ({ column }) => column },
      { title: { fr: "Remplies", en: "Filled" }, value: ({ filled }) => filled, align: "right" },
      { title: { fr: "Lignes", en: "Rows" }, value: ({ rows }) => rows, align: "right" },
      {
        title: { fr: "Lignes à compléter", en: "Lines to fill in" },
        value: ({ emptyLines }) => lineList(emptyLines),
      },
    ],
    draw: (frame) =>
      shareStrips(
        frame,
        gaps.slice(0, 30).map((found) => {
          const least = emptiest(found);
          const title = fields(found.table)[least?.column ?? ""]?.title ?? same("");
          return {
            label: frame.say(schemas[found.table as TableName].title),
            shares: found.columns.map(({ share }) => share ?? 1),
            note: frame.say(
              inBoth((language) =>
                `${title[language]}${language === "fr" ? " : " : ": "}${
                  formatShare(least?.filled ?? 0, least?.rows ?? 0, language)
                }`
              ),
            ),
          };
        }),
      ),
  });

// %% id=repairs
const { applied, refused, undecided } = dataset.repairs ?? { applied: 0, refused: 0, undecided: 0 };
const repairRule = {
  fr: "Lignes de repairs.csv, par décision et par effet à la lecture.",
  en: "Rows of repairs.csv, by decision and by effect on reading.",
};

/** What became of the repairs that the check proposed. */
export const repairs = applied + refused + undecided === 0
  ? absent({
    fr:
      "Aucune réparation n’est enregistrée. « deno task check --repair » écrit dans repairs.csv celles que la vérification propose ; le fichier d’origine n’est jamais modifié.",
    en:
      "No repair is recorded. “deno task check --repair” writes to repairs.csv those that the check proposes; the source file is never changed.",
  })
  : sentence(
    {
      fr: "Réparations acceptées et appliquées à la lecture : ",
      en: "Repairs accepted and applied on reading: ",
    },
    value(counted(applied, repairRule)),
    {
      fr: " ; acceptées mais refusées, parce que le fichier a changé : ",
      en: "; accepted but refused, because the file has changed: ",
    },
    value(counted(refused, repairRule)),
    { fr: " ; à décider dans repairs.csv : ", en: "; to be decided on in repairs.csv: " },
    value(counted(undecided, repairRule)),
    { fr: ".", en: "." },
  );

/** How many repairs await a decision. */
export const undecidedCount = value(counted(undecided, repairRule), {
  label: {
    one: { fr: "réparation à décider", en: "repair to decide on" },
    many: { fr: "réparations à décider", en: "repairs to decide on" },
  },
});

// %% id=changes
const drifts = previous === null ? [] : drift(previous, dataset);
const changeList = listChanges(drifts);
const altered = drifts.flatMap(({ table, rowsAltered }) =>
  rowsAltered.flatMap(({ key, line, cells }) =>
    cells.map((cell) => ({ table, key, line, ...cell }))
  )
);
const unchanged = previous === null
  ? absent({
    fr:
      "Aucune livraison précédente n’a été donnée. Pour voir ce qui a changé depuis : « deno task report --data DOSSIER --against DOSSIER-PRÉCÉDENT ».",
    en:
      "No previous delivery was given. To see what changed since: “deno task report --data FOLDER --against PREVIOUS-FOLDER”.",
  })
  : absent({
    fr: "Rien n’a changé depuis la livraison précédente.",
    en: "Nothing has changed since the previous delivery.",
  });

/** What changed since the previous delivery, table by table. */
export const changes = changeList.length === 0 ? unchanged : table({
  title: {
    fr: "Ce qui a changé depuis la livraison précédente",
    en: "What changed since the previous delivery",
  },
  note: {
    fr: "Une unité changée : les valeurs communes ont bougé ensemble d’un facteur 300 ou plus.",
    en: "A changed unit: the common values moved together by a factor of 300 or more.",
  },
  rows: changeList,
  columns: [
    {
      title: { fr: "Table", en: "Table" },
      value: ({ table }) => schemas[table as TableName].title,
    },
    { title: { fr: "Changement", en: "Change" }, value: ({ kind }) => changeWords[kind] },
    {
      title: { fr: "Nombre", en: "Number" },
      align: "right",
      value: ({ table, items, lines }: Change) =>
        lines.length === 0 ? items.length || null : countOf(
          refs(table as TableName, lines.slice(0, 40).map((line) => ({ line }))),
          { fr: "Lignes modifiées.", en: "Rows altered." },
        ),
    },
    {
      title: { fr: "Lesquels", en: "Which" },
      value: ({ items }) => `${items.slice(0, 20).join("; ")}${items.length > 20 ? "…" : ""}`,
    },
  ],
});

/** Every cell that is not what it was. */
export const alterations = altered.length === 0
  ? absent({ fr: "Aucune cellule n’a été modifiée.", en: "No cell was altered." })
  : table({
    title: { fr: "Les cellules modifiées", en: "The cells altered" },
    ...(altered.length <= 200 ? {} : {
      note: { fr: "Les deux cents premières.", en: "The first two hundred." },
    }),
    rows: altered.slice(0, 200),
    columns: [
      { title: { fr: "Table", en: "Table" }, value: ({ table }) => table },
      { title: { fr: "Ligne", en: "Row" }, value: ({ key }) => key },
      { title: { fr: "Colonne", en: "Column" }, value: ({ column }) => column },
      { title: { fr: "Avant", en: "Before" }, value: ({ before }) => shown(before) },
      { title: { fr: "Après", en: "After" }, value: ({ after }) => shown(after) },
    ],
  });

function shown(cell: unknown): string {
  const text = cell === null || cell === undefined ? "–" : String(cell);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

// %% id=tables
/** The tables of the dataset, and how each file was read. */
export const tables = table({
  title: { fr: "Les tables et leurs fichiers", en: "The tables and their files" },
  rows: dataset.readings,
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

// %% id=dictionary
/** The data dictionary: every table of the data model and its columns. */
export const dictionary = table({
  title: { fr: "Le dictionnaire des données", en: "The data dictionary" },
  rows: dataset.readings.flatMap(({ table: name }) => {
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
