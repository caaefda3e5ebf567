// %% [markdown] id=intro-fr {"lang":"fr","needs":["indicators"]}
// # Le cadre d’évaluation
//
// Ce qui est observé, dans quelle unité, dans quel sens, avec quelles bornes et quel poids ; comment
// les valeurs se combinent ; ce que le cadre recouvre d’autres cadres, et ce qui s’y perd.

// %% [markdown] id=intro-en {"lang":"en","needs":["indicators"]}
// # The evaluation framework
//
// What is observed, in which unit, in which direction, with which goalposts and which weight; how
// values combine; what the framework covers of other frameworks, and what is lost.

// %% id=load
import { claimsOf } from "../pipeline/analysis/comparison/claims.ts";
import { readCrosswalks } from "../pipeline/analysis/framework/crosswalk.ts";
import { evidenceUnder } from "../pipeline/analysis/framework/evidence-under.ts";
import { type FrameworkNode, indexNode } from "../pipeline/analysis/framework/framework.ts";
import { gapWords } from "../pipeline/analysis/framework/observe.ts";
import { scoredChildren } from "../pipeline/analysis/framework/strengths.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { rowWords } from "../pipeline/dataset/row-words.ts";
import { aggregations, logicStages, normalisations } from "../pipeline/dataset/tables/framework.ts";
import { bars } from "../pipeline/figures/bars.ts";
import { type Bilingual, same } from "../pipeline/language/bilingual.ts";
import {
  absent,
  dataset,
  date,
  figure,
  list,
  type Mark,
  orElse,
  outline,
  type OutlineItem,
  percent,
  say,
  sentence,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const evaluation = claimsOf(dataset).evaluation();
const { framework } = evaluation;
const index = indexNode(framework);
const leaves = framework.leaves.map((place) => framework.nodes[place]!);
const nodeById = new Map(framework.nodes.map((node) => [node.id, node]));

// %% id=counts
/** How many dimensions the framework has. */
export const dimensionCount = value(
  dataset.indicators.filter(({ kind }) => kind === "dimension").count({
    rule: say("Nombre de nœuds de nature « dimension ».", "Number of nodes of kind “dimension”."),
  }),
  "dimensions",
  "dimensions",
);

/** How many criteria. */
export const criterionCount = value(
  dataset.indicators.filter(({ kind }) => kind === "criterion").count({
    rule: say("Nombre de nœuds de nature « critère ».", "Number of nodes of kind “criterion”."),
  }),
  "critères",
  "criteria",
);

const indicators = dataset.indicators.filter(({ indicator_id }) =>
  nodeById.get(indicator_id)?.children.length === 0
);
/** How many indicators. */
export const indicatorCount = value(
  indicators.count({
    rule: say("Nombre de nœuds sans nœud au-dessous.", "Number of nodes with none below."),
  }),
  "indicateurs",
  "indicators",
);

const scored = indicators.filter(
  ({ indicator_id }) => nodeById.get(indicator_id)?.scored === true,
  say(
    "contexte, ou chiffre isolé sans échelle",
    "context, or a figure that stands alone without a scale",
  ),
);
/** How many of them count in a score. */
export const scoredCount = value(
  scored.count({
    rule: say(
      "Nombre d’indicateurs qui ont un sens et une échelle, et entrent dans un score.",
      "Number of indicators that have a direction and a scale, and enter a score.",
    ),
  }),
  "indicateurs notés",
  "scored indicators",
);

// %% id=headline
/** What the framework is, in a few words: the title of the page. */
export const headline = sentence(
  index
    ? say(
      "{dimensions} dimensions, {indicators} indicateurs, un cadre déclaré",
      "{dimensions} dimensions, {indicators} indicators, one declared framework",
      { dimensions: dimensionCount, indicators: indicatorCount },
    )
    : say(
      "{n} chiffres définis, pas encore de cadre qui les réunisse",
      "{n} figures defined, and no framework yet that joins them",
      { n: indicatorCount },
    ),
);

/** The version that these pages were made with. */
export const version = sentence(say(
  "Version du cadre : empreinte {fingerprint}, état au {date}. Un poids, une borne ou une définition qui change, et l’empreinte change.",
  "Version of the framework: fingerprint {fingerprint}, as of {date}. Let a weight, a goalpost or a definition change, and the fingerprint changes.",
  { fingerprint: framework.fingerprint.slice(0, 16), date: date(dataset.date) },
));

// %% id=tree
const directions = {
  1: say("plus est mieux", "more is better"),
  [-1]: say("moins est mieux", "less is better"),
  0: say("contexte, jamais noté", "context, never scored"),
};

const mark = (text: Bilingual, sign: Mark["mark"] = "hollow"): Mark => ({ mark: sign, text });

function nodeMarks(node: FrameworkNode): Mark[] {
  const { row, direction, normalisation, gate, children, parent, weight } = node;
  const isLeaf = children.length === 0;
  return [
    parent >= 0 && node.scored &&
    mark(say("poids {w}", "weight {w}", { w: percent(weight, { digits: 1 }) }), "full"),
    !isLeaf && mark(aggregations[node.aggregation]),
    isLeaf && row.unit !== null &&
    mark(say("unité : {unit}", "unit: {unit}", { unit: labelOf(dataset, "unit", row.unit) })),
    isLeaf && mark(directions[direction], direction === 0 ? "none" : "hollow"),
    isLeaf && row.low !== null && row.high !== null &&
    mark(
      say("bornes {low} → {high}", "goalposts {low} → {high}", { low: row.low, high: row.high }),
    ),
    isLeaf && node.scored && normalisation !== "goalposts" && mark(normalisations[normalisation]),
    isLeaf && gate !== null &&
    mark(say("preuve de niveau {gate} exigée", "evidence level {gate} required", { gate }), "half"),
    isLeaf && row.logic !== null && mark(logicStages[row.logic]),
  ].filter((found) => found !== false);
}

function nodeItem(node: FrameworkNode): OutlineItem {
  const { row, children, depth, label } = node;
  const definition = rowWords(row, "definition", "");
  const isLeaf = children.length === 0;
  return {
    ...isLeaf && node.parent < 0 ? {} : { kicker: isLeaf ? same(row.indicator_id) : label },
    text: [
      !isLeaf
        ? definition
        : definition.fr === ""
        ? label
        : say("{label}. {definition}", "{label}. {definition}", { label, definition }),
    ],
    id: `node-${node.id}`,
    marks: nodeMarks(node),
    items: children.map((child) => nodeItem(framework.nodes[child]!)),
    ...depth === 0 || isLeaf ? {} : {
      fold: say(
        "{n} {of|criteria={n|critère|critères}|indicators={n|indicateur|indicateurs}}",
        "{n} {of|criteria={n|criterion|criteria}|indicators={n|indicator|indicators}}",
        { n: children.length, of: depth === 1 ? "criteria" : "indicators" },
      ),
    },
  };
}

const [alone = [], trees = []] = [true, false].map((isLeaf) =>
  framework.roots.map((place) => framework.nodes[place]!)
    .filter(({ children }) => (children.length === 0) === isLeaf)
);

/** The whole tree, to unfold; and figures that stand alone by stage of the logic model. */
export const tree = outline({
  items: [
    ...trees.map(nodeItem),
    ...[...Map.groupBy(alone, ({ row }) => row.logic ?? "context")].map(([stage, nodes]) => ({
      text: [logicStages[stage]],
      items: nodes.map(nodeItem),
      fold: say(
        "{n} {n|chiffre|chiffres} sans échelle",
        "{n} {n|figure|figures} without a scale",
        { n: nodes.length },
      ),
    })),
  ],
  ...index === undefined ? {} : {
    note: say(
      "Le poids est la part du nœud parmi ses frères. Une valeur qui manque ne vaut pas zéro : le score devient un intervalle, du pire au meilleur.",
      "The weight is the node’s share among its siblings. A missing value is not zero: the score becomes an interval, from worst to best.",
    ),
  },
});

// %% id=coverage
const everyone = evaluation.projects.map((_, p) => p);
const dimensions = scoredChildren(evaluation, index).map(({ label, position }) => {
  const found = evidenceUnder(evaluation, position, everyone);
  return { label, ...found, usable: found.known - found.gated };
}).sort((a, b) => b.known / b.total - a.known / a.total);
const emptiest = dimensions.at(-1);

/** How much of each dimension is measured. */
export const coverage = emptiest
  ? figure({
    title: say(
      "« {label} » est la dimension la moins connue : {usable} valeurs sur {total}",
      "“{label}” is the least known dimension: {usable} of {total} values",
      { label: emptiest.label, usable: emptiest.usable, total: emptiest.total },
    ),
    subtitle: say(
      "Cases projet × indicateur noté. Foncé : valeur connue et assez prouvée pour compter ; clair : toutes les cases. À droite : comptées sur toutes.",
      "Cells project × scored indicator. Dark: a value that is known and proven enough to count; pale: all cells. Right: counted of all.",
    ),
    caption: say(
      "n = {n} projets × {scored} indicateurs notés. Source : table measures.",
      "n = {n} projects × {scored} scored indicators. Source: table measures.",
      { n: evaluation.projects.length, scored: scored.size },
    ),
    rows: dimensions,
    columns: [
      ["Dimension", "Dimension", ({ label }) => label],
      ["Cases", "Cells", ({ total }) => total],
      ["Valeurs connues", "Known values", ({ known }) => known],
      ["Preuve insuffisante, non comptées", "Evidence too weak, not counted", ({ gated }) => gated],
      ["Sans valeur", "Without a value", ({ gaps }) =>
        orElse(
          list(
            [...gaps].map(([gap, n]) => say("{gap} {n}", "{gap} {n}", { gap: gapWords[gap], n })),
            { by: say(" ; ", "; ") },
          ),
          same(""),
        ), { align: "left" }],
    ],
    draw: (frame) =>
      bars(
        frame,
        dimensions.map(({ label, usable, total }) => ({
          label: frame.say(label),
          value: 1,
          part: usable / total,
          text: `${usable} / ${total}`,
        })),
      ),
  })
  : absent(say(
    "Le cadre n’a pas de dimensions : la part de chacune qui est mesurée ne se calcule pas.",
    "The framework has no dimensions: the measured part of each cannot be computed.",
  ));

const reach = leaves.map(({ position }) =>
  evaluation.prepared.get(position)?.filter(({ gap }) => gap === null).length ?? 0
);

/** What this framework would need to give scores, counted; absent when it does. */
export const lacking = index
  ? absent(say("Le cadre est complet.", "The framework is complete."))
  : outline({
    items: [
      say(
        "Un arbre : les {n} chiffres ne sont pas réunis sous un même indice (colonne parent_id).",
        "A tree: the {n} figures are not joined under one index (column parent_id).",
        { n: leaves.length },
      ),
      say(
        "Des bornes : {bounded} sur {n} en ont (colonnes low et high) : sans elles, on ne sait pas si 40 est peu ou beaucoup.",
        "Goalposts: {bounded} of {n} have them (columns low and high): without them nobody knows whether 40 is little or much.",
        {
          bounded: leaves.filter(({ row }) => row.low !== null && row.high !== null).length,
          n: leaves.length,
        },
      ),
      say(
        "Les mêmes mesures partout : {once} chiffres sur {n} ne sont connus que pour un projet, {never} pour aucun ; on ne compare pas ce qui n’a été mesuré qu’une fois.",
        "The same measures everywhere: {once} of {n} figures are known for one project only, {never} for none; what was measured once cannot be compared.",
        {
          once: reach.filter((count) => count === 1).length,
          n: leaves.length,
          never: reach.filter((count) => count === 0).length,
        },
      ),
    ].map((text) => ({ text: [text] })),
  });

// %% id=crosswalks
const readings = readCrosswalks(framework, dataset.tables);
const criterionLabel = (id: string) => labelOf(dataset, "criterion", id);
const none = absent(say(
  "Aucune correspondance avec un autre cadre n’est déclarée (table crosswalks).",
  "No correspondence with another framework is declared (table crosswalks).",
));

/** How much of other frameworks this one covers. */
export const crosswalks = readings.length === 0 ? none : table({
  title: say("Le cadre lu à travers d’autres", "The framework read through others"),
  note: say(
    "Couverts : critères de l’autre cadre pour lesquels il y a au moins un indicateur ici. Perdus : ceux qui n’en ont aucun. En plus : indicateurs d’ici que l’autre cadre ne demande pas.",
    "Covered: criteria of the other framework with at least one indicator here. Lost: those with none. Beyond: indicators here that the other framework does not ask for.",
  ),
  rows: readings,
  columns: [
    ["Cadre", "Framework", (row) => labelOf(dataset, "framework", row.framework)],
    [
      "Couverts",
      "Covered",
      ({ covered, total }) =>
        say("{covered} sur {total}", "{covered} of {total}", { covered, total }),
    ],
    [
      "Perdus",
      "Lost",
      ({ lost }) => orElse(list(lost.map(criterionLabel), { by: ", " }), same("–")),
      {
        align: "left",
      },
    ],
    ["En plus", "Beyond", ({ beyond }) => beyond.length],
  ],
});

/** Criterion by criterion, to unfold. */
export const correspondences = readings.length === 0 ? none : outline({
  items: readings.map((reading) => ({
    text: [labelOf(dataset, "framework", reading.framework)],
    fold: say("{n} critères", "{n} criteria", { n: reading.total }),
    items: reading.criteria.map(({ criterion, indicators, measured }) => ({
      text: [say(
        "{label} : {is|lost=perdu|kept={indicators} ({reached} projets mesurés sur {all})}",
        "{label}: {is|lost=lost|kept={indicators} ({reached} of {all} projects measured)}",
        {
          label: criterionLabel(criterion),
          is: indicators.length === 0 ? "lost" : "kept",
          indicators: indicators.join(", "),
          reached: [...measured.values()].filter((count) => count > 0).length,
          all: measured.size,
        },
      )],
    })),
  })),
});
