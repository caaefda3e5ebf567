import { activities } from "./activities.ts";
import { daysAfter } from "./dates.ts";
import { partnerships } from "./partnerships.ts";
import { firstProposals } from "./proposals-first.ts";
import { laterProposals } from "./proposals-later.ts";
import { type Draft, draft, type DraftTable } from "./table.ts";

type Proposal = Draft<"proposals">;

/** A proposal as it is written here; days are those between the proposal and the reply. */
export type ProposalLine = readonly [
  activity: string,
  knowledge: NonNullable<Proposal["knowledge"]>,
  decision: NonNullable<Proposal["decision"]>,
  replyDays: number | null,
  summaryFr: string,
  summaryEn: string,
  replyFr: string,
  replyEn: string,
  changeFr: string,
  changeEn: string,
];

const dateOf = new Map(activities.map(({ activity_id, date }) => [activity_id, date]));
const projectOf = new Map(activities.map(({ activity_id, project_id }) => [
  activity_id,
  project_id,
]));

export type TracedProposal = Proposal & {
  readonly project_id: string;
  readonly decision: NonNullable<Proposal["decision"]>;
};

/** Who took a proposal up: the lead, and the host of the site for what users know from use. */
function usedBy(project: string, knowledge: string, decision: string): string[] {
  if (decision !== "accepted" && decision !== "adapted") return [];
  const wanted = knowledge === "usage" ? ["lead", "site-host"] : ["lead"];
  return partnerships.filter(({ project_id, role }) =>
    project_id === project && wanted.includes(role ?? "")
  ).map(({ organisation_id }) => organisation_id);
}

const numbered = new Map<string, number>();

/** The users’ proposals, numbered within their project, with the project they belong to. */
export const proposals: readonly TracedProposal[] = [...firstProposals, ...laterProposals].map((
  [
    activity_id,
    knowledge,
    decision,
    days,
    summary_fr,
    summary_en,
    reply_fr,
    reply_en,
    design_change_fr,
    design_change_en,
  ],
) => {
  const made_on = dateOf.get(activity_id);
  const project_id = projectOf.get(activity_id);
  if (made_on === undefined || project_id === undefined) {
    throw new Error(`unknown activity ${activity_id}`);
  }
  const number = (numbered.get(project_id) ?? 0) + 1;
  numbered.set(project_id, number);
  return {
    proposal_id: `${project_id}-p${number}`,
    project_id,
    activity_id,
    summary_fr,
    summary_en,
    knowledge,
    used_by: usedBy(project_id, knowledge, decision),
    decision,
    made_on,
    replied_on: days === null ? null : daysAfter(made_on, days),
    reply_fr,
    reply_en,
    design_change_fr,
    design_change_en,
  };
});

/** The table of proposals, with the codings of the interview passages that speak of each. */
export function proposalTable(passages: ReadonlyMap<string, readonly string[]>): DraftTable {
  return draft(
    "proposals",
    proposals.map((proposal) => ({
      ...proposal,
      coding_ids: passages.get(proposal.proposal_id ?? "") ?? [],
    })),
  );
}
