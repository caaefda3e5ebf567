import type { Bilingual } from "../../language/bilingual.ts";
import { refs, type RowRef, type Traced } from "../traced.ts";
import type { ScaleAgreement } from "./coder-agreement.ts";
import { weakScales } from "./coder-agreement.ts";
import { between, exactly } from "./interval-value.ts";
import { highestLevel } from "./levels.ts";
import type { Participation } from "./participation.ts";

/** The dimensions of the usage-expertise profile, each from 0 to 1. */
export const profileDimensions = {
  level: { fr: "niveau", en: "level" },
  coverage: { fr: "phases couvertes", en: "phases covered" },
  diversity: { fr: "diversité", en: "diversity" },
  influence: { fr: "influence", en: "influence" },
  response: { fr: "réponse motivée", en: "reasoned reply" },
  knowledge: { fr: "savoirs", en: "kinds of knowledge" },
} as const satisfies Record<string, Bilingual>;

/** A dimension of the profile. */
export type ProfileDimension = keyof typeof profileDimensions;

/** How usage expertise was associated, as a vector. */
export interface Profile {
  readonly id: string;
  readonly dimensions: Readonly<Record<ProfileDimension, Traced>>;
  /** Why nothing may be scored from it (the coders agree too little); null when it may. */
  readonly unscored: Bilingual | null;
}

/** The profile of a project, a modality or an activity. */
export function profileOf(
  participation: Participation,
  agreement: readonly ScaleAgreement[] = [],
): Profile {
  const { engagement, influence, publics, proposals } = participation;
  const weak = weakScales(agreement);
  const kinds = influence.knowledge.filter(({ brought }) => (brought.value ?? 0) > 0).length;
  const known = proposals.filter(({ knowledge }) => knowledge !== null);
  const mixes = publics.flatMap(({ diversity }) => diversity.blauNormalised ?? []);
  return {
    id: participation.id,
    dimensions: {
      level: scaled(engagement.level, highestLevel),
      coverage: engagement.coverage,
      diversity: exactly(
        mixes.length === 0 ? null : mixes.reduce((a, b) => a + b, 0) / mixes.length,
        "",
        {
          rule: {
            fr: "Moyenne, sur les attributs relevés, de l’indice de Blau normalisé.",
            en: "Mean of the normalised Blau index over the attributes recorded.",
          },
          rows: publics.flatMap(({ rows }): readonly RowRef[] => rows),
        },
      ),
      influence: influence.influence,
      response: influence.reasonedReply,
      knowledge: exactly(known.length === 0 ? null : kinds / influence.knowledge.length, "", {
        rule: {
          fr: "Part des trois savoirs (usage, technique, politique) apportés par des propositions.",
          en: "Share of the three kinds of knowledge (usage, technical, political) in proposals.",
        },
        rows: refs("proposals", known),
      }),
    },
    unscored: weak.length === 0 ? null : tooWeak(weak),
  };
}

/**
 * One number from a profile, only where it is asked for: the geometric mean, so that attendance
 * cannot buy influence (a dimension at 0 makes it 0). Null where a dimension is missing or the
 * coders agree too little.
 */
export function usageExpertiseIndex({ dimensions, unscored }: Profile): Traced {
  const parts = Object.entries(dimensions) as [ProfileDimension, Traced][];
  const trace = {
    rule: unscored ?? {
      fr: "Moyenne géométrique des six dimensions du profil.",
      en: "Geometric mean of the six dimensions of the profile.",
    },
    formula: "(Π x_i)^(1/6)",
    rows: parts.flatMap(([, { trace }]) => trace.rows),
    inputs: parts.map(([name, { value, low, high }]) => ({
      label: profileDimensions[name],
      value,
      low,
      high,
    })),
  };
  const missing = parts.some(([, { value, low }]) => value === null && low === null);
  if (unscored !== null || missing) return exactly(null, "", trace);
  const mean = (of: (part: Traced) => number | null) => {
    const values = parts.map(([, part]) => of(part));
    return values.some((value) => value === null)
      ? null
      : values.reduce<number>((product, value) => product * (value ?? 0), 1) ** (1 / parts.length);
  };
  const low = mean((part) => part.low);
  const high = mean((part) => part.high ?? 1);
  return { ...between(low, high, "", trace), value: mean((part) => part.value) };
}

function scaled(part: Traced, by: number): Traced {
  const over = (x: number | null) => x === null ? null : x / by;
  return { ...part, value: over(part.value), low: over(part.low), high: over(part.high) };
}

function tooWeak(scales: readonly ScaleAgreement[]): Bilingual {
  const names = scales.map(({ scale }) => scale).join(", ");
  return {
    fr: `Accord des codeurs insuffisant (${names}) : non noté.`,
    en: `Agreement of the coders too weak (${names}): not scored.`,
  };
}
