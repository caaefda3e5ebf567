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
import {
  modalityReadings,
  readingRule,
  readModality,
} from "../pipeline/analysis/participation/modality-reading.ts";
import { countOf, refs } from "../pipeline/analysis/traced.ts";
import { indexBy } from "../pipeline/dataset/dataset.ts";
import { knowledgeKinds } from "../pipeline/dataset/tables/participation.ts";
import { bars } from "../pipeline/figures/bars.ts";
import { estimates } from "../pipeline/figures/estimates.ts";
import { type Bilingual, inBoth } from "../pipeline/language/bilingual.ts";
import { formatInterval, formatShare } from "../pipeline/language/numbers.ts";
import {
  type Cell,
  dataset,
  eachKey,
  figure,
  type Mark,
  sentence,
  table,
} from "../pipeline/notebook/mod.ts";
import {
  adoptedOf,
  byModality,
  join,
  modalityName,
  noun,
  promisesOf,
  shareOf,
  summaries,
  traced,
  unknownWord,
} from "./usage-view.ts";

const organisations = indexBy(dataset.tables.organisations.rows, (row) => row.organisation_id);

// %% id=influence
const traceable = byModality.filter(({ influence }) => influence.influence.value !== null)
  .toSorted((a, b) =>
    (b.influence.influence.trace.rows.length) - (a.influence.influence.trace.rows.length)
  );
const sure = traceable.filter(({ influence }) => (influence.influence.low ?? 0) > 0.5);

/** How far proposals weighed, by modality. */
export const influence = eachKey(["byModality"], () =>
  traceable.length === 0 ? null : figure({
    title: inBoth((language) =>
      sure.length === 0
        ? language === "fr"
          ? "Aucune modalité ne fait sûrement retenir plus de la moitié des propositions"
          : "No modality surely gets more than half of the proposals adopted"
        : language === "fr"
        ? `Plus de la moitié des propositions sûrement retenues : ${
          sure.map(({ id }) => modalityName(id).fr.toLowerCase()).join(", ")
        }`
        : `More than half of the proposals surely adopted: ${
          sure.map(({ id }) => modalityName(id).en.toLowerCase()).join(", ")
        }`
    ),
    subtitle: {
      fr:
        "Influence : propositions retenues, plus la moitié des adaptées, sur les propositions suivies. Trait : intervalle de Wilson à 95 % ; à droite, propositions retenues ou adaptées sur suivies.",
      en:
        "Influence: proposals accepted, plus half of those adapted, over those traced. Line: Wilson interval at 95%; right, accepted or adapted over traced.",
    },
    alt: inBoth((language) =>
      traceable.map((row) =>
        `${modalityName(row.id)[language]} ${adoptedOf(row)[language]} (${
          formatInterval(
            row.influence.influence.low ?? 0,
            row.influence.influence.high ?? 1,
            language,
          )
        })`
      ).join(join(language))
    ),
    caption: inBoth((language) =>
      language === "fr"
        ? `n = ${
          noun(traced.length, "fr", ["proposition suivie", "propositions suivies", "", ""])
        }. Les propositions d’une même activité ne sont pas indépendantes : les intervalles sont des indications. Source : table proposals.`
        : `n = ${
          noun(traced.length, "en", ["", "", "proposal traced", "proposals traced"])
        }. Proposals of one activity are not independent: the intervals are indications. Source: table proposals.`
    ),
    rows: traceable,
    columns: [
      { title: { fr: "Modalité", en: "Modality" }, value: ({ id }) => modalityName(id) },
      {
        title: { fr: "Retenues ou adaptées", en: "Accepted or adapted" },
        value: adoptedOf,
        align: "right",
      },
      {
        title: { fr: "Influence", en: "Influence" },
        value: (row) => row.influence.influence,
        align: "right",
      },
      {
        title: { fr: "Réponse motivée", en: "Reasoned reply" },
        value: (row) => row.influence.reasonedReply,
        align: "right",
      },
    ],
    draw: (frame) =>
      estimates(
        frame,
        traceable.map((row) => ({
          label: frame.say(modalityName(row.id)),
          value: row.influence.influence.value,
          low: row.influence.influence.low,
          high: row.influence.influence.high,
          text: frame.say(adoptedOf(row)),
        })),
        { from: 0, to: 1, references: [0, 0.5, 1] },
      ),
  }));

/** The exact comparisons, declared and adjusted. */
export const comparisons = eachKey(["tests"], () => {
  const looks = compareModalities(byModality).filter(({ test }) => test.p !== null);
  if (looks.length === 0) return null;
  const notable = looks.filter(({ adjusted }) => (adjusted ?? 1) < 0.05).length;
  const questions = Object.keys(modalityQuestions) as (keyof typeof modalityQuestions)[];
  return table({
    title: inBoth((language) =>
      language === "fr"
        ? `${
          noun(looks.length, "fr", ["comparaison", "comparaisons"])
        }, ${notable} que le hasard expliquerait mal`
        : `${
          noun(looks.length, "en", ["", "", "comparison", "comparisons"])
        }, ${notable} that chance would explain badly`
    ),
    note: {
      fr:
        "Chaque modalité, puis toutes les autres : test exact de Fisher ; p ajusté par la méthode de Holm dans chaque question. Les activités d’un projet et les propositions d’une activité ne sont pas indépendantes : à lire comme des indications.",
      en:
        "Each modality, then all others: Fisher’s exact test; p adjusted by Holm’s method within a question. Activities of a project and proposals of an activity are not independent: to be read as indications.",
    },
    rows: [...new Set(looks.map(({ modality }) => modality))],
    columns: [
      { title: { fr: "Modalité", en: "Modality" }, value: (modality) => modalityName(modality) },
      ...questions.flatMap((question) => {
        const lookOf = (modality: string) =>
          looks.find((look) => look.question === question && look.modality === modality);
        return [
          {
            title: modalityQuestions[question],
            value: (modality: string): Cell => {
              const look = lookOf(modality);
              if (!look) return unknownWord;
              const [own, others] = [shareOf(...look.own), shareOf(...look.others)];
              return inBoth((language) => `${own[language]} / ${others[language]}`);
            },
            align: "right" as const,
          },
          {
            title: { fr: "p ajusté", en: "adjusted p" },
            value: (modality: string): Cell => lookOf(modality)?.adjusted ?? null,
            align: "right" as const,
            digits: 3,
          },
        ];
      }),
    ],
  });
});

// %% id=knowledge
const kinds = Object.keys(knowledgeKinds) as (keyof typeof knowledgeKinds)[];
const proposalsOf = (kind: keyof typeof knowledgeKinds) =>
  dataset.tables.proposals.rows.filter(({ knowledge }) => knowledge === kind);
const uses = kinds.map((kind) => {
  const rows = proposalsOf(kind);
  const taken = rows.filter(({ decision }) => decision === "accepted" || decision === "adapted");
  const users = [...Map.groupBy(rows.flatMap(({ used_by }) => used_by), (id) => id)]
    .map(([id, times]) => ({ id, count: times.length }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return { kind, rows, taken, users };
});
const told = uses.reduce((sum, { rows }) => sum + rows.length, 0);

/** What users know, and what was made of it. */
export const knowledge = eachKey(["kinds"], () =>
  told === 0 ? null : figure({
    title: inBoth((language) => {
      const beyond = told - proposalsOf("usage").length;
      return language === "fr"
        ? `${noun(beyond, "fr", ["proposition", "propositions", "", ""])} sur ${told} ${
          beyond > 1 ? "apportent" : "apporte"
        } autre chose qu’un savoir d’usage`
        : `${beyond} of ${told} proposals ${
          beyond === 1 ? "brings" : "bring"
        } something other than knowledge from use`;
    }),
    subtitle: {
      fr: "Propositions par savoir mobilisé ; en foncé, celles qui ont été retenues ou adaptées.",
      en: "Proposals by kind of knowledge; dark, those accepted or adapted.",
    },
    alt: inBoth((language) =>
      uses.map(({ kind, rows, taken }) =>
        `${knowledgeKinds[kind][language]} ${formatShare(taken.length, rows.length, language)}`
      ).join(join(language))
    ),
    caption: inBoth((language) =>
      language === "fr"
        ? `n = ${told} propositions dont le savoir est codé. Savoirs : d’après Nez (2011). Source : table proposals.`
        : `n = ${told} proposals whose knowledge is coded. Kinds: after Nez (2011). Source: table proposals.`
    ),
    rows: uses,
    columns: [
      { title: { fr: "Savoir", en: "Knowledge" }, value: ({ kind }) => knowledgeKinds[kind] },
      {
        title: { fr: "Propositions", en: "Proposals" },
        value: ({ kind, rows }) =>
          countOf(refs("proposals", rows), {
            fr: `Propositions : ${knowledgeKinds[kind].fr}.`,
            en: `Proposals: ${knowledgeKinds[kind].en}.`,
          }),
        align: "right",
      },
      {
        title: { fr: "Retenues ou adaptées", en: "Accepted or adapted" },
        value: ({ taken }) => taken.length,
        align: "right",
      },
    ],
    draw: (frame) =>
      bars(
        frame,
        uses.map(({ kind, rows, taken }) => ({
          label: frame.say(knowledgeKinds[kind]),
          value: rows.length,
          part: taken.length,
          text: frame.say(shareOf(taken.length, rows.length)),
        })),
      ),
  }));

/** Who made use of what users know. */
export const usedBy = eachKey(
  ["organisations"],
  () =>
    uses.every(({ users }) => users.length === 0) ? null : table({
      title: { fr: "Qui s’est servi de ces savoirs", en: "Who made use of this knowledge" },
      rows: uses,
      columns: [
        { title: { fr: "Savoir", en: "Knowledge" }, value: ({ kind }) => knowledgeKinds[kind] },
        {
          title: { fr: "Organismes (propositions)", en: "Organisations (proposals)" },
          value: ({ users }) =>
            users.slice(0, 6).map(({ id, count }) =>
              `${organisations.get(id)?.name ?? id} (${count})`
            ),
        },
      ],
    }),
);

// %% id=develop
const reading = summaries.map((summary) => ({ summary, reading: readModality(summary) }));
const toTry = reading.filter((row) => row.reading === "promising");
const readingMarks: Readonly<Record<keyof typeof modalityReadings, Mark["mark"]>> = {
  established: "full",
  promising: "half",
  mixed: "hollow",
  weak: "hollow",
  unknown: "dashed",
};

/** Which modalities to develop, in a sentence. */
export const develop = sentence(inBoth((language) => {
  if (toTry.length > 0) {
    const list = toTry.map(({ summary }) =>
      modalityName(summary.participation.id)[language].toLowerCase()
    ).join(", ");
    return language === "fr"
      ? `De bons signes, sur trop peu de propositions pour conclure : ${list}. Ce sont les modalités à essayer davantage, en traçant chaque proposition.`
      : `Good signs, on too few proposals to conclude: ${list}. These are the modalities to try further, tracing every proposal.`;
  }
  const silent = reading.filter((row) => row.reading === "unknown").length;
  return language === "fr"
    ? `Pour ${silent} modalités sur ${reading.length}, trop peu de propositions sont tracées pour dire laquelle développer. La première chose à développer est le registre : qui a proposé quoi, ce qui a été décidé, pourquoi.`
    : `For ${silent} of ${reading.length} modalities too few proposals are traced to say which to develop. The first thing to develop is the ledger: who proposed what, what was decided, why.`;
}));

/** What can be said of each modality, and what is missing to know. */
export const readings = table({
  title: {
    fr: "Quelle modalité développer : ce que l’on sait, ce qui manque",
    en: "Which modality to develop: what is known, what is missing",
  },
  note: readingRule,
  rows: reading.toSorted((a, b) =>
    Object.keys(modalityReadings).indexOf(a.reading) -
    Object.keys(modalityReadings).indexOf(b.reading)
  ),
  columns: [
    {
      title: { fr: "Modalité", en: "Modality" },
      value: ({ summary }) => modalityName(summary.participation.id),
    },
    {
      title: { fr: "Lecture", en: "Reading" },
      value: (row): Mark => ({
        mark: readingMarks[row.reading],
        text: modalityReadings[row.reading],
      }),
    },
    {
      title: { fr: "Ce que l’on sait", en: "What is known" },
      value: ({ summary: { participation, projects } }) => {
        const facts: Bilingual[] = [
          inBoth((language) =>
            noun(projects, language, ["projet", "projets", "project", "projects"])
          ),
        ];
        if (participation.influence.influence.trace.rows.length > 0) {
          facts.push(
            inBoth((language) =>
              `${adoptedOf(participation)[language]} ${
                language === "fr" ? "propositions retenues" : "proposals adopted"
              }`
            ),
          );
        }
        const promises = promisesOf(participation.activities);
        if (promises !== unknownWord) {
          facts.push(
            inBoth((language) =>
              `${promises[language]} ${language === "fr" ? "promesses tenues" : "promises kept"}`
            ),
          );
        }
        return facts;
      },
    },
    {
      title: { fr: "Ce qui manque pour savoir", en: "What is missing to know" },
      value: ({ summary }) => summary.missing,
    },
  ],
});
