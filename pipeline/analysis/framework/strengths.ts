import { defaultThresholds } from "./decision.ts";
import { type Evaluation, scoreOf } from "./evaluate.ts";
import { type FrameworkNode, indexNode } from "./framework.ts";

/** A node with a project's score on it, 0 to 1, and what remains possible. */
export type ScoredNode = { readonly node: FrameworkNode } & ReturnType<typeof scoreOf>;

/** What is strong, weak and unknown of a project, by criterion. */
export interface Strengths {
  /** At the high threshold or over it whatever is unknown, highest first. */
  readonly strong: readonly ScoredNode[];
  /** Under the middle threshold whatever is unknown, lowest first. */
  readonly weak: readonly ScoredNode[];
  /** Of which nothing was measured. */
  readonly unknown: readonly ScoredNode[];
}

/** The scored nodes under a node. */
export function scoredChildren(
  { framework }: Evaluation,
  node: FrameworkNode | undefined,
): FrameworkNode[] {
  return (node?.children ?? []).map((place) => framework.nodes[place]!)
    .filter(({ scored }) => scored);
}

/**
 * Sort the criteria of a project, given by its place, by the default thresholds of decisions. A
 * criterion of which less than half is measured is neither strong nor weak.
 *
 * @param most how many are named as strong, and as weak
 */
export function strengthsOf(evaluation: Evaluation, project: number, most = 5): Strengths {
  const criteria = scoredChildren(evaluation, indexNode(evaluation.framework))
    .flatMap((dimension) => scoredChildren(evaluation, dimension))
    .map((node) => ({ node, ...scoreOf(evaluation, node.position, project) }));
  const known = criteria.filter(({ score, coverage }) => score !== null && coverage >= 0.5)
    .sort((a, b) => b.score! - a.score!);
  const [high, middle] = defaultThresholds.profiles;
  return {
    strong: known.filter(({ low }) => (low ?? 0) >= high).slice(0, most),
    weak: known.filter((criterion) => (criterion.high ?? 1) < middle).slice(-most).toReversed(),
    unknown: criteria.filter(({ score, low }) => score === null && low !== null),
  };
}

/**
 * The scores of the other projects on a node, from low to high; projects without one are not there.
 * Scores are sorted once a node, however many projects ask.
 */
export function otherScores(
  evaluation: Evaluation,
): (node: number, project: number) => readonly number[] {
  const sorted = new Map<number, readonly number[]>();
  const scores = (node: number) =>
    evaluation.projects.flatMap((_, p) => scoreOf(evaluation, node, p).score ?? [])
      .sort((a, b) => a - b);
  return (node, project) => {
    const all = sorted.get(node) ?? scores(node);
    sorted.set(node, all);
    const { score } = scoreOf(evaluation, node, project);
    return score === null ? all : all.toSpliced(all.indexOf(score), 1);
  };
}
