import { rankQuantile, type Robustness } from "./robustness.ts";
import { tierName } from "./tiers.ts";

/** A project with the ranks it can have: from `low` to `high` in 95 % of the draws. */
export interface RankedProject {
  readonly project: string;
  /** Its place among the projects compared. */
  readonly place: number;
  /** 0 is the first. */
  readonly tier: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The projects compared, by tier, then by median rank, then by the worst rank they can have. */
export function rankedProjects(result: Robustness): RankedProject[] {
  return result.projects.map((project, place) => ({
    project,
    place,
    tier: result.tiers[place]!,
    low: rankQuantile(result, place, 0.025),
    median: rankQuantile(result, place, 0.5),
    high: rankQuantile(result, place, 0.975),
  })).sort((a, b) => a.tier - b.tier || a.median - b.median || a.high - b.high);
}

/** A tier with the projects in it. */
export interface Tier {
  readonly name: string;
  readonly members: readonly string[];
}

/** The tiers from the first to the last: the n-th is the one that projects name by n. */
export function tierGroups({ projects, tiers }: Robustness): Tier[] {
  const groups = Map.groupBy(projects, (_, a) => tiers[a]!);
  return [...groups].sort(([a], [b]) => a - b)
    .map(([tier, members]) => ({ name: tierName(tier), members }));
}
