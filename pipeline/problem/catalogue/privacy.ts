import { entry, words } from "../entry.ts";

/** What protects the people who spoke: rules, consent, the gate, withdrawal, keeping. */
export const privacy = {
  "disclosure-rules/least": entry({
    severity: "error",
    what: words(
      "{column} vaut {cell} ; c’est moins que {least}, ou ce n’est pas un nombre entier.",
      "{column} is {cell}; that is less than {least}, or no whole number.",
    ),
    why: words(
      "Un laboratoire peut demander plus de personnes avant de publier un compte, jamais moins.",
      "A lab may ask for more people before a count is published, never for fewer.",
    ),
    mend: words(
      "Écrivez {least} ou plus, ou retirez la ligne : {least} s’applique alors.",
      "Write {least} or more, or remove the line: {least} applies then.",
    ),
    example: {
      at: { file: "datapackage.json", column: "disclosure.asked", cell: "2" },
      values: { least: 3 },
    },
  }),
  "disclosure-rules/form": entry({
    severity: "error",
    what: words(
      "{column} n’a pas la forme attendue : {cell}.",
      "{column} does not have the form expected: {cell}.",
    ),
    why: words(
      "Les règles de divulgation disent à partir de combien de personnes un compte se publie ; une règle mal lue ne protégerait personne.",
      "Disclosure rules say from how many people on a count is published; a rule misread would protect nobody.",
    ),
    mend: words(
      "Écrivez des nombres pour asked, group, attribution, unanimity, et pour colleges une liste d’objets avec id, title, title_en et bodies, où chaque instance n’est que dans un collège.",
      "Write numbers for asked, group, attribution, unanimity, and for colleges a list of objects with id, title, title_en and bodies, where each body is in one college only.",
    ),
    example: {
      at: { file: "datapackage.json", column: "disclosure.colleges", cell: '"tous"' },
    },
  }),
  "disclosure": entry({
    severity: "error",
    what: words(
      "{kind|name=Un nom de la clé|contact=Une coordonnée|identifier=Un identifiant d’entretien, de personne, de passage ou de codeur|interview-date=La date d’un entretien|unquotable-words=Des mots d’une personne que l’on ne peut pas citer|small-cell=Un compte de trop peu de personnes|unanimity=L’unanimité d’un petit groupe|single-seat=Des mots qui désignent un seul siège|person-number=Un numéro qui désigne une personne|metadata=Une trace de la machine ou du programme} {kind|name=apparaît|contact=apparaît|identifier=apparaît|interview-date=apparaît|unquotable-words=apparaissent|small-cell=apparaît|unanimity=est dite|single-seat=apparaissent|person-number=apparaît|metadata=apparaît}{about}{more||, et dans un autre fichier|, et dans {more} autres fichiers} : {around}",
      "{kind|name=A name of the key|contact=A contact|identifier=An identifier of an interview, a person, a passage or a coder|interview-date=The date of an interview|unquotable-words=Words of a person who may not be quoted|small-cell=A count of too few people|unanimity=Unanimity of a small group|single-seat=Words that point at one seat|person-number=A number that stands for a person|metadata=A trace of the machine or the program} {kind|name=stands|contact=stands|identifier=stands|interview-date=stands|unquotable-words=stand|small-cell=stands|unanimity=is told|single-seat=stand|person-number=stands|metadata=stands}{about}{more||, and in one other file|, and in {more} other files}: {around}",
    ),
    why: words(
      "Les lecteurs sont les collègues des personnes entendues : cela peut leur dire qui a parlé, ou ce que quelqu’un a dit.",
      "Readers are colleagues of the people heard: this can tell them who spoke, or what somebody said.",
    ),
    mend: words(
      "Changez la donnée ou le texte d’où cela vient. Si cela peut rester, ajoutez à private/overrides.csv une ligne leak, reason, signed_by, signed_on avec leak = {id}.",
      "Change the data or the text it comes from. If it may stand, add to private/overrides.csv a row leak, reason, signed_by, signed_on with leak = {id}.",
    ),
    example: {
      at: { file: "fr/governance.html", column: "Ce qui freine" },
      values: {
        kind: "single-seat",
        about: "",
        around: "… m’envoie une note avant chaque comité",
        id: "3f9a0c71be24",
        more: 1,
      },
    },
  }),
  "privacy-override/columns": entry({
    severity: "error",
    what: words(
      "Le fichier des dérogations n’a pas ses colonnes.",
      "The file of overrides lacks its columns.",
    ),
    why: words(
      "Une dérogation laisse publier ce que le contrôle arrête : elle doit être motivée et signée.",
      "An override lets what the gate stops be published: it must be reasoned and signed.",
    ),
    mend: words(
      "Donnez-lui les colonnes leak, reason, signed_by, signed_on.",
      "Give it the columns leak, reason, signed_by, signed_on.",
    ),
    example: { at: { file: "private/overrides.csv", line: 1 } },
  }),
  "privacy-override/unsigned": entry({
    severity: "error",
    what: words(
      "La dérogation {cell} n’est pas motivée, ou pas signée.",
      "The override {cell} is not reasoned, or not signed.",
    ),
    why: words(
      "Une dérogation laisse publier ce que le contrôle arrête : elle doit être motivée et signée.",
      "An override lets what the gate stops be published: it must be reasoned and signed.",
    ),
    mend: words(
      "Écrivez un motif de dix signes au moins, qui signe, et la date (AAAA-MM-JJ).",
      "Write a reason of ten signs at least, who signs, and the date (YYYY-MM-DD).",
    ),
    example: { at: { file: "private/overrides.csv", line: 2, cell: "3f9a0c71be24" } },
  }),
};
