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
import { countMatrix } from "../pipeline/figures/count-matrix.ts";
import { type Bilingual, inBoth, type Language } from "../pipeline/language/bilingual.ts";
import { formatDate } from "../pipeline/language/dates.ts";
import { formatNumber, formatQuantity } from "../pipeline/language/numbers.ts";
import {
  absent,
  dataset,
  eachKey,
  eachProject,
  figure,
  type Mark,
  outline,
  type OutlineItem,
  type Piece,
  projectPage,
  sentence,
  value,
} from "../pipeline/notebook/mod.ts";

const results = claimsOf(dataset).hypotheses();
const projects = indexBy(dataset.tables.projects.rows, (row) => row.project_id);
const indicators = indexBy(dataset.tables.indicators.rows, (row) => row.indicator_id);
const verdicts = Object.keys(verdictWords) as Verdict[];
const of = (verdict: Verdict) => results.filter((result) => result.verdict === verdict);
const nameOf = (id: string) => {
  const project = projects.get(id);
  return project === undefined ? id : shortName(project);
};
const marks: Readonly<Record<Verdict, Mark["mark"]>> = {
  confirmed: "full",
  refuted: "hollow",
  inconclusive: "half",
  "not-measured": "none",
};

// %% id=counts
const hypothesisRows = (list: readonly HypothesisResult[]) =>
  refs("hypotheses", list.map(({ hypothesis }) => hypothesis));
const plural: Readonly<Record<Verdict, Bilingual>> = {
  confirmed: { fr: "hypothèses confirmées", en: "hypotheses confirmed" },
  refuted: { fr: "hypothèses réfutées", en: "hypotheses refuted" },
  inconclusive: { fr: "hypothèses non tranchées", en: "hypotheses inconclusive" },
  "not-measured": { fr: "hypothèses non mesurées", en: "hypotheses not measured" },
};

/** How many hypotheses are declared. */
export const hypothesisCount = value(
  countOf(hypothesisRows(results), {
    fr: "Nombre d’hypothèses déclarées.",
    en: "Number of declared hypotheses.",
  }),
  { label: { fr: "hypothèses", en: "hypotheses" } },
);

/** How many hypotheses have a verdict. */
export const verdictCount = eachKey(verdicts, (verdict) =>
  value(
    countOf(hypothesisRows(of(verdict as Verdict)), {
      fr: `Nombre d’hypothèses au verdict « ${
        verdictWords[verdict as Verdict].fr
      } » : tout l’intervalle de la mesure est comparé à la cible, et son niveau de preuve à celui exigé.`,
      en: `Number of hypotheses with the verdict “${
        verdictWords[verdict as Verdict].en
      }”: the whole interval of the measure is compared with the target, and its evidence with what is required.`,
    }),
    { label: plural[verdict as Verdict] },
  ));

const taught = of("refuted").filter(({ hypothesis }) => hypothesis.learned_fr !== null);
/** What became of refuted hypotheses, in a sentence. */
export const lessons = sentence(inBoth((language) => {
  const [n, all] = [taught.length, of("refuted").length];
  if (all === 0) {
    return language === "fr" ? "Aucune hypothèse n’est réfutée." : "No hypothesis is refuted.";
  }
  return language === "fr"
    ? `Parmi les hypothèses réfutées, ${n} sur ${all} ${
      n > 1 ? "disent" : "dit"
    } ce que l’essai a appris.`
    : `Of the refuted hypotheses, ${n} of ${all} ${n > 1 ? "say" : "says"} what the trial taught.`;
}));

const late = results.filter(({ registeredBefore }) => registeredBefore === false);
const undated = results.filter(({ registeredBefore }) => registeredBefore === null);
/** How many hypotheses were written after the measure began. */
export const lateCount = value(
  countOf(hypothesisRows(late), {
    fr: "Nombre d’hypothèses enregistrées après le début de leur mesure.",
    en: "Number of hypotheses registered after their measure began.",
  }, [{ why: { fr: "date absente", en: "no date" }, count: undated.length }]),
  { label: { fr: "hypothèses écrites après coup", en: "hypotheses written afterwards" } },
);

// %% id=map
const withHypotheses = [...Map.groupBy(results, ({ hypothesis }) => hypothesis.project_id)]
  .map(([project, list]) => ({
    project,
    list,
    refuted: list.filter(({ verdict }) => verdict === "refuted").length,
  }));

/** Verdicts by project. */
export const map = figure({
  title: inBoth((language) => {
    const refuted = withHypotheses.filter((row) => row.refuted > 0).length;
    return language === "fr"
      ? `${refuted} projets sur ${withHypotheses.length} ont réfuté une de leurs hypothèses`
      : `${refuted} of ${withHypotheses.length} projects refuted one of their hypotheses`;
  }),
  subtitle: {
    fr: "Nombre d’hypothèses par projet et par verdict.",
    en: "Number of hypotheses by project and verdict.",
  },
  alt: inBoth((language) =>
    verdicts.map((verdict) => `${verdictWords[verdict][language]} ${of(verdict).length}`).join(
      language === "fr" ? " ; " : "; ",
    )
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${results.length} hypothèses de ${withHypotheses.length} projets. Source : tables hypotheses et measures.`
      : `n = ${results.length} hypotheses of ${withHypotheses.length} projects. Source: tables hypotheses and measures.`
  ),
  rows: withHypotheses,
  columns: [
    {
      title: { fr: "Projet", en: "Project" },
      value: ({ project }) => ({ text: nameOf(project), href: projectPage(project) }),
    },
    ...verdicts.map((verdict) => ({
      title: verdictWords[verdict],
      value: ({ list }: (typeof withHypotheses)[number]) =>
        list.filter((result) => result.verdict === verdict).length,
      align: "right" as const,
    })),
  ],
  draw: (frame) =>
    countMatrix(frame, {
      rows: withHypotheses.map(({ project }) => nameOf(project)),
      columns: verdicts.map((verdict) => frame.say(verdictWords[verdict])),
      cells: withHypotheses.flatMap(({ project, list }) =>
        verdicts.map((verdict) => ({
          row: nameOf(project),
          column: frame.say(verdictWords[verdict]),
          count: list.filter((result) => result.verdict === verdict).length,
        }))
      ),
      full: [frame.say(verdictWords.confirmed), frame.say(verdictWords.refuted)],
    }),
});

// %% id=verdicts
const comparators: Readonly<Record<string, Bilingual>> = {
  "at-least": { fr: "au moins", en: "at least" },
  "at-most": { fr: "au plus", en: "at most" },
  between: { fr: "entre", en: "between" },
  increase: { fr: "hausse d’au moins", en: "an increase of at least" },
  decrease: { fr: "baisse d’au moins", en: "a decrease of at least" },
};

function target({ hypothesis }: HypothesisResult, language: Language): string {
  const { comparator, target: low, target_high: high, indicator_id } = hypothesis;
  if (comparator === null || low === null) {
    return language === "fr" ? "non déclarée" : "not declared";
  }
  const unit = labelOf(dataset, "unit", indicators.get(indicator_id ?? "")?.unit ?? "")[language];
  const amount = formatQuantity(formatNumber(low, language), unit, language);
  const word = comparators[comparator]?.[language] ?? comparator;
  if (comparator !== "between" || high === null) return `${word} ${amount}`;
  const other = formatQuantity(formatNumber(high, language), unit, language);
  return `${word} ${formatNumber(low, language)} ${language === "fr" ? "et" : "and"} ${other}`;
}

function measured(result: HypothesisResult): Piece[] {
  const { comparator } = result.hypothesis;
  const change = comparator === "increase" || comparator === "decrease";
  const about = inBoth((language) => {
    const words = target(result, language);
    return language === "fr"
      ? `Cible : ${words}. ${change ? "Changement mesuré" : "Mesuré"} : `
      : `Target: ${words}. ${change ? "Measured change" : "Measured"}: `;
  });
  return result.verdict === "not-measured"
    ? [
      inBoth((language) =>
        `${about[language]}${language === "fr" ? "rien" : "nothing"} (${result.why[language]}).`
      ),
    ]
    : [about, value(result.measure), inBoth((language) => ` (${result.why[language]}).`)];
}

function hypothesisItem(result: HypothesisResult, named: boolean): OutlineItem {
  const { hypothesis, verdict, registeredBefore } = result;
  const statement = {
    fr: hypothesis.statement_fr ?? hypothesis.statement_en ?? "",
    en: hypothesis.statement_en ?? hypothesis.statement_fr ?? "",
  };
  const learned = hypothesis.learned_fr ?? hypothesis.learned_en;
  const registered = hypothesis.registered_on;
  return {
    text: [
      ...named
        ? [
          { text: nameOf(hypothesis.project_id), href: projectPage(hypothesis.project_id) },
          { fr: " : ", en: ": " },
        ]
        : [],
      statement,
    ],
    marks: [
      { mark: marks[verdict], text: verdictWords[verdict] },
      {
        mark: "none",
        text: inBoth((language) => {
          if (registered === null) return language === "fr" ? "sans date" : "no date";
          const date = formatDate(registered, language);
          const after = registeredBefore === false
            ? language === "fr" ? ", après coup" : ", afterwards"
            : "";
          return language === "fr"
            ? `enregistrée : ${date}${after}`
            : `registered: ${date}${after}`;
        }),
      },
    ],
    items: [
      { text: measured(result) },
      ...learned === null ? [] : [{
        kicker: { fr: "Appris", en: "Learned" },
        text: [{
          fr: hypothesis.learned_fr ?? learned,
          en: hypothesis.learned_en ?? learned,
        }],
      }],
    ],
  };
}

/** The hypotheses of a verdict, each with its target, its measure and what was learned. */
export const byVerdict = eachKey(verdicts, (verdict) => {
  const list = of(verdict as Verdict);
  return list.length === 0
    ? outline({ items: [{ text: [{ fr: "Aucune.", en: "None." }] }] })
    : outline({ items: list.map((result) => hypothesisItem(result, true)) });
});

// %% id=stopped
const stopped = dataset.tables.projects.rows.filter(({ status }) => status === "stopped");

/** Projects that were stopped, and what remains of them. */
export const stoppedProjects = stopped.length === 0
  ? absent({ fr: "Aucun projet arrêté n’est déclaré.", en: "No stopped project is declared." })
  : outline({
    items: stopped.map((project) => ({
      text: [
        { text: shortName(project), href: projectPage(project.project_id) },
        inBoth((language) => {
          const summary = (language === "fr" ? project.summary_fr : project.summary_en) ??
            project.summary_fr ?? project.summary_en ?? "";
          return language === "fr" ? ` : ${summary}` : `: ${summary}`;
        }),
      ],
      items: results.filter(({ hypothesis }) => hypothesis.project_id === project.project_id)
        .flatMap(({ hypothesis }) =>
          hypothesis.learned_fr === null && hypothesis.learned_en === null ? [] : [{
            kicker: { fr: "Appris", en: "Learned" },
            text: [{
              fr: hypothesis.learned_fr ?? hypothesis.learned_en ?? "",
              en: hypothesis.learned_en ?? hypothesis.learned_fr ?? "",
            }],
          }]
        ),
    })),
  });

// %% id=sheet
/** The hypotheses of the project. */
export const ofProject = eachProject((id) => {
  const own = results.filter(({ hypothesis }) => hypothesis.project_id === id);
  return own.length === 0
    ? null
    : outline({ items: own.map((result) => hypothesisItem(result, false)) });
});
