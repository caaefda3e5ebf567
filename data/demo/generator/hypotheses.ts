import { firstHypotheses } from "./hypotheses-first.ts";
import { laterHypotheses } from "./hypotheses-later.ts";
import { type Draft, draft } from "./table.ts";

type Hypothesis = Draft<"hypotheses">;

/** A hypothesis as it is written here; `targetHigh` for “between”, `baseline` for a change. */
export type HypothesisLine = readonly [
  project: string,
  indicator: string,
  comparator: NonNullable<Hypothesis["comparator"]>,
  target: number,
  registeredOn: string,
  statementFr: string,
  statementEn: string,
  learnedFr: string,
  learnedEn: string,
  targetHigh?: number | null,
  baseline?: number,
];

const numbered = new Map<string, number>();

export const hypothesisTable = draft(
  "hypotheses",
  [...firstHypotheses, ...laterHypotheses].map((
    [
      project_id,
      indicator_id,
      comparator,
      target,
      registered_on,
      statement_fr,
      statement_en,
      learned_fr,
      learned_en,
      target_high = null,
      baseline = null,
    ],
  ): Hypothesis => {
    const number = (numbered.get(project_id) ?? 0) + 1;
    numbered.set(project_id, number);
    return {
      hypothesis_id: `${project_id}-h${number}`,
      project_id,
      indicator_id,
      statement_fr,
      statement_en,
      comparator,
      target,
      target_high,
      baseline,
      registered_on,
      learned_fr,
      learned_en,
    };
  }),
);
