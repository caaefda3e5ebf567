// %% [markdown] id=intro-fr {"lang":"fr","needs":["activities"]}
// # Expertise d’usage
//
// Comment les usagers ont été associés : ce qui leur a été promis, ce qui a été tenu, quand, avec
// qui, à quel coût, et ce que leurs propositions sont devenues. Ce qui n’est pas relevé reste
// inconnu : rien n’est supposé.

// %% [markdown] id=intro-en {"lang":"en","needs":["activities"]}
// # Usage expertise
//
// How users were associated: what they were promised, what was delivered, when, with whom, at what
// cost, and what became of their proposals. What is not recorded stays unknown: nothing is assumed.

// %% id=load
import { phaseOrder } from "../pipeline/analysis/participation/levels.ts";
import { judgeLevel } from "../pipeline/analysis/participation/promises.ts";
import { countedAs, countOf, refs } from "../pipeline/analysis/traced.ts";
import { participationLevels, phases } from "../pipeline/dataset/tables/participation.ts";
import { bars } from "../pipeline/figures/bars.ts";
import { countMatrix } from "../pipeline/figures/count-matrix.ts";
import { crossing } from "../pipeline/figures/crossing.ts";
import { type Bilingual, inBoth } from "../pipeline/language/bilingual.ts";
import { formatShare } from "../pipeline/language/numbers.ts";
import { dataset, figure, sentence, table, value } from "../pipeline/notebook/mod.ts";
import {
  adoptedOf,
  byModality,
  join,
  known,
  levelWord,
  modalityName,
  noun,
  promisesOf,
  summaries,
  traced,
} from "./usage-view.ts";

const { activities, attendance, projects: projectTable } = dataset.tables;
const activityWords = ["activité", "activités", "activity", "activities"];

// %% id=counts
const all = activities.rows;
const paired = all.filter((row) => row.promised_level !== null && row.delivered_level !== null);
const kept = paired.filter((row) =>
  judgeLevel(row.promised_level, row.delivered_level).state === "kept"
);
const held = new Set(all.map(({ project_id }) => project_id));

/** Activities in which users take part. */
export const activityCount = value(
  countOf(refs("activities", all), {
    fr: "Nombre d’activités de la table activities.",
    en: "Number of activities in the table activities.",
  }),
  { label: { fr: "activités avec des usagers", en: "activities with users" } },
);
/** Projects that have one. */
export const projectCount = value(
  countOf(refs("projects", projectTable.rows.filter((row) => held.has(row.project_id))), {
    fr: "Projets qui ont au moins une activité publiée.",
    en: "Projects with at least one published activity.",
  }),
  {
    of: countOf(refs("projects", projectTable.rows), {
      fr: "Nombre de projets.",
      en: "Number of projects.",
    }),
  },
);
/** Modalities used. */
export const modalityCount = value(
  countedAs(
    byModality.length,
    refs("activities", all.filter(({ modality }) => modality !== null)),
    {
      fr: "Nombre de modalités différentes de la table activities.",
      en: "Number of different modalities in the table activities.",
    },
  ),
);
const pairedCount = countOf(refs("activities", paired), {
  fr: "Activités dont le niveau promis et le niveau tenu sont tous deux connus.",
  en: "Activities whose promised and delivered levels are both known.",
});
/** Activities whose two levels are known. */
export const comparableCount = value(pairedCount, {
  of: activityCount.traced,
  label: {
    fr: "activités dont on connaît le niveau promis et le niveau tenu",
    en: "activities whose promised and delivered levels are known",
  },
});
/** Promises of a level that were kept. */
export const keptCount = value(
  countOf(refs("activities", kept), {
    fr: "Activités qui ont tenu au moins le niveau promis.",
    en: "Activities that delivered at least the level promised.",
  }),
  {
    of: pairedCount,
    label: {
      fr: "promesses de niveau tenues, parmi celles que l’on peut juger",
      en: "promises of a level kept, among those that can be judged",
    },
  },
);
const adopted = traced.filter(({ decision }) => decision === "accepted" || decision === "adapted");
/** Proposals accepted or adapted. */
export const adoptedCount = value(
  countOf(refs("proposals", adopted), {
    fr: "Propositions d’usagers retenues ou adaptées.",
    en: "Users’ proposals accepted or adapted.",
  }),
  {
    of: countOf(refs("proposals", traced), {
      fr: "Propositions dont la décision est tracée, en attente comprises.",
      en: "Proposals whose decision is traced, pending ones included.",
    }),
    label: { fr: "propositions retenues ou adaptées", en: "proposals accepted or adapted" },
  },
);

/** The answer of the page, as its title. */
export const title = sentence(inBoth((language) => {
  if (paired.length === 0) {
    return language === "fr"
      ? "On sait où les usagers sont associés, pas ce qui leur était promis"
      : "Where users take part is known; what they were promised is not";
  }
  const n = formatShare(kept.length, paired.length, language);
  return language === "fr"
    ? `Promesses faites aux usagers : ${n} tenues`
    : `Promises made to users: ${n} kept`;
}));

// %% id=levels
const levels = Object.keys(participationLevels) as (keyof typeof participationLevels)[];
const used = levels.filter((level) =>
  all.some((row) => row.promised_level === level || row.delivered_level === level)
);
const isOpen = paired.length < all.length;
const steps = isOpen ? [...used, null] : used;
const pairs = steps.flatMap((row, r) =>
  steps.flatMap((column, c) => {
    const rows = all.filter((a) => a.promised_level === row && a.delivered_level === column);
    return rows.length === 0 ? [] : [{ row: r, column: c, promised: row, delivered: column, rows }];
  })
);
/** What was promised against what was delivered. */
export const promised = figure({
  title: inBoth((language) => {
    if (paired.length === 0) {
      return language === "fr"
        ? "Aucune activité n’a publié à la fois ce qu’elle promettait et ce qu’elle a tenu"
        : "No activity published both what it promised and what it delivered";
    }
    const n = paired.length - kept.length;
    return language === "fr"
      ? `${noun(n, "fr", activityWords)} sur ${paired.length} ${
        n > 1 ? "ont" : "a"
      } tenu moins que promis`
      : `${n} of ${noun(paired.length, "en", activityWords)} delivered less than promised`;
  }),
  subtitle: {
    fr:
      "Nombre d’activités selon le niveau promis (lignes) et le niveau tenu (colonnes), sur l’échelle IAP2. Dans le cadre pointillé, la promesse est tenue ; cercle : moins que promis ; gris : un des deux niveaux manque.",
    en:
      "Number of activities by level promised (rows) and level delivered (columns), on the IAP2 spectrum. In the dashed cell the promise is kept; ring: less than promised; grey: one of the two levels is missing.",
  },
  alt: inBoth((language) =>
    pairs.map(({ promised, delivered, rows }) =>
      `${levelWord(promised)[language]} → ${levelWord(delivered)[language]} ${rows.length}`
    ).join(join(language))
  ),
  caption: inBoth((language) => {
    const rest = all.length - paired.length;
    return language === "fr"
      ? `n = ${
        noun(all.length, "fr", activityWords)
      }, dont ${rest} sans l’un des deux niveaux. Échelle : IAP2 (2018). Source : table activities.`
      : `n = ${
        noun(all.length, "en", activityWords)
      }, ${rest} of them without one of the two levels. Scale: IAP2 (2018). Source: table activities.`;
  }),
  rows: pairs,
  columns: [
    { title: { fr: "Promis", en: "Promised" }, value: ({ promised }) => levelWord(promised) },
    { title: { fr: "Tenu", en: "Delivered" }, value: ({ delivered }) => levelWord(delivered) },
    {
      title: { fr: "Activités", en: "Activities" },
      value: ({ rows }) =>
        countOf(refs("activities", rows), {
          fr: "Activités de ces deux niveaux.",
          en: "Activities of these two levels.",
        }),
      align: "right",
    },
  ],
  draw: (frame) =>
    crossing(frame, {
      steps: steps.map((level) => frame.say(levelWord(level))),
      rowTitle: frame.say({ fr: "promis", en: "promised" }),
      columnTitle: frame.say({ fr: "tenu", en: "delivered" }),
      cells: pairs.map(({ row, column, rows }) => ({ row, column, count: rows.length })),
      aside: isOpen ? 1 : 0,
    }),
});

// %% id=modalities
/** What each modality gave, at what cost, for whom, when. */
export const modalities = table({
  title: {
    fr: "Participants, coûts et suites, par modalité",
    en: "Participants, costs and effects, by modality",
  },
  note: {
    fr:
      "Retenues : propositions retenues ou adaptées, sur propositions suivies. Tenues : promesses de niveau tenues, sur celles que l’on peut juger. Qui vient à deux activités compte deux fois. Coût par heure : sur les activités dont coût, participants et heures sont tous connus. « Inconnu » : rien n’est relevé.",
    en:
      "Adopted: proposals accepted or adapted, of those traced. Kept: promises of a level kept, of those that can be judged. Who comes to two activities counts twice. Cost per hour: over the activities of which cost, participants and hours are all known. “Unknown”: nothing is recorded.",
  },
  rows: summaries,
  columns: [
    {
      title: { fr: "Modalité", en: "Modality" },
      value: ({ participation }) => modalityName(participation.id),
    },
    {
      title: { fr: "Activités", en: "Activities" },
      value: ({ participation }) => participation.activities.length,
      align: "right",
    },
    {
      title: { fr: "Participants", en: "Participants" },
      value: ({ participation }) => known({ ...participation.engagement.participants, unit: "" }),
      align: "right",
    },
    {
      title: { fr: "Heures", en: "Hours" },
      value: ({ participation }) => known({ ...participation.engagement.hours, unit: "" }),
      align: "right",
      digits: 0,
    },
    {
      title: { fr: "€ par heure", en: "€ per hour" },
      value: ({ participation }) => known({ ...participation.cost.perParticipantHour, unit: "" }),
      align: "right",
      digits: 1,
    },
    {
      title: { fr: "Retenues", en: "Adopted" },
      value: ({ participation }) => adoptedOf(participation),
      align: "right",
    },
    {
      title: { fr: "€ par retenue", en: "€ per adopted" },
      value: ({ participation }) => known({ ...participation.cost.perAdoptedProposal, unit: "" }),
      align: "right",
      digits: 0,
    },
    {
      title: { fr: "Réponse (jours)", en: "Reply (days)" },
      value: ({ participation }) => known({ ...participation.influence.replyDays, unit: "" }),
      align: "right",
      digits: 0,
    },
    {
      title: { fr: "Tenues", en: "Kept" },
      value: ({ participation }) => promisesOf(participation.activities),
      align: "right",
    },
  ],
});

const phaseCells = summaries.flatMap(({ participation, phases: counts }) =>
  phaseOrder.filter((phase) => counts[phase] > 0).map((phase) => ({
    modality: modalityName(participation.id),
    phase,
    rows: participation.activities.filter((row) => row.phase === phase),
  }))
);
const early = all.filter(({ phase }) =>
  phase !== null && phaseOrder.indexOf(phase) < phaseOrder.indexOf("experimentation")
);
const dated = all.filter(({ phase }) => phase !== null);

/** When each modality is used. */
export const timing = figure({
  title: inBoth((language) =>
    language === "fr"
      ? `${noun(early.length, "fr", activityWords)} sur ${dated.length} ${
        early.length > 1 ? "viennent" : "vient"
      } avant l’essai, quand tout peut encore changer`
      : `${early.length} of ${noun(dated.length, "en", activityWords)} ${
        early.length === 1 ? "comes" : "come"
      } before the trial, while everything can still change`
  ),
  subtitle: {
    fr: "Nombre d’activités par modalité et par phase du projet.",
    en: "Number of activities by modality and phase of the project.",
  },
  alt: inBoth((language) =>
    phaseCells.map(({ modality, phase, rows }) =>
      `${modality[language]}, ${phases[phase][language]} ${rows.length}`
    ).join(join(language))
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${
        noun(dated.length, "fr", activityWords)
      } dont la phase est connue, sur ${all.length}. Source : table activities.`
      : `n = ${
        noun(dated.length, "en", activityWords)
      } whose phase is known, of ${all.length}. Source: table activities.`
  ),
  rows: phaseCells,
  columns: [
    { title: { fr: "Modalité", en: "Modality" }, value: ({ modality }) => modality },
    { title: { fr: "Phase", en: "Phase" }, value: ({ phase }) => phases[phase] },
    {
      title: { fr: "Activités", en: "Activities" },
      value: ({ rows }) => rows.length,
      align: "right",
    },
  ],
  draw: (frame) =>
    countMatrix(frame, {
      rows: summaries.map(({ participation }) => frame.say(modalityName(participation.id))),
      columns: phaseOrder.filter((phase) => phaseCells.some((cell) => cell.phase === phase))
        .map((phase) => frame.say(phases[phase])),
      cells: phaseCells.map(({ modality, phase, rows }) => ({
        row: frame.say(modality),
        column: frame.say(phases[phase]),
        count: rows.length,
      })),
    }),
});

// %% id=gaps
const attended = new Set(attendance.rows.map(({ activity_id }) => activity_id));
const proposed = new Set(dataset.tables.proposals.rows.map(({ activity_id }) => activity_id));
const facts: readonly {
  readonly name: Bilingual;
  readonly has: (row: (typeof all)[number]) => boolean;
}[] = [
  { name: { fr: "phase", en: "phase" }, has: (row) => row.phase !== null },
  {
    name: { fr: "niveau promis", en: "level promised" },
    has: (row) => row.promised_level !== null,
  },
  {
    name: { fr: "niveau tenu", en: "level delivered" },
    has: (row) => row.delivered_level !== null,
  },
  { name: { fr: "participants", en: "participants" }, has: (row) => row.participants !== null },
  { name: { fr: "heures", en: "hours" }, has: (row) => row.hours !== null },
  { name: { fr: "coût", en: "cost" }, has: (row) => row.cost_eur !== null },
  {
    name: { fr: "composition du public", en: "composition of the public" },
    has: ({ activity_id }) => attended.has(activity_id),
  },
  {
    name: { fr: "propositions suivies", en: "proposals traced" },
    has: ({ activity_id }) => proposed.has(activity_id),
  },
];
const recorded = facts.map(({ name, has }) => ({ name, rows: all.filter(has) }));
const absent = recorded.filter(({ rows }) => rows.length === 0);

/** What is recorded of the activities, and what is not. */
export const gaps = figure({
  title: inBoth((language) => {
    if (absent.length > 0) {
      const list = absent.map(({ name }) => name[language]).join(", ");
      return language === "fr" ? `Jamais relevé : ${list}` : `Never recorded: ${list}`;
    }
    const least = recorded.toSorted((a, b) => a.rows.length - b.rows.length)[0];
    return language === "fr"
      ? `Le moins relevé : ${least?.name.fr ?? ""}, pour ${
        noun(least?.rows.length ?? 0, "fr", activityWords)
      } sur ${all.length}`
      : `Least recorded: ${least?.name.en ?? ""}, for ${least?.rows.length ?? 0} of ${
        noun(all.length, "en", activityWords)
      }`;
  }),
  subtitle: {
    fr: "Nombre d’activités pour lesquelles chaque fait est connu.",
    en: "Number of activities for which each fact is known.",
  },
  alt: inBoth((language) =>
    recorded.map(({ name, rows }) =>
      `${name[language]} ${formatShare(rows.length, all.length, language)}`
    )
      .join(join(language))
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${
        noun(all.length, "fr", activityWords)
      }. Une activité sans proposition tracée a pu n’en recevoir aucune. Sources : tables activities, attendance, proposals.`
      : `n = ${
        noun(all.length, "en", activityWords)
      }. An activity without a traced proposal may have received none. Sources: tables activities, attendance, proposals.`
  ),
  rows: recorded,
  columns: [
    { title: { fr: "Fait", en: "Fact" }, value: ({ name }) => name },
    {
      title: { fr: "Activités où il est connu", en: "Activities where it is known" },
      value: ({ rows, name }) =>
        countOf(refs("activities", rows), {
          fr: `Activités dont ce fait est connu : ${name.fr}.`,
          en: `Activities of which this fact is known: ${name.en}.`,
        }),
      align: "right",
    },
  ],
  draw: (frame) =>
    bars(
      frame,
      recorded.map(({ name, rows }) => ({
        label: frame.say(name),
        value: all.length,
        part: rows.length,
        text: formatShare(rows.length, all.length, frame.language),
      })),
    ),
});
