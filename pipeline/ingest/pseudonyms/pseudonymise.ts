import { codePoints } from "../transcript/code-points.ts";
import type { PseudonymRule } from "./key-file.ts";

/** A replacement made: code points of the text before, and what stands there now. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** A form that may be a name, for a person to look at. */
export interface DoubtfulName {
  /**
   * `part`: one word of a longer name; `inflected`: a name with an ending; `initials`;
   * `other-case`: a name without its capitals, which may be a common word.
   */
  readonly kind: "part" | "inflected" | "initials" | "other-case";
  /** The pseudonym of the person it may mean. */
  readonly pseudonym: string;
  /** What stands in the text: this holds a name, and stays out of every log. */
  readonly found: string;
  readonly line: number;
  /** Code point in the text after replacement. */
  readonly position: number;
}

/** A text without the names of the key. */
export interface Pseudonymised {
  readonly text: string;
  readonly replacements: readonly Replacement[];
  /** How often each pseudonym was put in: the log, which holds no name. */
  readonly log: readonly { readonly pseudonym: string; readonly count: number }[];
  readonly review: readonly DoubtfulName[];
}

/** How names are replaced. */
export interface PseudonymiseOptions {
  /**
   * Where the labels of speakers stand, in UTF-16 code units: a pseudonym takes the place of a name
   * there without brackets, so that the label goes on opening its turn.
   * @default []
   */
  readonly labels?: readonly { readonly from: number; readonly to: number }[];
}

/**
 * Replace names by their pseudonyms in brackets, longest names first, whole words only. Spaces,
 * apostrophes and hyphens match their typographic forms; capitals count, except that a name all in
 * capitals is the same name. What looks like a name without being one of the key is listed.
 */
export function pseudonymise(
  text: string,
  rules: readonly PseudonymRule[],
  { labels = [] }: PseudonymiseOptions = {},
): Pseudonymised {
  if (rules.length === 0) return { text, replacements: [], log: [], review: [] };
  const longest = rules.toSorted((a, b) =>
    b.name.length - a.name.length || (a.name < b.name ? -1 : 1)
  );
  const byForm = new Map(
    longest.toReversed().flatMap(({ name, pseudonym }) => [
      [foldForm(name.toUpperCase()), pseudonym],
      [foldForm(name), pseudonym],
    ]),
  );
  const forms = longest.flatMap(({ name }) => [name, name.toUpperCase()]);
  const pattern = wholeWords(forms.map(formPattern));
  const points = codePoints(text);
  const replacements: Replacement[] = [];
  const counts = new Map<string, number>();
  const replaced = text.replace(pattern, (found, at: number) => {
    const pseudonym = byForm.get(foldForm(found)) ?? "…";
    const start = points.toPoint(at);
    const isLabel = labels.some(({ from, to }) => at >= from && at + found.length <= to);
    const isInBrackets = text[at - 1] === "[" && text[at + found.length] === "]";
    // A label stays one, and brackets that are there already are not doubled.
    const replacement = isLabel || isInBrackets ? bare(pseudonym) : bracketed(pseudonym);
    replacements.push({ start, end: points.toPoint(at + found.length), replacement });
    counts.set(pseudonym, (counts.get(pseudonym) ?? 0) + 1);
    return replacement;
  });
  return {
    text: replaced,
    replacements,
    log: [...counts].map(([pseudonym, count]) => ({ pseudonym, count }))
      .sort((a, b) => a.pseudonym < b.pseudonym ? -1 : 1),
    review: doubtfulNames(replaced, longest),
  };
}

function bracketed(pseudonym: string): string {
  return /^\[.*\]$/.test(pseudonym) ? pseudonym : `[${pseudonym}]`;
}

function bare(pseudonym: string): string {
  return pseudonym.replace(/^\[(.*)\]$/, "$1");
}

/** A name with typographic variants made equal. */
function foldForm(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00a0\u202f]+/g, " ").replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, "-");
}

function formPattern(name: string): string {
  return name.normalize("NFC").split("").map((sign) => {
    if (/[\s\u00a0\u202f]/.test(sign)) return String.raw`[\s\u00a0\u202f]+`;
    if (/['’ʼ]/.test(sign)) return "['’ʼ]";
    if (/[-‐‑]/.test(sign)) return "[-‐‑]";
    // A letter with its accent may be stored as letter and accent (macOS).
    const apart = sign.normalize("NFD");
    return apart === sign ? escape(sign) : `(?:${sign}|${apart})`;
  }).join("");
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

function wholeWords(alternatives: readonly string[], flags = "gu"): RegExp {
  const any = alternatives.join("|");
  return new RegExp(String.raw`(?<![\p{L}\p{N}\p{M}])(?:${any})(?![\p{L}\p{N}\p{M}])`, flags);
}

/** Words too common to be listed as part of a name. */
const particles = new Set(["de", "du", "des", "la", "le", "les", "van", "von", "ben", "el", "al"]);

function doubtfulNames(text: string, rules: readonly PseudonymRule[]): DoubtfulName[] {
  const points = codePoints(text);
  const found = new Map<number, DoubtfulName>();
  const look = (kind: DoubtfulName["kind"], pattern: RegExp, pseudonym: string) => {
    for (const match of text.matchAll(pattern)) {
      if (found.has(match.index) || isBracketed(text, match.index)) continue;
      const line = text.slice(0, match.index).split("\n").length;
      const position = points.toPoint(match.index);
      found.set(match.index, { kind, pseudonym, found: match[0], line, position });
    }
  };
  for (const { name, pseudonym } of rules) {
    const words = name.split(/[\s\u00a0\u202f-]+/).filter((word) => word !== "");
    const telling = words.filter((word) => word.length > 2 && !particles.has(word.toLowerCase()));
    if (words.length > 1) look("part", wholeWords(telling.map(formPattern)), pseudonym);
    for (const word of telling.filter((one) => one.length > 3)) {
      const inflected = String.raw`${
        formPattern(word)
      }(?:s|x|’s|'s|e|es|iste|istes|ien|ienne|iens)`;
      look("inflected", wholeWords([inflected]), pseudonym);
      look("other-case", wholeWords([formPattern(word)], "giu"), pseudonym);
    }
    const letters = words.map((word) => escape(word[0] ?? "").toUpperCase());
    if (letters.length > 1) {
      const spaced = letters.join(String.raw`\.[\s\u00a0-]?`) + String.raw`\.?`;
      look("initials", wholeWords([spaced, letters.join("")]), pseudonym);
    }
  }
  return [...found.values()].sort((a, b) => a.position - b.position);
}

/** Whether a place lies inside brackets that hold a pseudonym. */
function isBracketed(text: string, at: number): boolean {
  const open = text.lastIndexOf("[", at);
  return open >= 0 && open > text.lastIndexOf("]", at - 1) && text.indexOf("]", at) >= 0 &&
    text.indexOf("\n", open) > text.indexOf("]", at);
}
