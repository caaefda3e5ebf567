import { type Problem, problem } from "../../problem/problem.ts";
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
  const cell = better.profile[id]!;
  return problem({
    code: "framework-error",
    severity: "error",
    file,
    column: id,
    cell: String(cell),
    what: {
      fr: `Les profils de « ${better.label.fr} » et de « ${worse.label.fr} » ne s’emboîtent pas ` +
        `sur « ${label.fr} » (${id}) : ${cell} en haut, ${asked ?? "aucun seuil"} au-dessous.`,
      en: `The profiles of “${better.label.en}” and “${worse.label.en}” are not nested on ` +
        `“${label.en}” (${id}): ${cell} above, ${asked ?? "no threshold"} below.`,
    },
    why: {
      fr: "Une meilleure catégorie demande au moins autant sur chaque critère ; sinon un projet " +
        "peut mériter la meilleure sans mériter l’autre.",
      en: "A better category asks at least as much on every criterion; otherwise a project can " +
        "deserve the better one without the other.",
    },
    mend: asked === undefined
      ? {
        fr: `Donnez à « ${worse.label.fr} » un seuil sur ${id}, ou retirez l’autre.`,
        en: `Give “${worse.label.en}” a threshold on ${id}, or remove the other.`,
      }
      : {
        fr: `Donnez à « ${better.label.fr} » un seuil ${
          direction === 1 ? "d’au moins" : "d’au plus"
        } ${asked} sur ${id}, ou échangez les deux catégories.`,
        en: `Give “${better.label.en}” a threshold of at ${
          direction === 1 ? "least" : "most"
        } ${asked} on ${id}, or exchange the two categories.`,
      },
  });
}

function vetoAtProfile(
  { id, label }: SortCriterion,
  category: SortCategory,
  file: string | null,
): Problem {
  const [reached, barred] = [category.profile[id]!, category.veto[id]!];
  return problem({
    code: "framework-error",
    severity: "error",
    file,
    column: id,
    cell: String(barred),
    what: {
      fr: `Le veto de « ${category.label.fr} » sur « ${label.fr} » (${id}) est à ${barred}, son ` +
        `seuil à ${reached} : qui atteint le seuil est barré.`,
      en: `The veto of “${category.label.en}” on “${label.en}” (${id}) is at ${barred}, its ` +
        `threshold at ${reached}: who reaches the threshold is barred.`,
    },
    why: {
      fr: "Un veto dit ce qui est trop bas, quoi que valent les autres critères.",
      en: "A veto says what is too low, whatever the other criteria are.",
    },
    mend: {
      fr: "Mettez le veto au-dessous du seuil, ou retirez-le.",
      en: "Put the veto below the threshold, or remove it.",
    },
  });
}
