import type { Language } from "./bilingual.ts";
import { hardSpace, minus } from "./typography.ts";

/** How a number is printed. */
export interface NumberOptions {
  /**
   * Most digits after the decimal mark.
   * @default 2
   */
  readonly digits?: number;
  /**
   * Whether trailing zeros are kept, as in a column of scores.
   * @default false
   */
  readonly fixed?: boolean;
  /**
   * Whether what is printed above zero has its sign, as a change has: "+0,5".
   * @default false
   */
  readonly signed?: boolean;
}

const locale: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, digits: number, fixed: boolean): Intl.NumberFormat {
  const key = `${language} ${digits} ${fixed}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locale[language], {
      maximumFractionDigits: digits,
      minimumFractionDigits: fixed ? digits : 0,
    });
    formatters.set(key, found);
  }
  return found;
}

/**
 * Print a number: decimal comma and narrow no-break group spaces in French, U+2212 for minus in
 * both languages. The only place where numbers become text on pages and charts.
 */
export function formatNumber(
  value: number,
  language: Language,
  { digits = 2, fixed = false, signed = false }: NumberOptions = {},
): string {
  // Most numbers are small counts, which every language prints by their digits.
  if (Number.isInteger(value) && value >= 0 && value < 1000 && !(fixed && digits > 0)) {
    return signed && value > 0 ? `+${value}` : `${value}`;
  }
  // Years and other plain four-digit integers must be printed with formatYear: this groups them.
  const text = formatter(language, digits, fixed).format(value);
  const isZero = /^-?0(?:[.,]0+)?$/.test(text);
  const sign = signed && value > 0 && !isZero ? "+" : "";
  return isZero ? text.replace("-", "") : sign + text.replace("-", minus);
}

/**
 * Print an interval, or one number when its ends agree: "6 à 7" in French, "6 to 7" in English.
 */
export function formatInterval(
  low: number,
  high: number,
  language: Language,
  options: NumberOptions = {},
): string {
  const from = formatNumber(low, language, options);
  const to = formatNumber(high, language, options);
  if (from === to) return from;
  return language === "fr" ? `${from} à ${to}` : `${from} to ${to}`;
}

/** Print a number with its unit, kept on one line: "54 h", "12,5 %", "35 000 €". */
export function formatQuantity(
  text: string,
  unit: string,
  language: Language,
): string {
  if (unit === "") return text;
  if (unit === "€" && language === "en") {
    return text.startsWith(minus) ? `${minus}€${text.slice(1)}` : `€${text}`;
  }
  if (unit === "%") return language === "fr" ? `${text}${hardSpace}%` : `${text}%`;
  return `${text}${unit.length <= 6 ? hardSpace : " "}${unit}`;
}

/** How a share is printed as a percentage. */
export interface PercentOptions {
  /**
   * Most digits after the decimal mark.
   * @default 0
   */
  readonly digits?: number;
  /**
   * Round towards 0, so that no more is said than holds: 99.6 % of the draws are never "100 %".
   * @default false
   */
  readonly down?: boolean;
}

/** So far a product may lie under the number it stands for: 0.29 × 100 is 28.999999999999996. */
const hair = 1e-9;

/**
 * Print a share from 0 to 1 as a percentage, or an interval when its upper end differs: "12,5 %",
 * "12.5%", "5 à 7 %".
 */
export function formatPercent(
  share: number,
  language: Language,
  { digits = 0, down = false }: PercentOptions = {},
  upper: number = share,
): string {
  const scale = 10 ** digits;
  const printed = (x: number) => down ? Math.trunc(x * 100 * scale + hair) / scale : x * 100;
  const text = formatInterval(printed(share), printed(upper), language, { digits });
  return formatQuantity(text, "%", language);
}

/** Print a count out of a total in words: "5 sur 7", "5 of 7" (small samples get no percentages). */
export function formatShare(part: number, whole: number, language: Language): string {
  const middle = language === "fr" ? "sur" : "of";
  return `${formatNumber(part, language)}${hardSpace}${middle}${hardSpace}${
    formatNumber(whole, language)
  }`;
}
