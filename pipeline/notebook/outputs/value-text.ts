import type { Traced } from "../../analysis/traced.ts";
import type { Bilingual, Language } from "../../language/bilingual.ts";
import {
  formatInterval,
  formatNumber,
  formatQuantity,
  formatShare,
  type NumberOptions,
} from "../../language/numbers.ts";
import type { ValueOutput } from "./output.ts";

/** What stands where a value cannot be computed. */
export const notComputable: Bilingual = { fr: "non calculable", en: "not computable" };

/** A traced value as text: number, interval, share, with its unit. */
export function valueText(
  traced: Traced,
  options: Pick<ValueOutput, "of" | "digits" | "fixed">,
  language: Language,
  unit: string,
): string {
  const format: NumberOptions = {
    ...options.digits === undefined ? {} : { digits: options.digits },
    ...options.fixed === undefined ? {} : { fixed: options.fixed },
  };
  const { low, high, value } = traced;
  if (options.of?.value !== undefined && options.of.value !== null && value !== null) {
    return formatShare(value, options.of.value, language);
  }
  if (low === null || high === null) {
    return value === null
      ? notComputable[language]
      : formatQuantity(formatNumber(value, language, format), unit, language);
  }
  return formatQuantity(formatInterval(low, high, language, format), unit, language);
}
