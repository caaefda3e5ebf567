import type { Bilingual } from "../../language/bilingual.ts";
import { cheapestCover } from "./cheapest-cover.ts";

/** A criterion that projects are sorted on. */
export interface SortCriterion {
  readonly id: string;
  readonly label: Bilingual;
  /** Any unit; thresholds and majority are in the same one. */
  readonly weight: number;
  /** Whether more or less is better. */
  readonly direction: 1 | -1;
}

/** A category, best first in {@linkcode SortModel.categories}. */
export interface SortCategory {
  readonly id: string;
  readonly label: Bilingual;
  /** What a project must reach to be at least in it, by criterion; empty for the last category. */
  readonly profile: Readonly<Record<string, number>>;
  /** Values that bar a project from it whatever else it does, by criterion. */
  readonly veto: Readonly<Record<string, number>>;
}

/**
 * A majority-rule sorting model (MR-Sort: Leroy, Mousseau & Pirlot, 2011) with veto (Bouyssou &
 * Marchant, 2007). Its profiles are nested: see {@linkcode checkSortModel}.
 */
export interface SortModel {
  readonly criteria: readonly SortCriterion[];
  /** Best first; the last one takes whatever reaches no other. */
  readonly categories: readonly SortCategory[];
  /** Least weight of the criteria that must reach a profile, in the unit of the weights. */
  readonly majority: number;
}

/** What a project was found to do against the profile of one category. */
export interface ProfileCheck {
  readonly category: string;
  readonly reached: readonly string[];
  readonly missed: readonly string[];
  /** Criteria without a value: they reach nothing. */
  readonly unknown: readonly string[];
  readonly support: number;
  /** Criteria whose value bars the category. */
  readonly vetoes: readonly string[];
  readonly holds: boolean;
}

/** The smallest change that would move a project up a category. */
export interface NextStep {
  readonly category: string;
  /** What each criterion that moves must reach, and how far it is now (null: unknown). */
  readonly changes: readonly {
    readonly criterion: string;
    readonly from: number | null;
    readonly to: number;
  }[];
  /** Sum of the changes, in the unit of the criteria; unknown values count as the profile itself. */
  readonly size: number;
  /** Whether no smaller change does; false where there were too many to compare them all. */
  readonly isSmallest: boolean;
}

/** Where a project is sorted, and why. A proposal to discuss, never a decision. */
export interface SortResult {
  readonly category: string;
  /** Against each profile, from the best category down. */
  readonly checks: readonly ProfileCheck[];
  readonly next: NextStep | null;
}

/**
 * Sort a project. A profile is reached when the criteria at least as good as it weigh the majority
 * and none stands at or beyond a veto value.
 *
 * The rule is the ascending one of the noncompensatory model with veto (Bouyssou & Marchant, 2007,
 * as in the R package MCDA: Bigaret et al., 2017): from the worst category up, a project rises as
 * long as it reaches the next profile. A veto on a category thus bars every better one too, as “at
 * least this category” asks. The descending rule of ELECTRE TRI, the first profile reached from the
 * best down, differs in one case alone: where a lower category has a veto that the better ones lack,
 * it lets a project pass over the category that refuses it.
 *
 * @param values by criterion; null or absent where unknown
 */
export function mrSort(
  model: SortModel,
  values: Readonly<Record<string, number | null>>,
): SortResult {
  const checks = model.categories.slice(0, -1).map((category) => check(model, category, values));
  const place = placeOf(checks);
  const above = model.categories[place - 1];
  return {
    category: model.categories[place]!.id,
    checks,
    next: above ? smallestStep(model, above, values) : null,
  };
}

/** The category that {@linkcode mrSort} finds, without the proof and the next step. */
export function sortedCategory(
  model: SortModel,
  values: Readonly<Record<string, number | null>>,
): string {
  const checks = model.categories.slice(0, -1).map((category) => check(model, category, values));
  return model.categories[placeOf(checks)]!.id;
}

/** The place of the best category whose profile is reached together with every one below. */
function placeOf(checks: readonly ProfileCheck[]): number {
  let place = checks.length;
  while (place > 0 && checks[place - 1]!.holds) place--;
  return place;
}

function check(
  { criteria, majority }: SortModel,
  category: SortCategory,
  values: Readonly<Record<string, number | null>>,
): ProfileCheck {
  const reached: string[] = [];
  const missed: string[] = [];
  const unknown: string[] = [];
  const vetoes: string[] = [];
  let support = 0;
  for (const { id, weight, direction } of criteria) {
    const value = values[id] ?? null;
    const profile = category.profile[id];
    const veto = category.veto[id];
    if (value === null) unknown.push(id);
    else if (profile !== undefined && direction * (value - profile) >= -1e-12) {
      reached.push(id);
      support += weight;
    } else missed.push(id);
    if (value !== null && veto !== undefined && direction * (value - veto) <= 1e-12) {
      vetoes.push(id);
    }
  }
  const holds = support >= majority - 1e-9 && vetoes.length === 0;
  return { category: category.id, reached, missed, unknown, support, vetoes, holds };
}

/**
 * The cheapest set of criteria to raise to the profile: every one under veto, and enough others for
 * the majority. Among sets of one size, the one of the earliest criteria.
 */
function smallestStep(
  model: SortModel,
  category: SortCategory,
  values: Readonly<Record<string, number | null>>,
): NextStep | null {
  const { support, vetoes, reached } = check(model, category, values);
  const movable = model.criteria.filter(({ id }) =>
    category.profile[id] !== undefined && !reached.includes(id)
  );
  // What bars the category and cannot be raised to its profile cannot be lifted.
  if (vetoes.some((id) => !movable.some((criterion) => criterion.id === id))) return null;
  const changes = movable.map(({ id }) => ({
    criterion: id,
    from: values[id] ?? null,
    to: category.profile[id]!,
  }));
  const cost = ({ from, to }: (typeof changes)[number]) => Math.abs(to - (from ?? 0));
  const cover = cheapestCover(
    movable.map(({ id, weight }, i) => ({
      weight,
      cost: cost(changes[i]!),
      required: vetoes.includes(id),
    })),
    support,
    model.majority,
  );
  if (cover === null) return null;
  const moved = cover.taken.map((i) => changes[i]!);
  return {
    category: category.id,
    changes: moved,
    size: moved.reduce((sum, change) => sum + cost(change), 0),
    isSmallest: cover.cheapest,
  };
}
