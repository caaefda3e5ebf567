import type { Table } from "../../dataset/dataset.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { type Framework, withWeights } from "./framework.ts";

/** Who gave weights, in file order. */
export function stakeholders(table: Table<"weights">): string[] {
  return [...new Set(table.rows.map(({ stakeholder }) => stakeholder))];
}

/**
 * The weights of a stakeholder's sheet, by place of the node, as shares among siblings. Weights
 * attach by id. A group of siblings that the sheet leaves out keeps the framework's weights; a
 * group that it weighs in part is an error, as is a sheet that nobody signed.
 */
export function sheetWeights(
  framework: Framework,
  table: Table<"weights">,
  stakeholder: string,
): { readonly weights: Float64Array; readonly problems: readonly Problem[] } {
  const rows = table.rows.filter((row) => row.stakeholder === stakeholder);
  const sheet = new Map(rows.map((row) => [row.indicator_id, row.weight]));
  const problems: Problem[] = [];
  const at = { file: table.file, column: "weight" };
  if (rows.length === 0) problems.push(found("weights-error/nobody", { ...at, cell: stakeholder }));
  const siblings = Map.groupBy(framework.nodes.filter(({ scored }) => scored), (n) => n.parent);
  const covered = new Set<number>();
  for (const [parent, group] of siblings) {
    const given = group.filter(({ id }) => sheet.has(id));
    if (given.length === 0) continue;
    covered.add(parent);
    const lacking = group.filter(({ id }) => !sheet.has(id)).map(({ id }) => id);
    if (lacking.length === 0 && given.some(({ id }) => sheet.get(id)! > 0)) continue;
    const line = rows.find((row) => row.indicator_id === given[0]!.id)?.line ?? null;
    const cell = lacking.length > 0 ? lacking.join(";") : "0";
    problems.push(found("weights-error/partial", { ...at, line, cell }, { stakeholder }));
  }
  const nodes = withWeights(
    framework.nodes,
    (node) => covered.has(node.parent) ? sheet.get(node.id) ?? 0 : node.row.weight,
  );
  return { weights: Float64Array.from(nodes, ({ weight }) => weight), problems };
}
