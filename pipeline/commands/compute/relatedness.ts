import type { ActivityMatrix } from "../../analysis/territory/activity-matrix.ts";
import { presentAsGiven, presentByQuotient } from "../../analysis/territory/presence.ts";
import {
  cooccurrence,
  type PairMatrix,
  relatedness,
  type RelatednessMethod,
  relatednessMethods,
} from "../../analysis/territory/relatedness.ts";
import { choice } from "../options/option-kinds.ts";
import { type Computation, computationOf } from "./computation.ts";
import { binary, matrixInput, refused } from "./matrix-input.ts";

const computation: Computation = computationOf({
  summary: {
    fr: "Proximité des activités, d’après leurs présences communes",
    en: "Relatedness of activities, from their co-occurrences",
  },
  options: {
    method: choice({ fr: "Mesure de la proximité", en: "Measure of relatedness" }, [
      ...relatednessMethods,
    ], { default: "association" }),
    binary,
  },
  example: "--input matrix.csv --method cosine",
  run(context, { method, binary: given }) {
    const pairs = pairsOf(matrixInput(context.input()), method, given);
    const { activities, cells } = relatedness(pairs, method);
    return {
      rows: activities.flatMap((activity, i) =>
        activities.map((related, j) => ({
          activity,
          related,
          relatedness: cells[i * activities.length + j] ?? 0,
        }))
      ),
    };
  },
});
export default computation;

/**
 * A square symmetric matrix with the same names in rows and columns (or nothing on its diagonal)
 * holds co-occurrences; any other matrix is territories by activities, 0/1 as it stands or made so
 * by location quotient.
 */
function pairsOf(matrix: ActivityMatrix, method: RelatednessMethod, binary: boolean): PairMatrix {
  if (!isCooccurrence(matrix)) {
    const given = binary || matrix.cells.every((value) => value === 0 || value === 1);
    return cooccurrence(given ? presentAsGiven(matrix) : presentByQuotient(matrix));
  }
  const n = matrix.activities.length;
  const diagonal = matrix.activities.map((_, i) => matrix.cells[i * n + i] ?? 0);
  if (method === "hidalgo" && diagonal.every((value) => value === 0)) throw refused(noDiagonal);
  return { activities: matrix.activities, cells: matrix.cells };
}

function isCooccurrence({ territories, activities, cells }: ActivityMatrix): boolean {
  const n = activities.length;
  if (territories.length !== n) return false;
  const symmetric = cells.every((value, at) => value === cells[(at % n) * n + Math.floor(at / n)]);
  const sameNames = territories.every((name, i) => name === activities[i]);
  const hollow = activities.every((_, i) => cells[i * n + i] === 0);
  return symmetric && (sameNames || hollow);
}

const noDiagonal = {
  fr:
    "La méthode hidalgo a besoin, sur la diagonale, du nombre de territoires de chaque activité ; elle est vide.",
  en:
    "The method hidalgo needs the number of territories of each activity on the diagonal, which is empty.",
};
