import {
  bilingual,
  choice,
  code,
  date,
  foreignId,
  id,
  list,
  number,
  reference,
  table,
  text,
} from "../schema.ts";

/** What became of a project. */
export const projectStatuses = {
  planned: { fr: "prévu", en: "planned" },
  running: { fr: "en cours", en: "running" },
  completed: { fr: "terminé", en: "completed" },
  stopped: { fr: "arrêté", en: "stopped" },
  unknown: { fr: "non publié", en: "not published" },
} as const;

/** The four families of actors of an innovation system (Carayannis & Campbell, 2009). */
export const helices = {
  public: { fr: "public", en: "public" },
  private: { fr: "privé", en: "private" },
  research: { fr: "recherche", en: "research" },
  civil: { fr: "société civile", en: "civil society" },
} as const;

/** What an organisation does in a project. */
export const roles = {
  lead: { fr: "porteur", en: "lead" },
  partner: { fr: "partenaire", en: "partner" },
  funder: { fr: "financeur", en: "funder" },
  "site-host": { fr: "hôte du site", en: "site host" },
  evaluator: { fr: "évaluateur", en: "evaluator" },
  user: { fr: "usagers", en: "users" },
} as const;

export const projects = table({
  name: "projects",
  title: { fr: "Projets", en: "Projects" },
  row: { fr: "un projet d’expérimentation", en: "an experimentation project" },
  key: ["project_id"],
  foreignKeys: [
    reference("lead_organisation_id", "organisations", "organisation_id"),
    reference("part_of", "projects", "project_id"),
    reference("source_ids", "sources", "source_id"),
  ],
  summary: ["name", "theme", "status", "start", "end", "end_planned"],
  fields: {
    project_id: id({ fr: "Identifiant du projet", en: "Project identifier" }, {
      required: true,
      unique: true,
      synonyms: ["id", "id projet", "code projet", "identifiant", "project", "projet"],
    }),
    ...foreignId,
    name: text({ fr: "Nom", en: "Name" }, {
      required: true,
      synonyms: ["intitulé du projet", "intitulé", "nom du projet", "titre", "project name"],
    }),
    short_name: text({ fr: "Nom court", en: "Short name" }, {
      description: {
        fr: "Le nom dans les graphiques et les tableaux ; le nom entier s’il est vide.",
        en: "The name in charts and tables; the whole name when empty.",
      },
      maxLength: 40,
      synonyms: ["acronyme", "sigle"],
    }),
    theme: code({ fr: "Thème", en: "Theme" }, {
      labelled: true,
      synonyms: ["thématique", "domaine", "topic"],
    }),
    status: choice({ fr: "État", en: "Status" }, projectStatuses, {
      synonyms: ["statut", "état d'avancement", "avancement"],
    }),
    call: text({ fr: "Appel", en: "Call" }, {
      labelled: true,
      synonyms: ["appel à projets", "appel à expérimenter", "vague"],
    }),
    label_year: number({ fr: "Année du label", en: "Label year" }, {
      minimum: 1990,
      maximum: 2100,
      synonyms: ["année", "année de labellisation", "year"],
    }),
    start: date({ fr: "Début", en: "Start" }, {
      synonyms: ["date de début", "démarrage", "début de l'expérimentation", "start date"],
    }),
    end: date({ fr: "Fin", en: "End" }, {
      synonyms: ["date de fin", "fin de l'expérimentation", "end date"],
    }),
    end_planned: choice({ fr: "Fin prévue", en: "Planned end" }, {
      yes: { fr: "fin annoncée, non constatée", en: "end announced, not observed" },
      no: { fr: "fin constatée", en: "end observed" },
    }, {
      description: {
        fr: "Dit si la date de fin est une prévision.",
        en: "Says whether the end date is a forecast.",
      },
    }),
    part_of: id({ fr: "Fait partie de", en: "Part of" }, {
      description: {
        fr: "Le projet qui englobe celui-ci : les deux ne sont pas comptés comme indépendants.",
        en: "The project that contains this one: the two are not counted as independent.",
      },
    }),
    site: text({ fr: "Lieu", en: "Site" }, { synonyms: ["localisation", "adresse", "quartier"] }),
    commune: list({ fr: "Communes", en: "Municipalities" }, { synonyms: ["ville"] }),
    lat: number({ fr: "Latitude", en: "Latitude" }, { minimum: -90, maximum: 90 }),
    lon: number({ fr: "Longitude", en: "Longitude" }, { minimum: -180, maximum: 180 }),
    lead_organisation_id: id({ fr: "Porteur", en: "Lead organisation" }, {
      synonyms: ["porteur du projet", "chef de file", "lead"],
    }),
    ...bilingual("summary", { fr: "Résumé", en: "Summary" }, { synonyms: ["description"] }),
    source_ids: list({ fr: "Sources", en: "Sources" }, { synonyms: ["source"] }),
  },
});

export const organisations = table({
  name: "organisations",
  title: { fr: "Organismes", en: "Organisations" },
  row: { fr: "un organisme", en: "an organisation" },
  key: ["organisation_id"],
  foreignKeys: [reference("source_ids", "sources", "source_id")],
  summary: ["name", "helix", "sector"],
  fields: {
    organisation_id: id({ fr: "Identifiant de l’organisme", en: "Organisation identifier" }, {
      required: true,
      unique: true,
      synonyms: ["id", "id organisme", "organisme"],
    }),
    ...foreignId,
    name: text({ fr: "Nom", en: "Name" }, {
      required: true,
      synonyms: ["raison sociale", "dénomination", "nom de l'organisme"],
    }),
    type: code({ fr: "Type", en: "Type" }, { labelled: true, synonyms: ["catégorie"] }),
    sector: code({ fr: "Secteur", en: "Sector" }, {
      labelled: true,
      synonyms: ["activité", "secteur d'activité"],
    }),
    helix: choice({ fr: "Hélice", en: "Helix" }, helices, {
      description: {
        fr: "Famille d’acteurs : public, privé, recherche ou société civile.",
        en: "Family of actors: public, private, research or civil society.",
      },
    }),
    commune: text({ fr: "Commune", en: "Municipality" }, { synonyms: ["ville"] }),
    source_ids: list({ fr: "Sources", en: "Sources" }),
  },
});

export const partnerships = table({
  name: "partnerships",
  title: { fr: "Partenariats", en: "Partnerships" },
  row: { fr: "un organisme dans un projet", en: "an organisation in a project" },
  key: ["project_id", "organisation_id", "role"],
  foreignKeys: [
    reference("project_id", "projects"),
    reference("organisation_id", "organisations"),
    reference("source_ids", "sources", "source_id"),
  ],
  summary: ["project_id", "organisation_id", "role"],
  fields: {
    project_id: id({ fr: "Projet", en: "Project" }, { required: true }),
    organisation_id: id({ fr: "Organisme", en: "Organisation" }, { required: true }),
    role: choice({ fr: "Rôle", en: "Role" }, roles, { required: true }),
    source_ids: list({ fr: "Sources", en: "Sources" }),
  },
});

/** Neighbouring experiments whose label is not established: same columns, never counted in. */
export const relatedProjects = table({
  ...projects,
  name: "related_projects",
  title: { fr: "Essais voisins", en: "Neighbouring experiments" },
  row: {
    fr: "un essai dont le label n’est pas établi, jamais compté avec les projets",
    en: "an experiment whose label is not established, never counted among the projects",
  },
  foreignKeys: [
    reference("lead_organisation_id", "organisations", "organisation_id"),
    reference("source_ids", "sources", "source_id"),
  ],
});

export const relatedPartnerships = table({
  ...partnerships,
  name: "related_partnerships",
  title: { fr: "Partenariats des essais voisins", en: "Partnerships of neighbouring experiments" },
  foreignKeys: [
    reference("project_id", "related_projects"),
    reference("organisation_id", "organisations"),
    reference("source_ids", "sources", "source_id"),
  ],
});
