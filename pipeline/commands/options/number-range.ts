import type { Language } from "../../language/bilingual.ts";

/** The numbers that an option takes. */
export interface Range {
  /**
   * Only whole numbers.
   * @default false
   */
  readonly whole?: boolean;
  /**
   * The least number taken.
   * @default none
   */
  readonly least?: number;
  /**
   * The greatest number taken.
   * @default none
   */
  readonly most?: number;
  /**
   * A number that must be exceeded.
   * @default none
   */
  readonly above?: number;
}

/** The number of a text, with a point or a comma; null when it is none of the range. */
export function readNumber(text: string, range: Range): number | null {
  const { whole = false, least = -Infinity, most = Infinity, above = -Infinity } = range;
  // Hexadecimal and the like are typing errors here, not numbers.
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i.test(text.trim())) return null;
  const value = Number(text.trim().replace(",", "."));
  const taken = Number.isFinite(value) && value >= least && value <= most && value > above;
  return taken && (!whole || Number.isSafeInteger(value)) ? value : null;
}

/** A range in words, as the end of “takes …”. */
export function numberWords(range: Range, language: Language): string {
  const { whole = false, least, most, above } = range;
  const fr = language === "fr";
  const kind = fr ? `un nombre${whole ? " entier" : ""}` : `a ${whole ? "whole " : ""}number`;
  if (least !== undefined && most !== undefined) {
    return fr ? `${kind} de ${least} à ${most}` : `${kind} from ${least} to ${most}`;
  }
  const bounds = [
    above === undefined ? "" : fr ? `au-dessus de ${above}` : `above ${above}`,
    least === undefined ? "" : fr ? `d’au moins ${least}` : `at least ${least}`,
    most === undefined ? "" : fr ? `d’au plus ${most}` : `at most ${most}`,
  ].filter((bound) => bound !== "");
  return bounds.length === 0 ? kind : `${kind} ${bounds.join(", ")}`;
}
