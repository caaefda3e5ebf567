// %% [markdown] id=intro-fr {"lang":"fr","needs":["hypotheses","measures"]}
// # Ce que les essais ont appris
//
// Chaque hypothèse, son verdict et ce qui a été appris. Une hypothèse réfutée est un résultat, avec
// la même place qu’une hypothèse confirmée.

// %% [markdown] id=intro-en {"lang":"en","needs":["hypotheses","measures"]}
// # What the experiments taught
//
// Every hypothesis, its verdict and what was learned. A refuted hypothesis is a result, with the
// same place as a confirmed one.

// %% id=load
import { claimsOf } from "../pipeline/analysis/comparison/claims.ts";
import {
  type HypothesisResult,
  type Verdict,
  verdictWords,
} from "../pipeline/analysis/framework/hypotheses.ts";
import { shortName } from "../pipeline/analysis/portfolio/experiments.ts";
import { countOf, refs } from "../pipeline/analysis/traced.ts";
import { indexBy, labelOf } from "../pipeline/dataset/dataset.ts";
import { rowWords } from "../pipeline/dataset/row-words.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { same } from "../pipeline/language/bilingual.ts";
import {
  absent,
  amount,
  dataset,
  date,
  eachKey,
  eachProject,
  figure,
  inWords,
  list,
  type Mark,
  orElse,
  outline,
  type OutlineItem,
  projectLink,
  say,
  sentence,
  value,
} from "../pipeline/notebook/mod.ts";

const results = claimsOf(dataset).hypotheses();
const projects = indexBy(dataset.tables.projects.rows, (row) => row.project_id);
const indicators = indexBy(dataset.tables.indicators.rows, (row) => row.indicator_id);
const verdicts = Object.keys(verdictWords) as Verdict[];
const of = (verdict: Verdict, own = results) => own.filter((result) => result.verdict === verdict);
const nameOf = (id: string) => {
  const project = projects.get(id);
  return project === undefined ? id : shortName(project);
};
const linkTo = (id: string) => projectLink(dataset, id, nameOf(id));

// %% id=counts
const hypothesisRows = (own: readonly HypothesisResult[]) =>
  refs("hypotheses", own.map(({ hypothesis }) => hypothesis));

/** How many hypotheses are declared. */
export const hypothesisCount = value(
  dataset.hypotheses.count({
    rule: say("Nombre d’hypothèses déclarées.", "Number of declared hypotheses."),
  }),
  "hypothèses",
  "hypotheses",
);

/** How many hypotheses have a verdict. */
export const verdictCount = eachKey(verdicts, (verdict) =>
  value(
    countOf(
      hypothesisRows(of(verdict)),
      say(
        "Nombre d’hypothèses au verdict « {verdict} » : tout l’intervalle de la mesure est comparé à la cible, et son niveau de preuve à celui exigé.",
        "Number of hypotheses with the verdict “{verdict}”: the whole interval of the measure is compared with the target, and its evidence with what is required.",
        { verdict: verdictWords[verdict] },
      ),
    ),
    {
      label: say(
        "hypothèses {of|confirmed=confirmées|refuted=réfutées|inconclusive=non tranchées|not-measured=non mesurées}",
        "hypotheses {of|confirmed=confirmed|refuted=refuted|inconclusive=inconclusive|not-measured=not measured}",
        { of: verdict },
      ),
    },
  ));

const refuted = of("refuted");
/** What became of refuted hypotheses, in a sentence. */
export const lessons = sentence(say(
  "{all|Aucune hypothèse n’est réfutée|Parmi les hypothèses réfutées, {n} sur {all} {n|dit|disent} ce que l’essai a appris|Parmi les hypothèses réfutées, {n} sur {all} {n|dit|disent} ce que l’essai a appris}.",
  "{all|No hypothesis is refuted|Of the refuted hypotheses, {n} of {all} {n|says|say} what the trial taught|Of the refuted hypotheses, {n} of {all} {n|says|say} what the trial taught}.",
  {
    all: refuted.length,
    n: refuted.filter(({ hypothesis }) => hypothesis.learned_fr !== null).length,
  },
));

/** How many hypotheses were written after the measure began. */
export const lateCount = value(
  countOf(
    hypothesisRows(results.filter(({ registeredBefore }) => registeredBefore === false)),
    say(
      "Nombre d’hypothèses enregistrées après le début de leur mesure.",
      "Number of hypotheses registered after their measure began.",
    ),
    [{
      why: say("date absente", "no date"),
      count: results.filter(({ registeredBefore }) => registeredBefore === null).length,
    }],
  ),
  "hypothèses écrites après coup",
  "hypotheses written afterwards",
);

// %% id=map
const withHypotheses = [...Map.groupBy(results, ({ hypothesis }) => hypothesis.project_id)]
  .map(([project, own]) => ({ project, own }));

/** Verdicts by project. */
export const map = figure({
  title: say(
    "{refuted} projets sur {all} ont réfuté une de leurs hypothèses",
    "{refuted} of {all} projects refuted one of their hypotheses",
    {
      refuted: new Set(refuted.map(({ hypothesis }) => hypothesis.project_id)).size,
      all: withHypotheses.length,
    },
  ),
  subtitle: say(
    "Nombre d’hypothèses par projet et par verdict.",
    "Number of hypotheses by project and verdict.",
  ),
  alt: inWords(
    list(
      verdicts.map((verdict) =>
        say("{verdict} {n}", "{verdict} {n}", {
          verdict: verdictWords[verdict],
          n: of(verdict).length,
        })
      ),
      { by: say(" ; ", "; ") },
    ),
  ),
  caption: say(
    "n = {n} hypothèses de {projects} projets. Source : tables hypotheses et measures.",
    "n = {n} hypotheses of {projects} projects. Source: tables hypotheses and measures.",
    { n: results.length, projects: withHypotheses.length },
  ),
  rows: withHypotheses,
  columns: [
    ["Projet", "Project", ({ project }) => linkTo(project)],
    ...verdicts.map((verdict) =>
      [
        verdictWords[verdict],
        ({ own }: (typeof withHypotheses)[number]) => of(verdict, own).length,
        { align: "right" },
      ] as const
    ),
  ],
  draw: (frame) =>
    crossedCounts(frame, {
      rows: withHypotheses,
      rowName: ({ project }) => nameOf(project),
      columns: verdicts,
      columnName: (verdict) => verdictWords[verdict],
      count: ({ own }, verdict) => of(verdict, own).length,
      full: ["confirmed", "refuted"],
    }),
});

// %% id=verdicts
const marks: Readonly<Record<Verdict, Mark["mark"]>> = {
  confirmed: "full",
  refuted: "hollow",
  inconclusive: "half",
  "not-measured": "none",
};

function target(
  { comparator, target: low, target_high: high, indicator_id }: HypothesisResult["hypothesis"],
) {
  const unit = labelOf(dataset, "unit", indicators.get(indicator_id ?? "")?.unit ?? "");
  return low === null || comparator === null ? say("non déclarée", "not declared") : say(
    "{is|at-least=au moins {low}|at-most=au plus {low}|between=entre {from} et {high}|increase=hausse d’au moins {low}|decrease=baisse d’au moins {low}}",
    "{is|at-least=at least {low}|at-most=at most {low}|between=between {from} and {high}|increase=an increase of at least {low}|decrease=a decrease of at least {low}}",
    {
      is: comparator,
      from: low,
      low: amount(low, unit),
      high: orElse(high === null ? null : amount(high, unit), same("?")),
    },
  );
}

function measured({ hypothesis, verdict, measure, why }: HypothesisResult): OutlineItem["text"] {
  const about = say(
    "Cible : {target}. {is|change=Changement mesuré|level=Mesuré} : ",
    "Target: {target}. {is|change=Measured change|level=Measured}: ",
    {
      target: target(hypothesis),
      is: hypothesis.comparator === "increase" || hypothesis.comparator === "decrease"
        ? "change"
        : "level",
    },
  );
  return verdict === "not-measured"
    ? [about, say("rien ({why}).", "nothing ({why}).", { why })]
    : [about, value(measure), say(" ({why}).", " ({why}).", { why })];
}

/** What was learned, where it was written down. */
const learnedItems = ({ hypothesis }: HypothesisResult): OutlineItem[] => {
  const text = rowWords(hypothesis, "learned", "");
  return text.fr === "" ? [] : [{ kicker: say("Appris", "Learned"), text: [text] }];
};

function hypothesisItem(result: HypothesisResult, before: OutlineItem["text"] = []): OutlineItem {
  const { hypothesis, verdict, registeredBefore } = result;
  const registered = hypothesis.registered_on;
  return {
    text: [...before, rowWords(hypothesis, "statement", "")],
    marks: [
      { mark: marks[verdict], text: verdictWords[verdict] },
      {
        mark: "none",
        text: registered === null ? say("sans date", "no date") : say(
          "enregistrée : {date}{late|true=, après coup|false=}",
          "registered: {date}{late|true=, afterwards|false=}",
          { date: date(registered), late: `${registeredBefore === false}` },
        ),
      },
    ],
    items: [{ text: measured(result) }, ...learnedItems(result)],
  };
}

/** The hypotheses of a verdict, each with its target, its measure and what was learned. */
export const byVerdict = eachKey(verdicts, (verdict) =>
  outline({
    items: of(verdict).length === 0
      ? [{ text: [say("Aucune.", "None.")] }]
      : of(verdict).map((result) =>
        hypothesisItem(result, [linkTo(result.hypothesis.project_id), say(" : ", ": ")])
      ),
  }));

// %% id=stopped
const ofOne = (id: string) => results.filter(({ hypothesis }) => hypothesis.project_id === id);
const stopped = dataset.projects.filter(({ status }) => status === "stopped").rows();

/** Projects that were stopped, and what remains of them. */
export const stoppedProjects = stopped.length === 0
  ? absent(say("Aucun projet arrêté n’est déclaré.", "No stopped project is declared."))
  : outline({
    items: stopped.map((project) => ({
      text: [
        linkTo(project.project_id),
        say(" : {summary}", ": {summary}", { summary: rowWords(project, "summary", "") }),
      ],
      items: ofOne(project.project_id).flatMap(learnedItems),
    })),
  });

// %% id=sheet
/** The hypotheses of the project. */
export const ofProject = eachProject((id) => {
  const own = ofOne(id);
  return own.length === 0 ? null : outline({ items: own.map((result) => hypothesisItem(result)) });
});
