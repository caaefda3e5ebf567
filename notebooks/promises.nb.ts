// %% [markdown] id=intro-fr {"lang":"fr","needs":["activities"]}
// # Le registre des promesses
//
// Proposition, décision, changement du projet, et les passages d’entretiens qui en parlent. Une
// promesse de niveau se juge sur ce qui a été tenu ; une réponse, sur sa décision, sa raison et sa
// trace dans le projet. Ne sont citées que les personnes qui ont accepté de l’être.

// %% [markdown] id=intro-en {"lang":"en","needs":["activities"]}
// # The promise ledger
//
// Proposal, decision, change in the design, and the passages of interviews that speak of it. A promise
// of a level is judged on what was delivered; an answer, on its decision, its reason and its trace in
// the project. Only people who agreed to be quoted are quoted.

// %% id=load
import { keyFigure } from "../pipeline/analysis/key-figures/mod.ts";
import {
  type ProjectPromises,
  promiseLedger,
  type PromiseState,
  promiseStates,
} from "../pipeline/analysis/participation/promises.ts";
import { projectName } from "../pipeline/analysis/portfolio/experiments.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { same } from "../pipeline/language/bilingual.ts";
import {
  dataset,
  eachKey,
  eachProject,
  figure,
  key,
  outline,
  outOf,
  projectLink,
  readOut,
  say,
  sentence,
} from "../pipeline/notebook/mod.ts";
import {
  activityItem,
  projectItem,
  promiseMark,
  proposalItem,
  reasonsOf,
} from "../pipeline/notebook/outputs/promise-outline.ts";

const ledger = promiseLedger(dataset);
const nameOf = ({ projectId }: ProjectPromises) => projectName(dataset, projectId);

// %% id=counts
const activities = keyFigure(dataset, "activities");
const judged = keyFigure(dataset, "promises-judged");
const kept = keyFigure(dataset, "promises-kept");
/** Promises of a level kept. */
export const keptCount = key("promises-kept", { share: true });
/** Promises of a level not kept. */
export const brokenCount = key("promises-broken", { share: true });
/** Activities of which nothing can be said. */
export const unknownCount = key("promises-unjudged");
/** Proposals answered as owed. */
export const answeredCount = key("proposals-answered", { share: true });

/** The answer of the page, as its title. */
export const title = sentence(
  judged.value === 0
    ? say(
      "Aucune promesse faite aux usagers ne peut être jugée",
      "No promise made to users can be judged",
    )
    : say("Le registre des promesses : {share} tenues", "The promise ledger: {share} kept", {
      share: outOf(kept, judged),
    }),
);

// %% id=states
const broken = ledger.filter(({ promise }) => promise.state === "not-kept");
const countIn = ({ activities }: ProjectPromises, state: PromiseState) =>
  activities.filter(({ promise }) => promise.state === state).length;
const present = (Object.keys(promiseStates) as PromiseState[]).filter((state) =>
  ledger.some((row) => countIn(row, state) > 0)
);

/** The promises of each project. */
export const byProject = figure({
  title: judged.value === 0
    ? say(
      "Ce qui manque : le niveau promis et le niveau tenu de chaque activité",
      "What is missing: the level promised and the level delivered of every activity",
    )
    : say(
      "{whole} {whole|projet a|projets ont} tenu toutes {whole|ses|leurs} promesses connues{broken|| ; aucune tenue : {names}| ; aucune tenue : {names}}",
      "{whole} {whole|project|projects} kept all {whole|its|their} known promises{broken||; none kept: {names}|; none kept: {names}}",
      {
        whole: ledger.filter(({ promise }) => promise.state === "kept").length,
        broken: broken.length,
        names: broken.map(nameOf).join(", "),
      },
    ),
  subtitle: say(
    "Nombre d’activités par projet, selon ce que leur promesse de niveau est devenue : tenue, à moitié tenue (un niveau de moins), non tenue (davantage), inconnue.",
    "Number of activities by project and by what became of their promise of a level: kept, half kept (one level less), not kept (further below), unknown.",
  ),
  caption: say(
    "n = {n} activités, {judged} jugées. Source : table activities.",
    "n = {n} activities, {judged} judged. Source: table activities.",
    { n: activities, judged },
  ),
  alt: readOut(ledger.slice(0, 60), (row) =>
    say("{name} : {state}", "{name}: {state}", {
      name: nameOf(row),
      state: promiseStates[row.promise.state],
    })),
  rows: ledger,
  columns: [
    ["Projet", "Project", (row) => projectLink(dataset, row.projectId, nameOf(row))],
    ["Ensemble", "Overall", ({ promise }) => promiseMark(promise)],
    ...present.map((state) => ({
      title: promiseStates[state],
      value: (row: ProjectPromises) => countIn(row, state),
      align: "right" as const,
    })),
  ],
  draw: (frame) =>
    crossedCounts(frame, {
      rows: ledger.slice(0, 60),
      rowName: nameOf,
      columns: present,
      columnName: (state) => promiseStates[state],
      full: ["kept"],
      count: countIn,
    }),
});

// %% id=ledger
/** The ledger, project by project. */
export const all = outline({
  title: say("Projet par projet", "Project by project"),
  note: say(
    "Une promesse est tenue si le niveau promis est atteint, à moitié tenue à un niveau près, non tenue au-delà. Chaque fiche de projet donne les décisions, leurs raisons et les passages d’entretiens.",
    "A promise is kept when the level promised is reached, half kept one level below, not kept further below. Each project sheet gives the decisions, their reasons and the passages of interviews.",
  ),
  items: ledger.slice(0, 40).map((project) => projectItem(dataset, project)),
});

const proposals = ledger.flatMap((project) =>
  project.activities.flatMap((activity) => activity.proposals.map((entry) => ({ project, entry })))
);
const spoken = proposals
  .map(({ project, entry }) => ({
    ...proposalItem(dataset, entry),
    kicker: same(nameOf(project)),
  }))
  .filter(({ items = [] }) => items.some(({ quote }) => quote !== undefined));

/** Proposals that people spoke of in interviews, with their words. */
export const inInterviews = eachKey(["quotes"], () =>
  spoken.length === 0 ? null : outline({
    title: say("Ce que l’on en dit en entretien", "What is said of them in interviews"),
    note: say(
      "{n} propositions sur les {cited} dont un entretien parle ; les autres passages viennent de personnes qui n’ont pas accepté d’être citées.",
      "{n} of the {cited} proposals that an interview speaks of; the other passages come from people who did not agree to be quoted.",
      {
        n: spoken.length,
        cited: proposals.filter(({ entry }) => entry.passages.length > 0).length,
      },
    ),
    items: spoken,
  }));

/** The ledger of one project. */
export const ofProject = eachProject((id) => {
  const own = ledger.find(({ projectId }) => projectId === id);
  const isKnown = own?.activities.some(({ promise, proposals }) =>
    promise.state !== "unknown" || proposals.length > 0
  );
  return !own || isKnown !== true ? null : outline({
    title: say("Promesses et propositions", "Promises and proposals"),
    note: say("{reasons}.", "{reasons}.", { reasons: reasonsOf(own.promise) }),
    items: own.activities.map((entry) => activityItem(dataset, entry)),
  });
});
