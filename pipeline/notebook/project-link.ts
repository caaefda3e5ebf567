import { type Dataset, indexBy } from "../dataset/dataset.ts";
import type { Row } from "../dataset/tables/mod.ts";
import type { PageLink } from "./output.ts";

const indexes = new WeakMap<Dataset, Map<string, Row<"projects">>>();

/** The file of a project's sheet. */
export function projectPage(id: string): string {
  return `project-${id}.html`;
}

/** A link to a project's sheet, with its name or another text, for a cell of a table. */
export function projectLink(dataset: Dataset, id: string, text?: PageLink["text"]): PageLink {
  const index = indexes.get(dataset) ??
    indexBy(dataset.tables.projects.rows, (row) => row.project_id);
  indexes.set(dataset, index);
  return { text: text ?? index.get(id)?.name ?? id, href: projectPage(id) };
}
