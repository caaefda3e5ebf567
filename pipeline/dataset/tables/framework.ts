import {
  bilingual,
  choice,
  code,
  date,
  foreignId,
  id,
  integer,
  number,
  reference,
  table,
  text,
} from "../schema.ts";

/** Stages of the logic model; `context` is a figure about the world, not about the project. */
export const logicStages = {
  input: { fr: "moyens", en: "input" },
  activity: { fr: "activité", en: "activity" },
  output: { fr: "réalisation", en: "output" },
  outcome: { fr: "résultat", en: "outcome" },
  impact: { fr: "impact", en: "impact" },
  context: { fr: "contexte", en: "context" },
} as const;

/** How a value is known. */
export const measureStatuses = {
  measured: { fr: "mesuré ou compté", en: "measured or counted" },
  estimated: { fr: "estimé", en: "estimated" },
  declared: { fr: "déclaré", en: "declared" },
  forecast: { fr: "prévu", en: "forecast" },
  "not-measured": { fr: "non mesuré", en: "not measured" },
  "not-applicable": { fr: "sans objet", en: "not applicable" },
  refused: { fr: "refusé", en: "refused" },
} as const;

export const normalisations = {
  goalposts: { fr: "bornes déclarées", en: "goalposts" },
  minmax: { fr: "min–max de l’échantillon", en: "sample min–max" },
  zscore: { fr: "score z", en: "z-score" },
  rank: { fr: "rang", en: "rank" },
  percentile: { fr: "percentile", en: "percentile" },
  borda: { fr: "Borda", en: "Borda" },
  "distance-to-target": { fr: "distance à la cible", en: "distance to target" },
  none: { fr: "aucune", en: "none" },
} as const;

export const aggregations = {
  arithmetic: { fr: "moyenne arithmétique", en: "arithmetic mean" },
  geometric: { fr: "moyenne géométrique", en: "geometric mean" },
  harmonic: { fr: "moyenne harmonique", en: "harmonic mean" },
  generalised: { fr: "moyenne généralisée", en: "generalised mean" },
  median: { fr: "médiane", en: "median" },
  minimum: { fr: "minimum", en: "minimum" },
  copeland: { fr: "Copeland", en: "Copeland" },
} as const;

export const indicators = table({
  name: "indicators",
  title: { fr: "Indicateurs", en: "Indicators" },
  row: {
    fr: "un nœud du cadre d’évaluation : indice, dimension, critère ou indicateur",
    en: "a node of the evaluation framework: index, dimension, criterion or indicator",
  },
  key: ["indicator_id"],
  foreignKeys: [
    reference("parent_id", "indicators", "indicator_id"),
    reference("denominator_id", "indicators", "indicator_id"),
  ],
  summary: ["label_fr", "kind", "unit"],
  fields: {
    indicator_id: id({ fr: "Identifiant de l’indicateur", en: "Indicator identifier" }, {
      required: true,
      unique: true,
      synonyms: ["id", "code", "indicateur", "indicator"],
    }),
    ...foreignId,
    parent_id: id({ fr: "Nœud parent", en: "Parent node" }),
    kind: choice({ fr: "Nature", en: "Kind" }, {
      index: { fr: "indice", en: "index" },
      dimension: { fr: "dimension", en: "dimension" },
      criterion: { fr: "critère", en: "criterion" },
      indicator: { fr: "indicateur", en: "indicator" },
    }, { required: true }),
    ...bilingual("label", { fr: "Libellé", en: "Label" }, { synonyms: ["nom"] }),
    ...bilingual("definition", { fr: "Définition", en: "Definition" }),
    unit: code({ fr: "Unité", en: "Unit" }, { labelled: true, synonyms: ["unité de mesure"] }),
    direction: choice({ fr: "Sens", en: "Direction" }, {
      "1": { fr: "plus est mieux", en: "more is better" },
      "-1": { fr: "moins est mieux", en: "less is better" },
      "0": { fr: "contexte : jamais noté", en: "context: never scored" },
    }),
    transform: choice({ fr: "Transformation", en: "Transform" }, {
      none: { fr: "aucune", en: "none" },
      log: { fr: "logarithme", en: "logarithm" },
      log1p: { fr: "log(1 + x)", en: "log(1 + x)" },
      sqrt: { fr: "racine carrée", en: "square root" },
    }),
    outliers: choice({ fr: "Valeurs extrêmes", en: "Outliers" }, {
      none: { fr: "laissées", en: "kept" },
      jrc: { fr: "règle du JRC", en: "JRC rule" },
    }),
    denominator_id: id({ fr: "Rapporté à", en: "Denominated by" }),
    normalisation: choice({ fr: "Normalisation", en: "Normalisation" }, normalisations),
    low: number({ fr: "Borne basse", en: "Low goalpost" }),
    high: number({ fr: "Borne haute", en: "High goalpost" }),
    target: number({ fr: "Cible", en: "Target" }),
    weight: number({ fr: "Poids", en: "Weight" }, { minimum: 0 }),
    aggregation: choice({ fr: "Agrégation", en: "Aggregation" }, aggregations),
    power: number({ fr: "Exposant", en: "Power" }, {
      description: {
        fr: "Exposant de la moyenne généralisée.",
        en: "Exponent of the generalised mean.",
      },
    }),
    missing: choice({ fr: "Valeurs manquantes", en: "Missing values" }, {
      bounds: { fr: "du pire au meilleur", en: "worst to best" },
      renormalise: {
        fr: "poids répartis sur les valeurs présentes (imputation par la moyenne du projet)",
        en: "weights spread over what is present (imputation by the project’s own mean)",
      },
    }),
    imputation: choice({ fr: "Imputation", en: "Imputation" }, {
      none: { fr: "aucune", en: "none" },
      "group-median": { fr: "médiane du groupe", en: "group median" },
      neighbour: { fr: "projet le plus proche", en: "nearest project" },
    }),
    min_coverage: number({ fr: "Couverture minimale", en: "Minimum coverage" }, {
      minimum: 0,
      maximum: 1,
    }),
    logic: choice({ fr: "Étape du modèle logique", en: "Logic-model stage" }, logicStages),
    gated: choice({ fr: "Preuve exigée", en: "Evidence gate" }, {
      yes: { fr: "oui", en: "yes" },
      no: { fr: "non", en: "no" },
    }),
    min_evidence: integer({ fr: "Niveau de preuve exigé", en: "Evidence required" }, {
      minimum: 0,
      maximum: 5,
    }),
    source_framework: text({ fr: "Cadre d’origine", en: "Source framework" }),
    collection: text({ fr: "Collecte", en: "Collection" }),
  },
});

const measureFields = {
  project_id: id({ fr: "Projet", en: "Project" }, { required: true }),
  indicator_id: id({ fr: "Indicateur", en: "Indicator" }, {
    required: true,
    synonyms: ["indicateur", "indicator"],
  }),
  period: text({ fr: "Période", en: "Period" }, {
    description: {
      fr: "Date ISO 8601, entière ou partielle, ou intervalle `début/fin`.",
      en: "ISO 8601 date, whole or partial, or an interval `start/end`.",
    },
    synonyms: ["date", "année"],
  }),
  value: number({ fr: "Valeur", en: "Value" }, { synonyms: ["montant", "mesure"] }),
  low: number({ fr: "Valeur basse", en: "Low value" }, { synonyms: ["min", "minimum"] }),
  high: number({ fr: "Valeur haute", en: "High value" }, { synonyms: ["max", "maximum"] }),
  status: choice({ fr: "Statut", en: "Status" }, measureStatuses, { required: true }),
  evidence: integer({ fr: "Niveau de preuve", en: "Evidence level" }, {
    minimum: 0,
    maximum: 5,
    description: {
      fr: "De 0 (aucune preuve) à 5 (effet répliqué), d’après Nesta (2013).",
      en: "From 0 (no evidence) to 5 (replicated effect), after Nesta (2013).",
    },
  }),
  source_id: id({ fr: "Source", en: "Source" }),
  ...bilingual("note", { fr: "Note", en: "Note" }, { synonyms: ["note", "commentaire"] }),
} as const;

export const measures = table({
  name: "measures",
  title: { fr: "Mesures", en: "Measures" },
  row: {
    fr: "une valeur d’un indicateur pour un projet, selon une source",
    en: "a value of an indicator for a project, from one source",
  },
  foreignKeys: [
    reference("project_id", "projects"),
    reference("indicator_id", "indicators"),
    reference("source_id", "sources"),
  ],
  intervals: { value: { low: "low", high: "high", why: "status" } },
  summary: ["project_id", "indicator_id", "value", "low", "high", "status", "period", "source_id"],
  fields: measureFields,
});

export const relatedMeasures = table({
  ...measures,
  name: "related_measures",
  title: { fr: "Mesures des essais voisins", en: "Measures of neighbouring experiments" },
  foreignKeys: [
    reference("project_id", "related_projects"),
    reference("indicator_id", "indicators"),
    reference("source_id", "sources"),
  ],
});

export const hypotheses = table({
  name: "hypotheses",
  title: { fr: "Hypothèses", en: "Hypotheses" },
  row: { fr: "ce qu’un projet voulait montrer", en: "what a project set out to show" },
  key: ["hypothesis_id"],
  foreignKeys: [reference("project_id", "projects"), reference("indicator_id", "indicators")],
  summary: ["project_id", "statement_fr", "comparator", "target"],
  fields: {
    hypothesis_id: id({ fr: "Identifiant de l’hypothèse", en: "Hypothesis identifier" }, {
      required: true,
      unique: true,
    }),
    project_id: id({ fr: "Projet", en: "Project" }, { required: true }),
    indicator_id: id({ fr: "Indicateur", en: "Indicator" }),
    ...bilingual("statement", { fr: "Énoncé", en: "Statement" }),
    comparator: choice({ fr: "Comparateur", en: "Comparator" }, {
      "at-least": { fr: "au moins", en: "at least" },
      "at-most": { fr: "au plus", en: "at most" },
      between: { fr: "entre", en: "between" },
      increase: { fr: "hausse d’au moins", en: "increase of at least" },
      decrease: { fr: "baisse d’au moins", en: "decrease of at least" },
    }),
    target: number({ fr: "Cible", en: "Target" }),
    target_high: number({ fr: "Cible haute", en: "High target" }),
    baseline: number({ fr: "Référence", en: "Baseline" }),
    registered_on: date({ fr: "Enregistrée le", en: "Registered on" }),
    ...bilingual("learned", { fr: "Ce qui a été appris", en: "What was learned" }),
  },
});

export const weights = table({
  name: "weights",
  title: { fr: "Poids", en: "Weights" },
  row: {
    fr: "le poids qu’une partie prenante donne à un nœud",
    en: "the weight that a stakeholder gives to a node",
  },
  key: ["stakeholder", "indicator_id"],
  foreignKeys: [reference("indicator_id", "indicators")],
  summary: ["stakeholder", "indicator_id", "weight"],
  fields: {
    stakeholder: code({ fr: "Partie prenante", en: "Stakeholder" }, {
      required: true,
      labelled: true,
    }),
    indicator_id: id({ fr: "Indicateur", en: "Indicator" }, { required: true }),
    weight: number({ fr: "Poids", en: "Weight" }, { required: true, minimum: 0 }),
    date: date({ fr: "Date", en: "Date" }),
  },
});

export const crosswalks = table({
  name: "crosswalks",
  title: { fr: "Correspondances", en: "Crosswalks" },
  row: {
    fr: "un indicateur lu dans un autre cadre d’évaluation",
    en: "an indicator read in another evaluation framework",
  },
  key: ["framework", "indicator_id", "criterion"],
  foreignKeys: [reference("indicator_id", "indicators")],
  summary: ["framework", "criterion", "indicator_id"],
  fields: {
    framework: code({ fr: "Cadre", en: "Framework" }, { required: true, labelled: true }),
    criterion: code({ fr: "Critère de ce cadre", en: "Criterion of that framework" }, {
      required: true,
      labelled: true,
    }),
    indicator_id: id({ fr: "Indicateur", en: "Indicator" }, {
      description: {
        fr: "Vide : ce critère n’a pas d’équivalent ici, il est perdu.",
        en: "Empty: this criterion has no equivalent here, it is lost.",
      },
    }),
  },
});
