import { type Dataset, labelOf } from "../dataset/dataset.ts";
import type { Bilingual, Language } from "../language/bilingual.ts";
import { typeset } from "../language/typography.ts";
import { rowAnchor } from "../notebook/page-links.ts";
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

  /** The anchor of a row or an item, which links can know by its id alone. */
  rowAnchor(id: string): string {
    return this.#free(rowAnchor(id), "--");
  }

  /** An anchor made from a text, unique on the page; one that a row has by its id is left to it. */
  anchor(text: string): string {
    const base = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "part";
    return this.#free(base, "-", rowAnchors(this.dataset));
  }

  #free(base: string, sign: string, left: ReadonlySet<string> = new Set()): string {
    let id = base;
    for (let n = 2; this.#ids.has(id) || left.has(id); n++) id = `${base}${sign}${n}`;
    this.#ids.add(id);
    return id;
  }
}

const anchorsByDataset = new WeakMap<Dataset, ReadonlySet<string>>();

/** The anchors that rows have, wherever they are printed: links lead to them from other pages. */
function rowAnchors(dataset: Dataset): ReadonlySet<string> {
  const { sources, recommendations } = dataset.tables;
  const anchors = anchorsByDataset.get(dataset) ?? new Set([
    ...sources.rows.map(({ source_id }) => rowAnchor(source_id)),
    ...recommendations.rows.map(({ recommendation_id }) => rowAnchor(recommendation_id)),
  ]);
  anchorsByDataset.set(dataset, anchors);
  return anchors;
}
