import { basename } from "node:path";
import type { Language } from "../../language/bilingual.ts";
import { readRegular } from "../../notebook/read-regular.ts";
import type { Problem } from "../../problem/problem.ts";
import { extendPage } from "./extend-page.ts";
import { type PageOwner, type PageSource, readPageSource } from "./front-matter.ts";

/** The files of a lab's own pages, and the name of their folder in problems. */
export interface OwnPages {
  readonly files: readonly string[];
  /** `my-lab/reports`. */
  readonly folder: string;
}

/**
 * The pages of a lab: the shared ones, its own in the place of those of the same name and language,
 * and its own besides.
 *
 * @param shared absolute paths of the shared pages.
 */
export function readPages(
  shared: readonly string[],
  own: OwnPages,
  problems: Problem[],
): PageSource[] {
  const pages = new Map<string, PageSource>();
  for (const page of readAll(shared, {}, problems)) {
    pages.set(keyOf(page.slug, page.language), extendPage(page, undefined, problems));
  }
  const standsFor = (slug: string, language: Language) => pages.get(keyOf(slug, language));
  for (const page of readAll(own.files, { folder: own.folder, standsFor }, problems)) {
    const { slug, language } = page;
    pages.set(keyOf(slug, language), extendPage(page, standsFor(slug, language), problems));
  }
  return [...pages.values()];
}

function readAll(files: readonly string[], owner: PageOwner, problems: Problem[]): PageSource[] {
  return files.flatMap((path) => {
    const text = readRegular(path, basename(path), problems);
    return text === null ? [] : readPageSource(basename(path), text, problems, owner) ?? [];
  });
}

function keyOf(slug: string, language: Language): string {
  return `${slug}.${language}`;
}

/**
 * The pages of one edition in the order of its menu: those in its language, and those that stand in
 * another language only.
 */
export function editionOf(pages: readonly PageSource[], language: Language): PageSource[] {
  const here = pages.filter((page) => page.language === language);
  const slugs = new Set(here.map(({ slug }) => slug));
  const others = pages.filter((page) => page.language !== language && !slugs.has(page.slug));
  return [...here, ...others].sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1));
}
