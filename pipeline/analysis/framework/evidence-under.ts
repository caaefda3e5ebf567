import type { Evaluation } from "./evaluate.ts";
import { leavesUnder } from "./framework.ts";
import type { Gap } from "./observe.ts";

/** What the scored indicators under a node rest on. */
export interface EvidenceUnder {
  /** Cells that have a value. */
  readonly known: number;
  /** Of these, with a declared evidence level of 2 (Nesta: correlation) or more. */
  readonly strong: number;
  /** Of these, kept out of the score by the evidence gate. */
  readonly gated: number;
  /** Cells without a value, by reason. */
  readonly gaps: ReadonlyMap<Gap, number>;
  /** All cells: indicators × projects. */
  readonly total: number;
}

/** Least evidence level that is not weak: something was observed, with or without comparison. */
const strongLevel = 2;

/** Count what is known under a node, for one project (by place) or for several. */
export function evidenceUnder(
  evaluation: Evaluation,
  node: number,
  projects: readonly number[],
): EvidenceUnder {
  const { framework, prepared, model } = evaluation;
  const gaps = new Map<Gap, number>();
  let [known, strong, gated, total] = [0, 0, 0, 0];
  for (const leaf of leavesUnder(framework, node)) {
    for (const project of projects) {
      const cell = prepared.get(leaf)![project]!;
      total++;
      if (cell.gap !== null) {
        gaps.set(cell.gap, (gaps.get(cell.gap) ?? 0) + 1);
        continue;
      }
      known++;
      if ((cell.evidence ?? 0) >= strongLevel) strong++;
      if (model.gated[leaf * model.projects + project] === 1) gated++;
    }
  }
  return { known, strong, gated, gaps, total };
}

/** Whether a score rests on weak evidence: a value was kept out, or most levels are under 2. */
export function isWeak({ known, strong, gated }: EvidenceUnder): boolean {
  return known > 0 && (gated > 0 || strong * 2 < known);
}
