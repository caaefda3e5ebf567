import type { ActivityMatrix } from "../../analysis/territory/activity-matrix.ts";
import { presentAsGiven, presentByQuotient } from "../../analysis/territory/presence.ts";
import {
  cooccurrence,
  type PairMatrix,
  relatedness,
  type RelatednessMethod,
  relatednessMethods,
} from "../../analysis/territory/relatedness.ts";
import type { Computation } from "./computation.ts";
import { matrixInput, refused } from "./matrix-input.ts";

const computation: Computation = {
  summary: {
    fr: "Proximité des activités, d’après leurs présences communes",
    en: "Relatedness of activities, from their co-occurrences",
  },
  options: {
    method: {
      type: "string",
      summary: {
        fr: relatednessMethods.join(", "),
        en: relatednessMethods.join(", "),
      },
    },
    binary: {
      type: "boolean",
      summary: {
        fr: "La matrice est déjà faite de présences",
        en: "The matrix already holds presences",
      },
    },
  },
  run(context) {
    const name = context.option("method") ?? "association";
    const method = relatednessMethods.find((known) => known === name);
    if (!method) throw refused(unknownMethod(name));
    const pairs = pairsOf(matrixInput(context.input()), method, context.given("binary"));
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
};
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

function unknownMethod(name: string) {
  const names = relatednessMethods.join(", ");
  return {
    fr: `Méthode inconnue : ${name}. Choisissez parmi ${names}.`,
    en: `Unknown method: ${name}. Choose among ${names}.`,
  };
}
