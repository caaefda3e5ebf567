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
import { changeWords, listChanges } from "../pipeline/analysis/quality/changes.ts";
import {
  completeness as measureCompleteness,
  gapsOf,
} from "../pipeline/analysis/quality/completeness.ts";
import { drift } from "../pipeline/analysis/quality/drift.ts";
import { rowsOfGroup, summariseProblems } from "../pipeline/analysis/quality/problem-summary.ts";
import { isToldOf, toldProblems } from "../pipeline/analysis/quality/told-problems.ts";
import { countedAs, countOf, refs } from "../pipeline/analysis/traced.ts";
import type { Field } from "../pipeline/dataset/schema.ts";
import { schemas, type TableName } from "../pipeline/dataset/tables/mod.ts";
import { shareStrips } from "../pipeline/figures/share-strips.ts";
import {
  absent,
  dataset,
  figure,
  outOf,
  previous,
  readOut,
  say,
  sentence,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const summary = summariseProblems(toldProblems(dataset));
const titleOf = (name: string) => schemas[name as TableName].title;
const columnTitle = (name: string, column: string) =>
  (schemas[name as TableName].fields as Record<string, Field>)[column]?.title ?? column;
/** A number counted here, without rows to show. */
const tally = (n: number, fr: string, en: string) => countedAs(n, [], { fr, en });
const aLine = (line: number) => ({ line });

/** Lines as a person reads them, cut where they are many. */
const lineList = (lines: readonly number[]) =>
  say(
    "{shown}{more|| et {more} autre| et {more} autres}",
    "{shown}{more|| and {more} other| and {more} others}",
    {
      shown: lines.slice(0, 12).join(", "),
      more: Math.max(0, lines.length - 12),
    },
  );

// %% id=problems
const severities = {
  error: say("erreur", "error"),
  warning: say("à vérifier", "to be checked"),
  info: say("note", "note"),
};

/** How many points a person should check. */
export const warningCount = value(
  tally(
    summary.counts.warning,
    "Nombre de points à vérifier (« attention ») de deno task check.",
    "Number of points to be checked (“warning”) of deno task check.",
  ),
  "{n|point|points} à vérifier",
  "{n|point|points} to be checked",
);

/** How many notes the check made. */
export const noteCount = value(
  tally(
    summary.counts.info,
    "Nombre de notes de deno task check.",
    "Number of notes of deno task check.",
  ),
  "{n|note|notes}",
  "{n|note|notes}",
);

/** What the check found, by kind and place, gravest first. */
export const problems = summary.groups.length === 0
  ? absent(say("La vérification n’a rien trouvé à signaler.", "The check found nothing to report."))
  : table({
    title: say(
      "Les constats, par nature et par colonne",
      "The findings, by kind and column",
    ),
    note: say("Le nombre ouvre les lignes concernées.", "The number opens the rows concerned."),
    rows: summary.groups.slice(0, 100),
    columns: [
      ["Gravité", "Severity", ({ severity }) => severities[severity]],
      [
        "Où",
        "Where",
        ({ file, column }) => [file ?? "", column ?? ""].filter((part) => part !== ""),
      ],
      ["Lignes", "Lines", ({ lines }) => lineList(lines)],
      [
        "Fois",
        "Times",
        (group) => countedAs(group.count, rowsOfGroup(dataset, group), group.first.what),
      ],
      [
        "Constat",
        "Finding",
        ({ count, first: { what } }) =>
          count === 1 ? what : say("Par exemple : {what}", "For example: {what}", { what }),
        {
          wide: true,
        },
      ],
      ["Pourquoi", "Why", ({ first }) => first.why, { wide: true }],
      ["Que faire", "What to do", ({ first }) => first.mend, { wide: true }],
    ],
  });

// %% id=completeness
const measured = measureCompleteness(dataset);
const gaps = gapsOf(measured);
const gapRows = gaps.flatMap(({ table, incomplete }) =>
  incomplete.map((column) => ({ table, ...column }))
);

/** How many columns have empty cells. */
export const gapCount = value(
  tally(
    gapRows.length,
    "Nombre de colonnes présentes dont une cellule au moins est vide ; remarques non comptées.",
    "Number of columns present of which one cell at least is empty; remarks not counted.",
  ),
  "{n|colonne incomplète|colonnes incomplètes}",
  "incomplete {n|column|columns}",
);

/** How full each table is, column by column. */
export const completeness = gaps.length === 0
  ? absent(say(
    "Toutes les cellules de toutes les colonnes présentes sont remplies.",
    "All cells of all columns present are filled.",
  ))
  : figure({
    title: say(
      "{n} {n|table|tables} sur {all} {n|a|ont} des cellules vides, « {name} » le plus",
      "{n} of {all} tables {n|has|have} empty cells, “{name}” most",
      { n: gaps.length, all: measured.length, name: titleOf(gaps[0]!.table) },
    ),
    subtitle: say(
      "Part des lignes remplies, colonne par colonne. Un disque : les colonnes remplies à cette part, d’autant plus grand qu’elles sont nombreuses. À côté : la colonne la plus vide.",
      "Share of rows filled, column by column. A disc: the columns filled to that share, the larger the more there are. Beside it: the emptiest column.",
    ),
    caption: say(
      "n = {n} tables, dont {full} sans cellule vide, non dessinées. Une cellule vide : non trouvé dans une source, ou sans objet. Colonnes de remarques non comptées.",
      "n = {n} tables, of which {full} without an empty cell, not drawn. An empty cell: not found in a source, or without object. Columns of remarks not counted.",
      { n: measured.length, full: measured.length - gaps.length },
    ),
    alt: readOut(
      gaps.slice(0, 30),
      ({ table, incomplete: [least] }) =>
        say("{table}, {column} : {share}", "{table}, {column}: {share}", {
          table: titleOf(table),
          column: columnTitle(table, least!.column),
          share: outOf(least!.filled, least!.rows),
        }),
    ),
    rows: gapRows,
    columns: [
      ["Table", "Table", ({ table }) => titleOf(table)],
      ["Colonne", "Column", ({ table, column }) => columnTitle(table, column)],
      ["Nom", "Name", ({ column }) => column],
      ["Remplies", "Filled", ({ filled }) => filled],
      ["Lignes", "Rows", ({ rows }) => rows],
      ["Lignes à compléter", "Lines to fill in", ({ emptyLines }) => lineList(emptyLines)],
    ],
    draw: (frame) =>
      shareStrips(
        frame,
        gaps.slice(0, 30).map(({ table, columns, incomplete: [least] }) => ({
          label: frame.say(titleOf(table)),
          shares: columns.map(({ share }) => share ?? 1),
          note: frame.say(say("{title} : {share}", "{title}: {share}", {
            title: columnTitle(table, least!.column),
            share: outOf(least!.filled, least!.rows),
          })),
        })),
      ),
  });

// %% id=repairs
const { applied, refused, undecided } = dataset.repairs ?? { applied: 0, refused: 0, undecided: 0 };
const repaired = (count: number) =>
  tally(
    count,
    "Lignes de repairs.csv, par décision et par effet à la lecture.",
    "Rows of repairs.csv, by decision and by effect on reading.",
  );

/** What became of the repairs that the check proposed. */
export const repairs = applied + refused + undecided === 0
  ? absent(say(
    "Aucune réparation n’est enregistrée. « deno task check --repair » écrit dans repairs.csv celles que la vérification propose ; le fichier d’origine n’est jamais modifié.",
    "No repair is recorded. “deno task check --repair” writes to repairs.csv those that the check proposes; the source file is never changed.",
  ))
  : sentence(say(
    "Réparations acceptées et appliquées à la lecture : {applied} ; acceptées mais refusées, parce que le fichier a changé : {refused} ; à décider dans repairs.csv : {undecided}.",
    "Repairs accepted and applied on reading: {applied}; accepted but refused, because the file has changed: {refused}; to be decided on in repairs.csv: {undecided}.",
    { applied: repaired(applied), refused: repaired(refused), undecided: repaired(undecided) },
  ));

/** How many repairs await a decision. */
export const undecidedCount = value(
  repaired(undecided),
  "{n|réparation|réparations} à décider",
  "{n|repair|repairs} to decide on",
);

// %% id=changes
const drifts = (previous === null ? [] : drift(previous, dataset))
  .filter(({ table }) => isToldOf(dataset, table));
const changeList = listChanges(drifts);
const altered = drifts.flatMap(({ table, rowsAltered }) =>
  rowsAltered.flatMap(({ key, cells }) => cells.map((cell) => ({ table, key, ...cell })))
);
const unchanged = absent(
  previous === null
    ? say(
      "Aucune livraison précédente n’a été donnée. Pour voir ce qui a changé depuis : « deno task report --data DOSSIER --against DOSSIER-PRÉCÉDENT ».",
      "No previous delivery was given. To see what changed since: “deno task report --data FOLDER --against PREVIOUS-FOLDER”.",
    )
    : say(
      "Rien n’a changé depuis la livraison précédente.",
      "Nothing has changed since the previous delivery.",
    ),
);

/** What changed since the previous delivery, table by table. */
export const changes = changeList.length === 0 ? unchanged : table({
  title: say(
    "Ce qui a changé depuis la livraison précédente",
    "What changed since the previous delivery",
  ),
  note: say(
    "Une unité changée : les valeurs communes ont bougé ensemble d’un facteur 300 ou plus.",
    "A changed unit: the common values moved together by a factor of 300 or more.",
  ),
  rows: changeList,
  columns: [
    ["Table", "Table", ({ table }) => titleOf(table)],
    ["Changement", "Change", ({ kind }) => changeWords[kind]],
    [
      "Nombre",
      "Number",
      ({ table, items, lines }) =>
        lines.length === 0 ? items.length || null : countOf(
          refs(table as TableName, lines.slice(0, 40).map(aLine)),
          say("Lignes modifiées.", "Rows altered."),
        ),
    ],
    [
      "Lesquels",
      "Which",
      ({ items }) => `${items.slice(0, 20).join("; ")}${items.length > 20 ? "…" : ""}`,
    ],
  ],
});

const shown = (cell: unknown) => {
  const text = cell === null || cell === undefined ? "–" : String(cell);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
};

/** Every cell that is not what it was. */
export const alterations = altered.length === 0
  ? absent(say("Aucune cellule n’a été modifiée.", "No cell was altered."))
  : table({
    title: say("Les cellules modifiées", "The cells altered"),
    ...altered.length <= 200
      ? {}
      : { note: say("Les deux cents premières.", "The first two hundred.") },
    rows: altered.slice(0, 200),
    columns: [
      ["Table", "Table", ({ table }) => table],
      ["Ligne", "Row", ({ key }) => key],
      ["Colonne", "Column", ({ column }) => column],
      ["Avant", "Before", ({ before }) => shown(before)],
      ["Après", "After", ({ after }) => shown(after)],
    ],
  });

// %% id=tables
/** The tables of the dataset, and how each file was read. */
export const tables = table({
  title: say("Les tables et leurs fichiers", "The tables and their files"),
  rows: dataset.readings,
  columns: [
    ["Table", "Table", ({ table, file }) => table === null ? file : titleOf(table)],
    ["Fichier", "File", ({ file }) => file],
    ["Lignes", "Rows", ({ rowCount }) => rowCount],
    ["Colonnes", "Columns", ({ columns }) => columns.length],
    ["Encodage", "Encoding", ({ encoding }) => encoding],
    ["Séparateur", "Delimiter", ({ delimiter }) => delimiter],
  ],
});

// %% id=dictionary
/** The data dictionary: every table of the data model and its columns. */
export const dictionary = table({
  title: say("Le dictionnaire des données", "The data dictionary"),
  rows: dataset.readings.flatMap(({ table: name }) =>
    name === null ? [] : Object.entries<Field>(schemas[name as TableName].fields)
      .map(([column, field]) => ({ name, column, ...field }))
  ),
  columns: [
    ["Table", "Table", ({ name }) => name],
    ["Colonne", "Column", ({ column }) => column],
    ["Sens", "Meaning", ({ title }) => title],
    ["Type", "Type", ({ type }) => type],
  ],
});
