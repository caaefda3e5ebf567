import { type Alignment, alignment, type AlignmentInput } from "./alignment.ts";
import { relatedness } from "./relatedness.ts";
import { variety } from "./variety.ts";

/** State of a portfolio over domains. */
export interface PortfolioState {
  /** Entropy of the weight by domain, in bits; null for an empty portfolio. */
  readonly variety: number | null;
  readonly cosine: Alignment["cosine"];
  readonly overlap: Alignment["overlap"];
  /** Mean relatedness of all pairs of domains, by the projects that join them. */
  readonly density: number | null;
}

/** What a project changes. */
export interface PortfolioChange {
  readonly before: PortfolioState;
  readonly after: PortfolioState;
  readonly variety: number | null;
  readonly cosine: number | null;
  readonly overlap: number | null;
  readonly density: number | null;
  /** Pairs of domains that no project before it joined (indices of domains). */
  readonly newPairs: readonly (readonly [number, number])[];
}

/** Membership from which a project counts as being in a domain. */
export const presentFrom = 0.25;

/** The state of a portfolio: projects × domains with the priorities. */
export function portfolioState(input: AlignmentInput): PortfolioState {
  const { membership, priorities } = input;
  const width = priorities.length;
  const weights = new Float64Array(width);
  membership.forEach((m, at) => weights[at % width] = (weights[at % width] ?? 0) + m);
  const names = priorities.map((_, d) => String(d));
  const { cosine, overlap } = alignment(input);
  return {
    variety: variety(weights, names)?.total ?? null,
    cosine,
    overlap,
    density: networkDensity(membership, width),
  };
}

/**
 * What-if: label this candidate, and variety, alignment and density change so. The same computation
 * gives the contribution of a project that is in the portfolio already: take it out, put it back.
 *
 * @param candidate membership by domain, 0 to 1
 */
export function whatIf(input: AlignmentInput, candidate: readonly number[]): PortfolioChange {
  const { membership, priorities } = input;
  const joined = new Float64Array(membership.length + candidate.length);
  joined.set(membership);
  joined.set(candidate, membership.length);
  const before = portfolioState(input);
  const after = portfolioState({ membership: joined, priorities });
  const change = (key: keyof PortfolioState) => {
    const [from, to] = [before[key], after[key]];
    return from === null || to === null ? null : to - from;
  };
  const known = pairsOf(membership, priorities.length);
  return {
    before,
    after,
    variety: change("variety"),
    cosine: change("cosine"),
    overlap: change("overlap"),
    density: change("density"),
    newPairs: domainPairs(candidate).filter(([a, b]) => !known.has(`${a} ${b}`)),
  };
}

/** A project that is not there yet, and what it would change. */
export interface Candidate {
  /** The domains it would be in, in equal parts. */
  readonly domains: readonly number[];
  readonly change: PortfolioChange;
}

/** A candidate wholly in each domain; then one in equal parts in each two that nothing joins yet. */
export function candidates(input: AlignmentInput): { single: Candidate[]; pairs: Candidate[] } {
  const all = input.priorities.map((_, d) => d);
  const made = (...domains: number[]): Candidate => ({
    domains,
    change: whatIf(input, all.map((d) => domains.includes(d) ? 1 / domains.length : 0)),
  });
  return {
    single: all.map((d) => made(d)),
    pairs: all.flatMap((a) => all.slice(a + 1).map((b) => made(a, b)))
      .filter(({ change }) => change.newPairs.length > 0),
  };
}

/** The contribution of each project: the portfolio with it against the portfolio without it. */
export function contributions(input: AlignmentInput): PortfolioChange[] {
  const width = input.priorities.length;
  const count = width === 0 ? 0 : input.membership.length / width;
  return Array.from({ length: count }, (_, j) => {
    const all = Array.from(input.membership);
    const own = all.splice(j * width, width);
    return whatIf({ membership: Float64Array.from(all), priorities: input.priorities }, own);
  });
}

/**
 * Entrepreneurial discovery: for each project, in the order given (by label year, say), the pairs of
 * domains that none before it had joined (Foray, 2015).
 */
export function discoveries(input: AlignmentInput): (readonly (readonly [number, number])[])[] {
  const width = input.priorities.length;
  const known = new Set<string>();
  const count = width === 0 ? 0 : input.membership.length / width;
  return Array.from({ length: count }, (_, j) => {
    const own = domainPairs(Array.from(input.membership.subarray(j * width, (j + 1) * width)));
    const fresh = own.filter(([a, b]) => !known.has(`${a} ${b}`));
    for (const [a, b] of own) known.add(`${a} ${b}`);
    return fresh;
  });
}

/** Pairs of domains that a project joins. */
function domainPairs(membership: readonly number[]): (readonly [number, number])[] {
  const present = membership.flatMap((m, d) => m >= presentFrom ? [d] : []);
  return present.flatMap((a, i) => present.slice(i + 1).map((b): [number, number] => [a, b]));
}

function pairsOf(membership: Float64Array, width: number): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at < membership.length; at += width) {
    for (const [a, b] of domainPairs(Array.from(membership.subarray(at, at + width)))) {
      pairs.add(`${a} ${b}`);
    }
  }
  return pairs;
}

/**
 * Weighted density of the network of domains: the mean, over all pairs of domains, of their cosine
 * relatedness by the projects that join them. A density against the portfolio's own neighbourhoods
 * would be 1 by construction, so it is not used.
 */
function networkDensity(membership: Float64Array, width: number): number | null {
  if (width < 2) return null;
  const cells = new Float64Array(width * width);
  for (let at = 0; at < membership.length; at += width) {
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) {
        if (a === b) continue;
        const shared = Math.min(membership[at + a] ?? 0, membership[at + b] ?? 0);
        cells[a * width + b] = (cells[a * width + b] ?? 0) + shared;
      }
    }
  }
  const activities = Array.from({ length: width }, (_, d) => String(d));
  const phi = relatedness({ activities, cells }, "cosine").cells;
  return phi.reduce((sum, link) => sum + link, 0) / (width * (width - 1));
}
