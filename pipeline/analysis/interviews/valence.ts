import { codingRefs } from "./corpus.ts";
import type { StateMatrix } from "./states.ts";
import type { Traced } from "../traced.ts";

/** What one voice feels about a theme: the mean of its own passages. */
export interface VoiceValence {
  readonly voice: number;
  readonly personId: string;
  /** From −1 to +1, mean over the voice’s valued passages; mixed counts 0. */
  readonly mean: number;
  readonly kind: "positive" | "negative" | "mixed" | "neutral";
}

/** Valence of a theme over voices: never over passages, where a talkative person dominates. */
export interface Valence {
  readonly code: number;
  readonly voices: readonly VoiceValence[];
  readonly positive: number;
  readonly negative: number;
  /** Voices whose passages pull both ways and cancel out, or are marked mixed. */
  readonly mixed: number;
  readonly neutral: number;
  /** Voices who speak of the theme with no valence coded. */
  readonly unvalued: number;
  /** (P − N)/(P + N) over voices; null when nobody takes sides. */
  readonly balance: Traced;
  /** min(P, N)/max(P, N): 0 of one mind, 1 split in halves; null when nobody takes sides. */
  readonly polarisation: number | null;
}

/** Valence of a theme, of it and of those below it. */
export function valenceOf(matrix: StateMatrix, code: number): Valence {
  const { corpus } = matrix;
  const voices: VoiceValence[] = [];
  const used = [];
  let unvalued = 0;
  for (const [v, { personId }] of corpus.voices.entries()) {
    const passages = matrix.passages(v, code);
    const valued = passages.filter(({ row }) => row.valence !== null);
    if (passages.length > 0 && valued.length === 0) unvalued++;
    if (valued.length === 0) continue;
    for (const passage of valued) used.push(passage);
    voices.push({ voice: v, personId, ...kindOf(valued.map(({ row }) => row.valence ?? "0")) });
  }
  const count = (kind: VoiceValence["kind"]) => voices.filter((one) => one.kind === kind).length;
  const positive = count("positive");
  const negative = count("negative");
  const sided = positive + negative;
  const value = sided > 0 ? (positive - negative) / sided : null;
  return {
    code,
    voices,
    positive,
    negative,
    mixed: count("mixed"),
    neutral: count("neutral"),
    unvalued,
    balance: {
      value,
      low: value,
      high: value,
      unit: "",
      trace: {
        rule: {
          fr: "Personnes plutôt positives moins personnes plutôt négatives, sur leur somme.",
          en: "People rather positive minus people rather negative, over their sum.",
        },
        formula: `(${positive} − ${negative}) / (${positive} + ${negative})`,
        rows: codingRefs(used),
        leftOut: corpus.leftOut,
      },
    },
    polarisation: sided > 0 ? Math.min(positive, negative) / Math.max(positive, negative) : null,
  };
}

function kindOf(valences: readonly string[]): Pick<VoiceValence, "mean" | "kind"> {
  const numbers = valences.map((valence) => valence === "mixed" ? 0 : Number(valence));
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  if (mean > 0) return { mean, kind: "positive" };
  if (mean < 0) return { mean, kind: "negative" };
  const pulled = valences.includes("mixed") || numbers.some((number) => number !== 0);
  return { mean: 0, kind: pulled ? "mixed" : "neutral" };
}
