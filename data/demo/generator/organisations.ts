import { draft, type Draft } from "./table.ts";

type Helix = "public" | "private" | "research" | "civil";
type Organisation = readonly [
  id: string,
  name: string,
  type: string,
  sector: string,
  helix: Helix,
  commune: string,
];

/** Invented organisations; communes outside the invented metropolis count as not local. */
export const organisations: readonly Organisation[] = [
  ["valmere-metropole", "Valmère Métropole", "collectivite", "administration", "public", "Valmère"],
  ["ville-de-valmere", "Ville de Valmère", "collectivite", "administration", "public", "Valmère"],
  ["ville-de-brissoy", "Ville de Brissoy", "collectivite", "administration", "public", "Brissoy"],
  ["commune-port-hervelin", "Commune de Port-Hervelin", "collectivite", "administration", "public", "Port-Hervelin"],
  ["regie-eaux-vive", "Régie des eaux de la Vive", "regie", "eau", "public", "Valmère"],
  ["tramways-de-la-vive", "Tramways de la Vive", "regie", "mobilite", "public", "Valmère"],
  ["habitat-valmerois", "Habitat Valmérois", "bailleur", "logement", "public", "Valmère"],
  ["fonciere-orne-vive", "Foncière publique de l’Orne-Vive", "amenageur", "amenagement", "public", "Valmère"],
  ["valmere-gare-nouvelle", "Valmère Gare Nouvelle", "amenageur", "amenagement", "public", "Valmère"],
  ["hopital-bellecombe", "Centre hospitalier de Bellecombe", "etablissement-public", "sante", "public", "Valmère"],
  ["ecole-hauts-bassins", "Groupe scolaire des Hauts-Bassins", "etablissement-public", "education", "public", "Valmère"],
  ["agence-urbanisme-vive", "Agence d’urbanisme de la Vive", "etablissement-public", "amenagement", "public", "Valmère"],
  ["cordelles-energies", "Cordelles Énergies", "grande-entreprise", "energie", "private", "Lorvigny"],
  ["faubourg-mobilites", "Faubourg Mobilités", "pme", "mobilite", "private", "Valmère"],
  ["lumenoire", "Lumenoire", "pme", "eclairage", "private", "Brissoy"],
  ["halles-cargo", "Halles Cargo", "ess", "logistique", "private", "Valmère"],
  ["senzia", "Senzia Capteurs", "startup", "numerique", "private", "Lorvigny"],
  ["stationvive", "StationVive", "startup", "mobilite", "private", "Valmère"],
  ["terre-levee", "Terre levée", "ess", "construction", "private", "Courvillac"],
  ["compostal", "Compostal", "pme", "dechets", "private", "Saint-Orvan"],
  ["ateliers-ramier", "Ateliers Ramier", "pme", "construction", "private", "Port-Hervelin"],
  ["ferme-des-toits", "La Ferme des toits", "startup", "alimentation", "private", "Valmère"],
  ["silverpas", "Silverpas", "startup", "sante", "private", "Valmère"],
  ["mobilier-volant", "Mobilier volant", "pme", "design", "private", "Brissoy"],
  ["blanc-de-toit", "Blanc de toit", "startup", "construction", "private", "Tréhaurac"],
  ["aquaboucle", "Aquaboucle", "startup", "eau", "private", "Valmère"],
  ["energie-citoyenne-vive", "Énergie citoyenne Vive", "ess", "energie", "private", "Valmère"],
  ["caisse-orne-vive", "Caisse de l’Orne-Vive", "banque", "finance", "private", "Valmère"],
  ["bastide-lorvin", "Bastide & Lorvin Promotion", "grande-entreprise", "amenagement", "private", "Lorvigny"],
  ["reseaux-hervelin", "Réseaux Hervelin", "grande-entreprise", "energie", "private", "Lorvigny"],
  ["universite-de-valmere", "Université de Valmère", "universite", "recherche", "research", "Valmère"],
  ["ecole-ingenieurs-vive", "École d’ingénieurs de la Vive", "ecole", "recherche", "research", "Valmère"],
  ["ecole-architecture-valmere", "École d’architecture de Valmère", "ecole", "recherche", "research", "Valmère"],
  ["labo-climat-urbain", "Laboratoire Climat des villes moyennes", "laboratoire", "recherche", "research", "Valmère"],
  ["labo-mobilites", "Laboratoire Mobilités et vie quotidienne", "laboratoire", "recherche", "research", "Valmère"],
  ["institut-vieillissement", "Institut du vieillissement de Bellecombe", "laboratoire", "recherche", "research", "Valmère"],
  ["centre-technique-ramier", "Centre technique du bois et de la terre", "centre-technique", "recherche", "research", "Tréhaurac"],
  ["habitants-des-tilleuls", "Habitants des Tilleuls", "association", "vie-associative", "civil", "Valmère"],
  ["collectif-des-halles", "Collectif des Halles", "collectif", "vie-associative", "civil", "Valmère"],
  ["velo-en-vive", "Vélo en Vive", "association", "mobilite", "civil", "Valmère"],
  ["respirer-valmere", "Respirer à Valmère", "association", "sante", "civil", "Valmère"],
  ["marmite-de-bellecombe", "La Marmite de Bellecombe", "association", "alimentation", "civil", "Valmère"],
  ["parents-de-la-gresille", "Parents de la Grésille", "association", "education", "civil", "Valmère"],
  ["union-des-aines", "Union des aînés valmérois", "association", "vie-associative", "civil", "Valmère"],
  ["composteurs-du-quai", "Les Composteurs du quai", "collectif", "dechets", "civil", "Valmère"],
  ["habiter-leger", "Habiter léger en Vive", "association", "logement", "civil", "Port-Hervelin"],
  ["handi-vive", "Handi-Vive", "association", "vie-associative", "civil", "Valmère"],
  ["usagers-transports", "Usagers des transports valmérois", "association", "mobilite", "civil", "Valmère"],
  ["maison-des-associations", "Maison des associations de Valmère", "association", "vie-associative", "civil", "Valmère"],
];

export const organisationTable = draft(
  "organisations",
  organisations.map(([organisation_id, name, type, sector, helix, commune]): Draft<
    "organisations"
  > => ({
    organisation_id,
    name,
    type,
    sector,
    helix,
    commune,
    source_ids: ["annuaire-2024"],
  })),
);

/** The municipalities of the invented metropolis: a partner seated elsewhere is not local. */
export const metropolis: ReadonlySet<string> = new Set([
  "Valmère",
  "Brissoy",
  "Port-Hervelin",
  "Courvillac",
  "Saint-Orvan",
]);
