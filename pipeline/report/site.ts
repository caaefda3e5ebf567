import type { Dataset } from "../dataset/dataset.ts";
import { has } from "../dataset/dataset.ts";
import type { Language } from "../language/bilingual.ts";
import { typeset } from "../language/typography.ts";
import type { Notebook } from "../notebook/run.ts";
import { hasError, type Problem } from "../problem/problem.ts";
import type { PageSource } from "./front-matter.ts";
import { html } from "./html.ts";
import { type Navigation, type PageParts, renderPage, type Site } from "./layout.ts";
import { Library } from "./library.ts";
import { notebookFile, renderNotebook } from "./notebook-page.ts";
import { PageContext } from "./page-context.ts";
import { renderProse, renderTitle } from "./prose.ts";
import { renderTraces } from "./render-traces.ts";
import { renderSearch, type SearchEntry } from "./search-page.ts";
import { words } from "./words.ts";

/** A finished file of a site. */
export interface SiteFile {
  /** Path from the dataset's folder: `fr/index.html`. */
  readonly path: string;
  readonly text: string;
}

/** What a site is made from. */
export interface SiteInput {
  readonly site: Site;
  readonly pages: readonly PageSource[];
  readonly notebooks: readonly Notebook[];
  /** Told before each page and each output, so that a stuck one can be named. */
  readonly onStep: (what: string) => void;
}

/** The file of a project's sheet. */
function projectFile(projectId: string): string {
  return `project-${projectId}.html`;
}

/**
 * Build the pages of every language, one after the other. Problems found on the way (a name that no
 * notebook exports, a claim that does not hold) go to `problems`.
 */
export function* buildSite(input: SiteInput, problems: Problem[]): Generator<SiteFile> {
  for (const language of input.site.languages) yield* buildLanguage(input, language, problems);
}

interface Job {
  readonly file: string;
  readonly make: (page: PageContext) => PageParts;
}

function* buildLanguage(
  { site, pages, notebooks, onStep }: SiteInput,
  language: Language,
  problems: Problem[],
): Generator<SiteFile> {
  const { dataset } = site;
  const library = new Library(notebooks);
  const sources = pages.filter((page) => page.language === language)
    .sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1));
  const navigation = makeNavigation(sources, notebooks, language);
  const entries: SearchEntry[] = [];
  const jobs: Job[] = [];
  for (const source of sources) {
    if (source.group !== "sheet") {
      jobs.push({
        file: `${source.slug}.html`,
        make: (page) => prosePage({ source, page, library, project: null, problems }),
      });
      continue;
    }
    for (const project of sheetProjects(dataset)) {
      jobs.push({
        file: projectFile(project),
        make: (page) => prosePage({ source, page, library, project, problems }),
      });
    }
  }
  for (const notebook of notebooks) {
    jobs.push({
      file: notebookFile(notebook.name),
      make: (page) =>
        renderNotebook(
          notebook,
          page,
          notebooks,
          (name) => onStep(`notebook ${notebook.name}.${name}`),
        ),
    });
  }
  const found: Problem[] = problems;
  for (const { file, make } of jobs) {
    onStep(`${language}/${file}`);
    const page = new PageContext(dataset, language, file);
    const parts = make(page);
    entries.push({ href: file, text: parts.title, page: "" });
    for (const { id, text } of page.searchable) {
      entries.push({ href: `${file}#${id}`, text, page: parts.title });
    }
    if (hasError(found)) continue;
    yield { path: `${language}/${file}`, text: renderPage(site, navigation, page, parts) };
  }
  const page = new PageContext(dataset, language, "search.html");
  yield {
    path: `${language}/search.html`,
    text: renderPage(site, navigation, page, renderSearch(entries, page)),
  };
}

function sheetProjects(dataset: Dataset): string[] {
  return dataset.tables.projects.rows.map((row) => row.project_id);
}

function prosePage(context: Parameters<typeof renderProse>[0]): PageParts {
  const { page, source, project } = context;
  const row = project === null
    ? undefined
    : page.dataset.tables.projects.rows.find((other) => other.project_id === project);
  const name = typeset(row?.name ?? source.menu, page.language);
  const written = row === undefined ? renderTitle(context) : null;
  // A title made of values that the dataset cannot give is empty: the page has its menu's name.
  const title = written === null || written.text.trim() === ""
    ? { html: html`${name}`, text: name }
    : written;
  const { body, missing, placed } = renderProse(context);
  const awaited = placed === 0 && missing.length > 0;
  if (awaited) page.forgetParts();
  return {
    title: title.text,
    heading: title.html,
    kicker: typeset(source.menu, page.language),
    body: awaited
      ? html`<p class="awaits">${page.say(words.missingTables)} ${
        page.say(words.missingTablesNeeds)
      } ${
        missing.filter((table) => !has(page.dataset, table)).map((table, i) =>
          html`${i === 0 ? "" : ", "}<code>${table}</code>`
        )
      }.</p>`
      : body,
    traces: renderTraces(page),
  };
}

function makeNavigation(
  sources: readonly PageSource[],
  notebooks: readonly Notebook[],
  language: Language,
): Navigation {
  const link = (source: PageSource) => ({
    file: `${source.slug}.html`,
    text: typeset(source.menu, language),
  });
  const first = notebooks[0];
  return {
    main: sources.filter(({ group }) => group === "main").map(link),
    about: [
      ...sources.filter(({ group }) => group === "about").map(link),
      ...first === undefined
        ? []
        : [{ file: notebookFile(first.name), text: words.notebooks[language] }],
      { file: "search.html", text: words.search[language] },
    ],
  };
}
