import type { Row } from "../../../../pipeline/dataset/tables/mod.ts";
import type { Bilingual } from "../../../../pipeline/language/bilingual.ts";

/** A judgement and the findings it rests on. */
export interface Conclusion {
  readonly id: string;
  readonly text: Bilingual;
  readonly findings: readonly string[];
}

/** An action proposed to a body, and the conclusions it rests on. */
export interface Recommendation {
  readonly id: string;
  readonly text: Bilingual;
  readonly conclusions: readonly string[];
  readonly body: string;
  readonly effort: NonNullable<Row<"recommendations">["effort"]>;
  readonly horizon: "trois-mois" | "six-mois" | "un-an" | "deux-ans";
}

/** The six conclusions. The finding on the team’s support enters none: nothing there needs mending. */
export const conclusions: readonly Conclusion[] = [
  {
    id: "conclusion-1",
    text: {
      fr:
        "Le chemin d'une décision n'est lisible que de ceux qui la prennent : ni qui, ni quand, ni retour.",
      en:
        "The path of a decision can be read only by those who take it: not who, not when, no return.",
    },
    findings: ["constat-01", "constat-02", "constat-03"],
  },
  {
    id: "conclusion-2",
    text: {
      fr: "Le programme reçoit des propositions d'usagers sans garantir à chacune une réponse.",
      en: "The programme receives users' proposals without guaranteeing each of them a reply.",
    },
    findings: ["constat-09"],
  },
  {
    id: "conclusion-3",
    text: {
      fr:
        "Faute de motifs écrits, on ne peut dire si les critères sont appliqués également : le soupçon tient lieu de connaissance.",
      en:
        "For lack of written reasons, nobody can say whether criteria are applied equally: suspicion stands in for knowledge.",
    },
    findings: ["constat-04"],
  },
  {
    id: "conclusion-4",
    text: {
      fr:
        "Le programme sait ce que ses projets ont produit ; il ne peut pas encore dire ce qu'ils ont changé, ni s'en servir.",
      en:
        "The programme knows what its projects produced; it cannot yet say what they changed, nor make use of it.",
    },
    findings: ["constat-06", "constat-07"],
  },
  {
    id: "conclusion-5",
    text: {
      fr:
        "L'expertise d'usage donne le plus quand elle vient tôt et sous une forme qu'on lui laisse inventer.",
      en: "Usage expertise gives most when it comes early and in a form that it is left to invent.",
    },
    findings: ["constat-08", "constat-11"],
  },
  {
    id: "conclusion-6",
    text: {
      fr:
        "Ce que les essais apprennent, les échecs surtout, ne remonte pas jusqu'aux choix du territoire.",
      en: "What trials teach, failures above all, does not reach the choices of the territory.",
    },
    findings: ["constat-10", "constat-12"],
  },
];

/** The eight recommendations. */
export const recommendations: readonly Recommendation[] = [
  {
    id: "recommandation-1",
    text: {
      fr:
        "Publier une carte des décisions d'une page : pour lancer, modifier et arrêter un projet, un nom de fonction et un délai par étape.",
      en:
        "Publish a one-page map of decisions: for starting, changing and stopping a project, one office and one time limit per step.",
    },
    conclusions: ["conclusion-1"],
    body: "comite-strategique",
    effort: "low",
    horizon: "trois-mois",
  },
  {
    id: "recommandation-2",
    text: {
      fr:
        "Faire du retour une pièce de la séance : joindre l'avis du conseil des usagers à tout dossier, et lui envoyer la décision et ses motifs sous huit jours.",
      en:
        "Make the return part of the meeting: attach the users' council's opinion to every file, and send it the decision and its reasons within eight days.",
    },
    conclusions: ["conclusion-1"],
    body: "comite-labellisation",
    effort: "low",
    horizon: "trois-mois",
  },
  {
    id: "recommandation-3",
    text: {
      fr:
        "Tenir un registre des propositions d'usagers, avec une réponse écrite et motivée sous deux mois, et publier combien en ont reçu une.",
      en:
        "Keep a register of users' proposals, with a written and reasoned reply within two months, and publish how many received one.",
    },
    conclusions: ["conclusion-2"],
    body: "cellule-appui",
    effort: "medium",
    horizon: "six-mois",
  },
  {
    id: "recommandation-4",
    text: {
      fr:
        "Motiver par écrit chaque label, dérogation, ajournement et refus, et en publier un recueil sans noms.",
      en:
        "Give written reasons for every label, exception, postponement and refusal, and publish a collection without names.",
    },
    conclusions: ["conclusion-3"],
    body: "comite-labellisation",
    effort: "medium",
    horizon: "un-an",
  },
  {
    id: "recommandation-5",
    text: {
      fr:
        "Ne donner le label définitif qu'après trois semaines de mesure de l'état initial, avec une hypothèse écrite et un point de comparaison.",
      en:
        "Give the final label only after three weeks of baseline measurement, with a written hypothesis and a point of comparison.",
    },
    conclusions: ["conclusion-4"],
    body: "comite-labellisation",
    effort: "high",
    horizon: "un-an",
  },
  {
    id: "recommandation-6",
    text: {
      fr:
        "Réunir les quatre instances une fois l'an pour lire ensemble deux bilans, l'un d'une réussite, l'autre d'un arrêt.",
      en:
        "Bring the four bodies together once a year to read two final reports, one of a success, one of a stop.",
    },
    conclusions: ["conclusion-4", "conclusion-6"],
    body: "comite-strategique",
    effort: "low",
    horizon: "six-mois",
  },
  {
    id: "recommandation-7",
    text: {
      fr:
        "Associer des usagers à l'énoncé du problème, avant toute commande, et payer le temps de celles et ceux qui viennent.",
      en:
        "Involve users in stating the problem, before anything is ordered, and pay for the time of those who come.",
    },
    conclusions: ["conclusion-5"],
    body: "cellule-appui",
    effort: "medium",
    horizon: "un-an",
  },
  {
    id: "recommandation-8",
    text: {
      fr:
        "Ouvrir chaque année par une question : que doit apprendre le territoire ? Lancer l'appel à partir d'elle et y répondre publiquement, échecs compris.",
      en:
        "Open each year with a question: what must the territory learn? Launch the call from it and answer it in public, failures included.",
    },
    conclusions: ["conclusion-6"],
    body: "comite-strategique",
    effort: "high",
    horizon: "deux-ans",
  },
];
