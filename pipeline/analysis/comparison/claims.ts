import type { Dataset } from "../../dataset/dataset.ts";
import { freeze, handOut, keep } from "../../dataset/keep.ts";
import { nearest } from "../../dataset/nearest.ts";
import { type Bilingual, type Language } from "../../language/bilingual.ts";
import { formatPercent } from "../../language/numbers.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import {
  decisionCategories,
  defaultSortModel,
  type Proposal,
  sortProjects,
} from "../framework/decision.ts";
import { evaluate, type Evaluation } from "../framework/evaluate.ts";
import { nodeOf } from "../framework/framework.ts";
import { type HypothesisResult, judgeHypotheses, verdictWords } from "../framework/hypotheses.ts";
import type { SortModel } from "../framework/mr-sort.ts";
import { boundWords, onNode, pairWords, rankWords, tierWords } from "./claim-words.ts";
import {
  above,
  type Robustness,
  robustness,
  type RobustnessOptions,
  scoreAbove,
  withinRank,
} from "./robustness.ts";
import { tierName } from "./tiers.ts";

/** What claims are checked against; each part is computed when a claim first asks for it. */
export interface ClaimContext {
  readonly threshold: number;
  evaluation(): Evaluation;
  /** The simulation on a node; on the index when none is named. */
  robustness(node?: string): Robustness;
  hypotheses(): readonly HypothesisResult[];
  proposals(): readonly Proposal[];
}

/** The outcome of checking a claim. */
export interface ClaimCheck {
  readonly claim: string;
  /** The claim in words, with the names of what it is about; the claim itself if it cannot be read. */
  readonly text: Bilingual;
  readonly holds: boolean;
  /** Share of the declared space in which it holds; null for claims that do not depend on it. */
  readonly share: number | null;
  readonly threshold: number | null;
  /** What was found instead, for the message of a claim that fails. */
  readonly found: Bilingual;
  /** Errors when the claim cannot be read or names what is not there. */
  readonly problems: readonly Problem[];
}

/** A context that computes each simulation once. */
export function claimContext(
  dataset: Dataset,
  options: RobustnessOptions & { readonly sort?: SortModel } = {},
): ClaimContext {
  const simulations = new Map<string | undefined, Robustness>();
  let evaluation: Evaluation | undefined;
  let hypotheses: readonly HypothesisResult[] | undefined;
  let proposals: readonly Proposal[] | undefined;
  return {
    threshold: options.threshold ?? 0.95,
    evaluation: () => handOut(evaluation ??= freeze(evaluate(dataset))),
    robustness(node) {
      const found = simulations.get(node) ??
        freeze(
          robustness(dataset, { ...options, ...(node === undefined ? {} : { index: node }) }),
        );
      simulations.set(node, found);
      return handOut(found);
    },
    hypotheses: () => handOut(hypotheses ??= freeze(judgeHypotheses(dataset.tables).results)),
    proposals() {
      const evaluated = this.evaluation();
      proposals ??= freeze(sortProjects(evaluated, options.sort ?? defaultSortModel(evaluated)));
      return handOut(proposals);
    },
  };
}

/**
 * The context of a dataset with the default options: notebooks and prose that ask for it share one
 * evaluation and one simulation a build.
 */
export const claimsOf: (dataset: Dataset) => ClaimContext = keep((dataset) =>
  claimContext(dataset)
);

type Checker = (
  parts: readonly string[],
  context: ClaimContext,
) => Omit<ClaimCheck, "claim" | "problems">;

const id = "([\\w-]+)(?:@([\\w-]+))?";

/** The forms of a claim, with how each is checked. `@node` compares on that node of the framework. */
const forms: readonly { readonly pattern: RegExp; readonly check: Checker }[] = [
  { pattern: new RegExp(`^score:${id} ([<>]) score:${id}$`), check: checkPair },
  { pattern: new RegExp(`^score:${id} (>|<|>=|<=) (-?[\\d.]+)$`), check: checkBound },
  { pattern: new RegExp(`^rank:${id} (<=|>=|=) (\\d+)$`), check: checkRank },
  {
    pattern: /^tier:([A-Z]+)(?:@([\w-]+))? (includes|excludes) ([\w-]+(?: ?, ?[\w-]+)*)$/,
    check: checkTier,
  },
  { pattern: /^hypothesis:([\w-]+) is ([\w-]+)$/, check: checkHypothesis },
  { pattern: /^category:([\w-]+) is ([\w-]+)$/, check: checkCategory },
];

/** The grammar of claims, for an error message and the manual. */
export const claimForms = [
  "score:A > score:B",
  "score:A@node < score:B@node",
  "score:A > 0.5",
  "rank:A <= 3",
  "tier:A includes B, C",
  "tier:A excludes B",
  "hypothesis:H is confirmed",
  "category:A is prolonger",
] as const;

/** Why a claim cannot be checked, with where the claim stands still to be said. */
class ClaimError extends Error {
  constructor(readonly problemAt: (claim: string) => Problem) {
    super("the claim cannot be checked");
  }
}

/**
 * Check a claim of the prose against the declared space. A claim about scores, ranks or order holds
 * when it is true in at least the threshold's share of the draws; one about a tier, a hypothesis or
 * a category when that is what the build found.
 */
export function checkClaim(claim: string, context: ClaimContext): ClaimCheck {
  const text = claim.trim().replace(/\s+/g, " ");
  try {
    for (const { pattern, check } of forms) {
      const match = pattern.exec(text);
      if (match) return { claim, ...check(match.slice(1), context), problems: [] };
    }
    const shapes = { forms: claimForms.join(" · ") };
    throw new ClaimError((cell) => found("claim-error/form", { cell }, shapes));
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    const problem = error.problemAt(claim);
    const text = { fr: claim, en: claim };
    const found = problem.what;
    return { claim, text, holds: false, share: null, threshold: null, found, problems: [problem] };
  }
}

function nameOf(result: Robustness, project: string): string {
  return result.names[placeOf(result, project)]!;
}

function nodeLabel(context: ClaimContext, node: string | undefined): Bilingual | null {
  if (node === undefined) return null;
  return nodeOf(context.evaluation().framework, node)?.label ?? { fr: node, en: node };
}

function simulation(context: ClaimContext, node: string | undefined): Robustness {
  const result = context.robustness(node);
  const error = result.problems.find(({ severity }) => severity === "error");
  if (error) {
    const { what, mend } = error;
    throw new ClaimError((cell) => found("claim-error/not-computed", { cell }, { what, mend }));
  }
  return result;
}

function placeOf({ projects }: Robustness, project: string): number {
  const place = projects.indexOf(project);
  if (place < 0) throw unknownName(project, projects);
  return place;
}

function unknownName(name: string, names: readonly string[]): ClaimError {
  const repair = nearest(name, names);
  return new ClaimError((cell) => found("claim-error/unknown-name", { cell, repair }, { name }));
}

type Verdict = Omit<ReturnType<Checker>, "text">;

function shared(share: number, context: ClaimContext): Verdict {
  const percent = (language: Language) => formatPercent(share, language, { digits: 1, down: true });
  return {
    holds: share >= context.threshold,
    share,
    threshold: context.threshold,
    found: {
      fr: `vrai dans ${percent("fr")} des tirages`,
      en: `true in ${percent("en")} of the draws`,
    },
  };
}

function checkPair(parts: readonly string[], context: ClaimContext): ReturnType<Checker> {
  const [one = "", node, sign = "", other = "", otherNode] = parts;
  if (node !== otherNode) {
    throw new ClaimError((cell) => found("claim-error/two-nodes", { cell }));
  }
  const result = simulation(context, node);
  const [a, b] = [placeOf(result, one), placeOf(result, other)];
  const [high, low] = sign === ">" ? [a, b] : [b, a];
  const words = pairWords(nameOf(result, one), sign, nameOf(result, other));
  const text = onNode(words, nodeLabel(context, node));
  return { text, ...shared(above(result, result.draws, high, low), context) };
}

function checkBound(parts: readonly string[], context: ClaimContext): ReturnType<Checker> {
  const [one = "", node, sign = "", bound = ""] = parts;
  const result = simulation(context, node);
  // Scores are continuous over the draws: > and ≥ are told apart by a hair.
  const hair = sign === ">=" || sign === "<" ? -1e-12 : 0;
  const share = scoreAbove(result, placeOf(result, one), Number(bound) + hair);
  const words = boundWords(nameOf(result, one), sign, Number(bound));
  const text = onNode(words, nodeLabel(context, node));
  return { text, ...shared(sign.startsWith(">") ? share : 1 - share, context) };
}

function checkRank(parts: readonly string[], context: ClaimContext): ReturnType<Checker> {
  const [one = "", node, sign = "", rank = ""] = parts;
  const result = simulation(context, node);
  const [a, k] = [placeOf(result, one), Number(rank)];
  const upTo = withinRank(result, a, k);
  const before = withinRank(result, a, k - 1);
  const share = sign === "<=" ? upTo : sign === ">=" ? 1 - before : upTo - before;
  const text = onNode(rankWords(nameOf(result, one), sign, k), nodeLabel(context, node));
  return { text, ...shared(share, context) };
}

function checkTier(parts: readonly string[], context: ClaimContext): ReturnType<Checker> {
  const [tier = "", node, verb = "", list = ""] = parts;
  const result = simulation(context, node);
  const named = list.split(",").map((name) => name.trim());
  const tiers = named.map((name) => tierName(result.tiers[placeOf(result, name)]!));
  const inside = tiers.map((own) => own === tier);
  const found = named.map((name, i) => `${name}: ${tiers[i]}`).join(", ");
  const words = tierWords(tier, verb, named.map((name) => nameOf(result, name)));
  return {
    text: onNode(words, nodeLabel(context, node)),
    holds: verb === "includes" ? inside.every(Boolean) : !inside.some(Boolean),
    share: null,
    threshold: null,
    found: { fr: found, en: found },
  };
}

function checkHypothesis(parts: readonly string[], context: ClaimContext): ReturnType<Checker> {
  const [name = "", verdict = ""] = parts;
  const all = context.hypotheses();
  const one = all.find(({ hypothesis }) => hypothesis.hypothesis_id === name);
  if (!one) throw unknownName(name, all.map(({ hypothesis }) => hypothesis.hypothesis_id));
  const { statement_fr, statement_en } = one.hypothesis;
  const fr = statement_fr ?? statement_en ?? name;
  const words = Object.entries(verdictWords).find(([known]) => known === verdict)?.[1];
  const text = {
    fr: `hypothèse « ${fr} » : ${words?.fr ?? verdict}`,
    en: `hypothesis “${statement_en ?? fr}”: ${words?.en ?? verdict}`,
  };
  return { text, ...plain(one.verdict === verdict, verdictWords[one.verdict]) };
}

function checkCategory(parts: readonly string[], context: ClaimContext): ReturnType<Checker> {
  const [name = "", category = ""] = parts;
  const all = context.proposals();
  const one = all.find(({ project }) => project === name);
  if (!one) throw unknownName(name, all.map(({ project }) => project));
  const { projects, names } = context.evaluation();
  const shown = names[projects.indexOf(name)] ?? name;
  const label = decisionCategories.find(({ id }) => id === category)?.label;
  const text = {
    fr: `proposition pour ${shown} : ${label?.fr ?? category}`,
    en: `proposal for ${shown}: ${label?.en ?? category}`,
  };
  const found = decisionCategories.find(({ id }) => id === one.category)?.label;
  const same = { fr: one.category, en: one.category };
  return { text, ...plain(one.category === category, found ?? same) };
}

function plain(holds: boolean, found: Bilingual): Verdict {
  return { holds, share: null, threshold: null, found };
}
