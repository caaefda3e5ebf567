// %% [markdown] id=intro-fr {"lang":"fr","needs":["indicators","measures"]}
// # Et si l’on pesait autrement ?
//
// Ce qui fait bouger l’ordre des projets : les données, les poids ou la méthode ; un indicateur en
// moins ; le regard de chaque partie prenante ; ce qu’il faudrait croire pour qu’un autre soit premier.

// %% [markdown] id=intro-en {"lang":"en","needs":["indicators","measures"]}
// # What if we weighted it otherwise?
//
// What makes the order of the projects move: data, weights or method; one indicator fewer; the view
// of each stakeholder; what one would have to believe for another project to be first.

// %% id=load
import { claimsOf } from "../pipeline/analysis/comparison/claims.ts";
import { factorWords, sensitivity } from "../pipeline/analysis/comparison/drivers.ts";
import { leaveOneIndicatorOut } from "../pipeline/analysis/comparison/leave-one-out.ts";
import { stakeholderViews } from "../pipeline/analysis/comparison/views.ts";
import * as geography from "../pipeline/analysis/comparison/weight-geography.ts";
import { maxOf, minOf } from "../pipeline/analysis/extremes.ts";
import { scoreOf } from "../pipeline/analysis/framework/evaluate.ts";
import { indexNode, nodeOf } from "../pipeline/analysis/framework/framework.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { bars } from "../pipeline/figures/bars.ts";
import { type Bilingual, inBoth, same } from "../pipeline/language/bilingual.ts";
import {
  absent,
  dataset,
  figure,
  inWords,
  list,
  orElse,
  outline,
  percent,
  projectLink,
  say,
  sentence,
  table,
} from "../pipeline/notebook/mod.ts";

const context = claimsOf(dataset);
const evaluation = context.evaluation();
const { projects, names, framework } = evaluation;
const index = indexNode(framework);
const compared = context.robustness().projects.length;
const comparable = index !== undefined && compared > 1 &&
  !context.robustness().problems.some(({ severity }) => severity === "error");
const why = say(
  "Sans score, il n’y a ni poids à discuter ni ordre à éprouver.",
  "Without scores there are no weights to discuss and no order to test.",
);
const nameById = new Map(projects.map((id, p) => [id, names[p]!]));
const nameOf = (id: string) => nameById.get(id) ?? id;
const nodeLabel = (id: string) => nodeOf(framework, id)?.label ?? same(id);

// %% id=drivers
const capital = (text: Bilingual) =>
  inBoth((language) => text[language].charAt(0).toUpperCase() + text[language].slice(1));
/** A share that sampling may put a hair below zero. */
const share = (value: number | null, low: number | null, high: number | null) => ({
  value: Math.max(0, value ?? 0),
  low: Math.max(0, low ?? 0),
  high: Math.max(0, high ?? 0),
});
// Five hundred samples, fewer for a large portfolio: the intervals in the table say how far that goes.
const sobol = comparable ? sensitivity(dataset, { draws: compared > 300 ? 128 : 512 }) : null;
const factors = (sobol?.outputs[0]?.factors ?? []).map((f) => ({
  words: factorWords[f.factor],
  alone: share(f.first, f.firstLow, f.firstHigh),
  total: share(f.total, f.totalLow, f.totalHigh),
})).sort((a, b) => b.total.value - a.total.value);
// Factors that the intervals do not tell apart from the strongest.
const foremost = factors.filter(({ total }) => total.high >= factors[0]!.total.low);

/** What drives the disagreement about ranks. */
export const drivers = sobol && factors.length > 0
  ? figure({
    title: say(
      "{words} {n|fait|font} le plus bouger les rangs",
      "{words} {n|moves|move} ranks most",
      {
        words: capital(inWords(list(foremost.map(({ words }) => words.short)))),
        n: foremost.length,
      },
    ),
    subtitle: say(
      "Part du désaccord entre les tirages (indices de Sobol sur le déplacement moyen des rangs). Foncé : ce facteur seul ; clair : avec les autres. Les parts claires se recouvrent : leur somme dépasse 100 %.",
      "Share of the disagreement among draws (Sobol indices of the mean shift of ranks). Dark: this factor alone; pale: together with others. Pale shares overlap: they add up to more than 100%.",
    ),
    caption: say(
      "{n} évaluations ; intervalles à 95 % par rééchantillonnage. Méthode : Saisana, Saltelli et Tarantola (2005).",
      "{n} evaluations; 95% intervals by resampling. Method: Saisana, Saltelli and Tarantola (2005).",
      { n: sobol.evaluations },
    ),
    rows: factors,
    columns: [
      ["Facteur", "Factor", ({ words }) => words.long],
      ["Seul", "Alone", ({ alone }) => percent(alone)],
      ["Avec les autres", "With the others", ({ total }) => percent(total)],
    ],
    draw: (frame) =>
      bars(
        frame,
        factors.map(({ words, alone, total }) => ({
          label: frame.say(words.long),
          value: total.value,
          part: alone.value,
          text: frame.say(say("{alone} seul, {total} en tout", "{alone} alone, {total} in all", {
            alone: percent(alone.value),
            total: percent(total.value),
          })),
        })),
      ),
  })
  : absent(why);

// %% id=leave-one-out
const without = comparable
  ? leaveOneIndicatorOut(dataset).toSorted((a, b) => b.meanShift - a.meanShift)
  : [];
const [most] = without;

/** How far the ranks move without an indicator. */
export const leftOut = comparable && most
  ? figure({
    title: say(
      "{n|Aucun indicateur ne fait à lui seul le premier ; « {name} » déplace le plus les autres|Le premier rang tient à {n} indicateur|Le premier rang tient à {n} indicateurs}",
      "{n|No indicator alone makes the first; “{name}” moves the others most|The first rank hangs on {n} indicator|The first rank hangs on {n} indicators}",
      {
        n: without.filter(({ shifts }) =>
          shifts.some(({ before, after }) => before === 1 && after !== 1)
        ).length,
        name: nodeLabel(most.without),
      },
    ),
    subtitle: say(
      "Déplacement moyen des rangs si l’on retire un indicateur, les dix plus forts. À droite : paires de projets qui changent d’ordre.",
      "Mean shift of ranks if one indicator is left out, the ten largest. Right: pairs of projects that change order.",
    ),
    caption: say(
      "{n} indicateurs retirés un par un, {compared} projets ; le poids retiré va aux indicateurs frères.",
      "{n} indicators left out one by one, {compared} projects; the weight goes to sibling indicators.",
      { n: without.length, compared },
    ),
    rows: without,
    columns: [
      ["Sans", "Without", (row) => nodeLabel(row.without)],
      ["Déplacement moyen", "Mean shift", (row) => row.meanShift],
      ["Paires inversées", "Pairs reversed", (row) => row.reversals],
    ],
    draw: (frame) =>
      bars(
        frame,
        without.slice(0, 10).map((row) => ({
          label: frame.say(nodeLabel(row.without)),
          value: row.meanShift,
          text: `${frame.number(row.meanShift, { digits: 1 })} · ${row.reversals}`,
        })),
      ),
  })
  : absent(why);

// %% id=geography
const space = comparable ? geography.weightSpace(evaluation, index!.position) : null;
// A question about first place costs two linear programmes over all rivals and all dimensions.
const mostAsked = space
  ? Math.min(60, Math.ceil(3e7 / (space.projects.length * space.children.length ** 2)))
  : 0;
const declaredRank = (project: string) =>
  scoreOf(evaluation, index!.position, projects.indexOf(project)).rank ?? Infinity;
const asked = (space?.projects ?? []).map((project) => ({ project, rank: declaredRank(project) }))
  .sort((a, b) => a.rank - b.rank).slice(0, mostAsked).map(({ project }) => project);
const places = space ? geography.firstPlaces(space, asked) : [];
const isFirst = ({ moved }: geography.FirstPlace) => moved !== null && moved < 1e-9;
const never = places.filter(({ possible }) => possible === "never");

/** The heaviest beliefs of a set of weights: the dimensions that get the most of it. */
const beliefs = ({ weights }: geography.FirstPlace) => {
  const heavy = space!.children.map((child, i) => ({ child, weight: weights?.[i] ?? 0 }))
    .filter(({ weight }) => weight >= 0.1).sort((a, b) => b.weight - a.weight).slice(0, 3);
  const words = heavy.map(({ child, weight }) =>
    say("{share} à « {label} »", "{share} to “{label}”", {
      share: percent(weight),
      label: nodeLabel(child),
    })
  );
  return orElse(list(words), same(""));
};

/** For each project, what one would have to believe for it to be first. */
export const firsts = space && places.length > 0
  ? outline({
    items: [
      ...places.filter(isFirst).map(({ project }) =>
        say(
          "{name} est premier avec les poids déclarés.",
          "{name} is first with the declared weights.",
          {
            name: nameOf(project),
          },
        )
      ),
      ...places.filter((place) => place.possible === "alone" && !isFirst(place))
        .sort((a, b) => a.moved! - b.moved!).map((place) =>
          say(
            "Pour que {name} soit premier, il faudrait donner {beliefs} : déplacer {moved} de tout le poids.",
            "For {name} to be first one would have to give {beliefs}: to move {moved} of all the weight.",
            {
              name: nameOf(place.project),
              beliefs: beliefs(place),
              moved: percent(place.moved!),
            },
          )
        ),
      ...never.length === 0 ? [] : [
        say("Aucun jeu de poids ne met en tête {list}.", "No set of weights puts {list} first.", {
          list: list(never.map(({ project }) => nameOf(project))),
        }),
      ],
    ].map((text) => ({ text: [text] })),
    note: say(
      "Calcul exact sur les scores médians, poids entre dimensions seulement.{out|| Laissé de côté, faute d’être pesé sur toutes les dimensions : {names}.| Laissés de côté, faute d’être pesés sur toutes les dimensions : {names}.}{rest|| La question n’est posée que pour les {asked} premiers avec les poids déclarés ; pour l’autre, elle ne l’est pas.| La question n’est posée que pour les {asked} premiers avec les poids déclarés ; pour les {rest} autres, elle ne l’est pas.}",
      "Exact computation on the point scores, weights between dimensions only.{out|| Left aside, since it is not weighed on all dimensions: {names}.| Left aside, since they are not weighed on all dimensions: {names}.}{rest|| The question is asked for the first {asked} with the declared weights only; for the other one it is not.| The question is asked for the first {asked} with the declared weights only; for the other {rest} it is not.}",
      {
        out: space.leftOut.length,
        names: list([
          ...space.leftOut.slice(0, mostAsked).map(nameOf),
          ...space.leftOut.length <= mostAsked ? [] : [
            say("{n} {n|autre|autres}", "{n} {n|other|others}", {
              n: space.leftOut.length - mostAsked,
            }),
          ],
        ]),
        asked: asked.length,
        rest: space.projects.length - asked.length,
      },
    ),
  })
  : absent(
    comparable
      ? say(
        "La façon d’agréger de l’indice ne permet pas de dire exactement ce que changent les poids.",
        "The way the index is aggregated does not allow to say exactly what weights change.",
      )
      : why,
  );

const moves = space ? geography.closestFlips(space, 8) : [];

/** The pairs whose order a small change of weights reverses. */
export const closest = space && moves.length > 0
  ? table({
    title: say(
      "Le plus petit changement de poids qui retourne un ordre",
      "The smallest change of weights that reverses an order",
    ),
    note: say(
      "Les huit paires les plus proches. Ce que l’on déplace est une part de tout le poids, entre dimensions.",
      "The eight closest pairs. What is moved is a share of all the weight, between dimensions.",
    ),
    rows: moves,
    columns: [
      ["Devant", "Above", ({ above }) => nameOf(above)],
      ["Derrière", "Below", ({ below }) => nameOf(below)],
      ["Poids à déplacer", "Weight to move", ({ moved }) => percent(moved!, { digits: 1 })],
      ["De … vers …", "From … to …", ({ weights }) => {
        const moving = (sign: number) =>
          orElse(
            list(
              space.children.flatMap((child, i) =>
                (weights![i]! - space.weights[i]!) * sign > 1e-9 ? [nodeLabel(child)] : []
              ),
            ),
            same(""),
          );
        return say("{from} → {to}", "{from} → {to}", { from: moving(-1), to: moving(1) });
      }],
    ],
  })
  : absent(why);

// %% id=views
const views = comparable ? stakeholderViews(dataset, evaluation) : [];
const viewRows = projects.map((project, p) => {
  const ranks = views.map(({ ranks }) => ranks[p]!);
  return { project, ranks, low: minOf(ranks), high: maxOf(ranks) };
}).filter(({ ranks }) => ranks.every(Number.isFinite)).sort((a, b) => a.ranks[0]! - b.ranks[0]!);
const [spread] = viewRows.toSorted((a, b) => (b.high - b.low) - (a.high - a.low));

/** What the views of stakeholders agree on, in a sentence. */
export const agreement = views.length > 1 && spread
  ? sentence(say(
    "Vus par {views} {views|partie prenante|parties prenantes}, {n} {n|projet|projets} sur {all} {n|garde son|gardent leur} rang à deux places près ; {name} est celui qui dépend le plus du regard (rangs {low} à {high}).",
    "Seen by {views} {views|stakeholder|stakeholders}, {n} of {all} projects {n|keeps its|keep their} rank within two places; {name} depends most on the view (ranks {low} to {high}).",
    {
      views: views.length - 1,
      n: viewRows.filter(({ low, high }) => high - low <= 2).length,
      all: viewRows.length,
      name: nameOf(spread.project),
      low: spread.low,
      high: spread.high,
    },
  ))
  : absent(say(
    "Aucune partie prenante n’a donné de poids (table weights) : un seul regard, celui du cadre.",
    "No stakeholder gave weights (table weights): one view only, that of the framework.",
  ));

/** The rank of each project under each stakeholder's weights. */
export const byStakeholder = views.length > 1
  ? table({
    title: say("Rang de chaque projet, regard par regard", "Rank of each project, view by view"),
    note: say(
      "Scores médians, sans leurs intervalles : à lire avec les groupes de l’évaluation. Un rang isolé ne départage personne.",
      "Point scores without their intervals: to be read with the groups of the evaluation. A rank alone sets nobody apart.",
    ),
    sortable: true,
    rows: viewRows,
    columns: [
      ["Projet", "Project", ({ project }) => projectLink(dataset, project, nameOf(project))],
      ...views.map(({ stakeholder }, v) =>
        [
          stakeholder === null
            ? say("Poids du cadre", "Framework’s weights")
            : labelOf(dataset, "stakeholder", stakeholder),
          ({ ranks }: (typeof viewRows)[number]) => ranks[v] ?? null,
        ] as const
      ),
    ],
  })
  : absent(say(
    "Aucune partie prenante n’a donné de poids (table weights).",
    "No stakeholder gave weights (table weights).",
  ));
