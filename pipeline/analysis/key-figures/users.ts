import type { Dataset } from "../../dataset/dataset.ts";
import { say } from "../../language/say.ts";
import {
  associatesUsers,
  associatingActivities,
  countedActivities,
  countedActivityRows,
} from "../participation/activities.ts";
import type { Phase } from "../participation/levels.ts";
import { countedProjects, experiments } from "../portfolio/experiments.ts";
import { refs } from "../traced.ts";
import { type Counted, countRows, type KeyFigure, leaveOut } from "./key-figure.ts";

/** What is left out of every count of activities. */
export const announced = say(
  "Les activités d’un projet qui en regroupe d’autres, et celles qui sont seulement annoncées.",
  "Activities of a project that groups others, and those that are only announced.",
);
const informing = say(
  "Les activités qui ne font qu’informer, celles qui sont seulement annoncées, et celles dont la phase n’est pas publiée. Une case vide ne dit pas que rien n’a eu lieu.",
  "Activities that only inform, those that are only announced, and those whose phase is not published. An empty cell does not say that nothing took place.",
);

/** The phases in which everything can still change. */
const beforeTrial: readonly Phase[] = ["framing", "idea", "design"];

/** What is counted of the ways users were associated. */
export const userFigures = {
  activities: {
    name: say("Activités de participation", "Participation activities"),
    words: (n) =>
      say(
        "{n|activité de participation|activités de participation}",
        "participation {n|activity|activities}",
        { n },
      ),
    definition: say(
      "Les activités publiées des projets comptés, de la simple information au pouvoir partagé.",
      "The published activities of the projects counted, from mere information to shared power.",
    ),
    excluded: announced,
    needs: ["activities"],
    count: (dataset) => countedActivities(dataset).count(),
  },
  "activities-associating": {
    name: say("Activités qui associent des usagers", "Activities that associate users"),
    words: (n) =>
      say(
        "{n|activité qui associe|activités qui associent} des usagers",
        "{n|activity that associates|activities that associate} users",
        { n },
      ),
    definition: say(
      "Les activités de participation qui font plus qu’informer : niveau tenu, à défaut promis, de « consulter » ou plus sur l’échelle IAP2. Sans niveau publié, une activité est comptée.",
      "The participation activities that do more than inform: level delivered, failing that promised, of “consult” or more on the IAP2 spectrum. An activity without a published level is counted.",
    ),
    excluded: say("Les activités qui ne font qu’informer.", "Activities that only inform."),
    of: "activities",
    needs: ["activities"],
    count: (dataset) =>
      countRows(
        "activities",
        associatingActivities(dataset),
        leaveOut(
          "activities",
          countedActivityRows(dataset).filter((row) => !associatesUsers(row)),
          say("information seulement", "information only"),
        ),
      ),
  },
  "activities-no-phase": {
    name: say(
      "Activités qui associent des usagers, sans phase publiée",
      "Activities that associate users, with no published phase",
    ),
    words: (n) =>
      say(
        "{n|activité qui associe|activités qui associent} des usagers, sans phase publiée",
        "{n|activity that associates|activities that associate} users, with no published phase",
        { n },
      ),
    definition: say(
      "Les activités qui associent des usagers et dont nos sources ne disent pas la phase. Elles comptent pour leur projet, et pour aucune phase.",
      "The activities that associate users and whose phase is not found in our sources. They count for their project, and for no phase.",
    ),
    excluded: say(
      "Les activités dont la phase est publiée.",
      "Activities whose phase is published.",
    ),
    of: "activities-associating",
    needs: ["activities"],
    count: (dataset) =>
      countRows(
        "activities",
        associatingActivities(dataset).filter(({ phase }) => phase === null),
      ),
  },
  "projects-with-activities": {
    name: say("Projets avec une activité publiée", "Projects with a published activity"),
    words: (n) =>
      say(
        "{n|projet|projets} avec une activité de participation publiée",
        "{n|project|projects} with a published participation activity",
        { n },
      ),
    definition: say(
      "Les projets qui ont au moins une activité de participation.",
      "The projects with at least one participation activity.",
    ),
    excluded: announced,
    of: "projects",
    needs: ["activities"],
    count: (dataset) =>
      countedProjects(dataset).semijoin(countedActivities(dataset), "project_id").count(),
  },
  "projects-with-users": {
    name: say("Projets qui associent des usagers", "Projects that associate users"),
    words: (n) =>
      say(
        "{n|projet qui associe|projets qui associent} des usagers",
        "{n|project that associates|projects that associate} users",
        { n },
      ),
    definition: say(
      "Les projets qui ont au moins une activité qui associe des usagers, quelle que soit sa phase.",
      "The projects with at least one activity that associates users, whatever its phase.",
    ),
    excluded: say(
      "Les projets dont les activités publiées ne font qu’informer, et ceux dont nos sources ne disent aucune activité.",
      "Projects whose published activities only inform, and those of which our sources tell no activity.",
    ),
    of: "projects",
    needs: ["activities"],
    count: countWithUsers,
  },
  "projects-users-before-trial": {
    name: say(
      "Projets qui associent des usagers avant l’essai",
      "Projects that associate users before the trial",
    ),
    words: (n) =>
      say(
        "{n|projet qui associe|projets qui associent} des usagers avant l’essai",
        "{n|project that associates|projects that associate} users before the trial",
        { n },
      ),
    definition: say(
      "Les projets qui ont au moins une activité qui associe des usagers au cadrage, à l’idée ou à la conception.",
      "The projects with at least one activity that associates users in framing, idea or design.",
    ),
    excluded: informing,
    of: "projects-with-users",
    needs: ["activities"],
    count: (dataset) => countInPhases(dataset, beforeTrial),
  },
  "projects-users-in-trial": {
    name: say(
      "Projets qui associent des usagers pendant l’essai",
      "Projects that associate users during the trial",
    ),
    words: (n) =>
      say(
        "{n|projet qui associe|projets qui associent} des usagers pendant l’essai",
        "{n|project that associates|projects that associate} users during the trial",
        { n },
      ),
    definition: say(
      "Les projets qui ont au moins une activité qui associe des usagers pendant l’essai.",
      "The projects with at least one activity that associates users during the trial.",
    ),
    excluded: informing,
    of: "projects-with-users",
    needs: ["activities"],
    count: (dataset) => countInPhases(dataset, ["experimentation"]),
  },
  "projects-users-evaluating": {
    name: say("Projets évalués avec des usagers", "Projects evaluated with users"),
    words: (n) =>
      say(
        "{n|projet évalué|projets évalués} avec des usagers",
        "{n|project|projects} evaluated with users",
        { n },
      ),
    definition: say(
      "Les projets qui ont au moins une activité qui associe des usagers à l’évaluation.",
      "The projects with at least one activity that associates users in evaluation.",
    ),
    excluded: informing,
    of: "projects-with-users",
    needs: ["activities"],
    count: (dataset) => countInPhases(dataset, ["evaluation"]),
  },
  modalities: {
    name: say("Modalités", "Modalities"),
    words: (n) => say("{n|modalité|modalités}", "{n|modality|modalities}", { n }),
    definition: say(
      "Les façons différentes d’associer ou d’informer des usagers.",
      "The different ways of associating or informing users.",
    ),
    excluded: say("Les activités sans modalité publiée.", "Activities with no published modality."),
    needs: ["activities"],
    count: (dataset) =>
      countedActivities(dataset).summarise((t) => ({ n: t.distinct("modality") })).n,
  },
} satisfies Readonly<Record<string, KeyFigure>>;

/** Projects that associated users in some phases: each once, whatever the number of its activities. */
function countInPhases(dataset: Dataset, wanted: readonly Phase[]): Counted {
  const found = associatingActivities(dataset).filter(({ phase }) =>
    phase !== null && wanted.includes(phase)
  );
  return {
    value: new Set(found.map(({ project_id }) => project_id)).size,
    trace: { rows: refs("activities", found) },
  };
}

function countWithUsers(dataset: Dataset): Counted {
  const idsOf = (rows: readonly { readonly project_id: string }[]) =>
    new Set(rows.map(({ project_id }) => project_id));
  const active = idsOf(associatingActivities(dataset));
  const told = idsOf(countedActivityRows(dataset));
  const { counted } = experiments(dataset);
  const others = counted.filter(({ project_id }) => !active.has(project_id));
  return countRows("projects", counted.filter(({ project_id }) => active.has(project_id)), [
    ...leaveOut(
      "projects",
      others.filter(({ project_id }) => told.has(project_id)),
      say(
        "projet dont les activités publiées ne font qu’informer",
        "project whose published activities only inform",
      ),
    ),
    ...leaveOut(
      "projects",
      others.filter(({ project_id }) => !told.has(project_id)),
      say(
        "projet dont nos sources ne disent aucune activité",
        "project of which our sources tell no activity",
      ),
    ),
  ]);
}
