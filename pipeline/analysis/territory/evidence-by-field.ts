import { rowWords } from "../../dataset/row-words.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { projectLabel } from "../portfolio/counts.ts";
import { refs, type RowRef, type Traced } from "../traced.ts";
import type { Criterion } from "./living-lab.ts";
import type { ProjectMeasurement } from "./measurement-trend.ts";
import { membership } from "./membership.ts";
import { presentFrom } from "./portfolio-change.ts";

/** A field of the programme: an S3 domain, or a theme where no domains are recorded. */
export interface Field {
  readonly id: string;
  readonly label: Bilingual;
  /** Priority of the domain; null for themes. */
  readonly priority: number | null;
  readonly projects: readonly ProjectMeasurement[];
}

/** Fields with their projects, domains by priority, themes by number of projects. */
export interface Fields {
  readonly kind: "domain" | "theme";
  readonly fields: readonly Field[];
}

/**
 * The projects by S3 domain (mean membership of the coders of at least {@linkcode presentFrom}; a
 * project may be in several), or by theme where the dataset places no project in a domain.
 */
export function fieldsOf(dataset: Dataset, measurements: readonly ProjectMeasurement[]): Fields {
  const placed = membership(dataset);
  if (placed.projects.length === 0) return { kind: "theme", fields: themes(dataset, measurements) };
  const width = placed.domains.length;
  const row = new Map(placed.projects.map((id, j) => [id, j]));
  const fields = dataset.tables.domains.rows.map((domain, d) => ({
    id: domain.domain_id,
    label: rowWords(domain, "label", domain.domain_id),
    priority: domain.priority,
    projects: measurements.filter(({ project }) => {
      const j = row.get(project.project_id);
      return j !== undefined && (placed.mean[j * width + d] ?? 0) >= presentFrom;
    }),
  }));
  return {
    kind: "domain",
    fields: fields.toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0)),
  };
}

function themes(dataset: Dataset, measurements: readonly ProjectMeasurement[]): Field[] {
  return [...Map.groupBy(measurements, ({ project }) => project.theme ?? "")]
    .map(([id, projects]) => ({
      id,
      label: projectLabel(dataset, "theme", id),
      priority: null,
      projects,
    }))
    .sort((a, b) => b.projects.length - a.projects.length || (a.id < b.id ? -1 : 1));
}

/** How many projects of a field surely meet a criterion; at most, if all unknown ones did. */
export function metIn({ projects }: Field, criterion: Criterion): Traced {
  const judged = projects.flatMap(({ project, criteria }) => {
    const found = criteria.find((one) => one.criterion === criterion);
    return found ? [{ project, found }] : [];
  });
  const yes = judged.filter(({ found }) => found.met === "yes");
  const open = judged.filter(({ found }) => found.met === "unknown" || found.met === "partly");
  return {
    value: yes.length,
    low: yes.length,
    high: yes.length + open.length,
    unit: "",
    trace: {
      rule: {
        fr:
          "Projets du domaine dont le critère est rempli ; au plus, si tous les inconnus l’étaient.",
        en: "Projects of the field that meet the criterion; at most, if all unknown ones did.",
      },
      rows: yes.flatMap(({ project, found }): RowRef[] => [
        ...refs("projects", [project]),
        ...found.rows,
      ]),
    },
  };
}
