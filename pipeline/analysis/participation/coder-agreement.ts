import type { Dataset } from "../../dataset/dataset.ts";
import { participationLevels } from "../../dataset/tables/participation.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { nothingPaired, noVariation } from "../interviews/agreement/coefficients.ts";
import { countsOf } from "../interviews/agreement/cohen.ts";
import { differenceOf, krippendorffAlpha } from "../interviews/agreement/krippendorff.ts";
import { ratingsOf } from "../interviews/agreement/ratings.ts";

/** Lowest α at which tentative conclusions are allowed (Krippendorff, 2004, p. 241). */
export const leastAlpha = 0.667;

/** How well coders agree on a scale. */
export interface ScaleAgreement {
  readonly scale: string;
  /** Whether activities are what is rated: only then does the scale bear on participation. */
  readonly ofActivities: boolean;
  /** Items rated by at least two coders. */
  readonly itemCount: number;
  readonly coderCount: number;
  /** Krippendorff's α with the ordinal metric; null where it is not computable. */
  readonly alpha: number | null;
  /** Whether α reaches {@linkcode leastAlpha}; null where there is no α. */
  readonly enough: boolean | null;
  /** Why there is no α. */
  readonly reason: Bilingual | null;
}

/** Agreement of the coders of the `assessments` table, scale by scale in the table's order. */
export function coderAgreement(dataset: Dataset): ScaleAgreement[] {
  const activities = new Set(dataset.tables.activities.rows.map((row) => row.activity_id));
  const scales = Map.groupBy(dataset.tables.assessments.rows, ({ scale }) => scale);
  return [...scales].map(([scale, rows]) => {
    const coders = [...new Set(rows.map(({ coder }) => coder))];
    const values = new Map(rows.map((row) => [`${row.item}\n${row.coder}`, row.value]));
    const items = [...new Set(rows.map(({ item }) => item))];
    const table = items.map((item) =>
      coders.map((coder) => values.get(`${item}\n${coder}`) ?? null)
    );
    const itemCount = table.filter((unit) => unit.filter((v) => v !== null).length > 1).length;
    const levels = Object.keys(participationLevels);
    const onLevels = rows.every(({ value }) => levels.includes(value));
    const ratings = ratingsOf(table, onLevels ? { categories: levels } : {});
    const difference = differenceOf("ordinal", ratings.categories.map((_, i) => i));
    const found = itemCount === 0 ? NaN : krippendorffAlpha(ratings, difference)(countsOf(ratings));
    const alpha = Number.isNaN(found) ? null : found;
    return {
      scale,
      ofActivities: items.some((item) => activities.has(item)),
      itemCount,
      coderCount: coders.length,
      alpha,
      enough: alpha === null ? null : alpha >= leastAlpha,
      reason: alpha !== null ? null : itemCount === 0 ? nothingPaired : noVariation,
    };
  });
}

/** The scales of activities on which the coders agree too little for a score. */
export function weakScales(agreement: readonly ScaleAgreement[]): ScaleAgreement[] {
  return agreement.filter(({ enough, ofActivities }) => ofActivities && enough === false);
}
