import { indicator, type Node, percent } from "./indicator-node.ts";

const environment: readonly Node[] = [
  indicator(
    ["E1", "climat", 0.4],
    [
      "Émissions évitées",
      "Avoided greenhouse gases",
      "Émissions de référence moins émissions mesurées, ramenées à l’année, par millier d’euros du programme ; méthode et intervalle joints. Borne haute : 90e centile de 2023.",
      "Baseline emissions minus measured ones, annualised, per thousand euros of the programme; method and interval attached. High goalpost: 90th percentile of 2023.",
    ],
    { unit: "tco2e-per-keur", transform: "sqrt", range: [0, 0.6], gate: true },
    ["impact", "CITYkeys CO2 reduction; SCIS", "mesure"],
  ),
  indicator(
    ["E2", "climat", 0.35],
    [
      "Énergie finale économisée",
      "Final energy saved",
      "Consommation de référence moins consommation mesurée, en part de la référence.",
      "Baseline consumption minus measured consumption, as a share of the baseline.",
    ],
    { unit: "percent", range: [0, 30], gate: true },
    ["outcome", "CITYkeys; SCIS", "comptage"],
  ),
  indicator(
    ["E3", "climat", 0.25],
    [
      "Production renouvelable locale",
      "Local renewable production",
      "Énergie renouvelable comptée sur le site, en part de la demande annuelle du site.",
      "Renewable energy metered on site, as a share of the site’s yearly demand.",
    ],
    { ...percent, gate: true },
    ["outcome", "CITYkeys", "comptage"],
  ),
  indicator(
    ["E4", "ressources", 1],
    [
      "Ressources et déchets",
      "Resources and waste",
      "Masse réemployée ou recyclée, sur la masse des matières entrantes.",
      "Mass reused or recycled, over the mass of incoming materials.",
    ],
    { ...percent, gate: true },
    ["outcome", "CITYkeys recycled input", "pesées et bordereaux"],
  ),
  indicator(
    ["E5", "ambiances", 1],
    [
      "Ambiances (chaleur, air, bruit)",
      "Local ambience (heat, air, noise)",
      "Changement de la variable visée par le projet (°C, µg/m³ ou dB) contre un point témoin, en écarts types du témoin ; positif quand l’ambiance s’améliore.",
      "Change of the project’s own target variable (°C, µg/m³ or dB) against a control point, in standard deviations of the control; positive when ambience improves.",
    ],
    { unit: "sd-units", range: [-1, 1], gate: true },
    ["outcome", "UNaLab; EU handbook on nature-based solutions", "capteurs"],
  ),
];

const social: readonly Node[] = [
  indicator(
    ["F1", "beneficiaires", 0.55],
    [
      "Taux de couverture des bénéficiaires",
      "Beneficiary coverage",
      "Bénéficiaires distincts, sur la population visée par le projet. Lu en logarithme.",
      "Distinct beneficiaries, over the population the project aims at. Read in logarithms.",
    ],
    { unit: "percent", transform: "log", range: [0.1, 100], gate: true },
    ["outcome", "CITYkeys people reached", "bilan"],
  ),
  indicator(
    ["F2", "beneficiaires", 0.45],
    [
      "Bénéficiaires en quartier prioritaire",
      "Priority-district beneficiaries",
      "Part des bénéficiaires qui habitent un quartier prioritaire, rapportée à la part métropolitaine (18 %) ; plafonnée à 2.",
      "Share of beneficiaries who live in a priority district, relative to the metropolitan share (18%); capped at 2.",
    ],
    { unit: "ratio", range: [0, 2], gate: true },
    ["outcome", "CITYkeys equity", "bilan"],
  ),
  indicator(
    ["F3", "surete", 1],
    [
      "Incidents",
      "Incidents",
      "Incidents pour mille usages, avec l’intervalle de Poisson à 95 %.",
      "Incidents per thousand uses, with the Poisson interval at 95%.",
    ],
    { unit: "per-1000-uses", direction: "-1", range: [0, 5], gate: true },
    ["outcome", "CITYkeys safety", "journal des incidents"],
  ),
];

const efficiency: readonly Node[] = [
  indicator(
    ["G1", "moyens", 0.6],
    [
      "Effet de levier",
      "Leverage",
      "Financements hors programme par euro du programme. Lu en logarithme.",
      "Funding from outside the programme per euro of the programme. Read in logarithms.",
    ],
    { unit: "eur-per-eur", transform: "log", range: [0.25, 16] },
    ["input", "OECD-DAC efficiency; nature-based solutions", "budget"],
  ),
  indicator(
    ["G2", "moyens", 0.4],
    [
      "Écart budgétaire",
      "Budget variance",
      "Écart entre dépense et prévision, en valeur absolue, sur la prévision.",
      "Absolute gap between spent and planned, over planned.",
    ],
    { unit: "percent", direction: "-1", range: [0, 50] },
    ["input", "Project management practice", "budget"],
  ),
  indicator(
    ["G3", "calendrier", 1],
    [
      "Retard",
      "Delay",
      "Mois entre la fin convenue et la fin constatée (ou attendue, pour un projet en cours).",
      "Months between the agreed end and the observed end (or expected, for a running project).",
    ],
    { unit: "months", direction: "-1", range: [0, 12] },
    ["activity", "Project management practice", "convention"],
  ),
  indicator(
    ["G4", "emploi", 1],
    [
      "Emplois locaux",
      "Local jobs",
      "Équivalents temps plein créés ou maintenus douze mois après, déclarés par l’employeur. Lus en log(1 + x).",
      "Full-time equivalents created or kept twelve months later, declared by the employer. Read as log(1 + x).",
    ],
    { unit: "fte", transform: "log1p", range: [0, 20] },
    ["impact", "CITYkeys local job creation", "enquête auprès des employeurs"],
  ),
];

const proof: readonly Node[] = [
  indicator(
    ["H1", "solidite", 0.6],
    [
      "Niveau de preuve",
      "Evidence level",
      "0 : rien ; 1 : récit d’impact ; 2 : corrélation ; 3 : causalité ; 4 : réplication indépendante ; 5 : passage à l’échelle. Sert aussi de seuil aux effets environnementaux et sociaux.",
      "0: none; 1: account of impact; 2: correlation; 3: causation; 4: independent replication; 5: scaled. Also the gate of environmental and social effects.",
    ],
    { unit: "level-0-5", range: [0, 5] },
    ["output", "Nesta Standards of Evidence, 2013", "évaluateur"],
  ),
  indicator(
    ["H2", "solidite", 0.4],
    [
      "Robustesse contrefactuelle",
      "Counterfactual robustness",
      "0 : aucune comparaison ; puis l’échelle du Maryland, de 1 (avant-après ou coupe) à 5 (tirage au sort).",
      "0: no comparison; then the Maryland scale, from 1 (before-after or cross-section) to 5 (randomised trial).",
    ],
    { unit: "level-0-5", range: [0, 5] },
    ["output", "Maryland Scientific Methods Scale", "évaluateur"],
  ),
  indicator(
    ["H3", "partage", 0],
    [
      "Complétude des données",
      "Data completeness",
      "Indicateurs prévus et renseignés, sur indicateurs prévus. Donnée à côté de la note, jamais mêlée à elle.",
      "Planned indicators that have a value, over planned indicators. Given beside the score, never blended into it.",
    ],
    { unit: "percent", direction: "0" },
    ["output", "CITYkeys monitoring; JRC screening", "calcul sur les mesures"],
  ),
  indicator(
    ["H4", "partage", 1],
    [
      "Ouverture des apprentissages",
      "Openness of learning",
      "Un point par pièce rendue publique : bilan, données, analyse de ce qui n’a pas marché, méthode réutilisable.",
      "One point for each item made public: report, data, analysis of what did not work, reusable method.",
    ],
    { unit: "level-0-4", range: [0, 4] },
    ["output", "ENoLL openness; FAIR principles", "bilan"],
  ),
];

const spread: readonly Node[] = [
  indicator(
    ["I1", "suites", 0.5],
    [
      "Issue",
      "Outcome status",
      "0 : abandonné ; 1 : terminé sans suite ; 2 : prolongé ; 3 : acheté ou généralisé.",
      "0: abandoned; 1: ended with no follow-up; 2: extended; 3: procured or mainstreamed.",
    ],
    { unit: "level-0-3", range: [0, 3] },
    ["impact", "CITYkeys propagation", "suivi à douze mois"],
  ),
  indicator(
    ["I2", "suites", 0.5],
    [
      "Réplications",
      "Replications",
      "Reprises indépendantes ailleurs, datées et sourcées. Lues en log(1 + x).",
      "Independent adoptions elsewhere, dated and sourced. Read as log(1 + x).",
    ],
    { unit: "replications", transform: "log1p", range: [0, 8] },
    ["impact", "CITYkeys diffusion to other locations", "suivi à douze mois"],
  ),
  indicator(
    ["I3", "pratiques", 1],
    [
      "Transformation des pratiques",
      "Practice change",
      "0 : rien ; 1 : débattu ; 2 : procédure changée ; 3 : clause de marché ; 4 : politique adoptée.",
      "0: nothing; 1: discussed; 2: procedure changed; 3: contract clause; 4: policy adopted.",
    ],
    { unit: "level-0-4", range: [0, 4] },
    ["impact", "CITYkeys change in public procurement", "entretien avec les services"],
  ),
];

const territory: readonly Node[] = [
  indicator(
    ["J1", "specialisation", 1],
    [
      "Alignement S3",
      "S3 alignment",
      "Somme, sur les domaines S3, de l’appartenance du projet (0 à 1, « aucun » permis) par la priorité régionale ; l’intervalle est l’écart entre les deux codeurs.",
      "Sum over S3 domains of the project’s membership (0 to 1, “none” allowed) times the regional priority; the interval is the gap between the two coders.",
    ],
    { unit: "index-0-1", normalisation: "none", range: [0, 1] },
    ["input", "S3 monitoring", "double codage"],
  ),
  indicator(
    ["J2", "specialisation", 0],
    [
      "Densité de proximité",
      "Relatedness density",
      "Proximité entre les domaines du projet et les spécialisations de la région, en part de la proximité totale. Contexte, jamais notée.",
      "Relatedness between the project’s domains and the region’s specialisations, as a share of total relatedness. Context, never scored.",
    ],
    { unit: "percent", direction: "0" },
    ["context", "Hidalgo et al. 2007", "calcul"],
  ),
  indicator(
    ["J3", "specialisation", 0],
    [
      "Contribution à la variété",
      "Variety contribution",
      "Entropie des domaines du portefeuille moins la même sans le projet, en bits. Contexte, jamais notée.",
      "Entropy of the portfolio’s domains minus the same without the project, in bits. Context, never scored.",
    ],
    { unit: "bits", direction: "0" },
    ["context", "Frenken et al. 2007", "calcul"],
  ),
];

/** What a project brings: effects, means, evidence, spread, territory. */
export const effectIndicators: readonly Node[] = [
  ...environment,
  ...social,
  ...efficiency,
  ...proof,
  ...spread,
  ...territory,
];
