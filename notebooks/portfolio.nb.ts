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
import {
  dataset,
  date,
  dateCell,
  figure,
  projectLink,
  say,
  sentence,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const all = experiments(dataset);
const n = all.counted.length;
const linkTo = ({ project_id }: { readonly project_id: string }) =>
  projectLink(dataset, project_id);

// %% id=counts
/** How many projects there are, each counted once. */
export const projectCount = value(
  countExperiments(dataset),
  "{n|projet documenté|projets documentés}",
  "{n|documented project|documented projects}",
);

const themes = countProjects(dataset, "theme");
const named = themes.filter(({ code }) => code !== "");
/** How many themes they cover. */
export const themeCount = value(
  countedAs(
    named.length,
    refs("projects", all.counted),
    say(
      "Nombre de valeurs différentes de la colonne theme.",
      "Number of different values of the column theme.",
    ),
  ),
  "{n|thème|thèmes}",
  "{n|theme|themes}",
);

/** How many projects are running. */
export const runningCount = value(
  countOf(
    refs("projects", all.counted.filter(({ status }) => status === "running")),
    say("Nombre de projets d’état « running ».", "Number of projects with the status “running”."),
  ),
  "{n|projet en cours|projets en cours}",
  "{n|project running|projects running}",
);

/** How many projects have no published status. */
export const unknownStatusCount = value(
  countOf(
    refs("projects", all.counted.filter(({ status }) => status === "unknown" || status === null)),
    say(
      "Nombre de projets dont les sources ne disent pas ce qu’ils sont devenus.",
      "Number of projects whose sources do not say what became of them.",
    ),
  ),
  "{n|projet|projets} dont la suite n’est pas publiée",
  "{n|project|projects} with no published sequel",
);

// %% id=timeline
const spans = projectSpans(dataset);
const open = spans.filter((span) => span.end === null);
// A chart of hundreds of bars says nothing: the latest are drawn, the table has all.
const drawn = spans.slice(-60);
const undated = n - spans.length;

/** How many projects have a published start. */
export const datedCount = value(countOf(
  refs("projects", spans.map(({ project }) => project)),
  say(
    "Nombre de projets dont le début est publié.",
    "Number of projects whose start is published.",
  ),
  [{ why: say("début non publié", "start not published"), count: undated }],
));

/** How many of them have no published end. */
export const openEndCount = value(
  countOf(
    refs("projects", open.map(({ project }) => project)),
    say(
      "Nombre de projets dont le début est publié et la fin ne l’est pas.",
      "Number of projects whose start is published and whose end is not.",
    ),
  ),
  "projets sans fin publiée",
  "projects with no published end",
);

/** When each project ran, as far as its sources say. */
export const timeline = figure({
  title: say(
    "{open|Tous les essais datés ont une fin publiée|{open} essai sur {all} n’a pas de fin publiée|{open} essais sur {all} n’ont pas de fin publiée}",
    "{open|All dated trials have a published end|{open} of {all} trials has no published end|{open} of {all} trials have no published end}",
    { open: open.length, all: spans.length },
  ),
  subtitle: say(
    "Début et fin de chaque expérimentation, avec son thème.",
    "Start and end of each experiment, with its theme.",
  ),
  caption: say(
    "n = {dated} projets dont le début est publié{cut|yes= (les {drawn} derniers sont dessinés)|no=} ; {undated} sans date. Source : table projects.",
    "n = {dated} projects whose start is published{cut|yes= (the latest {drawn} are drawn)|no=}; {undated} without a date. Source: table projects.",
    {
      dated: spans.length,
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
const ended = spans.filter((span) => span.end !== null);
const longest = ended.toSorted((a, b) => (b.months.high ?? 0) - (a.months.high ?? 0)).slice(0, 40);

/** How long the projects with a published end lasted. */
export const durations = figure({
  title: say(
    "{long} {long|essai terminé|essais terminés} sur {all} {long|a|ont} duré au moins un an",
    "{long} of {all} ended trials lasted a year or more",
    { long: ended.filter(({ months }) => (months.low ?? 0) >= 12).length, all: ended.length },
  ),
  subtitle: say(
    "Durée en mois. Deux points : la date n’est connue qu’au mois ou à l’année près. Point creux : fin prévue.",
    "Length in months. Two dots: the date is known to the month or the year only. Hollow dot: planned end.",
  ),
  caption: say(
    "n = {n} projets dont la fin est publiée. Source : table projects.",
    "n = {n} projects whose end is published. Source: table projects.",
    { n: ended.length },
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
  "Les sources documentent {n} {n|projet|projets} sur {themes} {themes|thème|thèmes} ; {open|tous ceux dont le début est connu ont une fin publiée|{open} de ceux dont le début est connu n’a pas de fin publiée|{open} de ceux dont le début est connu n’ont pas de fin publiée}.",
  "The sources document {n} {n|project|projects} on {themes} {themes|theme|themes}; {open|all those whose start is known have a published end|{open} of those whose start is known has no published end|{open} of those whose start is known have no published end}.",
  { n: projectCount, themes: themeCount, open: openEndCount },
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
