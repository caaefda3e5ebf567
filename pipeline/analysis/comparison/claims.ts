import type { Dataset } from "../../dataset/dataset.ts";
import { nearest } from "../../dataset/nearest.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { type Problem, problem } from "../../problem/problem.ts";
import { defaultSortModel, type Proposal, sortProjects } from "../framework/decision.ts";
import { evaluate } from "../framework/evaluate.ts";
import { type HypothesisResult, judgeHypotheses } from "../framework/hypotheses.ts";
import type { SortModel } from "../framework/mr-sort.ts";
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
  /** The simulation on a node; on the index when none is named. */
  robustness(node?: string): Robustness;
  hypotheses(): readonly HypothesisResult[];
  proposals(): readonly Proposal[];
}

/** The outcome of checking a claim. */
export interface ClaimCheck {
  readonly claim: string;
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
  let hypotheses: readonly HypothesisResult[] | undefined;
  let proposals: readonly Proposal[] | undefined;
  return {
    threshold: options.threshold ?? 0.95,
    robustness(node) {
      const found = simulations.get(node) ??
        robustness(dataset, { ...options, ...(node === undefined ? {} : { index: node }) });
      simulations.set(node, found);
      return found;
    },
    hypotheses: () => hypotheses ??= judgeHypotheses(dataset.tables).results,
    proposals() {
      if (!proposals) {
        const evaluation = evaluate(dataset);
        proposals = sortProjects(evaluation, options.sort ?? defaultSortModel(evaluation));
      }
      return proposals;
    },
  };
}

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

class ClaimError extends Error {
  constructor(readonly what: Bilingual, readonly mend: Bilingual) {
    super(what.en);
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
    throw new ClaimError(
      {
        fr: `L’affirmation « ${claim} » ne se lit pas.`,
        en: `The claim “${claim}” cannot be read.`,
      },
      { fr: `Formes : ${claimForms.join(" · ")}.`, en: `Forms: ${claimForms.join(" · ")}.` },
    );
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    const { what, mend } = error;
    const why = {
      fr: "Une affirmation doit pouvoir être recalculée.",
      en: "A claim must be one that can be computed again.",
    };
    const problems = [
      problem({ code: "claim-error", severity: "error", cell: claim, what, why, mend }),
    ];
    return { claim, holds: false, share: null, threshold: null, found: what, problems };
  }
}

function simulation(context: ClaimContext, node: string | undefined): Robustness {
  const result = context.robustness(node);
  const error = result.problems.find(({ severity }) => severity === "error");
  if (error) throw new ClaimError(error.what, error.mend);
  return result;
}

function placeOf({ projects }: Robustness, project: string): number {
  const place = projects.indexOf(project);
  if (place < 0) throw unknownName(project, projects);
  return place;
}

function unknownName(name: string, names: readonly string[]): ClaimError {
  const close = nearest(name, names);
  return new ClaimError(
    { fr: `« ${name} » n’est pas connu ici.`, en: `“${name}” is not known here.` },
    close === null
      ? { fr: "Vérifiez le nom.", en: "Check the name." }
      : { fr: `Vouliez-vous dire ${close} ?`, en: `Did you mean ${close}?` },
  );
}

function shared(share: number, context: ClaimContext): ReturnType<Checker> {
  const percent = Math.floor(share * 1000 + 1e-9) / 10;
  return {
    holds: share >= context.threshold,
    share,
    threshold: context.threshold,
    found: {
      fr: `vrai dans ${String(percent).replace(".", ",")} % des tirages`,
      en: `true in ${percent}% of the draws`,
    },
  };
}

function checkPair(parts: readonly string[], context: ClaimContext): ReturnType<Checker> {
  const [one = "", node, sign, other = "", otherNode] = parts;
  if (node !== otherNode) {
    throw new ClaimError(
      {
        fr: "Les deux scores sont sur des nœuds différents.",
        en: "The two scores are on different nodes.",
      },
      { fr: "Comparez sur un même nœud.", en: "Compare on one node." },
    );
  }
  const result = simulation(context, node);
  const [a, b] = [placeOf(result, one), placeOf(result, other)];
  const [high, low] = sign === ">" ? [a, b] : [b, a];
  return shared(above(result, result.draws, high, low), context);
}

function checkBound(parts: readonly string[], context: ClaimContext): ReturnType<Checker> {
  const [one = "", node, sign = "", bound = ""] = parts;
  const result = simulation(context, node);
  // Scores are continuous over the draws: > and ≥ are told apart by a hair.
  const hair = sign === ">=" || sign === "<" ? -1e-12 : 0;
  const share = scoreAbove(result, placeOf(result, one), Number(bound) + hair);
  return shared(sign.startsWith(">") ? share : 1 - share, context);
}

function checkRank(parts: readonly string[], context: ClaimContext): ReturnType<Checker> {
  const [one = "", node, sign, rank = ""] = parts;
  const result = simulation(context, node);
  const [a, k] = [placeOf(result, one), Number(rank)];
  const upTo = withinRank(result, a, k);
  const before = withinRank(result, a, k - 1);
  return shared(sign === "<=" ? upTo : sign === ">=" ? 1 - before : upTo - before, context);
}

function checkTier(parts: readonly string[], context: ClaimContext): ReturnType<Checker> {
  const [tier = "", node, verb, list = ""] = parts;
  const result = simulation(context, node);
  const named = list.split(",").map((name) => name.trim());
  const tiers = named.map((name) => tierName(result.tiers[placeOf(result, name)]!));
  const inside = tiers.map((own) => own === tier);
  const found = named.map((name, i) => `${name}: ${tiers[i]}`).join(", ");
  return {
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
  return plain(one.verdict === verdict, one.verdict);
}

function checkCategory(parts: readonly string[], context: ClaimContext): ReturnType<Checker> {
  const [name = "", category = ""] = parts;
  const all = context.proposals();
  const one = all.find(({ project }) => project === name);
  if (!one) throw unknownName(name, all.map(({ project }) => project));
  return plain(one.category === category, one.category);
}

function plain(holds: boolean, found: string): ReturnType<Checker> {
  return { holds, share: null, threshold: null, found: { fr: found, en: found } };
}
