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
  type ProjectPromises,
  promiseLedger,
  type PromiseState,
  promiseStates,
  type ProposalPromise,
} from "../pipeline/analysis/participation/promises.ts";
import { shortName } from "../pipeline/analysis/portfolio/experiments.ts";
import { countOf, refs } from "../pipeline/analysis/traced.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import type { Coding } from "../pipeline/dataset/tables/mod.ts";
import { knowledgeKinds, phases, proposals } from "../pipeline/dataset/tables/participation.ts";
import { countMatrix } from "../pipeline/figures/count-matrix.ts";
import { type Bilingual, inBoth, type Language, same } from "../pipeline/language/bilingual.ts";
import { formatDate } from "../pipeline/language/dates.ts";
import { formatInterval, formatShare } from "../pipeline/language/numbers.ts";
import { agree } from "../pipeline/language/plural.ts";
import {
  dataset,
  eachKey,
  eachProject,
  figure,
  type Mark,
  outline,
  type OutlineItem,
  type Piece,
  projectPage,
  sentence,
  value,
} from "../pipeline/notebook/mod.ts";
import { spokenWords } from "../pipeline/notebook/spoken-words.ts";

const ledger = promiseLedger(dataset);
const names = new Map(
  dataset.tables.projects.rows.map((row) => [row.project_id, shortName(row)]),
);
const nameOf = (id: string) => names.get(id) ?? id;
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
const entries = ledger.flatMap(({ activities }) => activities);
const answers = entries.flatMap((entry) => entry.proposals);
const activitiesIn = (state: PromiseState) =>
  entries.filter(({ promise }) => promise.state === state).map(({ activity }) => activity);
const answersIn = (state: PromiseState) =>
  answers.filter(({ answer }) => answer.state === state).map(({ proposal }) => proposal);

// %% id=counts
const judged = entries.filter(({ promise }) => promise.state !== "unknown");
const judgedCount = countOf(refs("activities", judged.map(({ activity }) => activity)), {
  fr: "Activités dont la promesse de niveau peut être jugée.",
  en: "Activities whose promise of a level can be judged.",
});
/** Promises of a level kept. */
export const keptCount = value(
  countOf(refs("activities", activitiesIn("kept")), {
    fr: "Activités qui ont tenu au moins le niveau promis.",
    en: "Activities that delivered at least the level promised.",
  }),
  { of: judgedCount, label: { fr: "promesses de niveau tenues", en: "promises of a level kept" } },
);
/** Promises of a level not kept. */
export const brokenCount = value(
  countOf(refs("activities", activitiesIn("not-kept")), {
    fr: "Activités qui ont tenu deux niveaux de moins que promis, ou davantage.",
    en: "Activities that delivered two levels or more below what was promised.",
  }),
  { of: judgedCount, label: { fr: "promesses non tenues", en: "promises not kept" } },
);
/** Activities of which nothing can be said. */
export const unknownCount = value(
  countOf(refs("activities", activitiesIn("unknown")), {
    fr: "Activités dont le niveau promis ou le niveau tenu n’est pas publié.",
    en: "Activities whose promised or delivered level is not published.",
  }),
  {
    label: {
      fr: "activités que l’on ne peut pas juger",
      en: "activities that cannot be judged",
    },
  },
);
/** Proposals answered as owed. */
export const answeredCount = value(
  countOf(refs("proposals", answersIn("kept")), {
    fr:
      "Propositions décidées, avec une réponse motivée, et suivies d’effet si elles sont retenues.",
    en: "Proposals decided, with a reasoned reply, and acted upon when adopted.",
  }),
  {
    of: countOf(refs("proposals", answers.map(({ proposal }) => proposal)), {
      fr: "Nombre de propositions du registre.",
      en: "Number of proposals in the ledger.",
    }),
    label: {
      fr: "propositions qui ont eu leur réponse motivée",
      en: "proposals that were given a reasoned reply",
    },
  },
);

/** The answer of the page, as its title. */
export const title = sentence(inBoth((language) => {
  if (judged.length === 0) {
    return language === "fr"
      ? "Aucune promesse faite aux usagers ne peut être jugée"
      : "No promise made to users can be judged";
  }
  const share = formatShare(activitiesIn("kept").length, judged.length, language);
  return language === "fr"
    ? `Le registre des promesses : ${share} tenues`
    : `The promise ledger: ${share} kept`;
}));

// %% id=states
const present = states.filter((state) => activitiesIn(state).length > 0);
const broken = ledger.filter(({ promise }) => promise.state === "not-kept");

/** The promises of each project. */
export const byProject = figure({
  title: inBoth((language) => {
    if (judged.length === 0) {
      return language === "fr"
        ? "Ce qui manque : le niveau promis et le niveau tenu de chaque activité"
        : "What is missing: the level promised and the level delivered of every activity";
    }
    const whole = ledger.filter(({ promise }) => promise.state === "kept").length;
    const verb = agree(whole, {
      one: { fr: "projet a", en: "project" },
      many: { fr: "projets ont", en: "projects" },
    });
    const none = broken.map(({ projectId }) => nameOf(projectId)).join(", ");
    return language === "fr"
      ? `${whole} ${verb.fr} tenu toutes leurs promesses connues${
        none === "" ? "" : ` ; aucune tenue : ${none}`
      }`
      : `${whole} ${verb.en} kept all their known promises${
        none === "" ? "" : `; none kept: ${none}`
      }`;
  }),
  subtitle: {
    fr:
      "Nombre d’activités par projet, selon ce que leur promesse de niveau est devenue : tenue, à moitié tenue (un niveau de moins), non tenue (davantage), inconnue.",
    en:
      "Number of activities by project and by what became of their promise of a level: kept, half kept (one level less), not kept (further below), unknown.",
  },
  alt: inBoth((language) =>
    ledger.slice(0, 60).map(({ projectId, promise }) =>
      `${nameOf(projectId)} ${promiseStates[promise.state][language]}`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${entries.length} activités, ${judged.length} jugées. Source : table activities.`
      : `n = ${entries.length} activities, ${judged.length} judged. Source: table activities.`
  ),
  rows: ledger,
  columns: [
    {
      title: { fr: "Projet", en: "Project" },
      value: ({ projectId }) => ({ text: nameOf(projectId), href: projectPage(projectId) }),
    },
    {
      title: { fr: "Ensemble", en: "Overall" },
      value: ({ promise }): Mark => ({
        mark: marks[promise.state],
        text: promiseStates[promise.state],
      }),
    },
    ...present.map((state) => ({
      title: promiseStates[state],
      value: (row: ProjectPromises) =>
        row.activities.filter(({ promise }) => promise.state === state).length,
      align: "right" as const,
    })),
  ],
  draw: (frame) =>
    countMatrix(frame, {
      rows: ledger.slice(0, 60).map(({ projectId }) => nameOf(projectId)),
      columns: present.map((state) => frame.say(promiseStates[state])),
      full: [frame.say(promiseStates.kept)],
      cells: ledger.slice(0, 60).flatMap((row) =>
        present.map((state) => ({
          row: nameOf(row.projectId),
          column: frame.say(promiseStates[state]),
          count: row.activities.filter(({ promise }) => promise.state === state).length,
        }))
      ),
    }),
});

// %% id=ledger
/** What someone said about a proposal, where they agreed to be quoted. */
function quoteItem(coding: Coding): OutlineItem | null {
  const interview = corpus.interviews.findIndex(({ row }) =>
    row.interview_id === coding.interview_id
  );
  if (interview < 0) return null;
  const quote = spokenWords(dataset, { interview, start: coding.start, end: coding.end });
  return quote === null ? null : { text: [], quote };
}

const text = (fr: string | null, en: string | null): Bilingual | null =>
  fr === null && en === null ? null : { fr: fr ?? en ?? "", en: en ?? fr ?? "" };

function proposalItem({ proposal, days, answer, passages }: ProposalPromise): OutlineItem {
  const reply = text(proposal.reply_fr, proposal.reply_en);
  const change = text(proposal.design_change_fr, proposal.design_change_en);
  const decision: Bilingual = proposal.decision === null
    ? { fr: "non renseignée", en: "not stated" }
    : decisions?.[proposal.decision] ?? same(proposal.decision);
  const delay = days === null ? { fr: "", en: "" } : inBoth((language) => {
    const count = formatInterval(days.low, days.high, language, { digits: 0 });
    return language === "fr" ? `, après ${count} jours` : `, after ${count} days`;
  });
  const item = (kicker: Bilingual, words: Bilingual): OutlineItem => ({ kicker, text: [words] });
  const quotes = passages.flatMap((coding) => quoteItem(coding) ?? []);
  return {
    kicker: { fr: "Proposition", en: "Proposal" },
    text: [
      text(proposal.summary_fr, proposal.summary_en) ?? same(proposal.proposal_id),
      ...proposal.knowledge === null
        ? []
        : [inBoth((language) => ` (${knowledgeKinds[proposal.knowledge ?? "usage"][language]})`)],
    ],
    marks: [{
      mark: marks[answer.state],
      text: inBoth((language) =>
        `${answerWords[answer.state][language]} : ${
          answer.reasons.map((reason) => reason[language]).join(", ")
        }`.replace(" : ", language === "fr" ? " : " : ": ")
      ),
    }],
    items: [
      item(
        { fr: "Décision", en: "Decision" },
        inBoth((language) =>
          `${decision[language]}${delay[language]}${reply === null ? "" : `. ${reply[language]}`}`
        ),
      ),
      ...change === null ? [] : [item({ fr: "Changement", en: "Change" }, change)],
      ...quotes,
    ],
  };
}

/** What the states mean for the answer to a proposal. */
const answerWords: Readonly<Record<PromiseState, Bilingual>> = {
  kept: { fr: "réponse due, donnée", en: "answer owed, given" },
  "half-kept": { fr: "réponse à moitié donnée", en: "answer half given" },
  "not-kept": { fr: "réponse due, non donnée", en: "answer owed, not given" },
  open: { fr: "en attente", en: "open" },
  unknown: { fr: "inconnu", en: "unknown" },
};

function activityItem({ activity, promise, proposals }: ActivityPromise): OutlineItem {
  const modality = activity.modality === null
    ? { fr: "activité", en: "activity" }
    : labelOf(dataset, "modality", activity.modality);
  const where = (language: Language) =>
    [
      activity.phase === null ? "" : phases[activity.phase][language],
      activity.date === null ? "" : formatDate(activity.date, language),
    ].filter((part) => part !== "").join(", ");
  return {
    text: [
      inBoth((language) =>
        [modality[language], where(language)].filter((part) => part !== "").join(" · ")
      ),
    ],
    marks: [{
      mark: marks[promise.state],
      text: inBoth((language) =>
        `${language === "fr" ? "promesse" : "promise"} ${promiseStates[promise.state][language]} (${
          promise.reasons.map((reason) => reason[language]).join(", ")
        })`
      ),
    }],
    items: proposals.map(proposalItem),
  };
}

const activityWord = {
  one: { fr: "activité", en: "activity" },
  many: { fr: "activités", en: "activities" },
};
const proposalWord = {
  one: { fr: "proposition", en: "proposal" },
  many: { fr: "propositions", en: "proposals" },
};

function projectItem({ projectId, promise, activities }: ProjectPromises): OutlineItem {
  const proposed = activities.reduce((sum, { proposals }) => sum + proposals.length, 0);
  const line: Piece[] = [
    { text: nameOf(projectId), href: projectPage(projectId) },
    inBoth((language) => ` — ${promise.reasons.map((reason) => reason[language]).join(", ")}`),
  ];
  return {
    text: line,
    marks: [{ mark: marks[promise.state], text: promiseStates[promise.state] }],
    items: activities.map((entry) => ({ ...activityItem(entry), items: told(entry) })),
    fold: inBoth((language) =>
      `${activities.length} ${agree(activities.length, activityWord)[language]}, ${proposed} ${
        agree(proposed, proposalWord)[language]
      }`
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
  title: { fr: "Projet par projet", en: "Project by project" },
  note: {
    fr:
      "Une promesse est tenue si le niveau promis est atteint, à moitié tenue à un niveau près, non tenue au-delà. Chaque fiche de projet donne les décisions, leurs raisons et les passages d’entretiens.",
    en:
      "A promise is kept when the level promised is reached, half kept one level below, not kept further below. Each project sheet gives the decisions, their reasons and the passages of interviews.",
  },
  items: ledger.slice(0, 40).map(projectItem),
});

const spoken = answers.flatMap((entry) => {
  const quotes = entry.passages.flatMap((coding) => quoteItem(coding) ?? []);
  return quotes.length === 0 ? [] : [{ entry, quotes }];
});
const projectOf = new Map(
  ledger.flatMap(({ projectId, activities }) =>
    activities.flatMap(({ proposals }) => proposals.map((entry) => [entry, projectId] as const))
  ),
);

/** Proposals that people spoke of in interviews, with their words. */
export const inInterviews = eachKey(["quotes"], () =>
  spoken.length === 0 ? null : outline({
    title: { fr: "Ce que l’on en dit en entretien", en: "What is said of them in interviews" },
    note: inBoth((language) => {
      const cited = answers.filter(({ passages }) => passages.length > 0).length;
      return language === "fr"
        ? `${spoken.length} propositions sur les ${cited} dont un entretien parle ; les autres passages viennent de personnes qui n’ont pas accepté d’être citées.`
        : `${spoken.length} of the ${cited} proposals that an interview speaks of; the other passages come from people who did not agree to be quoted.`;
    }),
    items: spoken.map(({ entry }) => {
      const item = proposalItem(entry);
      const id = projectOf.get(entry);
      return id === undefined ? item : {
        ...item,
        kicker: same(nameOf(id)),
      };
    }),
  }));

/** The ledger of one project. */
export const ofProject = eachProject((id) => {
  const own = ledger.find(({ projectId }) => projectId === id);
  const known = own?.activities.some(({ promise, proposals }) =>
    promise.state !== "unknown" || proposals.length > 0
  );
  if (!own || known !== true) return null;
  return outline({
    title: { fr: "Promesses et propositions", en: "Promises and proposals" },
    note: inBoth((language) =>
      `${own.promise.reasons.map((reason) => reason[language]).join(", ")}.`
    ),
    items: own.activities.map(activityItem),
  });
});
