// %% [markdown] id=intro-fr {"lang":"fr"}
// # Du laboratoire vivant à la mesure
//
// Dix critères placent chaque projet : cinq font le laboratoire vivant, cinq mènent à la preuve. Un
// critère est repris de la table practices, ou déduit d’autres tables par une règle écrite. Ce que
// les tables taisent reste inconnu : ce n’est jamais un « non ».

// %% [markdown] id=intro-en {"lang":"en"}
// # From living lab to measurement
//
// Ten criteria place each project: five make the living lab, five lead to evidence. A criterion is
// taken from the table practices, or follows from other tables by a written rule. What the tables do
// not say stays unknown: it is never a “no”.

// %% id=load
import { keyFigure } from "../pipeline/analysis/key-figures/mod.ts";
import { levelText } from "../pipeline/analysis/territory/evidence-standards.ts";
import {
  criteria,
  type Criterion,
  criterionNames,
  evidenceCriteria,
  livingLabCriteria,
  metWords,
} from "../pipeline/analysis/territory/living-lab.ts";
import {
  countUnknown,
  countWithoutHypothesis,
  surely,
} from "../pipeline/analysis/territory/measurement-counts.ts";
import {
  halvesOf,
  measurementOf,
  measurementTotals,
  measurementTrend,
  metOf,
  type ProjectMeasurement,
} from "../pipeline/analysis/territory/measurement-trend.ts";
import { nextStep, stepKinds } from "../pipeline/analysis/territory/next-step.ts";
import { has } from "../pipeline/dataset/dataset.ts";
import { unitGrid } from "../pipeline/figures/unit-grid.ts";
import { type Bilingual, same } from "../pipeline/language/bilingual.ts";
import { formatShare } from "../pipeline/language/numbers.ts";
import {
  dataset,
  eachKey,
  eachProject,
  figure,
  key,
  say,
  sentence,
  table,
  value,
  year,
} from "../pipeline/notebook/mod.ts";

const all = measurementOf(dataset);
const totals = measurementTotals(all);
const totalOf = (criterion: Criterion) => totals[criteria.indexOf(criterion)]!;
const sure = (criterion: Criterion) => surely(totalOf(criterion));
const marks = { yes: "full", partly: "half", no: "hollow", unknown: "dotted" } as const;
const states = Object.keys(marks) as (keyof typeof marks)[];
const marksOf = (rows: readonly ProjectMeasurement[], criterion: Criterion) =>
  states.flatMap((state) =>
    rows.filter((row) => metOf(row, criterion) === state).map(() => marks[state])
  );
const present = states.filter((state) =>
  all.some((row) => row.criteria.some(({ met }) => met === state))
);
const keyIn = (words: (text: Bilingual) => string) =>
  present.map((state) => ({ mark: marks[state], label: words(metWords[state]) }));

// %% id=counts
const projectCount = keyFigure(dataset, "projects");
const compared = keyFigure(dataset, "projects-compared");
/** How many projects surely meet a criterion, out of all; the label says how many are unknown. */
const tile = (criterion: Criterion, fr: string, en: string) =>
  value(sure(criterion), {
    of: projectCount,
    label: say(
      "{words}{unknown|| ; pour {unknown}, on ne sait pas| ; pour {unknown}, on ne sait pas}",
      "{words}{unknown||; for {unknown}, unknown|; for {unknown}, unknown}",
      { words: { fr, en }, unknown: totalOf(criterion).unknown },
    ),
  });

/** Projects with a written hypothesis. */
export const hypothesisCount = tile(
  "hypothesis",
  "ont écrit leur hypothèse",
  "wrote down their hypothesis",
);
/** Projects with a baseline. */
export const baselineCount = tile("baseline", "ont un état de référence", "have a baseline");
// What a record of practices holds for measured is not whether some figure of a result was counted.
const published = keyFigure(dataset, "projects-measured");
const isRecorded = has(dataset, "practices");
const measured = isRecorded ? sure("measured-outcome") : published;
/** Projects with a measured outcome. */
export const measuredCount = isRecorded
  ? tile(
    "measured-outcome",
    "ont mesuré leur résultat, d’après le relevé des pratiques",
    "measured their outcome, after the record of practices",
  )
  : key("projects-measured", { share: true });

/** Why this count and that of published figures differ, where they do. */
export const measuredHow = eachKey(
  ["all"],
  () =>
    measured.value === published.value ? null : sentence(say(
      "Un résultat est ici mesuré quand le relevé des pratiques le dit ({measured} {measured|projet|projets}) ; {published} ont au moins un chiffre de résultat mesuré ou compté, ce qui demande moins.",
      "Here an outcome is measured when the record of practices says so ({measured} {measured|project|projects}); {published} have at least one figure of an outcome that was measured or counted, which asks for less.",
      { measured, published },
    )),
);
/** Projects with a comparison. */
export const comparisonCount = tile(
  "comparison",
  "l’ont comparé à autre chose",
  "compared it with something else",
);
/** Projects with a replication. */
export const replicationCount = tile("replication", "l’ont répliqué", "replicated it");
/** Projects in a real-life setting. */
export const realLifeCount = tile(
  "real-life",
  "sont menés en conditions réelles",
  "take place in real life",
);

/** Projects that measured an outcome and whose hypothesis is not known or not whole. */
export const measuredWithoutHypothesis = value(countWithoutHypothesis(all));

const { unknown, judgements } = countUnknown(totals);
/** Judgements that the tables do not allow. */
export const unknownCount = value(unknown, { of: judgements });

/** The answer of the page, as its title. */
export const title = sentence(say(
  "{how|recorded={measured} {measured|projet a|projets ont} mesuré {measured|son|leur} résultat, d’après le relevé des pratiques|derived={measured} {measured|projet a|projets ont} un résultat mesuré ou compté} ; {compared|aucun ne l’a comparé, d’après nos sources|un seul l’a comparé|{compared} l’ont comparé}",
  "{how|recorded={measured} {measured|project|projects} measured {measured|its|their} outcome, after the record of practices|derived={measured} {measured|project has|projects have} a measured or counted outcome}; {compared|none compared it, as far as our sources say|only one compared it|{compared} compared it}",
  { how: isRecorded ? "recorded" : "derived", measured, compared },
));

/** The answer of the page, step by step. */
export const headline = sentence(say(
  "Sur {all} {all|projet|projets} : {real} en conditions réelles, {hypothesis} avec une hypothèse écrite, {measured} avec un résultat mesuré, {compared} avec une comparaison, {repeated} avec une réplication.",
  "Of {all} {all|project|projects}: {real} in a real-life setting, {hypothesis} with a written hypothesis, {measured} with a measured outcome, {compared} with a comparison, {repeated} with a replication.",
  {
    all: projectCount,
    real: sure("real-life"),
    hypothesis: sure("hypothesis"),
    measured,
    compared,
    repeated: sure("replication"),
  },
));

/** What a project that measured without a hypothesis lacks. */
export const nearest = sentence(say(
  "{n} {n|projet a|projets ont} mesuré un résultat sans que {n|son|leur} hypothèse soit connue en entier : si elle a été écrite avant l’essai, la publier suffirait à {n|le|les} faire monter de deux marches.",
  "{n} {n|project|projects} measured an outcome and {n|its|their} hypothesis is not wholly known: if it was written before the trial, publishing it would lift {n|the project|them} by two steps.",
  { n: measuredWithoutHypothesis },
));

// %% id=spine
const groupOf = (criterion: Criterion) =>
  livingLabCriteria.includes(criterion)
    ? say("Laboratoire vivant", "Living lab")
    : say("Vers la mesure", "Towards measurement");

/** From living lab to measurement: who meets what, over all projects. */
export const spine = figure({
  title: say(
    "{real} {real|projet|projets} sur {all} en conditions réelles ; {done|{open|aucun ne compare|aucun n’a publié de comparaison|aucun n’a publié de comparaison}|{done} compare son résultat à autre chose|{done} comparent leur résultat à autre chose}",
    "{real} of {all} {all|project|projects} in real life; {done|{open|none compares|none published a comparison|none published a comparison}|{done} compares its outcome with something else|{done} compare their outcome with something else}",
    {
      real: sure("real-life"),
      all: all.length,
      done: sure("comparison"),
      open: totalOf("comparison").unknown,
    },
  ),
  subtitle: say(
    "Un carré par projet. En haut, ce qui fait un laboratoire vivant ; en bas, les marches vers un essai mesuré. En pointillé : rien n’est publié, ce n’est pas un « non ».",
    "One square a project. Above, what makes a living lab; below, the steps to a measured trial. Dotted: nothing is published, which is not a “no”.",
  ),
  caption: say(
    "n = {n} {n|projet|projets}, {criteria} critères. Critères du réseau européen des laboratoires vivants, puis de Nesta. Sources : table practices ; à défaut, tables projects, partnerships, activities, hypotheses et measures.",
    "n = {n} {n|project|projects}, {criteria} criteria. Criteria of the European Network of Living Labs, then of Nesta. Sources: table practices; failing that, the tables projects, partnerships, activities, hypotheses and measures.",
    { n: all.length, criteria: criteria.length },
  ),
  rows: totals,
  columns: [
    ["Volet", "Part", ({ criterion }) => groupOf(criterion)],
    ["Critère", "Criterion", ({ criterion }) => criterionNames[criterion]],
    ["Rempli (au moins – au plus)", "Met (at least – at most)", ({ yes }) => yes, { name: "met" }],
    ["En partie", "Partly", ({ partly }) => partly],
    ["Non", "No", ({ no }) => no],
    ["Inconnu", "Unknown", ({ unknown }) => unknown],
  ],
  draw: (frame) =>
    unitGrid(frame, {
      columns: [""],
      key: keyIn(frame.say),
      rows: totals.map(({ criterion, yes }) => ({
        label: frame.say(criterionNames[criterion]),
        group: frame.say(groupOf(criterion)),
        cells: [marksOf(all, criterion)],
        text: formatShare(yes.value ?? 0, all.length, frame.language),
      })),
    }),
});

// %% id=years
const trend = measurementTrend(all, { of: evidenceCriteria });
const years = [...new Set(trend.flatMap(({ year }) => year ?? []))];
const { middle, early, late } = halvesOf(all);
const outcomesIn = (rows: readonly ProjectMeasurement[]) =>
  rows.filter((row) => metOf(row, "measured-outcome") === "yes").length;
const found = {
  before: outcomesIn(early),
  early: early.length,
  middle: year(middle ?? 0),
  after: outcomesIn(late),
  late: late.length,
};

/** How the steps moved from year to year. */
export const byYear = figure({
  title: middle === null
    ? say("L’année des projets n’est pas publiée", "No year is published")
    : say(
      "Résultat mesuré : {before} {before|projet|projets} sur {early}{late|| jusqu’en {middle}, {after} sur {late} depuis| jusqu’en {middle}, {after} sur {late} depuis}",
      "Measured outcome: {before} of {early} {early|project|projects}{late|| up to {middle}, {after} of {late} since| up to {middle}, {after} of {late} since}",
      found,
    ),
  subtitle: say(
    "Un carré par projet, dans l’année de son label. Plein : rempli ; à moitié : en partie ; vide : non ; pointillé : inconnu.",
    "One square a project, in the year of its label. Full: met; half: partly; empty: no; dotted: unknown.",
  ),
  caption: say(
    "n = {dated} {dated|projet|projets} datés sur {all}. Quelques projets par an : on compte, on ne calcule ni part ni tendance. Les derniers labellisés n’ont pas fini.",
    "n = {dated} dated of {all} {all|project|projects}. A few projects a year: they are counted, no share or trend is computed. The latest ones have not finished.",
    { dated: early.length + late.length, all: all.length },
  ),
  rows: trend,
  columns: [
    [
      "Année",
      "Year",
      ({ year }) => year === null ? say("non publiée", "not published") : same(String(year)),
    ],
    ["Critère", "Criterion", ({ criterion }) => criterionNames[criterion]],
    ["Projets", "Projects", ({ projects }) => projects],
    ["Rempli", "Met", ({ yes }) => yes.value],
    ["En partie", "Partly", ({ partly }) => partly],
    ["Non", "No", ({ no }) => no],
    ["Inconnu", "Unknown", ({ unknown }) => unknown],
  ],
  draw: (frame) =>
    unitGrid(frame, {
      columns: years.map((year) => frame.narrow ? `’${String(year).slice(2)}` : String(year)),
      key: keyIn(frame.say),
      rows: evidenceCriteria.map((criterion) => ({
        label: frame.say(criterionNames[criterion]),
        cells: years.map((year) => marksOf(all.filter((row) => row.year === year), criterion)),
      })),
    }),
});

const half = (title: Bilingual, rows: readonly ProjectMeasurement[]) => ({
  title,
  value: (criterion: Criterion) => measurementTotals(rows, [criterion])[0]?.yes ?? null,
  align: "right" as const,
});

/** Earlier and later projects, step by step. */
export const halves = table({
  title: middle === null
    ? say("Avant, après", "Before, after")
    : say("Jusqu’en {middle}, et depuis", "Up to {middle}, and since", { middle: found.middle }),
  note: say(
    "Les projets datés, coupés en deux moitiés par leur année. Comptes, sans test : c’est presque toute la population, et les derniers projets n’ont pas fini.",
    "The dated projects, cut into two halves by their year. Counts, no test: this is nearly the whole population, and the latest projects have not finished.",
  ),
  rows: evidenceCriteria,
  columns: [
    ["Marche", "Step", (criterion) => criterionNames[criterion]],
    half(say("Premiers (sur {n})", "Earlier (of {n})", { n: early.length }), early),
    half(say("Suivants (sur {n})", "Later (of {n})", { n: late.length }), late),
  ],
});

// %% id=sheets
/** The criteria of one project, each with its origin. */
export const ofProject = eachProject((id) => {
  const row = all.find(({ project }) => project.project_id === id);
  if (!row) return null;
  const { kind, need } = nextStep(row);
  return table({
    title: say("Dix critères, et d’où on le sait", "Ten criteria, and how it is known"),
    note: say(
      "Nesta {nesta}, Maryland {maryland}. Prochaine marche, {kind} : {need}.",
      "Nesta {nesta}, Maryland {maryland}. Next step, {kind}: {need}.",
      {
        nesta: levelText(row.nesta),
        maryland: levelText(row.maryland),
        kind: stepKinds[kind],
        need,
      },
    ),
    rows: row.criteria,
    columns: [
      ["Critère", "Criterion", ({ criterion }) => criterionNames[criterion]],
      ["Rempli", "Met", ({ met }) => ({
        mark: met === "unknown" ? "dashed" : marks[met],
        text: metWords[met],
      })],
      [
        "D’où",
        "Whence",
        ({ rule, rows: used, met }) =>
          used.length === 0 && met === "unknown"
            ? say("rien n’est publié", "nothing is published")
            : rule,
      ],
    ],
  });
});

/** The rules by which criteria follow from tables that do not record them. */
export const rules = eachKey(["derived"], () => {
  const derived = all.flatMap((row) => row.criteria).filter(({ origin }) => origin === "derived");
  return derived.length === 0 ? null : table({
    title: say("Comment un critère est déduit", "How a criterion is derived"),
    note: say(
      "Seulement là où la table practices ne dit rien ; ne peut donner que « oui » ou « inconnu ».",
      "Only where the table practices is silent; can only give “yes” or “unknown”.",
    ),
    rows: [...new Map(derived.map(({ criterion, rule }) => [criterion, rule]))],
    columns: [
      ["Critère", "Criterion", ([criterion]) => criterionNames[criterion]],
      ["Règle", "Rule", ([, rule]) => rule],
    ],
  });
});
