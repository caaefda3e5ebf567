import type { Computation } from "./computation.ts";

/** Every computation by name; each is loaded only when it is asked for. */
export const computations: Readonly<Record<string, () => Promise<{ default: Computation }>>> = {
  complexity: () => import("./complexity.ts"),
  relatedness: () => import("./relatedness.ts"),
  specialisation: () => import("./specialisation.ts"),
  scores: () => import("./scores.ts"),
  participation: () => import("./participation.ts"),
  promises: () => import("./promises.ts"),
  agreement: () => import("./agreement.ts"),
  alignment: () => import("./alignment.ts"),
  robustness: () => import("./robustness.ts"),
  sensitivity: () => import("./sensitivity.ts"),
  saturation: () => import("./saturation.ts"),
  codes: () => import("./codes.ts"),
  cooccurrence: () => import("./cooccurrence.ts"),
  matrix: () => import("./matrix.ts"),
  evidence: () => import("./evidence.ts"),
  "truth-table": () => import("./truth-table.ts"),
  test: () => import("./test.ts"),
  sort: () => import("./sort.ts"),
};
