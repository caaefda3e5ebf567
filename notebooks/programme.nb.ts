// %% [markdown] id=intro-fr {"lang":"fr","needs":["programme"]}
// # Les chiffres du programme
//
// Ce que les sources disent du programme lui-même, année par année. Les chiffres de contexte (autres
// appels, prix, débats) ne sont pas des chiffres du programme : ils sont mis à part.

// %% [markdown] id=intro-en {"lang":"en","needs":["programme"]}
// # The figures of the programme
//
// What the sources say of the programme itself, year by year. Context figures (other calls, prizes,
// debates) are not figures of the programme: they are kept apart.

// %% id=load
import { programmePoints } from "../pipeline/analysis/portfolio/programme.ts";
import { labelledDots } from "../pipeline/figures/labelled-dots.ts";
import { type Bilingual, same } from "../pipeline/language/bilingual.ts";
import { dataset, dateCell, figure, say, sourceLinks, table } from "../pipeline/notebook/mod.ts";

const points = programmePoints(dataset);
const yearWord = (year: number | null): Bilingual =>
  year === null ? say("non daté", "undated") : same(String(year));

// %% id=growth
const projects = points.filter(({ scope, value }) =>
  scope === "programme" && value.unit === "projects" && value.high !== null
).toSorted((a, b) =>
  (a.year ?? 9999) - (b.year ?? 9999) || (a.value.high ?? 0) - (b.value.high ?? 0)
);
const largest = projects.toSorted((a, b) => (b.value.high ?? 0) - (a.value.high ?? 0))[0];
const smallest = projects[0];

/** How the programme grew, as published. */
export const growth = figure({
  title: smallest === undefined || largest === undefined ? same("") : say(
    "De {from} projets en {first} à {to} sur une page {dated|yes=de {last}|no=non datée}",
    "From {from} projects in {first} to {to} on {dated|yes=a page of {last}|no=an undated page}",
    {
      from: smallest.value.high ?? 0,
      first: yearWord(smallest.year),
      to: largest.value.high ?? 0,
      dated: largest.year === null ? "no" : "yes",
      last: yearWord(largest.year),
    },
  ),
  subtitle: say(
    "Nombre de projets que les sources donnent. Point creux : ordre de grandeur.",
    "Number of projects that the sources give. Hollow dot: order of magnitude.",
  ),
  caption: say(
    "n = {n} chiffres publiés. Ils ne comptent pas tous la même chose (déposés, labellisés, accompagnés) : la croissance est un ordre de grandeur. Source : table programme.",
    "n = {n} published figures. They do not all count the same thing (submitted, labelled, supported): growth is an order of magnitude. Source: table programme.",
    { n: projects.length },
  ),
  rows: projects,
  columns: [
    ["Année", "Year", ({ year }) => yearWord(year)],
    ["Chiffre", "Figure", ({ label }) => label],
    ["Projets", "Projects", ({ value }) => ({ ...value, unit: "" })],
    ["Sources", "Sources", ({ sourceIds }) => sourceLinks(dataset, sourceIds)],
  ],
  draw: (frame) =>
    labelledDots(
      frame,
      projects.map(({ year, label, value: { low, high }, approximate }) => ({
        label: `${frame.say(yearWord(year))} · ${frame.say(label)}`,
        low: low ?? 0,
        high: high ?? 0,
        text: `${approximate ? "≈ " : ""}${frame.interval(low ?? 0, high ?? 0)}`,
        hollow: approximate,
      })),
    ),
});

// %% id=figures
const listOf = (title: Bilingual, rows: typeof points) =>
  table({
    title,
    rows,
    columns: [
      ["Chiffre", "Figure", ({ label }) => label],
      ["Année", "Year", ({ year }) => yearWord(year)],
      ["Valeur", "Value", ({ date, value }) => dateCell(date) ?? value, { align: "right" }],
      ["Sources", "Sources", ({ sourceIds }) => sourceLinks(dataset, sourceIds)],
    ],
  });

/** The figures of the programme and of its calls. */
export const figures = listOf(
  say("Chiffres du programme et de ses appels", "Figures of the programme and its calls"),
  points.filter(({ scope }) => scope !== "context"),
);

/** Figures about the world around it. */
export const context = listOf(
  say("Chiffres de contexte, hors programme", "Context figures, outside the programme"),
  points.filter(({ scope }) => scope === "context"),
);
