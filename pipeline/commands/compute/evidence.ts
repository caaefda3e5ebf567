import { jointDisplay } from "../../analysis/interviews/joint-display.ts";
import { proofTree } from "../../analysis/interviews/proof-tree.ts";
import { type Computation, computationOf } from "./computation.ts";

/** `compute evidence`: each finding with its claim, its evidence and what would flip it. */
const computation: Computation = computationOf({
  summary: {
    fr: "Constats : énoncé vérifié, preuves, confiance, voix qui les renverseraient",
    en: "Findings: checked claim, evidence, confidence, voices that would flip them",
  },
  options: {},
  example: "--data data/demo",
  run(context) {
    const tree = proofTree(context.dataset());
    const meetings = new Map(jointDisplay(tree.findings).map((row) => [row.findingId, row]));
    const unused = new Set(tree.unusedStrongFindings);
    const rows = tree.findings.map((found) => {
      const { finding, checked, robustness, card, counter } = found;
      const flips = robustness?.flips ?? [];
      const under = tree.recommendations.filter((node) =>
        node.conclusions.some(({ findings }) => findings.includes(found))
      );
      return {
        finding_id: finding.finding_id,
        claim: finding.claim,
        holds: checked?.holds ?? null,
        value: checked?.value ?? null,
        of: checked?.of ?? null,
        margin: checked?.margin ?? null,
        error: checked?.error?.en ?? null,
        supporting: found.supporting.length,
        contradicting: found.contradicting.length,
        people: found.people,
        bodies: found.bodies,
        counter_searched: counter.searched,
        counter: counter.sentence.en,
        proposed: card.proposed,
        signed: card.signed,
        signed_by: card.signedBy,
        flips_without: flips.map(({ kind, id }) => `${kind}:${id}`).join(";"),
        meeting: meetings.get(finding.finding_id)?.meeting ?? null,
        recommendations: under.map(({ recommendation }) => recommendation.recommendation_id)
          .join(";"),
        unused_strong: unused.has(found),
      };
    });
    if (context.format === "csv") return { rows };
    return {
      json: {
        findings: rows,
        recommendations: tree.recommendations.map((node) => ({
          recommendation_id: node.recommendation.recommendation_id,
          conclusions: node.conclusions.map(({ conclusion }) => conclusion.conclusion_id),
          findings: node.findings,
          people: node.people,
          bodies: node.bodies,
          strength: node.strength,
          failing: node.failing,
          fragile: node.fragile,
          orphan: node.isOrphan,
        })),
        orphans: tree.orphans.map(({ recommendation_id }) => recommendation_id),
        unused_strong_findings: tree.unusedStrongFindings.map(({ finding }) => finding.finding_id),
      },
    };
  },
});

export default computation;
