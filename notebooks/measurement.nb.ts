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
import {
  criteria,
  type Criterion,
  type CriterionJudgement,
  evidenceCriteria,
  livingLabCriteria,
} from "../pipeline/analysis/territory/living-lab.ts";
import {
  measurementTotals,
  measurementTrend,
  type ProjectMeasurement,
} from "../pipeline/analysis/territory/measurement-trend.ts";
import { nextStep, stepKinds } from "../pipeline/analysis/territory/next-step.ts";
import { countOf, refs, type Traced } from "../pipeline/analysis/traced.ts";
import { practices } from "../pipeline/dataset/tables/territory.ts";
import type { FillMark } from "../pipeline/figures/fill-mark.ts";
import { unitGrid } from "../pipeline/figures/unit-grid.ts";
import { type Bilingual, inBoth } from "../pipeline/language/bilingual.ts";
import { formatShare } from "../pipeline/language/numbers.ts";
import {
  eachKey,
  eachProject,
  figure,
  type Mark,
  sentence,
  table,
  value,
} from "../pipeline/notebook/mod.ts";
import { all, metOf, names, projectCount, projects, rangeOf } from "./measurement-view.ts";

const totals = measurementTotals(all);
const totalOf = new Map(totals.map((cell) => [cell.criterion, cell]));
const states = practices.fields.met.values as Readonly<
  Record<CriterionJudgement["met"], Bilingual>
>;
const marks: Readonly<Record<CriterionJudgement["met"], FillMark>> = {
  yes: "full",
  partly: "half",
  no: "hollow",
  unknown: "dotted",
};
const order = ["yes", "partly", "no", "unknown"] as const;
const marksOf = (rows: readonly ProjectMeasurement[], criterion: Criterion): FillMark[] =>
  order.flatMap((state) =>
    rows.filter((row) => metOf(row, criterion) === state).map(() => marks[state])
  );
const groupOf = (criterion: Criterion): Bilingual =>
  livingLabCriteria.includes(criterion)
    ? { fr: "Laboratoire vivant", en: "Living lab" }
    : { fr: "Vers la mesure", en: "Towards measurement" };

// %% id=counts
/** How many projects surely meet a criterion, out of all; the label says how many are unknown. */
function tile(criterion: Criterion, words: Bilingual) {
  const cell = totalOf.get(criterion);
  const traced = cell?.yes ?? projectCount;
  const unknown = cell?.unknown ?? 0;
  return value({ ...traced, low: traced.value, high: traced.value }, {
    of: projectCount,
    label: inBoth((language) => {
      const rest = unknown === 0
        ? ""
        : language === "fr"
        ? ` ; pour ${unknown}, on ne sait pas`
        : `; for ${unknown}, unknown`;
      return `${words[language]}${rest}`;
    }),
  });
}

/** Projects with a written hypothesis. */
export const hypothesisCount = tile("hypothesis", {
  fr: "ont écrit leur hypothèse",
  en: "wrote down their hypothesis",
});
/** Projects with a baseline. */
export const baselineCount = tile("baseline", {
  fr: "ont un état de référence",
  en: "have a baseline",
});
/** Projects with a measured outcome. */
export const measuredCount = tile("measured-outcome", {
  fr: "ont mesuré un résultat",
  en: "measured an outcome",
});
/** Projects with a comparison. */
export const comparisonCount = tile("comparison", {
  fr: "l’ont comparé à autre chose",
  en: "compared it with something else",
});
/** Projects with a replication. */
export const replicationCount = tile("replication", {
  fr: "l’ont répliqué",
  en: "replicated it",
});
/** Projects in a real-life setting. */
export const realLifeCount = tile("real-life", {
  fr: "sont menés en conditions réelles",
  en: "take place in real life",
});

const withoutHypothesis = all.filter((row) =>
  metOf(row, "measured-outcome") === "yes" && metOf(row, "hypothesis") !== "yes"
);
/** Projects that measured an outcome and whose hypothesis is not known or not whole. */
export const measuredWithoutHypothesis = value(
  countOf(refs("projects", withoutHypothesis.map(({ project }) => project)), {
    fr: "Projets qui ont un résultat mesuré sans hypothèse écrite connue.",
    en: "Projects with a measured outcome and no written hypothesis that is known.",
  }),
);

/** How many of all judgements are unknown. */
const unknownCells = totals.reduce((sum, cell) => sum + cell.unknown, 0);
const judged = (count: number, rule: Bilingual): Traced => ({
  value: count,
  low: count,
  high: count,
  unit: "",
  trace: { rule, rows: [] },
});
/** Judgements that the tables do not allow. */
export const unknownCount = value(
  judged(unknownCells, {
    fr: "Jugements « inconnu », sur dix critères par projet.",
    en: "Judgements “unknown”, over ten criteria a project.",
  }),
  {
    of: judged(all.length * criteria.length, {
      fr: "Dix critères par projet.",
      en: "Ten criteria a project.",
    }),
  },
);

const plain = (criterion: Criterion) => {
  const traced = totalOf.get(criterion)?.yes ?? projectCount;
  return value({ ...traced, low: traced.value, high: traced.value });
};

/** The answer of the page, as its title. */
export const title = sentence(
  plain("measured-outcome"),
  inBoth((language) => {
    const measured = totalOf.get("measured-outcome")?.yes.value ?? 0;
    return language === "fr"
      ? ` ${measured > 1 ? "projets ont" : "projet a"} mesuré un résultat, `
      : ` ${measured === 1 ? "project" : "projects"} measured an outcome, `;
  }),
  plain("comparison"),
  inBoth((language) => {
    const compared = totalOf.get("comparison")?.yes.value ?? 0;
    return language === "fr" ? ` l’${compared > 1 ? "ont" : "a"} comparé` : " compared it";
  }),
);

/** The answer of the page, step by step. */
export const headline = sentence(
  { fr: "Sur ", en: "Of " },
  value(projectCount),
  inBoth((language) =>
    language === "fr"
      ? ` ${all.length > 1 ? "projets" : "projet"} : `
      : ` ${all.length === 1 ? "project" : "projects"}: `
  ),
  plain("real-life"),
  { fr: " en conditions réelles, ", en: " in a real-life setting, " },
  plain("hypothesis"),
  { fr: " avec une hypothèse écrite, ", en: " with a written hypothesis, " },
  plain("measured-outcome"),
  { fr: " avec un résultat mesuré, ", en: " with a measured outcome, " },
  plain("comparison"),
  { fr: " avec une comparaison, ", en: " with a comparison, " },
  plain("replication"),
  { fr: " avec une réplication.", en: " with a replication." },
);

/** What a project that measured without a hypothesis lacks. */
export const nearest = sentence(
  measuredWithoutHypothesis,
  inBoth((language) => {
    const n = withoutHypothesis.length;
    if (language === "fr") {
      return n > 1
        ? " projets ont mesuré un résultat sans que leur hypothèse soit connue en entier : si elle a été écrite avant l’essai, la publier suffirait à les faire monter de deux marches."
        : " projet a mesuré un résultat sans que son hypothèse soit connue en entier : si elle a été écrite avant l’essai, la publier suffirait à le faire monter de deux marches.";
    }
    return n === 1
      ? " project measured an outcome and its hypothesis is not wholly known: if it was written before the trial, publishing it would lift the project by two steps."
      : " projects measured an outcome and their hypothesis is not wholly known: if it was written before the trial, publishing it would lift them by two steps.";
  }),
);

// %% id=spine
const realLife = totalOf.get("real-life");
const compared = totalOf.get("comparison");
const key = (say: (text: Bilingual) => string) =>
  order.filter((state) =>
    totals.some((cell) => marksOf(all, cell.criterion).includes(marks[state]))
  )
    .map((state) => ({ mark: marks[state], label: say(states[state]) }));

/** From living lab to measurement: who meets what, over all projects. */
export const spine = figure({
  title: inBoth((language) => {
    const real = realLife?.yes.value ?? 0;
    const done = compared?.yes.value ?? 0;
    const open = compared?.unknown ?? 0;
    if (language === "fr") {
      const rest = done === 0
        ? open > 0 ? "aucun n’a publié de comparaison" : "aucun ne compare"
        : `${done} ${done > 1 ? "comparent" : "compare"} leur résultat à autre chose`;
      return `${projects(real, "fr")} sur ${all.length} en conditions réelles ; ${rest}`;
    }
    const rest = done === 0
      ? open > 0 ? "none published a comparison" : "none compares"
      : `${done} ${done === 1 ? "compares its" : "compare their"} outcome with something else`;
    return `${real} of ${projects(all.length, "en")} in real life; ${rest}`;
  }),
  subtitle: {
    fr:
      "Un carré par projet. En haut, ce qui fait un laboratoire vivant ; en bas, les marches vers un essai mesuré. En pointillé : rien n’est publié, ce n’est pas un « non ».",
    en:
      "One square a project. Above, what makes a living lab; below, the steps to a measured trial. Dotted: nothing is published, which is not a “no”.",
  },
  alt: inBoth((language) =>
    totals.map((cell) =>
      `${names[cell.criterion][language]} ${
        order.map((state) =>
          `${states[state][language]} ${state === "yes" ? cell.yes.value : cell[state]}`
        ).join(", ")
      }`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${
        projects(all.length, "fr")
      }, ${criteria.length} critères. Critères du réseau européen des laboratoires vivants, puis de Nesta. Sources : table practices ; à défaut, tables projects, partnerships, activities, hypotheses et measures.`
      : `n = ${
        projects(all.length, "en")
      }, ${criteria.length} criteria. Criteria of the European Network of Living Labs, then of Nesta. Sources: table practices; failing that, the tables projects, partnerships, activities, hypotheses and measures.`
  ),
  rows: totals,
  columns: [
    { title: { fr: "Volet", en: "Part" }, value: (cell) => groupOf(cell.criterion) },
    { title: { fr: "Critère", en: "Criterion" }, value: (cell) => names[cell.criterion] },
    {
      title: { fr: "Rempli (au moins – au plus)", en: "Met (at least – at most)" },
      value: (cell) => cell.yes,
      align: "right",
      name: "met",
    },
    { title: { fr: "En partie", en: "Partly" }, value: (cell) => cell.partly, align: "right" },
    { title: { fr: "Non", en: "No" }, value: (cell) => cell.no, align: "right" },
    { title: { fr: "Inconnu", en: "Unknown" }, value: (cell) => cell.unknown, align: "right" },
  ],
  draw: (frame) =>
    unitGrid(frame, {
      columns: [""],
      key: key(frame.say),
      rows: totals.map((cell) => ({
        label: frame.say(names[cell.criterion]),
        group: frame.say(groupOf(cell.criterion)),
        cells: [marksOf(all, cell.criterion)],
        text: formatShare(cell.yes.value ?? 0, all.length, frame.language),
      })),
    }),
});

// %% id=years
const trend = measurementTrend(all, { of: evidenceCriteria });
const years = [...new Set(trend.map(({ year }) => year))];
const known = years.filter((year) => year !== null);
/** The last year of the earlier half of the projects. */
const middle = all.flatMap(({ year }) => year ?? []).sort((a, b) => a - b)[
  Math.max(0, Math.ceil(all.filter(({ year }) => year !== null).length / 2) - 1)
] ?? null;
const early = all.filter(({ year }) => year !== null && middle !== null && year <= middle);
const late = all.filter(({ year }) => year !== null && middle !== null && year > middle);
const metAmong = (rows: readonly ProjectMeasurement[], criterion: Criterion) =>
  rows.filter((row) => metOf(row, criterion) === "yes");

/** How the steps moved from year to year. */
export const byYear = figure({
  title: inBoth((language) => {
    const before = metAmong(early, "measured-outcome").length;
    const after = metAmong(late, "measured-outcome").length;
    if (middle === null) {
      return language === "fr" ? "L’année des projets n’est pas publiée" : "No year is published";
    }
    if (late.length === 0) {
      return language === "fr"
        ? `Résultat mesuré : ${projects(before, "fr")} sur ${early.length}`
        : `Measured outcome: ${before} of ${projects(early.length, "en")}`;
    }
    return language === "fr"
      ? `Résultat mesuré : ${
        projects(before, "fr")
      } sur ${early.length} jusqu’en ${middle}, ${after} sur ${late.length} depuis`
      : `Measured outcome: ${before} of ${
        projects(early.length, "en")
      } up to ${middle}, ${after} of ${late.length} since`;
  }),
  subtitle: {
    fr:
      "Un carré par projet, dans l’année de son label. Plein : rempli ; à moitié : en partie ; vide : non ; pointillé : inconnu.",
    en:
      "One square a project, in the year of its label. Full: met; half: partly; empty: no; dotted: unknown.",
  },
  alt: inBoth((language) =>
    trend.filter((cell) => (cell.yes.value ?? 0) > 0).map((cell) =>
      `${cell.year ?? "?"} ${names[cell.criterion][language]} ${cell.yes.value}/${cell.projects}`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) => {
    const dated = all.filter(({ year }) => year !== null).length;
    return language === "fr"
      ? `n = ${
        projects(dated, "fr")
      } datés sur ${all.length}. Quelques projets par an : on compte, on ne calcule ni part ni tendance. Les derniers labellisés n’ont pas fini.`
      : `n = ${dated} dated of ${
        projects(all.length, "en")
      }. A few projects a year: they are counted, no share or trend is computed. The latest ones have not finished.`;
  }),
  rows: trend,
  columns: [
    {
      title: { fr: "Année", en: "Year" },
      value: (cell) =>
        cell.year === null ? { fr: "non publiée", en: "not published" } : String(cell.year),
    },
    { title: { fr: "Critère", en: "Criterion" }, value: (cell) => names[cell.criterion] },
    { title: { fr: "Projets", en: "Projects" }, value: (cell) => cell.projects, align: "right" },
    { title: { fr: "Rempli", en: "Met" }, value: (cell) => cell.yes.value, align: "right" },
    { title: { fr: "En partie", en: "Partly" }, value: (cell) => cell.partly, align: "right" },
    { title: { fr: "Non", en: "No" }, value: (cell) => cell.no, align: "right" },
    { title: { fr: "Inconnu", en: "Unknown" }, value: (cell) => cell.unknown, align: "right" },
  ],
  draw: (frame) =>
    unitGrid(frame, {
      columns: known.map((year) => frame.narrow ? `’${String(year).slice(2)}` : String(year)),
      key: key(frame.say),
      rows: evidenceCriteria.map((criterion) => ({
        label: frame.say(names[criterion]),
        cells: known.map((year) => marksOf(all.filter((row) => row.year === year), criterion)),
      })),
    }),
});

/** Earlier and later projects, step by step. */
export const halves = table({
  title: inBoth((language) =>
    middle === null
      ? language === "fr" ? "Avant, après" : "Before, after"
      : language === "fr"
      ? `Jusqu’en ${middle}, et depuis`
      : `Up to ${middle}, and since`
  ),
  note: {
    fr:
      "Les projets datés, coupés en deux moitiés par leur année. Comptes, sans test : c’est presque toute la population, et les derniers projets n’ont pas fini.",
    en:
      "The dated projects, cut into two halves by their year. Counts, no test: this is nearly the whole population, and the latest projects have not finished.",
  },
  rows: evidenceCriteria,
  columns: [
    { title: { fr: "Marche", en: "Step" }, value: (criterion) => names[criterion] },
    ...[early, late].map((rows, half) => ({
      title: inBoth((language) =>
        half === 0
          ? language === "fr" ? `Premiers (sur ${rows.length})` : `Earlier (of ${rows.length})`
          : language === "fr"
          ? `Suivants (sur ${rows.length})`
          : `Later (of ${rows.length})`
      ),
      value: (criterion: Criterion) => measurementTotals(rows, [criterion])[0]?.yes ?? null,
      align: "right" as const,
    })),
  ],
});

// %% id=sheets
/** The criteria of one project, each with its origin. */
export const ofProject = eachProject((id) => {
  const row = all.find(({ project }) => project.project_id === id);
  if (!row) return null;
  const step = nextStep(row);
  return table({
    title: { fr: "Dix critères, et d’où on le sait", en: "Ten criteria, and how it is known" },
    note: inBoth((language) =>
      language === "fr"
        ? `Nesta ${rangeOf(row.nesta)}, Maryland ${rangeOf(row.maryland)}. Prochaine marche, ${
          stepKinds[step.kind].fr
        } : ${step.need.fr}.`
        : `Nesta ${rangeOf(row.nesta)}, Maryland ${rangeOf(row.maryland)}. Next step, ${
          stepKinds[step.kind].en
        }: ${step.need.en}.`
    ),
    rows: row.criteria,
    columns: [
      { title: { fr: "Critère", en: "Criterion" }, value: ({ criterion }) => names[criterion] },
      {
        title: { fr: "Rempli", en: "Met" },
        value: ({ met }): Mark => ({
          mark: met === "yes"
            ? "full"
            : met === "partly"
            ? "half"
            : met === "no"
            ? "hollow"
            : "dashed",
          text: states[met],
        }),
      },
      {
        title: { fr: "D’où", en: "Whence" },
        value: ({ rule, rows: used, met }) =>
          used.length === 0 && met === "unknown"
            ? { fr: "rien n’est publié", en: "nothing is published" }
            : rule,
      },
    ],
  });
});

/** The rules by which criteria follow from tables that do not record them. */
export const rules = eachKey(["derived"], () => {
  const first = all[0];
  const derived = all.flatMap(({ criteria: judgements }) => judgements)
    .filter(({ origin }) => origin === "derived");
  if (first === undefined || derived.length === 0) return null;
  const byCriterion = new Map(derived.map((judgement) => [judgement.criterion, judgement.rule]));
  return table({
    title: { fr: "Comment un critère est déduit", en: "How a criterion is derived" },
    note: {
      fr:
        "Seulement là où la table practices ne dit rien ; ne peut donner que « oui » ou « inconnu ».",
      en: "Only where the table practices is silent; can only give “yes” or “unknown”.",
    },
    rows: [...byCriterion],
    columns: [
      { title: { fr: "Critère", en: "Criterion" }, value: ([criterion]) => names[criterion] },
      { title: { fr: "Règle", en: "Rule" }, value: ([, rule]) => rule },
    ],
  });
});
