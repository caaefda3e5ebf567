import { type Bilingual, type Language, languages } from "./bilingual.ts";
import { BilingualError } from "./bilingual-error.ts";
import { elide, type LittleWord } from "./elision.ts";
import { formatNumber } from "./numbers.ts";
import { type Message, parseMessage, type Piece } from "./message.ts";
import type { SameNames, ValuesOf } from "./message-types.ts";
import { isPlural } from "./plural.ts";
import { type Said, type Sayable, toSaid } from "./said.ts";

export {
  amount,
  date,
  interval,
  list,
  number,
  orElse,
  outOf,
  percent,
  scientific,
  year,
} from "./said.ts";
export type { Countable, HeldQuantity, Numeric, Quantity, Said, Sayable } from "./said.ts";

/** A piece of a printed text: words, or words behind which a value opens. */
export type TextPart = string | { readonly text: string; readonly source: object };

/** The parts of the texts that hold values to open; texts without any are not in it. */
const kept = new WeakMap<Bilingual, Record<Language, readonly TextPart[]>>();

/**
 * Write a text in both languages, with values in its holes. It stands wherever a text stands; in a
 * sentence (`sentence(say(…))`) its computed values open.
 *
 * | hole | prints |
 * |---|---|
 * | `{n}` | a number as the language prints it, a text as it is, a computed value or its interval |
 * | `{n\|projet\|projets}` | the words that agree with a number: one, other |
 * | `{n\|aucun projet\|un projet\|{n} projets}` | the same with words for zero; forms may hold holes |
 * | `{end\|running=en cours\|planned=prévue}` | the words for a key; `*=` for any other key |
 * | `{name\|de}` | a small word before another: `d’Îlot`, `de hangar`, `du`, `à`, `au`, `le`, `que`… |
 *
 * French counts 0 and 1.5 as one, English only 1. Words agree with the number as printed, and with the
 * upper end of an interval. {@linkcode percent}, {@linkcode number}, {@linkcode amount},
 * {@linkcode outOf}, {@linkcode date}, {@linkcode year}, {@linkcode list} print otherwise;
 * {@linkcode orElse} says what stands for a missing value. The words carry the unit, unless
 * {@linkcode amount} does. A backslash before a brace or a bar prints it.
 *
 * Both texts must name the same values, and `values` must hold these and no other: everything else
 * is an error of the compiler. French spaces and apostrophes are set when the text is printed.
 *
 * @throws {BilingualError} for a value that is missing (null, NaN, infinite, an empty list), a key
 * without its words, or braces that do not close.
 *
 * @example
 * ```ts
 * import { say } from "./say.ts";
 * say(
 *   "{voices} {voices|personne entendue|personnes entendues}, de {bodies} {bodies|instance|instances}",
 *   "{voices} {voices|person|people} heard, from {bodies} {bodies|body|bodies}",
 *   { voices: 14, bodies: 1 },
 * );
 * // { fr: "14 personnes entendues, de 1 instance", en: "14 people heard, from 1 body" }
 * ```
 */
export function say<const F extends string, const E extends string>(
  fr: F,
  en: E & SameNames<F, NoInfer<E>>,
  ...values: [keyof ValuesOf<F, E>] extends [never] ? [] : [values: ValuesOf<F, NoInfer<E>>]
): Bilingual {
  const given = (values[0] ?? {}) as Readonly<Record<string, Sayable>>;
  const parts = { fr: write(fr, given, "fr"), en: write(en as string, given, "en") };
  const text = { fr: joined(parts.fr), en: joined(parts.en) };
  if (languages.some((language) => parts[language].some((part) => typeof part !== "string"))) {
    kept.set(text, parts);
  }
  return text;
}

/** A value alone as a text, as a hole of {@linkcode say} prints it. */
export function inWords(value: Said): Bilingual {
  return say("{value}", "{value}", { value });
}

/**
 * Write a text with values in one language only; it stands for both, its numbers as that language
 * prints them. The names of the values are not checked by the compiler.
 *
 * @throws {BilingualError} as {@linkcode say}
 */
export function sayIn(
  language: Language,
  template: string,
  values: Readonly<Record<string, Sayable>> = {},
): Bilingual {
  const parts = write(template, values, language);
  const words = joined(parts);
  const text = { fr: words, en: words };
  if (parts.some((part) => typeof part !== "string")) kept.set(text, { fr: parts, en: parts });
  return text;
}

/** The parts of a text in a language: those of {@linkcode say}, or the whole text as one. */
export function partsOf(text: Bilingual, language: Language): readonly TextPart[] {
  return kept.get(text)?.[language] ?? [text[language]];
}

function joined(parts: readonly TextPart[]): string {
  return parts.map((part) => typeof part === "string" ? part : part.text).join("");
}

function write(
  template: string,
  values: Readonly<Record<string, Sayable>>,
  language: Language,
): TextPart[] {
  const parts: TextPart[] = [];
  const add = (part: TextPart) => {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else parts.push(part);
  };
  const all = (message: Message) => {
    for (const piece of message) {
      if (typeof piece === "string") add(piece);
      else if (piece.kind === "value") {
        valueParts(piece.name, values, language, template).forEach(add);
      } else if (piece.kind === "little") add(elided(piece, values[piece.name], language));
      else all(chosen(piece, values[piece.name], language, template));
    }
  };
  all(parseMessage(template));
  return parts;
}

type Hole<K> = Extract<Piece, { readonly kind: K }>;

function valueParts(
  name: string,
  values: Readonly<Record<string, Sayable>>,
  language: Language,
  template: string,
): readonly TextPart[] {
  const value = values[name];
  if (typeof value === "string") return [value];
  if (typeof value === "number" && Number.isFinite(value)) return [formatNumber(value, language)];
  if (typeof value === "object" && value !== null && "fr" in value) return partsOf(value, language);
  const said = value === undefined || value === null ? null : toSaid(value);
  const text = said?.said(language) ?? refuse(name, template);
  return [said === null || said.source === null ? text : { text, source: said.source }];
}

function elided(
  { word }: Hole<"little">,
  value: Sayable | undefined,
  language: Language,
): string {
  return elide(word as LittleWord, textOf(value, language));
}

function textOf(value: Sayable | undefined, language: Language): string {
  if (typeof value === "string") return value;
  return typeof value === "object" && "fr" in value ? value[language] : "";
}

function chosen(
  hole: Hole<"plural"> | Hole<"select">,
  value: Sayable | undefined,
  language: Language,
  template: string,
): Message {
  if (hole.kind === "select") {
    return hole.forms[String(value)] ?? hole.forms["*"] ?? refuse(hole.name, template);
  }
  const said = value === undefined || value === null || typeof value === "string" ||
      (typeof value === "object" && "fr" in value)
    ? null
    : toSaid(value);
  if (said === null || said.count === null) return refuse(hole.name, template);
  if (hole.forms.length === 3 && said.count === 0) return hole.forms[0]!;
  const several = isPlural(said.count, language) || (language === "en" && said.isRange === true);
  return hole.forms.at(several ? -1 : -2)!;
}

function refuse(name: string, template: string): never {
  throw new BilingualError({
    fr:
      `Le message « ${template} » n’a rien à dire pour « ${name} » : la valeur manque, ou sa clé n’a pas de mots. Donnez-en avec orElse(valeur, mots).`,
    en:
      `The message “${template}” has nothing to say for “${name}”: the value is missing, or its key has no words. Give some with orElse(value, words).`,
  });
}
