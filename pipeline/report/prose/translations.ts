import type { Bilingual, Language } from "../../language/bilingual.ts";
import { listUntranslated } from "../../notebook/one-language.ts";
import type { Notebook } from "../../notebook/run.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { PageSource } from "./front-matter.ts";

const names: Readonly<Record<Language, Bilingual>> = {
  fr: { fr: "français", en: "French" },
  en: { fr: "anglais", en: "English" },
};
const other: Readonly<Record<Language, Language>> = { fr: "en", en: "fr" };

/**
 * What of a lab is in one language only: its pages, and the words of its notebooks. None of it is an
 * error: the other edition shows it as it stands, marked.
 *
 * @param ownFolder the folder of the lab's own pages as problems name it.
 */
export function listMissingTranslations(
  pages: readonly PageSource[],
  notebooks: readonly Notebook[],
  ownFolder: string,
): Problem[] {
  return [...missingPages(pages, ownFolder), ...notebooks.flatMap(missingWords)];
}

function missingPages(pages: readonly PageSource[], ownFolder: string): Problem[] {
  const isOwn = ({ file }: PageSource) => file.startsWith(`${ownFolder}/`);
  const bySlug = Map.groupBy(pages, ({ slug }) => slug);
  return [...bySlug.values()].flatMap((versions) => {
    const [only] = versions;
    if (versions.length === 1 && only !== undefined) return [missingPage(only, shownAsIs(only))];
    // A page of its own beside a shared one: the two editions say different things.
    const own = versions.filter(isOwn);
    const [alone] = own;
    return own.length === 1 && alone !== undefined ? [missingPage(alone, shownShared(alone))] : [];
  });
}

function shownAsIs({ language }: PageSource): Bilingual {
  const [here, there] = [names[language], names[other[language]]];
  return {
    fr: `L’édition en ${there.fr} la montre en ${here.fr}, avec une note.`,
    en: `The ${there.en} edition shows it in ${here.en}, with a note.`,
  };
}

function shownShared({ language }: PageSource): Bilingual {
  const there = names[other[language]];
  return {
    fr: `L’édition en ${there.fr} montre la page partagée, qui ne dit pas la même chose.`,
    en: `The ${there.en} edition shows the shared page, which does not say the same.`,
  };
}

function missingPage({ slug, language, file }: PageSource, why: Bilingual): Problem {
  const there = other[language];
  const wanted = `${file.slice(0, file.lastIndexOf("/"))}/${slug}.${there}.md`;
  const values = { language: names[language], shown: why, wanted };
  return found("untranslated/page", { file }, values);
}

function missingWords(notebook: Notebook): Problem[] {
  return listUntranslated(notebook).map(({ output, part, language, text }) => {
    const at = { file: notebook.file, cell: `${output}.${part}` };
    const values = { text, language: names[language], there: names[other[language]] };
    return found("untranslated/words", at, values);
  });
}
