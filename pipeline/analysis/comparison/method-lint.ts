import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Evaluation } from "../framework/evaluate.ts";
import { isSampleNormalisation } from "../framework/framework-check.ts";
import { incompleteBeta } from "../statistics/special-functions.ts";

/** Something an analysis is about to show or to use, as the method rules see it. */
export type Use =
  | { readonly kind: "percentage"; readonly n: number }
  | { readonly kind: "mean"; readonly n: number; readonly scale: "ordinal" | "interval" }
  | { readonly kind: "test"; readonly exact: boolean; readonly family: string | null }
  | {
    readonly kind: "weights";
    readonly from: "declared" | "equal" | "pca" | "entropy" | "critic" | "dea";
  }
  | { readonly kind: "correlation"; readonly n: number; readonly r: number }
  | { readonly kind: "alpha"; readonly n: number; readonly items: number }
  | { readonly kind: "statistic"; readonly distinct: number }
  | { readonly kind: "ranking"; readonly withIntervals: boolean }
  | { readonly kind: "complexity"; readonly connected: boolean }
  | { readonly kind: "qca"; readonly cases: number; readonly conditions: number };

/** Thresholds of the method rules. */
export const methodRules = {
  /** Under this n, counts ("5 of 7") and no percentages. */
  percentageCases: 20,
  /** Under this n, no mean of ordinals. */
  ordinalMeanCases: 8,
  /** Cases per item under which Cronbach's alpha says nothing (Handbook, box 5: 3:1 at least). */
  casesPerItem: 3,
  /** Indicators in a weighed group beyond which allocation grows inconsistent (Handbook, 2008). */
  groupSize: 10,
} as const;

/** What the method rules of the house refuse (errors) or want said (warnings). */
export function lintUses(uses: readonly Use[]): Problem[] {
  return uses.flatMap((use) => finding(use) ?? []);
}

function finding(use: Use): Problem | null {
  switch (use.kind) {
    case "percentage":
      if (use.n >= methodRules.percentageCases) return null;
      return found("method-error/percentage", {}, { n: use.n });
    case "mean":
      if (use.scale === "interval" || use.n >= methodRules.ordinalMeanCases) return null;
      return found("method-error/mean", {}, { n: use.n });
    case "test":
      if (!use.exact) return found("method-error/asymptotic", {});
      return use.family !== null ? null : found("method-error/family", {});
    case "weights":
      if (use.from === "declared" || use.from === "equal") return null;
      return found("method-error/weights", {}, { from: use.from });
    case "correlation":
      if (correlationP(use.r, use.n) <= 0.05) return null;
      return found("method-error/correlation", {}, { r: use.r, n: use.n });
    case "alpha":
      if (use.n >= methodRules.casesPerItem * use.items) return null;
      return found("method-error/alpha", {}, { items: use.items, n: use.n });
    case "statistic":
      return use.distinct > 1 ? null : found("method-error/statistic", {});
    case "ranking":
      return use.withIntervals ? null : found("method-error/ranking", {});
    case "complexity":
      return use.connected ? null : found("method-error/complexity", {});
    case "qca": {
      const { conditions, cases } = use;
      // Four to five conditions for about twenty cases (Marx & Dușa, 2011).
      if (cases >= 2 ** (conditions - 1)) return null;
      return found("method-error/qca", {}, { conditions, cases });
    }
  }
}

/** Two-sided p of Pearson's r under independence and normality: I_{1−r²}((n − 2)/2, 1/2). */
export function correlationP(r: number, n: number): number {
  return n < 3 ? 1 : incompleteBeta(1 - r * r, (n - 2) / 2, 0.5);
}

/** What of a framework a page must say: sample scales, groups too large to weigh. */
export function lintFramework({ framework }: Evaluation): Problem[] {
  return framework.nodes.flatMap((node) => {
    const at = { file: framework.file, line: node.row.line };
    if (node.scored && node.children.length === 0 && isSampleNormalisation(node.normalisation)) {
      const place = { ...at, column: "normalisation", cell: node.normalisation };
      return [found("framework-error/sample-scale", place, { node: node.id })];
    }
    if (node.children.length > methodRules.groupSize) {
      const values = { node: node.id, children: node.children.length };
      const place = { ...at, column: "parent_id", cell: node.id };
      return [found("framework-error/group-size", place, values)];
    }
    return [];
  });
}
