import type { Dataset } from "../../dataset/dataset.ts";
import type { Row } from "../../dataset/tables/mod.ts";
import { maxOf } from "../extremes.ts";
import { type Confidence, standingLevel } from "./confidence.ts";
import { type Corpus, interviewCorpus } from "./corpus.ts";
import { type AssessedFinding, assessFindings } from "./findings.ts";

/** A conclusion with the findings it judges. */
export interface ConclusionNode {
  readonly conclusion: Row<"conclusions">;
  readonly findings: readonly AssessedFinding[];
}

/** A recommendation down to its evidence. */
export interface RecommendationNode {
  readonly recommendation: Row<"recommendations">;
  readonly conclusions: readonly ConclusionNode[];
  /** The weakest standing level among its findings; null when one of them has none. */
  readonly strength: Confidence | null;
  /** Findings, people and bodies under it, each once. */
  readonly findings: number;
  readonly people: number;
  readonly bodies: number;
  /** Findings whose claim does not hold, or flips without one voice. */
  readonly failing: readonly string[];
  readonly fragile: readonly string[];
  /** Whether no evidence stands under it. */
  readonly isOrphan: boolean;
}

/** The proof tree of a dataset. */
export interface ProofTree {
  readonly recommendations: readonly RecommendationNode[];
  /** Recommendations with no evidence under them. */
  readonly orphans: readonly Row<"recommendations">[];
  /** Findings that stand high or moderate, whose claim holds, and that nothing uses. */
  readonly unusedStrongFindings: readonly AssessedFinding[];
  readonly findings: readonly AssessedFinding[];
}

/** Build the tree recommendation → conclusion → finding → passage or measure. */
export function proofTree(dataset: Dataset): ProofTree {
  const corpus = interviewCorpus(dataset);
  const findings = assessFindings(dataset);
  const byId = new Map(findings.map((found) => [found.finding.finding_id, found]));
  const conclusions = new Map(
    dataset.tables.conclusions.rows.map((conclusion): [string, ConclusionNode] => [
      conclusion.conclusion_id,
      { conclusion, findings: conclusion.finding_ids.flatMap((id) => byId.get(id) ?? []) },
    ]),
  );
  const recommendations = dataset.tables.recommendations.rows.map((recommendation) =>
    nodeOf(
      corpus,
      recommendation,
      recommendation.conclusion_ids.flatMap((id) => conclusions.get(id) ?? []),
    )
  );
  const used = new Set(
    recommendations.flatMap((node) => node.conclusions).flatMap((node) => node.findings),
  );
  return {
    recommendations,
    orphans: recommendations.filter(({ isOrphan }) => isOrphan)
      .map(({ recommendation }) => recommendation),
    unusedStrongFindings: findings.filter((found) => !used.has(found) && isStrong(found)),
    findings,
  };
}

function isStrong({ card, checked }: AssessedFinding): boolean {
  const level = standingLevel(card);
  return (level === "high" || level === "moderate") && checked?.holds !== false;
}

const order: readonly Confidence[] = ["high", "moderate", "low", "very-low"];

function nodeOf(
  corpus: Corpus,
  recommendation: Row<"recommendations">,
  conclusions: readonly ConclusionNode[],
): RecommendationNode {
  const findings = [...new Set(conclusions.flatMap((node) => node.findings))];
  const levels = findings.map(({ card }) => standingLevel(card));
  const worst = maxOf(levels.map((level) => level === null ? Infinity : order.indexOf(level)));
  const people = new Set(
    findings.flatMap(({ supporting }) => supporting).flatMap(({ passage }) => passage?.voice ?? []),
  );
  const bodies = new Set([...people].flatMap((voice) => corpus.voices[voice]?.bodyId ?? []));
  const idsOf = (wanted: (found: AssessedFinding) => boolean) =>
    findings.filter(wanted).map(({ finding }) => finding.finding_id);
  return {
    recommendation,
    conclusions,
    strength: order[worst] ?? null,
    findings: findings.length,
    people: people.size,
    bodies: bodies.size,
    failing: idsOf(({ checked }) => checked?.holds === false),
    fragile: idsOf(({ robustness }) => (robustness?.flips.length ?? 0) > 0),
    isOrphan: findings.every(({ supporting }) => supporting.length === 0),
  };
}
