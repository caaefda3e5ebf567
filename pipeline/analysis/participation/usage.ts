import type { Dataset } from "../../dataset/dataset.ts";
import { keep } from "../../dataset/keep.ts";
import type { Proposal } from "../../dataset/tables/mod.ts";
import { countedProposals } from "./activities.ts";
import { type ModalitySummary, summariseModalities } from "./modalities.ts";
import { type Participation, participationBy } from "./participation.ts";

/** How users were associated, seen from the projects and from the modalities. */
export interface Usage {
  readonly byProject: readonly Participation[];
  readonly byModality: readonly Participation[];
  /** What each modality gave, and what is missing to judge it. */
  readonly summaries: readonly ModalitySummary[];
  /** Proposals whose decision is known, pending ones included. */
  readonly traced: readonly Proposal[];
}

/** The usage expertise of a dataset, computed once for all who ask. */
export const usage: (dataset: Dataset) => Usage = keep((dataset: Dataset) => {
  const byModality = participationBy(dataset, "modality");
  return {
    byProject: participationBy(dataset, "project"),
    byModality,
    summaries: summariseModalities(byModality),
    traced: countedProposals(dataset).filter(({ decision }) => decision !== null),
  };
});
