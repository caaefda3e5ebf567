import type { Bilingual } from "../../language/bilingual.ts";
import type { Problem } from "../../problem/problem.ts";
import type { FrameworkNode } from "./framework.ts";
import { type Declared, refusal } from "./refusal.ts";

/** Normalisations whose scale comes from the projects themselves. */
export const sampleNormalisations: ReadonlySet<string> = new Set([
  "minmax",
  "zscore",
  "rank",
  "percentile",
  "borda",
]);

type Column = Exclude<keyof FrameworkNode["row"], "line">;

/** What the framework declares and cannot be done. */
export function checkFramework(nodes: readonly FrameworkNode[], file: string | null): Problem[] {
  const problems: Problem[] = [];
  for (const node of nodes) {
    const refuse = (column: Column, what: Bilingual, mend: Bilingual, severity?: "warning") => {
      const at: Declared = {
        file,
        line: node.row.line,
        column,
        cell: node.row[column] as Declared["cell"],
      };
      problems.push(refusal(at, what, mend, severity));
    };
    if (node.row.parent_id !== null && node.parent < 0) {
      refuse("parent_id", {
        fr: `Le nœud ${node.id} est sur un cycle de parents ou n’a pas de parent connu.`,
        en: `The node ${node.id} lies on a cycle of parents or has no known parent.`,
      }, { fr: "Donnez-lui un parent.", en: "Give it a parent." });
    }
    if (node.children.length === 0) checkLeaf(node, refuse);
    else checkInner(node, nodes, refuse);
  }
  return problems;
}

type Refuse = (column: Column, what: Bilingual, mend: Bilingual, severity?: "warning") => void;

function checkLeaf(node: FrameworkNode, refuse: Refuse): void {
  const { row, id } = node;
  if (row.kind !== "indicator") {
    refuse("kind", {
      fr: `Le nœud ${id} n’a aucun indicateur.`,
      en: `The node ${id} has no indicator.`,
    }, {
      fr: "Ajoutez-lui des indicateurs ou retirez-le.",
      en: "Add indicators under it or remove it.",
    }, "warning");
  }
  if (node.direction === 0) return;
  if (node.normalisation === "goalposts") checkGoalposts(node, refuse);
  if (node.normalisation === "distance-to-target" && row.target === null) {
    refuse("normalisation", {
      fr: `L’indicateur ${id} se mesure à une cible qui n’est pas déclarée.`,
      en: `The indicator ${id} is measured against a target that is not declared.`,
    }, { fr: "Remplissez la colonne target.", en: "Fill in the column target." });
  }
  if (node.outliers === "jrc" && !sampleNormalisations.has(node.normalisation)) {
    refuse("outliers", {
      fr: `La règle du JRC ne s’applique pas à ${id}, dont l’échelle est déclarée.`,
      en: `The JRC rule does not apply to ${id}, whose scale is declared.`,
    }, {
      fr: "Les bornes écrêtent déjà : retirez la règle.",
      en: "Goalposts clamp already: remove the rule.",
    });
  }
}

function checkGoalposts(node: FrameworkNode, refuse: Refuse): void {
  const { row: { low, high }, id, transform } = node;
  if (low === null || high === null) {
    refuse("normalisation", {
      fr: `L’indicateur ${id} demande deux bornes, et il en manque.`,
      en: `The indicator ${id} needs two goalposts, and one is missing.`,
    }, { fr: "Remplissez low et high.", en: "Fill in low and high." });
  } else if (low >= high) {
    refuse("low", {
      fr: `La borne basse de ${id} n’est pas sous la borne haute.`,
      en: `The low goalpost of ${id} is not below the high one.`,
    }, {
      fr: "Écrivez low < high ; le sens va dans direction.",
      en: "Write low < high; the sense goes into direction.",
    });
  } else if (!Number.isFinite(transformed(low, transform))) {
    refuse("transform", {
      fr: `La transformation de ${id} n’existe pas à sa borne basse.`,
      en: `The transform of ${id} does not exist at its low goalpost.`,
    }, { fr: "Relevez la borne basse.", en: "Raise the low goalpost." });
  }
}

/** Apply a declared transform: natural logarithm, log(1 + x), square root, or none. */
export function transformed(value: number, transform: FrameworkNode["transform"]): number {
  switch (transform) {
    case "log":
      return value > 0 ? Math.log(value) : NaN;
    case "log1p":
      return value > -1 ? Math.log1p(value) : NaN;
    case "sqrt":
      return value >= 0 ? Math.sqrt(value) : NaN;
    default:
      return value;
  }
}

function checkInner(node: FrameworkNode, nodes: readonly FrameworkNode[], refuse: Refuse): void {
  const { row, id, aggregation } = node;
  const children = node.children.map((i) => nodes[i]!).filter(({ scored }) => scored);
  const weighted = children.filter((child) => child.row.weight !== null);
  if (weighted.length > 0 && weighted.length < children.length) {
    refuse("weight", {
      fr: `Sous ${id}, certains nœuds ont un poids et d’autres non.`,
      en: `Under ${id}, some nodes have a weight and others have none.`,
    }, { fr: "Donnez un poids à tous ou à aucun.", en: "Give a weight to all or to none." });
  } else if (weighted.length > 0 && weighted.every((child) => child.row.weight === 0)) {
    refuse("weight", {
      fr: `Sous ${id}, tous les poids sont nuls.`,
      en: `Under ${id}, all weights are zero.`,
    }, { fr: "Donnez un poids à l’un d’eux.", en: "Give one of them a weight." });
  }
  if (aggregation === "generalised" && (row.power === null || row.power === 0)) {
    refuse("power", {
      fr: `La moyenne généralisée de ${id} n’a pas d’exposant, ou il est nul.`,
      en: `The generalised mean of ${id} has no power, or it is zero.`,
    }, {
      fr: "Remplissez power ; pour 0, déclarez la moyenne géométrique.",
      en: "Fill in power; for 0, declare the geometric mean.",
    });
  }
  if (positiveOnly.has(aggregation) && hasUnboundedLeaf(node, nodes)) {
    refuse("aggregation", {
      fr: `L’agrégation de ${id} demande des valeurs positives, et un score z ne l’est pas.`,
      en: `The aggregation of ${id} needs positive values, and a z-score is not.`,
    }, {
      fr: "Changez la normalisation ou l’agrégation.",
      en: "Change the normalisation or the aggregation.",
    });
  }
}

/** Aggregations that have no meaning below zero. */
export const positiveOnly: ReadonlySet<string> = new Set(["geometric", "harmonic", "generalised"]);

function hasUnboundedLeaf(node: FrameworkNode, nodes: readonly FrameworkNode[]): boolean {
  return node.children.map((i) => nodes[i]!).some((child) =>
    child.scored &&
    (child.children.length === 0
      ? child.normalisation === "zscore"
      : child.aggregation !== "copeland" && hasUnboundedLeaf(child, nodes))
  );
}
