import type { Dataset } from "../dataset/dataset.ts";
import { FrozenMap } from "../dataset/frozen-map.ts";
import { keep } from "../dataset/keep.ts";
import type { PageLink } from "./outputs/output.ts";
import { projectPage } from "./page-links.ts";

const projectNames = keep((dataset: Dataset) =>
  new FrozenMap(dataset.tables.projects.rows.map(({ project_id, name }) => [project_id, name]))
);

/** A link to a project's sheet, with its name or another text, for a cell of a table. */
export function projectLink(dataset: Dataset, id: string, text?: PageLink["text"]): PageLink {
  return { text: text ?? projectNames(dataset).get(id) ?? id, href: projectPage(id) };
}
