import type { Row } from "../../dataset/tables/mod.ts";
import type { confidenceLevels } from "../../dataset/tables/evidence.ts";
import type { Bilingual } from "../../language/bilingual.ts";

export type Confidence = keyof typeof confidenceLevels;

/** The four components, after GRADE-CERQual (Lewin et al., 2018). */
export const confidenceComponents = ["methods", "coherence", "adequacy", "relevance"] as const;

export type ConfidenceComponent = (typeof confidenceComponents)[number];

const levels: readonly Confidence[] = ["high", "moderate", "low", "very-low"];

/**
 * A card inspired by GRADE-CERQual, which was made for syntheses of studies: here the units are
 * interviews. The level proposed is a rule of ours; the level that counts is the one signed.
 */
export interface ConfidenceCard {
  readonly components: Readonly<
    Record<ConfidenceComponent, "none" | "minor" | "moderate" | "serious" | null>
  >;
  /** Null while a component is not judged. */
  readonly proposed: Confidence | null;
  readonly signed: Confidence | null;
  readonly signedBy: string | null;
  readonly signedOn: string | null;
  readonly reason: Bilingual | null;
  /** Whether the signed level is above the one proposed: worth a word in the reason. */
  readonly isAboveProposal: boolean;
}

/**
 * The card of a finding. Proposal: from "high", one step down for each moderate concern, two for
 * each serious one, and one for two minor ones or more.
 */
export function confidenceCard(finding: Row<"findings">): ConfidenceCard {
  const { methods, coherence, adequacy, relevance, confidence } = finding;
  const components = { methods, coherence, adequacy, relevance };
  const proposed = proposedLevel(Object.values(components));
  const reason = finding.reason_fr ?? finding.reason_en;
  return {
    components,
    proposed,
    signed: confidence,
    signedBy: finding.signed_by,
    signedOn: finding.signed_on,
    reason: reason === null ? null : { fr: reason, en: finding.reason_en ?? reason },
    isAboveProposal: confidence !== null && proposed !== null &&
      levels.indexOf(confidence) < levels.indexOf(proposed),
  };
}

function proposedLevel(concerns: readonly (string | null)[]): Confidence | null {
  if (concerns.includes(null)) return null;
  const count = (level: string) => concerns.filter((concern) => concern === level).length;
  const steps = count("moderate") + 2 * count("serious") + (count("minor") >= 2 ? 1 : 0);
  return levels[Math.min(steps, levels.length - 1)] ?? null;
}

/** The level that counts: the signed one, or else the one proposed. */
export function standingLevel(card: ConfidenceCard): Confidence | null {
  return card.signed ?? card.proposed;
}
