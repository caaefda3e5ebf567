import { projects } from "./projects.ts";
import { type Draft, draft } from "./table.ts";

type Figure = Draft<"programme">;

const years = [2019, 2020, 2021, 2022, 2023, 2024] as const;

const series: readonly (readonly [
  id: string,
  fr: string,
  en: string,
  unit: string,
  scope: "programme" | "context",
  values: readonly number[],
])[] = [
  ["applications", "Candidatures reçues", "Applications received", "applications", "programme",
    [11, 14, 17, 15, 12, 9]],
  ["labelled", "Projets labellisés", "Projects labelled", "projects", "programme",
    years.map((year) => projects.filter(({ label_year }) => label_year === year).length)],
  ["budget", "Budget du programme", "Programme budget", "keur", "programme",
    [420, 510, 560, 600, 540, 480]],
  ["staff", "Équipe de la cellule d’appui", "Support team staff", "fte", "programme",
    [2.5, 3, 3, 4, 4, 3.5]],
  ["labelling-days", "Délai médian entre candidature et label",
    "Median time from application to label", "days", "programme", [74, 112, 96, 88, 81, 69]],
  ["users-council-meetings", "Séances du Conseil des usagers", "Users’ council meetings",
    "meetings", "programme", [0, 0, 2, 5, 6, 6]],
];

const single: readonly Figure[] = [
  {
    year: 2021,
    indicator: "population",
    label_fr: "Habitants de la métropole",
    label_en: "Residents of the metropolis",
    scope: "context",
    value: 412_300,
    unit: "residents",
    approximate: "no",
    source_id: "recensement-2021",
  },
  {
    year: 2021,
    indicator: "priority-district-share",
    label_fr: "Part des habitants en quartier prioritaire",
    label_en: "Share of residents in priority districts",
    scope: "context",
    value: 18,
    unit: "percent",
    approximate: "no",
    source_id: "recensement-2021",
  },
  {
    year: 2021,
    indicator: "evaluation-rule",
    label_fr: "Entrée en vigueur de l’hypothèse obligatoire",
    label_en: "Compulsory hypothesis comes into force",
    scope: "programme",
    value_date: "2021-10-01",
    unit: "date",
    approximate: "no",
    source_id: "reglement-2021",
    note_fr: "Les dossiers déjà labellisés ont été invités à écrire la leur après coup.",
    note_en: "Projects already labelled were invited to write theirs afterwards.",
  },
  {
    year: 2024,
    indicator: "applications-by-phone",
    label_fr: "Renseignements demandés par téléphone",
    label_en: "Enquiries by telephone",
    scope: "programme",
    value: 140,
    unit: "calls",
    approximate: "yes",
    source_id: "rapport-annuel-2024",
    note_fr: "Compte de mémoire de la cellule d’appui.",
    note_en: "Counted from memory by the support team.",
  },
];

export const programmeTable = draft("programme", [
  ...series.flatMap(([indicator, label_fr, label_en, unit, scope, values]) =>
    years.map((year, i): Figure => ({
      year,
      indicator,
      label_fr,
      label_en,
      scope,
      value: values[i] ?? null,
      unit,
      approximate: "no",
      source_id: "rapport-annuel-2024",
    }))
  ),
  ...single,
]);

type Source = readonly [id: string, title: string, date: string];

const shared: readonly Source[] = [
  ["reglement-2019", "Règlement du programme, première version", "2019-01-21"],
  ["reglement-2021", "Règlement du programme, révision : hypothèses et Conseil des usagers", "2021-09-30"],
  ["annuaire-2024", "Annuaire des partenaires du programme", "2024-03"],
  ["journal-participation", "Journal des activités et des propositions d’usagers", "2026-10"],
  ["recensement-2021", "Recensement de la population de la métropole", "2021"],
  ["comptes-2025", "Comptes des expérimentations", "2025-12"],
  ["evaluation-croisee-2025", "Évaluation croisée par deux évaluateurs", "2025-11"],
  ["strategie-s3", "Stratégie régionale de spécialisation intelligente 2021-2027", "2021-06"],
  ["declarations-porteurs", "Déclarations des porteurs, recueillies par la cellule d’appui", "2025-06"],
  ["emploi-2023", "Emploi par activité, 2018 et 2023", "2024-11"],
  ["rapport-annuel-2024", "Rapport annuel du programme", "2025-02"],
];

function projectSources({ project_id, short_name, label_year, status, end }: (typeof projects)[number]): Source[] {
  return [
    [`dossier-${project_id}`, `${short_name} : dossier de candidature`, String(label_year)],
    status === "running"
      ? [`suivi-${project_id}`, `${short_name} : note de suivi`, "2026-10"]
      : [`bilan-${project_id}`, `${short_name} : bilan de fin d’essai`, end ?? ""],
  ];
}

export const sourceTable = draft(
  "sources",
  [...shared, ...projects.flatMap(projectSources)].map(([source_id, title, date]): Draft<
    "sources"
  > => ({ source_id, title, publisher: "fictif", date, licence: "CC0-1.0" })),
);
