import type { Dataset } from "../../dataset/dataset.ts";
import { FrozenMap } from "../../dataset/frozen-map.ts";
import { keep } from "../../dataset/keep.ts";
import type { Table } from "../../dataset/table/table.ts";
import type { TableRow } from "../../dataset/table/types.ts";
import type { Project } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { refs, type Trace } from "../traced.ts";

/** Why a project that contains others is not counted beside them. */
const containerReason: Bilingual = {
  fr: "regroupe d’autres projets déjà comptés",
  en: "groups other projects that are already counted",
};

/** The projects to count, and those set aside so that nothing is counted twice. */
export interface Experiments {
  readonly counted: readonly Project[];
  /** Projects that contain others (`part_of` of another row names them). */
  readonly containers: readonly Project[];
}

/** Split the projects into those that count and those that only group others. */
export function experiments(dataset: Dataset): Experiments {
  const rows = dataset.tables.projects.rows;
  const parents = new Set(rows.map((row) => row.part_of).filter((id) => id !== null));
  return {
    counted: rows.filter((row) => !parents.has(row.project_id)),
    containers: rows.filter((row) => parents.has(row.project_id)),
  };
}

/** The projects to count, as a table whose numbers say which are left out. */
export function countedProjects({ projects }: Dataset): Table<TableRow<"projects">> {
  return projects.antijoin(projects, ["project_id", "part_of"], containerReason);
}

/** What is left out of every count of projects. */
export function leftOutOf({ containers }: Experiments): NonNullable<Trace["leftOut"]> {
  if (containers.length === 0) return [];
  return [{ why: containerReason, count: containers.length, rows: refs("projects", containers) }];
}

/** The name of a project for charts and tables. */
export function shortName(project: Pick<Project, "name" | "short_name">): string {
  return project.short_name ?? project.name;
}

const shortNames = keep((dataset: Dataset) =>
  new FrozenMap(dataset.tables.projects.rows.map((row) => [row.project_id, shortName(row)]))
);

/** The name of a project for charts and tables, by its id; the id where there is no such project. */
export function projectName(dataset: Dataset, id: string): string {
  return shortNames(dataset).get(id) ?? id;
}
