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
import {
  countEvidenceClass,
  evidenceClasses,
  evidenceMap,
  type FigureKind,
  figureKinds,
} from "../pipeline/analysis/portfolio/evidence-map.ts";
import {
  countExperiments,
  projectName,
  shortName,
} from "../pipeline/analysis/portfolio/experiments.ts";
import { publishedOutcomes } from "../pipeline/analysis/portfolio/outcomes.ts";
import { countedAs, refs } from "../pipeline/analysis/traced.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { logicStages } from "../pipeline/dataset/tables/framework.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { labelledDots } from "../pipeline/figures/labelled-dots.ts";
import {
  amount,
  dataset,
  figure,
  projectLink,
  readOut,
  say,
  sentence,
  sourceLinks,
  statusMark,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

// A value that was refused or not measured is known to be absent: it is not a published figure.
const outcomes = publishedOutcomes(dataset).filter(({ published }) => published.low !== null);
const map = evidenceMap(dataset);

// %% id=counts
/** How many projects have a measured outcome. */
export const measuredCount = value(
  countEvidenceClass(map, "measured"),
  "{n|projet|projets} avec un résultat mesuré ou compté",
  "{n|project|projects} with a measured outcome",
);

/** How many projects have no published outcome. */
export const nothingCount = value(
  countEvidenceClass(map, "nothing"),
  "{n|projet|projets} sans aucun résultat publié",
  "{n|project|projects} with no published outcome",
);

/** How many projects have an estimated outcome at best. */
export const estimatedCount = value(countEvidenceClass(map, "estimated"));
/** How many projects have a forecast only. */
export const forecastCount = value(countEvidenceClass(map, "forecast"));
/** How many projects have a declaration only. */
export const declaredCount = value(countEvidenceClass(map, "declared"));

/** How many figures are published, each counted once. */
export const figureCount = value(
  countedAs(
    outcomes.length,
    dataset.measures.refs(),
    say(
      "Nombre de valeurs publiées ; une valeur donnée par plusieurs sources compte une fois.",
      "Number of published values; a value given by several sources counts once.",
    ),
  ),
  "{n|chiffre publié|chiffres publiés} sur les projets",
  "published {n|figure|figures} on the projects",
);

// %% id=map
// A chart of hundreds of rows says nothing: the strongest are drawn.
const shown = map.slice(0, 60);
const kinds = Object.keys(figureKinds) as FigureKind[];

/** For each project, what is known of its results. */
export const evidence = figure({
  title: say(
    "{measured} {measured|projet|projets} sur {n} {measured|a|ont} publié un résultat mesuré",
    "{measured} of {n} projects published a measured outcome",
    { measured: measuredCount, n: map.length },
  ),
  subtitle: say(
    "Nombre de chiffres publiés par projet, selon leur nature. Disque plein : mesuré ou compté. « Description » : moyens et réalisations, qui ne disent rien de l’effet.",
    "Number of published figures per project, by kind. Full disc: measured or counted. “Description”: means and outputs, which say nothing of the effect.",
  ),
  caption: say(
    "n = {n} projets{cut|yes= (les {shown} premiers sont dessinés)|no=}, {figures} chiffres ; une valeur donnée par plusieurs sources compte une fois. Source : table measures.",
    "n = {n} projects{cut|yes= (the first {shown} are drawn)|no=}, {figures} figures; a value given by several sources counts once. Source: table measures.",
    {
      n: map.length,
      cut: shown.length < map.length ? "yes" : "no",
      shown: shown.length,
      figures: outcomes.length,
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
const disputed = outcomes.filter((outcome) => outcome.disagreement).slice(0, 40);

/** How many published values have sources that disagree. */
export const disputedCount = value(
  countedAs(
    disputed.length,
    refs("measures", disputed.flatMap(({ measures }) => measures)),
    say(
      "Nombre de valeurs qu’aucun nombre ne concilie : leurs sources se contredisent.",
      "Number of values that no number reconciles: their sources contradict each other.",
    ),
  ),
  "{n|chiffre sur lequel|chiffres sur lesquels} les sources divergent",
  "{n|figure|figures} on which sources disagree",
);

/** Where sources disagree, and by how much. */
export const disagreements = figure({
  title: say(
    "Sur {n} {n|chiffre|chiffres}, les sources ne disent pas la même chose",
    "On {n} {n|figure|figures}, the sources do not say the same",
    { n: disputed.length },
  ),
  subtitle: say(
    "De la plus petite à la plus grande valeur publiée, rapportées à la plus grande (à droite : 100 %).",
    "From the smallest to the largest published value, relative to the largest (right: 100%).",
  ),
  caption: say(
    "n = {n} valeurs. Les deux chiffres sont gardés, avec leurs sources. Source : table measures.",
    "n = {n} values. Both figures are kept, with their sources. Source: table measures.",
    { n: disputed.length },
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
      disputed.map(({ projectId, label, indicator, published }) => {
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

/** Every published result, with its kind, its interval and its sources. */
export const resultList = table({
  title: say("Les résultats publiés", "The published outcomes"),
  sortable: true,
  note: say(
    "Résultats et impacts seulement ; les autres chiffres sont sur les fiches des projets.",
    "Outcomes and impacts only; the other figures are on the project sheets.",
  ),
  rows: results.slice(0, 100),
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
const projectTotal = countExperiments(dataset);

/** The message of the whole review. */
export const headline = sentence(say(
  "{measured} {measured|projet|projets} sur {all} {measured|a|ont} un résultat mesuré",
  "{measured} of {all} projects {measured|has|have} a measured outcome",
  { measured: measuredCount, all: projectTotal },
));

/** The title of the page of outcomes. */
export const title = sentence(say(
  "{n} {n|chiffre publié|chiffres publiés}, {measured} {measured|projet mesuré|projets mesurés}",
  "{n} published {n|figure|figures}, {measured} {measured|project|projects} measured",
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
