import type { Dataset } from "../dataset/dataset.ts";
import { has } from "../dataset/dataset.ts";
import type { Language } from "../language/bilingual.ts";
import { typeset } from "../language/typography.ts";
import { notebookPage, projectPage, prosePage } from "../notebook/page-links.ts";
import type { Notebook } from "../notebook/run.ts";
import { found } from "../problem/found.ts";
import { hasError, type Problem } from "../problem/problem.ts";
import type { PageSource } from "./prose/front-matter.ts";
import { html } from "./render/html.ts";
import { type Navigation, type PageParts, renderPage, type Site } from "./layout.ts";
import { Library, type PlacedOutput } from "./library.ts";
import { renderNotebook } from "./notebook-page.ts";
import { PageContext } from "./render/page-context.ts";
import { editionOf } from "./prose/page-sources.ts";
import { renderProse, renderTitle } from "./prose/prose.ts";
import { renderTraces } from "./render/render-traces.ts";
import { renderSearch, type SearchEntry } from "./search-page.ts";
import { words } from "./render/words.ts";

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
  /**
   * Told each output before it is printed; null where a page begins or ends.
   * @default nobody is told
   */
  readonly onPlaced?: (output: PlacedOutput | null) => void;
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
  /** What the page is made from: a file, or a project. */
  readonly from: string;
  readonly make: (page: PageContext) => PageParts;
}

function* buildLanguage(
  { site, pages, notebooks, onStep, onPlaced = () => {} }: SiteInput,
  language: Language,
  problems: Problem[],
): Generator<SiteFile> {
  const { dataset } = site;
  const library = new Library(notebooks, onPlaced);
  const sources = editionOf(pages, language);
  const navigation = makeNavigation(sources, notebooks, language);
  const entries: SearchEntry[] = [];
  const jobs: Job[] = [];
  for (const source of sources) {
    if (source.group !== "sheet") {
      jobs.push({
        file: prosePage(source.slug),
        from: source.file,
        make: (page) => renderEdition({ source, page, library, project: null, problems }),
      });
      continue;
    }
    for (const project of sheetProjects(dataset)) {
      jobs.push({
        file: projectPage(project),
        from: `projects.project_id ${project}`,
        make: (page) => renderEdition({ source, page, library, project, problems }),
      });
    }
  }
  for (const notebook of notebooks) {
    jobs.push({
      file: notebookPage(notebook.name),
      from: notebook.file,
      make: (page) =>
        renderNotebook(
          notebook,
          page,
          notebooks,
          (name) => {
            onPlaced({ notebook: notebook.name, output: name });
            onStep(`notebook ${notebook.name}.${name}`);
          },
        ),
    });
  }
  const found: Problem[] = problems;
  const taken = new Map<string, string>([["search.html", words.search[language]]]);
  for (const { file, from, make } of jobs) {
    const other = taken.get(file);
    if (other !== undefined) found.push(sameFile(`${language}/${file}`, from, other));
    taken.set(file, from);
    onPlaced(null);
    onStep(`${language}/${file}`);
    const page = new PageContext(dataset, language, file);
    const parts = make(page);
    onPlaced(null);
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

/** Two pages of one name, of which the second would replace the first. */
function sameFile(path: string, from: string, other: string): Problem {
  return found("same-page", { cell: from }, { path, other });
}

function sheetProjects(dataset: Dataset): string[] {
  return dataset.tables.projects.rows.map((row) => row.project_id);
}

/** A page of an edition; one that stands in another language only is shown whole in that language. */
function renderEdition(context: Parameters<typeof renderProse>[0]): PageParts {
  const { page, source } = context;
  if (source.language === page.language) return renderPageOf(context);
  const there = new PageContext(page.dataset, source.language, page.page);
  const parts = renderPageOf({ ...context, page: there });
  for (const heading of there.headings) page.headings.push(heading);
  for (const found of there.searchable) page.searchable.push(found);
  return { ...parts, language: source.language };
}

function renderPageOf(context: Parameters<typeof renderProse>[0]): PageParts {
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
    file: prosePage(source.slug),
    text: typeset(source.menu, source.language),
    ...source.language === language ? {} : { language: source.language },
  });
  const first = notebooks[0];
  return {
    main: sources.filter(({ group }) => group === "main").map(link),
    about: [
      ...sources.filter(({ group }) => group === "about").map(link),
      ...first === undefined
        ? []
        : [{ file: notebookPage(first.name), text: words.notebooks[language] }],
      { file: "search.html", text: words.search[language] },
    ],
  };
}
