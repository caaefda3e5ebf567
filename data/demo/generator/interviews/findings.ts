import type { Row } from "../../../../pipeline/dataset/tables/mod.ts";
import type { Bilingual } from "../../../../pipeline/language/bilingual.ts";

type Concern = NonNullable<Row<"findings">["methods"]>;
type Confidence = NonNullable<Row<"findings">["confidence"]>;

/** A finding with the claim that is checked at build and the card that was signed. */
export interface Finding {
  readonly id: string;
  readonly code: string;
  readonly claim: string;
  readonly text: Bilingual;
  /** Concerns about methods, coherence, adequacy and relevance. */
  readonly concerns: readonly [Concern, Concern, Concern, Concern];
  readonly confidence: Confidence;
  readonly reason: Bilingual;
}

/** The twelve findings of the interim review. */
export const findings: readonly Finding[] = [
  {
    id: "constat-01",
    code: "qui-decide",
    claim: "negative(qui-decide) >= 6",
    text: {
      fr:
        "Une fois la candidature déposée, la plupart des personnes interrogées ne savent pas qui décide. Celles qui disent le savoir siègent au comité stratégique.",
      en:
        "Once an application is filed, most interviewees do not know who decides. Those who say they know sit on the strategic committee.",
    },
    concerns: ["none", "minor", "none", "none"],
    confidence: "high",
    reason: {
      fr:
        "Dit dans trois instances, par des voix de tous rôles, avec des épisodes précis ; les avis contraires viennent d'une seule instance, ce qui les explique sans les effacer.",
      en:
        "Said in three bodies, by voices of every role, with precise episodes; the contrary views come from a single body, which explains them without erasing them.",
    },
  },
  {
    id: "constat-02",
    code: "delai-decision",
    claim: "negative(delai-decision) >= 5",
    text: {
      fr:
        "Le temps de décider dépasse le temps des essais : entreprises, élu de commune et cellule d'appui décrivent des mois d'attente sans objection de personne.",
      en:
        "Deciding takes longer than the trials allow: companies, an elected member of a commune and the support team describe months of waiting with nobody objecting.",
    },
    concerns: ["none", "minor", "minor", "none"],
    confidence: "moderate",
    reason: {
      fr:
        "Épisodes datés et concordants, mais trois portent sur des projets lourds ; un membre défend le délai comme une garantie.",
      en:
        "Dated and concordant episodes, but three concern heavy projects; one member defends the delay as a safeguard.",
    },
  },
  {
    id: "constat-03",
    code: "information-instances",
    claim: "negative(information-instances) >= 6",
    text: {
      fr:
        "L'information monte vers le comité stratégique et ne redescend pas : les avis du conseil des usagers se perdent en chemin, et le conseil apprend les décisions ailleurs.",
      en:
        "Information goes up to the strategic committee and does not come back down: the users' council's opinions get lost on the way, and the council learns of decisions elsewhere.",
    },
    concerns: ["none", "none", "none", "none"],
    confidence: "high",
    reason: {
      fr:
        "Dit dans les quatre instances, par celles qui envoient comme par celles qui attendent ; la seule voix contraire est la destinataire de la note.",
      en:
        "Said in all four bodies, by those who send as by those who wait; the only contrary voice is the addressee of the note.",
    },
  },
  {
    id: "constat-04",
    code: "criteres-egaux",
    claim: "negative(criteres-egaux) >= 4",
    text: {
      fr:
        "Les critères sont jugés clairs, mais plusieurs membres pensent qu'ils ne pèsent pas le même poids selon le porteur ; le décompte des dérogations dit le contraire.",
      en:
        "The criteria are judged clear, but several members think they do not weigh the same for every applicant; the count of exceptions says otherwise.",
    },
    concerns: ["minor", "serious", "minor", "none"],
    confidence: "low",
    reason: {
      fr:
        "Les voix se contredisent et ne parlent pas de la même chose : dérogations accordées d'un côté, ajournements et pièces demandées de l'autre. Les dérogations ne sont pas motivées, on ne peut pas trancher.",
      en:
        "The voices contradict each other and do not speak of the same thing: exceptions granted on one side, postponements and papers required on the other. Exceptions carry no reasons, so the matter cannot be settled.",
    },
  },
  {
    id: "constat-05",
    code: "suivi-projet",
    claim: "positive(suivi-projet) >= 7",
    text: {
      fr: "L'appui de la cellule est reconnu de tous, pour sa présence plus que pour ses outils.",
      en: "The team's support is acknowledged by all, for its presence more than for its tools.",
    },
    concerns: ["none", "none", "none", "minor"],
    confidence: "high",
    reason: {
      fr:
        "Aucune voix contraire, dans aucune instance ; deux voix parlent d'elles-mêmes, elles ne changent pas le constat.",
      en:
        "No contrary voice, in any body; two voices speak of themselves, and do not change the finding.",
    },
  },
  {
    id: "constat-06",
    code: "etat-initial",
    claim: "negative(etat-initial) >= 6",
    text: {
      fr:
        "De l'avis de toutes celles et ceux qui en parlent, on inaugure d'abord et l'on compte ensuite. Se comparer à autre chose qu'à soi-même reste l'exception, une exception que plusieurs essais ont pourtant réussie.",
      en:
        "In the view of all who speak of it, the opening comes first and the counting after. Comparing oneself with something else remains the exception, an exception that several trials have nevertheless achieved.",
    },
    concerns: ["none", "moderate", "none", "none"],
    confidence: "moderate",
    reason: {
      fr:
        "Concordance entre technicien, chercheuse, direction, entreprise et usager ; mais les mesures du portefeuille montrent des essais avec témoin, que les souvenirs retiennent moins.",
      en:
        "Agreement between technician, researcher, management, company and user; but the portfolio's measures show trials with a control, which memory retains less.",
    },
  },
  {
    id: "constat-07",
    code: "bilan-lu",
    claim: "negative(bilan-lu) >= 5",
    text: {
      fr:
        "Les bilans de projet sont écrits et ne sont pas lus : aucune instance ne les met à son ordre du jour.",
      en: "Final project reports are written and not read: no body puts them on its agenda.",
    },
    concerns: ["minor", "minor", "none", "none"],
    confidence: "moderate",
    reason: {
      fr:
        "La question n'a été posée qu'avec le second guide. Une voix contraire montre ce que la lecture permet.",
      en:
        "The question was only asked with the second guide. One contrary voice shows what reading makes possible.",
    },
  },
  {
    id: "constat-08",
    code: "moment-association",
    claim: "negative(moment-association) >= 5",
    text: {
      fr:
        "Les usagers arrivent le plus souvent quand la solution est choisie ; les textes disent « dès l'instruction », l'usage dit « quand c'est peint ».",
      en:
        "Users mostly come in once the solution is chosen; the texts say “from the examination on”, practice says “once it is painted”.",
    },
    concerns: ["none", "moderate", "none", "none"],
    confidence: "moderate",
    reason: {
      fr:
        "Le désaccord entre comité stratégique et conseil des usagers tient au sens du mot tôt ; les cas contraires, comme Îlot frais, sont réels.",
      en:
        "The disagreement between strategic committee and users' council lies in what early means; contrary cases, such as Îlot frais, are real.",
    },
  },
  {
    id: "constat-09",
    code: "reponse-motivee",
    claim: "negative(reponse-motivee, body=conseil-usagers) >= 2",
    text: {
      fr:
        "Au conseil des usagers, des propositions précises, toutes faites pour Place mobile, sont restées sans réponse ; le silence décourage plus que le refus.",
      en:
        "In the users' council, precise proposals, all made for Place mobile, were left without a reply; silence discourages more than refusal.",
    },
    concerns: ["minor", "minor", "serious", "none"],
    confidence: "low",
    reason: {
      fr:
        "Deux voix d'une seule instance, celle qui est concernée ; la question n'a été posée qu'avec le second guide. Le journal des propositions confirme le silence sur Place mobile et montre que d'autres projets répondent.",
      en:
        "Two voices of a single body, the one concerned; the question was only asked with the second guide. The log of proposals confirms the silence over Place mobile and shows that other projects do reply.",
    },
  },
  {
    id: "constat-10",
    code: "peur-image",
    claim: "negative(peur-image) >= 4",
    text: {
      fr:
        "Les échecs se racontent entre soi et se taisent au-dehors, par crainte pour l'image ; ce silence a un coût, dont un second achat du même matériel.",
      en:
        "Failures are told inside and kept silent outside, for fear of the image; this silence has a cost, including a second purchase of the same equipment.",
    },
    concerns: ["none", "minor", "none", "none"],
    confidence: "moderate",
    reason: {
      fr:
        "Des voix d'entreprise, de recherche et de service le disent ; des restitutions franches devant les usagers existent et sont appréciées.",
      en:
        "Voices from companies, research and departments say it; frank reports back to users exist and are appreciated.",
    },
  },
  {
    id: "constat-11",
    code: "savoir-usage",
    claim: "positive(savoir-usage) >= 6",
    text: {
      fr:
        "Le savoir d'usage change les projets quand il est précis et mis en forme : carnet, charte, remarque de métier. Il est alors reconnu jusque chez les techniciens.",
      en:
        "Usage knowledge changes projects when it is precise and given a form: log, charter, remark from the trade. It is then acknowledged even by technicians.",
    },
    concerns: ["none", "minor", "none", "minor"],
    confidence: "high",
    reason: {
      fr:
        "Faits vérifiables dans les quatre instances ; la réserve porte sur les ateliers sans objet précis.",
      en:
        "Facts that can be verified, in all four bodies; the reservation concerns workshops with no precise object.",
    },
  },
  {
    id: "constat-12",
    code: "lien-strategie",
    claim: "negative(lien-strategie) >= 4",
    text: {
      fr:
        "Le lien avec la stratégie du territoire s'écrit après coup : les projets arrivent, puis on cherche la priorité qu'ils servent.",
      en:
        "The link with the territory's strategy is written afterwards: projects come in, then the priority that they serve is looked for.",
    },
    concerns: ["none", "moderate", "minor", "none"],
    confidence: "moderate",
    reason: {
      fr:
        "Dit jusque dans le comité stratégique, mais la présidence cite un vote changé par un essai, et personne du conseil des usagers n'en parle.",
      en:
        "Said even within the strategic committee, but the chair cites a vote changed by a trial, and nobody in the users' council speaks of it.",
    },
  },
];
