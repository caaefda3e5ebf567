import { BilingualError } from "../../language/bilingual-error.ts";
import type { Bilingual } from "../../language/bilingual.ts";

/** How deep lists, outlines and cells may be nested. */
const deepest = 50;

/** How many items one list may have. */
const longest = 2_000_000;

/** How long one text may be, in UTF-16 code units. */
const longestText = 1_000_000;

/** What is said of an output that is not of its kind. */
export function malformed(part: string, wanted: Bilingual): BilingualError {
  return new BilingualError({
    fr: `« ${part} » devait être ${wanted.fr}.`,
    en: `“${part}” should be ${wanted.en}.`,
  });
}

/** An object to read parts from: each part is read once, and its value copied. */
export function settleObject(thing: unknown, part: string): Readonly<Record<string, unknown>> {
  if (typeof thing === "object" && thing !== null) return thing as Record<string, unknown>;
  throw malformed(part, { fr: "un objet", en: "an object" });
}

/**
 * A list as a new array: one of a notebook could have methods of its own, to which the build would
 * hand its objects.
 *
 * @throws {BilingualError} where it is no array, or too long.
 */
export function settleList<T>(
  thing: unknown,
  part: string,
  settle: (item: unknown, index: number) => T,
): T[] {
  if (!Array.isArray(thing)) throw malformed(part, { fr: "une liste", en: "a list" });
  const { length } = thing as unknown[];
  if (!(length <= longest)) {
    throw malformed(part, {
      fr: `une liste de ${longest} éléments au plus`,
      en: `a list of ${longest} items at most`,
    });
  }
  const list: T[] = [];
  for (let i = 0; i < length; i++) list.push(settle(thing[i], i));
  return list;
}

/** The depth of what is inside. */
export function deeper(depth: number, part: string): number {
  if (depth < deepest) return depth + 1;
  throw malformed(part, {
    fr: `imbriqué sur ${deepest} niveaux au plus`,
    en: `nested in ${deepest} levels at most`,
  });
}

/** A string of bounded length. */
export function settleString(thing: unknown, part: string): string {
  if (typeof thing === "string" && thing.length <= longestText) return thing;
  throw malformed(part, { fr: "un texte", en: "a text" });
}

/** A function; called later, on what the build hands it. */
export function settleFunction(thing: unknown, part: string): (...given: unknown[]) => unknown {
  if (typeof thing === "function") return thing as (...given: unknown[]) => unknown;
  throw malformed(part, { fr: "une fonction", en: "a function" });
}

/** A number, or null where there is none. */
export function settleNumber(thing: unknown, part: string): number | null {
  if (thing === null || thing === undefined) return null;
  if (typeof thing === "number") return thing;
  throw malformed(part, { fr: "un nombre ou null", en: "a number or null" });
}

/** One of some words. */
export function settleWord<W extends string>(
  thing: unknown,
  part: string,
  words: readonly W[],
): W {
  const found = words.find((word) => word === thing);
  if (found !== undefined) return found;
  const list = words.join(", ");
  throw malformed(part, { fr: `l’un de : ${list}`, en: `one of: ${list}` });
}

/**
 * A text in both languages. It stays the same object, since what opens in it and the language it was
 * written in are known by it; frozen, and a copy where its words could still change.
 */
export function settleText(thing: unknown, part: string): Bilingual {
  const wanted = { fr: "un texte en deux langues { fr, en }", en: "a text in { fr, en }" };
  if (typeof thing !== "object" || thing === null) throw malformed(part, wanted);
  const { fr, en } = thing as Record<string, unknown>;
  if (typeof fr !== "string" || typeof en !== "string") throw malformed(part, wanted);
  settleString(fr, part);
  settleString(en, part);
  Object.freeze(thing);
  return isConstant(thing, "fr", fr) && isConstant(thing, "en", en)
    ? thing as Bilingual
    : { fr, en };
}

/** Whether a property keeps its value for good: the language holds proxies to it too. */
function isConstant(thing: object, key: string, value: string): boolean {
  const found = Reflect.getOwnPropertyDescriptor(thing, key);
  return found !== undefined && found.value === value && found.writable === false &&
    found.configurable === false;
}

/** A part that may be left out, under its name. */
export function optional<K extends string, T>(
  holder: Readonly<Record<string, unknown>>,
  key: K,
  settle: (thing: unknown, part: string) => T,
): { readonly [P in K]?: T } {
  const thing = holder[key];
  if (thing === undefined) return {};
  return { [key]: settle(thing, key) } as { readonly [P in K]?: T };
}
