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
import { countOf, refs, type Traced } from "../pipeline/analysis/traced.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { aggregations, logicStages, normalisations } from "../pipeline/dataset/tables/framework.ts";
import { bars } from "../pipeline/figures/bars.ts";
import { type Bilingual, inBoth } from "../pipeline/language/bilingual.ts";
import { formatDate } from "../pipeline/language/dates.ts";
import { formatNumber, formatPercent } from "../pipeline/language/numbers.ts";
import {
  absent,
  dataset,
  figure,
  type Mark,
  outline,
  type OutlineItem,
  sentence,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const evaluation = claimsOf(dataset).evaluation();
const { framework } = evaluation;
const index = indexNode(framework);
const rowsOf = (nodes: readonly FrameworkNode[]) => refs("indicators", nodes.map(({ row }) => row));
const leaves = framework.leaves.map((place) => framework.nodes[place]!);
const ofKind = (kind: string) => framework.nodes.filter(({ row }) => row.kind === kind);

// %% id=counts
const counted = (nodes: readonly FrameworkNode[], rule: Bilingual): Traced =>
  countOf(rowsOf(nodes), rule);

/** How many dimensions the framework has. */
export const dimensionCount = value(
  counted(ofKind("dimension"), {
    fr: "Nombre de nœuds de nature « dimension ».",
    en: "Number of nodes of kind “dimension”.",
  }),
  { label: { fr: "dimensions", en: "dimensions" } },
);

/** How many criteria. */
export const criterionCount = value(
  counted(ofKind("criterion"), {
    fr: "Nombre de nœuds de nature « critère ».",
    en: "Number of nodes of kind “criterion”.",
  }),
  { label: { fr: "critères", en: "criteria" } },
);

/** How many indicators. */
export const indicatorCount = value(
  counted(leaves, {
    fr: "Nombre de nœuds sans nœud au-dessous.",
    en: "Number of nodes with none below.",
  }),
  { label: { fr: "indicateurs", en: "indicators" } },
);

const scored = leaves.filter((leaf) => leaf.scored);
/** How many of them count in a score. */
export const scoredCount = value(
  countOf(rowsOf(scored), {
    fr: "Nombre d’indicateurs qui ont un sens et une échelle, et entrent dans un score.",
    en: "Number of indicators that have a direction and a scale, and enter a score.",
  }, [{
    why: {
      fr: "contexte, ou chiffre isolé sans échelle",
      en: "context, or a figure that stands alone without a scale",
    },
    count: leaves.length - scored.length,
  }]),
  { label: { fr: "indicateurs notés", en: "scored indicators" } },
);

// %% id=headline
/** What the framework is, in a few words: the title of the page. */
export const headline = index
  ? sentence(
    dimensionCount,
    { fr: " dimensions, ", en: " dimensions, " },
    indicatorCount,
    { fr: " indicateurs, un cadre déclaré", en: " indicators, one declared framework" },
  )
  : sentence(
    indicatorCount,
    {
      fr: " chiffres définis, pas encore de cadre qui les réunisse",
      en: " figures defined, and no framework yet that joins them",
    },
  );

const exact = (name: Bilingual, detail: Bilingual): OutlineItem => ({
  text: [{ fr: `${name.fr} : ${detail.fr}`, en: `${name.en}: ${detail.en}` }],
});

/** The version that these pages were made with. */
export const version = sentence(inBoth((language) => {
  const short = framework.fingerprint.slice(0, 16);
  const date = formatDate(dataset.date, language);
  return language === "fr"
    ? `Version du cadre : empreinte ${short}, état au ${date}. Un poids, une borne ou une définition qui change, et l’empreinte change.`
    : `Version of the framework: fingerprint ${short}, as of ${date}. Let a weight, a goalpost or a definition change, and the fingerprint changes.`;
}));

// %% id=tree
const directions: Readonly<Record<number, Bilingual>> = {
  1: { fr: "plus est mieux", en: "more is better" },
  [-1]: { fr: "moins est mieux", en: "less is better" },
  0: { fr: "contexte, jamais noté", en: "context, never scored" },
};

const mark = (fr: string, en: string, kind: Mark["mark"] = "hollow"): Mark => ({
  mark: kind,
  text: { fr, en },
});

function weightMark(node: FrameworkNode): Mark[] {
  if (node.parent < 0 || !node.scored) return [];
  const share = (language: "fr" | "en") => formatPercent(node.weight, language, { digits: 1 });
  return [mark(`poids ${share("fr")}`, `weight ${share("en")}`, "full")];
}

function leafMarks(node: FrameworkNode): Mark[] {
  const { row, direction, normalisation, gate } = node;
  const unit = row.unit === null ? null : labelOf(dataset, "unit", row.unit);
  const goal = (language: "fr" | "en") =>
    `${formatNumber(row.low ?? 0, language)} → ${formatNumber(row.high ?? 0, language)}`;
  return [
    ...weightMark(node),
    ...unit === null ? [] : [mark(`unité : ${unit.fr}`, `unit: ${unit.en}`)],
    { mark: direction === 0 ? "none" as const : "hollow" as const, text: directions[direction]! },
    ...row.low === null || row.high === null
      ? []
      : [mark(`bornes ${goal("fr")}`, `goalposts ${goal("en")}`)],
    ...!node.scored || normalisation === "goalposts"
      ? []
      : [{ mark: "hollow" as const, text: normalisations[normalisation] }],
    ...gate === null
      ? []
      : [mark(`preuve de niveau ${gate} exigée`, `evidence level ${gate} required`, "half")],
    ...row.logic === null ? [] : [{ mark: "hollow" as const, text: logicStages[row.logic] }],
  ];
}

function nodeItem(node: FrameworkNode): OutlineItem {
  const { row, children } = node;
  const definition = row.definition_fr ?? row.definition_en ?? "";
  const text = {
    fr: definition === "" ? node.label.fr : `${node.label.fr}. ${definition}`,
    en: definition === "" ? node.label.en : `${node.label.en}. ${row.definition_en ?? definition}`,
  };
  const items = children.map((child) => nodeItem(framework.nodes[child]!));
  const below = items.length;
  return {
    ...children.length === 0 && node.parent >= 0
      ? { kicker: { fr: row.indicator_id, en: row.indicator_id } }
      : children.length > 0
      ? { kicker: node.label }
      : {},
    text: children.length > 0 ? [{ fr: definition, en: row.definition_en ?? definition }] : [text],
    id: `node-${node.id}`,
    marks: children.length === 0
      ? leafMarks(node)
      : [...weightMark(node), { mark: "hollow", text: aggregations[node.aggregation] }],
    items,
    ...node.depth === 0 || below === 0 ? {} : {
      fold: {
        fr: `${below} ${node.depth === 1 ? "critère" : "indicateur"}${below > 1 ? "s" : ""}`,
        en: `${below} ${
          node.depth === 1
            ? below > 1 ? "criteria" : "criterion"
            : below > 1
            ? "indicators"
            : "indicator"
        }`,
      },
    },
  };
}

const alone = framework.roots.map((place) => framework.nodes[place]!)
  .filter(({ children }) => children.length === 0);

/** The whole tree, to unfold; and figures that stand alone by stage of the logic model. */
export const tree = outline({
  items: [
    ...framework.roots.map((place) => framework.nodes[place]!)
      .filter(({ children }) => children.length > 0).map(nodeItem),
    ...[...Map.groupBy(alone, ({ row }) => row.logic ?? "context")].map(([stage, nodes]) => ({
      text: [logicStages[stage]],
      items: nodes.map(nodeItem),
      fold: {
        fr: nodes.length > 1 ? `${nodes.length} chiffres sans échelle` : "1 chiffre sans échelle",
        en: nodes.length > 1
          ? `${nodes.length} figures without a scale`
          : "1 figure without a scale",
      },
    })),
  ],
  ...index === undefined ? {} : {
    note: {
      fr:
        "Le poids est la part du nœud parmi ses frères. Une valeur qui manque ne vaut pas zéro : le score devient un intervalle, du pire au meilleur.",
      en:
        "The weight is the node’s share among its siblings. A missing value is not zero: the score becomes an interval, from worst to best.",
    },
  },
});

// %% id=coverage
const everyone = evaluation.projects.map((_, p) => p);
const dimensions = (index?.children ?? []).map((place) => framework.nodes[place]!)
  .filter((node) => node.scored)
  .map((node) => ({ node, ...evidenceUnder(evaluation, node.position, everyone) }))
  .sort((a, b) => b.known / b.total - a.known / a.total);
const usable = (row: (typeof dimensions)[number]) => row.known - row.gated;
const [fullest] = dimensions;
const emptiest = dimensions.at(-1);
const gapText = (row: (typeof dimensions)[number]) =>
  inBoth((language) =>
    [...row.gaps].map(([gap, count]) => `${gapWords[gap][language]} ${count}`).join(
      language === "fr" ? " ; " : "; ",
    )
  );

/** How much of each dimension is measured. */
export const coverage = index && fullest && emptiest
  ? figure({
    title: inBoth((language) => {
      const of = `${formatNumber(usable(emptiest), language)} ${
        language === "fr" ? "valeurs sur" : "of"
      } ${formatNumber(emptiest.total, language)}`;
      return language === "fr"
        ? `« ${emptiest.node.label.fr} » est la dimension la moins connue : ${of}`
        : `“${emptiest.node.label.en}” is the least known dimension: ${of} values`;
    }),
    subtitle: {
      fr:
        "Cases projet × indicateur noté. Foncé : valeur connue et assez prouvée pour compter ; clair : toutes les cases. À droite : comptées sur toutes.",
      en:
        "Cells project × scored indicator. Dark: a value that is known and proven enough to count; pale: all cells. Right: counted of all.",
    },
    alt: inBoth((language) =>
      dimensions.map((row) => `${row.node.label[language]} ${usable(row)}/${row.total}`).join(
        language === "fr" ? " ; " : "; ",
      )
    ),
    caption: inBoth((language) => {
      const n = evaluation.projects.length;
      return language === "fr"
        ? `n = ${n} projets × ${scored.length} indicateurs notés. Source : table measures.`
        : `n = ${n} projects × ${scored.length} scored indicators. Source: table measures.`;
    }),
    rows: dimensions,
    columns: [
      { title: { fr: "Dimension", en: "Dimension" }, value: (row) => row.node.label },
      { title: { fr: "Cases", en: "Cells" }, value: (row) => row.total, align: "right" },
      {
        title: { fr: "Valeurs connues", en: "Known values" },
        value: (row) => row.known,
        align: "right",
      },
      {
        title: { fr: "Preuve insuffisante, non comptées", en: "Evidence too weak, not counted" },
        value: (row) => row.gated,
        align: "right",
      },
      { title: { fr: "Sans valeur", en: "Without a value" }, value: gapText },
    ],
    draw: (frame) =>
      bars(
        frame,
        dimensions.map((row) => ({
          label: frame.say(row.node.label),
          value: 1,
          part: usable(row) / row.total,
          text: `${usable(row)} / ${row.total}`,
        })),
      ),
  })
  : absent({
    fr: "Le cadre n’a pas de dimensions : la part de chacune qui est mesurée ne se calcule pas.",
    en: "The framework has no dimensions: the measured part of each cannot be computed.",
  });

const bounded = leaves.filter(({ row }) => row.low !== null && row.high !== null).length;
const reach = leaves.map(({ position }) =>
  evaluation.prepared.get(position)?.filter(({ gap }) => gap === null).length ?? 0
);
const once = reach.filter((count) => count === 1).length;
const never = reach.filter((count) => count === 0).length;

/** What this framework would need to give scores, counted; absent when it does. */
export const lacking = index
  ? absent({ fr: "Le cadre est complet.", en: "The framework is complete." })
  : outline({
    items: [
      exact({ fr: "Un arbre", en: "A tree" }, {
        fr:
          `les ${leaves.length} chiffres ne sont pas réunis sous un même indice (colonne parent_id).`,
        en: `the ${leaves.length} figures are not joined under one index (column parent_id).`,
      }),
      exact({ fr: "Des bornes", en: "Goalposts" }, {
        fr:
          `${bounded} sur ${leaves.length} en ont (colonnes low et high) : sans elles, on ne sait pas si 40 est peu ou beaucoup.`,
        en:
          `${bounded} of ${leaves.length} have them (columns low and high): without them nobody knows whether 40 is little or much.`,
      }),
      exact({ fr: "Les mêmes mesures partout", en: "The same measures everywhere" }, {
        fr:
          `${once} chiffres sur ${leaves.length} ne sont connus que pour un projet, ${never} pour aucun ; on ne compare pas ce qui n’a été mesuré qu’une fois.`,
        en:
          `${once} of ${leaves.length} figures are known for one project only, ${never} for none; what was measured once cannot be compared.`,
      }),
    ],
  });

// %% id=crosswalks
const readings = readCrosswalks(framework, dataset.tables);
const names = (ids: readonly string[], language: "fr" | "en") =>
  ids.map((id) => labelOf(dataset, "criterion", id)[language]).join(", ");

/** How much of other frameworks this one covers. */
export const crosswalks = readings.length === 0
  ? absent({
    fr: "Aucune correspondance avec un autre cadre n’est déclarée (table crosswalks).",
    en: "No correspondence with another framework is declared (table crosswalks).",
  })
  : table({
    title: { fr: "Le cadre lu à travers d’autres", en: "The framework read through others" },
    note: {
      fr:
        "Couverts : critères de l’autre cadre pour lesquels il y a au moins un indicateur ici. Perdus : ceux qui n’en ont aucun. En plus : indicateurs d’ici que l’autre cadre ne demande pas.",
      en:
        "Covered: criteria of the other framework with at least one indicator here. Lost: those with none. Beyond: indicators here that the other framework does not ask for.",
    },
    rows: readings,
    columns: [
      {
        title: { fr: "Cadre", en: "Framework" },
        value: (row) => labelOf(dataset, "framework", row.framework),
      },
      {
        title: { fr: "Couverts", en: "Covered" },
        value: (row) =>
          inBoth((language) =>
            language === "fr" ? `${row.covered} sur ${row.total}` : `${row.covered} of ${row.total}`
          ),
      },
      {
        title: { fr: "Perdus", en: "Lost" },
        value: (row) => inBoth((language) => names(row.lost, language) || "–"),
      },
      { title: { fr: "En plus", en: "Beyond" }, value: (row) => row.beyond.length, align: "right" },
    ],
  });

/** Criterion by criterion, to unfold. */
export const correspondences = readings.length === 0
  ? absent({ fr: "Aucune correspondance n’est déclarée.", en: "No correspondence is declared." })
  : outline({
    items: readings.map((reading) => ({
      text: [labelOf(dataset, "framework", reading.framework)],
      fold: { fr: `${reading.total} critères`, en: `${reading.total} criteria` },
      items: reading.criteria.map(({ criterion, indicators, measured }) => {
        const reached = [...measured.values()].filter((count) => count > 0).length;
        const label = labelOf(dataset, "criterion", criterion);
        return {
          text: [inBoth((language) => {
            if (indicators.length === 0) {
              return `${label[language]}${language === "fr" ? " : perdu" : ": lost"}`;
            }
            return language === "fr"
              ? `${label.fr} : ${
                indicators.join(", ")
              } (${reached} projets mesurés sur ${measured.size})`
              : `${label.en}: ${
                indicators.join(", ")
              } (${reached} of ${measured.size} projects measured)`;
          })],
        };
      }),
    })),
  });
