import type { Dataset } from "../../dataset/dataset.ts";
import { keep } from "../../dataset/keep.ts";
import type { Table } from "../../dataset/table/table.ts";
import type { TableRow } from "../../dataset/table/types.ts";
import type { Activity, Proposal } from "../../dataset/tables/mod.ts";
import { say } from "../../language/say.ts";
import { countedProjects } from "../portfolio/experiments.ts";
import { consultation, levelNumber } from "./levels.ts";

/**
 * The participation activities that count: those of projects that count, without those that sources
 * only announce. Numbers made from the table say which are left out.
 */
export const countedActivities: (dataset: Dataset) => Table<TableRow<"activities">> = keep(
  (dataset: Dataset) =>
    dataset.activities.semijoin(
      countedProjects(dataset),
      "project_id",
      say(
        "d’un projet qui en regroupe d’autres, ou qui n’est pas dans la table projects",
        "of a project that groups others, or that is not in the table projects",
      ),
    ).filter(
      ({ planned }) => planned !== "yes",
      say(
        "annoncée, sans que nos sources disent qu’elle a eu lieu",
        "announced, and our sources do not say that it took place",
      ),
    ),
);

/** The rows of {@linkcode countedActivities}, in file order. */
export const countedActivityRows: (dataset: Dataset) => readonly Activity[] = keep(
  (dataset: Dataset) => {
    const ids = new Set(countedActivities(dataset).column("activity_id"));
    return dataset.tables.activities.rows.filter(({ activity_id }) => ids.has(activity_id));
  },
);

/** Those of them that do more than inform users. */
export function associatingActivities(dataset: Dataset): readonly Activity[] {
  return countedActivityRows(dataset).filter(associatesUsers);
}

/** The proposals made in activities that count, in file order. */
export function countedProposals(dataset: Dataset): readonly Proposal[] {
  const ids = new Set(countedActivityRows(dataset).map(({ activity_id }) => activity_id));
  return dataset.tables.proposals.rows.filter(({ activity_id }) => ids.has(activity_id));
}

/**
 * Whether users did more in an activity than be informed. The level delivered says so, or else the
 * level promised; where neither is known, nothing says that they were informed only.
 */
export function associatesUsers(
  { delivered_level, promised_level }: Pick<Activity, "delivered_level" | "promised_level">,
): boolean {
  const level = delivered_level ?? promised_level;
  return level === null || levelNumber(level) >= consultation;
}
