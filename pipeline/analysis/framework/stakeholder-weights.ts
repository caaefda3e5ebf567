import type { Table } from "../../dataset/dataset.ts";
import { type Problem, problem } from "../../problem/problem.ts";
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
  const say = (line: number | null, cell: string, fr: string, en: string) =>
    problems.push(problem({
      code: "weights-error",
      severity: "error",
      file: table.file,
      line,
      column: "weight",
      cell,
      what: { fr, en },
      why: {
        fr: "Une pondération qui ne peut pas s’appliquer arrête le calcul.",
        en: "A set of weights that cannot apply stops the computation.",
      },
      mend: {
        fr: "Donnez un poids à chaque nœud frère, ou à aucun.",
        en: "Give a weight to every sibling node, or to none.",
      },
    }));
  if (rows.length === 0) {
    say(
      null,
      stakeholder,
      `Aucun poids n’est donné par « ${stakeholder} ».`,
      `No weight is given by “${stakeholder}”.`,
    );
  }
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
    say(
      line,
      cell,
      `La feuille « ${stakeholder} » ne pèse qu’une partie des nœuds frères (manque : ${cell}).`,
      `The sheet “${stakeholder}” weighs only a part of the sibling nodes (missing: ${cell}).`,
    );
  }
  const nodes = withWeights(
    framework.nodes,
    (node) => covered.has(node.parent) ? sheet.get(node.id) ?? 0 : node.row.weight,
  );
  return { weights: Float64Array.from(nodes, ({ weight }) => weight), problems };
}
