// %% [markdown] id=intro-fr {"lang":"fr","needs":["indicators","measures"]}
// # Résultats publiés et preuves
//
// Chaque chiffre publié garde sa nature : mesuré, estimé, prévu ou déclaré. Une prévision n’est
// jamais montrée comme une mesure. Plusieurs sources pour une même valeur donnent un intervalle.

// %% [markdown] id=intro-en {"lang":"en","needs":["indicators","measures"]}
// # Published outcomes and evidence
//
// Every published figure keeps its kind: measured, estimated, forecast or declared. A forecast is
// never shown as a measure. Several sources for one value give an interval.

// %% id=load
import { publishedFigures } from "../pipeline/analysis/key-figures/outcomes.ts";
import {
  evidenceClasses,
  evidenceMap,
  type FigureKind,
  figureKind,
  figureKinds,
} from "../pipeline/analysis/portfolio/evidence-map.ts";
import { projectName, shortName } from "../pipeline/analysis/portfolio/experiments.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { logicStages } from "../pipeline/dataset/tables/framework.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { labelledDots } from "../pipeline/figures/labelled-dots.ts";
import {
  amount,
  dataset,
  figure,
  key,
  projectLink,
  readOut,
  say,
  sentence,
  sourceLinks,
  statusMark,
  table,
} from "../pipeline/notebook/mod.ts";

const outcomes = publishedFigures(dataset);
const map = evidenceMap(dataset);
const projectTotal = key("projects");

// %% id=counts
/** How many projects have a measured outcome. */
export const measuredCount = key("projects-measured");
/** How many projects have no published outcome. */
export const nothingCount = key("projects-no-outcome");
/** How many projects have an estimated outcome at best. */
export const estimatedCount = key("projects-estimated");
/** How many projects have a forecast only. */
export const forecastCount = key("projects-forecast");
/** How many projects have a declaration only. */
export const declaredCount = key("projects-declared");
/** How many figures are published, each counted once. */
export const figureCount = key("figures");
/** How many published values have sources that disagree. */
export const disputedCount = key("figures-disputed");

// %% id=map
// A chart of hundreds of rows says nothing: the strongest are drawn.
const shown = map.slice(0, 60);
const kinds = Object.keys(figureKinds) as FigureKind[];

/** For each project, what is known of its results. */
export const evidence = figure({
  title: say(
    "{measured} {measured|projet|projets} sur {n} {measured|a|ont} un résultat mesuré ou compté",
    "{measured} of {n} projects {measured|has|have} a measured or counted outcome",
    { measured: measuredCount, n: projectTotal },
  ),
  subtitle: say(
    "Nombre de chiffres publiés par projet, selon leur nature. Disque plein : mesuré ou compté. « Description » : moyens et réalisations, qui ne disent rien de l’effet.",
    "Number of published figures per project, by kind. Full disc: measured or counted. “Description”: means and outputs, which say nothing of the effect.",
  ),
  caption: say(
    "n = {n} projets{cut|yes= (les {shown} premiers sont dessinés)|no=}, {figures} chiffres ; une valeur donnée par plusieurs sources compte une fois. Source : table measures.",
    "n = {n} projects{cut|yes= (the first {shown} are drawn)|no=}, {figures} figures; a value given by several sources counts once. Source: table measures.",
    {
      n: projectTotal,
      cut: shown.length < map.length ? "yes" : "no",
      shown: shown.length,
      figures: figureCount,
    },
  ),
  alt: readOut(shown, (row) =>
    say("{name} : {found}", "{name}: {found}", {
      name: shortName(row.project),
      found: evidenceClasses[row.class],
    })),
  rows: shown,
  columns: [
    ["Projet", "Project", ({ project }) => projectLink(dataset, project.project_id)],
    ["Classe", "Class", (row) => evidenceClasses[row.class]],
    ...kinds.map((kind) => ({
      title: figureKinds[kind],
      value: ({ counts }: (typeof map)[number]) => counts[kind],
      align: "right" as const,
    })),
  ],
  draw: (frame) =>
    crossedCounts(frame, {
      rows: shown,
      rowName: ({ project }) => shortName(project),
      columns: kinds,
      columnName: (kind) => figureKinds[kind],
      full: ["measured"],
      count: ({ counts }, kind) => counts[kind],
    }),
});

// %% id=disagreements
const disputed = outcomes.filter((outcome) => outcome.disagreement);
const drawn = disputed.slice(0, 40);

/** Where sources disagree, and by how much. */
export const disagreements = figure({
  title: say(
    "Sur {n} {n|chiffre|chiffres}, les sources ne disent pas la même chose",
    "On {n} {n|figure|figures}, the sources do not say the same",
    { n: disputedCount },
  ),
  subtitle: say(
    "De la plus petite à la plus grande valeur publiée, rapportées à la plus grande (à droite : 100 %).",
    "From the smallest to the largest published value, relative to the largest (right: 100%).",
  ),
  caption: say(
    "n = {n} {n|chiffre|chiffres}{cut|yes= (les {drawn} premiers sont dessinés)|no=}. Les valeurs de toutes les sources sont gardées. Source : table measures.",
    "n = {n} {n|figure|figures}{cut|yes= (the first {drawn} are drawn)|no=}. The values of all sources are kept. Source: table measures.",
    {
      n: disputedCount,
      drawn: drawn.length,
      cut: drawn.length < disputed.length ? "yes" : "no",
    },
  ),
  rows: disputed,
  columns: [
    ["Projet", "Project", ({ projectId }) => projectName(dataset, projectId)],
    ["Chiffre", "Figure", ({ label }) => label],
    ["Publié", "Published", ({ published }) => published],
    ["Nature", "Kind", ({ status }) => statusMark(status)],
    ["Sources", "Sources", ({ sourceIds }) => sourceLinks(dataset, sourceIds)],
  ],
  draw: (frame) =>
    labelledDots(
      frame,
      drawn.map(({ projectId, label, indicator, published }) => {
        const [low, high] = [published.low ?? 0, published.high ?? 0];
        const most = Math.max(Math.abs(low), Math.abs(high), 1e-9);
        const unit = labelOf(dataset, "unit", indicator.unit ?? "");
        return {
          label: `${projectName(dataset, projectId)} · ${frame.say(label)}`,
          low: low / most,
          high: high / most,
          text: amount(published, unit).said(frame.language) ?? "",
        };
      }),
      { from: 0, to: 1, stem: false },
    ),
});

// %% id=results
const results = outcomes.filter(({ indicator: { logic } }) =>
  logic === "outcome" || logic === "impact"
);

const shownResults = results.slice(0, 100);

/** The published results, with its kind, its interval and its sources. */
export const resultList = table({
  title: say("Les résultats publiés", "The published outcomes"),
  sortable: true,
  note: say(
    "{n} {n|résultat ou impact|résultats et impacts}{cut|yes=, dont les {shown} premiers|no=} ; les autres chiffres sont sur les fiches des projets.",
    "{n} {n|outcome or impact|outcomes and impacts}{cut|yes=, of which the first {shown}|no=}; the other figures are on the project sheets.",
    {
      n: results.length,
      cut: results.length > shownResults.length ? "yes" : "no",
      shown: shownResults.length,
    },
  ),
  rows: shownResults,
  columns: [
    [
      "Projet",
      "Project",
      ({ projectId }) => projectLink(dataset, projectId, projectName(dataset, projectId)),
    ],
    ["Résultat", "Outcome", ({ label }) => label],
    ["Valeur", "Value", ({ published }) => published],
    ["Nature", "Kind", ({ status }) => statusMark(status)],
    ["Étape", "Stage", ({ indicator: { logic } }) => logic === null ? null : logicStages[logic]],
    ["Sources", "Sources", ({ sourceIds }) => sourceLinks(dataset, sourceIds)],
  ],
});

// %% id=titles
/** The message of the whole review: no more than the level of its evidence allows. */
export const headline = sentence(say(
  "{measured} {measured|projet|projets} sur {all} {measured|a|ont} un résultat mesuré ou compté ; {compared|aucun ne l’a comparé, d’après nos sources|un seul l’a comparé à autre chose|{compared} l’ont comparé à autre chose}",
  "{measured} of {all} projects {measured|has|have} a measured or counted outcome; {compared|none compared it, as far as our sources say|only one compared it with something else|{compared} compared it with something else}",
  { measured: measuredCount, all: projectTotal, compared: key("projects-compared") },
));

const described = outcomes.filter((outcome) => figureKind(outcome) === "description");

/** What the published figures speak of. */
export const spoken = sentence(say(
  "Un chiffre publié n’est pas une preuve. Sur {n} {n|chiffre|chiffres}, {described} {described|décrit|décrivent} les moyens ou les réalisations d’un projet ; {told} {told|dit|disent} ce que l’essai a changé.",
  "A published figure is no evidence. Of {n} {n|figure|figures}, {described} {described|describes|describe} the means or the outputs of a project; {told} {told|says|say} what the trial changed.",
  { n: figureCount, described: described.length, told: outcomes.length - described.length },
));

/** The title of the page of outcomes. */
export const title = sentence(say(
  "{n} {n|chiffre publié|chiffres publiés}, {measured} {measured|projet|projets} avec un résultat mesuré ou compté",
  "{n} published {n|figure|figures}, {measured} {measured|project|projects} with a measured or counted outcome",
  { n: figureCount, measured: measuredCount },
));

/** What the classes are, in a sentence. */
export const classes = sentence(say(
  "Un résultat a été mesuré ou compté dans {measured} {measured|projet|projets} sur {all}. Les autres ont, au mieux, une estimation ({estimated}), une prévision ({forecast}), une déclaration ({declared}), ou aucun résultat publié ({nothing}).",
  "An outcome was measured or counted in {measured} of {all} projects. The others have, at best, an estimate ({estimated}), a forecast ({forecast}), a declaration ({declared}), or no published outcome ({nothing}).",
  {
    measured: measuredCount,
    all: projectTotal,
    estimated: estimatedCount,
    forecast: forecastCount,
    declared: declaredCount,
    nothing: nothingCount,
  },
));
