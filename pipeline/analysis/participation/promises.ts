import type { Dataset } from "../../dataset/dataset.ts";
import type { Activity, Coding, Proposal } from "../../dataset/tables/mod.ts";
import { participationLevels } from "../../dataset/tables/participation.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { agree } from "../../language/plural.ts";
import { countedActivityRows } from "./activities.ts";
import { daysBetween, hasReason, isAdopted } from "./influence.ts";
import { type Level, levelNumber } from "./levels.ts";

/** Whether a promise was kept; `unknown` where a side of the comparison is not recorded. */
export const promiseStates = {
  kept: { fr: "tenue", en: "kept" },
  "half-kept": { fr: "à moitié tenue", en: "half kept" },
  "not-kept": { fr: "non tenue", en: "not kept" },
  open: { fr: "en attente", en: "open" },
  unknown: { fr: "inconnue", en: "unknown" },
} as const satisfies Record<string, Bilingual>;

/** A state of a promise. */
export type PromiseState = keyof typeof promiseStates;

/** A judgement with its reasons. */
export interface Judgement {
  readonly state: PromiseState;
  readonly reasons: readonly Bilingual[];
}

/** An activity in the ledger: what was promised, what was delivered, what was proposed. */
export interface ActivityPromise {
  readonly activity: Activity;
  /** Level delivered minus level promised; null where one is not recorded. */
  readonly gap: number | null;
  readonly promise: Judgement;
  readonly proposals: readonly ProposalPromise[];
}

/** A proposal in the ledger: proposal, decision, change in the design, passages. */
export interface ProposalPromise {
  readonly proposal: Proposal;
  /** Days to the reply, as bounds when a date is partial. */
  readonly days: { readonly low: number; readonly high: number } | null;
  readonly answer: Judgement;
  /** Passages of interviews that speak of it. */
  readonly passages: readonly Coding[];
}

/** A project in the ledger. */
export interface ProjectPromises {
  readonly projectId: string;
  readonly activities: readonly ActivityPromise[];
  /** Kept when every known promise was, not kept when none was, even by half; else half kept. */
  readonly promise: Judgement;
}

/**
 * The promise of a level (IAP2 states one for each) is kept when at least that level was
 * delivered, half kept one level below, not kept further below or when nothing was delivered.
 */
export function judgeLevel(promised: Level | null, delivered: Level | null): Judgement {
  if (promised === null || delivered === null) {
    return { state: "unknown", reasons: [promised === null ? noPromise : noDelivery] };
  }
  const gap = levelNumber(delivered) - levelNumber(promised);
  const reasons = [gapReason(promised, delivered)];
  if (gap >= 0) return { state: "kept", reasons };
  if (gap === -1 && delivered !== "none") return { state: "half-kept", reasons };
  return { state: "not-kept", reasons };
}

/**
 * What is owed to a proposal: a decision, its reason, and a trace in the design when it was
 * adopted. Kept with all, half kept when the decision lacks its reason or its trace, not kept when
 * it lacks both; a pending one is open.
 */
export function judgeAnswer(proposal: Proposal): Judgement {
  if (proposal.decision === null) return { state: "unknown", reasons: [noDecision] };
  if (proposal.decision === "pending") return { state: "open", reasons: [pending] };
  const changed = proposal.design_change_fr !== null || proposal.design_change_en !== null;
  const reasons: Bilingual[] = [];
  if (!hasReason(proposal)) reasons.push(noReason);
  if (isAdopted(proposal) && !changed) reasons.push(noChange);
  if (reasons.length === 0) {
    return { state: "kept", reasons: [isAdopted(proposal) ? actedUpon : reasoned] };
  }
  const owed = isAdopted(proposal) ? 2 : 1;
  return { state: reasons.length === owed ? "not-kept" : "half-kept", reasons };
}

/** The promise ledger, project by project, in the order of the `activities` table. */
export function promiseLedger(dataset: Dataset): ProjectPromises[] {
  const { proposals, codings } = dataset.tables;
  const proposed = Map.groupBy(proposals.rows, ({ activity_id }) => activity_id);
  const passages = new Map(codings.rows.map((coding) => [coding.coding_id, coding]));
  const byProject = Map.groupBy(countedActivityRows(dataset), ({ project_id }) => project_id);
  return [...byProject].map(([projectId, rows]) => {
    const entries = rows.map((activity) =>
      entryOf(activity, proposed.get(activity.activity_id) ?? [], passages)
    );
    return { projectId, activities: entries, promise: judgeProject(entries) };
  });
}

function entryOf(
  activity: Activity,
  proposals: readonly Proposal[],
  passages: ReadonlyMap<string, Coding>,
): ActivityPromise {
  const { promised_level: promised, delivered_level: delivered } = activity;
  return {
    activity,
    gap: promised === null || delivered === null
      ? null
      : levelNumber(delivered) - levelNumber(promised),
    promise: judgeLevel(promised, delivered),
    proposals: proposals.map((proposal) => ({
      proposal,
      days: daysBetween(proposal.made_on ?? activity.date, proposal.replied_on),
      answer: judgeAnswer(proposal),
      passages: proposal.coding_ids.flatMap((id) => passages.get(id) ?? []),
    })),
  };
}

/** Unknown promises are left out, never taken for broken ones. */
function judgeProject(entries: readonly ActivityPromise[]): Judgement {
  const count = (state: PromiseState) =>
    entries.filter(({ promise }) => promise.state === state).length;
  const known = entries.length - count("unknown");
  if (known === 0) return { state: "unknown", reasons: [nothingKnown] };
  const kept = count("kept");
  const words = agree(kept, {
    one: { fr: "promesse tenue", en: "promise kept" },
    many: { fr: "promesses tenues", en: "promises kept" },
  });
  const reasons = [{
    fr: `${kept} ${words.fr} sur ${known} connues`,
    en: `${kept} ${words.en} of ${known} known`,
  }];
  if (kept === known) return { state: "kept", reasons };
  return { state: kept > 0 || count("half-kept") > 0 ? "half-kept" : "not-kept", reasons };
}

function gapReason(promised: Level, delivered: Level): Bilingual {
  const [p, d] = [participationLevels[promised], participationLevels[delivered]];
  return {
    fr: `promis : ${p.fr} ; tenu : ${d.fr}`,
    en: `promised: ${p.en}; delivered: ${d.en}`,
  };
}

const noPromise = { fr: "niveau promis non publié", en: "promised level not published" };
const noDelivery = { fr: "niveau tenu non publié", en: "delivered level not published" };
const noDecision = { fr: "décision non renseignée", en: "decision not stated" };
const pending = { fr: "décision en attente", en: "decision pending" };
const noReason = { fr: "pas de réponse motivée", en: "no reasoned reply" };
const noChange = {
  fr: "retenue, sans changement du projet enregistré",
  en: "adopted, without a recorded change in the design",
};
const actedUpon = {
  fr: "décision motivée et suivie d’effet",
  en: "decision with its reason, acted upon",
};
const reasoned = { fr: "décision motivée", en: "decision with its reason" };
const nothingKnown = {
  fr: "aucune activité n’a à la fois un niveau promis et un niveau tenu",
  en: "no activity has both a promised and a delivered level",
};
