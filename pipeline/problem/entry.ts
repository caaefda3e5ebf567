import type { NamesOf, SameNames, ValuesOf } from "../language/message-types.ts";
import type { Problem, Severity } from "./problem.ts";

/** A text of the catalogue in both languages, with holes for values as `say` has them. */
export interface Words<F extends string = string, E extends string = string> {
  readonly fr: F;
  readonly en: E;
}

/** A text of an entry; both languages name the same values, or the compiler refuses it. */
export function words<const F extends string, const E extends string>(
  fr: F,
  en: E & SameNames<F, NoInfer<E>>,
): Words<F, E> {
  return { fr, en };
}

/** What a problem says of its place; a hole of one of these names is filled from there. */
export type PlaceName = "file" | "line" | "column" | "cell" | "repair";

type Holes<W extends Words> = NamesOf<W["fr"]>;
type Values<W extends Words> = ValuesOf<W["fr"], W["en"]>;

/** An entry of the catalogue: all that is said of a kind of problem, once. */
export interface Entry<
  What extends Words = Words,
  Why extends Words = Words,
  Mend extends Words = Words,
  Suggest extends Words = Words,
> {
  /** How grave it usually is; a place can say otherwise. */
  readonly severity: Severity;
  /** What is wrong. */
  readonly what: What;
  /** Why it matters, or what was expected. */
  readonly why: Why;
  /** What to do about it. */
  readonly mend: Mend;
  /**
   * What to do where a repair is proposed.
   * @default `mend`
   */
  readonly suggest?: Suggest;
  /** A problem of this kind, invented: where it is and what fills the words. */
  readonly example: {
    readonly at: PlaceOf<What, Why, Mend>;
    readonly values?: ValuesFor<What, Why, Mend, Suggest>;
  };
}

/** The place that the words of an entry ask for: what they name must be there. */
export type PlaceOf<What extends Words, Why extends Words, Mend extends Words> =
  & Partial<Pick<Problem, PlaceName | "severity">>
  & {
    readonly [N in PlaceName & (Holes<What> | Holes<Why> | Holes<Mend>)]: NonNullable<Problem[N]>;
  };

/** The values that the words of an entry ask for, those of the place aside. */
export type ValuesFor<
  What extends Words,
  Why extends Words,
  Mend extends Words,
  Suggest extends Words,
> = Omit<Values<What> & Values<Why> & Values<Mend> & Values<Suggest>, PlaceName>;

/** No words: where a suggestion is not given, it asks for no value. */
type Silent = Words<"", "">;

/** Write an entry; its example must give what its words ask for, and nothing else. */
export function entry<
  What extends Words,
  Why extends Words,
  Mend extends Words,
  Suggest extends Words = Silent,
>(parts: Entry<What, Why, Mend, Suggest>): Entry<What, Why, Mend, Suggest> {
  return parts;
}

/** What to do where the name nearest to a misspelt one is known. */
export const didYouMean = words("Vouliez-vous dire {repair} ?", "Did you mean {repair}?");

/** The same for a text that stands in a cell. */
export const didYouMeanText = words("Vouliez-vous dire « {repair} » ?", "Did you mean “{repair}”?");
