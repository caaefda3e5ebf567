import type { Draft } from "./table.ts";

type Node = Draft<"indicators">;

/** The index. Arithmetic: a dimension that is not measured must not bring every score to zero. */
const index: Node = {
  indicator_id: "valmere",
  kind: "index",
  label_fr: "Contribution à l’innovation du territoire",
  label_en: "Contribution to territorial innovation",
  definition_fr:
    "Ce qu’un essai apporte au territoire, tel que dix dimensions permettent de le dire. Les dimensions se compensent (moyenne arithmétique) : ce choix est un choix, la page des méthodes montre ce que donnent les autres.",
  definition_en:
    "What an experiment brings to the territory, as far as ten dimensions can tell. Dimensions compensate one another (arithmetic mean): this choice is a choice, and the methods page shows what the others give.",
  aggregation: "arithmetic",
  missing: "bounds",
};

type Dimension = readonly [
  id: string,
  fr: string,
  en: string,
  weight: number,
  aggregation: "arithmetic" | "geometric",
  definitionFr: string,
  definitionEn: string,
];

const dimensions: readonly Dimension[] = [
  [
    "pertinence",
    "Pertinence et cohérence",
    "Relevance and coherence",
    0.08,
    "arithmetic",
    "L’essai répond-il à un besoin établi, dans la ligne des politiques publiques et sans gêner d’autres actions ?",
    "Does the experiment meet an established need, in line with public policy and without hindering other actions?",
  ],
  [
    "innovation",
    "Innovation",
    "Innovation",
    0.12,
    "arithmetic",
    "Ce que l’essai a fait avancer : la technique, l’usage social, la règle.",
    "What the experiment moved forward: the technique, the social use, the rule.",
  ],
  [
    "participation",
    "Participation et expertise d’usage",
    "Participation and usage expertise",
    0.16,
    "geometric",
    "Comment les usagers ont été associés et ce que cela a changé. Moyenne géométrique : venir nombreux n’achète pas l’influence.",
    "How users were associated and what that changed. Geometric mean: attendance cannot buy influence.",
  ],
  [
    "partenariat",
    "Partenariat",
    "Partnership",
    0.10,
    "arithmetic",
    "Qui porte l’essai, d’où viennent les partenaires et s’étaient-ils déjà rencontrés.",
    "Who carries the experiment, where partners come from and whether they had met before.",
  ],
  [
    "environnement",
    "Impact environnemental",
    "Environmental impact",
    0.14,
    "arithmetic",
    "Effets mesurés sur le climat, l’énergie, les ressources et les ambiances.",
    "Measured effects on climate, energy, resources and local ambience.",
  ],
  [
    "social",
    "Impact social",
    "Social impact",
    0.12,
    "arithmetic",
    "Qui en bénéficie, où, et avec quels incidents.",
    "Who benefits, where, and with which incidents.",
  ],
  [
    "efficience",
    "Efficience",
    "Efficiency",
    0.08,
    "arithmetic",
    "Ce que l’argent et le temps engagés ont permis.",
    "What the money and time committed made possible.",
  ],
  [
    "preuve",
    "Preuve et apprentissage",
    "Evidence and learning",
    0.10,
    "arithmetic",
    "Ce que l’on sait, avec quelle solidité, et ce que d’autres peuvent en reprendre.",
    "What is known, how solidly, and what others can take up from it.",
  ],
  [
    "essaimage",
    "Essaimage",
    "Scaling and spread",
    0.06,
    "arithmetic",
    "Ce que l’essai est devenu, ici et ailleurs.",
    "What became of the experiment, here and elsewhere.",
  ],
  [
    "territoire",
    "Territoire et spécialisation",
    "Territory and specialisation",
    0.04,
    "arithmetic",
    "La place de l’essai dans les domaines de spécialisation intelligente.",
    "The place of the experiment in the domains of smart specialisation.",
  ],
];

type Criterion = readonly [id: string, parent: string, fr: string, en: string, weight: number];

const criteria: readonly Criterion[] = [
  ["besoin", "pertinence", "Réponse à un besoin", "Response to a need", 0.65],
  ["complementarite", "pertinence", "Complémentarité", "Complementarity", 0.35],
  ["maturite", "innovation", "Gain de maturité", "Maturity gain", 0.45],
  ["nouveaute", "innovation", "Nouveauté", "Novelty", 0.30],
  ["regles", "innovation", "Règles mises à l’épreuve", "Rules put to the test", 0.25],
  ["association", "participation", "Association des usagers", "Association of users", 0.30],
  ["publics", "participation", "Publics touchés", "Publics reached", 0.20],
  ["influence", "participation", "Influence et réponse", "Influence and reply", 0.35],
  ["experience", "participation", "Expérience et coût", "Experience and cost", 0.15],
  ["composition", "partenariat", "Composition", "Composition", 0.40],
  ["ancrage", "partenariat", "Ancrage", "Anchoring", 0.35],
  ["rencontres", "partenariat", "Rencontres nouvelles", "New encounters", 0.25],
  ["climat", "environnement", "Climat et énergie", "Climate and energy", 0.50],
  ["ressources", "environnement", "Ressources", "Resources", 0.20],
  ["ambiances", "environnement", "Ambiances", "Ambience", 0.30],
  ["beneficiaires", "social", "Bénéficiaires", "Beneficiaries", 0.70],
  ["surete", "social", "Sûreté", "Safety", 0.30],
  ["moyens", "efficience", "Moyens financiers", "Financial means", 0.50],
  ["calendrier", "efficience", "Calendrier", "Schedule", 0.20],
  ["emploi", "efficience", "Emploi local", "Local employment", 0.30],
  ["solidite", "preuve", "Solidité de la preuve", "Strength of evidence", 0.60],
  ["partage", "preuve", "Partage des apprentissages", "Sharing of learning", 0.40],
  ["suites", "essaimage", "Suites et réplications", "Follow-up and replications", 0.60],
  ["pratiques", "essaimage", "Pratiques transformées", "Practices changed", 0.40],
  ["specialisation", "territoire", "Spécialisation intelligente", "Smart specialisation", 1],
];

const criterionDefinitions: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  besoin: [
    "Le besoin est documenté et relié à une politique publique.",
    "The need is documented and tied to a public policy.",
  ],
  complementarite: [
    "L’essai renforce d’autres actions plus qu’il ne les gêne.",
    "The experiment strengthens other actions more than it hinders them.",
  ],
  maturite: [
    "Le chemin parcouru pendant l’essai, technique et social.",
    "The distance covered during the experiment, technical and social.",
  ],
  nouveaute: [
    "Pour qui la solution est nouvelle, et de quel type elle est.",
    "For whom the solution is new, and of which type it is.",
  ],
  regles: [
    "Les règles que l’essai a nommées, contournées ou fait changer.",
    "The rules that the experiment named, was exempted from or had changed.",
  ],
  association: [
    "À quel niveau, à quels moments et combien de temps les usagers ont été associés.",
    "At which level, at which moments and for how long users were associated.",
  ],
  publics: [
    "La ressemblance entre les participants et la population concernée.",
    "How far the participants resemble the population concerned.",
  ],
  influence: [
    "Ce que les propositions sont devenues et ce qu’on en a dit à leurs auteurs.",
    "What became of the proposals and what their authors were told.",
  ],
  experience: [
    "Ce que les usagers testeurs en pensent et ce que leur temps a coûté.",
    "What the test users think of it and what their time cost.",
  ],
  composition: [
    "Le nombre et la variété des partenaires.",
    "The number and variety of partners.",
  ],
  ancrage: [
    "La part des partenaires d’ici, petits ou solidaires.",
    "The share of partners from here, small or of the social economy.",
  ],
  rencontres: [
    "Les paires de partenaires que le programme a fait naître.",
    "The pairs of partners that the programme brought into being.",
  ],
  climat: [
    "Gaz à effet de serre évités, énergie économisée et produite.",
    "Greenhouse gases avoided, energy saved and produced.",
  ],
  ressources: [
    "Ce qui est réemployé ou recyclé dans ce que l’essai consomme.",
    "What is reused or recycled in what the experiment consumes.",
  ],
  ambiances: [
    "Chaleur, air ou bruit, contre un point témoin.",
    "Heat, air or noise, against a control point.",
  ],
  beneficiaires: [
    "Combien de personnes, et dans quels quartiers.",
    "How many people, and in which districts.",
  ],
  surete: ["Les incidents rapportés à l’usage.", "Incidents in proportion to use."],
  moyens: [
    "L’argent levé et l’argent prévu.",
    "Money raised and money planned.",
  ],
  calendrier: ["Le retard sur la fin convenue.", "Delay on the agreed end."],
  emploi: [
    "Les emplois créés ou maintenus ici, un an après.",
    "Jobs created or kept here, one year later.",
  ],
  solidite: [
    "Ce qui permet d’attribuer un effet à l’essai.",
    "What allows an effect to be attributed to the experiment.",
  ],
  partage: [
    "Ce qui a été publié, échecs compris.",
    "What was published, failures included.",
  ],
  suites: [
    "Arrêt, prolongation, généralisation, reprise ailleurs.",
    "Stop, extension, mainstreaming, adoption elsewhere.",
  ],
  pratiques: [
    "Ce que les services font autrement depuis.",
    "What departments have done differently since.",
  ],
  specialisation: [
    "Alignement sur les priorités régionales ; deux mesures de contexte, jamais notées.",
    "Alignment with regional priorities; two context measures, never scored.",
  ],
};

/** Index, dimensions and criteria, above the indicators. */
export const upperNodes: readonly Node[] = [
  index,
  ...dimensions.map(([id, fr, en, weight, aggregation, definition_fr, definition_en]): Node => ({
    indicator_id: id,
    parent_id: "valmere",
    kind: "dimension",
    label_fr: fr,
    label_en: en,
    definition_fr,
    definition_en,
    weight,
    aggregation,
    missing: "bounds",
  })),
  ...criteria.map(([id, parent, fr, en, weight]): Node => ({
    indicator_id: id,
    parent_id: parent,
    kind: "criterion",
    label_fr: fr,
    label_en: en,
    definition_fr: criterionDefinitions[id]?.[0] ?? "",
    definition_en: criterionDefinitions[id]?.[1] ?? "",
    weight,
    aggregation: "arithmetic",
    missing: "bounds",
  })),
];

/** The dimensions and criteria by id, with their declared weight. */
export const declaredWeights: ReadonlyMap<string, number> = new Map(
  [...dimensions.map(([id, , , weight]) => [id, weight] as const),
    ...criteria.map(([id, , , , weight]) => [id, weight] as const)],
);
