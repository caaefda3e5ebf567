import { type ActivityMatrix, activityMatrix } from "../../analysis/territory/activity-matrix.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { problem } from "../../problem/problem.ts";
import { flag } from "../options/option-kinds.ts";
import { type ComputeContext, ComputeFailure } from "./computation.ts";

/** Whether the cells of a matrix are presences already. */
export const binary = flag({
  fr: "Les valeurs sont déjà des présences (sinon : quotient de localisation ≥ 1)",
  en: "Values are presences already (otherwise: location quotient ≥ 1)",
});

/**
 * Read a wide matrix from `--input`: first column the territory, other columns activities. An
 * empty cell is 0; what is no number, or below zero, is a problem with its line and column.
 */
export function matrixInput(
  { header, rows }: ReturnType<ComputeContext["input"]>,
): ActivityMatrix {
  const activities = header.slice(1);
  if (activities.length === 0 || rows.length === 0) throw refused(empty);
  const numbers = rows.map((row, r) =>
    activities.map((activity, d) => {
      const cell = (row[d + 1] ?? "").trim();
      const value = cell === "" ? 0 : Number(cell.replace(",", "."));
      if (Number.isFinite(value) && value >= 0) return value;
      throw new ComputeFailure([problem({
        code: "type-error",
        severity: "error",
        file: "--input",
        line: r + 2,
        column: activity,
        cell,
        what: { fr: "Un nombre positif est attendu.", en: "A number of at least 0 is expected." },
        why: { fr: "La matrice compte des emplois.", en: "The matrix counts employment." },
        mend: { fr: "Corrigez la cellule.", en: "Correct the cell." },
      })]);
    })
  );
  return activityMatrix(rows.map((row) => row[0] ?? ""), activities, numbers);
}

/** A failure for an analysis that is refused, with its reason. */
export function refused(why: Bilingual): ComputeFailure {
  return new ComputeFailure([problem({
    code: "not-computable",
    severity: "error",
    what: { fr: "Non calculable.", en: "Not computable." },
    why,
    mend: { fr: "", en: "" },
  })]);
}

const empty: Bilingual = {
  fr: "La matrice n’a pas de ligne ou pas de colonne d’activité.",
  en: "The matrix has no row or no activity column.",
};
