import { entry, words } from "../entry.ts";

const stops = words(
  "Une option déclarée qui ne peut pas s’appliquer arrête le calcul.",
  "A declared option that cannot apply stops the computation.",
);
const goesOn = words(
  "Le calcul continue, et la page le dit.",
  "The computation goes on, and the page says so.",
);
const summingUp = words(
  "Comparer des projets demande un nœud qui les résume.",
  "Comparing projects needs a node that sums them up.",
);
const addRoot = words(
  "Ajoutez une racine de nature index, ou nommez un nœud.",
  "Add a root of kind index, or name a node.",
);

/** The evaluation framework: what it declares and cannot be done. */
export const framework = {
  "framework-error/hypothesis": entry({
    severity: "warning",
    what: words(
      "L’hypothèse {hypothesis} n’a pas de {column}.",
      "The hypothesis {hypothesis} has no {column}.",
    ),
    why: words("Elle ne peut pas être tranchée.", "It cannot be decided."),
    mend: words("Remplissez {column}.", "Fill in {column}."),
    example: {
      at: { file: "hypotheses.csv", line: 4, column: "target" },
      values: { hypothesis: "h-velo" },
    },
  }),
  "framework-error/parent": entry({
    severity: "error",
    what: words(
      "Le nœud {node} est sur un cycle de parents ou n’a pas de parent connu.",
      "The node {node} lies on a cycle of parents or has no known parent.",
    ),
    why: stops,
    mend: words("Donnez-lui un parent.", "Give it a parent."),
    example: {
      at: { file: "indicators.csv", line: 5, column: "parent_id", cell: "confrot" },
      values: { node: "confort" },
    },
  }),
  "framework-error/no-indicator": entry({
    severity: "warning",
    what: words("Le nœud {node} n’a aucun indicateur.", "The node {node} has no indicator."),
    why: goesOn,
    mend: words(
      "Ajoutez-lui des indicateurs ou retirez-le.",
      "Add indicators under it or remove it.",
    ),
    example: {
      at: { file: "indicators.csv", line: 5, column: "kind", cell: "criterion" },
      values: { node: "confort" },
    },
  }),
  "framework-error/no-target": entry({
    severity: "error",
    what: words(
      "L’indicateur {node} se mesure à une cible qui n’est pas déclarée.",
      "The indicator {node} is measured against a target that is not declared.",
    ),
    why: stops,
    mend: words("Remplissez la colonne target.", "Fill in the column target."),
    example: {
      at: { file: "indicators.csv", line: 5, column: "normalisation", cell: "distance-to-target" },
      values: { node: "confort" },
    },
  }),
  "framework-error/outliers": entry({
    severity: "error",
    what: words(
      "La règle du JRC ne s’applique pas à {node}, dont l’échelle est déclarée.",
      "The JRC rule does not apply to {node}, whose scale is declared.",
    ),
    why: stops,
    mend: words(
      "Les bornes écrêtent déjà : retirez la règle.",
      "Goalposts clamp already: remove the rule.",
    ),
    example: {
      at: { file: "indicators.csv", line: 5, column: "outliers", cell: "jrc" },
      values: { node: "confort" },
    },
  }),
  "framework-error/goalposts-missing": entry({
    severity: "error",
    what: words(
      "L’indicateur {node} demande deux bornes, et il en manque.",
      "The indicator {node} needs two goalposts, and one is missing.",
    ),
    why: stops,
    mend: words("Remplissez low et high.", "Fill in low and high."),
    example: {
      at: { file: "indicators.csv", line: 5, column: "normalisation", cell: "goalposts" },
      values: { node: "confort" },
    },
  }),
  "framework-error/goalposts-order": entry({
    severity: "error",
    what: words(
      "La borne basse de {node} n’est pas sous la borne haute.",
      "The low goalpost of {node} is not below the high one.",
    ),
    why: stops,
    mend: words(
      "Écrivez low < high ; le sens va dans direction.",
      "Write low < high; the sense goes into direction.",
    ),
    example: {
      at: { file: "indicators.csv", line: 5, column: "low", cell: "10" },
      values: { node: "confort" },
    },
  }),
  "framework-error/transform-low": entry({
    severity: "error",
    what: words(
      "La transformation de {node} n’existe pas à sa borne basse.",
      "The transform of {node} does not exist at its low goalpost.",
    ),
    why: stops,
    mend: words("Relevez la borne basse.", "Raise the low goalpost."),
    example: {
      at: { file: "indicators.csv", line: 5, column: "transform", cell: "log" },
      values: { node: "confort" },
    },
  }),
  "framework-error/transform-value": entry({
    severity: "error",
    what: words(
      "La transformation de {node} n’existe pas pour la valeur {value}.",
      "The transform of {node} does not exist for the value {value}.",
    ),
    why: stops,
    mend: words(
      "Déclarez des bornes ou une autre transformation.",
      "Declare goalposts or another transform.",
    ),
    example: {
      at: { file: "indicators.csv", line: 5, column: "transform", cell: "log" },
      values: { node: "confort", value: "0" },
    },
  }),
  "framework-error/outside-scale": entry({
    severity: "error",
    what: words(
      "{node} n’est pas normalisé, et la valeur {value} sort de 0…1.",
      "{node} is not normalised, and the value {value} is outside 0…1.",
    ),
    why: stops,
    mend: words(
      "Déclarez des bornes ou une autre transformation.",
      "Declare goalposts or another transform.",
    ),
    example: {
      at: { file: "indicators.csv", line: 5, column: "normalisation", cell: "none" },
      values: { node: "confort", value: "12" },
    },
  }),
  "framework-error/no-variation": entry({
    severity: "warning",
    what: words(
      "L’indicateur {node} ne varie pas d’un projet à l’autre : non calculable.",
      "The indicator {node} does not vary between projects: not computable.",
    ),
    why: goesOn,
    mend: words(
      "Déclarez des bornes, ou laissez-le hors du score.",
      "Declare goalposts, or leave it out of the score.",
    ),
    example: {
      at: { file: "indicators.csv", line: 5, column: "normalisation", cell: "minmax" },
      values: { node: "confort" },
    },
  }),
  "framework-error/weights-partial": entry({
    severity: "error",
    what: words(
      "Sous {node}, certains nœuds ont un poids et d’autres non.",
      "Under {node}, some nodes have a weight and others have none.",
    ),
    why: stops,
    mend: words("Donnez un poids à tous ou à aucun.", "Give a weight to all or to none."),
    example: {
      at: { file: "indicators.csv", line: 5, column: "weight", cell: null },
      values: { node: "confort" },
    },
  }),
  "framework-error/weights-zero": entry({
    severity: "error",
    what: words("Sous {node}, tous les poids sont nuls.", "Under {node}, all weights are zero."),
    why: stops,
    mend: words("Donnez un poids à l’un d’eux.", "Give one of them a weight."),
    example: {
      at: { file: "indicators.csv", line: 5, column: "weight", cell: "0" },
      values: { node: "confort" },
    },
  }),
  "framework-error/power": entry({
    severity: "error",
    what: words(
      "La moyenne généralisée de {node} n’a pas d’exposant, ou il est nul.",
      "The generalised mean of {node} has no power, or it is zero.",
    ),
    why: stops,
    mend: words(
      "Remplissez power ; pour 0, déclarez la moyenne géométrique.",
      "Fill in power; for 0, declare the geometric mean.",
    ),
    example: {
      at: { file: "indicators.csv", line: 5, column: "power", cell: "0" },
      values: { node: "confort" },
    },
  }),
  "framework-error/positive-only": entry({
    severity: "error",
    what: words(
      "L’agrégation de {node} demande des valeurs positives, et un score z ne l’est pas.",
      "The aggregation of {node} needs positive values, and a z-score is not.",
    ),
    why: stops,
    mend: words(
      "Changez la normalisation ou l’agrégation.",
      "Change the normalisation or the aggregation.",
    ),
    example: {
      at: { file: "indicators.csv", line: 5, column: "aggregation", cell: "geometric" },
      values: { node: "confort" },
    },
  }),
  "framework-error/sample-scale": entry({
    severity: "warning",
    what: words(
      "L’échelle de {node} vient de l’échantillon : un nouveau projet change les scores.",
      "The scale of {node} comes from the sample: a new project changes the scores.",
    ),
    why: goesOn,
    mend: words("Déclarez des bornes, ou dites-le.", "Declare goalposts, or say so."),
    example: {
      at: { file: "indicators.csv", line: 5, column: "normalisation", cell: "minmax" },
      values: { node: "confort" },
    },
  }),
  "framework-error/group-size": entry({
    severity: "warning",
    what: words(
      "{node} a {children} enfants : leurs poids ne se déclarent plus de façon cohérente.",
      "{node} has {children} children: their weights cannot be declared consistently.",
    ),
    why: goesOn,
    mend: words("Groupez-les.", "Group them."),
    example: {
      at: { file: "indicators.csv", line: 5, column: "parent_id", cell: "confort" },
      values: { node: "confort", children: 12 },
    },
  }),
  "framework-error/no-index": entry({
    severity: "error",
    what: words("Le cadre n’a pas un indice et un seul.", "The framework has not one index."),
    why: summingUp,
    mend: addRoot,
    example: { at: { file: "indicators.csv" } },
  }),
  "framework-error/no-node": entry({
    severity: "error",
    what: words("Le cadre n’a pas de nœud {node}.", "The framework has no node {node}."),
    why: summingUp,
    mend: addRoot,
    example: { at: { file: "indicators.csv" }, values: { node: "confrot" } },
  }),
};
