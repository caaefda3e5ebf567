import { type Dataset, labelOf } from "../../dataset/dataset.ts";
import { schemas, tableNames } from "../../dataset/tables/mod.ts";
import type { Bilingual, Language } from "../../language/bilingual.ts";
import { typeset } from "../../language/typography.ts";
import { isFixedAnchor, rowAnchor } from "../../notebook/page-links.ts";
import { onlyLanguage } from "../../notebook/one-language.ts";
import { traceView } from "../../privacy/trace-view.ts";
import { type Html, html } from "./html.ts";
import { PageTraces } from "./page-traces.ts";

/** What rendering a page needs to know: where it is, its language, the numbers printed so far. */
export class PageContext {
  readonly traces = new PageTraces((trace) => traceView(trace, this.dataset));
  /** Titles of the parts of the page, for its table of contents. */
  readonly headings: { readonly id: string; readonly text: string }[] = [];
  /** Texts that search finds: headings, figure titles. */
  readonly searchable: { readonly id: string; readonly text: string }[] = [];
  readonly #ids = new Set<string>();
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

  /**
   * The anchor of a row or an item. That of an id of the dataset is known to links from its id
   * alone; any other is made from its text.
   */
  rowAnchor(id: string): string {
    const anchor = rowAnchor(id);
    return rowAnchors(this.dataset).has(anchor) && !this.#ids.has(anchor)
      ? this.#take(anchor)
      : this.anchor(id);
  }

  /** An anchor made from a text, unique on the page; one that a row has by its id is left to it. */
  anchor(text: string): string {
    const base = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "part";
    const kept = rowAnchors(this.dataset);
    const isTaken = (id: string) => this.#ids.has(id) || kept.has(id) || isFixedAnchor(id);
    let id = base;
    for (let n = 2; isTaken(id); n++) id = `${base}-${n}`;
    return this.#take(id);
  }

  #take(id: string): string {
    this.#ids.add(id);
    return id;
  }
}

const anchorsByDataset = new WeakMap<Dataset, ReadonlySet<string>>();

/** The anchors of the ids of a dataset, on whatever page their rows are. */
function rowAnchors(dataset: Dataset): ReadonlySet<string> {
  let anchors = anchorsByDataset.get(dataset);
  if (!anchors) {
    anchors = new Set(tableNames.flatMap((name) => {
      const [key, ...more] = schemas[name].key;
      if (key === undefined || more.length > 0) return [];
      return dataset.tables[name].rows.map((row) =>
        rowAnchor(String((row as unknown as Record<string, unknown>)[key]))
      );
    }));
    anchorsByDataset.set(dataset, anchors);
  }
  return anchors;
}
