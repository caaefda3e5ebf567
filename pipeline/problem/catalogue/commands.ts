import { didYouMean, entry, words } from "../entry.ts";

/** Arguments of commands. */
export const commands = {
  "usage-error/sample-columns": entry({
    severity: "error",
    what: words(
      "Le fichier n’a pas les colonnes que ce test demande.",
      "The file does not have the columns that this test needs.",
    ),
    why: words(
      "Il faut deux colonnes de nombres, ou une colonne de deux groupes et une de nombres.",
      "Two columns of numbers are needed, or one of two groups and one of numbers.",
    ),
    mend: words("Corrigez le fichier.", "Correct the file."),
    example: { at: {} },
  }),
  "type-error/employment": entry({
    severity: "error",
    what: words("Un nombre positif est attendu.", "A number of at least 0 is expected."),
    why: words("La matrice compte des emplois.", "The matrix counts employment."),
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: { at: { file: "--input", line: 3, column: "62", cell: "n.c." } },
  }),
  "type-error/threshold": entry({
    severity: "error",
    what: words("« {cell} » n’est pas un nombre.", "“{cell}” is not a number."),
    why: words("Un seuil est un nombre.", "A threshold is a number."),
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: { at: { column: "low", cell: "haut" } },
  }),
  "file-error": entry({
    severity: "error",
    what: words("Le fichier n’existe pas.", "The file does not exist."),
    why: words("Il n’y a rien à lire à cet endroit.", "There is nothing to read there."),
    mend: words("Vérifiez le chemin.", "Check the path."),
    example: { at: { file: "essais.csv" } },
  }),
  "format-error/no-table": entry({
    severity: "error",
    what: words("Ce format n’est pas celui d’une table.", "This is not a table format."),
    why: words(
      "Les tables se lisent en .csv, .tsv, .txt, .xlsx et .ods.",
      "Tables are read from .csv, .tsv, .txt, .xlsx and .ods.",
    ),
    mend: words(
      "Enregistrez la table dans l’un de ces formats.",
      "Save the table in one of these formats.",
    ),
    example: { at: { file: "essais.pptx" } },
  }),
  "repairs-notes": entry({
    severity: "error",
    what: words(
      "Le fichier a des colonnes, des lignes ou des réponses qui ne sont pas celles des réparations.",
      "The file has columns, rows or answers that are not those of repairs.",
    ),
    why: words(
      "La commande le réécrit : elles seraient perdues.",
      "The command writes it again: they would be lost.",
    ),
    mend: words(
      "Gardez vos notes dans un autre fichier ; la colonne accepted attend oui, non ou rien.",
      "Keep your notes in another file; the column accepted takes oui, non or nothing.",
    ),
    example: { at: { file: "repairs.csv" } },
  }),
  "not-computable": entry({
    severity: "error",
    what: words("Non calculable.", "Not computable."),
    why: words("{why}", "{why}"),
    mend: words("", ""),
    example: { at: {}, values: { why: { fr: "La série est vide.", en: "The series is empty." } } },
  }),
  "usage-error/unknown-code": entry({
    severity: "error",
    what: words(
      "Le code « {given} » n’est pas dans le catalogue.",
      "The code “{given}” is not in the catalogue.",
    ),
    why: words("", ""),
    mend: words(
      "« deno task explain » donne la liste des codes.",
      "“deno task explain” lists the codes.",
    ),
    suggest: didYouMean,
    example: { at: { repair: "title-row" }, values: { given: "tittle-row" } },
  }),
  "usage-error/unknown-command": entry({
    severity: "error",
    what: words("« {cell} » n’est pas une commande.", "“{cell}” is no command."),
    why: words("Les commandes : {names}.", "The commands: {names}."),
    mend: words("« deno task help » les présente.", "“deno task help” presents them."),
    suggest: didYouMean,
    example: { at: { cell: "chek", repair: "check" }, values: { names: "check, report" } },
  }),
  "usage-error/truth-table": entry({
    severity: "error",
    what: words("Valeur refusée : « {cell} ».", "Value refused: “{cell}”."),
    why: words(
      "La table de vérité n’en peut rien faire.",
      "The truth table can do nothing with it.",
    ),
    mend: words("{mend}", "{mend}"),
    example: {
      at: { column: "budget", cell: "12000" },
      values: { mend: { fr: "Calibrez la colonne.", en: "Calibrate the column." } },
    },
  }),
  "usage-error/refused": entry({
    severity: "error",
    what: words("{what}", "{what}"),
    why: words("", ""),
    mend: words("{mend}", "{mend}"),
    example: {
      at: {},
      values: {
        what: { fr: "Échelle inconnue : ordinale.", en: "Unknown scale: ordinale." },
        mend: { fr: "Choisissez parmi nominal, ordinal.", en: "Choose among nominal, ordinal." },
      },
    },
  }),
  "usage-error/against-several": entry({
    severity: "error",
    what: words(
      "--against compare un jeu de données : il faut un --data, et un seul.",
      "--against compares one dataset: it takes one --data, and one only.",
    ),
    why: words("", ""),
    mend: words("Donnez un seul --data.", "Give one --data only."),
    example: { at: { column: "--against" } },
  }),
  "usage-error/absent": entry({
    severity: "error",
    what: words("{path} n’existe pas.", "{path} does not exist."),
    why: words("", ""),
    mend: words("Vérifiez le chemin.", "Check the path."),
    example: { at: { column: "--data", cell: "data/esais" }, values: { path: "esais" } },
  }),
  "usage-error/name-first": entry({
    severity: "error",
    what: words("Le nom de l’analyse vient en premier.", "The analysis’ name comes first."),
    why: words("Ses options dépendent de lui.", "Its options depend on it."),
    mend: words("deno task compute {cell} …", "deno task compute {cell} …"),
    example: { at: { cell: "agreement" } },
  }),
  "usage-error/house-datasets": entry({
    severity: "error",
    what: words("Il n’y a pas de jeu de données.", "There is no dataset."),
    why: words(
      "Sans --data sont pris {houseWords}.",
      "Without --data these are taken: {houseWords}.",
    ),
    mend: words("Donnez un dossier avec --data.", "Give a folder with --data."),
    example: {
      at: { column: "--data" },
      values: { houseWords: { fr: "ceux de data/", en: "those of data/" } },
    },
  }),
};
