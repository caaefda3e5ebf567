/** A symmetric matrix of pairs of activities, row-major. */
export interface PairMatrix {
  readonly activities: readonly string[];
  readonly cells: Float64Array;
}

/** How relatedness is normalised. */
export type RelatednessMethod = "association" | "cosine" | "jaccard" | "probability" | "hidalgo";

/** The methods by name, for options and their messages. */
export const relatednessMethods: readonly RelatednessMethod[] = [
  "association",
  "cosine",
  "jaccard",
  "probability",
  "hidalgo",
];

/** Which territories have which activities: `present[r * activities.length + d]` is 0 or 1. */
export interface Presence {
  readonly territories: readonly string[];
  readonly activities: readonly string[];
  readonly present: Uint8Array;
}

/**
 * How often two activities are present together: C = MᵀM. The diagonal holds the ubiquity of each
 * activity, which only the conditional probability of Hidalgo et al. uses.
 */
export function cooccurrence({ territories, activities, present }: Presence): PairMatrix {
  const n = activities.length;
  const cells = new Float64Array(n * n);
  for (let r = 0; r < territories.length; r++) {
    const row = present.subarray(r * n, (r + 1) * n);
    for (let i = 0; i < n; i++) {
      if (row[i] === 0) continue;
      for (let j = 0; j < n; j++) cells[i * n + j] = (cells[i * n + j] ?? 0) + (row[j] ?? 0);
    }
  }
  return { activities, cells };
}

/**
 * Relatedness of activities from their co-occurrences C, S_i the sum of a row without the
 * diagonal, T the sum of all:
 *
 * - `association`: (C_ij / T) / ((S_i / T)(S_j / T)), 1 as often as by chance (Van Eck & Waltman,
 *   2009, association strength);
 * - `cosine`: C_ij / √(S_i S_j);
 * - `jaccard`: C_ij / (S_i + S_j − C_ij);
 * - `probability`: C_ij / ((S_i/T · S_j/(T−S_i) + S_j/T · S_i/(T−S_j)) · T/2), which corrects the
 *   former for pairs with oneself (Steijn, 2021);
 * - `hidalgo`: min(P(i|j), P(j|i)) = C_ij / max(C_ii, C_jj) (Hidalgo, Klinger, Barabási &
 *   Hausmann, 2007), which needs the diagonal.
 *
 * The diagonal of the result is 0 for the first four (an activity does not co-occur with itself)
 * and 1 for `hidalgo`. A pair of which one activity never co-occurs is 0.
 */
export function relatedness(pairs: PairMatrix, method: RelatednessMethod): PairMatrix {
  const { activities, cells } = pairs;
  const n = activities.length;
  const sums = new Float64Array(n);
  let whole = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i !== j) sums[i] = (sums[i] ?? 0) + (cells[i * n + j] ?? 0);
    }
    whole += sums[i] ?? 0;
  }
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const together = cells[i * n + j] ?? 0;
      if (method === "hidalgo") {
        const most = Math.max(cells[i * n + i] ?? 0, cells[j * n + j] ?? 0);
        result[i * n + j] = most === 0 ? 0 : together / most;
      } else if (i !== j && together > 0) {
        result[i * n + j] = strength(method, together, sums[i] ?? 0, sums[j] ?? 0, whole);
      }
    }
  }
  return { activities, cells: result };
}

function strength(
  method: Exclude<RelatednessMethod, "hidalgo">,
  together: number,
  first: number,
  second: number,
  whole: number,
): number {
  switch (method) {
    case "association":
      return together * whole / (first * second);
    case "cosine":
      return together / Math.sqrt(first * second);
    case "jaccard":
      return together / (first + second - together);
    case "probability": {
      const product = first * second / whole;
      const expected = (product / (whole - first) + product / (whole - second)) * whole / 2;
      return together / expected;
    }
  }
}

/** What is done with the relatedness of an activity to itself. */
export interface DensityOptions {
  /**
   * `zero` leaves an activity out of its own neighbourhood (as EconGeo); `keep` counts it (as the
   * Observatory of Economic Complexity). The two give different numbers: print which.
   * @default "zero"
   */
  readonly diagonal?: "zero" | "keep";
}

/**
 * Relatedness density ω_rd = Σ_j φ_dj M_rj / Σ_j φ_dj: the share of the neighbourhood of an
 * activity that a territory already has, 0 to 1 (Hidalgo et al., 2007; Boschma, Balland &
 * Kogler, 2015). NaN never leaves: an activity without neighbours is null.
 */
export function density(
  phi: PairMatrix,
  presence: Presence,
  { diagonal = "zero" }: DensityOptions = {},
): { territory: string; activity: string; density: number | null }[] {
  const n = phi.activities.length;
  return presence.territories.flatMap((territory, r) =>
    presence.activities.map((activity, d) => {
      let near = 0;
      let all = 0;
      for (let j = 0; j < n; j++) {
        if (j === d && diagonal === "zero") continue;
        const weight = phi.cells[d * n + j] ?? 0;
        all += weight;
        near += weight * (presence.present[r * n + j] ?? 0);
      }
      return { territory, activity, density: all === 0 ? null : near / all };
    })
  );
}
