import {
  type ActivityPromise,
  type ProjectPromises,
  promiseLedger,
  type ProposalPromise,
} from "../../analysis/participation/promises.ts";
import { choice } from "../options/option-kinds.ts";
import { type Computation, computationOf } from "./computation.ts";

const computation: Computation = computationOf({
  summary: {
    fr: "Registre des promesses : proposition, décision, changement (ou --by project)",
    en: "Promise ledger: proposal, decision, change in the design (or --by project)",
  },
  options: {
    by: choice({ fr: "Ce qu’est une ligne", en: "What a row is" }, ["proposal", "project"], {
      default: "proposal",
    }),
  },
  example: "--data data/demo --by project",
  run(context, { by }) {
    const ledger = promiseLedger(context.dataset());
    if (by === "project") return { rows: ledger.map(projectRow) };
    return {
      rows: ledger.flatMap((project) =>
        project.activities.flatMap((activity) => {
          const head = activityCells(project, activity);
          return activity.proposals.length === 0
            ? [{ ...head, ...proposalCells(null) }]
            : activity.proposals.map((proposal) => ({ ...head, ...proposalCells(proposal) }));
        })
      ),
    };
  },
});
export default computation;

function projectRow({ projectId, activities, promise }: ProjectPromises) {
  const count = (state: string) =>
    activities.filter((activity) => activity.promise.state === state).length;
  return {
    project_id: projectId,
    promise: promise.state,
    kept: count("kept"),
    half_kept: count("half-kept"),
    not_kept: count("not-kept"),
    unknown: count("unknown"),
    proposals: activities.reduce((sum, { proposals }) => sum + proposals.length, 0),
    reasons: promise.reasons.map(({ en }) => en).join("; "),
  };
}

function activityCells({ projectId, promise }: ProjectPromises, entry: ActivityPromise) {
  const { activity, gap } = entry;
  return {
    project_id: projectId,
    project_promise: promise.state,
    activity_id: activity.activity_id,
    modality: activity.modality,
    phase: activity.phase,
    promised_level: activity.promised_level,
    delivered_level: activity.delivered_level,
    promised_rung: activity.promised_rung,
    delivered_rung: activity.delivered_rung,
    gap,
    promise: entry.promise.state,
    promise_reasons: entry.promise.reasons.map(({ en }) => en).join("; "),
  };
}

function proposalCells(entry: ProposalPromise | null) {
  const proposal = entry?.proposal;
  return {
    proposal_id: proposal?.proposal_id ?? null,
    summary: proposal?.summary_en ?? proposal?.summary_fr ?? null,
    knowledge: proposal?.knowledge ?? null,
    decision: proposal?.decision ?? null,
    replied_on: proposal?.replied_on ?? null,
    reply_days_low: entry?.days?.low ?? null,
    reply_days_high: entry?.days?.high ?? null,
    reply: proposal?.reply_en ?? proposal?.reply_fr ?? null,
    design_change: proposal?.design_change_en ?? proposal?.design_change_fr ?? null,
    answer: entry?.answer.state ?? null,
    answer_reasons: entry?.answer.reasons.map(({ en }) => en).join("; ") ?? null,
    passages: entry?.passages.map(({ coding_id }) => coding_id).join(";") ?? "",
  };
}
