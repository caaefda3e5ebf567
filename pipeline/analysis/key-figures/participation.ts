import { say } from "../../language/say.ts";
import { participationCounts } from "../participation/counts.ts";
import type { Phase } from "../participation/levels.ts";
import {
  countAssociating,
  countProjectsInPhases,
  countProjectsWithUsers,
} from "../portfolio/phases.ts";
import type { KeyFigure } from "./key-figure.ts";

const announced = say(
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
export const participationFigures = {
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
    count: (dataset) => participationCounts(dataset).activities,
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
    count: (dataset) => countAssociating(dataset).all,
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
    count: (dataset) => participationCounts(dataset).projects,
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
    count: countProjectsWithUsers,
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
    count: (dataset) => countProjectsInPhases(dataset, beforeTrial),
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
    count: (dataset) => countProjectsInPhases(dataset, ["experimentation"]),
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
    count: (dataset) => countProjectsInPhases(dataset, ["evaluation"]),
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
    count: (dataset) => participationCounts(dataset).modalities,
  },
  "promises-judged": {
    name: say("Promesses de niveau que l’on peut juger", "Promises of a level that can be judged"),
    words: (n) =>
      say(
        "{n|activité|activités} dont on connaît le niveau promis et le niveau tenu",
        "{n|activity|activities} whose promised and delivered levels are known",
        { n },
      ),
    definition: say(
      "Les activités de participation dont le niveau promis et le niveau tenu sont tous deux connus.",
      "The participation activities whose promised and delivered levels are both known.",
    ),
    excluded: say(
      "Les activités dont l’un des deux niveaux manque.",
      "Activities of which one of the two levels is missing.",
    ),
    of: "activities",
    needs: ["activities"],
    count: (dataset) => participationCounts(dataset).judged,
  },
  "promises-unjudged": {
    name: say("Promesses que l’on ne peut pas juger", "Promises that cannot be judged"),
    words: (n) =>
      say(
        "{n|activité|activités} que l’on ne peut pas juger",
        "{n|activity|activities} that cannot be judged",
        { n },
      ),
    definition: say(
      "Les activités de participation dont le niveau promis ou le niveau tenu n’est pas publié.",
      "The participation activities whose promised or delivered level is not published.",
    ),
    excluded: say("Les activités que l’on peut juger.", "Activities that can be judged."),
    of: "activities",
    needs: ["activities"],
    count: (dataset) => participationCounts(dataset).unjudged,
  },
  "promises-kept": {
    name: say("Promesses de niveau tenues", "Promises of a level kept"),
    words: (n) =>
      say(
        "{n|promesse de niveau tenue|promesses de niveau tenues}",
        "{n|promise|promises} of a level kept",
        { n },
      ),
    definition: say(
      "Les activités qui ont tenu au moins le niveau promis.",
      "The activities that delivered at least the level promised.",
    ),
    excluded: say(
      "Les activités que l’on ne peut pas juger : leur promesse n’est ni tenue ni rompue.",
      "Activities that cannot be judged: their promise is neither kept nor broken.",
    ),
    of: "promises-judged",
    needs: ["activities"],
    count: (dataset) => participationCounts(dataset).kept,
  },
  "promises-broken": {
    name: say("Promesses non tenues", "Promises not kept"),
    words: (n) =>
      say("{n|promesse non tenue|promesses non tenues}", "{n|promise|promises} not kept", { n }),
    definition: say(
      "Les activités qui ont tenu deux niveaux de moins que promis, ou davantage.",
      "The activities that delivered two levels or more below what was promised.",
    ),
    excluded: say(
      "Un niveau de moins : promesse à moitié tenue. Les activités que l’on ne peut pas juger.",
      "One level less: a promise half kept. Activities that cannot be judged.",
    ),
    of: "promises-judged",
    needs: ["activities"],
    count: (dataset) => participationCounts(dataset).broken,
  },
  proposals: {
    name: say("Propositions d’usagers", "Users’ proposals"),
    words: (n) =>
      say("{n|proposition|propositions} d’usagers", "users’ {n|proposal|proposals}", { n }),
    definition: say(
      "Les propositions du registre faites dans les activités comptées.",
      "The proposals of the ledger made in the activities counted.",
    ),
    excluded: announced,
    needs: ["proposals"],
    count: (dataset) => participationCounts(dataset).proposals,
  },
  "proposals-traced": {
    name: say("Propositions suivies", "Proposals traced"),
    words: (n) =>
      say("{n|proposition suivie|propositions suivies}", "{n|proposal|proposals} traced", { n }),
    definition: say(
      "Les propositions dont la décision est connue, en attente comprises.",
      "The proposals whose decision is known, pending ones included.",
    ),
    excluded: say(
      "Les propositions sans décision relevée.",
      "Proposals with no recorded decision.",
    ),
    of: "proposals",
    needs: ["proposals"],
    count: (dataset) => participationCounts(dataset).traced,
  },
  "proposals-adopted": {
    name: say("Propositions retenues ou adaptées", "Proposals accepted or adapted"),
    words: (n) =>
      say(
        "{n|proposition retenue ou adaptée|propositions retenues ou adaptées}",
        "{n|proposal|proposals} accepted or adapted",
        { n },
      ),
    definition: say(
      "Les propositions d’usagers que leur projet a retenues, telles quelles ou adaptées.",
      "The users’ proposals that their project accepted, as they were or adapted.",
    ),
    excluded: say(
      "Les propositions écartées, en attente, ou sans décision relevée.",
      "Proposals rejected, pending, or with no recorded decision.",
    ),
    of: "proposals-traced",
    needs: ["proposals"],
    count: (dataset) => participationCounts(dataset).adopted,
  },
  "proposals-answered": {
    name: say("Propositions qui ont eu leur réponse motivée", "Proposals given a reasoned reply"),
    words: (n) =>
      say(
        "{n|proposition qui a|propositions qui ont} eu {n|sa|leur} réponse motivée",
        "{n|proposal that was|proposals that were} given a reasoned reply",
        { n },
      ),
    definition: say(
      "Les propositions décidées, avec une réponse motivée, et suivies d’effet si elles sont retenues.",
      "The proposals decided, with a reasoned reply, and acted upon when adopted.",
    ),
    excluded: say(
      "Les décisions sans raison donnée, et les propositions retenues sans changement enregistré.",
      "Decisions with no reason given, and adopted proposals with no recorded change.",
    ),
    of: "proposals",
    needs: ["proposals"],
    count: (dataset) => participationCounts(dataset).answered,
  },
} satisfies Readonly<Record<string, KeyFigure>>;
