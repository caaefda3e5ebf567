import { projects } from "./projects.ts";
import { type Draft, draft } from "./table.ts";

type Partnership = Draft<"partnerships"> & {
  readonly project_id: string;
  readonly organisation_id: string;
};
type Role = NonNullable<Partnership["role"]>;

/** Partners of each project beside its lead, `organisation` or `organisation:role`. */
const partners: Readonly<Record<string, string>> = {
  "thermo-quai":
    "habitat-valmerois:site-host bastide-lorvin valmere-metropole:funder ecole-ingenieurs-vive:evaluator reseaux-hervelin senzia",
  "navette-des-faubourgs":
    "tramways-de-la-vive hopital-bellecombe:site-host usagers-transports:user valmere-metropole:funder labo-mobilites:evaluator",
  "lumiere-juste":
    "ville-de-valmere:site-host reseaux-hervelin ecole-ingenieurs-vive:evaluator respirer-valmere",
  "serre-des-tilleuls":
    "ville-de-valmere:site-host habitants-des-tilleuls:user universite-de-valmere caisse-orne-vive:funder",
  "velo-cargo-halles":
    "collectif-des-halles:user velo-en-vive ville-de-valmere:site-host labo-mobilites:evaluator",
  "toit-partage":
    "habitat-valmerois:site-host universite-de-valmere institut-vieillissement:evaluator maison-des-associations",
  "capt-air":
    "respirer-valmere:user universite-de-valmere labo-climat-urbain:evaluator ville-de-valmere:site-host maison-des-associations",
  "maison-terre":
    "habitat-valmerois:site-host centre-technique-ramier:evaluator ecole-architecture-valmere",
  "compost-gare":
    "valmere-gare-nouvelle:site-host composteurs-du-quai:user valmere-metropole:funder universite-de-valmere:evaluator",
  "ilot-frais":
    "ecole-hauts-bassins:site-host labo-climat-urbain:evaluator parents-de-la-gresille:user ecole-architecture-valmere agence-urbanisme-vive maison-des-associations regie-eaux-vive caisse-orne-vive:funder mobilier-volant handi-vive:user",
  "flex-parking": "bastide-lorvin:site-host valmere-metropole",
  "reseau-malin":
    "habitat-valmerois:site-host reseaux-hervelin ecole-ingenieurs-vive:evaluator caisse-orne-vive:funder maison-des-associations fonciere-orne-vive",
  "passeur-bus":
    "usagers-transports:user labo-mobilites:evaluator hopital-bellecombe universite-de-valmere",
  "bois-refuge":
    "commune-port-hervelin:site-host habiter-leger:user fonciere-orne-vive centre-technique-ramier",
  "table-commune":
    "fonciere-orne-vive:site-host halles-cargo hopital-bellecombe institut-vieillissement:evaluator",
  "silver-atelier":
    "hopital-bellecombe institut-vieillissement:evaluator union-des-aines:user habitat-valmerois:site-host",
  "place-mobile": "ville-de-valmere:site-host ecole-architecture-valmere collectif-des-halles:user",
  "cool-roof": "blanc-de-toit labo-climat-urbain:evaluator ville-de-brissoy valmere-metropole:funder",
  "eau-grise":
    "regie-eaux-vive ville-de-valmere:site-host ecole-ingenieurs-vive:evaluator hopital-bellecombe",
  "rue-aux-enfants":
    "ville-de-valmere:site-host velo-en-vive labo-mobilites:evaluator handi-vive:user ecole-architecture-valmere",
};

export const partnerships: readonly Partnership[] = projects.flatMap((
  { project_id, lead_organisation_id },
) => [
  {
    project_id,
    organisation_id: lead_organisation_id ?? "",
    role: "lead",
    source_ids: [`dossier-${project_id}`],
  },
  ...(partners[project_id] ?? "").split(" ").map((entry): Partnership => {
    const [organisation_id = "", role = "partner"] = entry.split(":");
    return {
      project_id,
      organisation_id,
      role: role as Role,
      source_ids: [`dossier-${project_id}`],
    };
  }),
]);

export const partnershipTable = draft("partnerships", partnerships);
