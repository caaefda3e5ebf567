import { upperNodes } from "./framework-nodes.ts";
import { type Draft, draft } from "./table.ts";

type Node = Draft<"indicators">;
type Stage = NonNullable<Node["logic"]>;

interface Scoring {
  readonly unit: string;
  readonly direction?: "1" | "-1" | "0";
  readonly transform?: "none" | "log" | "log1p" | "sqrt";
  readonly normalisation?: "goalposts" | "distance-to-target" | "none";
  /** Goalposts, in the raw unit. */
  readonly range?: readonly [low: number, high: number];
  readonly target?: number;
  readonly gate?: true;
}

type Words = readonly [labelFr: string, labelEn: string, definitionFr: string, definitionEn: string];

function indicator(
  [id, parent, weight]: readonly [string, string, number],
  words: Words,
  scoring: Scoring,
  [logic, source_framework, collection]: readonly [Stage, string, string],
): Node {
  const direction = scoring.direction ?? "1";
  return {
    indicator_id: id,
    parent_id: parent,
    kind: "indicator",
    label_fr: words[0],
    label_en: words[1],
    definition_fr: words[2],
    definition_en: words[3],
    unit: scoring.unit,
    direction,
    transform: scoring.transform ?? "none",
    outliers: "none",
    normalisation: scoring.normalisation ?? (direction === "0" ? "none" : "goalposts"),
    low: scoring.range?.[0] ?? null,
    high: scoring.range?.[1] ?? null,
    target: scoring.target ?? null,
    weight,
    missing: "bounds",
    imputation: "none",
    logic,
    gated: scoring.gate ? "yes" : "no",
    min_evidence: scoring.gate ? 2 : null,
    source_framework,
    collection,
  };
}

const percent = { unit: "percent", range: [0, 100] } as const;

const relevance: readonly Node[] = [
  indicator(
    ["A1", "besoin", 0.4],
    [
      "Alignement sur les politiques publiques",
      "Public-policy alignment",
      "Part des objectifs annoncés par le projet que le dossier rattache, référence à l’appui, à un objectif d’un document de politique métropolitaine.",
      "Share of the project’s stated objectives that the application ties, with a reference, to an objective of a metropolitan policy document.",
    ],
    percent,
    ["input", "OECD-DAC relevance; CITYkeys smart city policy", "dossier de candidature"],
  ),
  indicator(
    ["A2", "besoin", 0.6],
    [
      "Besoin documenté",
      "Documented need",
      "0 : le besoin est affirmé ; 1 : un témoignage ; 2 : une enquête ou des données ; 3 : un diagnostic mené avec les usagers ; 4 : ce diagnostic et une source publique.",
      "0: the need is asserted; 1: a testimony; 2: a survey or data; 3: a diagnosis carried out with users; 4: that diagnosis and a public source.",
    ],
    { unit: "level-0-4", range: [0, 4] },
    ["input", "OECD-DAC relevance", "dossier et entretien"],
  ),
  indicator(
    ["A3", "complementarite", 1],
    [
      "Complémentarité avec les autres actions",
      "Coherence with other actions",
      "Synergies documentées moins conflits documentés, rapportés à leur somme plus un : −1 quand l’essai ne fait que gêner, près de 1 quand il renforce beaucoup d’actions.",
      "Documented synergies minus documented conflicts, over their sum plus one: −1 when the experiment only hinders, close to 1 when it strengthens many actions.",
    ],
    { unit: "balance", range: [-1, 1] },
    ["input", "OECD-DAC coherence", "entretien avec le porteur et les services"],
  ),
];

const innovation: readonly Node[] = [
  indicator(
    ["B1", "maturite", 0.5],
    [
      "Gain de maturité technologique",
      "TRL gain",
      "Niveau TRL de sortie moins niveau TRL d’entrée, tous deux justifiés par une pièce.",
      "TRL on leaving minus TRL on entering, each backed by a document.",
    ],
    { unit: "levels", range: [0, 4] },
    ["output", "Horizon Europe TRL", "dossier et bilan"],
  ),
  indicator(
    ["B2", "maturite", 0.5],
    [
      "Gain de maturité sociétale",
      "SRL gain",
      "Niveau SRL (maturité sociétale, 1 à 9) de sortie moins niveau d’entrée.",
      "SRL (societal readiness, 1 to 9) on leaving minus SRL on entering.",
    ],
    { unit: "levels", range: [0, 4] },
    ["output", "Societal readiness levels, Innovation Fund Denmark", "bilan et entretien"],
  ),
  indicator(
    ["B3", "nouveaute", 1],
    [
      "Degré de nouveauté",
      "Degree of novelty",
      "1 : nouveau pour le porteur ; 2 : pour la métropole ; 3 : pour le pays ; 4 : pour le monde. Une pièce doit l’établir.",
      "1: new to the holder; 2: to the metropolis; 3: to the country; 4: to the world. A document must establish it.",
    ],
    { unit: "level-1-4", range: [1, 4] },
    ["output", "Oslo Manual 2018", "dossier de candidature"],
  ),
  indicator(
    ["B4", "nouveaute", 0],
    [
      "Types d’innovation",
      "Innovation types",
      "Nombre de types d’innovation portés parmi produit ou service, procédé, organisation, social, usage, gouvernance ; la note les nomme. Profil seulement, jamais noté.",
      "Number of innovation types carried, among product or service, process, organisation, social, use, governance; the note names them. Profile only, never scored.",
    ],
    { unit: "types", direction: "0" },
    ["output", "Oslo Manual 2018", "dossier de candidature"],
  ),
  indicator(
    ["B5", "regles", 1],
    [
      "Verrou réglementaire traité",
      "Regulatory barrier addressed",
      "0 : aucun ; 1 : verrou nommé ; 2 : dérogation demandée ; 3 : dérogation ou adaptation obtenue ; 4 : règle changée.",
      "0: none; 1: barrier named; 2: derogation asked for; 3: derogation or adaptation obtained; 4: rule changed.",
    ],
    { unit: "level-0-4", range: [0, 4] },
    ["outcome", "CITYkeys change in rules and regulations", "bilan"],
  ),
];

const participation: readonly Node[] = [
  indicator(
    ["C1", "association", 0.4],
    [
      "Niveau de participation",
      "Participation level",
      "Moyenne, sur les six phases, du niveau IAP2 tenu (0 aucun à 5 donner le pouvoir) ; une phase sans activité compte zéro, une phase à plusieurs activités compte la plus haute.",
      "Mean over the six phases of the IAP2 level delivered (0 none to 5 empower); a phase with no activity counts zero, a phase with several counts the highest.",
    ],
    { unit: "level-0-5", range: [0, 5] },
    ["activity", "IAP2; CITYkeys participatory governance", "journal des activités, double codage"],
  ),
  indicator(
    ["C2", "association", 0.3],
    [
      "Couverture des phases",
      "Phase coverage",
      "Part des six phases (cadrage, idée, conception, essai, évaluation, généralisation) où les usagers ont été au moins consultés.",
      "Share of the six phases (framing, idea, design, experimentation, evaluation, scaling) in which users were at least consulted.",
    ],
    percent,
    ["activity", "CITYkeys community involvement", "journal des activités, double codage"],
  ),
  indicator(
    ["C3", "association", 0.3],
    [
      "Intensité",
      "Intensity",
      "Heures de participants cumulées : participants multipliés par la durée, sommés sur les activités. Lue en logarithme.",
      "Participant-hours: participants times length, summed over activities. Read in logarithms.",
    ],
    { unit: "participant-hours", transform: "log1p", range: [0, 3161] },
    ["activity", "OECD participation guidelines", "feuilles d’émargement"],
  ),
  indicator(
    ["C4", "publics", 0.6],
    [
      "Ressemblance des participants à la population",
      "Participants’ likeness to the population",
      "1 − ½ Σ |pᵢ − qᵢ|, moyenne sur l’âge, le genre et le quartier, entre participants et population de référence. Avec peu de participants, une part de l’écart vient du hasard.",
      "1 − ½ Σ |pᵢ − qᵢ|, averaged over age, gender and district, between participants and reference population. With few participants part of the gap is chance.",
    ],
    { unit: "index-0-1", normalisation: "none", range: [0, 1] },
    ["activity", "Duncan dissimilarity; OECD deliberative guidelines", "feuilles d’émargement"],
  ),
  indicator(
    ["C5", "publics", 0.4],
    [
      "Part des publics éloignés",
      "Share of seldom-heard people",
      "Participants qui habitent un quartier prioritaire, sur l’ensemble des participants ; au-delà de leur part dans la population (18 %), la note n’augmente plus.",
      "Participants who live in a priority district, over all participants; beyond their share of the population (18%) the score no longer rises.",
    ],
    { unit: "percent", range: [0, 18], target: 18 },
    ["activity", "CITYkeys participation of vulnerable groups", "feuilles d’émargement"],
  ),
  indicator(
    ["C6", "influence", 0.6],
    [
      "Influence sur la décision",
      "Influence on decisions",
      "(Propositions retenues + ½ adaptées) sur propositions tracées ; l’intervalle est celui de Wilson à 95 %.",
      "(Accepted proposals + ½ adapted) over traced proposals; the interval is Wilson’s at 95%.",
    ],
    percent,
    ["output", "OECD guiding principles (link to decisions)", "journal des propositions"],
  ),
  indicator(
    ["C7", "influence", 0.4],
    [
      "Réponse motivée",
      "Reasoned reply rate",
      "Propositions qui ont reçu une réponse écrite et motivée, sur propositions tracées ; intervalle de Wilson à 95 %.",
      "Proposals that received a written, reasoned reply, over traced proposals; Wilson interval at 95%.",
    ],
    percent,
    ["output", "OECD guiding principles (accountability); IAP2 core value 7", "journal des propositions"],
  ),
  indicator(
    ["C8", "experience", 0.4],
    [
      "Coût par heure de participant",
      "Cost per participant-hour",
      "Budget de participation divisé par les heures de participants. Lu en logarithme ; bornes fixées au premier calcul (10e et 90e centiles arrondis du portefeuille de 2023).",
      "Participation budget divided by participant-hours. Read in logarithms; goalposts fixed at the first run (rounded 10th and 90th percentiles of the 2023 portfolio).",
    ],
    { unit: "eur-per-hour", direction: "-1", transform: "log", range: [4, 60] },
    ["input", "OECD efficiency", "budget"],
  ),
  indicator(
    ["C9", "experience", 0.6],
    [
      "Satisfaction des usagers testeurs",
      "Test-user satisfaction",
      "Médiane d’une question de 1 à 5 posée aux usagers testeurs ; l’intervalle est l’écart interquartile. Non notée sous huit réponses.",
      "Median of a 1 to 5 item asked of test users; the interval is the interquartile range. Not scored under eight answers.",
    ],
    { unit: "score-1-5", range: [1, 5] },
    ["outcome", "CITYkeys advantages for end users", "enquête"],
  ),
];

const partnership: readonly Node[] = [
  indicator(
    ["D1", "composition", 0.4],
    [
      "Nombre de partenaires actifs",
      "Active partners",
      "Organismes qui ont apporté une contribution datée, porteur compris. Lu en logarithme : passer de deux à quatre compte autant que de huit à seize.",
      "Organisations with a dated contribution, holder included. Read in logarithms: from two to four counts as much as from eight to sixteen.",
    ],
    { unit: "partners", transform: "log", range: [2, 16] },
    ["input", "ENoLL; label rule of at least two partners", "convention"],
  ),
  indicator(
    ["D2", "composition", 0.6],
    [
      "Diversité quadruple hélice",
      "Quadruple-helix diversity",
      "Entropie de Shannon des types de partenaires (public, privé, recherche, société civile), rapportée à ln 4.",
      "Shannon entropy of partner types (public, private, research, civil society), over ln 4.",
    ],
    { unit: "index-0-1", normalisation: "none", range: [0, 1] },
    ["input", "ENoLL balanced stakeholders", "convention"],
  ),
  indicator(
    ["D3", "ancrage", 0.5],
    [
      "Ancrage local",
      "Local anchoring",
      "Partenaires dont le siège est dans une commune de la métropole, sur l’ensemble des partenaires.",
      "Partners seated in a municipality of the metropolis, over all partners.",
    ],
    percent,
    ["input", "CITYkeys local workforce", "annuaire des partenaires"],
  ),
  indicator(
    ["D4", "ancrage", 0.5],
    [
      "Part des PME, jeunes pousses et économie solidaire",
      "SME, start-up and social-economy share",
      "PME, jeunes pousses, associations et coopératives, sur les partenaires privés et de la société civile.",
      "SMEs, start-ups, associations and co-operatives, over private and civil-society partners.",
    ],
    percent,
    ["input", "CITYkeys new startups", "annuaire des partenaires"],
  ),
  indicator(
    ["D5", "rencontres", 1],
    [
      "Nouvelles collaborations",
      "New collaborations",
      "Paires de partenaires jamais vues ensemble dans un projet labellisé plus tôt, sur l’ensemble des paires du projet.",
      "Pairs of partners never seen together in an earlier labelled project, over all pairs of the project.",
    ],
    percent,
    ["output", "ENoLL culture and collaboration; S3 discovery", "calcul sur le portefeuille"],
  ),
];

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

/** The forty-four indicators, in the order of the framework. */
export const indicators: readonly Node[] = [
  ...relevance,
  ...innovation,
  ...participation,
  ...partnership,
  ...environment,
  ...social,
  ...efficiency,
  ...proof,
  ...spread,
  ...territory,
];

export const indicatorTable = draft("indicators", [...upperNodes, ...indicators]);
