// %% [markdown] id=intro-fr {"lang":"fr","needs":["activities"]}
// # Profils d’expertise d’usage
//
// Chaque projet en six dimensions, sa manière d’associer les usagers, et sa fiche.

// %% [markdown] id=intro-en {"lang":"en","needs":["activities"]}
// # Usage-expertise profiles
//
// Each project in six dimensions, its way of associating users, and its sheet.

// %% id=load
import { coderAgreement, weakScales } from "../pipeline/analysis/participation/coder-agreement.ts";
import { levelOf } from "../pipeline/analysis/participation/levels.ts";
import {
  profileDimensions,
  profileOf,
  usageExpertiseIndex,
} from "../pipeline/analysis/participation/profile.ts";
import * as ways from "../pipeline/analysis/participation/typology.ts";
import { usage } from "../pipeline/analysis/participation/usage.ts";
import { projectName } from "../pipeline/analysis/portfolio/experiments.ts";
import type { Traced } from "../pipeline/analysis/traced.ts";
import { cellBars } from "../pipeline/figures/cell-bars.ts";
import { same } from "../pipeline/language/bilingual.ts";
import {
  type Cell,
  dataset,
  eachKey,
  eachProject,
  figure,
  inWords,
  list,
  orElse,
  projectLink,
  say,
  table,
} from "../pipeline/notebook/mod.ts";
import {
  adoptedOf,
  known,
  levelWord,
  unknownWord,
} from "../pipeline/notebook/outputs/recorded-cells.ts";

const { byProject } = usage(dataset);
const agreement = coderAgreement(dataset);
const nameOf = (id: string) => projectName(dataset, id);
const link = (id: string) => projectLink(dataset, id, nameOf(id));

// %% id=typology
const types = Object.keys(ways.participationTypes) as (keyof typeof ways.participationTypes)[];

/** Ways of associating users. */
export const typology = table({
  title: say("Les manières d’associer les usagers", "Ways of associating users"),
  note: ways.typologyRule,
  rows: types.map((type) => ({
    type,
    projects: byProject.filter((row) => ways.participationType(row) === type),
  })).filter(({ projects }) => projects.length > 0),
  columns: [
    ["Type", "Type", ({ type }) => ways.participationTypes[type]],
    ["Projets", "Projects", ({ projects }) => projects.length],
    ["Lesquels", "Which", ({ projects }) => projects.map(({ id }) => link(id))],
  ],
});

// %% id=profiles
const dimensions = Object.keys(profileDimensions) as (keyof typeof profileDimensions)[];
const vectors = byProject.map((row) => ({ row, ...profileOf(row, agreement) }));
const complete = vectors.filter(({ dimensions: found }) =>
  dimensions.every((name) => found[name].value !== null)
);
const scales = agreement.filter(({ ofActivities }) => ofActivities)
  .map(({ alpha }) => inWords(orElse(alpha, same("?"))));

/** How users were associated, project by project, as a vector. */
export const profile = eachKey(["all"], () =>
  complete.length === 0 ? null : figure({
    title: say(
      "Six dimensions, aucune ne rachète l’autre : {n} {n|projet|projets} à l’influence nulle",
      "Six dimensions, none buys another: {n} {n|project|projects} with no influence",
      { n: complete.filter(({ dimensions }) => dimensions.influence.value === 0).length },
    ),
    subtitle: say(
      "Chaque barre va de 0 à 1. Trait : intervalle. Le niveau est la moyenne des six phases, rapportée au plus haut niveau ; la diversité n’est pas la représentativité.",
      "Each bar goes from 0 to 1. Line: interval. The level is the mean of the six phases over the highest level; diversity is not representativeness.",
    ),
    caption: say(
      "n = {n} projets. {coded|Un seul codage des niveaux|Accord des codeurs sur les niveaux : α = {scales}{weak}|Accord des codeurs sur les niveaux : α = {scales}{weak}}. Sources : tables activities, attendance, proposals, assessments.",
      "n = {n} projects. {coded|Levels coded once only|Agreement of the coders on levels: α = {scales}{weak}|Agreement of the coders on levels: α = {scales}{weak}}. Sources: tables activities, attendance, proposals, assessments.",
      {
        n: vectors.length,
        coded: scales.length,
        scales: list(scales, { by: ", " }),
        weak: weakScales(agreement).length === 0 ? "" : say(
          ", insuffisant : rien n’est noté",
          ", too weak: nothing is scored",
        ),
      },
    ),
    rows: vectors,
    columns: [
      ["Projet", "Project", ({ id }) => link(id)],
      ...dimensions.map((name) =>
        [
          profileDimensions[name],
          ({ dimensions }: (typeof vectors)[number]) => dimensions[name].value,
          { align: "right" },
        ] as const
      ),
    ],
    draw: (frame) =>
      cellBars(frame, {
        columns: dimensions.map((name) => frame.say(profileDimensions[name])),
        rows: vectors.slice(0, 60).map(({ id, dimensions: found }) => ({
          label: nameOf(id),
          cells: dimensions.map((name) => found[name]),
        })),
      }),
  }));

// %% id=sheets
/** A value whose trace leaves out the rows of small groups: they could be known by their number. */
const discreet = (traced: Traced): Traced => ({
  ...traced,
  trace: { ...traced.trace, rows: traced.trace.rows.filter(({ table }) => table !== "attendance") },
});
const rung = ({ value }: Traced) =>
  value === null ? unknownWord : say("échelon {value} sur 8", "rung {value} of 8", { value });
const level = ({ low, high }: Traced) =>
  low === null || low !== high ? unknownWord : levelWord(levelOf(low));
const plain = (traced: Traced) => known({ ...traced, unit: "" });

/** The usage-expertise profile of a project. */
export const ofProject = eachProject((id) => {
  const own = vectors.find((one) => one.id === id);
  if (!own) return null;
  const { engagement, influence, cost } = own.row;
  const index = discreet(usageExpertiseIndex(own));
  const lines: (readonly [fr: string, en: string, cell: Cell])[] = [
    [
      "Manière d’associer",
      "Way of associating",
      ways.participationTypes[ways.participationType(own.row)],
    ],
    ["Promis, au plus haut", "Promised, at the highest", [
      level(engagement.promised),
      rung(engagement.promisedRung),
    ]],
    ["Tenu, au plus haut", "Delivered, at the highest", [
      level(engagement.delivered),
      rung(engagement.deliveredRung),
    ]],
    ["Phases couvertes (0 à 1)", "Phases covered (0 to 1)", known(engagement.coverage)],
    ["Précocité (0 à 1)", "Earliness (0 to 1)", known(engagement.earliness)],
    ["Participants", "Participants", plain(engagement.participants)],
    ["Heures de participants", "Participant-hours", plain(engagement.hours)],
    ["Fidélité (0 à 1)", "Retention (0 to 1)", known(engagement.retention)],
    [
      "Diversité des publics (0 à 1)",
      "Diversity of the publics (0 to 1)",
      known(discreet(own.dimensions.diversity)),
    ],
    ["Propositions retenues ou adaptées", "Proposals accepted or adapted", adoptedOf(own.row)],
    [
      "Influence (intervalle à 95 %)",
      "Influence (95% interval)",
      influence.influence.value === null ? unknownWord : influence.influence,
    ],
    ["Jours pour répondre (médiane)", "Days to reply (median)", plain(influence.replyDays)],
    ["Coût par heure de participant", "Cost per participant-hour", known(cost.perParticipantHour)],
    [
      "Indice déclaré (moyenne géométrique)",
      "Declared index (geometric mean)",
      own.unscored ?? (index.value === null ? unknownWord : index),
    ],
  ];
  return table({
    title: say("L’expertise d’usage", "Usage expertise"),
    note: say(
      "Un profil, pas une note : l’indice n’est qu’un résumé déclaré, où une dimension nulle annule tout.",
      "A profile, not a mark: the index is only a declared summary, in which a dimension at zero cancels all.",
    ),
    rows: lines.filter(([, , cell]) => cell !== unknownWord),
    columns: [
      ["Mesure", "Measure", ([fr, en]) => ({ fr, en })],
      ["Valeur", "Value", ([, , cell]) => cell, { align: "left" }],
    ],
  });
});
