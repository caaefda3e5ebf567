import type { Draft } from "./table.ts";

/** A node of the framework. */
export type Node = Draft<"indicators">;
type Stage = NonNullable<Node["logic"]>;

interface Scoring {
  readonly unit: string;
  readonly direction?: "1" | "-1" | "0";
  readonly transform?: "none" | "log" | "log1p" | "sqrt";
  readonly normalisation?: "goalposts" | "distance-to-target" | "none";
  /** Goalposts, in the raw unit. */
  readonly range?: readonly [low: number, high: number];
  readonly target?: number;
  readonly gate?: true;
}

type Words = readonly [labelFr: string, labelEn: string, definitionFr: string, definitionEn: string];

/** An indicator with its words, how it is scored, and its stage, source framework and collection. */
export function indicator(
  [id, parent, weight]: readonly [string, string, number],
  words: Words,
  scoring: Scoring,
  [logic, source_framework, collection]: readonly [Stage, string, string],
): Node {
  const direction = scoring.direction ?? "1";
  return {
    indicator_id: id,
    parent_id: parent,
    kind: "indicator",
    label_fr: words[0],
    label_en: words[1],
    definition_fr: words[2],
    definition_en: words[3],
    unit: scoring.unit,
    direction,
    transform: scoring.transform ?? "none",
    outliers: "none",
    normalisation: scoring.normalisation ?? (direction === "0" ? "none" : "goalposts"),
    low: scoring.range?.[0] ?? null,
    high: scoring.range?.[1] ?? null,
    target: scoring.target ?? null,
    weight,
    missing: "bounds",
    imputation: "none",
    logic,
    gated: scoring.gate ? "yes" : "no",
    min_evidence: scoring.gate ? 2 : null,
    source_framework,
    collection,
  };
}

/** A share, scored from 0 to 100. */
export const percent = { unit: "percent", range: [0, 100] } as const;
