import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { FrameworkNode } from "./framework.ts";
import { type Declared, declaredAt } from "./refusal.ts";

const sampleNormalisations: ReadonlySet<string> = new Set([
  "minmax",
  "zscore",
  "rank",
  "percentile",
  "borda",
]);

/** Whether the scale of a normalisation comes from the projects themselves. */
export function isSampleNormalisation(normalisation: string): boolean {
  return sampleNormalisations.has(normalisation);
}

type Column = Exclude<keyof FrameworkNode["row"], "line">;

/** What the framework declares and cannot be done. */
export function checkFramework(nodes: readonly FrameworkNode[], file: string | null): Problem[] {
  const problems: Problem[] = [];
  for (const node of nodes) {
    const refuse: Refuse = (fault, column) => {
      const cell = node.row[column] as Declared["cell"];
      const at = declaredAt({ file, line: node.row.line, column, cell });
      problems.push(found(`framework-error/${fault}`, at, { node: node.id }));
    };
    if (node.row.parent_id !== null && node.parent < 0) refuse("parent", "parent_id");
    if (node.children.length === 0) checkLeaf(node, refuse);
    else checkInner(node, nodes, refuse);
  }
  return problems;
}

type Fault =
  | "parent"
  | "no-indicator"
  | "no-target"
  | "outliers"
  | "goalposts-missing"
  | "goalposts-order"
  | "transform-low"
  | "weights-partial"
  | "weights-zero"
  | "power"
  | "positive-only";
type Refuse = (fault: Fault, column: Column) => void;

function checkLeaf(node: FrameworkNode, refuse: Refuse): void {
  const { row } = node;
  if (row.kind !== "indicator") {
    refuse("no-indicator", "kind");
  }
  if (node.direction === 0) return;
  if (node.normalisation === "goalposts") checkGoalposts(node, refuse);
  if (node.normalisation === "distance-to-target" && row.target === null) {
    refuse("no-target", "normalisation");
  }
  if (node.outliers === "jrc" && !isSampleNormalisation(node.normalisation)) {
    refuse("outliers", "outliers");
  }
}

function checkGoalposts(node: FrameworkNode, refuse: Refuse): void {
  const { row: { low, high }, transform } = node;
  if (low === null || high === null) {
    refuse("goalposts-missing", "normalisation");
  } else if (low >= high) {
    refuse("goalposts-order", "low");
  } else if (!Number.isFinite(transformed(low, transform))) {
    refuse("transform-low", "transform");
  }
}

/** Apply a declared transform: natural logarithm, log(1 + x), square root, or none. */
export function transformed(value: number, transform: FrameworkNode["transform"]): number {
  switch (transform) {
    case "log":
      return value > 0 ? Math.log(value) : NaN;
    case "log1p":
      return value > -1 ? Math.log1p(value) : NaN;
    case "sqrt":
      return value >= 0 ? Math.sqrt(value) : NaN;
    default:
      return value;
  }
}

function checkInner(node: FrameworkNode, nodes: readonly FrameworkNode[], refuse: Refuse): void {
  const { row, aggregation } = node;
  const children = node.children.map((i) => nodes[i]!).filter(({ scored }) => scored);
  const weighted = children.filter((child) => child.row.weight !== null);
  if (weighted.length > 0 && weighted.length < children.length) {
    refuse("weights-partial", "weight");
  } else if (weighted.length > 0 && weighted.every((child) => child.row.weight === 0)) {
    refuse("weights-zero", "weight");
  }
  if (aggregation === "generalised" && (row.power === null || row.power === 0)) {
    refuse("power", "power");
  }
  if (needsPositive(aggregation) && hasUnboundedLeaf(node, nodes)) {
    refuse("positive-only", "aggregation");
  }
}

const positiveOnly: ReadonlySet<string> = new Set(["geometric", "harmonic", "generalised"]);

/** Whether an aggregation has no meaning below zero. */
export function needsPositive(aggregation: string): boolean {
  return positiveOnly.has(aggregation);
}

function hasUnboundedLeaf(node: FrameworkNode, nodes: readonly FrameworkNode[]): boolean {
  return node.children.map((i) => nodes[i]!).some((child) =>
    child.scored &&
    (child.children.length === 0
      ? child.normalisation === "zscore"
      : child.aggregation !== "copeland" && hasUnboundedLeaf(child, nodes))
  );
}
