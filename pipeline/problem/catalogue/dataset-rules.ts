import { didYouMeanText, entry, words } from "../entry.ts";

const alreadyThere = words(
  "« {cell} » est déjà à la ligne {first}.",
  "“{cell}” already stands on line {first}.",
);
const mustBeUnique = words("Cette valeur doit être unique.", "This value must be unique.");
const atMost = words("Le maximum est {limit}.", "The maximum is {limit}.");
const atLeast = words("Le minimum est {limit}.", "The minimum is {limit}.");
const noIdentifier = words(
  "« {text} » n’est pas un identifiant.",
  "“{text}” is not an identifier.",
);
const identifierForm = words(
  "Un identifiant nomme des pages et des fichiers : lettres sans accent, chiffres et traits d’union, une lettre ou un chiffre d’abord, {longest} signes au plus.",
  "An identifier names pages and files: letters without accents, digits and hyphens, a letter or a digit first, {longest} signs at most.",
);

/** Rules that a schema sets for cells and keys. */
export const datasetRules = {
  "foreign-key": entry({
    severity: "error",
    what: words(
      "« {cell} » n’est pas dans la table {table}.",
      "“{cell}” is not in the table {table}.",
    ),
    why: words(
      "Cette ligne ne peut être rattachée à rien.",
      "This row cannot be joined to anything.",
    ),
    mend: words(
      "Ajoutez la ligne à {table} ou corrigez le code.",
      "Add the row to {table} or correct the code.",
    ),
    suggest: didYouMeanText,
    example: {
      at: { file: "measures.csv", line: 12, column: "project_id", cell: "veloo", repair: "velo" },
      values: { table: "projects" },
    },
  }),
  "constraint-error/required": entry({
    severity: "error",
    what: words("La cellule {column} est vide.", "The cell {column} is empty."),
    why: words(
      "Une valeur est obligatoire dans cette colonne.",
      "A value is required in this column.",
    ),
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: { at: { file: "projects.csv", line: 12, column: "name", cell: "" } },
  }),
  "type-error": entry({
    severity: "error",
    what: words("« {cell} » n’est pas {wanted}.", "“{cell}” is not {wanted}."),
    why: words("La colonne {column} contient {wanted}.", "The column {column} holds {wanted}."),
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: {
      at: { file: "measures.csv", line: 12, column: "value", cell: "beaucoup" },
      values: { wanted: { fr: "un nombre", en: "a number" } },
    },
  }),
  "type-error/schema": entry({
    severity: "error",
    what: words("« {cell} » n’est pas {wanted}{form}.", "“{cell}” is not {wanted}{form}."),
    why: words(
      "Le schéma déclare la colonne {column} de type {type}.",
      "The schema declares the column {column} as {type}.",
    ),
    mend: words("Corrigez la cellule.", "Correct the cell."),
    suggest: didYouMeanText,
    example: {
      at: { file: "essais.csv", line: 12, column: "date", cell: "3/4/24", repair: "2024-04-03" },
      values: { wanted: { fr: "une date", en: "a date" }, form: "", type: "date" },
    },
  }),
  "unique-error": entry({
    severity: "error",
    what: alreadyThere,
    why: words(
      "Cette colonne nomme une ligne, une seule.",
      "This column names one row and one only.",
    ),
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: {
      at: { file: "projects.csv", line: 12, column: "project_id", cell: "velo" },
      values: { first: "9" },
    },
  }),
  "unique-error/schema": entry({
    severity: "error",
    what: alreadyThere,
    why: mustBeUnique,
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: {
      at: { file: "essais.csv", line: 12, column: "id", cell: "velo" },
      values: { first: "9" },
    },
  }),
  "primary-key": entry({
    severity: "error",
    what: alreadyThere,
    why: words(
      "Ces colonnes ensemble nomment une ligne, une seule.",
      "These columns together name one row and one only.",
    ),
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: {
      at: {
        file: "partnerships.csv",
        line: 12,
        column: "project_id, organisation_id",
        cell: "velo, ville",
      },
      values: { first: "9" },
    },
  }),
  "primary-key/schema": entry({
    severity: "error",
    what: alreadyThere,
    why: mustBeUnique,
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: {
      at: { file: "essais.csv", line: 12, column: "id", cell: "velo" },
      values: { first: "9" },
    },
  }),
  "constraint-error/values": entry({
    severity: "error",
    what: words("« {cell} » n’est pas une valeur permise.", "“{cell}” is not an allowed value."),
    why: words("Valeurs permises : {allowed}.", "Allowed: {allowed}."),
    mend: words("Corrigez la cellule.", "Correct the cell."),
    suggest: didYouMeanText,
    example: {
      at: { file: "projects.csv", line: 12, column: "status", cell: "runing", repair: "running" },
      values: { allowed: "planned, running, ended" },
    },
  }),
  "constraint-error/pattern": entry({
    severity: "error",
    what: words(
      "« {cell} » n’a pas la forme attendue.",
      "“{cell}” does not have the expected form.",
    ),
    why: words("{form}", "{form}"),
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: {
      at: { file: "projects.csv", line: 12, column: "insee", cell: "441" },
      values: { form: { fr: "Cinq chiffres.", en: "Five digits." } },
    },
  }),
  "constraint-error/length": entry({
    severity: "error",
    what: words(
      "La cellule a {length} {length|caractère|caractères}.",
      "The cell has {length} {length|character|characters}.",
    ),
    why: atMost,
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: {
      at: { file: "projects.csv", line: 12, column: "name", cell: "Essai" },
      values: { length: 240, limit: "200" },
    },
  }),
  "constraint-error/too-short": entry({
    severity: "error",
    what: words("La cellule est trop courte ({length}).", "The cell is too short ({length})."),
    why: atLeast,
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: {
      at: { file: "essais.csv", line: 12, column: "siren", cell: "123" },
      values: { length: "3", limit: "9" },
    },
  }),
  "constraint-error/too-long": entry({
    severity: "error",
    what: words("La cellule est trop longue ({length}).", "The cell is too long ({length})."),
    why: atMost,
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: {
      at: { file: "essais.csv", line: 12, column: "siren", cell: "1234567890" },
      values: { length: "10", limit: "9" },
    },
  }),
  "constraint-error/minimum": entry({
    severity: "error",
    what: words("{cell} est trop petit.", "{cell} is too small."),
    why: atLeast,
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: {
      at: { file: "measures.csv", line: 12, column: "evidence", cell: "-1" },
      values: { limit: "0" },
    },
  }),
  "constraint-error/maximum": entry({
    severity: "error",
    what: words("{cell} est trop grand.", "{cell} is too large."),
    why: atMost,
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: {
      at: { file: "measures.csv", line: 12, column: "evidence", cell: "9" },
      values: { limit: "5" },
    },
  }),
  "constraint-error/identifier": entry({
    severity: "error",
    what: noIdentifier,
    why: identifierForm,
    mend: words(
      "Écrivez-en un vous-même, partout où il sert : rien n’y donne de lettre ou de chiffre.",
      "Write one yourself, wherever it is used: nothing in it gives a letter or a digit.",
    ),
    suggest: words("Vouliez-vous dire « {shown} » ?", "Did you mean “{shown}”?"),
    example: {
      at: {
        file: "projects.csv",
        line: 12,
        column: "project_id",
        cell: "Vélo en ville",
        repair: "velo-en-ville",
      },
      values: { text: "Vélo en ville", longest: "80", shown: "velo-en-ville" },
    },
  }),
  "constraint-error/identifier-taken": entry({
    severity: "error",
    what: noIdentifier,
    why: identifierForm,
    mend: words(
      "Écrivez-en un vous-même, partout où il sert : « {slug} » en désigne déjà un autre.",
      "Write one yourself, wherever it is used: “{slug}” already names another.",
    ),
    example: {
      at: { file: "projects.csv", line: 12, column: "project_id", cell: "Vélo" },
      values: { text: "Vélo", longest: "80", slug: "velo" },
    },
  }),
  "constraint-error/identifier-meets": entry({
    severity: "error",
    what: noIdentifier,
    why: identifierForm,
    mend: words(
      "Écrivez-en un vous-même, partout où il sert : « {slug} » désignerait aussi « {other} ».",
      "Write one yourself, wherever it is used: “{slug}” would also mean “{other}”.",
    ),
    example: {
      at: { file: "projects.csv", line: 12, column: "project_id", cell: "Vélo" },
      values: { text: "Vélo", longest: "80", slug: "velo", other: "VÉLO" },
    },
  }),
  "foreign-key/schema": entry({
    severity: "error",
    what: words("« {cell} » n’est pas dans {table}.", "“{cell}” is not in {table}."),
    why: words(
      "Cette ligne ne peut être rattachée à rien.",
      "This row cannot be joined to anything.",
    ),
    mend: words("Corrigez la cellule.", "Correct the cell."),
    suggest: didYouMeanText,
    example: {
      at: { file: "essais.csv", line: 12, column: "commune", cell: "4410", repair: "44109" },
      values: { table: "communes" },
    },
  }),
  "custom-check-error/number": entry({
    severity: "error",
    what: words(
      "« {cell} » n’est pas un numéro {name} valide.",
      "“{cell}” is not a valid {name} number.",
    ),
    why: words(
      "Sa clé de contrôle (formule de Luhn) ou sa longueur est fausse.",
      "Its check digit (Luhn formula) or its length is wrong.",
    ),
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: {
      at: { file: "essais.csv", line: 12, column: "siren", cell: "123456789" },
      values: { name: "SIREN" },
    },
  }),
  "custom-check-error/one-of": entry({
    severity: "error",
    what: words(
      "{first} et {second} sont vides tous les deux.",
      "{first} and {second} are both empty.",
    ),
    why: words("L’un des deux est obligatoire.", "One of the two is required."),
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: {
      at: { file: "essais.csv", line: 12, column: "lat", cell: "" },
      values: { first: "lat", second: "adresse" },
    },
  }),
};
