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
import { shortName } from "../pipeline/analysis/portfolio/experiments.ts";
import {
  marylandLevels,
  marylandRule,
  nestaLevels,
  nestaRule,
} from "../pipeline/analysis/territory/evidence-standards.ts";
import { livingLabCriteria } from "../pipeline/analysis/territory/living-lab.ts";
import { type ProjectMeasurement } from "../pipeline/analysis/territory/measurement-trend.ts";
import { nextStep, stepKinds } from "../pipeline/analysis/territory/next-step.ts";
import { countOf, refs } from "../pipeline/analysis/traced.ts";
import { countMatrix } from "../pipeline/figures/count-matrix.ts";
import { ladder } from "../pipeline/figures/ladder.ts";
import { type Bilingual, inBoth } from "../pipeline/language/bilingual.ts";
import { figure, type Mark, projectPage, table, value } from "../pipeline/notebook/mod.ts";
import { all, metOf, projectCount, projects, rangeOf } from "./measurement-view.ts";

// %% id=standards
const sorted = all.toSorted((a, b) =>
  b.nesta.low - a.nesta.low || b.nesta.high - a.nesta.high ||
  (a.year ?? Infinity) - (b.year ?? Infinity)
);
const atLeast = (level: number) => all.filter(({ nesta }) => nesta.low >= level).length;
const drawn = sorted.slice(0, 60);
/** The steps of Nesta's scale in a word each, for the chart. */
const stepNames: readonly Bilingual[] = [
  { fr: "départ", en: "start" },
  { fr: "hypothèse", en: "hypothesis" },
  { fr: "mesure", en: "measure" },
  { fr: "comparaison", en: "comparison" },
  { fr: "réplication", en: "replication" },
];

/** Every project on the Nesta standards, sure and possible. */
export const standards = figure({
  title: inBoth((language) => {
    const one = atLeast(1);
    const two = atLeast(2);
    if (one === 0) {
      return language === "fr"
        ? "Aucun projet n’est sûr d’avoir franchi la première marche : rien de publié ne le dit"
        : "No project is sure to have climbed the first step: nothing published says so";
    }
    return language === "fr"
      ? `${projects(two, "fr")} sur ${all.length} ${
        two > 1 ? "mesurent" : "mesure"
      } sûrement un changement ; ${atLeast(3)} le ${atLeast(3) > 1 ? "comparent" : "compare"}`
      : `${two} of ${projects(all.length, "en")} surely ${
        two === 1 ? "measures" : "measure"
      } a change; ${atLeast(3)} ${atLeast(3) === 1 ? "compares" : "compare"} it`;
  }),
  subtitle: inBoth((language) =>
    language === "fr"
      ? `Échelle de Nesta : ${
        Object.entries(nestaLevels).slice(0, 5).map(([n, text]) => `${n}, ${text.fr}`).join(" ; ")
      }. Trait plein : sûr ; pointillé : possible, faute d’information.`
      : `Nesta’s scale: ${
        Object.entries(nestaLevels).slice(0, 5).map(([n, text]) => `${n}, ${text.en}`).join("; ")
      }. Solid line: sure; dashed: possible, for want of information.`
  ),
  alt: inBoth((language) =>
    drawn.map(({ project, nesta }) => `${shortName(project)} ${rangeOf(nesta)}`)
      .join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    `n = ${projects(all.length, language)}. ${nestaRule[language]} ${
      language === "fr" ? "Échelle : Puttick et Ludlow (2013)." : "Scale: Puttick & Ludlow (2013)."
    }`
  ),
  rows: drawn,
  columns: [
    {
      title: { fr: "Projet", en: "Project" },
      value: ({ project }) => ({
        text: shortName(project),
        href: projectPage(project.project_id),
      }),
    },
    {
      title: { fr: "Année", en: "Year" },
      value: ({ year }) => year === null ? null : String(year),
    },
    { title: { fr: "Nesta", en: "Nesta" }, value: ({ nesta }) => rangeOf(nesta) },
    { title: { fr: "Maryland", en: "Maryland" }, value: ({ maryland }) => rangeOf(maryland) },
  ],
  draw: (frame) =>
    ladder(frame, {
      rows: drawn.map(({ project, nesta }) => ({ label: shortName(project), ...nesta })),
      steps: stepNames.map(frame.say),
    }),
});

/** How many projects surely stand, and may stand, on each level of the two standards. */
export const levels = table({
  title: {
    fr: "Combien de projets à chaque niveau, sur deux échelles",
    en: "How many projects on each level, on two scales",
  },
  note: inBoth((language) => `${nestaRule[language]} Maryland : ${marylandRule[language]}`),
  rows: [0, 1, 2, 3, 4],
  columns: [
    { title: { fr: "Niveau", en: "Level" }, value: (level) => String(level) },
    { title: { fr: "Nesta", en: "Nesta" }, value: (level) => nestaLevels[level] ?? null },
    {
      title: { fr: "Sûr", en: "Sure" },
      value: (level) => all.filter(({ nesta }) => nesta.low === level).length,
      align: "right",
      name: "nesta_sure",
    },
    {
      title: { fr: "Au mieux", en: "At best" },
      value: (level) => all.filter(({ nesta }) => nesta.high === level).length,
      align: "right",
      name: "nesta_best",
    },
    { title: { fr: "Maryland", en: "Maryland" }, value: (level) => marylandLevels[level] ?? null },
    {
      title: { fr: "Sûr", en: "Sure" },
      value: (level) =>
        level > 3 ? null : all.filter(({ maryland }) => maryland.low === level).length,
      align: "right",
      name: "maryland_sure",
    },
    {
      title: { fr: "Au mieux", en: "At best" },
      value: (level) =>
        level > 3 ? null : all.filter(({ maryland }) => maryland.high === level).length,
      align: "right",
      name: "maryland_best",
    },
  ],
});

// %% id=passage
const livingOf = (row: ProjectMeasurement) =>
  livingLabCriteria.filter((criterion) => metOf(row, criterion) === "yes").length;
const passageRows = [5, 4, 3, 2, 1, 0];
const nestaColumns = [0, 1, 2, 3, 4];
const passageCells = passageRows.flatMap((living) =>
  nestaColumns.map((level) => ({
    living,
    level,
    count: all.filter((row) => livingOf(row) === living && row.nesta.low === level).length,
  }))
).filter(({ count }) => count > 0);
const wholeLab = all.filter((row) => livingOf(row) === livingLabCriteria.length);
const livelyUnmeasured = all.filter((row) => livingOf(row) >= 3 && row.nesta.low < 2);

/** Where projects stand on both scales at once. */
export const passage = figure({
  title: inBoth((language) => {
    const n = livelyUnmeasured.length;
    return language === "fr"
      ? `${projects(n, "fr")} : laboratoire vivant sûr, mesure pas encore sûre`
      : `${projects(n, "en")}: surely a living lab, not yet surely measured`;
  }),
  subtitle: {
    fr:
      "De bas en haut : critères de laboratoire vivant sûrement remplis (sur cinq). De gauche à droite : niveau de Nesta sûrement atteint. Le chemin va du haut à gauche vers la droite.",
    en:
      "From bottom to top: living-lab criteria surely met (of five). From left to right: Nesta level surely reached. The way goes from the upper left to the right.",
  },
  alt: inBoth((language) =>
    passageCells.map(({ living, level, count }) =>
      `${livingWords(living)[language]}, Nesta ${level} : ${count}`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${
        projects(all.length, "fr")
      } ; trois critères ou plus et moins que le niveau 2 pour le titre ; ${
        projects(wholeLab.length, "fr")
      } aux cinq critères. Ce sont des minima : l’inconnu ne compte pas. Une place n’est pas une cause.`
      : `n = ${
        projects(all.length, "en")
      }; three criteria or more and less than level 2 for the title; ${
        projects(wholeLab.length, "en")
      } with all five. These are minima: the unknown does not count. A place is not a cause.`
  ),
  rows: passageCells,
  columns: [
    {
      title: {
        fr: "Laboratoire vivant (critères sûrs, sur 5)",
        en: "Living lab (sure criteria, of 5)",
      },
      value: ({ living }) => living,
      align: "right",
    },
    { title: { fr: "Nesta, sûr", en: "Nesta, sure" }, value: ({ level }) => level, align: "right" },
    { title: { fr: "Projets", en: "Projects" }, value: ({ count }) => count, align: "right" },
  ],
  draw: (frame) => {
    const rowName = (n: number) => frame.narrow ? `${n}/5` : frame.say(livingWords(n));
    const columnName = (level: number) => `Nesta ${level}`;
    return countMatrix(frame, {
      rows: passageRows.map(rowName),
      columns: nestaColumns.map(columnName),
      cells: passageCells.map(({ living, level, count }) => ({
        row: rowName(living),
        column: columnName(level),
        count,
      })),
    });
  },
});

function livingWords(n: number): Bilingual {
  return {
    fr: n === 5
      ? "les cinq critères"
      : n === 0
      ? "aucun critère sûr"
      : n === 1
      ? "un critère"
      : `${n} critères`,
    en: n === 5
      ? "all five criteria"
      : n === 0
      ? "no sure criterion"
      : n === 1
      ? "one criterion"
      : `${n} criteria`,
  };
}

// %% id=next
const stepMark = (kind: keyof typeof stepKinds): Mark => ({
  mark: kind === "top"
    ? "full"
    : kind === "complete"
    ? "half"
    : kind === "publish"
    ? "dashed"
    : "hollow",
  text: stepKinds[kind],
});
const toPublish = all.filter((row) => nextStep(row).kind === "publish");
/** Projects that could climb a step by publishing alone. */
export const publishCount = value(
  countOf(refs("projects", toPublish.map(({ project }) => project)), {
    fr: "Projets dont la prochaine marche est inconnue : il suffirait de publier ce qui existe.",
    en: "Projects whose next step is unknown: publishing what exists would be enough.",
  }),
  { of: projectCount },
);

/** What each project would have to publish, complete or plan to climb one step. */
export const nextSteps = table({
  title: {
    fr: "Ce qui ferait monter chaque projet d’une marche",
    en: "What would lift each project by one step",
  },
  sortable: true,
  note: {
    fr:
      "« À publier » : rien n’est connu, il se peut que ce soit fait. « Pour un prochain essai » : on ne peut plus l’ajouter après coup.",
    en:
      "“To be published”: nothing is known, it may have been done. “For a next trial”: it cannot be added afterwards.",
  },
  rows: sorted.slice(0, 120),
  columns: [
    {
      title: { fr: "Projet", en: "Project" },
      value: ({ project }) => ({
        text: shortName(project),
        href: projectPage(project.project_id),
      }),
    },
    {
      title: { fr: "Niveau sûr (Nesta)", en: "Sure level (Nesta)" },
      value: ({ nesta }) => nesta.low,
      align: "right",
    },
    { title: { fr: "Comment", en: "How" }, value: (row) => stepMark(nextStep(row).kind) },
    { title: { fr: "Ce qu’il faut", en: "What it takes" }, value: (row) => nextStep(row).need },
  ],
});
