import { type Problem, problem } from "../../problem/problem.ts";

/** Where a problem of a table's shape is. */
export interface At {
  readonly file: string;
  readonly line: number;
  readonly column?: string;
  readonly cell?: string | null;
}

const look = { fr: "Vérifiez que ce n’est pas une donnée.", en: "Check that it is not data." };

/** A line above the header that is no part of the table. */
export function titleRow(at: At): Problem {
  return problem({
    code: "title-row",
    severity: "warning",
    ...at,
    what: {
      fr: "La ligne est un titre, pas l’en-tête.",
      en: "The line is a title, not the header.",
    },
    why: {
      fr: "L’en-tête se trouve plus bas : cette ligne n’est pas lue.",
      en: "The header stands further down: this line is not read.",
    },
    mend: look,
  });
}

/** A line of totals: kept, it would be counted as one more row. */
export function totalRow(at: At): Problem {
  return problem({
    code: "total-row",
    severity: "warning",
    ...at,
    what: { fr: "La ligne est un total.", en: "The line is a total." },
    why: {
      fr: "Lue comme une donnée, elle doublerait les sommes : elle est laissée de côté.",
      en: "Read as data it would double the sums: it is left out.",
    },
    mend: { fr: "Retirez-la du fichier si possible.", en: "Remove it from the file if you can." },
  });
}

/** A note under the table. */
export function footerRow(at: At): Problem {
  return problem({
    code: "footer-row",
    severity: "warning",
    ...at,
    what: { fr: "La ligne est une note de bas de tableau.", en: "The line is a footnote." },
    why: { fr: "Elle n’est pas lue comme une donnée.", en: "It is not read as data." },
    mend: look,
  });
}

/** A remark between rows. */
export function commentRow(at: At): Problem {
  return problem({
    code: "comment-row",
    severity: "warning",
    ...at,
    what: {
      fr: "La ligne est un commentaire (#).",
      en: "The line is a comment (#).",
    },
    why: { fr: "Elle n’est pas lue comme une donnée.", en: "It is not read as data." },
    mend: look,
  });
}

/** A line with no value. */
export function blankRow(at: At): Problem {
  return problem({
    code: "blank-row",
    severity: "warning",
    ...at,
    what: { fr: "La ligne est vide.", en: "The line is blank." },
    why: { fr: "Elle n’est pas comptée.", en: "It is not counted." },
    mend: { fr: "Supprimez-la.", en: "Delete it." },
  });
}

/** A line with values beyond the last column. */
export function extraCell(at: At, cells: number, columns: number): Problem {
  return problem({
    code: "extra-cell",
    severity: "error",
    ...at,
    what: {
      fr: `La ligne a ${cells} cellules pour ${columns} colonnes.`,
      en: `The line has ${cells} cells for ${columns} columns.`,
    },
    why: {
      fr: "Une cellule sans colonne serait perdue.",
      en: "A cell without a column would be lost.",
    },
    mend: {
      fr: "Entourez de guillemets le texte qui contient le séparateur.",
      en: "Put quotes around the text that contains the delimiter.",
    },
  });
}

/** A line that ends before the last column. */
export function missingCell(at: At, cells: number, columns: number): Problem {
  return problem({
    code: "missing-cell",
    severity: "error",
    ...at,
    what: {
      fr: `La ligne a ${cells} cellules pour ${columns} colonnes.`,
      en: `The line has ${cells} cells for ${columns} columns.`,
    },
    why: {
      fr: "On ne sait pas si une valeur manque à la fin ou au milieu.",
      en: "Whether a value is missing at the end or in the middle is not known.",
    },
    mend: {
      fr: "Complétez la ligne, avec une cellule vide où la valeur manque.",
      en: "Complete the line, with an empty cell where the value is missing.",
    },
  });
}

/** Delimiters after the last column, with nothing between them. */
export function trailingDelimiters(at: At): Problem {
  return problem({
    code: "trailing-delimiter",
    severity: "info",
    ...at,
    what: {
      fr: "Les lignes finissent par des séparateurs en trop.",
      en: "Lines end with delimiters too many.",
    },
    why: {
      fr: "Ils feraient des colonnes vides : elles ne sont pas lues.",
      en: "They would make empty columns: these are not read.",
    },
    mend: { fr: "Rien à faire.", en: "Nothing to do." },
  });
}

/** A column without a name: an error when it holds values, told when it is empty. */
export function blankLabel(at: At, position: number, filled: number): Problem {
  const empty = filled === 0;
  return problem({
    code: "blank-label",
    severity: empty ? "warning" : "error",
    ...at,
    what: {
      fr: `La colonne ${position} n’a pas de nom${empty ? " et elle est vide" : ""}.`,
      en: `Column ${position} has no name${empty ? " and is empty" : ""}.`,
    },
    why: empty ? { fr: "Elle n’est pas lue.", en: "It is not read." } : {
      fr: "On ne sait pas ce que ses valeurs disent.",
      en: "What its values say is not known.",
    },
    mend: empty
      ? { fr: "Supprimez-la.", en: "Delete it." }
      : { fr: "Donnez un nom à la colonne.", en: "Give the column a name." },
  });
}

/** Row names of a statistics program: a first column without a header whose values are distinct. */
export function rowNames(at: At): Problem {
  return { ...blankLabel(at, 1, 1), severity: "warning" };
}

/** Two columns of one name. */
export function duplicateLabel(at: At, other: string, exact: boolean): Problem {
  const label = at.column ?? "";
  return problem({
    code: "duplicate-label",
    severity: exact ? "error" : "warning",
    ...at,
    what: {
      fr: `Les colonnes « ${other} » et « ${label} » ont le même nom${
        exact ? "" : ", à la casse ou aux accents près"
      }.`,
      en: `The columns “${other}” and “${label}” have the same name${
        exact ? "" : " but for case or accents"
      }.`,
    },
    why: {
      fr: "On ne sait pas laquelle est la bonne.",
      en: "Which of them is the right one is not known.",
    },
    mend: { fr: "Supprimez ou renommez l’une des deux.", en: "Remove or rename one of the two." },
  });
}

/** A header that is a word of the language. */
export function reservedLabel(at: At): Problem {
  const label = at.column ?? "";
  return problem({
    code: "incorrect-label",
    severity: "error",
    ...at,
    what: {
      fr: `La colonne « ${label} » a un nom réservé.`,
      en: `The column “${label}” has a reserved name.`,
    },
    why: {
      fr: "Ce nom a un sens pour le langage : la colonne serait perdue, elle n’est pas lue.",
      en: "The name has a meaning for the language: the column would be lost, it is not read.",
    },
    mend: { fr: "Renommez la colonne.", en: "Rename the column." },
  });
}

/** A first line that looks like the lines under it. */
export function headerLikeData(at: At): Problem {
  return problem({
    code: "missing-header",
    severity: "warning",
    ...at,
    what: {
      fr: "La première ligne ressemble aux données : l’en-tête semble manquer.",
      en: "The first line looks like data: the header seems to be missing.",
    },
    why: {
      fr: "Elle a été prise pour les noms des colonnes, et n’est pas comptée.",
      en: "It was taken for the names of the columns, and is not counted.",
    },
    mend: {
      fr: "Ajoutez une première ligne avec les noms des colonnes.",
      en: "Add a first line with the names of the columns.",
    },
  });
}

/** A file with nothing in it. */
export function emptyFile(file: string): Problem {
  return problem({
    code: "source-error",
    severity: "error",
    file,
    what: { fr: "Le fichier est vide.", en: "The file is empty." },
    why: { fr: "Il n’y a rien à lire.", en: "There is nothing to read." },
    mend: { fr: "Exportez de nouveau le fichier.", en: "Export the file again." },
  });
}

/** A table past what is read. */
export function tooLarge(file: string, fr: string, en: string): Problem {
  return problem({
    code: "table-dimensions",
    severity: "error",
    file,
    what: { fr, en },
    why: {
      fr: "Le lire prendrait toute la mémoire.",
      en: "Reading it would take all the memory.",
    },
    mend: {
      fr: "Vérifiez le séparateur et la fin du fichier, ou découpez-le.",
      en: "Check the delimiter and the end of the file, or split it.",
    },
  });
}
