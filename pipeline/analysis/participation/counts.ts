import type { Dataset } from "../../dataset/dataset.ts";
import { keep } from "../../dataset/keep.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { say } from "../../language/say.ts";
import { countOf, refs, type Traced } from "../traced.ts";
import { countedProjects } from "../portfolio/experiments.ts";
import { countedActivities } from "./activities.ts";
import { isAdopted } from "./influence.ts";
import { judgeAnswer, judgeLevel, type PromiseState } from "./promises.ts";

/** What is counted of participation, by one rule for all pages. */
export interface ParticipationCounts {
  readonly activities: Traced;
  /** Projects with an activity. */
  readonly projects: Traced;
  readonly allProjects: Traced;
  readonly modalities: Traced;
  /** Activities whose promise of a level can be judged, and those that cannot. */
  readonly judged: Traced;
  readonly unjudged: Traced;
  /** Promises of a level that were kept, and those broken by two levels or more. */
  readonly kept: Traced;
  readonly broken: Traced;
  readonly proposals: Traced;
  /** Proposals whose decision is known, pending ones included. */
  readonly traced: Traced;
  /** Proposals accepted or adapted. */
  readonly adopted: Traced;
  /** Proposals that were given the answer they were owed. */
  readonly answered: Traced;
}

/** Count what participation a dataset holds. */
export const participationCounts: (dataset: Dataset) => ParticipationCounts = keep((
  dataset: Dataset,
) => {
  const activities = countedActivities(dataset);
  const projects = countedProjects(dataset);
  const promises = (test: (state: PromiseState) => boolean, rule: Bilingual) =>
    activities.filter((row) => test(judgeLevel(row.promised_level, row.delivered_level).state))
      .count({ rule });
  const counted = new Set(activities.column("activity_id"));
  const proposals = dataset.tables.proposals.rows.filter(({ activity_id }) =>
    counted.has(activity_id)
  );
  const countProposals = (rows: typeof proposals, rule: Bilingual) =>
    countOf(refs("proposals", rows), rule);
  return {
    activities: activities.count({ rule: rules.activities }),
    projects: projects.semijoin(activities, "project_id").count({ rule: rules.projects }),
    allProjects: projects.count({ rule: rules.allProjects }),
    modalities: activities.summarise((t) => ({
      n: t.distinct("modality", { rule: rules.modalities }),
    })).n,
    judged: promises((state) => state !== "unknown", rules.judged),
    unjudged: promises((state) => state === "unknown", rules.unjudged),
    kept: promises((state) => state === "kept", rules.kept),
    broken: promises((state) => state === "not-kept", rules.broken),
    proposals: countProposals(proposals, rules.proposals),
    traced: countProposals(proposals.filter(({ decision }) => decision !== null), rules.traced),
    adopted: countProposals(proposals.filter(isAdopted), rules.adopted),
    answered: countProposals(
      proposals.filter((row) => judgeAnswer(row).state === "kept"),
      rules.answered,
    ),
  };
});

const rules = {
  activities: say(
    "Nombre d’activités de la table activities.",
    "Number of activities in the table activities.",
  ),
  projects: say(
    "Projets qui ont au moins une activité publiée.",
    "Projects with at least one published activity.",
  ),
  allProjects: say("Nombre de projets.", "Number of projects."),
  modalities: say(
    "Nombre de modalités différentes de la table activities.",
    "Number of different modalities in the table activities.",
  ),
  judged: say(
    "Activités dont le niveau promis et le niveau tenu sont tous deux connus.",
    "Activities whose promised and delivered levels are both known.",
  ),
  unjudged: say(
    "Activités dont le niveau promis ou le niveau tenu n’est pas publié.",
    "Activities whose promised or delivered level is not published.",
  ),
  kept: say(
    "Activités qui ont tenu au moins le niveau promis.",
    "Activities that delivered at least the level promised.",
  ),
  broken: say(
    "Activités qui ont tenu deux niveaux de moins que promis, ou davantage.",
    "Activities that delivered two levels or more below what was promised.",
  ),
  proposals: say("Nombre de propositions du registre.", "Number of proposals in the ledger."),
  traced: say(
    "Propositions dont la décision est tracée, en attente comprises.",
    "Proposals whose decision is traced, pending ones included.",
  ),
  adopted: say(
    "Propositions d’usagers retenues ou adaptées.",
    "Users’ proposals accepted or adapted.",
  ),
  answered: say(
    "Propositions décidées, avec une réponse motivée, et suivies d’effet si elles sont retenues.",
    "Proposals decided, with a reasoned reply, and acted upon when adopted.",
  ),
};
