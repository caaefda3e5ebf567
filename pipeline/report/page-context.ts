import { type Dataset, labelOf } from "../dataset/dataset.ts";
import type { Bilingual, Language } from "../language/bilingual.ts";
import { typeset } from "../language/typography.ts";
import { onlyLanguage } from "../notebook/one-language.ts";
import { type Html, html } from "./html.ts";
import { PageTraces } from "./page-traces.ts";

/** What rendering a page needs to know: where it is, its language, the numbers printed so far. */
export class PageContext {
  readonly traces = new PageTraces();
  /** Titles of the parts of the page, for its table of contents. */
  readonly headings: { readonly id: string; readonly text: string }[] = [];
  /** Texts that search finds: headings, figure titles. */
  readonly searchable: { readonly id: string; readonly text: string }[] = [];
  readonly #ids = new Set<string>(["t0"]);
  #figures = 0;

  constructor(
    readonly dataset: Dataset,
    readonly language: Language,
    /** The page's file name: `portfolio.html`. */
    readonly page: string,
  ) {}

  /** A text in the page's language, with its typographic spaces. */
  say(text: Bilingual): string {
    return typeset(text[this.language], this.language);
  }

  /** A text for the body of the page: one in another language is marked as such. */
  words(text: Bilingual): Html {
    const only = onlyLanguage(text);
    const shown = typeset(text[this.language], only ?? this.language);
    return only === null || only === this.language
      ? html`${shown}`
      : html`<span lang="${only}">${shown}</span>`;
  }

  /** The words for a unit; "" for a plain number. */
  unit(code: string): string {
    return code === "" ? "" : labelOf(this.dataset, "unit", code)[this.language];
  }

  /** The number of the next figure of the page, from 1. */
  nextFigure(): number {
    return ++this.#figures;
  }

  /** Take the parts out of contents and search: the page is not going to print them. */
  forgetParts(): void {
    this.headings.length = 0;
    this.searchable.length = 0;
  }

  /** An anchor made from a text, unique on the page. */
  anchor(text: string): string {
    const base = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "part";
    let id = base;
    for (let n = 2; this.#ids.has(id); n++) id = `${base}-${n}`;
    this.#ids.add(id);
    return id;
  }
}
