import type { Table } from "../../dataset/dataset.ts";
import { rowWords } from "../../dataset/row-words.ts";
import type { Indicator } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { textSha256 } from "../../language/sha256.ts";
import type { Problem } from "../../problem/problem.ts";
import { checkFramework } from "./framework-check.ts";

export type Direction = 1 | -1 | 0;
export type Aggregation = NonNullable<Indicator["aggregation"]>;
export type Normalisation = NonNullable<Indicator["normalisation"]>;
export type MissingPolicy = NonNullable<Indicator["missing"]>;

/** A node of the evaluation framework, with what it declares after defaults and inheritance. */
export interface FrameworkNode {
  /** Place in {@linkcode Framework.nodes}. */
  readonly position: number;
  readonly id: string;
  readonly label: Bilingual;
  /** Place of the parent, or −1 for a root. */
  readonly parent: number;
  readonly children: readonly number[];
  /** 0 for a root. */
  readonly depth: number;
  /** Whether it has a score: a context indicator (direction 0) and a figure that stands alone do not. */
  readonly scored: boolean;
  readonly direction: Direction;
  readonly transform: NonNullable<Indicator["transform"]>;
  readonly normalisation: Normalisation;
  readonly outliers: NonNullable<Indicator["outliers"]>;
  readonly imputation: NonNullable<Indicator["imputation"]>;
  /** Share among the scored siblings; they add up to 1. */
  readonly weight: number;
  readonly aggregation: Aggregation;
  /** Exponent of the generalised mean; 1 where it is not used. */
  readonly power: number;
  /** What its parent does where it is missing; inherited from the parent. */
  readonly missing: MissingPolicy;
  /** Evidence level below which its values are shown and not aggregated; null without a gate. */
  readonly gate: number | null;
  /** Share of its indicators that must be measured for it to have a score. */
  readonly minCoverage: number;
  readonly row: Indicator;
}

/** The evaluation framework: a forest of nodes read from `indicators`. */
export interface Framework {
  /** Parents before their children, otherwise in file order. */
  readonly nodes: readonly FrameworkNode[];
  readonly roots: readonly number[];
  /** Nodes without children. */
  readonly leaves: readonly number[];
  readonly positions: ReadonlyMap<string, number>;
  readonly file: string | null;
  /** SHA-256 of what the framework declares: two runs with the same one used the same rules. */
  readonly fingerprint: string;
  readonly problems: readonly Problem[];
}

/** Evidence level asked for by a gate that names none (Nesta level 2: correlation). */
const defaultGate = 2;

/**
 * Read the evaluation framework. Defaults: direction 1, arithmetic mean, equal weights, missing
 * values as bounds, goalposts when both are declared and otherwise no normalisation. `missing`,
 * `gated` and `min_evidence` are inherited from the parent.
 *
 * Never throws: what cannot apply is an error in {@linkcode Framework.problems}.
 */
export function readFramework(table: Table<"indicators">): Framework {
  const ordered = inTreeOrder(table.rows);
  const positions = new Map(ordered.map(({ row }, i) => [row.indicator_id, i]));
  const nodes: FrameworkNode[] = [];
  const children: number[][] = ordered.map(() => []);
  for (const [position, { row, parent }] of ordered.entries()) {
    const above = parent === null ? undefined : nodes[positions.get(parent)!];
    if (above) children[above.position]!.push(position);
    nodes.push({
      position,
      id: row.indicator_id,
      label: labelOfRow(row),
      parent: above?.position ?? -1,
      children: children[position]!,
      depth: above ? above.depth + 1 : 0,
      scored: true,
      direction: row.direction === null ? 1 : Number(row.direction) as Direction,
      transform: row.transform ?? "none",
      normalisation: row.normalisation ??
        (row.low !== null && row.high !== null ? "goalposts" : "none"),
      outliers: row.outliers ?? "none",
      imputation: row.imputation ?? "none",
      weight: 1,
      aggregation: row.aggregation ?? "arithmetic",
      power: row.power ?? 1,
      missing: row.missing ?? above?.missing ?? "bounds",
      gate: gateOf(row, above),
      minCoverage: row.min_coverage ?? 0,
      row,
    });
  }
  let hash: string | undefined;
  const scored = withScored(nodes);
  const finished = withWeights(scored, (node) => node.row.weight);
  return {
    nodes: finished,
    roots: finished.filter(({ parent }) => parent < 0).map(({ position }) => position),
    leaves: finished.filter((node) => node.children.length === 0).map((node) => node.position),
    positions,
    file: table.file,
    // Made when it is asked for: a simulation reads many frameworks and names none.
    get fingerprint() {
      hash ??= textSha256(
        JSON.stringify(ordered.map(({ row: { line: _, foreign_id: __, ...rest } }) => rest)),
      );
      return hash;
    },
    problems: checkFramework(finished, table.file),
  };
}

function labelOfRow(row: Indicator): Bilingual {
  return rowWords(row, "label", row.indicator_id);
}

function gateOf(row: Indicator, above: FrameworkNode | undefined): number | null {
  if (row.gated === "no") return null;
  const declared = row.min_evidence ?? above?.gate ?? null;
  if (row.gated === "yes") return declared ?? defaultGate;
  if (row.min_evidence !== null) {
    // Without `gated`, a declared level bears on what the gate is made for: results and impacts.
    return row.logic === null || row.logic === "outcome" || row.logic === "impact"
      ? declared
      : null;
  }
  return above?.gate ?? null;
}

/** Rows with parents first. A row whose parent is unknown or lies on a cycle becomes a root. */
function inTreeOrder(
  rows: readonly Indicator[],
): { readonly row: Indicator; readonly parent: string | null }[] {
  const byId = new Map(rows.map((row) => [row.indicator_id, row]));
  const reachesRoot = (row: Indicator) => {
    const seen = new Set<string>();
    let at: Indicator | undefined = row;
    while (at?.parent_id) {
      if (seen.has(at.indicator_id)) return false;
      seen.add(at.indicator_id);
      at = byId.get(at.parent_id);
    }
    return true;
  };
  const parentOf = (row: Indicator) =>
    row.parent_id !== null && byId.has(row.parent_id) && reachesRoot(row) ? row.parent_id : null;
  const below = Map.groupBy(byId.values(), parentOf);
  const ordered: { row: Indicator; parent: string | null }[] = [];
  const visit = (parent: string | null) => {
    for (const row of below.get(parent) ?? []) {
      ordered.push({ row, parent });
      visit(row.indicator_id);
    }
  };
  visit(null);
  return ordered;
}

/** An indicator that stands alone and declares no scale: a figure to tell, not a part of a score. */
function isPlainFact({ parent, row }: FrameworkNode): boolean {
  return parent < 0 && row.normalisation === null && (row.low === null || row.high === null);
}

function withScored(nodes: readonly FrameworkNode[]): FrameworkNode[] {
  const scored = nodes.map((node) =>
    node.children.length === 0 && node.direction !== 0 && !isPlainFact(node)
  );
  for (const node of nodes.toReversed()) {
    if (node.children.length > 0) {
      scored[node.position] = node.direction !== 0 && node.children.some((i) => scored[i]);
    }
  }
  return nodes.map((node, i) => ({ ...node, scored: scored[i]! }));
}

/**
 * Give each node its share among its scored siblings. Where no sibling has a weight, or they add
 * up to nothing, shares are equal.
 */
export function withWeights(
  nodes: readonly FrameworkNode[],
  declared: (node: FrameworkNode) => number | null,
): FrameworkNode[] {
  const total = new Map<number, { sum: number; count: number }>();
  for (const node of nodes) {
    if (!node.scored) continue;
    const group = total.get(node.parent) ?? { sum: 0, count: 0 };
    total.set(node.parent, {
      sum: group.sum + (declared(node) ?? 0),
      count: group.count + 1,
    });
  }
  return nodes.map((node) => {
    const group = total.get(node.parent);
    if (!node.scored || !group || node.parent < 0) return { ...node, weight: node.scored ? 1 : 0 };
    const weight = group.sum > 0 ? (declared(node) ?? 0) / group.sum : 1 / group.count;
    return { ...node, weight };
  });
}

/** The node with an id; undefined when the framework has none. */
export function nodeOf(framework: Framework, id: string): FrameworkNode | undefined {
  const position = framework.positions.get(id);
  return position === undefined ? undefined : framework.nodes[position];
}

/**
 * The node that stands for the whole: the root of kind `index`, or the only root that has
 * children; undefined where there is none or more than one.
 */
export function indexNode(framework: Framework): FrameworkNode | undefined {
  const roots = framework.roots.map((position) => framework.nodes[position]!)
    .filter(({ scored }) => scored);
  const indexes = roots.filter(({ row }) => row.kind === "index");
  if (indexes.length === 1) return indexes[0];
  const parents = roots.filter(({ children }) => children.length > 0);
  return parents.length === 1 ? parents[0] : undefined;
}

/** The scored leaves under a node, in tree order; a scored leaf is its own. */
export function leavesUnder(framework: Framework, position: number): number[] {
  const node = framework.nodes[position]!;
  if (!node.scored) return [];
  if (node.children.length === 0) return [position];
  return node.children.flatMap((child) => leavesUnder(framework, child));
}
