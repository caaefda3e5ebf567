import { type Draft, draft } from "./table.ts";

export const bodyTable = draft("bodies", [
  {
    body_id: "comite-strategique",
    label_fr: "Comité stratégique",
    label_en: "Strategic committee",
    role_fr: "Fixe l’orientation du programme, arrête les appels et les suites données aux essais.",
    role_en:
      "Sets the direction of the programme, decides on calls and on what follows the experiments.",
    since: "2019-01",
  },
  {
    body_id: "comite-labellisation",
    label_fr: "Comité de labellisation",
    label_en: "Labelling committee",
    role_fr: "Instruit les candidatures et donne le label.",
    role_en: "Examines applications and gives the label.",
    since: "2019-03",
  },
  {
    body_id: "conseil-usagers",
    label_fr: "Conseil des usagers",
    label_en: "Users’ council",
    role_fr: "Donne un avis d’usage sur les essais, avant, pendant et après.",
    role_en: "Gives an opinion from use on the experiments, before, during and after.",
    since: "2021-09",
  },
  {
    body_id: "cellule-appui",
    label_fr: "Cellule d’appui",
    label_en: "Support team",
    role_fr: "Accompagne les porteurs au quotidien : sites, conventions, suivi.",
    role_en: "Supports project holders day to day: sites, agreements, follow-up.",
    since: "2019-01",
  },
]);

type Seat = readonly [body: string, organisation: string, fr: string, en: string, since: string];

const seats: readonly Seat[] = [
  ["comite-strategique", "valmere-metropole", "présidence", "chair", "2019-01"],
  ["comite-strategique", "ville-de-valmere", "vice-présidence", "vice-chair", "2019-01"],
  ["comite-strategique", "ville-de-brissoy", "membre élu", "elected member", "2020-07"],
  ["comite-strategique", "commune-port-hervelin", "membre élu", "elected member", "2020-07"],
  ["comite-strategique", "universite-de-valmere", "membre invité", "invited member", "2019-01"],
  ["comite-strategique", "caisse-orne-vive", "membre invité", "invited member", "2019-06"],
  ["comite-labellisation", "valmere-metropole", "présidence", "chair", "2019-03"],
  ["comite-labellisation", "ville-de-valmere", "membre", "member", "2019-03"],
  [
    "comite-labellisation",
    "agence-urbanisme-vive",
    "membre, avis d’urbanisme",
    "member, planning opinion",
    "2019-03",
  ],
  [
    "comite-labellisation",
    "ecole-ingenieurs-vive",
    "membre, avis technique",
    "member, technical opinion",
    "2019-03",
  ],
  [
    "comite-labellisation",
    "caisse-orne-vive",
    "membre, avis financier",
    "member, financial opinion",
    "2019-06",
  ],
  [
    "comite-labellisation",
    "tramways-de-la-vive",
    "membre, hôte de sites",
    "member, site host",
    "2021-01",
  ],
  ["comite-labellisation", "habitat-valmerois", "membre, hôte de sites", "member, site host", "2021-01"],
  [
    "comite-labellisation",
    "handi-vive",
    "membre, accessibilité",
    "member, accessibility",
    "2022-09",
  ],
  ["conseil-usagers", "maison-des-associations", "animation", "facilitation", "2021-09"],
  ["conseil-usagers", "handi-vive", "membre", "member", "2021-09"],
  ["conseil-usagers", "union-des-aines", "membre", "member", "2021-09"],
  ["conseil-usagers", "usagers-transports", "membre", "member", "2021-09"],
  ["conseil-usagers", "habitants-des-tilleuls", "membre", "member", "2021-09"],
  ["conseil-usagers", "parents-de-la-gresille", "membre", "member", "2023-01"],
  ["cellule-appui", "valmere-metropole", "direction de projet", "project direction", "2019-01"],
  [
    "cellule-appui",
    "agence-urbanisme-vive",
    "chargée d’études détachée",
    "seconded analyst",
    "2020-02",
  ],
  [
    "cellule-appui",
    "universite-de-valmere",
    "doctorante en convention",
    "doctoral researcher under agreement",
    "2022-10",
  ],
];

export const memberTable = draft(
  "members",
  seats.map(([body_id, organisation_id, seat_fr, seat_en, since]): Draft<"members"> => ({
    body_id,
    organisation_id,
    seat_fr,
    seat_en,
    since,
    source_ids: [since < "2021" ? "reglement-2019" : "reglement-2021"],
  })),
);
