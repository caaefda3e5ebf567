// %% [markdown] id=intro-fr {"lang":"fr","needs":["activities"]}
// # Le registre des promesses
//
// Proposition, décision, changement du projet, et les passages d’entretiens qui en parlent. Une
// promesse de niveau se juge sur ce qui a été tenu ; une réponse, sur sa décision, sa raison et sa
// trace dans le projet. Ne sont citées que les personnes qui ont accepté de l’être.

// %% [markdown] id=intro-en {"lang":"en","needs":["activities"]}
// # The promise ledger
//
// Proposal, decision, change in the design, and the passages of interviews that speak of it. A promise
// of a level is judged on what was delivered; an answer, on its decision, its reason and its trace in
// the project. Only people who agreed to be quoted are quoted.

// %% id=load
import { interviewCorpus } from "../pipeline/analysis/interviews/corpus.ts";
import {
  type ActivityPromise,
  type Judgement,
  type ProjectPromises,
  promiseLedger,
  type PromiseState,
  promiseStates,
  type ProposalPromise,
} from "../pipeline/analysis/participation/promises.ts";
import { projectName } from "../pipeline/analysis/portfolio/experiments.ts";
import { countOf, refs } from "../pipeline/analysis/traced.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import type { Coding } from "../pipeline/dataset/tables/mod.ts";
import { knowledgeKinds, phases, proposals } from "../pipeline/dataset/tables/participation.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { type Bilingual, eitherLanguage, inBoth, same } from "../pipeline/language/bilingual.ts";
import { formatDate } from "../pipeline/language/dates.ts";
import {
  dataset,
  eachKey,
  eachProject,
  figure,
  type Mark,
  number,
  outline,
  type OutlineItem,
  outOf,
  type Piece,
  projectLink,
  say,
  sentence,
  value,
} from "../pipeline/notebook/mod.ts";
import { spokenWords } from "../pipeline/notebook/spoken-words.ts";

const ledger = promiseLedger(dataset);
const nameOf = (id: string) => projectName(dataset, id);
const linkTo = (id: string) => projectLink(dataset, id, nameOf(id));
const corpus = interviewCorpus(dataset);
const decisions = proposals.fields.decision.values;
const states = Object.keys(promiseStates) as PromiseState[];
const marks: Readonly<Record<PromiseState, Mark["mark"]>> = {
  kept: "full",
  "half-kept": "half",
  "not-kept": "hollow",
  open: "dashed",
  unknown: "none",
};
const markOf = ({ state }: Judgement): Mark => ({ mark: marks[state], text: promiseStates[state] });
const reasonsOf = ({ reasons }: Judgement) =>
  inBoth((language) => reasons.map((reason) => reason[language]).join(", "));
const entries = ledger.flatMap(({ activities }) => activities);
const answers = entries.flatMap((entry) => entry.proposals);
const countActivities = (rows: readonly ActivityPromise[], rule: Bilingual) =>
  countOf(refs("activities", rows.map(({ activity }) => activity)), rule);
const countProposals = (rows: readonly ProposalPromise[], rule: Bilingual) =>
  countOf(refs("proposals", rows.map(({ proposal }) => proposal)), rule);
const inState = (state: PromiseState) => entries.filter(({ promise }) => promise.state === state);

// %% id=counts
const judged = entries.filter(({ promise }) => promise.state !== "unknown");
const judgedCount = countActivities(
  judged,
  say(
    "Activités dont la promesse de niveau peut être jugée.",
    "Activities whose promise of a level can be judged.",
  ),
);
/** Promises of a level kept. */
export const keptCount = value(
  countActivities(
    inState("kept"),
    say(
      "Activités qui ont tenu au moins le niveau promis.",
      "Activities that delivered at least the level promised.",
    ),
  ),
  { of: judgedCount, label: say("promesses de niveau tenues", "promises of a level kept") },
);
/** Promises of a level not kept. */
export const brokenCount = value(
  countActivities(
    inState("not-kept"),
    say(
      "Activités qui ont tenu deux niveaux de moins que promis, ou davantage.",
      "Activities that delivered two levels or more below what was promised.",
    ),
  ),
  { of: judgedCount, label: say("promesses non tenues", "promises not kept") },
);
/** Activities of which nothing can be said. */
export const unknownCount = value(
  countActivities(
    inState("unknown"),
    say(
      "Activités dont le niveau promis ou le niveau tenu n’est pas publié.",
      "Activities whose promised or delivered level is not published.",
    ),
  ),
  "{n|activité|activités} que l’on ne peut pas juger",
  "{n|activity|activities} that cannot be judged",
);
/** Proposals answered as owed. */
export const answeredCount = value(
  countProposals(
    answers.filter(({ answer }) => answer.state === "kept"),
    say(
      "Propositions décidées, avec une réponse motivée, et suivies d’effet si elles sont retenues.",
      "Proposals decided, with a reasoned reply, and acted upon when adopted.",
    ),
  ),
  {
    of: countProposals(
      answers,
      say("Nombre de propositions du registre.", "Number of proposals in the ledger."),
    ),
    label: say(
      "propositions qui ont eu leur réponse motivée",
      "proposals that were given a reasoned reply",
    ),
  },
);

/** The answer of the page, as its title. */
export const title = sentence(
  judged.length === 0
    ? say(
      "Aucune promesse faite aux usagers ne peut être jugée",
      "No promise made to users can be judged",
    )
    : say("Le registre des promesses : {share} tenues", "The promise ledger: {share} kept", {
      share: outOf(inState("kept").length, judged.length),
    }),
);

// %% id=states
const present = states.filter((state) => inState(state).length > 0);
const broken = ledger.filter(({ promise }) => promise.state === "not-kept");
const countIn = ({ activities }: ProjectPromises, state: PromiseState) =>
  activities.filter(({ promise }) => promise.state === state).length;

/** The promises of each project. */
export const byProject = figure({
  title: judged.length === 0
    ? say(
      "Ce qui manque : le niveau promis et le niveau tenu de chaque activité",
      "What is missing: the level promised and the level delivered of every activity",
    )
    : say(
      "{whole} {whole|projet a|projets ont} tenu toutes {whole|ses|leurs} promesses connues{broken|| ; aucune tenue : {names}| ; aucune tenue : {names}}",
      "{whole} {whole|project|projects} kept all {whole|its|their} known promises{broken||; none kept: {names}|; none kept: {names}}",
      {
        whole: ledger.filter(({ promise }) => promise.state === "kept").length,
        broken: broken.length,
        names: broken.map(({ projectId }) => nameOf(projectId)).join(", "),
      },
    ),
  subtitle: say(
    "Nombre d’activités par projet, selon ce que leur promesse de niveau est devenue : tenue, à moitié tenue (un niveau de moins), non tenue (davantage), inconnue.",
    "Number of activities by project and by what became of their promise of a level: kept, half kept (one level less), not kept (further below), unknown.",
  ),
  caption: say(
    "n = {n} activités, {judged} jugées. Source : table activities.",
    "n = {n} activities, {judged} judged. Source: table activities.",
    { n: entries.length, judged: judged.length },
  ),
  rows: ledger,
  columns: [
    ["Projet", "Project", ({ projectId }) => linkTo(projectId)],
    ["Ensemble", "Overall", ({ promise }) => markOf(promise)],
    ...present.map((state) => ({
      title: promiseStates[state],
      value: (row: ProjectPromises) => countIn(row, state),
      align: "right" as const,
    })),
  ],
  draw: (frame) =>
    crossedCounts(frame, {
      rows: ledger.slice(0, 60),
      rowName: ({ projectId }) => nameOf(projectId),
      columns: present,
      columnName: (state) => promiseStates[state],
      full: ["kept"],
      count: countIn,
    }),
});

// %% id=ledger
/** What someone said about a proposal, where they agreed to be quoted. */
function quoteItem({ interview_id, start, end }: Coding): readonly OutlineItem[] {
  const interview = corpus.interviews.findIndex(({ row }) => row.interview_id === interview_id);
  const quote = interview < 0 ? null : spokenWords(dataset, { interview, start, end });
  return quote === null ? [] : [{ text: [], quote }];
}

/** What the states mean for the answer to a proposal. */
const answerWords: Readonly<Record<PromiseState, Bilingual>> = {
  kept: say("réponse due, donnée", "answer owed, given"),
  "half-kept": say("réponse à moitié donnée", "answer half given"),
  "not-kept": say("réponse due, non donnée", "answer owed, not given"),
  open: say("en attente", "open"),
  unknown: say("inconnu", "unknown"),
};

function proposalItem({ proposal, days, answer, passages }: ProposalPromise): OutlineItem {
  const { knowledge, decision } = proposal;
  const reply = eitherLanguage(proposal.reply_fr, proposal.reply_en);
  const change = eitherLanguage(proposal.design_change_fr, proposal.design_change_en);
  return {
    kicker: say("Proposition", "Proposal"),
    text: [
      eitherLanguage(proposal.summary_fr, proposal.summary_en) ?? same(proposal.proposal_id),
      ...knowledge === null ? [] : [say(" ({k})", " ({k})", { k: knowledgeKinds[knowledge] })],
    ],
    marks: [{
      mark: marks[answer.state],
      text: say("{state} : {reasons}", "{state}: {reasons}", {
        state: answerWords[answer.state],
        reasons: reasonsOf(answer),
      }),
    }],
    items: [
      {
        kicker: say("Décision", "Decision"),
        text: [
          decision === null
            ? say("non renseignée", "not stated")
            : decisions?.[decision] ?? same(decision),
          ...days === null ? [] : [say(", après {days} jours", ", after {days} days", {
            days: number({ value: null, ...days }, { digits: 0 }),
          })],
          ...reply === null ? [] : [say(". {reply}", ". {reply}", { reply })],
        ],
      },
      ...change === null ? [] : [{ kicker: say("Changement", "Change"), text: [change] }],
      ...passages.flatMap(quoteItem),
    ],
  };
}

function activityItem({ activity, promise, proposals }: ActivityPromise): OutlineItem {
  const { modality, phase, date } = activity;
  const name = modality === null
    ? say("activité", "activity")
    : labelOf(dataset, "modality", modality);
  const when = inBoth((language) =>
    [phase === null ? "" : phases[phase][language], date === null ? "" : formatDate(date, language)]
      .filter((part) => part !== "").join(", ")
  );
  return {
    text: [name, ...when.fr === "" ? [] : [say(" · {when}", " · {when}", { when })]],
    marks: [{
      mark: marks[promise.state],
      text: say("promesse {state} ({reasons})", "promise {state} ({reasons})", {
        state: promiseStates[promise.state],
        reasons: reasonsOf(promise),
      }),
    }],
    items: proposals.map(proposalItem),
  };
}

function projectItem({ projectId, promise, activities }: ProjectPromises): OutlineItem {
  const line: Piece[] = [
    linkTo(projectId),
    say(" — {reasons}", " — {reasons}", { reasons: reasonsOf(promise) }),
  ];
  return {
    text: line,
    marks: [markOf(promise)],
    items: activities.map((entry) => ({ ...activityItem(entry), items: told(entry) })),
    fold: say(
      "{n} {n|activité|activités}, {proposed} {proposed|proposition|propositions}",
      "{n} {n|activity|activities}, {proposed} {proposed|proposal|proposals}",
      {
        n: activities.length,
        proposed: activities.reduce((sum, { proposals }) => sum + proposals.length, 0),
      },
    ),
  };
}

/** In the ledger of all projects a proposal takes one line; its sheet has it whole. */
function told({ proposals }: ActivityPromise): readonly OutlineItem[] {
  return proposals.map((entry) => {
    const { items: _items, ...short } = proposalItem(entry);
    return short;
  });
}

/** The ledger, project by project. */
export const all = outline({
  title: say("Projet par projet", "Project by project"),
  note: say(
    "Une promesse est tenue si le niveau promis est atteint, à moitié tenue à un niveau près, non tenue au-delà. Chaque fiche de projet donne les décisions, leurs raisons et les passages d’entretiens.",
    "A promise is kept when the level promised is reached, half kept one level below, not kept further below. Each project sheet gives the decisions, their reasons and the passages of interviews.",
  ),
  items: ledger.slice(0, 40).map(projectItem),
});

const spoken = ledger.flatMap(({ projectId, activities }) =>
  activities.flatMap(({ proposals }) => proposals)
    .filter(({ passages }) => passages.flatMap(quoteItem).length > 0)
    .map((entry) => ({ ...proposalItem(entry), kicker: same(nameOf(projectId)) }))
);

/** Proposals that people spoke of in interviews, with their words. */
export const inInterviews = eachKey(["quotes"], () =>
  spoken.length === 0 ? null : outline({
    title: say("Ce que l’on en dit en entretien", "What is said of them in interviews"),
    note: say(
      "{n} propositions sur les {cited} dont un entretien parle ; les autres passages viennent de personnes qui n’ont pas accepté d’être citées.",
      "{n} of the {cited} proposals that an interview speaks of; the other passages come from people who did not agree to be quoted.",
      { n: spoken.length, cited: answers.filter(({ passages }) => passages.length > 0).length },
    ),
    items: spoken,
  }));

/** The ledger of one project. */
export const ofProject = eachProject((id) => {
  const own = ledger.find(({ projectId }) => projectId === id);
  const isKnown = own?.activities.some(({ promise, proposals }) =>
    promise.state !== "unknown" || proposals.length > 0
  );
  return !own || isKnown !== true ? null : outline({
    title: say("Promesses et propositions", "Promises and proposals"),
    note: say("{reasons}.", "{reasons}.", { reasons: reasonsOf(own.promise) }),
    items: own.activities.map(activityItem),
  });
});
