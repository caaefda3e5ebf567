import { entry, words } from "../entry.ts";

const look = words("Vérifiez que ce n’est pas une donnée.", "Check that it is not data.");
const notStandard = words(
  "La norme du CSV (RFC 4180) ne le permet pas ; les cellules ont été comprises.",
  "The CSV standard (RFC 4180) does not allow it; the cells were understood.",
);
const swallowed = words(
  "Les cellules qui suivent peuvent être avalées par celle-ci.",
  "The cells that follow may be swallowed by this one.",
);
const closeQuote = words("Fermez ou doublez le guillemet.", "Close or double the quote.");
const whichOne = words(
  "On ne sait pas laquelle est la bonne.",
  "Which of them is the right one is not known.",
);
const keepOne = words("Supprimez ou renommez l’une des deux.", "Remove or rename one of the two.");

/** The shape of a table: header, rows, cells, size. */
export const tableShape = {
  "line-breaks": entry({
    severity: "warning",
    what: words(
      "Les lignes ne finissent pas toutes de la même façon.",
      "Lines do not all end in the same way.",
    ),
    why: words(
      "Le fichier vient sans doute de deux logiciels ; chaque fin de ligne a été comprise.",
      "The file probably comes from two programs; every line ending was understood.",
    ),
    mend: words("Enregistrez-le d’un seul logiciel.", "Save it from one program."),
    example: { at: { file: "projects.csv" } },
  }),
  "title-row": entry({
    severity: "warning",
    what: words("La ligne est un titre, pas l’en-tête.", "The line is a title, not the header."),
    why: words(
      "L’en-tête se trouve plus bas : cette ligne n’est pas lue.",
      "The header stands further down: this line is not read.",
    ),
    mend: look,
    example: { at: { file: "projects.csv", line: 1 } },
  }),
  "total-row": entry({
    severity: "warning",
    what: words("La ligne est un total.", "The line is a total."),
    why: words(
      "Lue comme une donnée, elle doublerait les sommes : elle est laissée de côté.",
      "Read as data it would double the sums: it is left out.",
    ),
    mend: words("Retirez-la du fichier si possible.", "Remove it from the file if you can."),
    example: { at: { file: "measures.csv", line: 42 } },
  }),
  "footer-row": entry({
    severity: "warning",
    what: words("La ligne est une note de bas de tableau.", "The line is a footnote."),
    why: words("Elle n’est pas lue comme une donnée.", "It is not read as data."),
    mend: look,
    example: { at: { file: "measures.csv", line: 44 } },
  }),
  "comment-row": entry({
    severity: "warning",
    what: words("La ligne est un commentaire (#).", "The line is a comment (#)."),
    why: words("Elle n’est pas lue comme une donnée.", "It is not read as data."),
    mend: look,
    example: { at: { file: "projects.csv", line: 2 } },
  }),
  "blank-row": entry({
    severity: "warning",
    what: words("La ligne est vide.", "The line is blank."),
    why: words("Elle n’est pas comptée.", "It is not counted."),
    mend: words("Supprimez-la.", "Delete it."),
    example: { at: { file: "projects.csv", line: 9 } },
  }),
  "extra-cell": entry({
    severity: "error",
    what: words(
      "La ligne a {cells} {cells|cellule|cellules} pour {columns} {columns|colonne|colonnes}.",
      "The line has {cells} {cells|cell|cells} for {columns} {columns|column|columns}.",
    ),
    why: words("Une cellule sans colonne serait perdue.", "A cell without a column would be lost."),
    mend: words(
      "Entourez de guillemets le texte qui contient le séparateur.",
      "Put quotes around the text that contains the delimiter.",
    ),
    example: {
      at: { file: "projects.csv", line: 9, cell: "Nantes" },
      values: { cells: 7, columns: 6 },
    },
  }),
  "missing-cell": entry({
    severity: "error",
    what: words(
      "La ligne a {cells} {cells|cellule|cellules} pour {columns} {columns|colonne|colonnes}.",
      "The line has {cells} {cells|cell|cells} for {columns} {columns|column|columns}.",
    ),
    why: words(
      "On ne sait pas si une valeur manque à la fin ou au milieu.",
      "Whether a value is missing at the end or in the middle is not known.",
    ),
    mend: words(
      "Complétez la ligne, avec une cellule vide où la valeur manque.",
      "Complete the line, with an empty cell where the value is missing.",
    ),
    example: { at: { file: "projects.csv", line: 9 }, values: { cells: 5, columns: 6 } },
  }),
  "trailing-delimiter": entry({
    severity: "info",
    what: words(
      "Les lignes finissent par des séparateurs en trop.",
      "Lines end with delimiters too many.",
    ),
    why: words(
      "Ils feraient des colonnes vides : elles ne sont pas lues.",
      "They would make empty columns: these are not read.",
    ),
    mend: words("Rien à faire.", "Nothing to do."),
    example: { at: { file: "projects.csv", line: 1 } },
  }),
  "incorrect-label/reserved": entry({
    severity: "error",
    what: words(
      "La colonne « {column} » a un nom réservé.",
      "The column “{column}” has a reserved name.",
    ),
    why: words(
      "Ce nom a un sens pour le langage : la colonne serait perdue, elle n’est pas lue.",
      "The name has a meaning for the language: the column would be lost, it is not read.",
    ),
    mend: words("Renommez la colonne.", "Rename the column."),
    example: { at: { file: "projects.csv", line: 1, column: "__proto__" } },
  }),
  "missing-header": entry({
    severity: "warning",
    what: words(
      "La première ligne ressemble aux données : l’en-tête semble manquer.",
      "The first line looks like data: the header seems to be missing.",
    ),
    why: words(
      "Elle a été prise pour les noms des colonnes, et n’est pas comptée.",
      "It was taken for the names of the columns, and is not counted.",
    ),
    mend: words(
      "Ajoutez une première ligne avec les noms des colonnes.",
      "Add a first line with the names of the columns.",
    ),
    example: { at: { file: "projects.csv", line: 1 } },
  }),
  whitespace: entry({
    severity: "warning",
    what: words(
      "Des espaces séparent les guillemets des séparateurs.",
      "Spaces stand between quotes and delimiters.",
    ),
    why: notStandard,
    mend: words("Retirez ces espaces.", "Remove these spaces."),
    example: { at: { file: "projects.csv", line: 4 } },
  }),
  "escaped-quote": entry({
    severity: "warning",
    what: words(
      "Des guillemets sont protégés par une barre oblique inverse.",
      "Quotes are escaped by a backslash.",
    ),
    why: notStandard,
    mend: words("Doublez les guillemets.", "Double the quotes."),
    example: { at: { file: "projects.csv", line: 4 } },
  }),
  "source-error/open-quote": entry({
    severity: "error",
    what: words("Un guillemet n’est pas fermé.", "A quote is not closed."),
    why: swallowed,
    mend: closeQuote,
    example: { at: { file: "projects.csv", line: 4, cell: '"Un essai' } },
  }),
  "source-error/loose-quote": entry({
    severity: "error",
    what: words("Un guillemet est mal placé.", "A quote is out of place."),
    why: swallowed,
    mend: closeQuote,
    example: { at: { file: "projects.csv", line: 4, cell: 'un "essai' } },
  }),
  "blank-label": entry({
    severity: "error",
    what: words("La colonne {position} n’a pas de nom.", "Column {position} has no name."),
    why: words("On ne sait pas ce que ses valeurs disent.", "What its values say is not known."),
    mend: words("Donnez un nom à la colonne.", "Give the column a name."),
    example: { at: { file: "projects.csv", line: 1 }, values: { position: "4" } },
  }),
  "blank-label/empty": entry({
    severity: "warning",
    what: words(
      "La colonne {position} n’a pas de nom et elle est vide.",
      "Column {position} has no name and is empty.",
    ),
    why: words("Elle n’est pas lue.", "It is not read."),
    mend: words("Supprimez-la.", "Delete it."),
    example: { at: { file: "projects.csv", line: 1 }, values: { position: "4" } },
  }),
  "duplicate-label": entry({
    severity: "error",
    what: words(
      "Les colonnes « {other} » et « {column} » ont le même nom.",
      "The columns “{other}” and “{column}” have the same name.",
    ),
    why: whichOne,
    mend: keepOne,
    example: { at: { file: "projects.csv", line: 1, column: "theme" }, values: { other: "theme" } },
  }),
  "duplicate-label/folded": entry({
    severity: "warning",
    what: words(
      "Les colonnes « {other} » et « {column} » ont le même nom, à la casse ou aux accents près.",
      "The columns “{other}” and “{column}” have the same name but for case or accents.",
    ),
    why: whichOne,
    mend: keepOne,
    example: { at: { file: "projects.csv", line: 1, column: "thème" }, values: { other: "Theme" } },
  }),
};
