/** A question of the interview guides, and the codes it asks about. */
export interface Question {
  readonly id: string;
  readonly codes: readonly string[];
  readonly fr: string;
  readonly en: string;
  /** The guides that ask it; both when absent. */
  readonly guides?: readonly string[];
}

/** The guides in the order of use. */
export const guides = ["guide-2024", "guide-2024b"] as const;

/** The questions of both guides; the last two came with the second. */
export const questions: readonly Question[] = [
  {
    id: "q01",
    codes: ["qui-decide", "delai-decision"],
    fr: "Racontez-moi une décision récente : qui l’a prise, et en combien de temps ?",
    en: "Tell me about a recent decision: who took it, and how long did it take?",
  },
  {
    id: "q02",
    codes: ["rythme-reunions", "preparation-reunions"],
    fr: "Comment se passent les réunions de votre instance : leur rythme, leur préparation ?",
    en: "How do the meetings of your body go: their rhythm, their preparation?",
  },
  {
    id: "q03",
    codes: ["information-instances"],
    fr: "Que savez-vous de ce que font les autres instances, et par quel chemin ?",
    en: "What do you know of what the other bodies do, and by what way?",
  },
  {
    id: "q04",
    codes: ["criteres-lisibles", "criteres-egaux", "definition-innovation"],
    fr: "Les critères du label : que pensez-vous de leur rédaction et de leur application ?",
    en: "The criteria of the label: what do you think of their wording and application?",
  },
  {
    id: "q05",
    codes: ["refus-motive"],
    fr: "Que dit-on à un projet que l’on refuse ?",
    en: "What is a refused project told?",
  },
  {
    id: "q06",
    codes: ["suivi-projet", "acces-terrain", "verrou-reglementaire", "sortie-experimentation"],
    fr: "Comment les projets sont-ils accompagnés, du label à la suite ?",
    en: "How are projects supported, from the label to what follows?",
  },
  {
    id: "q07",
    codes: ["etat-initial", "indicateurs-communs", "preuve"],
    fr: "Comment sait-on ce qu’un projet a changé ?",
    en: "How do you know what a project has changed?",
  },
  {
    id: "q08",
    codes: ["moment-association", "promesse-tenue", "savoir-usage"],
    fr: "Quelle place les usagers ont-ils eue dans un projet que vous avez suivi ?",
    en: "What place did users have in a project that you followed?",
  },
  {
    id: "q09",
    codes: ["echec-dit", "hypothese-refutee", "peur-image"],
    fr: "Parlez-moi d’un projet qui n’a pas marché : qu’en a-t-on fait ?",
    en: "Tell me about a project that did not work: what was done with it?",
  },
  {
    id: "q10",
    codes: ["temps-agents", "budget"],
    fr: "De quoi manquez-vous pour bien faire ?",
    en: "What do you lack to do this well?",
  },
  {
    id: "q11",
    codes: ["lien-strategie"],
    fr: "Quel lien voyez-vous entre le programme et la stratégie du territoire ?",
    en: "What link do you see between the programme and the strategy of the territory?",
  },
  {
    id: "q12",
    codes: ["bilan-lu"],
    fr: "Le bilan d’un projet, une fois écrit : qui le lit, qu’en fait-on ?",
    en: "The final report of a project, once written: who reads it, what is done with it?",
    guides: ["guide-2024b"],
  },
  {
    id: "q13",
    codes: ["reponse-motivee"],
    fr: "Quand un usager fait une proposition, que devient-elle ?",
    en: "When a user makes a proposal, what becomes of it?",
    guides: ["guide-2024b"],
  },
];
