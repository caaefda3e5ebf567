import { BilingualError } from "../language/bilingual-error.ts";
import { type Bilingual, type Language, languages } from "../language/bilingual.ts";
import { type Sayable, sayIn } from "../language/say.ts";
import type { NotebookCell } from "./percent.ts";

/** A text in both languages, or in the one language of the notebook. */
export type Words = string | Bilingual;

/** The language of each text that is in one language only. */
const single = new WeakMap<Bilingual, Language>();
let spoken: Language | null = "fr";

/**
 * Say which language the plain strings of the next notebook are in; null for a notebook that must
 * speak both. Called before it is loaded; French, the language of the programme, until then.
 */
export function provideLanguage(language: Language | null): void {
  spoken = language;
}

/**
 * The language that a notebook speaks: `{"words":"fr"}` on any of its cells, else the one language
 * of its Markdown cells; null where they are in both.
 */
export function notebookLanguage(cells: readonly NotebookCell[]): Language | null {
  const declared = cells.map(({ metadata }) => metadata.words).find(isLanguage);
  if (declared !== undefined) return declared;
  const used = new Set(cells.map(({ metadata }) => metadata.lang).filter(isLanguage));
  const [only] = used;
  return used.size === 1 ? only ?? null : null;
}

function isLanguage(thing: unknown): thing is Language {
  return languages.some((language) => language === thing);
}

/**
 * A text with values, in the one language of the notebook: what {@linkcode say} is for both.
 *
 * @example
 * ```ts ignore
 * figure({ title: words("{n} {n|essai|essais} en cours", { n }), data, plot });
 * ```
 */
export function words(text: string, values: Readonly<Record<string, Sayable>> = {}): Bilingual {
  const language = spokenHere(text);
  const made = sayIn(language, text, values);
  single.set(made, language);
  return made;
}

/** Words as a text of both languages: a plain string is one in the notebook's language, marked. */
export function bothOf(text: Words): Bilingual {
  if (typeof text !== "string") return text;
  const made: Bilingual = { fr: text, en: text };
  single.set(made, spokenHere(text));
  return made;
}

function spokenHere(text: string): Language {
  if (spoken !== null) return spoken;
  throw new BilingualError({
    fr:
      `« ${text} » n’est écrit que dans une langue, et ce carnet en parle deux. Écrivez say("…", "…"), ou déclarez sa langue : {"words":"fr"} sur sa première cellule.`,
    en:
      `“${text}” is in one language only, and this notebook speaks two. Write say("…", "…"), or declare its language: {"words":"en"} on its first cell.`,
  });
}

/** The language of a text that is in one only; null for a text in both. */
export function onlyLanguage(text: Bilingual): Language | null {
  return single.get(text) ?? null;
}

/** A text that has one language only: where it stands in its notebook's outputs. */
export interface Untranslated {
  readonly notebook: string;
  /** The name of the output. */
  readonly output: string;
  /** Which of its texts: `title`, `columns.2.title`. */
  readonly part: string;
  readonly language: Language;
  readonly text: string;
}

/**
 * The texts of a notebook's outputs that are in one language only, in the order of the outputs and
 * of their parts: what `check --translations` lists. Rows of data are not words of the notebook.
 */
export function listUntranslated(
  { name, outputs }: { readonly name: string; readonly outputs: ReadonlyMap<string, unknown> },
): Untranslated[] {
  const found: Untranslated[] = [];
  for (const [output, made] of outputs) {
    eachText(made, [], (text, part) => {
      const language = onlyLanguage(text);
      if (language === null) return;
      found.push({ notebook: name, output, part: part.join("."), language, text: text[language] });
    });
  }
  return found;
}

function eachText(
  thing: unknown,
  at: readonly string[],
  visit: (text: Bilingual, part: readonly string[]) => void,
): void {
  if (typeof thing !== "object" || thing === null) return;
  if (single.has(thing as Bilingual)) return visit(thing as Bilingual, at);
  for (const [key, part] of Object.entries(thing)) {
    if (key !== "rows" && key !== "trace" && key !== "traced") eachText(part, [...at, key], visit);
  }
}
