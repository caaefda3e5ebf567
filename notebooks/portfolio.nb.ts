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
import { experiments, shortName } from "../pipeline/analysis/portfolio/experiments.ts";
import { projectSpans } from "../pipeline/analysis/portfolio/spans.ts";
import { countMatrix } from "../pipeline/figures/count-matrix.ts";
import { labelledDots } from "../pipeline/figures/labelled-dots.ts";
import { timeline as drawTimeline } from "../pipeline/figures/timeline.ts";
import {
  dataset,
  date,
  dateCell,
  figure,
  key,
  projectLink,
  say,
  sentence,
  table,
} from "../pipeline/notebook/mod.ts";

const all = experiments(dataset);
const n = all.counted.length;
const linkTo = ({ project_id }: { readonly project_id: string }) =>
  projectLink(dataset, project_id);

// %% id=counts
/** How many projects there are, each counted once. */
export const projectCount = key("projects");
const named = countProjects(dataset, "theme").filter(({ code }) => code !== "");
/** How many themes they cover. */
export const themeCount = key("themes");
/** How many projects are running. */
export const runningCount = key("projects-running");
/** How many projects have no published status. */
export const unknownStatusCount = key("projects-untold");

// %% id=timeline
const spans = projectSpans(dataset);
// A chart of hundreds of bars says nothing: the latest are drawn, the table has all.
const drawn = spans.slice(-60);
const undated = n - spans.length;

/** How many projects have a published start. */
export const datedCount = key("projects-dated");
/** Of how many of them the end was observed. */
export const endedCount = key("projects-ended");
/** Of how many of them the end is announced only. */
export const plannedEndCount = key("projects-end-planned");
/** How many of them have no published end. */
export const openEndCount = key("projects-end-untold");

const ends = { ended: endedCount, planned: plannedEndCount, open: openEndCount, all: datedCount };

/** When each project ran, as far as its sources say. */
export const timeline = figure({
  title: say(
    "Sur {all} {all|essai daté|essais datés}, la fin est constatée pour {ended}{planned||, seulement prévue pour {planned}|, seulement prévue pour {planned}}{open||, non publiée pour {open}|, non publiée pour {open}}",
    "Of {all} dated {all|trial|trials}, the end was observed for {ended}{planned||, is only planned for {planned}|, is only planned for {planned}}{open||, is not published for {open}|, is not published for {open}}",
    ends,
  ),
  subtitle: say(
    "Début et fin de chaque expérimentation, avec son thème.",
    "Start and end of each experiment, with its theme.",
  ),
  caption: say(
    "n = {dated} projets dont le début est publié{cut|yes= (les {drawn} derniers sont dessinés)|no=} ; {undated} sans date. Source : table projects.",
    "n = {dated} projects whose start is published{cut|yes= (the latest {drawn} are drawn)|no=}; {undated} without a date. Source: table projects.",
    {
      dated: datedCount,
      drawn: drawn.length,
      cut: drawn.length < spans.length ? "yes" : "no",
      undated,
    },
  ),
  rows: spans,
  columns: [
    ["Projet", "Project", ({ project }) => linkTo(project)],
    ["Thème", "Theme", ({ themeLabel }) => themeLabel],
    ["Début", "Start", ({ project }) => dateCell(project.start)],
    ["Fin", "End", ({ project: { end }, endKind }) =>
      say(
        "{kind|running=en cours|unknown=non publiée|planned={end} (prévue)|observed={end}}",
        "{kind|running=running|unknown=not published|planned={end} (planned)|observed={end}}",
        {
          kind: end !== null && endKind !== "planned" ? "observed" : endKind,
          end: date(end ?? ""),
        },
      )],
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
// A planned end says how long a trial was to last, not how long it lasted.
const ended = spans.filter(({ endKind }) => endKind === "observed");
const longest = ended.toSorted((a, b) => (b.months.high ?? 0) - (a.months.high ?? 0)).slice(0, 40);

/** How long the projects with a published end lasted. */
export const durations = figure({
  title: say(
    "Sur {all} {all|essai dont la fin est constatée|essais dont la fin est constatée}, {long} {long|a|ont} duré au moins un an{maybe||, {maybe} peut-être|, {maybe} peut-être}",
    "Of {all} {all|trial|trials} whose end was observed, {long} lasted a year or more{maybe||, {maybe} perhaps|, {maybe} perhaps}",
    {
      long: ended.filter(({ months }) => (months.low ?? 0) >= 12).length,
      maybe: ended.filter(({ months }) => (months.low ?? 0) < 12 && (months.high ?? 0) >= 12)
        .length,
      all: endedCount,
    },
  ),
  subtitle: say(
    "Durée en mois. Deux points : la date n’est connue qu’au mois ou à l’année près.",
    "Length in months. Two dots: the date is known to the month or the year only.",
  ),
  caption: say(
    "n = {n} {n|projet|projets} dont la fin est constatée{cut|yes= (les {drawn} plus longs sont dessinés)|no=}{planned||, sans {planned} dont la fin est seulement prévue|, sans {planned} dont la fin est seulement prévue}{open||, sans {open} dont la fin n’est pas publiée|, sans {open} dont la fin n’est pas publiée}. Source : table projects.",
    "n = {n} {n|project|projects} whose end was observed{cut|yes= (the {drawn} longest are drawn)|no=}{planned||, without {planned} whose end is only planned|, without {planned} whose end is only planned}{open||, without {open} whose end is not published|, without {open} whose end is not published}. Source: table projects.",
    {
      n: endedCount,
      cut: longest.length < ended.length ? "yes" : "no",
      drawn: longest.length,
      planned: plannedEndCount,
      open: openEndCount,
    },
  ),
  rows: ended,
  columns: [
    ["Projet", "Project", ({ project }) => linkTo(project)],
    ["Mois", "Months", ({ months }) => ({ ...months, unit: "" }), {
      digits: 0,
      name: "months",
    }],
  ],
  draw: (frame) =>
    labelledDots(
      frame,
      longest.map(({ project, months }) => ({
        label: shortName(project),
        low: months.low ?? 0,
        high: months.high ?? 0,
        text: frame.interval(months.low ?? 0, months.high ?? 0, { digits: 0 }),
      })),
    ),
});

// %% id=themes
const statuses = countProjects(dataset, "status");
const themeStatus = crossProjects(dataset, "theme", "status");
const themes = countProjects(dataset, "theme");
const [topTheme, nextTheme] = named;
const isTied = topTheme?.count.value === nextTheme?.count.value;

/** Themes by status. */
export const themesByStatus = figure({
  title: topTheme === undefined || isTied
    ? say(
      "{n} projets, {themes} thèmes : aucun ne domine",
      "{n} projects, {themes} themes: none dominates",
      { n, themes: named.length },
    )
    : say(
      "« {top} » vient en tête : {count} projets sur {n}",
      "“{top}” comes first: {count} of {n} projects",
      { top: topTheme.label, count: topTheme.count, n },
    ),
  subtitle: say(
    "Nombre de projets par thème et par état.",
    "Number of projects by theme and by status.",
  ),
  caption: say(
    "n = {n} projets{groups|| ; {aside}, qui en regroupe d’autres, n’est pas compté| ; {aside}, qui en regroupe d’autres, n’est pas compté}. Source : table projects.",
    "n = {n} projects{groups||; {aside}, which groups others, is not counted|; {aside}, which groups others, is not counted}. Source: table projects.",
    { n, groups: all.containers.length, aside: all.containers.map(shortName).join(", ") },
  ),
  rows: themeStatus,
  columns: [
    ["Thème", "Theme", ({ rowLabel }) => rowLabel],
    ["État", "Status", ({ columnLabel }) => columnLabel],
    ["Projets", "Projects", ({ count }) => count],
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
  title: say("Projets par appel ou vague", "Projects by call or wave"),
  rows: countProjects(dataset, "call"),
  columns: [
    ["Appel", "Call", ({ label }) => label],
    ["Projets", "Projects", ({ count }) => count],
  ],
});

/** Projects by the year of their label. */
export const years = table({
  title: say("Projets par année", "Projects by year"),
  note: say(
    "Première année où une source rattache le projet au programme.",
    "First year in which a source ties the project to the programme.",
  ),
  rows: countProjects(dataset, "label_year"),
  columns: [
    ["Année", "Year", ({ label }) => label],
    ["Projets", "Projects", ({ count }) => count],
  ],
});

// %% id=list
/** Every project, with its sheet. */
export const list = table({
  title: say("Tous les projets", "All projects"),
  sortable: true,
  rows: dataset.tables.projects.rows,
  columns: [
    ["Projet", "Project", linkTo],
    ["Thème", "Theme", ({ theme }) => projectLabel(dataset, "theme", theme ?? "")],
    ["État", "Status", ({ status }) => projectLabel(dataset, "status", status ?? "")],
    ["Année", "Year", ({ label_year }) => label_year === null ? null : String(label_year)],
  ],
});

// %% id=headline
/** What the portfolio is, in one sentence. */
export const headline = sentence(say(
  "Les sources documentent {n} {n|projet|projets} sur {themes} {themes|thème|thèmes} ; {ended|d’aucun elles ne constatent la fin|elles constatent la fin d’un seul|elles constatent la fin de {ended}}.",
  "The sources document {n} {n|project|projects} on {themes} {themes|theme|themes}; {ended|of none did they observe the end|they observed the end of one|they observed the end of {ended}}.",
  { n: projectCount, themes: themeCount, ended: endedCount },
));

/** The title of the portfolio page. */
export const title = sentence(say(
  "Le portefeuille : {n} {n|projet|projets}, {themes} {themes|thème|thèmes}",
  "The portfolio: {n} {n|project|projects}, {themes} {themes|theme|themes}",
  { n: projectCount, themes: themeCount },
));

/** What is known of the sequel. */
export const sequel = sentence(say(
  "{n} {n|projet est|projets sont} en cours ; {other|on sait ce que tous sont devenus|pour {other} autre, aucune source ne dit ce qu’il est devenu|pour {other} autres, aucune source ne dit ce qu’ils sont devenus}.",
  "{n} {n|project is|projects are} running; {other|what became of all of them is known|for {other} other, no source says what became of it|for {other} others, no source says what became of them}.",
  { n: runningCount, other: unknownStatusCount },
));
