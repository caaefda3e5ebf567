import { type Draft, draft } from "./table.ts";

type Activity = Draft<"activities">;
type Phase = NonNullable<Activity["phase"]>;
export type Level = NonNullable<Activity["promised_level"]>;

/** An activity with the columns that the other tables of the demo lean on. */
export type HeldActivity = Activity & {
  readonly activity_id: string;
  readonly project_id: string;
  readonly phase: Phase;
  readonly delivered_level: Level;
  readonly participants: number;
  readonly hours: number;
  readonly cost_eur: number;
  readonly date: string;
  readonly modality: string;
};

type Line = readonly [
  phase: Phase,
  modality: string,
  promised: Level,
  delivered: Level,
  participants: number,
  returning: number,
  hours: number,
  cost: number,
  date: string,
  noteFr: string,
  noteEn: string,
];

/** Activities of each project in order; an activity is named by its project and its place here. */
const lines: Readonly<Record<string, readonly Line[]>> = {
  "thermo-quai": [
    ["framing", "reunion-publique", "inform", "inform", 62, 0, 2, 900, "2019-10-10",
      "Présentation du tracé de la boucle dans la salle de la capitainerie.",
      "Presentation of the loop’s route in the harbour office hall."],
    ["design", "enquete", "consult", "consult", 118, 0, 0.3, 2400, "2020-01-20",
      "Questionnaire aux locataires sur les températures souhaitées, pièce par pièce.",
      "Questionnaire to tenants on the temperatures they want, room by room."],
    ["evaluation", "reunion-publique", "involve", "consult", 41, 18, 2, 800, "2021-05-18",
      "Restitution des deux hivers ; l’atelier annoncé est devenu une séance de questions.",
      "Report on the two winters; the workshop announced became a question session."],
  ],
  "navette-des-faubourgs": [
    ["framing", "balade-usage", "involve", "involve", 24, 0, 3, 1100, "2019-11-20",
      "Parcours à pied des arrêts pressentis avec des patients et des aidants.",
      "Walk along the planned stops with patients and carers."],
    ["experimentation", "comite-usagers", "collaborate", "collaborate", 16, 9, 8, 1600,
      "2020-07-06", "Quatre séances pour réécrire les horaires avant la reprise.",
      "Four sessions to rewrite the timetable before the restart."],
    ["experimentation", "usagers-testeurs", "consult", "consult", 340, 12, 0.5, 2600,
      "2020-09-14", "Voyageurs interrogés à bord pendant trois semaines.",
      "Passengers interviewed on board for three weeks."],
    ["evaluation", "atelier-conception", "involve", "involve", 19, 14, 3, 700, "2020-12-03",
      "Lecture commune des chiffres de fréquentation et des refus de réservation.",
      "Joint reading of ridership figures and refused bookings."],
  ],
  "lumiere-juste": [
    ["design", "balade-usage", "involve", "involve", 31, 0, 2.5, 1300, "2019-11-14",
      "Marche de nuit avec relevé des zones évitées.", "Night walk noting the places people avoid."],
    ["experimentation", "usagers-testeurs", "consult", "consult", 86, 17, 0.5, 1500, "2020-06-22",
      "Coureurs, riverains et pêcheurs interrogés après 22 h.",
      "Runners, residents and anglers interviewed after 10 pm."],
    ["evaluation", "enquete", "consult", "consult", 204, 22, 0.25, 1900, "2020-10-08",
      "Questionnaire sur le sentiment de sécurité, promenade équipée et promenade témoin.",
      "Questionnaire on the feeling of safety, equipped and control promenades."],
  ],
  "serre-des-tilleuls": [
    ["framing", "reunion-publique", "inform", "inform", 54, 0, 2, 700, "2020-10-15",
      "Présentation aux commerçants et aux voisins du marché.",
      "Presentation to market traders and neighbours."],
    ["design", "atelier-conception", "collaborate", "consult", 22, 11, 3, 1900, "2021-02-11",
      "Atelier sur les cultures et l’accès au toit ; l’étude de structure n’était pas prête.",
      "Workshop on crops and roof access; the structural study was not ready."],
    ["experimentation", "chantier-participatif", "involve", "involve", 37, 9, 4, 2200,
      "2024-05-25", "Premières plantations avec les habitants, trois ans plus tard.",
      "First planting with residents, three years later."],
  ],
  "velo-cargo-halles": [
    ["idea", "atelier-conception", "collaborate", "collaborate", 21, 0, 3, 1200, "2020-10-22",
      "Les commerçants dessinent la tournée sur le plan des Halles.",
      "Shopkeepers draw the round on the map of Les Halles."],
    ["experimentation", "usagers-testeurs", "involve", "involve", 48, 19, 1.5, 1700, "2021-04-12",
      "Commerçants et livreurs notent chaque incident pendant deux semaines.",
      "Shopkeepers and couriers note every incident for two weeks."],
    ["evaluation", "enquete", "consult", "consult", 132, 20, 0.3, 1500, "2021-11-22",
      "Enquête auprès des clients livrés.", "Survey of customers who had deliveries."],
  ],
  "toit-partage": [
    ["framing", "enquete", "consult", "consult", 96, 0, 0.5, 1400, "2020-09-28",
      "Entretiens courts avec des locataires de plus de 70 ans et des étudiants.",
      "Short interviews with tenants over 70 and with students."],
    ["design", "atelier-conception", "collaborate", "collaborate", 26, 12, 4, 2300, "2020-11-18",
      "Écriture de la charte de cohabitation, article par article.",
      "Writing of the house-sharing charter, article by article."],
    ["experimentation", "carnet-de-bord", "involve", "involve", 62, 20, 6, 3100, "2021-09-06",
      "Carnet mensuel tenu par les deux membres de chaque binôme.",
      "Monthly diary kept by both members of each pair."],
    ["evaluation", "jury-usagers", "collaborate", "involve", 18, 16, 5, 1800, "2022-06-15",
      "Le jury a rendu un avis ; la décision de suite a été prise sans lui.",
      "The jury gave its opinion; the decision on what follows was taken without it."],
  ],
  "capt-air": [
    ["idea", "reunion-publique", "inform", "inform", 74, 0, 2, 900, "2020-11-24",
      "Réunion en ligne et à la maison de quartier.", "Meeting online and in the district hall."],
    ["design", "atelier-conception", "collaborate", "collaborate", 45, 28, 6, 3400, "2021-01-16",
      "Trois samedis pour écrire le protocole : où poser, quand relever, que noter.",
      "Three Saturdays to write the protocol: where to place, when to read, what to note."],
    ["experimentation", "usagers-testeurs", "collaborate", "collaborate", 118, 40, 12, 5200,
      "2021-03-01", "Relevés quotidiens et carnet des gênes ressenties.",
      "Daily readings and a log of discomfort felt."],
    ["evaluation", "atelier-conception", "collaborate", "collaborate", 33, 31, 4, 1500,
      "2021-10-09", "Les porteurs de capteurs ont eux-mêmes décrit la dérive.",
      "The sensor keepers described the drift themselves."],
  ],
  "maison-terre": [
    ["framing", "reunion-publique", "inform", "inform", 29, 0, 2, 500, "2021-05-27",
      "Visite de la carrière et présentation des murs d’essai.",
      "Visit to the quarry and presentation of test walls."],
    ["design", "atelier-conception", "involve", "consult", 14, 5, 3, 1600, "2021-09-16",
      "Avis sur les plans déjà déposés au permis.", "Opinions on plans already filed for permit."],
    ["evaluation", "carnet-de-bord", "involve", "involve", 9, 4, 10, 1100, "2022-07-04",
      "Carnet d’été des neuf occupants : gestes, températures, nuits.",
      "Summer diary of the nine occupants: habits, temperatures, nights."],
  ],
  "compost-gare": [
    ["framing", "atelier-conception", "involve", "involve", 17, 0, 2.5, 900, "2021-03-25",
      "Restaurateurs, agents de la gare et jardiniers autour du plan des bacs.",
      "Restaurant staff, station staff and gardeners around the bin map."],
    ["experimentation", "usagers-testeurs", "involve", "involve", 52, 11, 2, 1400, "2021-09-20",
      "Essai de trois modèles de bacs en cuisine.", "Trial of three bin models in kitchens."],
    ["evaluation", "enquete", "consult", "consult", 88, 9, 0.3, 1100, "2022-05-16",
      "Questionnaire aux équipes et aux voyageurs.", "Questionnaire to staff and travellers."],
  ],
  "ilot-frais": [
    ["framing", "balade-usage", "involve", "collaborate", 58, 0, 2, 900, "2021-04-28",
      "Parcours de la cour avec les enfants, thermomètre en main.",
      "Tour of the yard with the children, thermometer in hand."],
    ["design", "atelier-conception", "collaborate", "collaborate", 64, 31, 6, 3200, "2021-06-09",
      "Maquettes par classe, arbitrage avec les agents d’entretien.",
      "Models by class, trade-offs settled with the maintenance staff."],
    ["experimentation", "chantier-participatif", "collaborate", "collaborate", 112, 47, 5, 4100,
      "2021-10-23", "Plantation et pose des copeaux sur deux samedis.",
      "Planting and wood-chip laying on two Saturdays."],
    ["evaluation", "jury-usagers", "collaborate", "collaborate", 24, 21, 5, 1700, "2022-09-10",
      "Enfants, parents et voisins choisissent ce qui doit être mesuré, puis jugent.",
      "Children, parents and neighbours choose what must be measured, then judge."],
    ["scaling", "assemblee", "empower", "empower", 72, 38, 2.5, 800, "2022-10-15",
      "Vote des règles d’ouverture du samedi, reprises telles quelles par la Ville.",
      "Vote on the Saturday opening rules, taken up unchanged by the City."],
  ],
  "flex-parking": [
    ["framing", "enquete", "consult", "consult", 61, 0, 0.3, 1900, "2021-06-21",
      "Questionnaire aux riverains sur le prix et les horaires.",
      "Questionnaire to residents on price and hours."],
    ["design", "reunion-publique", "involve", "inform", 11, 2, 2, 700, "2021-11-16",
      "L’atelier prévu a été remplacé par l’annonce du blocage.",
      "The planned workshop was replaced by the announcement of the deadlock."],
  ],
  "reseau-malin": [
    ["idea", "assemblee", "collaborate", "collaborate", 66, 0, 2.5, 600, "2022-05-31",
      "Assemblée fondatrice de la boucle d’autoconsommation.",
      "Founding assembly of the self-consumption loop."],
    ["design", "atelier-conception", "collaborate", "collaborate", 29, 22, 4, 1500, "2022-10-06",
      "Deux soirées sur les clés de répartition, avec un simulateur.",
      "Two evenings on sharing rules, with a simulator."],
    ["experimentation", "assemblee", "empower", "empower", 71, 44, 2.5, 650, "2024-03-23",
      "Vote annuel de la clé de répartition.", "Yearly vote on the sharing rule."],
    ["evaluation", "comite-usagers", "collaborate", "collaborate", 12, 12, 6, 500, "2025-04-10",
      "Le comité des comptes relit les relevés et publie son avis.",
      "The accounts committee checks the readings and publishes its opinion."],
  ],
  "passeur-bus": [
    ["framing", "enquete", "consult", "consult", 410, 0, 0.2, 2800, "2022-09-19",
      "Intentions d’usage recueillies aux arrêts, le soir.",
      "Intended use collected at stops in the evening."],
    ["design", "atelier-conception", "involve", "involve", 23, 4, 3, 1100, "2022-11-08",
      "Conductrices, conducteurs et voyageuses de nuit écrivent la consigne de descente.",
      "Drivers and women who travel at night write the drop-off instruction."],
    ["experimentation", "usagers-testeurs", "involve", "involve", 36, 8, 2, 1300, "2023-03-13",
      "Soignants et étudiants testent la demande à bord pendant un mois.",
      "Care staff and students test the on-board request for a month."],
    ["evaluation", "jury-usagers", "involve", "involve", 17, 11, 3, 900, "2023-06-20",
      "Le jury lit la carte des demandes et nomme le trajet hôpital–campus.",
      "The jury reads the map of requests and names the hospital–campus route."],
  ],
  "bois-refuge": [
    ["design", "atelier-conception", "collaborate", "consult", 19, 0, 3, 1700, "2023-01-26",
      "Essai d’un module à l’échelle 1 ; le plan d’ensemble était déjà signé.",
      "Trial of a full-scale module; the site plan was already signed."],
    ["experimentation", "comite-usagers", "involve", "involve", 13, 6, 6, 900, "2024-11-14",
      "Réunions des habitants des modules, une par trimestre.",
      "Meetings of the modules’ residents, one a quarter."],
  ],
  "table-commune": [
    ["framing", "atelier-conception", "involve", "involve", 18, 0, 2.5, 900, "2022-06-28",
      "Plan de la cuisine et règles du prix libre.", "Kitchen plan and pay-what-you-can rules."],
    ["experimentation", "usagers-testeurs", "involve", "involve", 55, 12, 2, 1500, "2022-11-21",
      "Équipes de cuisine tournantes, chacune avec son cahier.",
      "Rotating kitchen teams, each with its notebook."],
    ["evaluation", "enquete", "consult", "consult", 84, 10, 0.3, 1100, "2023-08-28",
      "Questionnaire aux convives, distribué avec l’addition.",
      "Questionnaire to guests, handed out with the bill."],
  ],
  "silver-atelier": [
    ["framing", "enquete", "consult", "consult", 92, 0, 0.5, 1300, "2023-02-20",
      "Peur de tomber, habitudes de marche : entretiens en résidence.",
      "Fear of falling, walking habits: interviews in the residences."],
    ["design", "atelier-conception", "involve", "involve", 28, 17, 3, 1600, "2023-04-13",
      "Essai des semelles et des exercices avec les résidents.",
      "Trial of insoles and exercises with the residents."],
    ["evaluation", "jury-usagers", "involve", "consult", 20, 15, 3, 1000, "2024-05-30",
      "Le jury a été entendu sur la satisfaction, pas sur la suite.",
      "The jury was heard on satisfaction, not on what follows."],
  ],
  "place-mobile": [
    ["idea", "evenement", "involve", "inform", 310, 0, 2, 7800, "2023-05-13",
      "Fête d’inauguration ; un mur à idées, relevé mais jamais dépouillé.",
      "Opening festival; an ideas wall, collected but never sorted."],
    ["design", "atelier-conception", "collaborate", "consult", 46, 12, 3, 2600, "2023-06-22",
      "Atelier tenu après la commande du mobilier.",
      "Workshop held after the furniture had been ordered."],
    ["experimentation", "evenement", "involve", "inform", 284, 61, 2, 7200, "2023-09-16",
      "Fête de rentrée : démonstration du mobilier d’automne.",
      "Back-to-school festival: demonstration of the autumn furniture."],
  ],
  "cool-roof": [
    ["framing", "reunion-publique", "inform", "inform", 43, 0, 1.5, 600, "2023-05-25",
      "Réunion de pied d’immeuble avant la peinture.",
      "Meeting at the foot of the buildings before painting."],
    ["evaluation", "carnet-de-bord", "involve", "involve", 34, 9, 4, 2100, "2024-07-01",
      "Carnet de nuit des derniers étages pendant trois épisodes chauds.",
      "Night diary of top floors during three hot spells."],
  ],
  "eau-grise": [
    ["framing", "enquete", "consult", "consult", 147, 0, 0.2, 1200, "2024-10-14",
      "Nageurs et apprentis interrogés sur l’acceptation de l’eau réemployée.",
      "Swimmers and apprentices asked whether they accept reused water."],
    ["design", "atelier-conception", "involve", "involve", 18, 6, 3, 1300, "2025-02-06",
      "Signalétique et entretien imaginés avec les agents de la piscine.",
      "Signs and maintenance designed with the pool staff."],
  ],
  "rue-aux-enfants": [
    ["idea", "balade-usage", "collaborate", "collaborate", 47, 0, 2, 500, "2024-09-18",
      "Trajet de l’école chronométré et dessiné par les enfants.",
      "The way to school timed and drawn by the children."],
    ["experimentation", "comite-usagers", "collaborate", "collaborate", 22, 17, 10, 700,
      "2024-12-05", "Parents relais, riverains et livreurs se réunissent chaque mois.",
      "Parent volunteers, residents and couriers meet every month."],
    ["experimentation", "evenement", "involve", "involve", 96, 20, 3, 1500, "2025-06-14",
      "Samedi sans voiture, avec vote sur le mobilier provisoire.",
      "Car-free Saturday, with a vote on temporary furniture."],
    ["evaluation", "assemblee", "empower", "involve", 63, 32, 2, 600, "2026-05-20",
      "Le vote sur la fermeture permanente a été requalifié en avis.",
      "The vote on permanent closure was relabelled an opinion."],
  ],
};

/** Rungs of Arnstein’s ladder that stand nearest to the levels of the IAP2 spectrum. */
const rungs: Readonly<Record<Level, number>> = {
  none: 1,
  inform: 3,
  consult: 4,
  involve: 5,
  collaborate: 6,
  empower: 7,
};

/** An event that gathers people and hears nobody stands lower than information. */
const loweredRungs: Readonly<Record<string, number>> = { "place-mobile-1": 2, "place-mobile-3": 2 };

export const activities: readonly HeldActivity[] = Object.entries(lines).flatMap((
  [project_id, held],
) =>
  held.map((
    [
      phase,
      modality,
      promised,
      delivered,
      participants,
      returning,
      hours,
      cost,
      date,
      note_fr,
      note_en,
    ],
    i,
  ): HeldActivity => {
    const activity_id = `${project_id}-${i + 1}`;
    return {
      activity_id,
      project_id,
      phase,
      modality,
      promised_level: promised,
      delivered_level: delivered,
      promised_rung: rungs[promised],
      delivered_rung: loweredRungs[activity_id] ?? rungs[delivered],
      participants,
      returning,
      hours,
      cost_eur: cost,
      date,
      note_fr,
      note_en,
      source_ids: ["journal-participation"],
    };
  })
);

export const activityTable = draft("activities", activities);
