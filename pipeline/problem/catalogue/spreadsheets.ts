import { entry, words } from "../entry.ts";

const readOnce = words(
  "Sa valeur n’est lue qu’une fois, dans sa première cellule ; les autres sont vides.",
  "Its value is read once, in its first cell; the others are empty.",
);
const unmerge = words(
  "Défusionnez, et répétez la valeur là où elle vaut.",
  "Unmerge, and repeat the value wherever it holds.",
);
const trap = words(
  "Un fichier piégé peut remplir la mémoire ou écrire ailleurs : il n’est pas ouvert.",
  "A booby-trapped file can fill the memory or write elsewhere: it is not opened.",
);
const saveAgain = words(
  "Enregistrez le document de nouveau depuis son logiciel.",
  "Save the document again from its program.",
);

/** Workbooks and the archives that they are. */
export const spreadsheets = {
  "error-cell": entry({
    severity: "error",
    what: words("La cellule contient l’erreur {cell}.", "The cell holds the error {cell}."),
    why: words(
      "Sa formule n’a pas pu être calculée : elle n’a pas de valeur.",
      "Its formula could not be computed: it has no value.",
    ),
    mend: words(
      "Corrigez la formule, ou videz la cellule.",
      "Correct the formula, or empty the cell.",
    ),
    example: { at: { file: "essais.xlsx", line: 7, column: "value", cell: "#DIV/0!" } },
  }),
  "formula-without-value": entry({
    severity: "error",
    what: words("La formule n’a pas de valeur enregistrée.", "The formula has no stored value."),
    why: words(
      "Le classeur a été écrit sans être calculé ; rien ici ne calcule les formules.",
      "The workbook was written without being computed; nothing here computes formulas.",
    ),
    mend: words(
      "Ouvrez le classeur dans un tableur et enregistrez-le.",
      "Open the workbook in a spreadsheet program and save it.",
    ),
    example: { at: { file: "essais.xlsx", line: 7, column: "value" } },
  }),
  "hidden-sheet": entry({
    severity: "warning",
    what: words("La feuille « {cell} » est masquée.", "The sheet “{cell}” is hidden."),
    why: words("Elle est lue comme les autres.", "It is read like the others."),
    mend: words("Vérifiez qu’elle doit être transmise.", "Check that it is meant to be passed on."),
    example: { at: { file: "essais.xlsx", cell: "brouillon" } },
  }),
  "hidden-cells": entry({
    severity: "warning",
    what: words(
      "La feuille a {rows} {rows|ligne|lignes} et {columns} {columns|colonne|colonnes} masquées.",
      "The sheet has {rows} hidden {rows|row|rows} and {columns} hidden {columns|column|columns}.",
    ),
    why: words(
      "Elles sont lues comme les autres, et personne ne les voit dans le tableur.",
      "They are read like the others, and nobody sees them in the spreadsheet.",
    ),
    mend: words(
      "Affichez-les, et vérifiez qu’elles doivent être transmises.",
      "Unhide them, and check that they are meant to be passed on.",
    ),
    example: { at: { file: "essais.xlsx" }, values: { rows: 3, columns: 1 } },
  }),
  "format-error/workbook": entry({
    severity: "error",
    what: words("Le classeur ne se lit pas.", "The workbook cannot be read."),
    why: words("{detail}", "{detail}"),
    mend: words(
      "Enregistrez-le de nouveau en .xlsx, sans mot de passe.",
      "Save it again as .xlsx, without a password.",
    ),
    example: { at: { file: "essais.xlsx" }, values: { detail: "invalid sheet" } },
  }),
  "format-error/encrypted-workbook": entry({
    severity: "error",
    what: words(
      "Le fichier est chiffré, ou c’est un ancien classeur (.xls).",
      "The file is encrypted, or an old workbook (.xls).",
    ),
    why: words("Il ne peut pas être ouvert ici.", "It cannot be opened here."),
    mend: words(
      "Enregistrez-le en .xlsx, sans mot de passe.",
      "Save it as .xlsx, without a password.",
    ),
    example: { at: { file: "essais.xls" } },
  }),
  "source-error/empty-workbook": entry({
    severity: "error",
    what: words("Le classeur est vide.", "The workbook is empty."),
    why: words("Il n’y a rien à lire.", "There is nothing to read."),
    mend: words("Vérifiez le fichier.", "Check the file."),
    example: { at: { file: "essais.xlsx" } },
  }),
  "merged-cells": entry({
    severity: "warning",
    what: words(
      "La cellule est fusionnée avec sa voisine de droite.",
      "The cell is merged with the one to its right.",
    ),
    why: readOnce,
    mend: unmerge,
    example: { at: { file: "essais.xlsx", line: 5, column: "theme", cell: "mobilité" } },
  }),
  "merged-cells/down": entry({
    severity: "warning",
    what: words(
      "La cellule est fusionnée jusqu’à la ligne {lastLine}.",
      "The cell is merged down to line {lastLine}.",
    ),
    why: readOnce,
    mend: unmerge,
    example: {
      at: { file: "essais.xlsx", line: 5, column: "theme", cell: "mobilité" },
      values: { lastLine: "9" },
    },
  }),
  "compression-error/no-zip": entry({
    severity: "error",
    what: words(
      "Ce n’est pas une archive zip, ou elle est abîmée.",
      "It is not a zip archive, or it is damaged.",
    ),
    why: trap,
    mend: saveAgain,
    example: { at: { file: "essais.xlsx" } },
  }),
  "compression-error/entries": entry({
    severity: "error",
    what: words(
      "L’archive a {count} entrées ; la limite est {limit}.",
      "The archive has {count} entries; the limit is {limit}.",
    ),
    why: trap,
    mend: saveAgain,
    example: { at: { file: "essais.xlsx" }, values: { count: "20000", limit: "10000" } },
  }),
  "compression-error/twice": entry({
    severity: "error",
    what: words("Un nom y figure deux fois.", "A name occurs in it twice."),
    why: trap,
    mend: saveAgain,
    example: { at: { file: "essais.xlsx", cell: "xl/workbook.xml" } },
  }),
  "compression-error/unsafe-name": entry({
    severity: "error",
    what: words(
      "Un nom mène hors de l’archive, ou n’est pas permis sur tous les systèmes.",
      "A name leads out of the archive, or is not allowed on every system.",
    ),
    why: trap,
    mend: saveAgain,
    example: { at: { file: "essais.xlsx", cell: "../workbook.xml" } },
  }),
  "compression-error/link": entry({
    severity: "error",
    what: words("Une entrée est un lien.", "An entry is a link."),
    why: trap,
    mend: saveAgain,
    example: { at: { file: "essais.xlsx", cell: "xl/workbook.xml" } },
  }),
  "compression-error/ratio": entry({
    severity: "error",
    what: words(
      "Une entrée grossit plus de {ratio} fois en s’ouvrant.",
      "An entry grows more than {ratio} times on opening.",
    ),
    why: trap,
    mend: saveAgain,
    example: { at: { file: "essais.xlsx", cell: "xl/workbook.xml" }, values: { ratio: "100" } },
  }),
  "compression-error/size": entry({
    severity: "error",
    what: words(
      "L’archive dépasse 120 Mo une fois ouverte.",
      "The archive is larger than 120 MB once opened.",
    ),
    why: trap,
    mend: saveAgain,
    example: { at: { file: "essais.xlsx" } },
  }),
  "compression-error/false-size": entry({
    severity: "error",
    what: words("L’archive ment sur sa taille.", "The archive lies about its size."),
    why: trap,
    mend: saveAgain,
    example: { at: { file: "essais.xlsx" } },
  }),
  "compression-error/doctype": entry({
    severity: "error",
    what: words(
      "Un document XML y déclare des entités (DOCTYPE).",
      "An XML document in it declares entities (DOCTYPE).",
    ),
    why: trap,
    mend: saveAgain,
    example: { at: { file: "essais.xlsx", cell: "xl/workbook.xml" } },
  }),
  "compression-error/depth": entry({
    severity: "error",
    what: words(
      "Un document XML y emboîte plus de {depth} éléments.",
      "An XML document in it nests more than {depth} elements.",
    ),
    why: trap,
    mend: saveAgain,
    example: { at: { file: "essais.xlsx", cell: "xl/workbook.xml" }, values: { depth: "100" } },
  }),
  "compression-error/xml": entry({
    severity: "error",
    what: words(
      "Le document déclare des entités (DOCTYPE) ou emboîte trop d’éléments.",
      "The document declares entities (DOCTYPE) or nests too many elements.",
    ),
    why: trap,
    mend: saveAgain,
    example: { at: { file: "essais.xml" } },
  }),
  "several-sheets": entry({
    severity: "info",
    what: words(
      "Le classeur a d’autres feuilles : {names}.",
      "The workbook has other sheets: {names}.",
    ),
    why: words(
      "Seule « {cell} », la première, est lue ici.",
      "Only “{cell}”, the first one, is read here.",
    ),
    mend: words("Choisissez avec --sheet NOM.", "Choose with --sheet NAME."),
    example: {
      at: { file: "essais.xlsx", cell: "projects" },
      values: { names: "measures, sources" },
    },
  }),
  "source-error/no-sheet": entry({
    severity: "error",
    what: words("La feuille « {cell} » n’existe pas.", "There is no sheet “{cell}”."),
    why: words("Feuilles : {names}.", "Sheets: {names}."),
    mend: words("Vérifiez son nom.", "Check its name."),
    example: {
      at: { file: "essais.xlsx", cell: "project", repair: "projects" },
      values: { names: "projects, measures" },
    },
  }),
};
