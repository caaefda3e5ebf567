import type { Trace, Traced } from "../../analysis/traced.ts";
import type { Frame } from "../../figures/frame.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import type { NumberOptions } from "../../language/numbers.ts";
import type { Counted } from "../../language/plural.ts";

/** A link to another page of the site, or inside the page. */
export interface PageLink {
  readonly text: string | Bilingual;
  /** `page.html`, `page.html#part` or `#part`. */
  readonly href: string;
}

/** An address outside the site; only `http:` and `https:` ones become links. */
export interface Address {
  readonly text: string | Bilingual;
  readonly address: string;
}

/** A mark with words: a status shown as a sign and as text. */
export interface Mark {
  readonly mark: "full" | "half" | "hollow" | "dashed" | "none";
  readonly text: Bilingual;
}

/** What a cell of a table can hold; numbers that matter are {@linkcode Traced}. */
export type Cell =
  | string
  | number
  | null
  | Bilingual
  | Traced
  | PageLink
  | Address
  | Mark
  | readonly Cell[];

/** A column of a table of rows `R`. */
export interface Column<R> {
  readonly title: Bilingual;
  /** The cell of a row; a method, so that tables of any row can be listed together. */
  value(row: R): Cell;
  /**
   * Numbers stand right, words left.
   * @default "left"
   */
  readonly align?: "left" | "right";
  /**
   * Whether the cells are sentences, which get room before the others.
   * @default false
   */
  readonly wide?: boolean;
  readonly digits?: number;
  /** The name in the CSV file; the English title where there is none. */
  readonly name?: string;
  /** The language of the cells when they are data in one language only. */
  readonly lang?: "fr" | "en";
}

/** A table as a notebook exports it. */
export interface TableOutput<R = unknown> {
  readonly kind: "table";
  readonly title: Bilingual;
  readonly note?: Bilingual;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  /** The anchor of each row, for links into the table. */
  rowId?(row: R): string;
  /**
   * Whether readers can sort it by clicking a header.
   * @default false
   */
  readonly sortable?: boolean;
}

/** A chart as a notebook exports it, with everything a reader needs beside it. */
export interface FigureOutput<R = unknown> {
  readonly kind: "figure";
  /** The message, not the topic. */
  readonly title: Bilingual;
  /** What is measured, and how to read the marks. */
  readonly subtitle?: Bilingual;
  /** What the chart shows, for those who do not see it. */
  readonly alt: Bilingual;
  /** n, what is left out, and where it comes from. */
  readonly caption: Bilingual;
  /** The rows behind the chart: its data table and its CSV. */
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly draw: (frame: Frame) => SVGElement | HTMLElement;
  /** How the figure's numbers were made. */
  readonly trace?: Trace;
}

/** How a value is printed. */
export interface ValueOptions extends NumberOptions {
  /** What the number counts or measures; shown under it in a tile. */
  readonly label?: Bilingual | Counted;
  /** Print it out of this total: "5 of 7". */
  readonly of?: Traced;
}

/** A number as a notebook exports it. */
export interface ValueOutput extends ValueOptions {
  readonly kind: "value";
  readonly traced: Traced;
}

/** A computed sentence, whose numbers open. */
export interface SentenceOutput {
  readonly kind: "sentence";
  /** Text with values in it: see {@linkcode sentence}. */
  readonly parts: readonly (Bilingual | ValueOutput)[];
}

/** A statement that the build checks: it is printed only while it holds. */
export interface ClaimOutput {
  readonly kind: "claim";
  readonly text: Bilingual;
  readonly holds: boolean;
  /** The figure that decides, shown when the claim fails. */
  readonly found: Bilingual;
  /** What is tested, with its threshold and what was found: printed under the statement. */
  readonly tested?: Bilingual;
  readonly trace: Trace;
}

/** A piece of a line: words, a number that opens, a link inside the site, a mark. */
export type Piece = Bilingual | ValueOutput | PageLink | Mark;

/** Words as someone said them, in the language they were said in. */
export interface SpokenWords {
  readonly text: string;
  readonly lang: "fr" | "en";
  /** Who and where: what lets a reader check the words. */
  readonly source: readonly Piece[];
}

/** An item of an outline: a line, words quoted under it, and items below. */
export interface OutlineItem {
  /** What kind of item it is, in small letters before the line. */
  readonly kicker?: Bilingual;
  readonly text: readonly Piece[];
  /** The anchor of the item, for links to it. */
  readonly id?: string;
  /** Short statements about the item, below its line. */
  readonly marks?: readonly Mark[];
  readonly quote?: SpokenWords;
  readonly items?: readonly OutlineItem[];
  /**
   * The words that open and close the items below; they stand open where there are none.
   */
  readonly fold?: Bilingual;
}

/** Nested items: an argument down to its evidence, quotes by theme, a list with details. */
export interface OutlineOutput {
  readonly kind: "outline";
  readonly title?: Bilingual;
  readonly note?: Bilingual;
  readonly items: readonly OutlineItem[];
}

/** Outputs made for each key that prose names after theirs: `{{value notebook.output.KEY}}`. */
export interface EachKey<O extends PlainOutput = PlainOutput> {
  readonly kind: "each-key";
  /** What can be named, so that a misspelt key is told with the nearest one. */
  readonly keys: readonly string[];
  /** The output for a key; null when it has nothing to show. */
  readonly make: (key: string) => O | null;
}

/** An output that this dataset has nothing for, and why: said where it would stand. */
export interface AbsentOutput {
  readonly kind: "absent";
  readonly why: Bilingual;
}

/** An output that can be printed as it is. */
export type PlainOutput =
  | AbsentOutput
  | TableOutput
  | FigureOutput
  | ValueOutput
  | SentenceOutput
  | ClaimOutput
  | OutlineOutput;

/** Anything a notebook exports for pages. */
export type Output = PlainOutput | EachKey;

/** Outputs made for each project, for the project sheets. */
export interface EachProject<O extends Output = Output> {
  readonly kind: "each-project";
  /** The output for a project; null when it has nothing to show. */
  readonly make: (projectId: string) => O | null;
}

/**
 * Declare a sentence with numbers in it.
 *
 * @example
 * ```ts ignore
 * sentence({ fr: "Il y a ", en: "There are " }, value(count), { fr: " projets.", en: " projects." });
 * ```
 */
export function sentence(...parts: (Bilingual | ValueOutput)[]): SentenceOutput {
  return { kind: "sentence", parts };
}

/** Declare a statement that must hold for the site to be built. */
export function claim(spec: Omit<ClaimOutput, "kind">): ClaimOutput {
  return { kind: "claim", ...spec };
}

/**
 * Declare that there is nothing to show, and why. Prose can leave out the part around it with
 * `{{with notebook.output}}`.
 *
 * @example
 * ```ts ignore
 * export const tiers = compared ? figure({ … }) : absent({ fr: "…", en: "…" });
 * ```
 */
export function absent(why: Bilingual): AbsentOutput {
  return { kind: "absent", why };
}

/** Declare nested items. */
export function outline(spec: Omit<OutlineOutput, "kind">): OutlineOutput {
  return { kind: "outline", ...spec };
}

/**
 * Declare an output of which prose places one by its key.
 *
 * @example
 * ```ts ignore
 * export const expressed = eachKey(codes, (code) => value(prevalenceOf(matrix, code).expressed));
 * // {{value themes.expressed.qui-decide}}
 * ```
 */
export function eachKey<O extends PlainOutput, K extends string>(
  keys: readonly K[],
  make: (key: K) => O | null,
): EachKey<O> {
  // Prose can name none but these keys: others are told before anything is made for them.
  return { kind: "each-key", keys, make: make as EachKey<O>["make"] };
}

/** Declare an output of which every project sheet gets its own. */
export function eachProject<O extends Output>(
  make: (projectId: string) => O | null,
): EachProject<O> {
  return { kind: "each-project", make };
}

const kinds = new Set([
  "absent",
  "table",
  "figure",
  "value",
  "sentence",
  "claim",
  "outline",
  "each-key",
  "each-project",
]);

/** Whether an export of a notebook is meant for pages. */
export function isOutput(thing: unknown): thing is Output | EachProject {
  return typeof thing === "object" && thing !== null && "kind" in thing &&
    typeof thing.kind === "string" && kinds.has(thing.kind);
}
