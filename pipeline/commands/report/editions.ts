import type { Language } from "../../language/bilingual.ts";

/** One language of a lab, and the page where its readers start. */
export interface Edition {
  readonly language: Language;
  /** Path from the lab's folder, with `/`. */
  readonly page: string;
}

/** Pages that may be the entry of an edition, the best first: a lab without prose has no home page. */
const entries = ["index.html", "search.html"];

/**
 * The editions that a list may link: those with a home page, or where there is none at all those with
 * their search page.
 *
 * @param isThere Whether a path from the lab's folder is a page of it.
 */
export function editionsOf(
  languages: readonly Language[],
  isThere: (path: string) => boolean,
): Edition[] {
  for (const entry of entries) {
    const found = languages.map((language) => ({ language, page: `${language}/${entry}` }))
      .filter(({ page }) => isThere(page));
    if (found.length > 0) return found;
  }
  return [];
}
