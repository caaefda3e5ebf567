import { type Dataset, labelOf } from "../../dataset/dataset.ts";
import type { Project } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { associatingActivities } from "../participation/activities.ts";
import { type Phase, phaseOrder } from "../participation/levels.ts";
import { countOf, refs, type Traced } from "../traced.ts";
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
  const activities = associatingActivities(dataset);
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
