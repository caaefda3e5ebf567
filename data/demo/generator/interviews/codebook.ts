/** A code of the codebook: identifier, words and when to use it or not, in both languages. */
export interface Code {
  readonly id: string;
  readonly fr: string;
  readonly en: string;
  readonly rule: { readonly fr: string; readonly en: string };
  readonly since?: string;
  readonly children?: readonly Code[];
}

/** The day the first codebook was agreed. */
export const firstVersion = "2024-02-20";
/** The day the codebook was revised, with the second guide. */
const revision = "2024-04-15";

function code(
  id: string,
  [fr, en]: readonly [string, string],
  [ruleFr, ruleEn]: readonly [string, string],
  rest: Pick<Code, "since" | "children"> = {},
): Code {
  return { id, fr, en, rule: { fr: ruleFr, en: ruleEn }, ...rest };
}

/** A colour for each theme; its codes take the same. */
export const colours: Readonly<Record<string, string>> = {
  gouvernance: "#0072B2",
  labellisation: "#9A6A00",
  accompagnement: "#007A5A",
  evaluation: "#B04A00",
  usagers: "#A8487F",
  apprentissage: "#3F6C8F",
  ressources: "#6B6B6B",
  territoire: "#5B6B1F",
};

const governance = code("gouvernance", [
  "Fonctionnement de la gouvernance",
  "How the governance works",
], [
  "Thème : ce qui touche à la décision, aux réunions et à l’information entre instances. Coder au niveau le plus fin.",
  "Theme: what concerns decisions, meetings and information between bodies. Code at the finest level.",
], {
  children: [
    code("decision", ["Décision", "Decision"], [
      "La manière de décider en général. Ne pas utiliser quand il s’agit de savoir qui décide ou en combien de temps.",
      "How decisions are made in general. Not for who decides or how long it takes.",
    ], {
      children: [
        code("qui-decide", ["Qui décide", "Who decides"], [
          "La personne dit qui décide, ou qu’elle ne le sait pas. Positif : c’est clair. Ne pas utiliser pour le délai.",
          "The person says who decides, or that they do not know. Positive: it is clear. Not for the time taken.",
        ]),
        code("delai-decision", ["Délai de décision", "Time to decide"], [
          "Le temps entre une demande et la décision. Ne pas utiliser pour la fréquence des réunions (rythme-reunions).",
          "Time between a request and the decision. Not for how often bodies meet (rythme-reunions).",
        ]),
      ],
    }),
    code("rythme-reunions", ["Rythme des réunions", "Rhythm of meetings"], [
      "Fréquence, horaire et durée des séances. Ne pas utiliser pour les documents envoyés (preparation-reunions).",
      "Frequency, hours and length of meetings. Not for the papers sent beforehand (preparation-reunions).",
    ]),
    code("preparation-reunions", ["Préparation des séances", "Preparation of meetings"], [
      "Dossiers, ordres du jour, comptes rendus, langue des documents. Ne pas utiliser pour l’information entre instances.",
      "Files, agendas, minutes, wording of papers. Not for information between bodies.",
    ]),
    code("information-instances", ["Information entre instances", "Information between bodies"], [
      "Ce qui passe, ou ne passe pas, d’une instance à l’autre. Ne pas utiliser pour la réponse faite à un usager (reponse-motivee).",
      "What does or does not pass from one body to another. Not for the reply given to a user (reponse-motivee).",
    ]),
  ],
});

const labelling = code("labellisation", ["Labellisation", "Labelling"], [
  "Thème : critères, instruction et décision de donner le label. Coder au niveau le plus fin.",
  "Theme: criteria, review and the decision to give the label. Code at the finest level.",
], {
  children: [
    code("criteres", ["Critères", "Criteria"], [
      "Les critères en général. Préférer un code plus fin quand la personne parle de lisibilité, d’égalité ou d’innovation.",
      "The criteria in general. Prefer a finer code for readability, equal treatment or innovation.",
    ], {
      children: [
        code("criteres-lisibles", ["Lisibilité des critères", "Readability of criteria"], [
          "Les critères sont compris, ou non, par celles et ceux qui candidatent ou jugent.",
          "The criteria are understood, or not, by those who apply or judge.",
        ]),
        code("criteres-egaux", ["Égalité d’application", "Equal application"], [
          "Les mêmes critères pour tous, ou des exceptions. Ne pas utiliser quand c’est la rédaction du critère qui est en cause.",
          "The same criteria for all, or exceptions. Not when the wording of the criterion is at stake.",
        ]),
        code("definition-innovation", ["Ce qu’on appelle innovant", "What counts as innovative"], [
          "La personne définit ou discute le caractère innovant demandé par le label.",
          "The person defines or questions the innovation that the label asks for.",
        ]),
      ],
    }),
    code("refus-motive", ["Motivation des refus", "Reasons for refusals"], [
      "Ce qui est dit à une candidature refusée. Ne pas utiliser pour les propositions d’usagers (reponse-motivee).",
      "What a refused applicant is told. Not for users’ proposals (reponse-motivee).",
    ]),
  ],
});

const support = code("accompagnement", ["Accompagnement des projets", "Support for projects"], [
  "Thème : ce que le programme fait pour un projet, du label à la suite. Coder au niveau le plus fin.",
  "Theme: what the programme does for a project, from label to what follows. Code at the finest level.",
], {
  children: [
    code("suivi-projet", ["Suivi par la cellule", "Support by the team"], [
      "L’appui reçu ou donné au quotidien. Ne pas utiliser pour l’accès à un site ni pour une règle de droit.",
      "Day-to-day help received or given. Not for access to a site nor for a rule of law.",
    ]),
    code("conditions-essai", ["Lieu et droit de l’essai", "Place and law of the trial"], [
      "Ce qu’il faut pour que l’essai soit possible, en général. Préférer un code plus fin.",
      "What it takes for the trial to be possible, in general. Prefer a finer code.",
    ], {
      children: [
        code("acces-terrain", ["Accès au terrain", "Access to sites"], [
          "Trouver et ouvrir le lieu de l’essai : rue, école, bâtiment, réseau.",
          "Finding and opening the place of the trial: street, school, building, network.",
        ]),
        code("verrou-reglementaire", ["Verrou réglementaire", "Regulatory barrier"], [
          "Une règle qui empêche ou retarde l’essai, et ce qu’on en a fait. Ne pas utiliser pour une lenteur interne.",
          "A rule that prevents or delays the trial, and what was done. Not for internal slowness.",
        ]),
      ],
    }),
    code("sortie-experimentation", ["Suite de l’expérimentation", "After the experiment"], [
      "Ce qui se passe à la fin : marché, généralisation, arrêt, financement qui tombe.",
      "What happens at the end: contract, scaling, stop, funding that lapses.",
    ]),
  ],
});

const assessment = code("evaluation", ["Évaluation et mesure", "Evaluation and measurement"], [
  "Thème : savoir ce que les projets ont changé. Coder au niveau le plus fin.",
  "Theme: knowing what the projects changed. Code at the finest level.",
], {
  children: [
    code("mesure", ["Mesure", "Measurement"], [
      "Mesurer en général. Préférer un code plus fin.",
      "Measuring in general. Prefer a finer code.",
    ], {
      children: [
        code("etat-initial", ["État initial", "Baseline"], [
          "La situation a été mesurée, ou non, avant l’essai. Ne pas utiliser pour le choix des indicateurs.",
          "The situation was measured, or not, before the trial. Not for the choice of indicators.",
        ]),
        code("indicateurs-communs", ["Indicateurs communs", "Common indicators"], [
          "Le fait d’avoir, ou non, les mêmes indicateurs pour tous les projets.",
          "Having, or not having, the same indicators for all projects.",
        ]),
        code("preuve", ["Niveau de preuve", "Strength of evidence"], [
          "Peut-on attribuer l’effet au projet : comparaison, témoin, bruit. Ne pas utiliser pour la seule absence de mesure avant.",
          "Can the effect be attributed to the project: comparison, control, noise. Not for the mere lack of a baseline.",
        ]),
      ],
    }),
    code("bilan-lu", ["Usage des bilans", "Use of the final reports"], [
      "Les bilans sont lus, discutés, utilisés, ou non. Demandé depuis le second guide.",
      "Final reports are read, discussed, used, or not. Asked since the second guide.",
    ], { since: revision }),
  ],
});

const users = code("usagers", ["Place des usagers", "Place of users"], [
  "Thème : association des usagers et expertise d’usage. Coder au niveau le plus fin.",
  "Theme: how users are associated, and usage expertise. Code at the finest level.",
], {
  children: [
    code("association", ["Association des usagers", "Association of users"], [
      "La manière d’associer, en général. Préférer un code plus fin.",
      "How users are associated, in general. Prefer a finer code.",
    ], {
      children: [
        code("moment-association", ["Moment de l’association", "When users come in"], [
          "À quelle étape les usagers arrivent. Négatif : trop tard.",
          "At which stage users come in. Negative: too late.",
        ]),
        code("promesse-tenue", ["Promesse tenue", "Promise kept"], [
          "Ce qui a été promis aux usagers, et ce qui a été tenu. Ne pas utiliser si rien n’a été promis.",
          "What users were promised and what was kept. Not if nothing was promised.",
        ]),
        code("reponse-motivee", ["Réponse aux propositions", "Reply to proposals"], [
          "La réponse, ou le silence, qui suit une proposition d’usager. Demandé depuis le second guide.",
          "The reply, or the silence, that follows a user’s proposal. Asked since the second guide.",
        ], { since: revision }),
      ],
    }),
    code("savoir-usage", ["Savoir d’usage", "Usage knowledge"], [
      "Un savoir tiré de la pratique, reconnu ou non, avec ce qu’il a changé.",
      "Knowledge drawn from practice, recognised or not, and what it changed.",
    ]),
    code("diversite-publics", ["Diversité des publics", "Diversity of participants"], [
      "Qui vient, qui ne vient pas, et pourquoi.",
      "Who comes, who does not, and why.",
    ]),
  ],
});

const learning = code("apprentissage", ["Apprendre des essais", "Learning from trials"], [
  "Thème : ce qu’on retient des réussites et des échecs. Coder au niveau le plus fin.",
  "Theme: what is kept from successes and failures. Code at the finest level.",
], {
  children: [
    code("echec", ["Rapport à l’échec", "Attitude to failure"], [
      "L’échec en général. Préférer un code plus fin.",
      "Failure in general. Prefer a finer code.",
    ], {
      children: [
        code("echec-dit", ["Échec dit et raconté", "Failure told"], [
          "L’échec est raconté, discuté, écrit, ou tu. Ne pas utiliser pour la crainte de le montrer (peur-image).",
          "Failure is told, discussed, written, or kept silent. Not for the fear of showing it (peur-image).",
        ]),
        code("hypothese-refutee", ["Hypothèse démentie", "Hypothesis refuted"], [
          "Un résultat contraire à l’attente et ce qu’il a appris.",
          "A result contrary to expectation and what it taught.",
        ]),
        code("peur-image", ["Crainte pour l’image", "Fear for the image"], [
          "La crainte de la presse, de l’élection ou du client qui fait taire ou arranger un résultat.",
          "Fear of the press, the election or the customer, which silences or embellishes a result.",
        ]),
      ],
    }),
    code("memoire-projets", ["Mémoire des projets", "Memory of projects"], [
      "Ce qui reste quand les gens partent : archives, récits, personnes.",
      "What remains when people leave: archives, accounts, persons.",
    ]),
  ],
});

const resources = code("ressources", ["Moyens", "Resources"], [
  "Thème : temps, argent. Coder au niveau le plus fin.",
  "Theme: time, money. Code at the finest level.",
], {
  children: [
    code("temps-agents", ["Temps des agents", "Staff time"], [
      "Le temps disponible dans les services et à la cellule. Ne pas utiliser pour le temps des usagers.",
      "Time available in the departments and the team. Not for users’ time.",
    ]),
    code("budget", ["Budget", "Budget"], [
      "L’argent du programme ou des projets, indemnités comprises.",
      "Money of the programme or the projects, allowances included.",
    ]),
  ],
});

const territory = code("territoire", ["Territoire et stratégie", "Territory and strategy"], [
  "Thème : lien avec la stratégie et les communes. Coder au niveau le plus fin.",
  "Theme: link with the strategy and the communes. Code at the finest level.",
], {
  children: [
    code("lien-strategie", ["Lien avec la stratégie", "Link with the strategy"], [
      "Le programme sert, ou non, les priorités du territoire.",
      "The programme serves, or does not serve, the priorities of the territory.",
    ]),
    code("essaimage", ["Essaimage", "Spread to other places"], [
      "Un projet repris ailleurs, ou qui ne l’a pas été. Ne pas utiliser pour la suite sur place (sortie-experimentation).",
      "A project taken up elsewhere, or not. Not for what follows on the spot (sortie-experimentation).",
    ]),
  ],
});

/** The codebook: themes, codes and finer codes. */
export const codebook: readonly Code[] = [
  governance,
  labelling,
  support,
  assessment,
  users,
  learning,
  resources,
  territory,
];

/** A code with its place in the tree. */
export interface PlacedCode extends Code {
  readonly parent: string | null;
  readonly theme: string;
}

/** All codes, parents before children. */
export function allCodes(): PlacedCode[] {
  const walk = (code: Code, parent: string | null, theme: string): PlacedCode[] => [
    { ...code, parent, theme },
    ...(code.children ?? []).flatMap((child) => walk(child, code.id, theme)),
  ];
  return codebook.flatMap((theme) => walk(theme, null, theme.id));
}
