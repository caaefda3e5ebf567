// %% [markdown] id=intro-fr {"lang":"fr","needs":["activities"]}
// # Propositions et savoirs des usagers
//
// Ce que les propositions sont devenues, quels savoirs elles apportent, qui s’en est servi, et ce que
// l’on peut dire de chaque modalité.

// %% [markdown] id=intro-en {"lang":"en","needs":["activities"]}
// # Users’ proposals and knowledge
//
// What became of the proposals, what knowledge they bring, who made use of it, and what can be said
// of each modality.

// %% id=load
import {
  compareModalities,
  modalityQuestions,
} from "../pipeline/analysis/participation/modalities.ts";
import * as reading from "../pipeline/analysis/participation/modality-reading.ts";
import { usage } from "../pipeline/analysis/participation/usage.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { knowledgeKinds } from "../pipeline/dataset/tables/participation.ts";
import { bars } from "../pipeline/figures/bars.ts";
import { estimates } from "../pipeline/figures/estimates.ts";
import { type Bilingual, inBoth } from "../pipeline/language/bilingual.ts";
import {
  dataset,
  desc,
  eachKey,
  figure,
  list,
  say,
  sentence,
  table,
} from "../pipeline/notebook/mod.ts";
import {
  adoptedOf,
  promisesOf,
  shareOf,
  unknownWord,
} from "../pipeline/notebook/outputs/recorded-cells.ts";

const { byModality, summaries, traced } = usage(dataset);
const modalityName = (id: string) => labelOf(dataset, "modality", id);
const lowerName = (id: string) => {
  const name = modalityName(id);
  return inBoth((language) => name[language].toLowerCase());
};

// %% id=influence
const traceable = byModality.filter(({ influence }) => influence.influence.value !== null)
  .toSorted(({ influence: { influence: a } }, { influence: { influence: b } }) =>
    b.trace.rows.length - a.trace.rows.length
  );
const sure = traceable.filter(({ influence }) => (influence.influence.low ?? 0) > 0.5);

/** How far proposals weighed, by modality. */
export const influence = eachKey(["byModality"], () =>
  traceable.length === 0 ? null : figure({
    title: say(
      "{n|Aucune modalité ne fait sûrement retenir plus de la moitié des propositions|Plus de la moitié des propositions sûrement retenues : {names}|Plus de la moitié des propositions sûrement retenues : {names}}",
      "{n|No modality surely gets more than half of the proposals adopted|More than half of the proposals surely adopted: {names}|More than half of the proposals surely adopted: {names}}",
      { n: sure.length, names: list(sure.map(({ id }) => lowerName(id)), { by: ", " }) },
    ),
    subtitle: say(
      "Influence : propositions retenues, plus la moitié des adaptées, sur les propositions suivies. Trait : intervalle de Wilson à 95 % ; à droite, propositions retenues ou adaptées sur suivies.",
      "Influence: proposals accepted, plus half of those adapted, over those traced. Line: Wilson interval at 95%; right, accepted or adapted over traced.",
    ),
    caption: say(
      "n = {n} {n|proposition suivie|propositions suivies}. Les propositions d’une même activité ne sont pas indépendantes : les intervalles sont des indications. Source : table proposals.",
      "n = {n} {n|proposal|proposals} traced. Proposals of one activity are not independent: the intervals are indications. Source: table proposals.",
      { n: traced.length },
    ),
    rows: traceable,
    columns: [
      ["Modalité", "Modality", ({ id }) => modalityName(id)],
      ["Retenues ou adaptées", "Accepted or adapted", adoptedOf, { align: "right" }],
      ["Influence", "Influence", ({ influence }) => influence.influence],
      ["Réponse motivée", "Reasoned reply", ({ influence }) => influence.reasonedReply],
    ],
    draw: (frame) =>
      estimates(
        frame,
        traceable.map((row) => ({
          ...row.influence.influence,
          label: frame.say(modalityName(row.id)),
          text: frame.say(adoptedOf(row)),
        })),
        { from: 0, to: 1, references: [0, 0.5, 1] },
      ),
  }));

/** The exact comparisons, declared and adjusted. */
export const comparisons = eachKey(["tests"], () => {
  const looks = compareModalities(byModality).filter(({ test }) => test.p !== null);
  if (looks.length === 0) return null;
  const questions = Object.keys(modalityQuestions) as (keyof typeof modalityQuestions)[];
  return table({
    title: say(
      "{n} {n|comparaison|comparaisons}, {notable} que le hasard expliquerait mal",
      "{n} {n|comparison|comparisons}, {notable} that chance would explain badly",
      { n: looks.length, notable: looks.filter(({ adjusted }) => (adjusted ?? 1) < 0.05).length },
    ),
    note: say(
      "Chaque modalité, puis toutes les autres : test exact de Fisher ; p ajusté par la méthode de Holm dans chaque question. Les activités d’un projet et les propositions d’une activité ne sont pas indépendantes : à lire comme des indications.",
      "Each modality, then all others: Fisher’s exact test; p adjusted by Holm’s method within a question. Activities of a project and proposals of an activity are not independent: to be read as indications.",
    ),
    rows: [...new Set(looks.map(({ modality }) => modality))],
    columns: [
      ["Modalité", "Modality", modalityName],
      ...questions.flatMap((question) => {
        const lookOf = (id: string) =>
          looks.find((look) => look.question === question && look.modality === id);
        return [
          [modalityQuestions[question], (id: string) => {
            const look = lookOf(id);
            return look === undefined ? unknownWord : say("{own} / {others}", "{own} / {others}", {
              own: shareOf(...look.own),
              others: shareOf(...look.others),
            });
          }, { align: "right" }],
          [say("p ajusté", "adjusted p"), (id: string) => lookOf(id)?.adjusted ?? null, {
            align: "right",
            digits: 3,
          }],
        ] as const;
      }),
    ],
  });
});

// %% id=knowledge
const known = dataset.proposals.filter(({ knowledge }) => knowledge !== null);
const uses = (Object.keys(knowledgeKinds) as (keyof typeof knowledgeKinds)[]).map((kind) => {
  const rows = known.filter(({ knowledge }) => knowledge === kind);
  const taken = rows.filter(({ decision }) => decision === "accepted" || decision === "adapted");
  return {
    kind,
    label: knowledgeKinds[kind],
    count: rows.count({
      rule: say("Propositions : {kind}.", "Proposals: {kind}.", { kind: knowledgeKinds[kind] }),
    }),
    taken: taken.size,
    users: rows.unroll("used_by").groupby("used_by").count().orderby(desc("count"), "used_by")
      .leftJoin(dataset.organisations, ["used_by", "organisation_id"]).rows(),
  };
});

/** What users know, and what was made of it. */
export const knowledge = eachKey(["kinds"], () =>
  known.size === 0 ? null : figure({
    title: say(
      "{n} {n|proposition|propositions} sur {all} {n|apporte|apportent} autre chose qu’un savoir d’usage",
      "{n} of {all} proposals {n|brings|bring} something other than knowledge from use",
      { n: known.filter(({ knowledge }) => knowledge !== "usage").size, all: known.size },
    ),
    subtitle: say(
      "Propositions par savoir mobilisé ; en foncé, celles qui ont été retenues ou adaptées.",
      "Proposals by kind of knowledge; dark, those accepted or adapted.",
    ),
    caption: say(
      "n = {n} propositions dont le savoir est codé. Savoirs : d’après Nez (2011). Source : table proposals.",
      "n = {n} proposals whose knowledge is coded. Kinds: after Nez (2011). Source: table proposals.",
      { n: known.size },
    ),
    rows: uses,
    columns: [
      ["Savoir", "Knowledge", ({ label }) => label],
      ["Propositions", "Proposals", ({ count }) => count],
      ["Retenues ou adaptées", "Accepted or adapted", ({ taken }) => taken],
    ],
    draw: (frame) =>
      bars(
        frame,
        uses.map(({ label, count, taken }) => ({
          label: frame.say(label),
          value: count.value!,
          part: taken,
          text: frame.say(shareOf(taken, count.value!)),
        })),
      ),
  }));

/** Who made use of what users know. */
export const usedBy = eachKey(
  ["organisations"],
  () =>
    uses.every(({ users }) => users.length === 0) ? null : table({
      title: say("Qui s’est servi de ces savoirs", "Who made use of this knowledge"),
      rows: uses,
      columns: [
        ["Savoir", "Knowledge", ({ label }) => label],
        ["Organismes (propositions)", "Organisations (proposals)", ({ users }) =>
          users.slice(0, 6).map(({ used_by, name, count }) =>
            `${name ?? used_by} (${count.value})`
          )],
      ],
    }),
);

// %% id=develop
const kinds = Object.keys(reading.modalityReadings);
const read = summaries.map((summary) => ({
  ...summary,
  id: summary.participation.id,
  reading: reading.readModality(summary),
})).toSorted((a, b) => kinds.indexOf(a.reading) - kinds.indexOf(b.reading));
const toTry = read.filter((row) => row.reading === "promising");
const readingMarks = {
  established: "full",
  promising: "half",
  mixed: "hollow",
  weak: "hollow",
  unknown: "dashed",
} as const;

/** Which modalities to develop, in a sentence. */
export const develop = sentence(say(
  "{n|Pour {silent} modalités sur {all}, trop peu de propositions sont tracées pour dire laquelle développer. La première chose à développer est le registre : qui a proposé quoi, ce qui a été décidé, pourquoi.|De bons signes, sur trop peu de propositions pour conclure : {names}. C’est la modalité à essayer davantage, en traçant chaque proposition.|De bons signes, sur trop peu de propositions pour conclure : {names}. Ce sont les modalités à essayer davantage, en traçant chaque proposition.}",
  "{n|For {silent} of {all} modalities too few proposals are traced to say which to develop. The first thing to develop is the ledger: who proposed what, what was decided, why.|Good signs, on too few proposals to conclude: {names}. This is the modality to try further, tracing every proposal.|Good signs, on too few proposals to conclude: {names}. These are the modalities to try further, tracing every proposal.}",
  {
    n: toTry.length,
    names: list(toTry.map(({ id }) => lowerName(id)), { by: ", " }),
    silent: read.filter((row) => row.reading === "unknown").length,
    all: read.length,
  },
));

/** What can be said of each modality, and what is missing to know. */
export const readings = table({
  title: say(
    "Quelle modalité développer : ce que l’on sait, ce qui manque",
    "Which modality to develop: what is known, what is missing",
  ),
  note: reading.readingRule,
  rows: read,
  columns: [
    ["Modalité", "Modality", ({ id }) => modalityName(id)],
    ["Lecture", "Reading", (row) => ({
      mark: readingMarks[row.reading],
      text: reading.modalityReadings[row.reading],
    })],
    ["Ce que l’on sait", "What is known", ({ participation, projects: n }) => {
      const promises = promisesOf(participation.activities);
      const share = adoptedOf(participation);
      const facts: Bilingual[] = [say("{n} {n|projet|projets}", "{n} {n|project|projects}", { n })];
      if (participation.influence.influence.trace.rows.length > 0) {
        facts.push(say("{share} propositions retenues", "{share} proposals adopted", { share }));
      }
      if (promises !== unknownWord) {
        facts.push(say("{promises} promesses tenues", "{promises} promises kept", { promises }));
      }
      return facts;
    }],
    ["Ce qui manque pour savoir", "What is missing to know", ({ missing }) => missing],
  ],
});
