import { bilingual, choice, code, id, integer, number, reference, table, text } from "../schema.ts";

export const territory = table({
  name: "territory",
  title: { fr: "Emploi par activité", en: "Employment by activity" },
  row: {
    fr: "l’emploi d’une activité dans un territoire, une année",
    en: "the employment of an activity in a territory, one year",
  },
  key: ["territory", "year", "activity_code", "source_id"],
  foreignKeys: [reference("source_id", "sources")],
  summary: ["territory", "year", "activity_label", "employment", "source_id"],
  fields: {
    territory: text({ fr: "Territoire", en: "Territory" }, { required: true }),
    year: integer({ fr: "Année", en: "Year" }, { required: true }),
    activity_code: code({ fr: "Code d’activité", en: "Activity code" }, { required: true }),
    activity_label: text({ fr: "Activité", en: "Activity" }, { labelled: true }),
    employment: number({ fr: "Emploi", en: "Employment" }, { required: true, minimum: 0 }),
    employment_low: number({ fr: "Emploi, borne basse", en: "Employment, low" }, {
      minimum: 0,
      description: {
        fr: "Somme des bornes basses, quand l’emploi vient de tranches d’effectif.",
        en: "Sum of the lower bounds, when employment comes from size bands.",
      },
    }),
    employment_high: number({ fr: "Emploi, borne haute", en: "Employment, high" }, {
      minimum: 0,
      description: {
        fr: "Somme des bornes hautes ; vide quand une tranche n’en a pas.",
        en: "Sum of the upper bounds; empty when a band has none.",
      },
    }),
    establishments: integer({ fr: "Établissements", en: "Establishments" }, { minimum: 0 }),
    source_id: id({ fr: "Source", en: "Source" }),
  },
});

export const domains = table({
  name: "domains",
  title: { fr: "Domaines S3", en: "S3 domains" },
  row: {
    fr: "un domaine prioritaire de la spécialisation intelligente",
    en: "a priority domain of smart specialisation",
  },
  key: ["domain_id"],
  foreignKeys: [reference("source_id", "sources")],
  summary: ["label_fr", "priority"],
  fields: {
    domain_id: id({ fr: "Identifiant du domaine", en: "Domain identifier" }, {
      required: true,
      unique: true,
    }),
    ...bilingual("label", { fr: "Nom", en: "Name" }),
    priority: number({ fr: "Priorité", en: "Priority" }, { minimum: 0 }),
    source_id: id({ fr: "Source", en: "Source" }),
  },
});

export const projectDomains = table({
  name: "project_domains",
  title: { fr: "Projets et domaines S3", en: "Projects in S3 domains" },
  row: {
    fr: "l’appartenance graduée d’un projet à un domaine, selon un codeur",
    en: "the graded membership of a project in a domain, by one coder",
  },
  key: ["project_id", "domain_id", "coder"],
  foreignKeys: [reference("project_id", "projects"), reference("domain_id", "domains")],
  summary: ["project_id", "domain_id", "membership", "coder"],
  fields: {
    project_id: id({ fr: "Projet", en: "Project" }, { required: true }),
    domain_id: id({ fr: "Domaine", en: "Domain" }, { required: true }),
    membership: number({ fr: "Appartenance", en: "Membership" }, {
      required: true,
      minimum: 0,
      maximum: 1,
    }),
    coder: code({ fr: "Codeur", en: "Coder" }),
  },
});

export const practices = table({
  name: "practices",
  title: { fr: "Pratiques d’évaluation", en: "Evaluation practices" },
  row: {
    fr: "un critère de laboratoire vivant ou de preuve, pour un projet",
    en: "a living-lab or evidence criterion, for a project",
  },
  key: ["project_id", "criterion"],
  foreignKeys: [reference("project_id", "projects"), reference("source_id", "sources")],
  summary: ["project_id", "criterion", "met"],
  fields: {
    project_id: id({ fr: "Projet", en: "Project" }, { required: true }),
    criterion: choice({ fr: "Critère", en: "Criterion" }, {
      "multi-actor": { fr: "acteurs multiples", en: "multi-actor" },
      "active-users": { fr: "usagers actifs", en: "active users" },
      "real-life": { fr: "conditions réelles", en: "real-life setting" },
      "co-creation": { fr: "cocréation", en: "co-creation" },
      "multi-method": { fr: "méthodes multiples", en: "multi-method" },
      hypothesis: { fr: "hypothèse écrite", en: "written hypothesis" },
      baseline: { fr: "état de référence", en: "baseline" },
      "measured-outcome": { fr: "résultat mesuré", en: "measured outcome" },
      comparison: { fr: "comparaison", en: "comparison" },
      replication: { fr: "réplication", en: "replication" },
    }, { required: true }),
    met: choice({ fr: "Rempli", en: "Met" }, {
      yes: { fr: "oui", en: "yes" },
      partly: { fr: "en partie", en: "partly" },
      no: { fr: "non", en: "no" },
      unknown: { fr: "inconnu", en: "unknown" },
    }, { required: true }),
    source_id: id({ fr: "Source", en: "Source" }),
    ...bilingual("note", { fr: "Note", en: "Note" }),
  },
});
