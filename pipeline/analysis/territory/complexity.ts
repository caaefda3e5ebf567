import type { Bilingual } from "../../language/bilingual.ts";
import type { Presence } from "./relatedness.ts";
import { componentCount } from "./presence.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/** Complexity of a territory. */
export interface Complexity {
  readonly territory: string;
  /** How many activities it has. */
  readonly diversity: number;
  /** Economic complexity index, mean 0 and population sd 1; null for a territory without activity. */
  readonly eci: number | null;
}

/** The complexity of territories, or why there is none. */
export type ComplexityResult =
  | { readonly computable: true; readonly rows: readonly Complexity[] }
  | { readonly computable: false; readonly why: Bilingual };

/** Eigenvalues closer than this are taken as one: the vector between them would be arbitrary. */
const apart = 1e-9;

/**
 * Economic complexity index (Hidalgo & Hausmann, 2009; eigenvector form of Hausmann et al., 2014):
 * the second eigenvector of D⁻¹ M U⁻¹ Mᵀ, standardised with the population sd, its sign such that
 * it goes with diversity.
 *
 * Refused, with the reason, when the graph is not connected (the vector would only name its
 * pieces), when the second eigenvalue is double, and when the sign cannot be told.
 */
export function complexity(presence: Presence): ComplexityResult {
  const { diversity, ubiquity } = degrees(presence);
  const used = presence.territories.map((_, r) => r).filter((r) => (diversity[r] ?? 0) > 0);
  const pieces = componentCount(presence);
  if (used.length < 2) return refuse(tooFew);
  if (pieces > 1) return refuse(disconnected(pieces));
  const eigen = symmetricEigen(similarity(presence, diversity, ubiquity, used), used.length);
  const [, second, third] = eigen;
  if (!second || (third && second.value - third.value < apart)) return refuse(double);
  const raw = Array.from(second.vector, (x, i) => x / Math.sqrt(diversity[used[i] ?? 0] ?? 1));
  const scores = standardise(raw);
  if (scores === null) return refuse(double);
  const k = standardise(used.map((r) => diversity[r] ?? 0));
  const correlation = k === null
    ? 0
    : k.reduce((t, x, i) => t + x * (scores[i] ?? 0), 0) / k.length;
  if (Math.abs(correlation) < 1e-9) return refuse(unsigned);
  const sign = Math.sign(correlation);
  const eci = new Map(used.map((r, i) => [r, sign * (scores[i] ?? 0)]));
  return {
    computable: true,
    rows: presence.territories.map((territory, r) => ({
      territory,
      diversity: diversity[r] ?? 0,
      eci: eci.get(r) ?? null,
    })),
  };
}

/** D^-½ M U⁻¹ Mᵀ D^-½, which has the eigenvalues of D⁻¹ M U⁻¹ Mᵀ and is symmetric. */
function similarity(
  { activities, present }: Presence,
  diversity: Float64Array,
  ubiquity: Float64Array,
  used: readonly number[],
): Float64Array {
  const width = activities.length;
  const n = used.length;
  const result = new Float64Array(n * n);
  used.forEach((r, i) =>
    used.forEach((s, j) => {
      let shared = 0;
      for (let d = 0; d < width; d++) {
        if (present[r * width + d] && present[s * width + d]) shared += 1 / (ubiquity[d] ?? 1);
      }
      result[i * n + j] = shared / Math.sqrt((diversity[r] ?? 1) * (diversity[s] ?? 1));
    })
  );
  return result;
}

/** Diversity of territories and ubiquity of activities. */
function degrees(
  { territories, activities, present }: Presence,
): { diversity: Float64Array; ubiquity: Float64Array } {
  const diversity = new Float64Array(territories.length);
  const ubiquity = new Float64Array(activities.length);
  for (let r = 0; r < territories.length; r++) {
    for (let d = 0; d < activities.length; d++) {
      const here = present[r * activities.length + d] ?? 0;
      diversity[r] = (diversity[r] ?? 0) + here;
      ubiquity[d] = (ubiquity[d] ?? 0) + here;
    }
  }
  return { diversity, ubiquity };
}

function standardise(values: readonly number[]): number[] | null {
  const mean = values.reduce((t, x) => t + x, 0) / values.length;
  const sd = Math.sqrt(values.reduce((t, x) => t + (x - mean) ** 2, 0) / values.length);
  return sd < 1e-12 ? null : values.map((x) => (x - mean) / sd);
}

function refuse(why: Bilingual): ComplexityResult {
  return { computable: false, why };
}

const tooFew: Bilingual = {
  fr: "Il faut au moins deux territoires qui ont une activité.",
  en: "At least two territories with an activity are needed.",
};

function disconnected(pieces: number): Bilingual {
  return {
    fr:
      `Le graphe des territoires et des activités n’est pas connexe (${pieces} morceaux) : l’indice ne ferait que nommer les morceaux.`,
    en:
      `The graph of territories and activities is disconnected (${pieces} pieces): the index would only name the pieces.`,
  };
}

const double: Bilingual = {
  fr: "La deuxième valeur propre est multiple : le vecteur propre n’est pas déterminé.",
  en: "The second eigenvalue is multiple: the eigenvector is not determined.",
};

const unsigned: Bilingual = {
  fr: "L’indice n’est pas corrélé à la diversité : son signe n’est pas déterminé.",
  en: "The index is not correlated with diversity: its sign is not determined.",
};
