import { type Dataset, labelOf } from "../../dataset/dataset.ts";
import { phases } from "../../dataset/tables/participation.ts";
import type { Activity, Project } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { associatesUsers, countedActivityRows } from "../participation/activities.ts";
import { type Phase, phaseOrder } from "../participation/levels.ts";
import { countedAs, countOf, refs, type Traced } from "../traced.ts";
import { experiments } from "./experiments.ts";

/** The activities of one project in one phase. */
export interface PhaseCell {
  readonly project: Project;
  readonly phase: Phase;
  readonly modalities: readonly Bilingual[];
  readonly count: Traced;
}

/** Activities that associate users and whose phase is stated, by project and phase. */
export function participationByPhase(dataset: Dataset): PhaseCell[] {
  const activities = associating(dataset);
  return experiments(dataset).counted.flatMap((project) =>
    phaseOrder.flatMap((phase): PhaseCell[] => {
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
          fr: "Nombre d’activités du projet qui associent des usagers dans cette phase.",
          en: "Number of activities of the project that associate users in this phase.",
        }),
      }];
    })
  );
}

/** Where activities that associate users come, and what is not among them. */
export interface AssociatingActivities {
  /** Activities that do more than inform. */
  readonly all: Traced;
  /** Of them, those whose phase is stated. */
  readonly dated: Traced;
}

/** How many activities associate users, and of how many the phase is stated. */
export function countAssociating(dataset: Dataset): AssociatingActivities {
  const found = associating(dataset);
  const dated = found.filter(({ phase }) => phase !== null);
  const informing = countedActivityRows(dataset).filter((row) => !associatesUsers(row));
  return {
    all: countOf(refs("activities", found), {
      fr: "Activités qui font plus qu’informer les usagers.",
      en: "Activities that do more than inform users.",
    }, leftOutOf(informing, { fr: "information seulement", en: "information only" })),
    dated: countOf(
      refs("activities", dated),
      {
        fr: "Activités qui font plus qu’informer les usagers, et dont la phase est publiée.",
        en: "Activities that do more than inform users, and whose phase is published.",
      },
      leftOutOf(found.filter(({ phase }) => phase === null), {
        fr: "phase non publiée",
        en: "phase not published",
      }),
    ),
  };
}

/**
 * How many projects associated users in at least one of some phases, as far as sources say: a project
 * counts once, whatever the number of its activities.
 */
export function countProjectsInPhases(dataset: Dataset, wanted: readonly Phase[]): Traced {
  const found = associating(dataset).filter(({ phase }) =>
    phase !== null && wanted.includes(phase)
  );
  const names = wanted.map((phase) => phases[phase]);
  return countedAs(
    new Set(found.map(({ project_id }) => project_id)).size,
    refs("activities", found),
    {
      fr: `Projets ayant au moins une activité qui associe des usagers en phase : ${
        names.map(({ fr }) => fr).join(", ")
      }.`,
      en: `Projects with at least one activity that associates users in the phase: ${
        names.map(({ en }) => en).join(", ")
      }.`,
    },
  );
}

/** How many projects have at least one activity that associates users, its phase known or not. */
export function countProjectsWithUsers(dataset: Dataset): Traced {
  const { counted } = experiments(dataset);
  const active = new Set(associating(dataset).map(({ project_id }) => project_id));
  const informed = new Set(
    countedActivityRows(dataset).map(({ project_id }) => project_id).filter((id) =>
      !active.has(id)
    ),
  );
  const found = counted.filter(({ project_id }) => active.has(project_id));
  return countOf(
    refs("projects", found),
    {
      fr: "Projets ayant au moins une activité qui fait plus qu’informer les usagers.",
      en: "Projects with at least one activity that does more than inform users.",
    },
    [
      ...leftOutOf(counted.filter(({ project_id }) => informed.has(project_id)), {
        fr: "projet dont les activités publiées ne font qu’informer",
        en: "project whose published activities only inform",
      }, "projects"),
      ...leftOutOf(
        counted.filter(({ project_id }) => !active.has(project_id) && !informed.has(project_id)),
        {
          fr: "projet dont nos sources ne disent aucune activité",
          en: "project of which our sources tell no activity",
        },
        "projects",
      ),
    ],
  );
}

function associating(dataset: Dataset): readonly Activity[] {
  return countedActivityRows(dataset).filter(associatesUsers);
}

function leftOutOf(
  rows: readonly { readonly line: number }[],
  why: Bilingual,
  table: "activities" | "projects" = "activities",
) {
  return rows.length === 0 ? [] : [{ why, count: rows.length, rows: refs(table, rows) }];
}
