import { indicator, type Node, percent } from "./indicator-node.ts";

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
      "(Propositions retenues + ½ adaptées) sur propositions tracées, en attente comprises ; l’intervalle est celui de Wilson à 95 %.",
      "(Accepted proposals + ½ adapted) over traced proposals, pending ones included; the interval is Wilson’s at 95%.",
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

/** What a project does: why, how new, with whom. */
export const processIndicators: readonly Node[] = [
  ...relevance,
  ...innovation,
  ...participation,
  ...partnership,
];
