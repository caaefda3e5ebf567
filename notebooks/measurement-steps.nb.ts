// %% [markdown] id=intro-fr {"lang":"fr"}
// # Les marches de la preuve, projet par projet
//
// Jusqu’où chaque projet est sûrement monté sur deux échelles de preuve, jusqu’où il l’est peut-être,
// et ce qui le ferait monter d’une marche.

// %% [markdown] id=intro-en {"lang":"en"}
// # The steps of evidence, project by project
//
// How far each project has surely climbed on two scales of evidence, how far it may have, and what
// would lift it by one step.

// %% id=load
import { keyFigure } from "../pipeline/analysis/key-figures/mod.ts";
import { projectName } from "../pipeline/analysis/portfolio/experiments.ts";
import {
  levelText,
  marylandLevels,
  marylandRule,
  nestaLevels,
  nestaRule,
} from "../pipeline/analysis/territory/evidence-standards.ts";
import { countToPublish } from "../pipeline/analysis/territory/measurement-counts.ts";
import { livingLabCriteria, stepWords } from "../pipeline/analysis/territory/living-lab.ts";
import {
  measurementOf,
  metOf,
  type ProjectMeasurement,
} from "../pipeline/analysis/territory/measurement-trend.ts";
import { nextStep, stepKinds } from "../pipeline/analysis/territory/next-step.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { ladder } from "../pipeline/figures/ladder.ts";
import {
  dataset,
  figure,
  list,
  type Mark,
  projectLink,
  readOut,
  say,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const all = measurementOf(dataset);
const n = all.length;
const nameOf = ({ project: { project_id } }: ProjectMeasurement) =>
  projectName(dataset, project_id);
const linkTo = (row: ProjectMeasurement) =>
  projectLink(dataset, row.project.project_id, nameOf(row));

// %% id=standards
const sorted = all.toSorted((a, b) =>
  b.nesta.low - a.nesta.low || b.nesta.high - a.nesta.high ||
  (a.year ?? Infinity) - (b.year ?? Infinity)
);
const [one, two, three] = [1, 2, 3].map((level) =>
  all.filter(({ nesta }) => nesta.low >= level).length
) as [number, number, number];
const drawn = sorted.slice(0, 60);
/** The steps of Nesta's scale in a word each, for the chart. */
const stepNames = [say("départ", "start"), ...Object.values(stepWords)];

/** Every project on the Nesta standards, sure and possible. */
export const standards = figure({
  title: one === 0
    ? say(
      "Aucun projet n’est sûr d’avoir franchi la première marche : rien de publié ne le dit",
      "No project is sure to have climbed the first step: nothing published says so",
    )
    : say(
      "{two} {two|projet|projets} sur {n} {two|mesure|mesurent} sûrement un changement ; {three} le {three|compare|comparent}",
      "{two} of {n} {n|project|projects} surely {two|measures|measure} a change; {three} {three|compares|compare} it",
      { two, n, three },
    ),
  subtitle: say(
    "Échelle de Nesta : {levels}. Trait plein : sûr ; pointillé : possible, faute d’information.",
    "Nesta’s scale: {levels}. Solid line: sure; dashed: possible, for want of information.",
    {
      levels: list(
        stepNames.map((_, level) =>
          say("{level}, {words}", "{level}, {words}", { level, words: nestaLevels[level]! })
        ),
        { by: say(" ; ", "; ") },
      ),
    },
  ),
  caption: say(
    "n = {n} {n|projet|projets}. {rule} Échelle : Puttick et Ludlow (2013).",
    "n = {n} {n|project|projects}. {rule} Scale: Puttick & Ludlow (2013).",
    { n, rule: nestaRule },
  ),
  alt: readOut(
    drawn,
    (row) =>
      say("{name} : {level}", "{name}: {level}", {
        name: nameOf(row),
        level: levelText(row.nesta),
      }),
  ),
  rows: drawn,
  columns: [
    ["Projet", "Project", linkTo],
    ["Année", "Year", ({ year }) => year === null ? null : String(year)],
    ["Nesta", "Nesta", ({ nesta }) => levelText(nesta)],
    ["Maryland", "Maryland", ({ maryland }) => levelText(maryland)],
  ],
  draw: (frame) =>
    ladder(frame, {
      rows: drawn.map((row) => ({ label: nameOf(row), ...row.nesta })),
      steps: stepNames.map(frame.say),
    }),
});

const standing = (scale: "nesta" | "maryland", end: "low" | "high") => (level: number) =>
  scale === "maryland" && level > 3 ? null : all.filter((row) => row[scale][end] === level).length;

/** How many projects surely stand, and may stand, on each level of the two standards. */
export const levels = table({
  title: say(
    "Combien de projets à chaque niveau, sur deux échelles",
    "How many projects on each level, on two scales",
  ),
  note: say("{nesta} Maryland : {maryland}", "{nesta} Maryland : {maryland}", {
    nesta: nestaRule,
    maryland: marylandRule,
  }),
  rows: [0, 1, 2, 3, 4],
  columns: [
    ["Niveau", "Level", (level) => String(level)],
    ["Nesta", "Nesta", (level) => nestaLevels[level] ?? null],
    ["Sûr", "Sure", standing("nesta", "low"), { name: "nesta_sure" }],
    ["Au mieux", "At best", standing("nesta", "high"), { name: "nesta_best" }],
    ["Maryland", "Maryland", (level) => marylandLevels[level] ?? null],
    ["Sûr", "Sure", standing("maryland", "low"), { name: "maryland_sure" }],
    ["Au mieux", "At best", standing("maryland", "high"), { name: "maryland_best" }],
  ],
});

// %% id=passage
const livingOf = (row: ProjectMeasurement) =>
  livingLabCriteria.filter((criterion) => metOf(row, criterion) === "yes").length;
const passageRows = [5, 4, 3, 2, 1, 0];
const nestaColumns = [0, 1, 2, 3, 4];
const standingAt = (living: number, level: number) =>
  all.filter((row) => livingOf(row) === living && row.nesta.low === level).length;
const passageCells = passageRows.flatMap((living) =>
  nestaColumns.map((level) => ({ living, level, count: standingAt(living, level) }))
).filter(({ count }) => count > 0);
const livingWords = (n: number) =>
  n === 5 ? say("les cinq critères", "all five criteria") : say(
    "{n|aucun critère sûr|un critère|{n} critères}",
    "{n|no sure criterion|one criterion|{n} criteria}",
    { n },
  );

/** Where projects stand on both scales at once. */
export const passage = figure({
  title: say(
    "{n} {n|projet|projets} : laboratoire vivant sûr, mesure pas encore sûre",
    "{n} {n|project|projects}: surely a living lab, not yet surely measured",
    { n: all.filter((row) => livingOf(row) >= 3 && row.nesta.low < 2).length },
  ),
  subtitle: say(
    "De bas en haut : critères de laboratoire vivant sûrement remplis (sur cinq). De gauche à droite : niveau de Nesta sûrement atteint. Le chemin va du haut à gauche vers la droite.",
    "From bottom to top: living-lab criteria surely met (of five). From left to right: Nesta level surely reached. The way goes from the upper left to the right.",
  ),
  caption: say(
    "n = {n} {n|projet|projets} ; trois critères ou plus et moins que le niveau 2 pour le titre ; {whole} {whole|projet|projets} aux cinq critères. Ce sont des minima : l’inconnu ne compte pas. Une place n’est pas une cause.",
    "n = {n} {n|project|projects}; three criteria or more and less than level 2 for the title; {whole} {whole|project|projects} with all five. These are minima: the unknown does not count. A place is not a cause.",
    { n, whole: all.filter((row) => livingOf(row) === livingLabCriteria.length).length },
  ),
  alt: readOut(
    passageCells,
    ({ living, level, count }) =>
      say("{living}, Nesta {level} : {count}", "{living}, Nesta {level}: {count}", {
        living: livingWords(living),
        level,
        count,
      }),
  ),
  rows: passageCells,
  columns: [
    [
      "Laboratoire vivant (critères sûrs, sur 5)",
      "Living lab (sure criteria, of 5)",
      ({ living }) => living,
    ],
    ["Nesta, sûr", "Nesta, sure", ({ level }) => level],
    ["Projets", "Projects", ({ count }) => count],
  ],
  draw: (frame) =>
    crossedCounts(frame, {
      rows: passageRows,
      rowName: (living) => frame.narrow ? `${living}/5` : livingWords(living),
      columns: nestaColumns,
      columnName: (level) => `Nesta ${level}`,
      count: standingAt,
    }),
});

// %% id=next
const stepMarks = {
  top: "full",
  complete: "half",
  publish: "dashed",
  "next-trial": "hollow",
} as const;
const stepMark = (kind: keyof typeof stepKinds): Mark => ({
  mark: stepMarks[kind],
  text: stepKinds[kind],
});
/** Projects that could climb a step by publishing alone. */
export const publishCount = value(countToPublish(all), { of: keyFigure(dataset, "projects") });

/** What each project would have to publish, complete or plan to climb one step. */
export const nextSteps = table({
  title: say(
    "Ce qui ferait monter chaque projet d’une marche",
    "What would lift each project by one step",
  ),
  sortable: true,
  note: say(
    "« À publier » : rien n’est connu, il se peut que ce soit fait. « Pour un prochain essai » : on ne peut plus l’ajouter après coup.",
    "“To be published”: nothing is known, it may have been done. “For a next trial”: it cannot be added afterwards.",
  ),
  rows: sorted.slice(0, 120),
  columns: [
    ["Projet", "Project", linkTo],
    ["Niveau sûr (Nesta)", "Sure level (Nesta)", ({ nesta }) => nesta.low],
    ["Comment", "How", (row) => stepMark(nextStep(row).kind)],
    ["Ce qu’il faut", "What it takes", (row) => nextStep(row).need],
  ],
});
