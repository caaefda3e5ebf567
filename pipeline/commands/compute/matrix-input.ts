import { type ActivityMatrix, activityMatrix } from "../../analysis/territory/activity-matrix.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { found } from "../../problem/found.ts";
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
      throw new ComputeFailure([
        found("type-error/employment", { file: "--input", line: r + 2, column: activity, cell }),
      ]);
    })
  );
  return activityMatrix(rows.map((row) => row[0] ?? ""), activities, numbers);
}

/** A failure for an analysis that is refused, with its reason. */
export function refused(why: Bilingual): ComputeFailure {
  return new ComputeFailure([found("not-computable", {}, { why })]);
}

const empty: Bilingual = {
  fr: "La matrice n’a pas de ligne ou pas de colonne d’activité.",
  en: "The matrix has no row or no activity column.",
};
