import type { Problem, Severity } from "../../problem/problem.ts";

/** How grave a kind of problem is for a dataset, as its descriptor's `checks` says. */
export interface Threshold {
  readonly severity: Severity | "off";
  /** How many problems of the kind are allowed before the severity applies. */
  readonly above: number;
}

/** Thresholds by problem code. */
export type Thresholds = ReadonlyMap<string, Threshold>;

const severities: readonly unknown[] = ["error", "warning", "info", "off"];

/**
 * Read `checks` of a descriptor: `{"duplicate-row": "error", "deviated-value": {"severity":
 * "error", "above": 3}}`. What it does not name keeps its severity; what is not understood is
 * left out.
 */
export function readThresholds(json: unknown): Thresholds {
  const thresholds = new Map<string, Threshold>();
  if (typeof json !== "object" || json === null) return thresholds;
  for (const [code, rule] of Object.entries(json)) {
    const { severity, above } = typeof rule === "string"
      ? { severity: rule, above: 0 }
      : (rule ?? {}) as { severity?: unknown; above?: unknown };
    if (!severities.includes(severity)) continue;
    thresholds.set(code, {
      severity: severity as Threshold["severity"],
      above: typeof above === "number" ? above : 0,
    });
  }
  return thresholds;
}

/**
 * Give problems the severity that the thresholds set. An error stays one: a value that cannot be
 * read does not become readable by decree.
 */
export function applyThresholds(problems: readonly Problem[], thresholds: Thresholds): Problem[] {
  if (thresholds.size === 0) return [...problems];
  const counts = Map.groupBy(problems, ({ code }) => code);
  return problems.flatMap((found) => {
    const threshold = thresholds.get(found.code);
    if (!threshold || found.severity === "error") return [found];
    if ((counts.get(found.code)?.length ?? 0) <= threshold.above) return [found];
    return threshold.severity === "off" ? [] : [{ ...found, severity: threshold.severity }];
  });
}
