// %% [markdown] id=intro-fr {"lang":"fr","needs":["indicators","measures"]}
// # Comparer les projets sans les classer à tort
//
// Scores avec leur part d’inconnu, groupes que l’on peut départager, rangs possibles, qui devance
// qui. Une seule simulation par construction sert toutes ces pages.

// %% [markdown] id=intro-en {"lang":"en","needs":["indicators","measures"]}
// # Comparing projects without ranking them wrongly
//
// Scores with what is unknown of them, groups that can be told apart, possible ranks, who is above
// whom. One simulation a build serves all these pages.

// %% id=load
import { testedInDraws } from "../pipeline/analysis/comparison/claim-words.ts";
import { claimsOf } from "../pipeline/analysis/comparison/claims.ts";
import {
  dominanceGraph,
  dominances,
  type PairsApart,
  pairsApart,
} from "../pipeline/analysis/comparison/dominance.ts";
import { rankedProjects, tierGroups } from "../pipeline/analysis/comparison/ranked-projects.ts";
import { withinRank } from "../pipeline/analysis/comparison/robustness.ts";
import {
  type RobustSentence,
  robustSentences,
  wordSentence,
} from "../pipeline/analysis/comparison/sentences.ts";
import { wordTier } from "../pipeline/analysis/comparison/tier-words.ts";
import { scoreOf } from "../pipeline/analysis/framework/evaluate.ts";
import { evidenceUnder, isWeak } from "../pipeline/analysis/framework/evidence-under.ts";
import { indexNode } from "../pipeline/analysis/framework/framework.ts";
import type { Trace, Traced } from "../pipeline/analysis/traced.ts";
import { layeredGraph } from "../pipeline/figures/layered-graph.ts";
import { rankIntervals } from "../pipeline/figures/rank-intervals.ts";
import { scoreCells } from "../pipeline/figures/score-cells.ts";
import { shareCells } from "../pipeline/figures/share-cells.ts";
import {
  absent,
  claim,
  dataset,
  figure,
  interval,
  inWords,
  list,
  orElse,
  outline,
  percent,
  projectLink,
  say,
  sentence,
  value,
} from "../pipeline/notebook/mod.ts";

const context = claimsOf(dataset);
const evaluation = context.evaluation();
const { framework, projects, names } = evaluation;
const index = indexNode(framework);
const result = context.robustness();
const broken = [...evaluation.problems, ...result.problems].find(({ severity }) =>
  severity === "error"
);
const comparedIds = new Set(result.projects);
const compared = comparedIds.size;
/** Whether there is something to compare: an index, no error, two projects at least. */
const comparable = index !== undefined && broken === undefined && compared > 1;
const why = broken && index ? broken.what : index === undefined
  ? say(
    "Pas de score : le cadre ne réunit pas ses chiffres en un indice, et rien ne dit ce qui serait peu ou beaucoup.",
    "No score: the framework does not join its figures into an index, and nothing says what would be little or much.",
  )
  : say(
    "Pas de comparaison : moins de deux projets ont un score.",
    "No comparison: fewer than two projects have a score.",
  );
const nothing = absent(why);
const placeOf = new Map(projects.map((id, p) => [id, p]));
const nameOf = (id: string) => names[placeOf.get(id) ?? -1] ?? id;
const linkTo = ({ project }: { readonly project: string }) =>
  projectLink(dataset, project, nameOf(project));
/** Rounded down, so that 99.96 % never reads as always. */
const share = (x: number) => percent(x, { down: true });
const threshold = share(result.threshold);
const span = ({ low, high }: { readonly low: number | null; readonly high: number | null }) =>
  interval(low ?? 0, high ?? 1);

/** How many projects a figure draws: more cannot be read, nor their pairs drawn. */
const mostDrawn = 60;
/** What is said of the projects that a figure leaves out; nothing where it draws them all. */
const leftOut = (drawn: number) =>
  say(
    "{cut|no=|yes= Dessinés : les {drawn} premiers par groupe puis par rang médian ; {out} autres ne le sont pas.}",
    "{cut|no=|yes= Drawn: the first {drawn} by group, then by median rank; {out} others are not.}",
    { cut: drawn < compared ? "yes" : "no", drawn, out: compared - drawn },
  );

// %% id=tiers
const groups = tierGroups(result);
const spans = rankedProjects(result).map((row) => ({
  ...row,
  label: nameOf(row.project),
  group: groups[row.tier]!.name,
}));
const drawn = spans.slice(0, mostDrawn);
const [first] = groups;

const trace: Trace = {
  rule: say(
    "Part des tirages où l’énoncé est vrai. Chaque tirage prend des valeurs dans les intervalles (une mesure absente va du pire au meilleur), des poids (déclarés ± bruit, ou ceux d’une partie prenante) et une méthode déclarée.",
    "Share of the draws in which the statement is true. Each draw takes values within the intervals (a missing measure goes from worst to best), weights (declared ± noise, or a stakeholder’s) and a declared method.",
  ),
  formula: `draws = ${result.draws}, seed = ${result.seed}`,
  rows: [],
};
const fromDraws = (n: number): Traced => ({ value: n, low: n, high: n, unit: "", trace });

/** How many groups can be told apart. */
export const groupCount = value(
  fromDraws(groups.length),
  "{n|groupes que l’on peut départager|groupe, qui ne se classe pas tout entier|groupes que l’on peut départager}",
  "{n|group, which cannot be put in order as a whole|groups that can be told apart}",
);

const held = dominances(result);
const apartWords = ({ apart, pairs }: PairsApart) =>
  say(
    "{apart|aucune paire ne se départage|une paire sur {pairs} se départage|{apart} paires sur {pairs} se départagent}",
    "{apart|no pair can be put in order|one of {pairs} pairs can be put in order|{apart} of {pairs} pairs can be put in order}",
    { apart, pairs },
  );
const within = groups.map(({ members }) => pairsApart(held, members));
const apartInside = within.reduce((sum, { apart }) => sum + apart, 0);
const pairsInside = within.reduce((sum, { pairs }) => sum + pairs, 0);
const inside = say(
  "Un groupe ne se classe pas tout entier : {some|no=aucune paire ne s’y départage|yes={apart} paires sur {pairs} s’y départagent, dans la figure « qui devance qui »}. Ces parts de tirages supposent des valeurs réparties également dans leurs intervalles et indépendantes ; ce ne sont pas des degrés de confiance.",
  "A group cannot be put in order as a whole: {some|no=no pair in it can|yes={apart} of {pairs} pairs in it can, in the figure “who is above whom”}. These shares of draws suppose values spread evenly within their intervals and independent; they are not levels of confidence.",
  { some: apartInside === 0 ? "no" : "yes", apart: apartInside, pairs: pairsInside },
);

/** How many projects are compared. */
export const comparedCount = value(
  dataset.projects.filter(
    ({ project_id }) => comparedIds.has(project_id),
    say("sans score", "without a score"),
  ).count({
    rule: say("Nombre de projets qui ont un score.", "Number of projects that have a score."),
  }),
  "projets comparés",
  "projects compared",
);

/** How many draws stand behind every statement. */
export const drawCount = value(fromDraws(result.draws), "tirages", "draws");

/** The title of the page. */
export const headline = sentence(say(
  "{found|none=Pas encore de comparaison possible|level=Aucun groupe de projets ne se détache|lead={lead} se détache ; la suite ne se classe pas tout entière|groups={groups} groupes se distinguent ; un groupe ne se classe pas tout entier}",
  "{found|none=No comparison is possible yet|level=No group of projects stands out|lead={lead} stands out; the rest cannot be put in order as a whole|groups={groups} groups stand apart; a group cannot be put in order as a whole}",
  {
    found: !comparable
      ? "none"
      : groups.length === 1
      ? "level"
      : first?.members.length === 1
      ? "lead"
      : "groups",
    lead: nameOf(first?.members[0] ?? ""),
    groups: groups.length,
  },
));

/** The answer in a paragraph. */
export const answer = sentence(
  comparable
    ? say(
      "{n} projets sont comparés. Quand les mesures, les poids et les méthodes varient dans leurs limites déclarées, {groups|aucun groupe ne se détache des autres.|on peut départager {groups} groupes. Entre deux groupes, l’ordre tient dans au moins {threshold} des tirages.} {inside}",
      "{n} projects are compared. When measures, weights and methods vary within their declared limits, {groups|no group stands apart from the others.|one can tell apart {groups} groups. Between two groups the order holds in at least {threshold} of the draws.} {inside}",
      { n: comparedCount, groups: groupCount, threshold, inside },
    )
    : why,
);

/** Rank intervals by tier. */
export const tiers = comparable
  ? figure({
    title: say(
      "{groups|Les {n} projets ne se classent pas tout entiers ; {apart} paires sur {pairs} se départagent|{groups} groupes se distinguent ; à l’intérieur, {apart} paires sur {pairs} se départagent}",
      "{groups|The {n} projects cannot be put in order as a whole; {apart} of {pairs} pairs can|{groups} groups stand apart; inside them, {apart} of {pairs} pairs can be put in order}",
      { groups: groups.length, n: compared, apart: apartInside, pairs: pairsInside },
    ),
    subtitle: say(
      "Point : rang médian. Barre : rangs possibles dans 95 % des tirages. Le meilleur rang est à gauche.",
      "Dot: median rank. Bar: possible ranks in 95% of the draws. The best rank is on the left.",
    ),
    caption: say(
      "n = {n} projets{out||, {out} sans score|, {out} sans score} ; {draws} tirages (données, poids, méthode). Source : tables measures, indicators, weights.{cut}",
      "n = {n} projects{out||, {out} without a score|, {out} without a score}; {draws} draws (data, weights, method). Source: tables measures, indicators, weights.{cut}",
      {
        n: compared,
        out: projects.length - compared,
        draws: result.draws,
        cut: leftOut(drawn.length),
      },
    ),
    rows: spans,
    columns: [
      ["Projet", "Project", linkTo],
      ["Groupe", "Group", ({ group }) => group],
      ["Rang médian", "Median rank", ({ median }) => median],
      ["Rangs possibles (95 %)", "Possible ranks (95%)", span, { name: "ranks" }],
      // The number opens on the project's sheet, down to its measures.
      ["Score", "Score", ({ project }) =>
        projectLink(
          dataset,
          project,
          inWords(span(scoreOf(evaluation, index.position, placeOf.get(project)!))),
        ), { align: "right", name: "score" }],
    ],
    draw: (frame) =>
      rankIntervals(frame, {
        ranks: compared,
        spans: drawn,
        groups: groups.slice(0, drawn.at(-1)!.tier + 1).map(({ name, members }, tier) => ({
          group: name,
          name: frame.say(say("Groupe {name}", "Group {name}", { name })),
          words: frame.say(say(
            "{kind|level={apart}|many={size} projets ; {apart}|lead=en tête quoi que l’on fasse|one=un projet}",
            "{kind|level={apart}|many={size} projects; {apart}|lead=first whatever one does|one=one project}",
            {
              kind: groups.length === 1
                ? "level"
                : members.length > 1
                ? "many"
                : tier === 0
                ? "lead"
                : "one",
              size: members.length,
              apart: apartWords(within[tier]!),
            },
          )),
        })),
        axis: frame.say(say(
          "Rang possible (95 % des réglages déclarés) →",
          "Possible rank (95% of the declared settings) →",
        )),
      }),
  })
  : nothing;

// %% id=statements
const sentences = comparable ? robustSentences(result) : [];
const tierOf = (project: string) =>
  groups.find(({ members }) => members.includes(project))?.name ?? "";
const words = (found: RobustSentence) =>
  found.kind === "tier" || found.kind === "level"
    ? wordTier(found, tierOf(found.subjects[0]!), nameOf)
    : wordSentence(found, nameOf);

const strongest = sentences.find(({ kind }) => kind === "first" || kind === "tier");
const rearTier = sentences.findLast(({ kind }) => kind === "tier");
// The head and the rear are printed as claims; a first place says its tier too.
const said = sentences.filter((found) =>
  found.kind !== "above" && found !== strongest && found !== rearTier &&
  !(found.kind === "tier" && strongest?.kind === "first" && found.subjects.length === 1 &&
    found.subjects[0] === strongest.subjects[0])
);

/** What the prose may say: statements that hold in at least the threshold’s share of the draws. */
export const statements = comparable
  ? outline({
    items: said.slice(0, mostDrawn).map((found) => ({ text: [words(found)] })),
    note: say(
      "Les paires que l’on peut départager sont dans la figure « qui devance qui ».{more|| {more} énoncé plus faible n’est pas imprimé.| {more} énoncés plus faibles ne sont pas imprimés.}",
      "The pairs that can be told apart are in the figure “who is above whom”.{more|| {more} weaker statement is not printed.| {more} weaker statements are not printed.}",
      { more: Math.max(0, said.length - mostDrawn) },
    ),
  })
  : nothing;

const claimOf = (found: RobustSentence) =>
  claim({
    text: words(found),
    holds: found.share >= result.threshold,
    found: inWords(share(found.share)),
    tested: testedInDraws(found.share, result.threshold, result.draws),
    trace,
  });

/** The strongest statement about the head of the portfolio. */
export const lead = strongest ? claimOf(strongest) : absent(say(
  "Aucun énoncé ne tient sur la tête du classement.",
  "No statement about the head of the ranking holds.",
));

/** What separates the last group from the others. */
export const rear = rearTier && groups.length > 1 && rearTier !== strongest
  ? claimOf(rearTier)
  : absent(say("Aucun groupe ne se détache en queue.", "No group stands apart at the rear."));

// %% id=heat
const dimensions = (index?.children ?? []).map((place) => framework.nodes[place]!)
  .filter((node) => node.scored);
const heatRows = spans.map(({ project, label }) => ({
  project,
  label,
  cells: dimensions.map(({ position }) => ({
    ...scoreOf(evaluation, position, placeOf.get(project)!),
    weak: isWeak(evidenceUnder(evaluation, position, [placeOf.get(project)!])),
  })),
}));
// A wide framework leaves room for fewer rows before the drawing is only a carpet.
const drawnHeat = heatRows.slice(
  0,
  Math.min(mostDrawn, Math.ceil(2400 / (dimensions.length || 1))),
);
const heatCells = heatRows.flatMap(({ cells }) => cells);

/** The scores of all projects on all dimensions, with what is unknown and what is weakly proven. */
export const heat = comparable && dimensions.length > 0
  ? figure({
    title: say(
      "Cases inconnues : {unknown} sur {all} ; sur des preuves faibles : {weak}",
      "Cells unknown: {unknown} of {all}; on weak evidence: {weak}",
      {
        unknown: heatCells.filter(({ score, low }) => score === null && low !== null).length,
        all: heatCells.length,
        weak: heatCells.filter(({ weak }) => weak).length,
      },
    ),
    subtitle: say(
      "Score de 0 à 1 par projet et dimension ; plus la teinte est forte, plus il est haut. Trait plein sous le nombre : acquis quoi que cachent les mesures absentes ; trait pâle : possible. Hachures : preuves faibles ou non retenues. « ? » : rien de mesuré, ce n’est pas zéro. « – » : sans objet.",
      "Score from 0 to 1 by project and dimension; the stronger the tint, the higher. Full line under the number: certain whatever missing measures hide; pale line: possible. Hatching: weak evidence, or evidence kept out. “?”: nothing measured, which is not zero. “–”: does not apply.",
    ),
    // Read row by row, a hundred intervals say nothing: the best of each dimension does.
    alt: inWords(
      list(
        dimensions.map(({ label }, c) => {
          const score = (row: (typeof heatRows)[number]) => row.cells[c]!.score;
          const [top] = heatRows.toSorted((a, b) => (score(b) ?? -1) - (score(a) ?? -1));
          const words = { label, name: top!.label, score: score(top!) ?? 0 };
          return say("{label} : {name} {score}", "{label}: {name} {score}", words);
        }),
        { by: say(" ; ", "; ") },
      ),
    ),
    caption: say(
      "n = {n} projets × {dimensions} dimensions, dans l’ordre des groupes. Les scores s’ouvrent sur la fiche de chaque projet. Source : table measures.{cut}",
      "n = {n} projects × {dimensions} dimensions, in the order of the groups. Scores open on each project’s sheet. Source: table measures.{cut}",
      { n: compared, dimensions: dimensions.length, cut: leftOut(drawnHeat.length) },
    ),
    rows: heatRows,
    columns: [
      ["Projet", "Project", linkTo],
      ...dimensions.map((node, c) =>
        [node.label, ({ cells }: (typeof heatRows)[number]) => {
          const { low, weak } = cells[c]!;
          return say(
            "{is|none=sans objet|weak={span}*|sound={span}}",
            "{is|none=n/a|weak={span}*|sound={span}}",
            {
              is: low === null ? "none" : weak ? "weak" : "sound",
              span: span(cells[c]!),
            },
          );
        }, { align: "right" }] as const
      ),
    ],
    draw: (frame) =>
      scoreCells(frame, {
        columns: dimensions.map(({ label }) => frame.say(label)),
        rows: drawnHeat,
      }),
  })
  : nothing;

// %% id=dominance
const edges = comparable ? dominanceGraph(result, drawn.map(({ project }) => project)) : [];
const pairs = comparable ? held.length : 0;

/** Who is above whom, in at least the threshold’s share of the draws. */
export const dominance = comparable
  ? figure({
    title: say(
      "Paires de projets que l’on départage sûrement : {pairs} sur {all}",
      "Pairs of projects told apart for sure: {pairs} of {all}",
      { pairs, all: compared * (compared - 1) / 2 },
    ),
    subtitle: say(
      "Un trait va d’un projet à un autre qu’il devance dans au moins {threshold} des tirages (vers le point). Les traits qui se déduisent d’autres ne sont pas tracés.",
      "A line goes from a project to another that it is above in at least {threshold} of the draws (towards the dot). Lines that follow from others are not drawn.",
      { threshold },
    ),
    alt: inWords(orElse(
      list(
        edges.slice(0, 30).map(({ above, below }) => `${nameOf(above)} > ${nameOf(below)}`),
        { by: say(" ; ", "; ") },
      ),
      say("aucun trait", "no line"),
    )),
    caption: say(
      "n = {n} projets, {edges} traits{cut|no= pour {pairs} paires|yes=}. Sans trait ni chemin entre deux projets : on ne sait pas lequel devance l’autre.{left}",
      "n = {n} projects, {edges} lines{cut|no= for {pairs} pairs|yes=}. Without a line or a path between two projects, nobody knows which is above.{left}",
      {
        n: compared,
        edges: edges.length,
        cut: drawn.length < compared ? "yes" : "no",
        pairs,
        left: leftOut(drawn.length),
      },
    ),
    rows: edges,
    columns: [
      ["Devant", "Above", (edge) => nameOf(edge.above)],
      ["Derrière", "Below", (edge) => nameOf(edge.below)],
      ["Part des tirages", "Share of the draws", (edge) => share(edge.share), { name: "share" }],
    ],
    draw: (frame) =>
      layeredGraph(frame, {
        nodes: drawn.map(({ project, label }) => ({ id: project, label })),
        edges,
      }),
  })
  : nothing;

// %% id=ranks
const drawnRanks = Math.min(compared, mostDrawn);
const shares = spans.map(({ project, label, place }) => ({
  project,
  label,
  shares: Array.from(
    { length: drawnRanks },
    (_, k) => result.rankCounts[place * compared + k]! / result.draws,
  ),
  top: withinRank(result, place, 3),
}));

/** How often each project has each rank. */
export const ranks = comparable
  ? figure({
    title: say(
      "{n|Un seul projet vient en tête dans plus d’un tirage sur cent|{n} projets viennent en tête dans plus d’un tirage sur cent}",
      "{n|One project alone comes first in more than one draw in a hundred|{n} projects come first in more than one draw in a hundred}",
      { n: shares.filter(({ shares }) => (shares[0] ?? 0) >= 0.01).length },
    ),
    subtitle: say(
      "Un carré d’autant plus grand que le projet a souvent ce rang (rang 1 à gauche). Moins d’un tirage sur cent : rien.",
      "The more often a project has a rank, the larger the square (rank 1 on the left). Less than one draw in a hundred: nothing.",
    ),
    caption: say(
      "n = {n} projets, {draws} tirages, graine {seed}.{left}{cut|no=|yes= Rangs au-delà du {ranks}e : non dessinés.}",
      "n = {n} projects, {draws} draws, seed {seed}.{left}{cut|no=|yes= Ranks beyond {ranks} are not drawn.}",
      {
        n: compared,
        draws: result.draws,
        seed: String(result.seed),
        left: leftOut(drawn.length),
        cut: drawnRanks < compared ? "yes" : "no",
        ranks: drawnRanks,
      },
    ),
    rows: shares,
    columns: [
      ["Projet", "Project", linkTo],
      ["Premier", "First", ({ shares }) => share(shares[0] ?? 0)],
      ["Parmi les trois premiers", "Among the first three", ({ top }) => share(top)],
    ],
    draw: (frame) =>
      shareCells(frame, {
        rows: shares.slice(0, drawn.length),
        columns: Array.from({ length: drawnRanks }, (_, k) => String(k + 1)),
        axis: frame.say(say("Rang →", "Rank →")),
      }),
  })
  : nothing;
