import { type Problem, problem } from "../../problem/problem.ts";
import { tooLarge } from "../shape/shape-problems.ts";

/** Where a cell of a sheet stands. */
export interface CellAt {
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

/** A cell whose formula failed. */
export function errorCell(at: CellAt, cell: string): Problem {
  return problem({
    code: "error-cell",
    severity: "error",
    ...at,
    cell,
    what: {
      fr: `La cellule contient l’erreur ${cell}.`,
      en: `The cell holds the error ${cell}.`,
    },
    why: {
      fr: "Sa formule n’a pas pu être calculée : elle n’a pas de valeur.",
      en: "Its formula could not be computed: it has no value.",
    },
    mend: {
      fr: "Corrigez la formule, ou videz la cellule.",
      en: "Correct the formula, or empty the cell.",
    },
  });
}

/** A formula that was never computed. */
export function emptyFormula(at: CellAt): Problem {
  return problem({
    code: "formula-without-value",
    severity: "error",
    ...at,
    what: {
      fr: "La formule n’a pas de valeur enregistrée.",
      en: "The formula has no stored value.",
    },
    why: {
      fr: "Le classeur a été écrit sans être calculé ; rien ici ne calcule les formules.",
      en: "The workbook was written without being computed; nothing here computes formulas.",
    },
    mend: {
      fr: "Ouvrez le classeur dans un tableur et enregistrez-le.",
      en: "Open the workbook in a spreadsheet program and save it.",
    },
  });
}

/** A sheet that its author hid. */
export function hiddenSheet(file: string, sheet: string): Problem {
  return problem({
    code: "hidden-sheet",
    severity: "warning",
    file,
    cell: sheet,
    what: { fr: `La feuille « ${sheet} » est masquée.`, en: `The sheet “${sheet}” is hidden.` },
    why: { fr: "Elle est lue comme les autres.", en: "It is read like the others." },
    mend: {
      fr: "Vérifiez qu’elle doit être transmise.",
      en: "Check that it is meant to be passed on.",
    },
  });
}

/** Cells merged over several of a table's cells: only the first of them holds the value. */
export function mergedCells(at: CellAt, cell: string, lastLine: number): Problem {
  const over = lastLine > at.line
    ? { fr: `jusqu’à la ligne ${lastLine}`, en: `down to line ${lastLine}` }
    : { fr: "avec sa voisine de droite", en: "with the one to its right" };
  return problem({
    code: "merged-cells",
    severity: "warning",
    ...at,
    cell: cell === "" ? null : cell.slice(0, 200),
    what: {
      fr: `La cellule est fusionnée ${over.fr}.`,
      en: `The cell is merged ${over.en}.`,
    },
    why: {
      fr: "Sa valeur n’est lue qu’une fois, dans sa première cellule ; les autres sont vides.",
      en: "Its value is read once, in its first cell; the others are empty.",
    },
    mend: {
      fr: "Défusionnez, et répétez la valeur là où elle vaut.",
      en: "Unmerge, and repeat the value wherever it holds.",
    },
  });
}

/** Rows or columns that somebody hid. */
export function hiddenCells(
  file: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Problem {
  return problem({
    code: "hidden-cells",
    severity: "warning",
    file,
    what: {
      fr: `La feuille a ${rows} lignes et ${columns} colonnes masquées.`,
      en: `The sheet has ${rows} hidden rows and ${columns} hidden columns.`,
    },
    why: {
      fr: "Elles sont lues comme les autres, et personne ne les voit dans le tableur.",
      en: "They are read like the others, and nobody sees them in the spreadsheet.",
    },
    mend: {
      fr: "Affichez-les, et vérifiez qu’elles doivent être transmises.",
      en: "Unhide them, and check that they are meant to be passed on.",
    },
  });
}

/** A workbook that the reader gives up on. */
export function unreadable(file: string, error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return problem({
    code: "format-error",
    severity: "error",
    file,
    what: { fr: "Le classeur ne se lit pas.", en: "The workbook cannot be read." },
    why: { fr: detail, en: detail },
    mend: {
      fr: "Enregistrez-le de nouveau en .xlsx, sans mot de passe.",
      en: "Save it again as .xlsx, without a password.",
    },
  });
}

/** An encrypted workbook, or one of the old binary format. */
export function notWorkbook(file: string): Problem {
  return problem({
    code: "format-error",
    severity: "error",
    file,
    what: {
      fr: "Le fichier est chiffré, ou c’est un ancien classeur (.xls).",
      en: "The file is encrypted, or an old workbook (.xls).",
    },
    why: { fr: "Il ne peut pas être ouvert ici.", en: "It cannot be opened here." },
    mend: {
      fr: "Enregistrez-le en .xlsx, sans mot de passe.",
      en: "Save it as .xlsx, without a password.",
    },
  });
}

/** A workbook with nothing in it. */
export function emptyWorkbook(file: string): Problem {
  return problem({
    code: "source-error",
    severity: "error",
    file,
    what: { fr: "Le classeur est vide.", en: "The workbook is empty." },
    why: { fr: "Il n’y a rien à lire.", en: "There is nothing to read." },
    mend: { fr: "Vérifiez le fichier.", en: "Check the file." },
  });
}

/** A cell so far out that its sheet cannot be held. */
export function farCell(file: string, rows: number, columns: number): Problem {
  return tooLarge(
    file,
    `Une cellule se trouve à la ligne ${rows}, colonne ${columns} : la feuille serait démesurée.`,
    `A cell stands at row ${rows}, column ${columns}: the sheet would be far too large.`,
  );
}
