import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { SortCategory, SortCriterion, SortModel } from "./mr-sort.ts";

/**
 * What makes a sorting model no model: profiles that are not nested (a better category asks at
 * least as much on every criterion, whichever way it runs: Leroy, Mousseau & Pirlot, 2011), and
 * vetoes that bar a project that reaches the profile itself.
 *
 * A criterion without a threshold is reached by nobody, so that a category that has none asks more
 * than one that has.
 *
 * @param file the file that declares the model; null for one that no file declares
 */
export function checkSortModel(model: SortModel, file: string | null = null): Problem[] {
  const profiles = model.categories.slice(0, -1);
  return profiles.flatMap((category, c) => {
    const worse = profiles[c + 1];
    return model.criteria.flatMap((criterion) => [
      ...worse && asksLess(criterion, category, worse)
        ? [notNested(criterion, category, worse, file)]
        : [],
      ...vetoesItself(criterion, category) ? [vetoAtProfile(criterion, category, file)] : [],
    ]);
  });
}

/** Whether a category asks less of a criterion than the one below it. */
function asksLess({ id, direction }: SortCriterion, better: SortCategory, worse: SortCategory) {
  const [high, low] = [better.profile[id], worse.profile[id]];
  if (high === undefined) return false;
  return low === undefined || direction * (high - low) < -1e-12;
}

function vetoesItself({ id, direction }: SortCriterion, { profile, veto }: SortCategory): boolean {
  const [reached, barred] = [profile[id], veto[id]];
  return reached !== undefined && barred !== undefined && direction * (reached - barred) <= 1e-12;
}

function notNested(
  { id, direction, label }: SortCriterion,
  better: SortCategory,
  worse: SortCategory,
  file: string | null,
): Problem {
  const asked = worse.profile[id];
  const at = { file, column: id, cell: String(better.profile[id]) };
  const names = { better: better.label, worse: worse.label, criterion: label };
  if (asked === undefined) return found("framework-error/no-threshold", at, names);
  const sense = direction === 1 ? "least" : "most";
  return found("framework-error/not-nested", at, { ...names, asked: String(asked), sense });
}

function vetoAtProfile(
  { id, label }: SortCriterion,
  category: SortCategory,
  file: string | null,
): Problem {
  const [reached, barred] = [category.profile[id]!, category.veto[id]!];
  const at = { file, column: id, cell: String(barred) };
  const values = { category: category.label, criterion: label, reached: String(reached) };
  return found("framework-error/veto", at, values);
}
