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
import { inBoth } from "../pipeline/language/bilingual.ts";
import { formatDate } from "../pipeline/language/dates.ts";
import { dataset, figure, sourceLinks, table } from "../pipeline/notebook/mod.ts";

const points = programmePoints(dataset);
const undated = { fr: "non daté", en: "undated" };

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
  title: inBoth((language) =>
    smallest === undefined || largest === undefined
      ? ""
      : language === "fr"
      ? `De ${smallest.value.high} projets en ${
        smallest.year ?? undated.fr
      } à ${largest.value.high} sur une page ${
        largest.year === null ? "non datée" : `de ${largest.year}`
      }`
      : `From ${smallest.value.high} projects in ${
        smallest.year ?? undated.en
      } to ${largest.value.high} on ${
        largest.year === null ? "an undated page" : `a page of ${largest.year}`
      }`
  ),
  subtitle: {
    fr: "Nombre de projets que les sources donnent. Point creux : ordre de grandeur.",
    en: "Number of projects that the sources give. Hollow dot: order of magnitude.",
  },
  alt: inBoth((language) =>
    projects.map((point) =>
      `${point.year ?? undated[language]}, ${point.label[language]} ${point.value.high}`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${projects.length} chiffres publiés. Ils ne comptent pas tous la même chose (déposés, labellisés, accompagnés) : la croissance est un ordre de grandeur. Source : table programme.`
      : `n = ${projects.length} published figures. They do not all count the same thing (submitted, labelled, supported): growth is an order of magnitude. Source: table programme.`
  ),
  rows: projects,
  columns: [
    {
      title: { fr: "Année", en: "Year" },
      value: (point) => point.year === null ? undated : String(point.year),
    },
    { title: { fr: "Chiffre", en: "Figure" }, value: (point) => point.label },
    {
      title: { fr: "Projets", en: "Projects" },
      value: (point) => ({ ...point.value, unit: "" }),
      align: "right",
    },
    {
      title: { fr: "Sources", en: "Sources" },
      value: (point) => sourceLinks(dataset, point.sourceIds),
    },
  ],
  draw: (frame) =>
    labelledDots(
      frame,
      projects.map((point) => ({
        label: `${point.year ?? frame.say(undated)} · ${frame.say(point.label)}`,
        low: point.value.low ?? 0,
        high: point.value.high ?? 0,
        text: `${point.approximate ? "≈ " : ""}${
          frame.interval(point.value.low ?? 0, point.value.high ?? 0)
        }`,
        hollow: point.approximate,
      })),
    ),
});

// %% id=figures
const columns = [
  {
    title: { fr: "Chiffre", en: "Figure" },
    value: (point: (typeof points)[number]) => point.label,
  },
  {
    title: { fr: "Année", en: "Year" },
    value: (point: (typeof points)[number]) => point.year === null ? undated : String(point.year),
  },
  {
    title: { fr: "Valeur", en: "Value" },
    value: (point: (typeof points)[number]) =>
      point.date === null
        ? point.value
        : inBoth((language) => formatDate(point.date ?? "", language)),
    align: "right" as const,
  },
  {
    title: { fr: "Sources", en: "Sources" },
    value: (point: (typeof points)[number]) => sourceLinks(dataset, point.sourceIds),
  },
];

/** The figures of the programme and of its calls. */
export const figures = table({
  title: {
    fr: "Chiffres du programme et de ses appels",
    en: "Figures of the programme and its calls",
  },
  rows: points.filter(({ scope }) => scope !== "context"),
  columns,
});

/** Figures about the world around it. */
export const context = table({
  title: {
    fr: "Chiffres de contexte, hors programme",
    en: "Context figures, outside the programme",
  },
  rows: points.filter(({ scope }) => scope === "context"),
  columns,
});
