import { didYouMeanText, entry, words } from "../entry.ts";

const allMemory = words(
  "Le lire prendrait toute la mémoire.",
  "Reading it would take all the memory.",
);
const splitIt = words(
  "Vérifiez le séparateur et la fin du fichier, ou découpez-le.",
  "Check the delimiter and the end of the file, or split it.",
);
const textWanted = words(
  "Son nom annonce un texte délimité (.csv, .tsv, .txt).",
  "Its name announces delimited text (.csv, .tsv, .txt).",
);

/** Files of text: encodings, sizes, what is no text. */
export const textFiles = {
  "encoding-error/mixed": entry({
    severity: "warning",
    what: words(
      "Le fichier mêle deux encodages (lignes {lines}).",
      "The file mixes two encodings (lines {lines}).",
    ),
    why: words(
      "Il a été lu ligne par ligne : UTF-8, sinon un encodage ancien.",
      "It was read line by line: UTF-8, else an older encoding.",
    ),
    mend: words(
      "Vérifiez les accents de ces lignes, puis enregistrez le fichier en UTF-8.",
      "Check the accents of these lines, then save the file as UTF-8.",
    ),
    example: { at: { file: "projects.csv", line: 3 }, values: { lines: "3, 7" } },
  }),
  "encoding-error/lost": entry({
    severity: "error",
    what: words(
      "Des accents ont été perdus avant l’export (lignes {lines}).",
      "Accents were lost before the export (lines {lines}).",
    ),
    why: words(
      "Le caractère U+FFFD remplace une lettre que rien ne permet de retrouver.",
      "The character U+FFFD stands for a letter that nothing can bring back.",
    ),
    mend: words(
      "Exportez de nouveau le fichier depuis son logiciel d’origine.",
      "Export the file again from the software it comes from.",
    ),
    example: { at: { file: "projects.csv", line: 3 }, values: { lines: "3, 7" } },
  }),
  "encoding-error/twice": entry({
    severity: "warning",
    what: words(
      "Du texte a été encodé deux fois (lignes {lines}).",
      "Some text was encoded twice (lines {lines}).",
    ),
    why: words(
      "« Ã© » se lit à la place de « é » : un logiciel a pris l’UTF-8 pour du Windows-1252.",
      "“Ã©” stands for “é”: some software took UTF-8 for Windows-1252.",
    ),
    mend: words(
      "Ouvrez le fichier d’origine en UTF-8 et enregistrez-le de nouveau.",
      "Open the original file as UTF-8 and save it again.",
    ),
    example: {
      at: { file: "projects.csv", line: 3, cell: "mobilitÃ©", repair: "mobilité" },
      values: { lines: "3" },
    },
  }),
  "encoding-error/unsure": entry({
    severity: "warning",
    what: words(
      "L’encodage n’a pas été reconnu ; Windows-1252 donne des mots peu probables.",
      "The encoding was not recognised; Windows-1252 gives unlikely words.",
    ),
    why: words(
      "Le texte est peut-être d’un autre alphabet.",
      "The text may be in another alphabet.",
    ),
    mend: words("Enregistrez le fichier en UTF-8.", "Save the file as UTF-8."),
    example: { at: { file: "projects.csv" } },
  }),
  "encoding-error/binary": entry({
    severity: "error",
    what: words("Le fichier contient des caractères nuls.", "The file contains null characters."),
    why: words(
      "Ce n’est pas un fichier de texte, ou il a été abîmé.",
      "It is not a text file, or it was damaged.",
    ),
    mend: words("Exportez de nouveau le fichier.", "Export the file again."),
    example: { at: { file: "projects.csv", line: 1 } },
  }),
  "encoding-error/cell": entry({
    severity: "warning",
    what: words("« {cell} » a été encodé deux fois.", "“{cell}” was encoded twice."),
    why: words(
      "Un logiciel a pris l’UTF-8 pour du Windows-1252.",
      "Some software took UTF-8 for Windows-1252.",
    ),
    mend: didYouMeanText,
    example: {
      at: { file: "projects.csv", line: 3, column: "theme", cell: "mobilitÃ©", repair: "mobilité" },
    },
  }),
  "source-error/empty-file": entry({
    severity: "error",
    what: words("Le fichier est vide.", "The file is empty."),
    why: words("Il n’y a rien à lire.", "There is nothing to read."),
    mend: words("Exportez de nouveau le fichier.", "Export the file again."),
    example: { at: { file: "projects.csv" } },
  }),
  "format-error/archive": entry({
    severity: "error",
    what: words(
      "Le fichier n’est pas un texte : c’est une archive ou un classeur.",
      "The file is not text: it is an archive or a workbook.",
    ),
    why: textWanted,
    mend: words(
      "Donnez-lui son nom en .xlsx ou .ods, ou enregistrez-le en CSV.",
      "Give it its name in .xlsx or .ods, or save it as CSV.",
    ),
    example: { at: { file: "essais.csv" } },
  }),
  "format-error/not-text": entry({
    severity: "error",
    what: words(
      "Le fichier n’est pas un texte : c’est {kind}.",
      "The file is not text: it is {kind}.",
    ),
    why: textWanted,
    mend: words("Enregistrez-le en CSV ou en .xlsx.", "Save it as CSV or .xlsx."),
    example: { at: { file: "essais.csv" }, values: { kind: { fr: "un PDF", en: "a PDF" } } },
  }),
  "table-dimensions/bytes": entry({
    severity: "error",
    what: words("Le fichier dépasse 200 Mo.", "The file is larger than 200 MB."),
    why: allMemory,
    mend: splitIt,
    example: { at: { file: "measures.csv" } },
  }),
  "table-dimensions/line": entry({
    severity: "error",
    what: words(
      "Une ligne a {length} caractères ; la limite est {limit}.",
      "A line has {length} characters; the limit is {limit}.",
    ),
    why: allMemory,
    mend: splitIt,
    example: { at: { file: "measures.csv" }, values: { length: "2000000", limit: "1000000" } },
  }),
  "table-dimensions/lines": entry({
    severity: "error",
    what: words(
      "Le fichier a {count} lignes ; la limite est {limit}.",
      "The file has {count} lines; the limit is {limit}.",
    ),
    why: allMemory,
    mend: splitIt,
    example: { at: { file: "measures.csv" }, values: { count: "3000000", limit: "2000000" } },
  }),
  "table-dimensions/columns": entry({
    severity: "error",
    what: words(
      "Le fichier a {count} colonnes ; la limite est {limit}.",
      "The file has {count} columns; the limit is {limit}.",
    ),
    why: allMemory,
    mend: splitIt,
    example: { at: { file: "measures.csv" }, values: { count: "3000", limit: "2000" } },
  }),
  "table-dimensions/cells": entry({
    severity: "error",
    what: words(
      "Le fichier a {count} cellules ; la limite est {limit}.",
      "The file has {count} cells; the limit is {limit}.",
    ),
    why: allMemory,
    mend: splitIt,
    example: { at: { file: "measures.csv" }, values: { count: "60000000", limit: "20000000" } },
  }),
  "table-dimensions/cell": entry({
    severity: "error",
    what: words("Une cellule a {length} caractères.", "A cell has {length} characters."),
    why: allMemory,
    mend: splitIt,
    example: { at: { file: "measures.csv" }, values: { length: "2000000" } },
  }),
  "table-dimensions/far-cell": entry({
    severity: "error",
    what: words(
      "Une cellule se trouve à la ligne {rows}, colonne {columns} : la feuille serait démesurée.",
      "A cell stands at row {rows}, column {columns}: the sheet would be far too large.",
    ),
    why: allMemory,
    mend: splitIt,
    example: { at: { file: "essais.xlsx" }, values: { rows: "1048576", columns: "16384" } },
  }),
};
