import { type Problem, problem } from "../../problem/problem.ts";
import type { ColumnReading } from "./infer-column.ts";

/** Where a problem of a value is. */
export interface ValueAt {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly cell: string;
}

/** A date that no calendar has. */
export function impossibleDate(at: ValueAt): Problem {
  return problem({
    code: "type-error",
    severity: "error",
    ...at,
    what: {
      fr: `« ${at.cell} » n’est pas une date possible.`,
      en: `“${at.cell}” is not a possible date.`,
    },
    why: { fr: "Ce jour n’existe pas au calendrier.", en: "The calendar has no such day." },
    mend: { fr: "Corrigez la date.", en: "Correct the date." },
  });
}

/** A text among dates. */
export function notADate(at: ValueAt): Problem {
  return problem({
    code: "type-error",
    severity: "error",
    ...at,
    what: { fr: `« ${at.cell} » n’est pas une date.`, en: `“${at.cell}” is not a date.` },
    why: {
      fr: "Les autres cellules de la colonne sont des dates.",
      en: "The other cells of the column are dates.",
    },
    mend: {
      fr: "Écrivez la date en AAAA-MM-JJ (ou AAAA-MM, ou AAAA).",
      en: "Write the date as YYYY-MM-DD (or YYYY-MM, or YYYY).",
    },
  });
}

/** An Excel serial number among dates, read as the day it stands for. */
export function serialDate(at: ValueAt, iso: string): Problem {
  return problem({
    code: "excel-serial",
    severity: "warning",
    ...at,
    what: {
      fr: `« ${at.cell} » est un numéro de jour d’Excel, lu ${iso}.`,
      en: `“${at.cell}” is an Excel day number, read as ${iso}.`,
    },
    why: {
      fr: "Une cellule de date a perdu son format à l’export.",
      en: "A date cell lost its format on export.",
    },
    mend: { fr: "Vérifiez la date.", en: "Check the date." },
    repair: iso,
  });
}

/** A code that a spreadsheet rounded: its last digits are lost. */
export function roundedCode(at: ValueAt): Problem {
  return problem({
    code: "truncated-value",
    severity: "error",
    ...at,
    what: {
      fr: `« ${at.cell} » est un identifiant arrondi par un tableur.`,
      en: `“${at.cell}” is an identifier rounded by a spreadsheet.`,
    },
    why: {
      fr: "Ses derniers chiffres sont perdus : rien ne permet de les retrouver ici.",
      en: "Its last digits are lost: nothing here can bring them back.",
    },
    mend: {
      fr: "Reprenez l’identifiant à la source, dans une colonne au format texte.",
      en: "Take the identifier again from the source, in a column formatted as text.",
    },
  });
}

/** A code that lost its leading zero. */
export function shortCode(at: ValueAt, repair: string): Problem {
  return problem({
    code: "truncated-value",
    severity: "warning",
    ...at,
    what: {
      fr: `« ${at.cell} » a sans doute perdu son zéro initial.`,
      en: `“${at.cell}” has probably lost its leading zero.`,
    },
    why: {
      fr: "Un tableur a pris ce code pour un nombre.",
      en: "A spreadsheet took this code for a number.",
    },
    mend: { fr: `Vouliez-vous dire ${repair} ?`, en: `Did you mean ${repair}?` },
    repair,
  });
}

/** A cell unlike nearly all others of its column. */
export function deviatingCell(at: ValueAt): Problem {
  return problem({
    code: "type-error",
    severity: "warning",
    ...at,
    what: {
      fr: `« ${at.cell} » n’est pas un nombre, alors que presque toute la colonne l’est.`,
      en: `“${at.cell}” is not a number, while nearly all the column is.`,
    },
    why: {
      fr: "À cause d’elle, la colonne est lue comme du texte.",
      en: "Because of it the column is read as text.",
    },
    mend: { fr: "Corrigez la cellule ou videz-la.", en: "Correct the cell, or empty it." },
  });
}

/** Values of one column in several units. */
export function mixedUnits(at: ValueAt, units: readonly string[]): Problem {
  const list = units.map((unit) => unit === "" ? "∅" : unit).join(", ");
  return problem({
    code: "unit-mixed",
    severity: "warning",
    ...at,
    what: {
      fr: `La colonne mêle plusieurs unités : ${list}.`,
      en: `The column mixes units: ${list}.`,
    },
    why: {
      fr: "0,5 et 12,5 % ne se comparent que si l’on sait dans quelle unité est 0,5.",
      en: "0.5 and 12.5% compare only when the unit of 0.5 is known.",
    },
    mend: {
      fr: "Écrivez l’unité dans l’en-tête, et la même pour toutes les cellules.",
      en: "Write the unit in the header, and the same for all cells.",
    },
  });
}

/** A cell that a spreadsheet would run as a formula. */
export function formulaCell(at: ValueAt): Problem {
  return problem({
    code: "formula-cell",
    severity: "warning",
    ...at,
    what: {
      fr: "La cellule commence comme une formule.",
      en: "The cell begins like a formula.",
    },
    why: {
      fr: "Elle est lue comme du texte ; un tableur l’exécuterait en ouvrant le fichier.",
      en: "It is read as text; a spreadsheet would run it on opening the file.",
    },
    mend: {
      fr: "N’ouvrez pas ce fichier dans un tableur sans savoir d’où il vient.",
      en: "Do not open this file in a spreadsheet unless you know where it comes from.",
    },
  });
}

/** Two rows whose cells are all the same. */
export function duplicateRow(file: string, line: number, first: number): Problem {
  return problem({
    code: "duplicate-row",
    severity: "warning",
    file,
    line,
    what: {
      fr: `La ligne répète la ligne ${first}.`,
      en: `The line repeats line ${first}.`,
    },
    why: {
      fr: "Une ligne saisie deux fois serait comptée deux fois.",
      en: "A row entered twice would be counted twice.",
    },
    mend: { fr: "Supprimez l’une des deux.", en: "Delete one of the two." },
  });
}

type Question = NonNullable<ColumnReading["question"]>;

/** A column that can be read in two ways: asked about, never guessed. */
export function question(at: ValueAt, kind: Question): Problem {
  const code = kind === "decimal-mark" ? "ambiguous-number" : "ambiguous-date";
  const what = {
    "day-order": {
      fr: `« ${at.cell} » : jour/mois ou mois/jour ? Aucune cellule de la colonne ne le dit.`,
      en: `“${at.cell}”: day/month or month/day? No cell of the column tells.`,
    },
    "mixed-order": {
      fr: "La colonne mêle des dates jour/mois et mois/jour.",
      en: "The column mixes day/month and month/day dates.",
    },
    "decimal-mark": {
      fr: `« ${at.cell} » : mille ou virgule décimale ? Aucune cellule de la colonne ne le dit.`,
      en: `“${at.cell}”: thousands or decimal comma? No cell of the column tells.`,
    },
  }[kind];
  return problem({
    code,
    severity: "warning",
    ...at,
    what,
    why: {
      fr: "Deviner ferait une valeur fausse sur deux : la colonne reste du texte.",
      en: "Guessing would make one value in two wrong: the column stays text.",
    },
    mend: kind === "decimal-mark"
      ? {
        fr: "Écrivez les nombres avec un point décimal et sans séparateur de milliers.",
        en: "Write numbers with a decimal point and no thousands separator.",
      }
      : { fr: "Écrivez les dates en AAAA-MM-JJ.", en: "Write dates as YYYY-MM-DD." },
  });
}
