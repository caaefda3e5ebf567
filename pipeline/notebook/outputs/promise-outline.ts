import { interviewCorpus } from "../../analysis/interviews/corpus.ts";
import {
  type ActivityPromise,
  type Judgement,
  type ProjectPromises,
  type PromiseState,
  promiseStates,
  type ProposalPromise,
} from "../../analysis/participation/promises.ts";
import { projectName } from "../../analysis/portfolio/experiments.ts";
import { type Dataset, labelOf } from "../../dataset/dataset.ts";
import { rowWords } from "../../dataset/row-words.ts";
import type { Coding } from "../../dataset/tables/mod.ts";
import { knowledgeKinds, phases, proposals as ledger } from "../../dataset/tables/participation.ts";
import { type Bilingual, inBoth, same } from "../../language/bilingual.ts";
import { formatDate } from "../../language/dates.ts";
import { interval, say } from "../../language/say.ts";
import type { Mark, OutlineItem } from "./output.ts";
import { projectLink } from "../project-link.ts";
import { spokenWords } from "../spoken-words.ts";

const marks: Readonly<Record<PromiseState, Mark["mark"]>> = {
  kept: "full",
  "half-kept": "half",
  "not-kept": "hollow",
  open: "dashed",
  unknown: "none",
};

/** What became of a promise, as a sign and in words. */
export function promiseMark({ state }: Judgement): Mark {
  return { mark: marks[state], text: promiseStates[state] };
}

/** Why a promise is judged as it is. */
export function reasonsOf({ reasons }: Judgement): Bilingual {
  return inBoth((language) => reasons.map((reason) => reason[language]).join(", "));
}

/** What someone said about a proposal, where they agreed to be quoted. */
function quoteItem(dataset: Dataset, { interview_id, start, end }: Coding): readonly OutlineItem[] {
  const interview = interviewCorpus(dataset).interviews.findIndex(({ row }) =>
    row.interview_id === interview_id
  );
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

/**
 * A proposal in the ledger: what became of it and why, the decision, the change in the design, and
 * what was said of it by those who agreed to be quoted.
 */
export function proposalItem(
  dataset: Dataset,
  { proposal, days, answer, passages }: ProposalPromise,
): OutlineItem {
  const { knowledge, decision } = proposal;
  const reply = rowWords(proposal, "reply", "");
  const change = rowWords(proposal, "design_change", "");
  return {
    kicker: say("Proposition", "Proposal"),
    text: [
      rowWords(proposal, "summary", proposal.proposal_id),
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
            : ledger.fields.decision.values?.[decision] ?? same(decision),
          ...days === null ? [] : [say(", après {days} jours", ", after {days} days", {
            days: interval(days.low, days.high, { digits: 0 }),
          })],
          ...reply.fr === "" ? [] : [say(". {reply}", ". {reply}", { reply })],
        ],
      },
      ...change.fr === "" ? [] : [{ kicker: say("Changement", "Change"), text: [change] }],
      ...passages.flatMap((coding) => quoteItem(dataset, coding)),
    ],
  };
}

/** An activity in the ledger: what became of its promise, with its proposals. */
export function activityItem(
  dataset: Dataset,
  { activity, promise, proposals }: ActivityPromise,
): OutlineItem {
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
    items: proposals.map((entry) => proposalItem(dataset, entry)),
  };
}

/** A project in the ledger of all: its activities are folded, each proposal takes one line. */
export function projectItem(
  dataset: Dataset,
  { projectId, promise, activities }: ProjectPromises,
): OutlineItem {
  return {
    text: [
      projectLink(dataset, projectId, projectName(dataset, projectId)),
      say(" — {reasons}", " — {reasons}", { reasons: reasonsOf(promise) }),
    ],
    marks: [promiseMark(promise)],
    items: activities.map((entry) => ({
      ...activityItem(dataset, entry),
      items: entry.proposals.map((proposal) => {
        const { items: _whole, ...line } = proposalItem(dataset, proposal);
        return line;
      }),
    })),
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
