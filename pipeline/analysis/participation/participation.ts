import { type Dataset, has } from "../../dataset/dataset.ts";
import type { Activity, Proposal, Row } from "../../dataset/tables/mod.ts";
import { countedActivityRows } from "./activities.ts";
import { type Cost, cost } from "./cost.ts";
import { type Engagement, engagement, type EngagementOptions } from "./engagement.ts";
import { type Influence, influence } from "./influence.ts";
import { type PublicProfile, publics } from "./publics.ts";
import type { RepresentativenessOptions } from "./representativeness.ts";

/** How users were associated, in a project, by a modality, or in one activity. */
export interface Participation {
  /** The project, modality or activity. */
  readonly id: string;
  readonly activities: readonly Activity[];
  readonly proposals: readonly Proposal[];
  readonly engagement: Engagement;
  readonly influence: Influence;
  readonly cost: Cost;
  readonly publics: readonly PublicProfile[];
}

/** What can be set for {@linkcode participationBy}. */
export interface ParticipationOptions extends EngagementOptions, RepresentativenessOptions {}

/**
 * Participation by project, modality or activity, in the order in which they first appear in the
 * `activities` table: of {@linkcode countedActivityRows} only. Activities without modality are left
 * out of the view by modality.
 */
export function participationBy(
  dataset: Dataset,
  by: "project" | "modality" | "activity",
  options: ParticipationOptions = {},
): Participation[] {
  const { proposals, attendance, population } = dataset.tables;
  const proposed = Map.groupBy(proposals.rows, ({ activity_id }) => activity_id);
  const attended = Map.groupBy(attendance.rows, ({ activity_id }) => activity_id);
  const groups = Map.groupBy(countedActivityRows(dataset), (row) => {
    if (by === "project") return row.project_id;
    return by === "activity" ? row.activity_id : row.modality;
  });
  return [...groups].flatMap(([id, rows]) =>
    id === null ? [] : [
      participation(
        id,
        rows,
        rows.flatMap(({ activity_id }) => proposed.get(activity_id) ?? []),
        rows.flatMap(({ activity_id }) => attended.get(activity_id) ?? []),
        population.rows,
        { ...options, recorded: has(dataset, "proposals") },
      ),
    ]
  );
}

function participation(
  id: string,
  activities: readonly Activity[],
  proposals: readonly Proposal[],
  attendance: readonly Row<"attendance">[],
  population: readonly Row<"population">[],
  { recorded, ...options }: ParticipationOptions & { readonly recorded: boolean },
): Participation {
  return {
    id,
    activities,
    proposals,
    engagement: engagement(activities, options),
    influence: influence(proposals, activities, recorded),
    cost: cost(activities, proposals),
    publics: publics(attendance, population, options),
  };
}
