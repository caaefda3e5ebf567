import {
  bilingual,
  choice,
  code,
  date,
  id,
  integer,
  list,
  reference,
  table,
  text,
} from "../schema.ts";

/** How serious a concern about a component of confidence is. */
export const concernLevels = {
  none: { fr: "aucune réserve", en: "no concerns" },
  minor: { fr: "réserves mineures", en: "minor concerns" },
  moderate: { fr: "réserves modérées", en: "moderate concerns" },
  serious: { fr: "réserves sérieuses", en: "serious concerns" },
} as const;

/** Levels of confidence, after GRADE-CERQual (Lewin et al., 2018). */
export const confidenceLevels = {
  high: { fr: "élevée", en: "high" },
  moderate: { fr: "modérée", en: "moderate" },
  low: { fr: "faible", en: "low" },
  "very-low": { fr: "très faible", en: "very low" },
} as const;

export const findings = table({
  name: "findings",
  title: { fr: "Constats", en: "Findings" },
  row: { fr: "un constat tiré des données", en: "a finding drawn from the data" },
  key: ["finding_id"],
  foreignKeys: [reference("code_id", "codes")],
  summary: ["finding_id", "text_fr"],
  fields: {
    finding_id: id({ fr: "Identifiant du constat", en: "Finding identifier" }, {
      required: true,
      unique: true,
    }),
    ...bilingual("text", { fr: "Texte", en: "Text" }),
    code_id: id({ fr: "Thème", en: "Theme" }),
    claim: text({ fr: "Énoncé vérifié", en: "Checked claim" }, {
      description: {
        fr: "Ce que le constat affirme, sous forme calculable, par exemple `negative(code) >= 5`.",
        en: "What the finding claims, in computable form, for example `negative(code) >= 5`.",
      },
    }),
    counter_search: choice({ fr: "Contre-exemples cherchés", en: "Counter-evidence searched" }, {
      yes: { fr: "oui", en: "yes" },
      no: { fr: "non", en: "no" },
    }),
    methods: choice({ fr: "Limites de méthode", en: "Methodological limitations" }, concernLevels),
    coherence: choice({ fr: "Cohérence", en: "Coherence" }, concernLevels),
    adequacy: choice({ fr: "Richesse des données", en: "Adequacy" }, concernLevels),
    relevance: choice({ fr: "Pertinence", en: "Relevance" }, concernLevels),
    ...bilingual("reason", { fr: "Motif de la confiance", en: "Reason for the confidence" }),
    confidence: choice({ fr: "Confiance signée", en: "Signed confidence" }, confidenceLevels),
    signed_by: text({ fr: "Signé par", en: "Signed by" }),
    signed_on: date({ fr: "Signé le", en: "Signed on" }),
  },
});

export const conclusions = table({
  name: "conclusions",
  title: { fr: "Conclusions", en: "Conclusions" },
  row: { fr: "un jugement fondé sur des constats", en: "a judgement based on findings" },
  key: ["conclusion_id"],
  foreignKeys: [reference("finding_ids", "findings", "finding_id")],
  summary: ["conclusion_id", "text_fr"],
  fields: {
    conclusion_id: id({ fr: "Identifiant de la conclusion", en: "Conclusion identifier" }, {
      required: true,
      unique: true,
    }),
    ...bilingual("text", { fr: "Texte", en: "Text" }),
    finding_ids: list({ fr: "Constats", en: "Findings" }),
  },
});

export const recommendations = table({
  name: "recommendations",
  title: { fr: "Recommandations", en: "Recommendations" },
  row: { fr: "une action proposée", en: "a proposed action" },
  key: ["recommendation_id"],
  foreignKeys: [
    reference("conclusion_ids", "conclusions", "conclusion_id"),
    reference("body_id", "bodies"),
  ],
  summary: ["recommendation_id", "text_fr"],
  fields: {
    recommendation_id: id({
      fr: "Identifiant de la recommandation",
      en: "Recommendation identifier",
    }, { required: true, unique: true }),
    ...bilingual("text", { fr: "Texte", en: "Text" }),
    conclusion_ids: list({ fr: "Conclusions", en: "Conclusions" }),
    body_id: id({ fr: "Instance concernée", en: "Body concerned" }),
    effort: choice({ fr: "Effort", en: "Effort" }, {
      low: { fr: "faible", en: "low" },
      medium: { fr: "moyen", en: "medium" },
      high: { fr: "élevé", en: "high" },
    }),
    horizon: code({ fr: "Échéance", en: "Horizon" }, { labelled: true }),
  },
});

export const evidence = table({
  name: "evidence",
  title: { fr: "Preuves", en: "Evidence" },
  row: {
    fr: "un passage ou une mesure qui appuie ou contredit un constat",
    en: "a passage or a measure that supports or contradicts a finding",
  },
  foreignKeys: [
    reference("finding_id", "findings"),
    reference("coding_id", "codings"),
    reference("project_id", "projects"),
    reference("indicator_id", "indicators"),
  ],
  summary: ["finding_id", "direction", "coding_id"],
  fields: {
    finding_id: id({ fr: "Constat", en: "Finding" }, { required: true }),
    direction: choice({ fr: "Sens", en: "Direction" }, {
      supports: { fr: "appuie", en: "supports" },
      contradicts: { fr: "contredit", en: "contradicts" },
    }, { required: true }),
    coding_id: id({ fr: "Codage", en: "Coding" }),
    project_id: id({ fr: "Projet", en: "Project" }),
    indicator_id: id({ fr: "Indicateur", en: "Indicator" }),
    quote_start: integer({ fr: "Début de la citation", en: "Quote start" }, { minimum: 0 }),
    quote_end: integer({ fr: "Fin de la citation", en: "Quote end" }, { minimum: 0 }),
    ...bilingual("note", { fr: "Note", en: "Note" }),
  },
});
