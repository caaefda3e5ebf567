// %% [markdown] id=intro-fr {"lang":"fr"}
// # Le portefeuille des expérimentations
//
// Combien d’essais, sur quels thèmes, depuis quand et pour combien de temps. Un projet qui en
// regroupe d’autres n’est pas compté à côté d’eux.

// %% [markdown] id=intro-en {"lang":"en"}
// # The portfolio of experiments
//
// How many trials, on which themes, since when and for how long. A project that groups others is not
// counted beside them.

// %% id=load
import {
  countProjects,
  crossProjects,
  projectLabel,
} from "../pipeline/analysis/portfolio/counts.ts";
import {
  countExperiments,
  experiments,
  shortName,
} from "../pipeline/analysis/portfolio/experiments.ts";
import { projectSpans } from "../pipeline/analysis/portfolio/spans.ts";
import { countedAs, countOf, refs } from "../pipeline/analysis/traced.ts";
import { countMatrix } from "../pipeline/figures/count-matrix.ts";
import { labelledDots } from "../pipeline/figures/labelled-dots.ts";
import { timeline as drawTimeline } from "../pipeline/figures/timeline.ts";
import { inBoth, same } from "../pipeline/language/bilingual.ts";
import { formatDate } from "../pipeline/language/dates.ts";
import { formatNumber } from "../pipeline/language/numbers.ts";
import { agree, isPlural } from "../pipeline/language/plural.ts";
import { dataset, figure, projectPage, sentence, table, value } from "../pipeline/notebook/mod.ts";

const all = experiments(dataset);

// %% id=counts
/** How many projects there are, each counted once. */
export const projectCount = value(countExperiments(dataset), {
  label: {
    one: { fr: "projet documenté", en: "documented project" },
    many: { fr: "projets documentés", en: "documented projects" },
  },
});

const themes = countProjects(dataset, "theme");
const named = themes.filter(({ code }) => code !== "");
/** How many themes they cover. */
export const themeCount = value(
  countedAs(named.length, refs("projects", all.counted), {
    fr: "Nombre de valeurs différentes de la colonne theme.",
    en: "Number of different values of the column theme.",
  }),
  {
    label: { one: { fr: "thème", en: "theme" }, many: { fr: "thèmes", en: "themes" } },
  },
);

const runningRows = all.counted.filter((project) => project.status === "running");
/** How many projects are running. */
export const runningCount = value(
  countOf(refs("projects", runningRows), {
    fr: "Nombre de projets d’état « running ».",
    en: "Number of projects with the status “running”.",
  }),
  {
    label: {
      one: { fr: "projet en cours", en: "project running" },
      many: { fr: "projets en cours", en: "projects running" },
    },
  },
);

const unknownStatus = all.counted.filter((project) =>
  project.status === "unknown" || project.status === null
);
/** How many projects have no published status. */
export const unknownStatusCount = value(
  countOf(refs("projects", unknownStatus), {
    fr: "Nombre de projets dont les sources ne disent pas ce qu’ils sont devenus.",
    en: "Number of projects whose sources do not say what became of them.",
  }),
  {
    label: {
      one: {
        fr: "projet dont la suite n’est pas publiée",
        en: "project with no published sequel",
      },
      many: {
        fr: "projets dont la suite n’est pas publiée",
        en: "projects with no published sequel",
      },
    },
  },
);

// %% id=timeline
const spans = projectSpans(dataset);
const open = spans.filter((span) => span.end === null);
// A chart of hundreds of bars says nothing: the latest are drawn, the table has all.
const drawn = spans.slice(-60);

/** How many projects have a published start. */
export const datedCount = value(
  countOf(refs("projects", spans.map(({ project }) => project)), {
    fr: "Nombre de projets dont le début est publié.",
    en: "Number of projects whose start is published.",
  }, [{
    why: { fr: "début non publié", en: "start not published" },
    count: all.counted.length - spans.length,
  }]),
);

/** How many of them have no published end. */
export const openEndCount = value(
  countOf(refs("projects", open.map(({ project }) => project)), {
    fr: "Nombre de projets dont le début est publié et la fin ne l’est pas.",
    en: "Number of projects whose start is published and whose end is not.",
  }),
  { label: { fr: "projets sans fin publiée", en: "projects with no published end" } },
);

/** When each project ran, as far as its sources say. */
export const timeline = figure({
  title: inBoth((language) => {
    const n = formatNumber(open.length, language);
    const of = formatNumber(spans.length, language);
    return language === "fr"
      ? open.length === 0
        ? "Tous les essais datés ont une fin publiée"
        : `${n} ${isPlural(open.length, "fr") ? "essais" : "essai"} sur ${of} ${
          isPlural(open.length, "fr") ? "n’ont" : "n’a"
        } pas de fin publiée`
      : open.length === 0
      ? "All dated trials have a published end"
      : `${n} of ${of} trials ${isPlural(open.length, "en") ? "have" : "has"} no published end`;
  }),
  subtitle: {
    fr: "Début et fin de chaque expérimentation, avec son thème.",
    en: "Start and end of each experiment, with its theme.",
  },
  alt: inBoth((language) =>
    spans.map(({ project }) => `${shortName(project)} ${project.start ?? ""}–${project.end ?? "?"}`)
      .join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) => {
    const rest = all.counted.length - spans.length;
    return language === "fr"
      ? `n = ${spans.length} projets dont le début est publié${
        drawn.length < spans.length ? ` (les ${drawn.length} derniers sont dessinés)` : ""
      } ; ${rest} sans date. Source : table projects.`
      : `n = ${spans.length} projects whose start is published${
        drawn.length < spans.length ? ` (the latest ${drawn.length} are drawn)` : ""
      }; ${rest} without a date. Source: table projects.`;
  }),
  rows: spans,
  columns: [
    {
      title: { fr: "Projet", en: "Project" },
      value: ({ project }) => ({
        text: project.name,
        href: projectPage(project.project_id),
      }),
    },
    { title: { fr: "Thème", en: "Theme" }, value: ({ themeLabel }) => themeLabel },
    {
      title: { fr: "Début", en: "Start" },
      value: ({ project }) => inBoth((language) => formatDate(project.start ?? "", language)),
    },
    {
      title: { fr: "Fin", en: "End" },
      value: ({ project, endKind }) =>
        project.end === null
          ? endKind === "running"
            ? { fr: "en cours", en: "running" }
            : { fr: "non publiée", en: "not published" }
          : inBoth((language) =>
            `${formatDate(project.end ?? "", language)}${
              endKind === "planned" ? language === "fr" ? " (prévue)" : " (planned)" : ""
            }`
          ),
    },
  ],
  draw: (frame) =>
    drawTimeline(
      frame,
      drawn.map(({ project, themeLabel, start, end, endKind }) => ({
        name: shortName(project),
        tag: frame.say(themeLabel),
        start,
        end,
        planned: endKind === "planned",
      })),
    ),
});

// %% id=durations
const ended = spans.filter((span) => span.end !== null);
const longest = ended.toSorted((a, b) => (b.months.high ?? 0) - (a.months.high ?? 0)).slice(0, 40);

/** How long the projects with a published end lasted. */
export const durations = figure({
  title: inBoth((language) => {
    const long = ended.filter((span) => (span.months.low ?? 0) >= 12).length;
    return language === "fr"
      ? `${long} ${
        isPlural(long, "fr") ? "essais terminés" : "essai terminé"
      } sur ${ended.length} ${isPlural(long, "fr") ? "ont" : "a"} duré au moins un an`
      : `${long} of ${ended.length} ended trials lasted a year or more`;
  }),
  subtitle: {
    fr:
      "Durée en mois. Deux points : la date n’est connue qu’au mois ou à l’année près. Point creux : fin prévue.",
    en:
      "Length in months. Two dots: the date is known to the month or the year only. Hollow dot: planned end.",
  },
  alt: inBoth((language) =>
    longest.map(({ project, months }) =>
      `${shortName(project)} ${formatNumber(months.low ?? 0, language, { digits: 0 })}–${
        formatNumber(months.high ?? 0, language, { digits: 0 })
      }`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${ended.length} projets dont la fin est publiée. Source : table projects.`
      : `n = ${ended.length} projects whose end is published. Source: table projects.`
  ),
  rows: ended,
  columns: [
    {
      title: { fr: "Projet", en: "Project" },
      value: ({ project }) => ({
        text: project.name,
        href: projectPage(project.project_id),
      }),
    },
    {
      title: { fr: "Mois", en: "Months" },
      value: ({ months }) => ({ ...months, unit: "" }),
      align: "right",
      digits: 0,
      name: "months",
    },
  ],
  draw: (frame) =>
    labelledDots(
      frame,
      longest.map(({ project, months, endKind }) => ({
        label: shortName(project),
        low: months.low ?? 0,
        high: months.high ?? 0,
        text: frame.interval(months.low ?? 0, months.high ?? 0, { digits: 0 }),
        hollow: endKind === "planned",
      })),
    ),
});

// %% id=themes
const statuses = countProjects(dataset, "status");
const themeStatus = crossProjects(dataset, "theme", "status");
const [topTheme, nextTheme] = named;
const tied = topTheme?.count.value === nextTheme?.count.value;

/** Themes by status. */
export const themesByStatus = figure({
  title: inBoth((language) =>
    topTheme === undefined || tied
      ? language === "fr"
        ? `${all.counted.length} projets, ${named.length} thèmes : aucun ne domine`
        : `${all.counted.length} projects, ${named.length} themes: none dominates`
      : language === "fr"
      ? `« ${topTheme.label.fr} » vient en tête : ${topTheme.count.value} projets sur ${all.counted.length}`
      : `“${topTheme.label.en}” comes first: ${topTheme.count.value} of ${all.counted.length} projects`
  ),
  subtitle: {
    fr: "Nombre de projets par thème et par état.",
    en: "Number of projects by theme and by status.",
  },
  alt: inBoth((language) =>
    themeStatus.map((cell) =>
      `${cell.rowLabel[language]}, ${cell.columnLabel[language]} ${cell.count.value}`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) => {
    const aside = all.containers.map(shortName).join(", ");
    return language === "fr"
      ? `n = ${all.counted.length} projets${
        aside === "" ? "" : ` ; ${aside}, qui en regroupe d’autres, n’est pas compté`
      }. Source : table projects.`
      : `n = ${all.counted.length} projects${
        aside === "" ? "" : `; ${aside}, which groups others, is not counted`
      }. Source: table projects.`;
  }),
  rows: themeStatus,
  columns: [
    { title: { fr: "Thème", en: "Theme" }, value: (cell) => cell.rowLabel },
    { title: { fr: "État", en: "Status" }, value: (cell) => cell.columnLabel },
    { title: { fr: "Projets", en: "Projects" }, value: (cell) => cell.count, align: "right" },
  ],
  draw: (frame) =>
    countMatrix(frame, {
      rows: themes.map(({ label }) => frame.say(label)),
      columns: statuses.map(({ label }) => frame.say(label)),
      cells: themeStatus.map((cell) => ({
        row: frame.say(cell.rowLabel),
        column: frame.say(cell.columnLabel),
        count: cell.count.value ?? 0,
      })),
    }),
});

// %% id=calls
/** Projects by call. */
export const calls = table({
  title: { fr: "Projets par appel ou vague", en: "Projects by call or wave" },
  rows: countProjects(dataset, "call"),
  columns: [
    { title: { fr: "Appel", en: "Call" }, value: (row) => row.label },
    { title: { fr: "Projets", en: "Projects" }, value: (row) => row.count, align: "right" },
  ],
});

/** Projects by the year of their label. */
export const years = table({
  title: { fr: "Projets par année", en: "Projects by year" },
  note: {
    fr: "Première année où une source rattache le projet au programme.",
    en: "First year in which a source ties the project to the programme.",
  },
  rows: countProjects(dataset, "label_year"),
  columns: [
    { title: { fr: "Année", en: "Year" }, value: (row) => row.label },
    { title: { fr: "Projets", en: "Projects" }, value: (row) => row.count, align: "right" },
  ],
});

// %% id=list
/** Every project, with its sheet. */
export const list = table({
  title: { fr: "Tous les projets", en: "All projects" },
  sortable: true,
  rows: dataset.tables.projects.rows,
  columns: [
    {
      title: { fr: "Projet", en: "Project" },
      value: (row) => ({ text: row.name, href: projectPage(row.project_id) }),
    },
    {
      title: { fr: "Thème", en: "Theme" },
      value: (row) => projectLabel(dataset, "theme", row.theme ?? ""),
    },
    {
      title: { fr: "État", en: "Status" },
      value: (row) => projectLabel(dataset, "status", row.status ?? ""),
    },
    {
      title: { fr: "Année", en: "Year" },
      value: (row) => row.label_year === null ? null : same(String(row.label_year)),
    },
  ],
});

// %% id=headline
/** What the portfolio is, in one sentence. */
export const headline = sentence(
  { fr: "Les sources documentent ", en: "The sources document " },
  projectCount,
  agree(projectCount.traced.value ?? 0, {
    one: { fr: " projet sur ", en: " project on " },
    many: { fr: " projets sur ", en: " projects on " },
  }),
  themeCount,
  agree(named.length, {
    one: { fr: " thème ; ", en: " theme; " },
    many: { fr: " thèmes ; ", en: " themes; " },
  }),
  ...open.length === 0
    ? [{
      fr: "tous ceux dont le début est connu ont une fin publiée.",
      en: "all those whose start is known have a published end.",
    }]
    : [
      openEndCount,
      agree(open.length, {
        one: {
          fr: " de ceux dont le début est connu n’a pas de fin publiée.",
          en: " of those whose start is known has no published end.",
        },
        many: {
          fr: " de ceux dont le début est connu n’ont pas de fin publiée.",
          en: " of those whose start is known have no published end.",
        },
      }),
    ],
);

/** The title of the portfolio page. */
export const title = sentence(
  { fr: "Le portefeuille : ", en: "The portfolio: " },
  projectCount,
  agree(projectCount.traced.value ?? 0, {
    one: { fr: " projet, ", en: " project, " },
    many: { fr: " projets, ", en: " projects, " },
  }),
  themeCount,
  agree(named.length, {
    one: { fr: " thème", en: " theme" },
    many: { fr: " thèmes", en: " themes" },
  }),
);

/** What is known of the sequel. */
export const sequel = sentence(
  runningCount,
  agree(runningRows.length, {
    one: { fr: " projet est en cours", en: " project is running" },
    many: { fr: " projets sont en cours", en: " projects are running" },
  }),
  ...unknownStatus.length === 0
    ? [{ fr: " ; on sait ce que tous sont devenus.", en: "; what became of all of them is known." }]
    : [
      { fr: " ; pour ", en: "; for " },
      unknownStatusCount,
      agree(unknownStatus.length, {
        one: {
          fr: " autre, aucune source ne dit ce qu’il est devenu.",
          en: " other, no source says what became of it.",
        },
        many: {
          fr: " autres, aucune source ne dit ce qu’ils sont devenus.",
          en: " others, no source says what became of them.",
        },
      }),
    ],
);
