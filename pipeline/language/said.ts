import type { Bilingual, Language } from "./bilingual.ts";
import { formatDate } from "./dates.ts";
import { formatList } from "./lists.ts";
import {
  formatInterval,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatShare,
  type NumberOptions,
  type PercentOptions,
} from "./numbers.ts";

/** A computed value as the analysis gives it: what has a value and perhaps an interval. */
export interface Quantity {
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** A computed value that a notebook exports, with the way it is printed. */
export interface HeldQuantity extends NumberOptions {
  readonly traced: Quantity;
  /** Printed out of this total: "5 of 7". */
  readonly of?: Quantity;
}

/** A value with its way to be printed: what {@linkcode percent}, {@linkcode date} and others make. */
export interface Said {
  /** The text in a language; null where there is no value. */
  readonly said: (language: Language) => string | null;
  /** The number that words agree with; null where there is none. */
  readonly count: number | null;
  /**
   * Whether it is printed as an interval, which English counts as several: "0 to 1 projects".
   * @default false
   */
  readonly isRange?: boolean;
  /** The value that a reader can open behind the text. */
  readonly source: object | null;
}

/** What words can agree with. */
export type Countable = number | Quantity | HeldQuantity | Said;

/** What can stand in a hole of a message. */
export type Sayable = string | Bilingual | Countable;

/** A number or a computed value that a way to print takes. */
export type Numeric = number | Quantity | HeldQuantity;

/**
 * A number with other digits than the two of {@linkcode formatNumber}.
 *
 * @example
 * ```ts
 * import { number } from "./said.ts";
 * number(3.14159, { digits: 1 }).said("fr"); // "3,1"
 * ```
 */
export function number(x: Numeric, options: NumberOptions = {}): Said {
  return made(
    x,
    (value, low, high, language) =>
      low === high
        ? formatNumber(value, language, options)
        : formatInterval(low, high, language, options),
    options,
  );
}

/**
 * A share from 0 to 1 as a percentage.
 *
 * @example
 * ```ts
 * import { percent } from "./said.ts";
 * percent(0.125, { digits: 1 }).said("fr"); // "12,5\u00a0%"
 * percent(0.125).said("en"); // "13%"
 * ```
 */
export function percent(share: Numeric, options: PercentOptions = {}): Said {
  const shown = made(
    share,
    (_, low, high, language) => formatPercent(low, language, options, high),
    {
      digits: 12,
    },
  );
  return { ...shown, count: shown.count === null ? null : shown.count * 100 };
}

/**
 * A number with its unit, on one line: `amount(cost, "€")`, `amount(hours, labelOf(dataset, "unit", "h"))`.
 */
export function amount(
  x: Numeric,
  unit: string | Bilingual,
  options: NumberOptions = {},
): Said {
  const plain = number(x, options);
  return {
    ...plain,
    said: (language) => {
      const text = plain.said(language);
      return text === null
        ? null
        : formatQuantity(text, typeof unit === "string" ? unit : unit[language], language);
    },
  };
}

/** A count out of a total: "5 sur 7", "5 of 7"; words agree with the part. */
export function outOf(part: Numeric, whole: Numeric): Said {
  return made(part, (value, _low, _high, language) => {
    const total = spread(whole);
    return total === null ? null : formatShare(value, total.value, language);
  });
}

/** A number of zero or more, in powers of ten where it is under a thousandth: "2,2 × 10⁻¹⁶". */
export function scientific(x: number): Said {
  const power = x === 0 ? 0 : Math.floor(Math.log10(x));
  if (power >= -3) return number(x, { digits: 4 });
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const raised = String(-power).replace(/\d/g, (digit) => digits[Number(digit)]!);
  return {
    said: (language) => `${formatNumber(x / 10 ** power, language, { digits: 1 })} × 10⁻${raised}`,
    count: x,
    source: null,
  };
}

/** An ISO date as precisely as it is known: "juin 2018"; other text as it stands. */
export function date(iso: string): Said {
  return { said: (language) => formatDate(iso, language), count: null, source: null };
}

/** A year, whose digits are never grouped. */
export function year(value: number): Said {
  return { said: () => String(value), count: value, source: null };
}

/** How words are joined. */
export interface ListOptions {
  /** What stands between them, for the parts of a line: `" · "`; "et", "and" before the last without. */
  readonly by?: string | Bilingual;
}

/**
 * Words joined as a list: "a, b et c", "a, b and c". An empty list has no words: say what stands
 * then with {@linkcode orElse}.
 */
export function list(items: readonly (string | Bilingual)[], { by }: ListOptions = {}): Said {
  const words = (item: string | Bilingual, language: Language) =>
    typeof item === "string" ? item : item[language];
  return {
    said: (language) => {
      if (items.length === 0) return null;
      const all = items.map((item) => words(item, language));
      return by === undefined ? formatList(all, language) : all.join(words(by, language));
    },
    count: items.length,
    source: null,
  };
}

/**
 * A value, or words where there is none. Without this a missing value is refused: no word for
 * "unknown" suits every sentence. Words that agree with a missing value take their last form.
 *
 * @example
 * ```ts
 * import { orElse, say } from "./say.ts";
 * const cost = { value: null };
 * say("coût : {cost}", "cost: {cost}", {
 *   cost: orElse(cost, { fr: "non publié", en: "not published" }),
 * }); // { fr: "coût : non publié", en: "cost: not published" }
 * ```
 */
export function orElse(x: Numeric | Said | null | undefined, words: Bilingual): Said {
  const known = x === null || x === undefined ? null : toSaid(x);
  const isKnown = known !== null && known.said("en") !== null;
  return {
    said: (language) => known?.said(language) ?? words[language],
    count: isKnown ? known.count : Infinity,
    source: isKnown ? known.source : null,
  };
}

/** Any number or computed value with the usual way to print it. */
export function toSaid(x: Countable): Said {
  if (typeof x === "object" && "said" in x) return x;
  if (typeof x === "object" && "traced" in x) {
    return x.of !== undefined && x.of.value !== null
      ? { ...outOf(x.traced, x.of), source: x }
      : number(x, x);
  }
  return number(x);
}

/** A value and its interval; null where nothing is known. */
function spread(x: Numeric): { value: number; low: number; high: number } | null {
  if (typeof x === "number") return Number.isFinite(x) ? { value: x, low: x, high: x } : null;
  const { value, low, high } = "traced" in x ? x.traced : x;
  if (typeof low === "number" && typeof high === "number") {
    return { value: value ?? high, low, high };
  }
  return value === null || !Number.isFinite(value) ? null : { value, low: value, high: value };
}

function made(
  x: Numeric,
  write: (value: number, low: number, high: number, language: Language) => string | null,
  { digits = 2 }: NumberOptions = {},
): Said {
  const found = spread(x);
  // Words agree with the number as it is printed: "1 project" for 1.001.
  const rounded = found === null ? null : Number(found.high.toFixed(digits));
  return {
    said: (language) => found === null ? null : write(found.value, found.low, found.high, language),
    count: rounded,
    isRange: found !== null && found.low !== found.high,
    source: typeof x === "number" ? null : x,
  };
}
