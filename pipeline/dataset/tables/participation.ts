import {
  bilingual,
  choice,
  code,
  date,
  foreignId,
  id,
  integer,
  list,
  number,
  reference,
  table,
  text,
} from "../schema.ts";

/** Phases of an experiment, in order. */
export const phases = {
  framing: { fr: "cadrage", en: "framing" },
  idea: { fr: "idée", en: "idea" },
  design: { fr: "conception", en: "design" },
  experimentation: { fr: "essai", en: "experimentation" },
  evaluation: { fr: "évaluation", en: "evaluation" },
  scaling: { fr: "généralisation", en: "scaling" },
} as const;

/** The IAP2 spectrum of public participation (IAP2, 2018), and its absence. */
export const participationLevels = {
  none: { fr: "aucune participation", en: "no participation" },
  inform: { fr: "informer", en: "inform" },
  consult: { fr: "consulter", en: "consult" },
  involve: { fr: "impliquer", en: "involve" },
  collaborate: { fr: "collaborer", en: "collaborate" },
  empower: { fr: "donner le pouvoir", en: "empower" },
} as const;

/** Kinds of knowledge that users bring (after Nez, 2011). */
export const knowledgeKinds = {
  usage: { fr: "savoir d’usage", en: "knowledge from use" },
  technical: { fr: "savoir technique", en: "technical knowledge" },
  political: { fr: "savoir militant ou politique", en: "activist or political knowledge" },
} as const;

const activityFields = {
  activity_id: id({ fr: "Identifiant de l’activité", en: "Activity identifier" }, {
    required: true,
    unique: true,
  }),
  ...foreignId,
  project_id: id({ fr: "Projet", en: "Project" }, { required: true }),
  phase: choice({ fr: "Phase", en: "Phase" }, phases),
  modality: code({ fr: "Modalité", en: "Modality" }, { labelled: true, synonyms: ["modalité"] }),
  promised_level: choice({ fr: "Niveau promis", en: "Promised level" }, participationLevels),
  delivered_level: choice({ fr: "Niveau tenu", en: "Delivered level" }, participationLevels),
  promised_rung: integer({ fr: "Échelon promis (Arnstein)", en: "Promised rung (Arnstein)" }, {
    minimum: 1,
    maximum: 8,
  }),
  delivered_rung: integer({ fr: "Échelon tenu (Arnstein)", en: "Delivered rung (Arnstein)" }, {
    minimum: 1,
    maximum: 8,
  }),
  participants: integer({ fr: "Participants", en: "Participants" }, { minimum: 0 }),
  returning: integer({ fr: "Participants déjà venus", en: "Returning participants" }, {
    minimum: 0,
    description: {
      fr: "Participants déjà présents à une phase antérieure du projet.",
      en: "Participants already present in an earlier phase of the project.",
    },
  }),
  hours: number({ fr: "Heures par participant", en: "Hours per participant" }, { minimum: 0 }),
  cost_eur: number({ fr: "Coût (€)", en: "Cost (€)" }, { minimum: 0 }),
  date: date({ fr: "Date", en: "Date" }),
  planned: choice({ fr: "Seulement annoncée", en: "Announced only" }, {
    yes: { fr: "annoncée, non constatée", en: "announced, not observed" },
    no: { fr: "a eu lieu", en: "took place" },
  }, {
    description: {
      fr: "« oui » : les sources l’annoncent sans dire qu’elle a eu lieu ; elle n’est pas comptée.",
      en: "“yes”: sources announce it and do not say that it took place; it is not counted.",
    },
  }),
  ...bilingual("note", { fr: "Note", en: "Note" }),
  source_ids: list({ fr: "Sources", en: "Sources" }),
} as const;

export const activities = table({
  name: "activities",
  title: { fr: "Activités de participation", en: "Participation activities" },
  row: {
    fr: "une activité où des usagers sont associés",
    en: "an activity in which users take part",
  },
  key: ["activity_id"],
  foreignKeys: [
    reference("project_id", "projects"),
    reference("source_ids", "sources", "source_id"),
  ],
  summary: [
    "project_id",
    "phase",
    "modality",
    "promised_level",
    "delivered_level",
    "planned",
    "participants",
    "note_fr",
  ],
  fields: activityFields,
});

export const relatedActivities = table({
  ...activities,
  name: "related_activities",
  title: {
    fr: "Participation des essais voisins",
    en: "Participation in neighbouring experiments",
  },
  foreignKeys: [
    reference("project_id", "related_projects"),
    reference("source_ids", "sources", "source_id"),
  ],
});

export const proposals = table({
  name: "proposals",
  title: { fr: "Propositions d’usagers", en: "Users’ proposals" },
  row: { fr: "une proposition faite par des usagers", en: "a proposal made by users" },
  key: ["proposal_id"],
  foreignKeys: [
    reference("activity_id", "activities"),
    reference("used_by", "organisations", "organisation_id"),
    reference("coding_ids", "codings", "coding_id"),
  ],
  summary: ["activity_id", "summary_fr", "decision"],
  fields: {
    proposal_id: id({ fr: "Identifiant de la proposition", en: "Proposal identifier" }, {
      required: true,
      unique: true,
    }),
    activity_id: id({ fr: "Activité", en: "Activity" }, { required: true }),
    ...bilingual("summary", { fr: "Résumé", en: "Summary" }),
    knowledge: choice({ fr: "Savoir mobilisé", en: "Knowledge used" }, knowledgeKinds),
    decision: choice({ fr: "Décision", en: "Decision" }, {
      accepted: { fr: "retenue", en: "accepted" },
      adapted: { fr: "adaptée", en: "adapted" },
      rejected: { fr: "écartée", en: "rejected" },
      pending: { fr: "en attente", en: "pending" },
    }),
    made_on: date({ fr: "Faite le", en: "Made on" }),
    replied_on: date({ fr: "Réponse le", en: "Replied on" }),
    ...bilingual("reply", { fr: "Réponse motivée", en: "Reasoned reply" }),
    ...bilingual("design_change", { fr: "Changement du projet", en: "Change in the design" }),
    used_by: list({ fr: "Savoir utilisé par", en: "Knowledge used by" }, {
      description: {
        fr: "Organismes qui se sont servis de ce savoir.",
        en: "Organisations that made use of this knowledge.",
      },
    }),
    coding_ids: list({ fr: "Passages d’entretiens", en: "Interview passages" }, {
      description: {
        fr: "Codages des passages qui parlent de cette proposition.",
        en: "Codings of the passages that speak of this proposal.",
      },
    }),
  },
});

export const attendance = table({
  name: "attendance",
  title: { fr: "Composition des publics", en: "Attendance" },
  row: {
    fr: "le nombre de participants d’un groupe dans une activité",
    en: "the number of participants of a group in an activity",
  },
  key: ["activity_id", "attribute", "category"],
  foreignKeys: [reference("activity_id", "activities")],
  summary: ["activity_id", "attribute", "category", "count"],
  fields: {
    activity_id: id({ fr: "Activité", en: "Activity" }, { required: true }),
    attribute: code({ fr: "Attribut", en: "Attribute" }, { required: true, labelled: true }),
    category: code({ fr: "Catégorie", en: "Category" }, { required: true, labelled: true }),
    count: integer({ fr: "Effectif", en: "Count" }, { required: true, minimum: 0 }),
  },
});

export const population = table({
  name: "population",
  title: { fr: "Population de référence", en: "Reference population" },
  row: {
    fr: "la part d’un groupe dans la population de référence",
    en: "the share of a group in the reference population",
  },
  key: ["attribute", "category"],
  foreignKeys: [reference("source_id", "sources")],
  summary: ["attribute", "category", "share"],
  fields: {
    attribute: code({ fr: "Attribut", en: "Attribute" }, { required: true, labelled: true }),
    category: code({ fr: "Catégorie", en: "Category" }, { required: true, labelled: true }),
    share: number({ fr: "Part", en: "Share" }, { required: true, minimum: 0, maximum: 1 }),
    source_id: id({ fr: "Source", en: "Source" }),
  },
});

export const assessments = table({
  name: "assessments",
  title: { fr: "Cotations", en: "Assessments" },
  row: {
    fr: "la cote qu’une personne donne à une activité ou à un projet sur une échelle",
    en: "the rating that one coder gives to an activity or a project on a scale",
  },
  key: ["item", "scale", "coder"],
  summary: ["item", "scale", "coder", "value"],
  fields: {
    item: code({ fr: "Objet coté", en: "Item" }, { required: true }),
    scale: code({ fr: "Échelle", en: "Scale" }, { required: true, labelled: true }),
    coder: code({ fr: "Codeur", en: "Coder" }, { required: true }),
    value: text({ fr: "Cote", en: "Value" }, { required: true }),
  },
});
