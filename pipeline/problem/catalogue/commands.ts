import { didYouMean, entry, words } from "../entry.ts";

const usage = words("{usage}", "{usage}");

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
  "usage-error/against-one": entry({
    severity: "error",
    what: words(
      "--against compare un jeu de données : il faut un --data, et un seul.",
      "--against compares one dataset: it takes one --data, and one only.",
    ),
    why: words("", ""),
    mend: words("Donnez un seul --data.", "Give one --data only."),
    example: { at: {} },
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
  "usage-error/option": entry({
    severity: "error",
    what: words("Option refusée : {detail}", "Option refused: {detail}"),
    why: words("", ""),
    mend: usage,
    example: { at: {}, values: { detail: "--lang de", usage: "deno task report [--lang fr|en]" } },
  }),
  "usage-error/value": entry({
    severity: "error",
    what: words("Valeur refusée : {value}.", "Value refused: {value}."),
    why: words(
      "Une option qui ne peut pas s’appliquer arrête le calcul.",
      "An option that cannot apply stops the computation.",
    ),
    mend: words("Attendu : {expected}.", "Expected: {expected}."),
    example: { at: {}, values: { value: "geometrc", expected: "geometric" } },
  }),
  "usage-error/no-path": entry({
    severity: "error",
    what: words("{path} n’existe pas.", "{path} does not exist."),
    why: words("", ""),
    mend: words("Vérifiez le chemin.", "Check the path."),
    example: { at: {}, values: { path: "data/esais" } },
  }),
  "usage-error/unknown-analysis": entry({
    severity: "error",
    what: words("Analyse inconnue : {name}.", "Unknown analysis: {name}."),
    why: words("", ""),
    mend: words("Choisissez parmi {names}.", "Choose among {names}."),
    suggest: didYouMean,
    example: {
      at: { repair: "agreement" },
      values: { name: "agrement", names: "agreement, sort" },
    },
  }),
  "usage-error/compute-format": entry({
    severity: "error",
    what: words("Format inconnu : {format}.", "Unknown format: {format}."),
    why: words("", ""),
    mend: words("Choisissez json ou csv.", "Choose json or csv."),
    example: { at: {}, values: { format: "xml" } },
  }),
  "usage-error/number": entry({
    severity: "error",
    what: words("--{name} {value} n’est pas un nombre.", "--{name} {value} is not a number."),
    why: words("", ""),
    mend: words("Donnez un nombre.", "Give a number."),
    example: { at: {}, values: { name: "draws", value: "mille" } },
  }),
  "usage-error/analysis-needs": entry({
    severity: "error",
    what: words("Cette analyse a besoin de {option}.", "This analysis needs {option}."),
    why: words("", ""),
    mend: words("Ajoutez {option}.", "Add {option}."),
    example: { at: {}, values: { option: "--data DIR" } },
  }),
  "not-computable": entry({
    severity: "error",
    what: words("Non calculable.", "Not computable."),
    why: words("{why}", "{why}"),
    mend: words("", ""),
    example: { at: {}, values: { why: { fr: "La série est vide.", en: "The series is empty." } } },
  }),
  "usage-error/rating-columns": entry({
    severity: "error",
    what: words(
      "Le fichier n’a pas les colonnes unit, rater, value.",
      "The file does not have the columns unit, rater, value.",
    ),
    why: words("", ""),
    mend: words("Nommez ainsi ses trois colonnes.", "Name its three columns so."),
    example: { at: {} },
  }),
  "usage-error/scale": entry({
    severity: "error",
    what: words("Échelle inconnue : {scale}.", "Unknown scale: {scale}."),
    why: words("", ""),
    mend: words("Choisissez parmi {scales}.", "Choose among {scales}."),
    example: { at: {}, values: { scale: "ordinale", scales: "nominal, ordinal" } },
  }),
  "usage-error/weight-square": entry({
    severity: "error",
    what: words(
      "Les poids ne forment pas un carré de {categories} catégories.",
      "The weights are no square of {categories} categories.",
    ),
    why: words("", ""),
    mend: words(
      "Donnez une ligne et une colonne par catégorie, dans l’ordre de --categories, avec une diagonale de 0 (désaccords) ou de 1 (accords).",
      "Give one row and one column per category, in the order of --categories, with a diagonal of 0 (disagreement) or 1 (agreement).",
    ),
    example: { at: {}, values: { categories: 4 } },
  }),
  "usage-error/rated-twice": entry({
    severity: "error",
    what: words("{rater} a codé deux fois l’unité {unit}.", "{rater} rated the unit {unit} twice."),
    why: words("", ""),
    mend: words("Gardez une seule des deux lignes.", "Keep one of the two lines."),
    example: { at: {}, values: { rater: "codeur-1", unit: "u-12" } },
  }),
  "usage-error/outside-domain": entry({
    severity: "error",
    what: words(
      "« {value} » n’est pas dans le domaine déclaré.",
      "“{value}” is not in the declared domain.",
    ),
    why: words("", ""),
    mend: words("Domaine : {categories}.", "Domain: {categories}."),
    example: { at: {}, values: { value: "d", categories: "a, b, c" } },
  }),
  "usage-error/conditions": entry({
    severity: "error",
    what: words("Valeur refusée : « {cell} ».", "Value refused: “{cell}”."),
    why: words(
      "La table de vérité n’en peut rien faire.",
      "The truth table can do nothing with it.",
    ),
    mend: words("Nommez de 1 à {most} conditions.", "Name from 1 to {most} conditions."),
    example: { at: { column: "conditions", cell: "" }, values: { most: 8 } },
  }),
  "usage-error/membership": entry({
    severity: "error",
    what: words("Valeur refusée : « {cell} ».", "Value refused: “{cell}”."),
    why: words(
      "La table de vérité n’en peut rien faire.",
      "The truth table can do nothing with it.",
    ),
    mend: words(
      "Calibrez la colonne : une appartenance est entre 0 et 1.",
      "Calibrate the column: a membership is between 0 and 1.",
    ),
    example: { at: { column: "budget", cell: "12000" } },
  }),
  "usage-error/export-arguments": entry({
    severity: "error",
    what: words(
      "Export : il faut --data DIR --out FILE.",
      "Export: --data DIR --out FILE are needed.",
    ),
    why: words("", ""),
    mend: usage,
    example: { at: {}, values: { usage: "deno task export --data DIR --out FILE" } },
  }),
  "usage-error/export-kind": entry({
    severity: "error",
    what: words("Export : format inconnu « {kind} ».", "Export: unknown format “{kind}”."),
    why: words("", ""),
    mend: words("Choisissez parmi {kinds}.", "Choose among {kinds}."),
    suggest: didYouMean,
    example: { at: { repair: "qdpx" }, values: { kind: "qdp", kinds: "zip, qdpx, qdc" } },
  }),
  "usage-error/new-name": entry({
    severity: "error",
    what: words(
      "« {name} » : donnez un nom en minuscules sans accents, comme {like}.",
      "“{name}”: give a name in lower case without accents, like {like}.",
    ),
    why: words("", ""),
    mend: usage,
    example: {
      at: {},
      values: {
        name: "Mon essai",
        like: "mon-essai",
        usage: "deno task new dataset|notebook NAME",
      },
    },
  }),
  "usage-error/new-kind": entry({
    severity: "error",
    what: words("dataset ou notebook ?", "dataset or notebook?"),
    why: words("", ""),
    mend: usage,
    example: { at: {}, values: { usage: "deno task new dataset|notebook NAME" } },
  }),
  "usage-error/there-already": entry({
    severity: "error",
    what: words("{path} existe déjà.", "{path} exists already."),
    why: words("", ""),
    mend: usage,
    example: {
      at: {},
      values: { path: "data/essais", usage: "deno task new dataset|notebook NAME" },
    },
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
};
