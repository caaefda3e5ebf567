/** What kind of thing a leak gives away. */
export type LeakKind =
  | "name"
  | "contact"
  | "identifier"
  | "interview-date"
  | "unquotable-words"
  | "small-cell"
  | "unanimity"
  | "single-seat"
  | "person-number"
  | "metadata";

/** Something in finished bytes that gives a person away. */
export interface Leak {
  readonly kind: LeakKind;
  /** The file it stands in: `fr/themes.html`, `quotes.csv`. */
  readonly file: string;
  /** Where in the file: the title or the anchor before it. */
  readonly place: string;
  /**
   * What it gives away, without saying it: the pseudonym of the person, the body, the kind of date.
   */
  readonly about: string;
  /** The words around, with what leaks replaced by `…`. */
  readonly around: string;
}

/** A leak as a detector finds it in a text; the gate adds file and place. */
export interface Finding {
  readonly kind: LeakKind;
  readonly about: string;
  /** Where it begins and ends in the text looked at, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Looks for one kind of leak in a text. */
export type Detector = (text: ReadableText) => readonly Finding[];

/** A text to be looked at, cut from the bytes of an output. */
export interface ReadableText {
  readonly text: string;
  /** Its words, as {@linkcode wordsOf} cuts them; made when first asked for. */
  readonly words: readonly Word[];
  /**
   * What kind of text it is: a line that a reader sees, one of a finding or an outline, words printed
   * as somebody's, the line that says whose, a row of a table as `header: cell` parts, all the words of a figure, a whole
   * file, or an attribute, a comment, a script.
   */
  readonly role:
    | "visible"
    | "finding"
    | "spoken"
    | "source"
    | "row"
    | "figure"
    | "whole"
    | "hidden";
}

/** A word of a text. */
export interface Word {
  /** Folded: lower case, without accents. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The detectors of a gate. */
export interface Detectors {
  readonly ofTexts: readonly Detector[];
  /** Those that need a cell beside its headers; the cells themselves are texts too. */
  readonly ofRows: readonly Detector[];
  /** Whether the rows of a table, as they are written, may hold what those look for. */
  readonly mayHoldRows: (written: string) => boolean;
  /** Whether an output, as it is written, may hold anything at all: a quick look before a close one. */
  readonly mayHold: (written: string) => boolean;
}
