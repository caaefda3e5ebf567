import type { Bilingual } from "../../language/bilingual.ts";

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

/** A majority-rule sorting model with veto (MR-Sort: Leroy, Mousseau & Pirlot, 2011). */
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
}

/** Where a project is sorted, and why. A proposal to discuss, never a decision. */
export interface SortResult {
  readonly category: string;
  /** Against each profile, from the best category down. */
  readonly checks: readonly ProfileCheck[];
  readonly next: NextStep | null;
}

/**
 * Sort a project: its category is the best one whose profile it reaches together with every profile
 * below. A profile is reached when the criteria at least as good as it weigh the majority and none
 * stands at or beyond a veto value.
 *
 * @param values by criterion; null or absent where unknown
 */
export function mrSort(
  model: SortModel,
  values: Readonly<Record<string, number | null>>,
): SortResult {
  const checks = model.categories.slice(0, -1).map((category) => check(model, category, values));
  let place = model.categories.length - 1;
  while (place > 0 && checks[place - 1]!.holds) place--;
  const above = model.categories[place - 1];
  return {
    category: model.categories[place]!.id,
    checks,
    next: above ? smallestStep(model, above, values) : null,
  };
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
 * the majority. All subsets are tried; with n criteria that is 2^n, n being a handful.
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
  let best: NextStep | null = null;
  for (let subset = 0; subset < 2 ** movable.length; subset++) {
    const moved = movable.filter((_, i) => (subset >> i) & 1);
    if (vetoes.some((id) => !moved.some((criterion) => criterion.id === id))) continue;
    const gained = moved.reduce((sum, { weight }) => sum + weight, support);
    if (gained < model.majority - 1e-9) continue;
    const changes = moved.map(({ id }) => ({
      criterion: id,
      from: values[id] ?? null,
      to: category.profile[id]!,
    }));
    const size = changes.reduce((sum, { from, to }) => sum + Math.abs(to - (from ?? 0)), 0);
    if (best === null || size < best.size - 1e-12) best = { category: category.id, changes, size };
  }
  return best;
}
