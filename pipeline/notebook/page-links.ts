import { tableNames } from "../dataset/tables/mod.ts";
import { fileStem } from "../language/file-name.ts";

/** The file of a project's sheet: where a cell of a notebook links to a project. */
export function projectPage(projectId: string): string {
  return `project-${fileStem(projectId)}.html`;
}

/** The file of a notebook's own page. */
export function notebookPage(name: string): string {
  return `notebook-${fileStem(name)}.html`;
}

/** The file of a page of prose, by the name of its Markdown file without language and ending. */
export function prosePage(name: string): string {
  return `${fileStem(name)}.html`;
}

/** The address of a cell on its notebook's page. */
export function cellPage(notebook: string, cell: string): string {
  return `${notebookPage(notebook)}#cell-${cell}`;
}

/** The address of a source in the list of sources. */
export function sourcePage(sourceId: string): string {
  return `${prosePage("sources")}#${rowAnchor(sourceId)}`;
}

/** The anchor of a key figure on the page of definitions. */
export function definitionAnchor(id: string): string {
  return `notion-${fileStem(id)}`;
}

/** The address of the definition of a key figure. */
export function definitionPage(id: string): string {
  return `${prosePage("definitions")}#${definitionAnchor(id)}`;
}

/** Anchors that a page has for parts of its own, whatever it holds. */
const fixedAnchors = /^(t\d+|content|pages|traces|traces-title|search-(field|help|status))$/;

/** Anchors that a page may have: parts named after figures, cells, tables and their lines. */
const partAnchors = new RegExp(
  `^((rows|cell|name|figure)-.*|(${tableNames.join("|")})-\\d+)$`,
);

/** Whether every page has, or may have, this anchor for a part of its own. */
export function isFixedAnchor(anchor: string): boolean {
  return fixedAnchors.test(anchor);
}

/**
 * The anchor of a row or an item by its id, the same on the page that has it and in what links to
 * it. Ids that could be taken for another part of a page get a name that no part has.
 */
export function rowAnchor(id: string): string {
  const stem = fileStem(id);
  return fixedAnchors.test(stem) || partAnchors.test(stem) ? `row--${stem}` : stem;
}
