import type { Dataset } from "../../dataset/dataset.ts";
import type { Proposal } from "../../dataset/tables/mod.ts";
import { say } from "../../language/say.ts";
import { countedActivities, countedProposals } from "../participation/activities.ts";
import { isAdopted } from "../participation/influence.ts";
import { judgeAnswer, judgeLevel, type PromiseState } from "../participation/promises.ts";
import { type Counted, countRows, type KeyFigure } from "./key-figure.ts";
import { announced } from "./users.ts";

/** What is counted of promises made to users, and of what their proposals became. */
export const promiseFigures = {
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
    count: (dataset) => countPromises(dataset, (state) => state !== "unknown"),
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
    count: (dataset) => countPromises(dataset, (state) => state === "unknown"),
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
    count: (dataset) => countPromises(dataset, (state) => state === "kept"),
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
    count: (dataset) => countPromises(dataset, (state) => state === "not-kept"),
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
    count: (dataset) => countProposals(dataset, () => true),
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
    count: (dataset) => countProposals(dataset, ({ decision }) => decision !== null),
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
    count: (dataset) => countProposals(dataset, isAdopted),
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
    count: (dataset) => countProposals(dataset, (row) => judgeAnswer(row).state === "kept"),
  },
} satisfies Readonly<Record<string, KeyFigure>>;

function countPromises(dataset: Dataset, holds: (state: PromiseState) => boolean): Counted {
  return countedActivities(dataset).filter((row) =>
    holds(judgeLevel(row.promised_level, row.delivered_level).state)
  ).count();
}

function countProposals(dataset: Dataset, holds: (row: Proposal) => boolean): Counted {
  return countRows("proposals", countedProposals(dataset).filter(holds));
}
