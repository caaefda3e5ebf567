import { evaluate, type Evaluation, type EvaluationData } from "../framework/evaluate.ts";
import { indexNode, leavesUnder } from "../framework/framework.ts";
import { rank } from "../statistics/rank.ts";

/** What happens to the ranks when one thing is left out. */
export interface LeftOut {
  /** The id of the indicator or of the project. */
  readonly without: string;
  /** Of the projects still ranked: id, rank with it and rank without it (1 = best). */
  readonly shifts: readonly {
    readonly project: string;
    readonly before: number;
    readonly after: number;
  }[];
  /** Mean absolute shift of rank; 0 where nothing is ranked. */
  readonly meanShift: number;
  /** Pairs of projects that change order. */
  readonly reversals: number;
}

/** Leave out each scored indicator of the index in turn; its weight goes to its siblings. */
export function leaveOneIndicatorOut(data: EvaluationData): LeftOut[] {
  const base = evaluate(data);
  const index = indexNode(base.framework);
  if (!index) return [];
  return leavesUnder(base.framework, index.position).map((leaf) => {
    const { id } = base.framework.nodes[leaf]!;
    const { indicators } = data.tables;
    const rows = indicators.rows.map((row) =>
      row.indicator_id === id ? { ...row, direction: "0" as const } : row
    );
    const tables = { ...data.tables, indicators: { ...indicators, rows } };
    return compare(id, base, evaluate({ tables }, { observed: base.observed }));
  });
}

function compare(without: string, whole: Evaluation, part: Evaluation): LeftOut {
  const old = indexRanks(whole);
  const recent = indexRanks(part);
  const common = [...recent.keys()].filter((id) => old.has(id));
  // Ranks among those still there, so that leaving out a project does not count as a shift.
  const before = rank(common.map((id) => old.get(id)!), { best: "lowest" });
  const after = rank(common.map((id) => recent.get(id)!), { best: "lowest" });
  const shifts = common.map((project, i) => ({ project, before: before[i]!, after: after[i]! }));
  const total = shifts.reduce((sum, shift) => sum + Math.abs(shift.after - shift.before), 0);
  return {
    without,
    shifts,
    meanShift: shifts.length === 0 ? 0 : total / shifts.length,
    reversals: reversalsOf(before, after),
  };
}

/** Pairs that stand one way in one ranking and the other way in the other; ties count for neither. */
function reversalsOf(before: Float64Array, after: Float64Array): number {
  const order = [...before.keys()].sort((a, b) => before[a]! - before[b]! || after[a]! - after[b]!);
  // How many of those seen so far have each rank, as a binary indexed tree (Fenwick, 1994).
  const tree = new Uint32Array(before.length + 1);
  let reversals = 0;
  order.forEach((place, seen) => {
    let upTo = 0;
    for (let i = after[place]!; i > 0; i -= i & -i) upTo += tree[i]!;
    reversals += seen - upTo;
    for (let i = after[place]!; i < tree.length; i += i & -i) tree[i]!++;
  });
  return reversals;
}

function indexRanks(evaluation: Evaluation): Map<string, number> {
  const index = indexNode(evaluation.framework);
  if (!index) return new Map();
  const from = index.position * evaluation.projects.length;
  return new Map(
    evaluation.projects.map((id, p) => [id, evaluation.rank[from + p]!] as const)
      .filter(([, place]) => Number.isFinite(place)),
  );
}
