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
  figureKinds,
} from "../pipeline/analysis/portfolio/evidence-map.ts";
import { shortName } from "../pipeline/analysis/portfolio/experiments.ts";
import { publishedOutcomes } from "../pipeline/analysis/portfolio/outcomes.ts";
import { countedAs, countOf, refs } from "../pipeline/analysis/traced.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { logicStages } from "../pipeline/dataset/tables/framework.ts";
import { countMatrix } from "../pipeline/figures/count-matrix.ts";
import { labelledDots } from "../pipeline/figures/labelled-dots.ts";
import { inBoth } from "../pipeline/language/bilingual.ts";
import { formatInterval, formatQuantity } from "../pipeline/language/numbers.ts";
import { agree, isPlural } from "../pipeline/language/plural.ts";
import {
  dataset,
  figure,
  projectPage,
  sentence,
  sourceLinks,
  statusMark,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

// A value that was refused or not measured is known to be absent: it is not a published figure.
const outcomes = publishedOutcomes(dataset).filter(({ published }) => published.low !== null);
const map = evidenceMap(dataset);
const names = new Map(
  dataset.tables.projects.rows.map((row) => [row.project_id, shortName(row)]),
);

// %% id=counts
/** How many projects have a measured outcome. */
export const measuredCount = value(countEvidenceClass(map, "measured"), {
  label: {
    fr: "projets avec un résultat mesuré ou compté",
    en: "projects with a measured outcome",
  },
});

/** How many projects have no published outcome. */
export const nothingCount = value(countEvidenceClass(map, "nothing"), {
  label: {
    one: { fr: "projet sans aucun résultat publié", en: "project with no published outcome" },
    many: { fr: "projets sans aucun résultat publié", en: "projects with no published outcome" },
  },
});

/** How many projects have an estimated outcome at best. */
export const estimatedCount = value(countEvidenceClass(map, "estimated"));
/** How many projects have a forecast only. */
export const forecastCount = value(countEvidenceClass(map, "forecast"));
/** How many projects have a declaration only. */
export const declaredCount = value(countEvidenceClass(map, "declared"));

/** How many figures are published, each counted once. */
export const figureCount = value(
  countedAs(outcomes.length, refs("measures", dataset.tables.measures.rows), {
    fr: "Nombre de valeurs publiées ; une valeur donnée par plusieurs sources compte une fois.",
    en: "Number of published values; a value given by several sources counts once.",
  }),
  {
    label: {
      one: { fr: "chiffre publié sur les projets", en: "published figure on the projects" },
      many: { fr: "chiffres publiés sur les projets", en: "published figures on the projects" },
    },
  },
);

// %% id=map
const measured = map.filter((row) => row.class === "measured").length;
// A chart of hundreds of rows says nothing: the strongest are drawn.
const shown = map.slice(0, 60);

/** For each project, what is known of its results. */
export const evidence = figure({
  title: inBoth((language) =>
    language === "fr"
      ? `${measured} ${isPlural(measured, "fr") ? "projets" : "projet"} sur ${map.length} ${
        isPlural(measured, "fr") ? "ont" : "a"
      } publié un résultat mesuré`
      : `${measured} of ${map.length} projects published a measured outcome`
  ),
  subtitle: {
    fr:
      "Nombre de chiffres publiés par projet, selon leur nature. Disque plein : mesuré ou compté. « Description » : moyens et réalisations, qui ne disent rien de l’effet.",
    en:
      "Number of published figures per project, by kind. Full disc: measured or counted. “Description”: means and outputs, which say nothing of the effect.",
  },
  alt: inBoth((language) =>
    shown.map((row) =>
      `${shortName(row.project)}${language === "fr" ? " : " : ": "}${
        evidenceClasses[row.class][language]
      }`
    )
      .join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${map.length} projets${
        shown.length < map.length ? ` (les ${shown.length} premiers sont dessinés)` : ""
      }, ${outcomes.length} chiffres ; une valeur donnée par plusieurs sources compte une fois. Source : table measures.`
      : `n = ${map.length} projects${
        shown.length < map.length ? ` (the first ${shown.length} are drawn)` : ""
      }, ${outcomes.length} figures; a value given by several sources counts once. Source: table measures.`
  ),
  rows: shown,
  columns: [
    {
      title: { fr: "Projet", en: "Project" },
      value: ({ project }) => ({ text: project.name, href: projectPage(project.project_id) }),
    },
    { title: { fr: "Classe", en: "Class" }, value: (row) => evidenceClasses[row.class] },
    ...(Object.keys(figureKinds) as (keyof typeof figureKinds)[]).map((kind) => ({
      title: figureKinds[kind],
      value: (row: (typeof map)[number]) => row.counts[kind],
      align: "right" as const,
    })),
  ],
  draw: (frame) =>
    countMatrix(frame, {
      rows: shown.map((row) => shortName(row.project)),
      columns: Object.values(figureKinds).map((label) => frame.say(label)),
      cells: shown.flatMap((row) =>
        (Object.keys(figureKinds) as (keyof typeof figureKinds)[]).map((kind) => ({
          row: shortName(row.project),
          column: frame.say(figureKinds[kind]),
          count: row.counts[kind].value ?? 0,
        }))
      ),
      full: [frame.say(figureKinds.measured)],
    }),
});

// %% id=disagreements
const disputed = outcomes.filter((outcome) => outcome.disagreement).slice(0, 40);

/** How many published values have sources that disagree. */
export const disputedCount = value(
  countedAs(disputed.length, refs("measures", disputed.flatMap((outcome) => outcome.measures)), {
    fr: "Nombre de valeurs qu’aucun nombre ne concilie : leurs sources se contredisent.",
    en: "Number of values that no number reconciles: their sources contradict each other.",
  }),
  {
    label: {
      one: {
        fr: "chiffre sur lequel les sources divergent",
        en: "figure on which sources disagree",
      },
      many: {
        fr: "chiffres sur lesquels les sources divergent",
        en: "figures on which sources disagree",
      },
    },
  },
);

const quantity = (outcome: (typeof outcomes)[number], language: "fr" | "en") =>
  labelOf(dataset, "unit", outcome.indicator.unit ?? "")[language];

/** Where sources disagree, and by how much. */
export const disagreements = figure({
  title: inBoth((language) =>
    language === "fr"
      ? `Sur ${disputed.length} ${
        isPlural(disputed.length, "fr") ? "chiffres" : "chiffre"
      }, les sources ne disent pas la même chose`
      : `On ${disputed.length} ${
        isPlural(disputed.length, "en") ? "figures" : "figure"
      }, the sources do not say the same`
  ),
  subtitle: {
    fr:
      "De la plus petite à la plus grande valeur publiée, rapportées à la plus grande (à droite : 100 %).",
    en: "From the smallest to the largest published value, relative to the largest (right: 100%).",
  },
  alt: inBoth((language) =>
    disputed.map((outcome) =>
      `${names.get(outcome.projectId)}, ${
        (language === "fr" ? outcome.indicator.label_fr : outcome.indicator.label_en) ?? ""
      } ${formatInterval(outcome.published.low ?? 0, outcome.published.high ?? 0, language)}`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${disputed.length} valeurs. Les deux chiffres sont gardés, avec leurs sources. Source : table measures.`
      : `n = ${disputed.length} values. Both figures are kept, with their sources. Source: table measures.`
  ),
  rows: disputed,
  columns: [
    {
      title: { fr: "Projet", en: "Project" },
      value: (row) => names.get(row.projectId) ?? row.projectId,
    },
    {
      title: { fr: "Chiffre", en: "Figure" },
      value: ({ indicator }) => ({ fr: indicator.label_fr ?? "", en: indicator.label_en ?? "" }),
    },
    { title: { fr: "Publié", en: "Published" }, value: (row) => row.published, align: "right" },
    { title: { fr: "Nature", en: "Kind" }, value: (row) => statusMark(row.status) },
    {
      title: { fr: "Sources", en: "Sources" },
      value: (row) => sourceLinks(dataset, row.sourceIds),
    },
  ],
  draw: (frame) =>
    labelledDots(
      frame,
      disputed.map((outcome) => {
        const { low, high } = outcome.published;
        const most = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0), 1e-9);
        return {
          label: `${names.get(outcome.projectId)} · ${
            frame.say({
              fr: outcome.indicator.label_fr ?? "",
              en: outcome.indicator.label_en ?? "",
            })
          }`,
          low: (low ?? 0) / most,
          high: (high ?? 0) / most,
          text: formatQuantity(
            frame.interval(low ?? 0, high ?? 0),
            quantity(outcome, frame.language),
            frame.language,
          ),
        };
      }),
      { from: 0, to: 1, stem: false },
    ),
});

// %% id=results
const results = outcomes.filter(({ indicator }) =>
  indicator.logic === "outcome" || indicator.logic === "impact"
);

/** Every published result, with its kind, its interval and its sources. */
export const resultList = table({
  title: { fr: "Les résultats publiés", en: "The published outcomes" },
  sortable: true,
  note: {
    fr: "Résultats et impacts seulement ; les autres chiffres sont sur les fiches des projets.",
    en: "Outcomes and impacts only; the other figures are on the project sheets.",
  },
  rows: results.slice(0, 100),
  columns: [
    {
      title: { fr: "Projet", en: "Project" },
      value: (row) => ({
        text: names.get(row.projectId) ?? "",
        href: projectPage(row.projectId),
      }),
    },
    {
      title: { fr: "Résultat", en: "Outcome" },
      value: ({ indicator }) => ({ fr: indicator.label_fr ?? "", en: indicator.label_en ?? "" }),
    },
    { title: { fr: "Valeur", en: "Value" }, value: (row) => row.published, align: "right" },
    { title: { fr: "Nature", en: "Kind" }, value: (row) => statusMark(row.status) },
    {
      title: { fr: "Étape", en: "Stage" },
      value: ({ indicator }) => indicator.logic === null ? null : logicStages[indicator.logic],
    },
    {
      title: { fr: "Sources", en: "Sources" },
      value: (row) => sourceLinks(dataset, row.sourceIds),
    },
  ],
});

// %% id=titles
const projectTotal = value(countOf(refs("projects", map.map((row) => row.project)), {
  fr: "Nombre de projets, sans ceux qui en regroupent d’autres.",
  en: "Number of projects, without those that group others.",
}));

/** The message of the whole review. */
export const headline = sentence(
  measuredCount,
  agree(measured, {
    one: { fr: " projet sur ", en: " of " },
    many: { fr: " projets sur ", en: " of " },
  }),
  projectTotal,
  agree(measured, {
    one: { fr: " a un résultat mesuré", en: " projects has a measured outcome" },
    many: { fr: " ont un résultat mesuré", en: " projects have a measured outcome" },
  }),
);

/** The title of the page of outcomes. */
export const title = sentence(
  figureCount,
  agree(outcomes.length, {
    one: { fr: " chiffre publié, ", en: " published figure, " },
    many: { fr: " chiffres publiés, ", en: " published figures, " },
  }),
  measuredCount,
  agree(measured, {
    one: { fr: " projet mesuré", en: " project measured" },
    many: { fr: " projets mesurés", en: " projects measured" },
  }),
);

/** What the classes are, in a sentence. */
export const classes = sentence(
  { fr: "Un résultat a été mesuré ou compté dans ", en: "An outcome was measured or counted in " },
  measuredCount,
  agree(measured, {
    one: { fr: " projet sur ", en: " of " },
    many: { fr: " projets sur ", en: " of " },
  }),
  projectTotal,
  {
    fr: ". Les autres ont, au mieux, une estimation (",
    en: " projects. The others have, at best, an estimate (",
  },
  estimatedCount,
  { fr: "), une prévision (", en: "), a forecast (" },
  forecastCount,
  { fr: "), une déclaration (", en: "), a declaration (" },
  declaredCount,
  { fr: "), ou aucun résultat publié (", en: "), or no published outcome (" },
  nothingCount,
  { fr: ").", en: ")." },
);
