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
};
