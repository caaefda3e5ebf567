import { maxOf } from "../extremes.ts";
import { evaluate, type EvaluationData, scoreOf } from "../framework/evaluate.ts";

/** A number that the source of a table published for it. */
export interface PublishedResult {
  readonly indicator: string;
  readonly project: string;
  readonly quantity: "score" | "rank";
  readonly value: number;
}

/** A published number beside the one that this build computes. */
export interface ComparedResult extends PublishedResult {
  readonly computed: number | null;
  /** |computed − published|; null when nothing was computed. */
  readonly difference: number | null;
  readonly agrees: boolean;
}

/** How the engine does on one published table. */
export interface SelfCheck {
  readonly rows: readonly ComparedResult[];
  readonly agreeing: number;
  /** Largest difference; 0 without rows. */
  readonly largest: number;
}

/** Largest difference of scores that counts as agreement: double precision, and its rounding. */
export const scoreTolerance = 1e-12;

/**
 * Read the table `published` of a self-check dataset: indicator_id, project_id, and score or rank
 * (or both). Cells that hold no number are passed over.
 */
export function readPublished(
  { header, rows }: {
    readonly header: readonly string[];
    readonly rows: readonly (readonly string[])[];
  },
): PublishedResult[] {
  const [indicator, project] = [header.indexOf("indicator_id"), header.indexOf("project_id")];
  return rows.flatMap((cells) =>
    (["score", "rank"] as const).flatMap((quantity) => {
      const cell = (cells[header.indexOf(quantity)] ?? "").trim();
      const value = Number(cell);
      if (cell === "" || !Number.isFinite(value)) return [];
      return [{
        indicator: cells[indicator] ?? "",
        project: cells[project] ?? "",
        quantity,
        value,
      }];
    })
  );
}

/** Compute a published table again and compare: scores within 1e-12, ranks exactly. */
export function selfCheck(data: EvaluationData, published: readonly PublishedResult[]): SelfCheck {
  const evaluation = evaluate(data);
  const rows = published.map((result): ComparedResult => {
    const node = evaluation.framework.positions.get(result.indicator);
    const project = evaluation.projects.indexOf(result.project);
    const computed = node === undefined || project < 0
      ? null
      : scoreOf(evaluation, node, project)[result.quantity];
    const difference = computed === null ? null : Math.abs(computed - result.value);
    const tolerance = result.quantity === "score" ? scoreTolerance : 0;
    return {
      ...result,
      computed,
      difference,
      agrees: difference !== null && difference <= tolerance,
    };
  });
  return {
    rows,
    agreeing: rows.filter(({ agrees }) => agrees).length,
    largest: Math.max(0, maxOf(rows.map(({ difference }) => difference ?? Infinity))),
  };
}
