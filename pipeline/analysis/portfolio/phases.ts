import { type Dataset, labelOf } from "../../dataset/dataset.ts";
import { phases } from "../../dataset/tables/participation.ts";
import type { Project } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { countedAs, countOf, refs, type Traced } from "../traced.ts";
import { experiments } from "./experiments.ts";

/** The activities of one project in one phase. */
export interface PhaseCell {
  readonly project: Project;
  readonly phase: keyof typeof phases;
  readonly modalities: readonly Bilingual[];
  readonly count: Traced;
}

/** Where in the life of each project its users were associated, as the sources say. */
export function participationByPhase(dataset: Dataset): PhaseCell[] {
  const activities = dataset.tables.activities.rows;
  return experiments(dataset).counted.flatMap((project) =>
    (Object.keys(phases) as (keyof typeof phases)[]).flatMap((phase): PhaseCell[] => {
      const found = activities.filter((row) =>
        row.project_id === project.project_id && row.phase === phase
      );
      if (found.length === 0) return [];
      return [{
        project,
        phase,
        modalities: [...new Set(found.flatMap((row) => row.modality ?? []))].map((code) =>
          labelOf(dataset, "modality", code)
        ),
        count: countOf(refs("activities", found), {
          fr: "Nombre d’activités publiées du projet dans cette phase.",
          en: "Number of published activities of the project in this phase.",
        }),
      }];
    })
  );
}

/** How many projects have at least one activity in a phase. */
export function countProjectsInPhase(
  cells: readonly PhaseCell[],
  phase: keyof typeof phases,
): Traced {
  const found = cells.filter((cell) => cell.phase === phase);
  return countedAs(found.length, found.flatMap((cell) => cell.count.trace.rows), {
    fr: `Nombre de projets ayant au moins une activité publiée en phase « ${phases[phase].fr} ».`,
    en: `Number of projects with at least one published activity in the phase “${
      phases[phase].en
    }”.`,
  });
}

/** How many projects have at least one activity, its phase known or not. */
export function countProjectsWithUsers(dataset: Dataset): Traced {
  const { counted } = experiments(dataset);
  const active = new Set(dataset.activities.column("project_id"));
  const found = counted.filter(({ project_id }) => active.has(project_id));
  return countOf(
    refs("projects", found),
    {
      fr: "Nombre de projets ayant au moins une activité dans la table activities.",
      en: "Number of projects with at least one activity in the table activities.",
    },
    [{
      why: { fr: "aucune activité publiée", en: "no published activity" },
      count: counted.length - found.length,
    }],
  );
}
