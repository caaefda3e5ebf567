import type { Activity, Proposal } from "../../dataset/tables/mod.ts";
import { knowledgeKinds } from "../../dataset/tables/participation.ts";
import { earliest, latest, parsePartialDate } from "../../language/dates.ts";
import { countOf, refs, type Trace, type Traced } from "../traced.ts";
import { between, exactly } from "./interval-value.ts";
import { median } from "../statistics/centre.ts";
import { wilson } from "../statistics/wilson.ts";

/** What became of users' proposals. */
export interface Influence {
  /** Proposals in the ledger. */
  readonly proposals: Traced;
  /** Proposals accepted or adapted. */
  readonly adopted: Traced;
  /** (accepted + ½ adapted) / traced, with its Wilson interval. */
  readonly influence: Traced;
  /** Share of traced proposals with a written reason, with its Wilson interval. */
  readonly reasonedReply: Traced;
  /** Median days from proposal to reply, among those replied to. */
  readonly replyDays: Traced;
  readonly knowledge: readonly KnowledgeUse[];
}

/** A kind of knowledge in proposals. */
export interface KnowledgeUse {
  readonly kind: keyof typeof knowledgeKinds;
  /** Proposals that bring it. */
  readonly brought: Traced;
  /** Those that were accepted or adapted. */
  readonly adopted: Traced;
  /** Organisations that made use of it, with the number of proposals. */
  readonly usedBy: readonly { readonly organisationId: string; readonly count: Traced }[];
}

/**
 * Influence of proposals; `activities` give the day where a proposal has none of its own.
 *
 * @param recorded whether proposals are recorded at all: without a ledger their number is unknown,
 *   not 0
 */
export function influence(
  proposals: readonly Proposal[],
  activities: readonly Activity[],
  recorded = true,
): Influence {
  const counted = (rows: readonly Proposal[], rule: Trace["rule"], leftOut: Trace["leftOut"]) => {
    const count = countOf(refs("proposals", rows), rule, leftOut ?? []);
    return recorded ? count : exactly(null, "", count.trace);
  };
  const traced = proposals.filter(({ decision }) => decision !== null);
  const untraced = proposals.filter(({ decision }) => decision === null);
  const leftOut: Trace["leftOut"] = untraced.length === 0 ? [] : [{
    why: { fr: "décision non renseignée", en: "decision not stated" },
    count: untraced.length,
    rows: refs("proposals", untraced),
  }];
  const accepted = traced.filter(({ decision }) => decision === "accepted").length;
  const adapted = traced.filter(({ decision }) => decision === "adapted").length;
  return {
    proposals: counted(proposals, {
      fr: "Nombre de propositions du registre.",
      en: "Number of proposals in the ledger.",
    }, []),
    adopted: counted(traced.filter(isAdopted), {
      fr: "Nombre de propositions retenues ou adaptées.",
      en: "Number of proposals accepted or adapted.",
    }, leftOut),
    influence: share(accepted + adapted / 2, traced, leftOut, {
      rule: {
        fr:
          "Propositions retenues, plus la moitié des adaptées, sur les propositions suivies (en attente comprises) ; intervalle de Wilson à 95 %.",
        en:
          "Proposals accepted, plus half of those adapted, over the proposals traced (pending ones included); Wilson interval at 95%.",
      },
      formula: "I = (a + ½ m) / t",
    }),
    reasonedReply: share(traced.filter(hasReason).length, traced, leftOut, {
      rule: {
        fr:
          "Propositions suivies qui ont reçu une réponse motivée par écrit ; intervalle de Wilson à 95 %.",
        en: "Traced proposals that received a reasoned written reply; Wilson interval at 95%.",
      },
      formula: "f / t",
    }),
    replyDays: replyDays(proposals, activities),
    knowledge: knowledgeUse(proposals),
  };
}

/** Whether a proposal was accepted or adapted. */
export function isAdopted({ decision }: Pick<Proposal, "decision">): boolean {
  return decision === "accepted" || decision === "adapted";
}

/** Whether a proposal was given a written reason. */
export function hasReason({ reply_fr, reply_en }: Proposal): boolean {
  return reply_fr !== null || reply_en !== null;
}

function share(
  successes: number,
  traced: readonly Proposal[],
  leftOut: NonNullable<Trace["leftOut"]>,
  { rule, formula }: { readonly rule: Trace["rule"]; readonly formula: string },
): Traced {
  const trace: Trace = { rule, formula, rows: refs("proposals", traced), leftOut };
  const interval = wilson(successes, traced.length);
  if (interval === null) return exactly(null, "", trace);
  return { value: successes / traced.length, ...interval, unit: "", trace };
}

const day = 24 * 60 * 60 * 1000;

/** Fewest and most days between two dates that may be partial; null when one is none. */
export function daysBetween(
  from: string | null,
  to: string | null,
): { readonly low: number; readonly high: number } | null {
  const start = from === null ? null : parsePartialDate(from);
  const end = to === null ? null : parsePartialDate(to);
  if (!start || !end) return null;
  return {
    low: Math.max(0, (earliest(end) - latest(start)) / day + 1),
    high: Math.max(0, (latest(end) - earliest(start)) / day - 1),
  };
}

function replyDays(proposals: readonly Proposal[], activities: readonly Activity[]): Traced {
  const dates = new Map(activities.map(({ activity_id, date }) => [activity_id, date]));
  const delays = proposals.flatMap((proposal) => {
    const made = proposal.made_on ?? dates.get(proposal.activity_id) ?? null;
    const days = daysBetween(made, proposal.replied_on);
    return days === null ? [] : [{ proposal, days }];
  });
  const replied = new Set(delays.map(({ proposal }) => proposal));
  const silent = proposals.filter((proposal) => !replied.has(proposal));
  const trace: Trace = {
    rule: {
      fr: "Médiane des jours entre la proposition (ou son activité) et la réponse.",
      en: "Median of the days between the proposal (or its activity) and the reply.",
    },
    rows: refs("proposals", delays.map(({ proposal }) => proposal)),
    leftOut: silent.length === 0 ? [] : [{
      why: { fr: "sans réponse datée", en: "no dated reply" },
      count: silent.length,
      rows: refs("proposals", silent),
    }],
  };
  return between(
    median(delays.map(({ days }) => days.low)),
    median(delays.map(({ days }) => days.high)),
    "days",
    trace,
  );
}

function knowledgeUse(proposals: readonly Proposal[]): KnowledgeUse[] {
  const kinds = Object.keys(knowledgeKinds) as (keyof typeof knowledgeKinds)[];
  return kinds.map((kind) => {
    const brought = proposals.filter(({ knowledge }) => knowledge === kind);
    const users = [...new Set(brought.flatMap(({ used_by }) => used_by))].sort();
    return {
      kind,
      brought: countOf(refs("proposals", brought), {
        fr: `Propositions qui apportent un ${knowledgeKinds[kind].fr}.`,
        en: `Proposals that bring ${knowledgeKinds[kind].en}.`,
      }),
      adopted: countOf(refs("proposals", brought.filter(isAdopted)), {
        fr: `Propositions retenues ou adaptées qui apportent un ${knowledgeKinds[kind].fr}.`,
        en: `Proposals accepted or adapted that bring ${knowledgeKinds[kind].en}.`,
      }),
      usedBy: users.map((organisationId) => ({
        organisationId,
        count: countOf(
          refs("proposals", brought.filter(({ used_by }) => used_by.includes(organisationId))),
          {
            fr: "Propositions dont cet organisme s’est servi.",
            en: "Proposals that this organisation made use of.",
          },
        ),
      })),
    };
  });
}
