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
import { keyFigure } from "../pipeline/analysis/key-figures/mod.ts";
import { countedActivities } from "../pipeline/analysis/participation/activities.ts";
import { phaseOrder } from "../pipeline/analysis/participation/levels.ts";
import {
  type RecordedFact,
  recordedFacts,
} from "../pipeline/analysis/participation/recorded-facts.ts";
import { usage } from "../pipeline/analysis/participation/usage.ts";
import { countOf, refs, type Traced } from "../pipeline/analysis/traced.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { participationLevels, phases } from "../pipeline/dataset/tables/participation.ts";
import { bars } from "../pipeline/figures/bars.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { crossing } from "../pipeline/figures/crossing.ts";
import { formatShare } from "../pipeline/language/numbers.ts";
import {
  dataset,
  figure,
  key,
  list,
  listed,
  outOf,
  say,
  sentence,
  table,
} from "../pipeline/notebook/mod.ts";
import {
  adoptedOf,
  costPerAdopted,
  known,
  levelWord,
  promisesOf,
} from "../pipeline/notebook/outputs/recorded-cells.ts";

const activities = countedActivities(dataset);
const { byModality } = usage(dataset);
const modalityName = (id: string) => labelOf(dataset, "modality", id);

// %% id=counts
const judged = keyFigure(dataset, "promises-judged");
const kept = keyFigure(dataset, "promises-kept");
const all = activities.size;

/** Participation activities. */
export const activityCount = key("activities");
/** Projects that have one. */
export const projectCount = key("projects-with-activities", { share: true });
/** Modalities used. */
export const modalityCount = key("modalities");
/** Activities whose two levels are known. */
export const comparableCount = key("promises-judged", { share: true });
/** Promises of a level that were kept. */
export const keptCount = key("promises-kept", { share: true });
/** Proposals accepted or adapted. */
export const adoptedCount = key("proposals-adopted", { share: true });

/** The answer of the page, as its title. */
export const title = sentence(
  judged.value === 0
    ? say(
      "On sait où les usagers sont associés, pas ce qui leur était promis",
      "Where users take part is known; what they were promised is not",
    )
    : say("Promesses faites aux usagers : {n} tenues", "Promises made to users: {n} kept", {
      n: outOf(kept, judged),
    }),
);

// %% id=levels
const levels = Object.keys(participationLevels) as (keyof typeof participationLevels)[];
const pairs = activities.groupby("promised_level", "delivered_level").summarise((t) => ({
  count: t.count({
    rule: say("Activités de ces deux niveaux.", "Activities of these two levels."),
  }),
})).orderby(listed("promised_level", levels), listed("delivered_level", levels)).rows();
const used = levels.filter((level) =>
  pairs.some((pair) => pair.promised_level === level || pair.delivered_level === level)
);
const rest = all - (judged.value ?? 0);
const isOpen = rest > 0;
const steps = isOpen ? [...used, null] : used;

/** What was promised against what was delivered. */
export const promised = figure({
  title: judged.value === 0
    ? say(
      "Aucune activité n’a publié à la fois ce qu’elle promettait et ce qu’elle a tenu",
      "No activity published both what it promised and what it delivered",
    )
    : say(
      "{n} {n|activité|activités} sur {judged} {n|a|ont} tenu moins que promis",
      "{n} of {judged} {judged|activity|activities} delivered less than promised",
      { n: (judged.value ?? 0) - (kept.value ?? 0), judged },
    ),
  subtitle: say(
    "Nombre d’activités selon le niveau promis (lignes) et le niveau tenu (colonnes), sur l’échelle IAP2. Dans le cadre pointillé, la promesse est tenue ; cercle : moins que promis ; gris : un des deux niveaux manque.",
    "Number of activities by level promised (rows) and level delivered (columns), on the IAP2 spectrum. In the dashed cell the promise is kept; ring: less than promised; grey: one of the two levels is missing.",
  ),
  caption: say(
    "n = {all} {all|activité|activités}, dont {rest} sans l’un des deux niveaux. Échelle : IAP2 (2018). Source : table activities.",
    "n = {all} {all|activity|activities}, {rest} of them without one of the two levels. Scale: IAP2 (2018). Source: table activities.",
    { all, rest },
  ),
  rows: pairs,
  columns: [
    ["Promis", "Promised", ({ promised_level }) => levelWord(promised_level)],
    ["Tenu", "Delivered", ({ delivered_level }) => levelWord(delivered_level)],
    ["Activités", "Activities", ({ count }) => count],
  ],
  draw: (frame) =>
    crossing(frame, {
      steps: steps.map((level) => frame.say(levelWord(level))),
      rowTitle: frame.say(say("promis", "promised")),
      columnTitle: frame.say(say("tenu", "delivered")),
      cells: pairs.map((pair) => ({
        row: steps.indexOf(pair.promised_level),
        column: steps.indexOf(pair.delivered_level),
        count: pair.count.value ?? 0,
      })),
      aside: isOpen ? 1 : 0,
    }),
});

// %% id=modalities
const bare = (traced: Traced) => known({ ...traced, unit: "" });
const right = { align: "right", digits: 0 } as const;

/** What each modality gave, at what cost, for whom, when. */
export const modalities = table({
  title: say(
    "Participants, coûts et suites, par modalité",
    "Participants, costs and effects, by modality",
  ),
  note: say(
    "Retenues : propositions retenues ou adaptées, sur propositions suivies. Tenues : promesses de niveau tenues, sur celles que l’on peut juger. Qui vient à deux activités compte deux fois. Coût par heure : sur les activités dont coût, participants et heures sont tous connus. « Inconnu » : rien n’est relevé ; « non défini » : aucune proposition retenue.",
    "Adopted: proposals accepted or adapted, of those traced. Kept: promises of a level kept, of those that can be judged. Who comes to two activities counts twice. Cost per hour: over the activities of which cost, participants and hours are all known. “Unknown”: nothing is recorded; “not defined”: no proposal adopted.",
  ),
  rows: byModality,
  columns: [
    ["Modalité", "Modality", ({ id }) => modalityName(id)],
    ["Activités", "Activities", ({ activities }) =>
      countOf(
        refs("activities", activities),
        say("Activités de cette modalité.", "Activities of this modality."),
      )],
    ["Participants", "Participants", ({ engagement }) => bare(engagement.participants), right],
    ["Heures", "Hours", ({ engagement }) => bare(engagement.hours), right],
    ["€ par heure", "€ per hour", ({ cost }) => bare(cost.perParticipantHour), {
      align: "right",
      digits: 1,
    }],
    ["Retenues", "Adopted", adoptedOf, right],
    ["€ par retenue", "€ per adopted", costPerAdopted, right],
    ["Réponse (jours)", "Reply (days)", ({ influence }) => bare(influence.replyDays), right],
    ["Tenues", "Kept", ({ activities }) => promisesOf(activities), right],
  ],
});

const modalityWord = (id: string | null) =>
  id === null ? say("modalité non publiée", "modality not published") : modalityName(id);
const dated = activities.filter(({ phase }) => phase !== null);
const early = activities.filter(({ phase }) =>
  phase !== null && phaseOrder.indexOf(phase) < phaseOrder.indexOf("experimentation")
);
const phaseCells = dated.groupby("modality", "phase")
  .count().orderby(listed("modality", byModality.map(({ id }) => id)), listed("phase", phaseOrder))
  .rows();

/** When each modality is used. */
export const timing = figure({
  title: say(
    "{early} {early|activité|activités} sur {dated} {early|vient|viennent} avant l’essai, quand tout peut encore changer",
    "{early} of {dated} {dated|activity|activities} {early|comes|come} before the trial, while everything can still change",
    { early: early.size, dated: dated.size },
  ),
  subtitle: say(
    "Nombre d’activités par modalité et par phase du projet.",
    "Number of activities by modality and phase of the project.",
  ),
  caption: say(
    "n = {dated} {dated|activité|activités} dont la phase est connue, sur {all}. Source : table activities.",
    "n = {dated} {dated|activity|activities} whose phase is known, of {all}. Source: table activities.",
    { dated: dated.size, all },
  ),
  rows: phaseCells,
  columns: [
    ["Modalité", "Modality", ({ modality }) => modalityWord(modality)],
    ["Phase", "Phase", ({ phase }) => phase === null ? null : phases[phase]],
    ["Activités", "Activities", ({ count }) => count],
  ],
  draw: (frame) =>
    crossedCounts(frame, {
      rows: [...new Set(phaseCells.map(({ modality }) => modality))],
      rowName: (modality) => frame.say(modalityWord(modality)),
      columns: phaseOrder.filter((phase) => phaseCells.some((cell) => cell.phase === phase)),
      columnName: (phase) => phases[phase],
      count: (modality, phase) =>
        phaseCells.find((cell) => cell.modality === modality && cell.phase === phase)?.count,
    }),
});

// %% id=gaps
const recorded = recordedFacts(dataset);
const countIn = ({ count }: RecordedFact) => count.value ?? 0;
const absent = recorded.filter((fact) => countIn(fact) === 0);
const least = recorded.toSorted((a, b) => countIn(a) - countIn(b))[0]!;

/** What is recorded of the activities, and what is not. */
export const gaps = figure({
  title: absent.length > 0
    ? say("Jamais relevé : {facts}", "Never recorded: {facts}", {
      facts: list(absent.map(({ name }) => name), { by: ", " }),
    })
    : say(
      "Le moins relevé : {name}, pour {count} {count|activité|activités} sur {all}",
      "Least recorded: {name}, for {count} of {all} {all|activity|activities}",
      { ...least, all },
    ),
  subtitle: say(
    "Nombre d’activités pour lesquelles chaque fait est connu.",
    "Number of activities for which each fact is known.",
  ),
  caption: say(
    "n = {all} {all|activité|activités}. Une activité sans proposition tracée a pu n’en recevoir aucune. Sources : tables activities, attendance, proposals.",
    "n = {all} {all|activity|activities}. An activity without a traced proposal may have received none. Sources: tables activities, attendance, proposals.",
    { all },
  ),
  rows: recorded,
  columns: [
    ["Fait", "Fact", ({ name }) => name],
    ["Activités où il est connu", "Activities where it is known", ({ count }) => count],
  ],
  draw: (frame) =>
    bars(
      frame,
      recorded.map((fact) => ({
        label: frame.say(fact.name),
        value: all,
        part: countIn(fact),
        text: formatShare(countIn(fact), all, frame.language),
      })),
    ),
});
