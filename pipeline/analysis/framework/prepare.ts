import { maxOf, minOf } from "../extremes.ts";
import { median } from "../statistics/centre.ts";
import type { Framework, FrameworkNode } from "./framework.ts";
import { leavesUnder } from "./framework.ts";
import { gap, type Observation } from "./observe.ts";

/** Observations by leaf, each in project order. */
export type Columns = ReadonlyMap<number, readonly Observation[]>;

/**
 * Screen: which projects have enough measured indicators to be scored at all. A project is out
 * when under some root its share of measured among applicable indicators is below the root's
 * `min_coverage`; it then takes no part in any sample scale.
 */
export function screen(framework: Framework, columns: Columns, projects: number): boolean[] {
  const tests = framework.roots
    .map((root) => ({
      least: framework.nodes[root]!.minCoverage,
      leaves: leavesUnder(framework, root),
    }))
    .filter(({ least, leaves }) => least > 0 && leaves.length > 0);
  return Array.from({ length: projects }, (_, p) =>
    tests.every(({ least, leaves }) => {
      const cells = leaves.map((leaf) => columns.get(leaf)![p]!)
        .filter((cell) => cell.gap !== "not-applicable");
      const measured = cells.filter((cell) => cell.gap === null).length;
      return cells.length > 0 && measured / cells.length >= least;
    }));
}

/**
 * Denominate: divide an indicator by the one that its `denominator_id` names, project by project.
 * The interval is the widest one: lowest over highest, highest over lowest. Without a positive
 * denominator there is a gap.
 */
export function denominate(framework: Framework, columns: Columns): Columns {
  return mapColumns(framework, columns, (node, cells) => {
    const denominator = node.row.denominator_id;
    if (denominator === null) return cells;
    const by = columns.get(framework.positions.get(denominator) ?? -1);
    return cells.map((cell, p) => {
      const under = by?.[p];
      if (cell.gap !== null) return cell;
      if (!under || under.gap !== null || !(under.low > 0)) {
        return gap("no-denominator", cell.rows, cell.others);
      }
      const ends = [cell.low / under.low, cell.low / under.high]
        .concat([cell.high / under.low, cell.high / under.high]);
      return {
        ...cell,
        value: cell.value / under.value,
        low: minOf(ends),
        high: maxOf(ends),
        rows: [...cell.rows, ...under.rows],
      };
    });
  });
}

/**
 * Impute where the framework says so, and only what was not measured or refused: by the median of
 * the project's group, or by the nearest project on the other indicators of the framework. The
 * interval spans the donors' own, so that an imputed value never looks as sure as a measured one.
 *
 * @param groups the group of each project (its theme), or null
 * @param projects ids in project order
 */
export function impute(
  framework: Framework,
  columns: Columns,
  { groups, projects, included }: {
    readonly groups: readonly (string | null)[];
    readonly projects: readonly string[];
    readonly included: readonly boolean[];
  },
): Columns {
  return mapColumns(framework, columns, (node, cells) => {
    if (node.imputation === "none") return cells;
    return cells.map((cell, p) => {
      if (cell.gap === null || cell.gap === "not-applicable" || !included[p]) return cell;
      const all = cells.flatMap((other, q) =>
        other.gap === null && included[q] && q !== p ? [q] : []
      );
      const donors = node.imputation === "group-median"
        ? all.filter((q) => groups[q] !== null && groups[q] === groups[p])
        : nearestProject(columns, framework.leaves, node.position, p, all);
      return donors.length === 0 ? cell : imputed(cell, cells, donors, projects);
    });
  });
}

function imputed(
  cell: Observation,
  cells: readonly Observation[],
  donors: readonly number[],
  projects: readonly string[],
): Observation {
  const given = donors.map((q) => cells[q]!);
  return {
    ...cell,
    value: median(given.map(({ value }) => value))!,
    low: minOf(given.map(({ low }) => low)),
    high: maxOf(given.map(({ high }) => high)),
    gap: null,
    status: "estimated",
    evidence: 0,
    donors: donors.map((q) => projects[q]!),
  };
}

/**
 * The donor nearest to a project: least mean absolute difference, each indicator divided by its
 * range, over the indicators that both have; the first of equals. Nothing in common: no donor.
 */
function nearestProject(
  columns: Columns,
  leaves: readonly number[],
  without: number,
  project: number,
  candidates: readonly number[],
): number[] {
  let best: number[] = [];
  let least = Infinity;
  for (const q of candidates) {
    let sum = 0;
    let count = 0;
    for (const leaf of leaves) {
      const cells = columns.get(leaf)!;
      const a = cells[project]!;
      const b = cells[q]!;
      if (leaf === without || a.gap !== null || b.gap !== null) continue;
      const known = cells.filter((cell) => cell.gap === null).map(({ value }) => value);
      const range = maxOf(known) - minOf(known);
      if (range > 0) sum += Math.abs(a.value - b.value) / range;
      count++;
    }
    if (count > 0 && sum / count < least) [least, best] = [sum / count, [q]];
  }
  return best;
}

function mapColumns(
  framework: Framework,
  columns: Columns,
  change: (node: FrameworkNode, cells: readonly Observation[]) => readonly Observation[],
): Columns {
  return new Map(
    [...columns].map(([leaf, cells]) => [leaf, change(framework.nodes[leaf]!, cells)]),
  );
}
