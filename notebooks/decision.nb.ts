// %% [markdown] id=intro-fr {"lang":"fr","needs":["indicators","measures"]}
// # Ce que l’on peut proposer pour chaque projet
//
// Une proposition par projet (généraliser, prolonger, capitaliser, arrêter) avec ses raisons et le
// plus petit changement qui la ferait monter. Elle ouvre la discussion ; elle ne décide rien.

// %% [markdown] id=intro-en {"lang":"en","needs":["indicators","measures"]}
// # What can be proposed for each project
//
// One proposal a project (generalise, extend, capitalise on, stop) with its reasons and the smallest
// change that would move it up. It opens the discussion; it decides nothing.

// %% id=load
import { claimsOf } from "../pipeline/analysis/comparison/claims.ts";
import { rankQuantile } from "../pipeline/analysis/comparison/robustness.ts";
import { tierName } from "../pipeline/analysis/comparison/tiers.ts";
import {
  categoryLabel,
  decisionCategories,
  defaultThresholds,
  type Proposal,
} from "../pipeline/analysis/framework/decision.ts";
import { scoreOf } from "../pipeline/analysis/framework/evaluate.ts";
import { indexNode, nodeOf } from "../pipeline/analysis/framework/framework.ts";
import {
  otherScores,
  scoredChildren,
  type ScoredNode,
  strengthsOf,
} from "../pipeline/analysis/framework/strengths.ts";
import { traceScore } from "../pipeline/analysis/framework/trace-score.ts";
import { median } from "../pipeline/analysis/statistics/centre.ts";
import { profileBars } from "../pipeline/figures/profile-bars.ts";
import { type Bilingual, same } from "../pipeline/language/bilingual.ts";
import {
  absent,
  dataset,
  eachKey,
  eachProject,
  figure,
  interval,
  inWords,
  list as listOf,
  orElse,
  outline,
  type OutlineItem,
  projectLink,
  say,
  sentence,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const context = claimsOf(dataset);
const evaluation = context.evaluation();
const { framework, projects, names } = evaluation;
const index = indexNode(framework);
const result = context.robustness();
const comparable = index !== undefined && result.projects.length > 1 &&
  !result.problems.some(({ severity }) => severity === "error");
const proposals = comparable ? context.proposals() : [];
const byProject = new Map(proposals.map((proposal) => [proposal.project, proposal]));
const dimensions = scoredChildren(evaluation, index);
const places = new Map(projects.map((id, p) => [id, p]));
const label = (id: string) => nodeOf(framework, id)?.label ?? same(id);
const { profiles, majority, veto } = defaultThresholds;
const nothing = absent(say(
  "Sans score par dimension, aucune proposition ne peut être préparée.",
  "Without a score on each dimension, no proposal can be prepared.",
));

// %% id=counts
/** How many projects are proposed for a category. */
export const proposed = eachKey(decisionCategories.map(({ id }) => id), (id) =>
  value(
    dataset.projects.filter(({ project_id }) => byProject.get(project_id)?.category === id).count({
      rule: say(
        "Nombre de projets pour lesquels la règle propose : {label}. MR-Sort (Leroy, Mousseau & Pirlot, 2011).",
        "Number of projects for which the rule proposes: {label}. MR-Sort (Leroy, Mousseau & Pirlot, 2011).",
        { label: categoryLabel(id) },
      ),
    }),
    { label: categoryLabel(id) },
  ));

/** How many proposals would stay the same whatever is unknown. */
export const firmness = comparable
  ? sentence(say(
    "{n} {n|proposition|propositions} sur {all} {n|resterait la même|resteraient les mêmes} quelles que soient les valeurs que l’on ignore encore.",
    "{n} of {all} proposals would stay the same whatever the values still unknown turn out to be.",
    { n: proposals.filter(({ worst, best }) => worst === best).length, all: proposals.length },
  ))
  : nothing;

// %% id=proposals
const step = ({ next }: Pick<Proposal, "next">) =>
  orElse(
    next && listOf(
      next.changes.map(({ criterion, from, to }) =>
        say("{label} {from} → {to}", "{label} {from} → {to}", {
          label: label(criterion),
          from: orElse(from, same("?")),
          to,
        })
      ),
      { by: say(" ; ", "; ") },
    ),
    say("au plus haut", "at the top"),
  );

/** The proposal for each project, how far it depends on what is unknown, and the next step. */
export const list = comparable
  ? table({
    title: say("Une proposition par projet", "One proposal a project"),
    note: say(
      "Règle MR-Sort : un projet atteint une catégorie si les dimensions qui passent son seuil ({top}, {middle}, {low}) pèsent au moins {majority} du poids ; une dimension à {veto} ou moins interdit « généraliser ». « Si tout se révélait… » : la proposition avec toutes les valeurs inconnues au pire, puis au mieux.",
      "MR-Sort rule: a project reaches a category when the dimensions that pass its threshold ({top}, {middle}, {low}) weigh at least {majority} of the weight; a dimension at {veto} or less bars “generalise”. “Were all to turn out…”: the proposal with every unknown value at its worst, then at its best.",
      { top: profiles[0], middle: profiles[1], low: profiles[2], majority, veto },
    ),
    rows: decisionCategories.flatMap(({ id }) =>
      proposals.filter(({ category }) => category === id)
    ),
    columns: [
      [
        "Projet",
        "Project",
        ({ project }) => projectLink(dataset, project, names[places.get(project)!]!),
      ],
      ["Proposition", "Proposal", ({ category }) => categoryLabel(category)],
      [
        "Si tout se révélait au pire / au mieux",
        "Were all to turn out worst / best",
        ({ worst, best }) =>
          worst === best
            ? say("inchangée", "unchanged")
            : inWords(listOf([worst, best].map(categoryLabel), { by: " / " })),
      ],
      ["Pour monter d’un cran", "To move up one class", step, { align: "left" }],
    ],
  })
  : nothing;

// %% id=sheet
/** Where the project stands: its group, its possible ranks, its score. */
export const position = eachProject((id) => {
  const a = result.projects.indexOf(id);
  if (!comparable || a < 0) return null;
  return sentence(say(
    "Groupe {tier}{size|| ({size} projets que l’on ne peut pas ranger entre eux)}. Score : {score} sur 1. Rangs possibles : {ranks} sur {all}.",
    "Group {tier}{size|| ({size} projects that cannot be put in order)}. Score: {score} out of 1. Possible ranks: {ranks} of {all}.",
    {
      tier: tierName(result.tiers[a]!),
      size: result.tiers.filter((other) => other === result.tiers[a]).length,
      score: traceScore(evaluation, index.position, places.get(id)!),
      ranks: interval(rankQuantile(result, a, 0.025), rankQuantile(result, a, 0.975)),
      all: result.projects.length,
    },
  ));
});

const others = otherScores(evaluation);
/** How many other projects are drawn behind one; of more, as many at even steps of rank. */
const mostTicks = 60;
function ticksOf(others: readonly number[]): readonly number[] {
  const step = Math.ceil(others.length / mostTicks);
  return step <= 1 ? others : others.filter((_, i) => i % step === 0);
}

/** The project's score on each dimension, before those of all others. */
export const profile = eachProject((id) => {
  const p = places.get(id);
  if (p === undefined || !byProject.has(id)) return null;
  const rows = dimensions.map((node) => ({
    node,
    ...scoreOf(evaluation, node.position, p),
    others: others(node.position, p),
  }));
  const known = rows.filter(({ score }) => score !== null);
  return figure({
    title: say(
      "Au-dessus de la médiane du portefeuille sur {above} {above|dimension|dimensions} sur {known}",
      "Above the portfolio’s median on {above} of {known} dimensions",
      {
        above: known.filter(({ score, others }) => score! > (median(others) ?? Infinity)).length,
        known: known.length,
      },
    ),
    subtitle: say(
      "Point : score ; barre : ce qui reste possible. Traits fins : les autres projets{cut|no=|yes= ({most} au plus, à rangs réguliers)}. Sans point : rien de mesuré.",
      "Dot: score; bar: what remains possible. Fine ticks: the other projects{cut|no=|yes= ({most} at most, at even ranks)}. Without a dot: nothing measured.",
      { cut: projects.length > mostTicks ? "yes" : "no", most: mostTicks },
    ),
    caption: say(
      "Scores de 0 à 1 ; {n} projets au portefeuille. Source : table measures.",
      "Scores from 0 to 1; {n} projects in the portfolio. Source: table measures.",
      { n: projects.length },
    ),
    rows,
    columns: [
      ["Dimension", "Dimension", ({ node }) => node.label],
      ["Score", "Score", ({ node }) => traceScore(evaluation, node.position, p), { name: "score" }],
      [
        "Rang",
        "Rank",
        ({ rank, others }) =>
          rank && say("{rank} sur {all}", "{rank} of {all}", { rank, all: others.length + 1 }),
        { align: "right" },
      ],
    ],
    draw: (frame) =>
      profileBars(
        frame,
        rows.map(({ node, score, low, high, others }) => ({
          label: frame.say(node.label),
          value: score,
          low,
          high,
          others: ticksOf(others),
          text: low === null || high === null
            ? frame.say(say("sans objet", "n/a"))
            : score === null
            ? "?"
            : frame.number(score, { digits: 2, fixed: true }),
        })),
      ),
  });
});

const strengthItem = (
  kicker: Bilingual,
  nodes: readonly ScoredNode[],
  none: Bilingual,
): OutlineItem => ({
  kicker,
  text: [inWords(orElse(
    listOf(
      nodes.map(({ node, low, high, score }) =>
        score === null ? node.label : say("{label} ({span})", "{label} ({span})", {
          label: node.label,
          span: interval(low, high),
        })
      ),
      { by: ", " },
    ),
    none,
  ))],
});

/** What is strong, what is weak and what is not known, by criterion. */
export const strengths = eachProject((id) => {
  const p = places.get(id);
  if (p === undefined || !byProject.has(id)) return null;
  const { strong, weak, unknown } = strengthsOf(evaluation, p);
  return outline({
    items: [
      strengthItem(
        say("Points forts", "Strengths"),
        strong,
        say(
          "aucun critère n’est au-dessus du seuil haut quoi que l’on ignore.",
          "no criterion is above the high threshold whatever is unknown.",
        ),
      ),
      strengthItem(
        say("Points faibles", "Weaknesses"),
        weak,
        say(
          "aucun critère n’est sous le seuil moyen quoi que l’on ignore.",
          "no criterion is under the middle threshold whatever is unknown.",
        ),
      ),
      strengthItem(
        say("Inconnu", "Unknown"),
        unknown,
        say(
          "tous les critères ont au moins une mesure.",
          "all criteria have at least one measure.",
        ),
      ),
    ],
  });
});

const labels = (ids: readonly string[]) =>
  orElse(listOf(ids.map(label), { by: ", " }), say("aucune", "none"));

const checkWords = (
  { category, holds, support, missed, unknown, vetoes }: Proposal["checks"][number],
) =>
  say(
    "« {name} » {holds|true=est atteint|false=n’est pas atteint} : {support} du poids passe le seuil (il en faut {majority}). Sous le seuil : {missed}. Inconnues : {unknown}.{n|| Veto : {vetoes}.| Veto : {vetoes}.}",
    "“{name}” {holds|true=is reached|false=is not reached}: {support} of the weight passes the threshold ({majority} needed). Below it: {missed}. Unknown: {unknown}.{n|| Veto: {vetoes}.| Veto: {vetoes}.}",
    {
      name: categoryLabel(category),
      holds: `${holds}`,
      support,
      majority,
      missed: labels(missed),
      unknown: labels(unknown),
      n: vetoes.length,
      vetoes: labels(vetoes),
    },
  );

const nextWords = (next: NonNullable<Proposal["next"]>) =>
  say(
    "{smallest|true=Plus petit changement|false=Un changement possible (trop de critères pour prouver qu’il est le plus petit)} vers « {aim} » : {step}.",
    "{smallest|true=Smallest change|false=A possible change (too many criteria to prove that it is the smallest)} towards “{aim}”: {step}.",
    { smallest: `${next.isSmallest}`, aim: categoryLabel(next.category), step: step({ next }) },
  );

/** The proposal for the project with its proof: what is reached, missed, unknown, and the next step. */
export const trace = eachProject((id) => {
  const proposal = byProject.get(id);
  if (!proposal) return null;
  const { category, worst, best, checks, next } = proposal;
  return outline({
    items: [{
      kicker: say("Proposition à discuter", "Proposal to discuss"),
      text: [categoryLabel(category)],
      marks: [{
        mark: worst === best ? "full" : "half",
        text: worst === best
          ? say("la même quoi que l’on ignore encore", "the same whatever is still unknown")
          : say(
            "de « {worst} » au pire à « {best} » au mieux",
            "from “{worst}” at worst to “{best}” at best",
            { worst: categoryLabel(worst), best: categoryLabel(best) },
          ),
      }],
      fold: say("Pourquoi", "Why"),
      items: [...checks.map(checkWords), ...next === null ? [] : [nextWords(next)]]
        .map((text) => ({ text: [text] })),
    }],
    note: say(
      "La règle prépare la discussion ; elle n’est jamais appliquée d’office.",
      "The rule prepares the discussion; it is never applied by itself.",
    ),
  });
});
