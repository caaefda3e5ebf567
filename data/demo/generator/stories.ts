/**
 * What was found in each project, indicator by indicator, as a researcher would note it: a value,
 * a letter for how it is known (m measured, e estimated, d declared, f forecast) and the evidence
 * level; or `nm` not measured, `na` not applicable, `ref` refused.
 */
export const stories: Readonly<Record<string, string>> = {
  "thermo-quai":
    "A2=2m2 A3=0.6m2 B1=3m2 B2=1e2 B3=2m2 B5=1m2 C9=nm E1=0.42m3 E2=24m3 E3=58m3 E4=nm E5=na F1=71m2 F2=0.5m2 F3=0.4m2 G1=6.2m2 G2=8m2 G3=4m2 G4=6.5d1 H1=3m2 H2=3m2 H4=2m2 I1=3m2 I2=2m2 I3=3m2 J2=46e2",
  "navette-des-faubourgs":
    "A2=3m2 A3=nm B1=nm B2=2m2 B3=2m2 B5=1m2 C9=4m2 E1=0.03e1 E2=nm E3=na E4=na E5=nm F1=6.8m2 F2=1.9m2 F3=1.1m2 G1=1.4m2 G2=nm G3=3m2 G4=nm H1=2m2 H2=1m2 H4=2m2 I1=2m2 I2=1m2 I3=2m2 J2=31e2",
  "lumiere-juste":
    "A2=2m2 A3=0.5m2 B1=2m2 B2=nm B3=2m2 B5=1m2 C9=4m2 E1=0.09m3 E2=41m3 E3=na E4=nm E5=0.25m2 F1=38e1 F2=nm F3=nm G1=1.1m2 G2=6m2 G3=0m2 G4=nm H1=3m2 H2=3m2 H4=3m2 I1=3m2 I2=3m2 I3=3m2 J2=28e2",
  "serre-des-tilleuls":
    "A2=2m2 A3=0.33m2 B1=nm B2=1f0 B3=2m2 B5=2m2 C9=nm E1=0.05f1 E2=12f0 E3=nm E4=46e2 E5=nm F1=1.2e2 F2=nm F3=0m2 G1=3.8m2 G2=41m2 G3=16m2 G4=4d1 H1=1m2 H2=0m2 H4=1m2 I1=nm I2=nm I3=1m2 J2=39e2",
  "velo-cargo-halles":
    "A2=3m2 A3=nm B1=1m2 B2=2m2 B3=2m2 B5=1m2 C9=4m2 E1=0.12m2 E2=nm E3=na E4=na E5=0.2e1 F1=44m2 F2=nm F3=1.9m2 G1=1.8m2 G2=9m2 G3=2m2 G4=5.5d1 H1=2m2 H2=1m2 H4=2m2 I1=2m2 I2=2m2 I3=2m2 J2=31e2",
  "toit-partage":
    "A2=3m2 A3=nm B1=na B2=3m2 B3=2m2 B5=2m2 C9=5m2 E1=na E2=na E3=na E4=na E5=na F1=1.9m2 F2=2m2 F3=nm G1=0.9m2 G2=4m2 G3=1m2 G4=1.5d1 H1=2m2 H2=2m2 H4=2m2 I1=2m2 I2=2m2 I3=2m2 J2=34e2",
  "capt-air":
    "A2=3m2 A3=0.4m2 B1=0m2 B2=2m2 B3=2m2 B5=1m2 C9=nm E1=na E2=na E3=na E4=nm E5=nm F1=2.4m2 F2=1.7m2 F3=nm G1=0.6m2 G2=27m2 G3=5m2 G4=nm H1=0m2 H2=0m2 H4=4m2 I1=0m2 I2=2m2 I3=1m2 J2=24e2",
  "maison-terre":
    "A2=2m2 A3=0.33m2 B1=3m2 B2=1e2 B3=3m2 B5=3m2 C9=4m2 E1=0.08e2 E2=17m2 E3=na E4=78m2 E5=0.7m2 F1=0.4m2 F2=nm F3=nm G1=2.6m2 G2=22m2 G3=7m2 G4=7d1 H1=2m2 H2=2m2 H4=3m2 I1=2m2 I2=1m2 I3=3m2 J2=52e2",
  "compost-gare":
    "A2=2m2 A3=0.5m2 B1=1m2 B2=1m2 B3=2m2 B5=1m2 C9=4m2 E1=0.06e2 E2=na E3=na E4=83m2 E5=nm F1=12e2 F2=0.9e2 F3=0.8m2 G1=1.2m2 G2=11e2 G3=3m2 G4=2d1 H1=2m2 H2=1m2 H4=2m2 I1=2m2 I2=1m2 I3=2m2 J2=39e2",
  "ilot-frais":
    "A2=4m2 A3=0.75m2 B1=2m2 B2=4m2 B3=3m2 B5=3m2 C9=5m2 E1=0.12m2 E2=na E3=na E4=74m3 E5=0.92m4 F1=64m3 F2=1.95m3 F3=0.3m2 G1=3.1m2 G2=3m2 G3=1m2 G4=6m2 H1=4m2 H2=3m2 H4=4m2 I1=3m2 I2=6m2 I3=4m2 J2=35e2",
  "flex-parking":
    "A2=1m2 A3=-0.25m2 B1=0m2 B2=nm B3=2d1 B5=1m2 C9=nm E1=0.04f0 E2=na E3=na E4=na E5=nm F1=nm F2=nm F3=na G1=ref G2=38m2 G3=na G4=0d1 H1=0m2 H2=0m2 H4=2m2 I1=0m2 I2=0m2 I3=1m2 J2=29e2",
  "reseau-malin":
    "A2=3m2 A3=0.6m2 B1=1m2 B2=3m2 B3=2m2 B5=3m2 C9=5m2 E1=0.21m2 E2=6m2 E3=63m3 E4=nm E5=na F1=83m2 F2=nm F3=0.1m2 G1=8.4m2 G2=7m2 G3=2f0 G4=2d1 H1=2m2 H2=2m2 H4=3m2 I1=2m2 I2=4m2 I3=2m2 J2=41e2",
  "passeur-bus":
    "A2=3m2 A3=0.33m2 B1=1m2 B2=nm B3=2m2 B5=2m2 C9=4m2 E1=na E2=na E3=na E4=na E5=nm F1=0.6m3 F2=1.2m2 F3=0.9m2 G1=0.7m2 G2=5m2 G3=0m2 G4=0.5d1 H1=3m2 H2=3m2 H4=4m2 I1=1m2 I2=1m2 I3=3m2 J2=31e2",
  "bois-refuge":
    "A2=2m2 A3=0.25m2 B1=1f0 B2=1f0 B3=2m2 B5=2m2 C9=nm E1=nm E2=nm E3=nm E4=nm E5=nm F1=4.4m2 F2=nm F3=2.2m2 G1=2.9m2 G2=33m2 G3=8m2 G4=4d1 H1=1m2 H2=0m2 H4=0m2 I1=nm I2=nm I3=nm J2=52e2",
  "table-commune":
    "A2=2m2 A3=0.5m2 B1=1m2 B2=1m2 B3=2m2 B5=1m2 C9=4m2 E1=0.05e2 E2=na E3=na E4=86m2 E5=nm F1=11e2 F2=1e2 F3=0.9m2 G1=1.25m2 G2=12e2 G3=3m2 G4=2.2d1 H1=2m2 H2=1m2 H4=2m2 I1=2m2 I2=1m2 I3=2m2 J2=39e2",
  "silver-atelier":
    "A2=3m2 A3=0.4m2 B1=2m2 B2=2m2 B3=2m2 B5=1m2 C9=5m2 E1=na E2=na E3=na E4=na E5=na F1=35m3 F2=1.8m2 F3=2.4m3 G1=1.6m2 G2=9m2 G3=2m2 G4=2.5d1 H1=3m2 H2=3m2 H4=2m2 I1=1m2 I2=1m2 I3=1m2 J2=34e2",
  "place-mobile":
    "A2=1m2 A3=0m2 B1=1m2 B2=0m2 B3=1m2 B5=0m2 C9=3m2 E1=na E2=na E3=na E4=31d1 E5=0.05e1 F1=21e1 F2=nm F3=2.6m2 G1=0.5m2 G2=29m2 G3=1m2 G4=ref H1=1m2 H2=0m2 H4=1m2 I1=1m2 I2=0m2 I3=0m2 J2=na",
  "cool-roof":
    "A2=3m2 A3=nm B1=2f0 B2=1f0 B3=2m2 B5=1m2 C9=nm E1=nm E2=9e2 E3=na E4=nm E5=0.55m3 F1=18m2 F2=1.3m2 F3=nm G1=1.9m2 G2=13m2 G3=3f0 G4=3d1 H1=3m2 H2=3m2 H4=2m2 I1=nm I2=nm I3=nm J2=44e2",
  "eau-grise":
    "A2=2m2 A3=nm B1=2f0 B2=1f0 B3=3m2 B5=2e2 C9=nm E1=0.02f0 E2=5f0 E3=na E4=55f0 E5=na F1=nm F2=nm F3=nm G1=nm G2=nm G3=6f0 G4=ref H1=1m2 H2=0m2 H4=0m2 I1=nm I2=nm I3=nm J2=36e2",
  "rue-aux-enfants":
    "A2=4m2 A3=0.5m2 B1=na B2=2m2 B3=2m2 B5=2m2 C9=4m2 E1=nm E2=na E3=na E4=na E5=0.45m2 F1=58m2 F2=0.9m2 F3=0.2m2 G1=0.4m2 G2=nm G3=0f0 G4=nm H1=2m2 H2=3m2 H4=3m2 I1=nm I2=nm I3=2m2 J2=na",
};

/** Types of innovation carried, for the profile indicator B4; the words go into its note. */
export const innovationTypes: Readonly<Record<string, readonly string[]>> = {
  "thermo-quai": ["produit", "procédé"],
  "navette-des-faubourgs": ["service", "usage"],
  "lumiere-juste": ["produit", "usage"],
  "serre-des-tilleuls": ["procédé", "produit"],
  "velo-cargo-halles": ["service", "organisation"],
  "toit-partage": ["social", "organisation", "usage"],
  "capt-air": ["produit", "usage"],
  "maison-terre": ["produit", "procédé"],
  "compost-gare": ["procédé", "organisation"],
  "ilot-frais": ["social", "usage", "gouvernance"],
  "flex-parking": ["service"],
  "reseau-malin": ["organisation", "gouvernance"],
  "passeur-bus": ["service", "usage"],
  "bois-refuge": ["produit"],
  "table-commune": ["social", "organisation"],
  "silver-atelier": ["service", "produit"],
  "place-mobile": ["produit"],
  "cool-roof": ["procédé"],
  "eau-grise": ["procédé", "produit"],
  "rue-aux-enfants": ["usage", "gouvernance"],
};

export const innovationWords: Readonly<Record<string, string>> = {
  produit: "product",
  service: "service",
  procédé: "process",
  organisation: "organisation",
  social: "social",
  usage: "use",
  gouvernance: "governance",
};

type Note = readonly [fr: string, en: string];

/** Notes that a reader needs beside a value, by `project indicator`. */
export const storyNotes: Readonly<Record<string, Note>> = {
  "capt-air E5": [
    "Série inutilisable : les capteurs ont dérivé de 8 à 30 µg/m³ dès le quatrième mois.",
    "Unusable series: sensors drifted by 8 to 30 µg/m³ from the fourth month.",
  ],
  "capt-air I2": [
    "Deux associations ont repris le protocole de mesure, sans les capteurs.",
    "Two associations took up the measurement protocol, without the sensors.",
  ],
  "capt-air H4": [
    "Tout est public, à commencer par l’analyse de la dérive.",
    "Everything is public, beginning with the analysis of the drift.",
  ],
  "flex-parking B5": [
    "Verrou nommé : l’article qui réserve les parkings de bureaux à leurs occupants.",
    "Barrier named: the article that keeps office car parks for their occupants.",
  ],
  "flex-parking G3": [
    "Arrêté avant la fin convenue : un retard n’a pas de sens.",
    "Stopped before the agreed end: a delay has no meaning.",
  ],
  "flex-parking F1": [
    "Le service n’a jamais ouvert : personne n’a pu en bénéficier, rien n’a été mesuré.",
    "The service never opened: nobody could benefit, and nothing was measured.",
  ],
  "passeur-bus F1": [
    "3,1 demandes par nuit comptées à bord, pour 12 espérées ; 71 % sur le trajet hôpital–campus.",
    "3.1 requests a night counted on board, for 12 expected; 71% on the hospital–campus route.",
  ],
  "place-mobile C6": [
    "Neuf propositions tracées, aucune retenue ni adaptée.",
    "Nine proposals traced, none accepted or adapted.",
  ],
  "maison-terre C9": ["Neuf occupants, neuf réponses.", "Nine occupants, nine answers."],
  "ilot-frais E5": [
    "1,9 °C de moins que la cour témoin à 16 h, 31 après-midi au-dessus de 30 °C, été 2022.",
    "1.9 °C cooler than the control yard at 4 pm, over 31 afternoons above 30 °C, summer 2022.",
  ],
  "ilot-frais I2": [
    "Six cours refaites sur ce modèle, dont deux hors de la métropole.",
    "Six yards remade on this model, two of them outside the metropolis.",
  ],
  "thermo-quai E2": [
    "Deux hivers, deux immeubles jumeaux restés au gaz.",
    "Two winters, two twin buildings left on gas.",
  ],
  "bois-refuge E2": [
    "Les compteurs par module ont été oubliés au marché de travaux.",
    "Meters per module were forgotten in the works contract.",
  ],
  "place-mobile G4": [
    "L’entreprise n’a pas souhaité donner ses effectifs.",
    "The company did not wish to give its headcount.",
  ],
  "eau-grise G4": [
    "L’entreprise répondra après sa levée de fonds.",
    "The company will answer after its funding round.",
  ],
  "serre-des-tilleuls E2": [
    "Calcul de l’étude thermique de 2021, sans comptage depuis.",
    "From the 2021 thermal study, with no metering since.",
  ],
};

/** A second source that says otherwise: value, what it says it is, and the words for it. */
export const contradictions: readonly (readonly [
  project: string,
  indicator: string,
  value: number,
  low: number,
  high: number,
  fr: string,
  en: string,
])[] = [
  ["thermo-quai", "E2", 31, 28, 34,
    "Chiffre du porteur : première saison seulement, sans les immeubles jumeaux.",
    "The holder’s figure: first season only, without the twin buildings."],
  ["serre-des-tilleuls", "G3", 11, 11, 11,
    "Le porteur compte à partir du second permis.",
    "The holder counts from the second permit."],
  ["velo-cargo-halles", "E1", 0.19, 0.15, 0.22,
    "Suppose que chaque livraison remplace une fourgonnette vide au retour.",
    "Assumes that each delivery replaces a van that returns empty."],
  ["bois-refuge", "G2", 18, 16, 20,
    "Hors révision de prix, selon le porteur.", "Without price revision, says the holder."],
  ["place-mobile", "C3", 2600, 2400, 2900,
    "Le communiqué compte les passants des deux fêtes.",
    "The press release counts passers-by at the two festivals."],
  ["silver-atelier", "F3", 1.2, 0.8, 1.8,
    "Le porteur ne compte que les chutes déclarées par les résidents.",
    "The holder counts only the falls that residents report."],
];
