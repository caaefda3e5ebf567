import { didYouMean, entry, words } from "../entry.ts";

const noGuess = words(
  "Deviner ferait une valeur fausse sur deux : la colonne reste du texte.",
  "Guessing would make one value in two wrong: the column stays text.",
);
const isoDates = words("Écrivez les dates en AAAA-MM-JJ.", "Write dates as YYYY-MM-DD.");
const inThousands = words(
  "Une valeur saisie en milliers parmi des unités, ou l’inverse, fausse tout.",
  "A value entered in thousands among units, or the reverse, makes everything wrong.",
);

/** Values that are doubtful by themselves, among their column or beside one another. */
export const cellValues = {
  "type-error/impossible-date": entry({
    severity: "error",
    what: words("« {cell} » n’est pas une date possible.", "“{cell}” is not a possible date."),
    why: words("Ce jour n’existe pas au calendrier.", "The calendar has no such day."),
    mend: words("Corrigez la date.", "Correct the date."),
    example: { at: { file: "activities.csv", line: 8, column: "date", cell: "31/02/2024" } },
  }),
  "type-error/no-date": entry({
    severity: "error",
    what: words("« {cell} » n’est pas une date.", "“{cell}” is not a date."),
    why: words(
      "Les autres cellules de la colonne sont des dates.",
      "The other cells of the column are dates.",
    ),
    mend: words(
      "Écrivez la date en AAAA-MM-JJ (ou AAAA-MM, ou AAAA).",
      "Write the date as YYYY-MM-DD (or YYYY-MM, or YYYY).",
    ),
    example: { at: { file: "activities.csv", line: 8, column: "date", cell: "printemps" } },
  }),
  "excel-serial": entry({
    severity: "warning",
    what: words(
      "« {cell} » est un numéro de jour d’Excel, lu {repair}.",
      "“{cell}” is an Excel day number, read as {repair}.",
    ),
    why: words(
      "Une cellule de date a perdu son format à l’export.",
      "A date cell lost its format on export.",
    ),
    mend: words("Vérifiez la date.", "Check the date."),
    example: {
      at: { file: "activities.csv", line: 8, column: "date", cell: "45292", repair: "2024-01-01" },
    },
  }),
  "truncated-value/rounded-code": entry({
    severity: "error",
    what: words(
      "« {cell} » est un identifiant arrondi par un tableur.",
      "“{cell}” is an identifier rounded by a spreadsheet.",
    ),
    why: words(
      "Ses derniers chiffres sont perdus : rien ne permet de les retrouver ici.",
      "Its last digits are lost: nothing here can bring them back.",
    ),
    mend: words(
      "Reprenez l’identifiant à la source, dans une colonne au format texte.",
      "Take the identifier again from the source, in a column formatted as text.",
    ),
    example: { at: { file: "organisations.csv", line: 5, column: "siret", cell: "1,23457E+13" } },
  }),
  "truncated-value/short-code": entry({
    severity: "warning",
    what: words(
      "« {cell} » a sans doute perdu son zéro initial.",
      "“{cell}” has probably lost its leading zero.",
    ),
    why: words(
      "Un tableur a pris ce code pour un nombre.",
      "A spreadsheet took this code for a number.",
    ),
    mend: didYouMean,
    example: {
      at: { file: "projects.csv", line: 5, column: "insee", cell: "1004", repair: "01004" },
    },
  }),
  "type-error/deviating-cell": entry({
    severity: "warning",
    what: words(
      "« {cell} » n’est pas un nombre, alors que presque toute la colonne l’est.",
      "“{cell}” is not a number, while nearly all the column is.",
    ),
    why: words(
      "À cause d’elle, la colonne est lue comme du texte.",
      "Because of it the column is read as text.",
    ),
    mend: words("Corrigez la cellule ou videz-la.", "Correct the cell, or empty it."),
    example: { at: { file: "measures.csv", line: 30, column: "value", cell: "douze" } },
  }),
  "unit-mixed": entry({
    severity: "warning",
    what: words("La colonne mêle plusieurs unités : {list}.", "The column mixes units: {list}."),
    why: words(
      "0,5 et 12,5 % ne se comparent que si l’on sait dans quelle unité est 0,5.",
      "0.5 and 12.5% compare only when the unit of 0.5 is known.",
    ),
    mend: words(
      "Écrivez l’unité dans l’en-tête, et la même pour toutes les cellules.",
      "Write the unit in the header, and the same for all cells.",
    ),
    example: {
      at: { file: "measures.csv", line: 30, column: "value", cell: "12,5 %" },
      values: { list: "∅, %" },
    },
  }),
  "formula-cell": entry({
    severity: "warning",
    what: words("La cellule commence comme une formule.", "The cell begins like a formula."),
    why: words(
      "Elle est lue comme du texte ; un tableur l’exécuterait en ouvrant le fichier.",
      "It is read as text; a spreadsheet would run it on opening the file.",
    ),
    mend: words(
      "N’ouvrez pas ce fichier dans un tableur sans savoir d’où il vient.",
      "Do not open this file in a spreadsheet unless you know where it comes from.",
    ),
    example: { at: { file: "projects.csv", line: 6, column: "note", cell: "=1+1" } },
  }),
  "duplicate-row": entry({
    severity: "warning",
    what: words("La ligne répète la ligne {first}.", "The line repeats line {first}."),
    why: words(
      "Une ligne saisie deux fois serait comptée deux fois.",
      "A row entered twice would be counted twice.",
    ),
    mend: words("Supprimez l’une des deux.", "Delete one of the two."),
    example: { at: { file: "projects.csv", line: 12 }, values: { first: "9" } },
  }),
  "ambiguous-date": entry({
    severity: "warning",
    what: words(
      "« {cell} » : jour/mois ou mois/jour ? Aucune cellule de la colonne ne le dit.",
      "“{cell}”: day/month or month/day? No cell of the column tells.",
    ),
    why: noGuess,
    mend: isoDates,
    example: { at: { file: "activities.csv", line: 2, column: "date", cell: "03/04/2024" } },
  }),
  "ambiguous-date/mixed": entry({
    severity: "warning",
    what: words(
      "La colonne mêle des dates jour/mois et mois/jour.",
      "The column mixes day/month and month/day dates.",
    ),
    why: noGuess,
    mend: isoDates,
    example: { at: { file: "activities.csv", line: 2, column: "date", cell: "13/04/2024" } },
  }),
  "ambiguous-number": entry({
    severity: "warning",
    what: words(
      "« {cell} » : mille ou virgule décimale ? Aucune cellule de la colonne ne le dit.",
      "“{cell}”: thousands or decimal comma? No cell of the column tells.",
    ),
    why: noGuess,
    mend: words(
      "Écrivez les nombres avec un point décimal et sans séparateur de milliers.",
      "Write numbers with a decimal point and no thousands separator.",
    ),
    example: { at: { file: "measures.csv", line: 2, column: "value", cell: "1,234" } },
  }),
  "row-constraint/order": entry({
    severity: "error",
    what: words(
      "{column} ({cell}) est avant {before} ({low}).",
      "{column} ({cell}) comes before {before} ({low}).",
    ),
    why: words("{before} ne peut pas dépasser {column}.", "{before} cannot be above {column}."),
    mend: words("Corrigez l’une des deux cellules.", "Correct one of the two cells."),
    example: {
      at: { file: "projects.csv", line: 7, column: "end", cell: "2019" },
      values: { before: "start", low: "2020" },
    },
  }),
  "constant-column": entry({
    severity: "info",
    what: words(
      "La colonne {column} vaut {cell} partout.",
      "The column {column} is {cell} everywhere.",
    ),
    why: words(
      "Une colonne qui ne varie pas ne distingue rien.",
      "A column that never varies tells nothing apart.",
    ),
    mend: words(
      "Vérifiez qu’elle n’a pas été remplie par recopie.",
      "Check that it was not filled in by copying down.",
    ),
    example: { at: { file: "projects.csv", column: "call", cell: "1" } },
  }),
  "row-constraint/activity-date": entry({
    severity: "warning",
    what: words(
      "L’activité du {cell} est hors des dates de {project} ({span}).",
      "The activity of {cell} lies outside the dates of {project} ({span}).",
    ),
    why: words(
      "Une activité a lieu pendant son projet, sauf s’il a changé de dates.",
      "An activity happens during its project, unless the project’s dates changed.",
    ),
    mend: words(
      "Corrigez la date, ou celles du projet.",
      "Correct the date, or those of the project.",
    ),
    example: {
      at: { file: "activities.csv", line: 7, column: "date", cell: "2019-05" },
      values: { project: "velo", span: "2020/2021" },
    },
  }),
  "row-constraint/reply-date": entry({
    severity: "warning",
    what: words(
      "La réponse ({cell}) précède l’activité ({date}).",
      "The reply ({cell}) comes before the activity ({date}).",
    ),
    why: words(
      "Une proposition reçoit sa réponse après avoir été faite.",
      "A proposal is replied to after it was made.",
    ),
    mend: words("Corrigez l’une des deux dates.", "Correct one of the two dates."),
    example: {
      at: { file: "proposals.csv", line: 7, column: "replied_on", cell: "2019-05" },
      values: { date: "2019-06" },
    },
  }),
  "deviated-value/above": entry({
    severity: "warning",
    what: words(
      "{cell} est environ mille fois plus que les autres valeurs de {indicator}.",
      "{cell} is about a thousand times more than the other values of {indicator}.",
    ),
    why: inThousands,
    mend: didYouMean,
    example: {
      at: { file: "measures.csv", line: 12, column: "value", cell: "12000", repair: "12" },
      values: { indicator: "trajets" },
    },
  }),
  "deviated-value/below": entry({
    severity: "warning",
    what: words(
      "{cell} est environ mille fois moins que les autres valeurs de {indicator}.",
      "{cell} is about a thousand times less than the other values of {indicator}.",
    ),
    why: inThousands,
    mend: didYouMean,
    example: {
      at: { file: "measures.csv", line: 12, column: "value", cell: "0.012", repair: "12" },
      values: { indicator: "trajets" },
    },
  }),
};
