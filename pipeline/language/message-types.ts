import type { Bilingual } from "./bilingual.ts";
import type { LittleWord } from "./elision.ts";
import type { Countable, Sayable } from "./said.ts";

/** What stands before the first brace, bar or backslash of a text. */
type Until<S extends string, C extends string> = S extends `${infer A}${C}${string}` ? A : S;
type Words<S extends string> = Until<Until<Until<Until<S, "{">, "}">, "|">, "\\">;

/** The key at the head of a form of a select; never for any other form. */
type KeyOf<S extends string> = Words<S> extends `${infer K}=${string}`
  ? K extends `${string} ${string}` ? never : K
  : never;

/** A hole being read: its name, and how many forms it has so far. */
type Open = readonly [name: string, forms: readonly unknown[]];

/**
 * What a message asks of its values, as a union of `[name, kind, key]`: one step for every brace or
 * bar, so that TypeScript reads messages of several hundred of them.
 */
type Scan<S extends string, Holes extends readonly Open[] = [], Found = never> = S extends
  `${Words<S>}${infer Rest}` ? Rest extends `\\${infer _}${infer R}` ? Scan<R, Holes, Found>
  : Rest extends `{${infer R}` ? R extends `${Words<R>}${infer After}` ? Scan<
        After,
        [[Words<R>, []], ...Holes],
        Found | (After extends `}${string}` ? [Words<R>, "value", never] : never)
      >
    : never
  : Rest extends `|${infer R}`
    ? Holes extends [infer H extends Open, ...infer Outer extends Open[]]
      ? Scan<R, [[H[0], [...H[1], 0]], ...Outer], Found | [H[0], ...Form<R, H[1]>]>
    : Scan<R, Holes, Found>
  : Rest extends `}${infer R}`
    ? Holes extends [Open, ...infer Outer extends Open[]] ? Scan<R, Outer, Found> : Found
  : Found
  : Found;

type Form<R extends string, Before extends readonly unknown[]> = [KeyOf<R>] extends [never]
  ? Before extends [] ? R extends `${LittleWord}}${string}` ? ["little", never] : ["plural", never]
  : ["plural", never]
  : ["select", KeyOf<R>];

type Asked = [string, string, unknown];

/** The names that a message asks for. */
export type NamesOf<S extends string> = Scan<S> extends infer F ? F extends Asked ? F[0] : never
  : never;

/** What a value must be for the places of one text where it stands. */
type ValueOf<F extends Asked> =
  & ("value" extends F[1] ? Sayable : unknown)
  & ("plural" extends F[1] ? Countable : unknown)
  & ("little" extends F[1] ? string | Bilingual : unknown)
  & ("select" extends F[1] ? "*" extends F[2] ? string : F[2] & string : unknown);

type Of<S extends string, K extends string> = ValueOf<Extract<Scan<S>, [K, string, unknown]>>;

/** The values that the two texts of a message ask for together. */
export type ValuesOf<F extends string, E extends string> = {
  readonly [K in NamesOf<F>]: Of<F, K> & Of<E, K>;
};

/** The error that stands where the English text should be when it names other values. */
export interface OtherValues<Fr, En> {
  readonly error: "the French and the English text do not name the same values";
  readonly onlyInFrench: Exclude<Fr, En>;
  readonly onlyInEnglish: Exclude<En, Fr>;
}

/** The English text, when it names the same values as the French one. */
export type SameNames<F extends string, E extends string> = [NamesOf<F>] extends [NamesOf<E>]
  ? [NamesOf<E>] extends [NamesOf<F>] ? unknown : OtherValues<NamesOf<F>, NamesOf<E>>
  : OtherValues<NamesOf<F>, NamesOf<E>>;
