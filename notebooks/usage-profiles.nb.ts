// %% [markdown] id=intro-fr {"lang":"fr","needs":["activities"]}
// # Profils d’expertise d’usage
//
// Chaque projet en six dimensions, sa manière d’associer les usagers, et sa fiche.

// %% [markdown] id=intro-en {"lang":"en","needs":["activities"]}
// # Usage-expertise profiles
//
// Each project in six dimensions, its way of associating users, and its sheet.

// %% id=load
import { weakScales } from "../pipeline/analysis/participation/coder-agreement.ts";
import { levelOf } from "../pipeline/analysis/participation/levels.ts";
import {
  profileDimensions,
  profileOf,
  usageExpertiseIndex,
} from "../pipeline/analysis/participation/profile.ts";
import {
  participationType,
  participationTypes,
  typologyRule,
} from "../pipeline/analysis/participation/typology.ts";
import type { Traced } from "../pipeline/analysis/traced.ts";
import { cellBars } from "../pipeline/figures/cell-bars.ts";
import { type Bilingual, inBoth } from "../pipeline/language/bilingual.ts";
import { formatNumber } from "../pipeline/language/numbers.ts";
import { type Cell, eachKey, eachProject, figure, table } from "../pipeline/notebook/mod.ts";
import {
  adoptedOf,
  agreement,
  byProject,
  join,
  known,
  levelWord,
  nameOf,
  noun,
  projectLink,
  unknownWord,
} from "./usage-view.ts";

// %% id=typology
const types = Object.keys(participationTypes) as (keyof typeof participationTypes)[];
const typed = types.map((type) => ({
  type,
  projects: byProject.filter((row) => participationType(row) === type),
})).filter(({ projects }) => projects.length > 0);

/** Ways of associating users. */
export const typology = table({
  title: { fr: "Les manières d’associer les usagers", en: "Ways of associating users" },
  note: typologyRule,
  rows: typed,
  columns: [
    { title: { fr: "Type", en: "Type" }, value: ({ type }) => participationTypes[type] },
    {
      title: { fr: "Projets", en: "Projects" },
      value: ({ projects }) => projects.length,
      align: "right",
    },
    {
      title: { fr: "Lesquels", en: "Which" },
      value: ({ projects }) => projects.map(({ id }) => projectLink(id)),
    },
  ],
});

// %% id=profiles
const dimensions = Object.keys(profileDimensions) as (keyof typeof profileDimensions)[];
const profiles = new Map(byProject.map((row) => [row.id, profileOf(row, agreement)]));
const vectors = byProject.flatMap((row) => {
  const profile = profiles.get(row.id);
  return profile ? [{ id: row.id, profile }] : [];
});
const complete = vectors.filter(({ profile }) =>
  dimensions.every((name) => profile.dimensions[name].value !== null)
);
const weak = weakScales(agreement);

/** How users were associated, project by project, as a vector. */
export const profile = eachKey(["all"], () =>
  complete.length === 0 ? null : figure({
    title: inBoth((language) => {
      const silent = complete.filter(({ profile }) => profile.dimensions.influence.value === 0);
      return language === "fr"
        ? `Six dimensions, aucune ne rachète l’autre : ${
          noun(silent.length, "fr", ["projet", "projets", "", ""])
        } à l’influence nulle`
        : `Six dimensions, none buys another: ${
          noun(silent.length, "en", ["", "", "project", "projects"])
        } with no influence`;
    }),
    subtitle: {
      fr:
        "Chaque barre va de 0 à 1. Trait : intervalle. Le niveau est la moyenne des six phases, rapportée au plus haut niveau ; la diversité n’est pas la représentativité.",
      en:
        "Each bar goes from 0 to 1. Line: interval. The level is the mean of the six phases over the highest level; diversity is not representativeness.",
    },
    alt: inBoth((language) =>
      vectors.map(({ id, profile }) =>
        `${nameOf(id)} ${
          dimensions.map((name) => {
            const at = profile.dimensions[name].value;
            return `${profileDimensions[name][language]} ${
              at === null ? "?" : formatNumber(at, language)
            }`;
          }).join(", ")
        }`
      ).join(join(language))
    ),
    caption: inBoth((language) => {
      const scales = agreement.filter(({ ofActivities }) => ofActivities).map(({ alpha }) =>
        alpha === null ? "?" : formatNumber(alpha, language)
      ).join(", ");
      const accord = scales === ""
        ? language === "fr" ? "Un seul codage des niveaux." : "Levels coded once only."
        : language === "fr"
        ? `Accord des codeurs sur les niveaux : α = ${scales}${
          weak.length > 0 ? ", insuffisant : rien n’est noté" : ""
        }.`
        : `Agreement of the coders on levels: α = ${scales}${
          weak.length > 0 ? ", too weak: nothing is scored" : ""
        }.`;
      return language === "fr"
        ? `n = ${vectors.length} projets. ${accord} Sources : tables activities, attendance, proposals, assessments.`
        : `n = ${vectors.length} projects. ${accord} Sources: tables activities, attendance, proposals, assessments.`;
    }),
    rows: vectors,
    columns: [
      { title: { fr: "Projet", en: "Project" }, value: ({ id }) => projectLink(id) },
      ...dimensions.map((name) => ({
        title: profileDimensions[name],
        value: ({ profile }: (typeof vectors)[number]) => profile.dimensions[name].value,
        align: "right" as const,
      })),
    ],
    draw: (frame) =>
      cellBars(frame, {
        columns: dimensions.map((name) => frame.say(profileDimensions[name])),
        rows: vectors.slice(0, 60).map(({ id, profile }) => ({
          label: nameOf(id),
          cells: dimensions.map((name) => profile.dimensions[name]),
        })),
      }),
  }));

// %% id=sheets
/** A value whose trace leaves out the rows of small groups: they could be known by their number. */
const discreet = (traced: Traced): Traced => ({
  ...traced,
  trace: { ...traced.trace, rows: traced.trace.rows.filter(({ table }) => table !== "attendance") },
});

/** The usage-expertise profile of a project. */
export const ofProject = eachProject((id) => {
  const row = byProject.find((one) => one.id === id);
  const own = profiles.get(id);
  if (!row || !own) return null;
  const { engagement } = row;
  const index = discreet(usageExpertiseIndex(own));
  const type = participationType(row);
  const rung = (traced: Traced): Bilingual =>
    traced.value === null
      ? unknownWord
      : inBoth((language) =>
        `${language === "fr" ? "échelon" : "rung"} ${traced.value} ${
          language === "fr" ? "sur" : "of"
        } 8`
      );
  const level = (traced: Traced): Cell => {
    if (traced.low === null || traced.low !== traced.high) return unknownWord;
    return levelWord(levelOf(traced.low));
  };
  const lines: { readonly name: Bilingual; readonly value: Cell }[] = [
    {
      name: { fr: "Manière d’associer", en: "Way of associating" },
      value: participationTypes[type],
    },
    {
      name: { fr: "Promis, au plus haut", en: "Promised, at the highest" },
      value: [level(engagement.promised), rung(engagement.promisedRung)],
    },
    {
      name: { fr: "Tenu, au plus haut", en: "Delivered, at the highest" },
      value: [level(engagement.delivered), rung(engagement.deliveredRung)],
    },
    {
      name: { fr: "Phases couvertes (0 à 1)", en: "Phases covered (0 to 1)" },
      value: known(engagement.coverage),
    },
    {
      name: { fr: "Précocité (0 à 1)", en: "Earliness (0 to 1)" },
      value: known(engagement.earliness),
    },
    {
      name: { fr: "Participants", en: "Participants" },
      value: known({ ...engagement.participants, unit: "" }),
    },
    {
      name: { fr: "Heures de participants", en: "Participant-hours" },
      value: known({ ...engagement.hours, unit: "" }),
    },
    {
      name: { fr: "Fidélité (0 à 1)", en: "Retention (0 to 1)" },
      value: known(engagement.retention),
    },
    {
      name: { fr: "Diversité des publics (0 à 1)", en: "Diversity of the publics (0 to 1)" },
      value: known(discreet(own.dimensions.diversity)),
    },
    {
      name: { fr: "Propositions retenues ou adaptées", en: "Proposals accepted or adapted" },
      value: adoptedOf(row),
    },
    {
      name: { fr: "Influence (intervalle à 95 %)", en: "Influence (95% interval)" },
      value: row.influence.influence.value === null ? unknownWord : row.influence.influence,
    },
    {
      name: { fr: "Jours pour répondre (médiane)", en: "Days to reply (median)" },
      value: known({ ...row.influence.replyDays, unit: "" }),
    },
    {
      name: { fr: "Coût par heure de participant", en: "Cost per participant-hour" },
      value: known(row.cost.perParticipantHour),
    },
    {
      name: { fr: "Indice déclaré (moyenne géométrique)", en: "Declared index (geometric mean)" },
      value: own.unscored ?? (index.value === null ? unknownWord : index),
    },
  ];
  return table({
    title: { fr: "L’expertise d’usage", en: "Usage expertise" },
    note: {
      fr:
        "Un profil, pas une note : l’indice n’est qu’un résumé déclaré, où une dimension nulle annule tout.",
      en:
        "A profile, not a mark: the index is only a declared summary, in which a dimension at zero cancels all.",
    },
    rows: lines.filter((line) => line.value !== unknownWord),
    columns: [
      { title: { fr: "Mesure", en: "Measure" }, value: ({ name }) => name },
      { title: { fr: "Valeur", en: "Value" }, value: (line) => line.value },
    ],
  });
});
