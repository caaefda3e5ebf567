import type { Dataset } from "../../dataset/dataset.ts";
import type { Framework } from "./framework.ts";

/** How much of another framework ours can be read in, and what is lost on either side. */
export interface CrosswalkReading {
  readonly framework: string;
  /** Each criterion of the other framework with our indicators for it; none: it is lost. */
  readonly criteria: readonly {
    readonly criterion: string;
    readonly indicators: readonly string[];
    /** How many of these indicators have a known value for each project, by project id. */
    readonly measured: ReadonlyMap<string, number>;
  }[];
  /** Criteria of the other framework that we have an indicator for, and in all. */
  readonly covered: number;
  readonly total: number;
  /** Criteria that have no equivalent here. */
  readonly lost: readonly string[];
  /** Our indicators that the other framework does not ask for. */
  readonly beyond: readonly string[];
}

/** Read our framework through each declared crosswalk, in file order. */
export function readCrosswalks(
  framework: Framework,
  tables: Pick<Dataset["tables"], "crosswalks" | "measures" | "projects">,
): CrosswalkReading[] {
  const known = new Set(
    tables.measures.rows.filter(({ value, low, high }) => (value ?? low ?? high) !== null)
      .map(({ project_id, indicator_id }) => `${project_id}\n${indicator_id}`),
  );
  const projects = tables.projects.rows.map(({ project_id }) => project_id);
  const own = framework.leaves.map((leaf) => framework.nodes[leaf]!.id);
  return [...Map.groupBy(tables.crosswalks.rows, (row) => row.framework)].map(([name, rows]) => {
    const criteria = [...Map.groupBy(rows, (row) => row.criterion)].map(([criterion, lines]) => {
      const indicators = lines.flatMap(({ indicator_id }) => indicator_id ?? []);
      return {
        criterion,
        indicators,
        measured: new Map(projects.map((project) => [
          project,
          indicators.filter((id) => known.has(`${project}\n${id}`)).length,
        ])),
      };
    });
    const used = new Set(criteria.flatMap(({ indicators }) => indicators));
    const lost = criteria.filter(({ indicators }) => indicators.length === 0);
    return {
      framework: name,
      criteria,
      covered: criteria.length - lost.length,
      total: criteria.length,
      lost: lost.map(({ criterion }) => criterion),
      beyond: own.filter((id) => !used.has(id)),
    };
  });
}
