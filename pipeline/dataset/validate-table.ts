import type { RawTable } from "../ingest/raw-table.ts";
import { parsePartialDate } from "../language/dates.ts";
import { type Problem, problem } from "../problem/problem.ts";
import { nearest } from "./nearest.ts";
import type { Field, Fields, TableSchema } from "./schema.ts";

/** A table after its cells were typed: rows that hold, problems for what did not. */
export interface ValidTable {
  readonly rows: readonly Record<string, unknown>[];
  readonly problems: readonly Problem[];
  /** The column each header cell was matched to, or null. */
  readonly columns: readonly (string | null)[];
}

/** Names that must never become object keys. */
const reserved = new Set(["__proto__", "constructor", "prototype", "tostring", "valueof"]);

/** Fold a header for matching: case, accents, invisible characters, spaces and signs do not count. */
export function foldHeader(header: string): string {
  return header.normalize("NFKD").replace(/\p{M}|\p{Cf}/gu, "").toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Check and type the cells of a table against its schema. */
export function validateTable(raw: RawTable, schema: TableSchema<Fields>): ValidTable {
  const problems: Problem[] = [];
  const columns = matchHeader(raw, schema, problems);
  const seen = new Map<string, Map<string, number>>();
  const rows: Record<string, unknown>[] = [];
  raw.rows.forEach((cells, i) => {
    const line = raw.lines[i] ?? 0;
    const row: Record<string, unknown> = { line };
    for (const [name, field] of Object.entries(schema.fields)) {
      row[name] = field.type === "list" ? [] : null;
      const column = columns.indexOf(name);
      const cell = (column < 0 ? "" : cells[column] ?? "").trim();
      const at = { file: raw.file, line, column: raw.header[column] ?? name, cell };
      if (cell === "") {
        if (field.required && column >= 0) problems.push(requiredProblem(at));
        continue;
      }
      const value = parseCell(cell, field);
      if (value === undefined) problems.push(typeProblem(at, field));
      else {
        row[name] = value;
        problems.push(...constraintProblems(value, field, at));
        if (field.unique) checkUnique(seen, name, cell, at, problems);
      }
    }
    rows.push(row);
  });
  return { rows, problems, columns };
}

interface At {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly cell: string;
}

function matchHeader(
  raw: RawTable,
  schema: TableSchema<Fields>,
  problems: Problem[],
): (string | null)[] {
  const names = new Map<string, string>();
  for (const [name, field] of Object.entries(schema.fields)) {
    for (const synonym of [...field.synonyms ?? [], field.title.fr, field.title.en]) {
      if (!names.has(foldHeader(synonym))) names.set(foldHeader(synonym), name);
    }
  }
  for (const name of Object.keys(schema.fields)) names.set(foldHeader(name), name);
  const taken = new Map<string, string>();
  const columns = raw.header.map((header) => {
    const at = { file: raw.file, line: raw.headerLine, column: header };
    const folded = foldHeader(header);
    if (reserved.has(header.trim().toLowerCase())) {
      problems.push(problem({
        code: "forbidden-value",
        severity: "error",
        ...at,
        what: {
          fr: `La colonne « ${header} » a un nom réservé.`,
          en: `The column “${header}” has a reserved name.`,
        },
        why: {
          fr: "Ce nom a un sens pour le langage : la colonne serait perdue.",
          en: "The name has a meaning for the language: the column would be lost.",
        },
        mend: { fr: "Renommez la colonne.", en: "Rename the column." },
      }));
      return null;
    }
    const name = names.get(folded);
    if (name === undefined) {
      if (folded !== "") problems.push(extraColumn(at, schema));
      return null;
    }
    const other = taken.get(name);
    if (other !== undefined) {
      problems.push(problem({
        code: "duplicate-label",
        severity: "error",
        ...at,
        what: {
          fr: `Les colonnes « ${other} » et « ${header} » désignent toutes deux ${name}.`,
          en: `The columns “${other}” and “${header}” both mean ${name}.`,
        },
        why: { fr: "Une seule peut être lue.", en: "Only one can be read." },
        mend: {
          fr: "Supprimez ou renommez l’une des deux.",
          en: "Remove or rename one of the two.",
        },
      }));
      return null;
    }
    taken.set(name, header);
    return name;
  });
  for (const [name, field] of Object.entries(schema.fields)) {
    if (!field.required || taken.has(name)) continue;
    problems.push(problem({
      code: "missing-label",
      severity: "error",
      file: raw.file,
      line: raw.headerLine,
      column: name,
      what: {
        fr: `La colonne obligatoire ${name} manque.`,
        en: `The required column ${name} is missing.`,
      },
      why: {
        fr: `La table ${schema.name} ne peut pas être lue sans elle.`,
        en: `The table ${schema.name} cannot be read without it.`,
      },
      mend: {
        fr: `Ajoutez la colonne, ou nommez ${name} celle qui la contient.`,
        en: `Add the column, or give the name ${name} to the one that holds it.`,
      },
    }));
  }
  return columns;
}

function extraColumn(
  at: { file: string; line: number; column: string },
  schema: TableSchema<Fields>,
): Problem {
  const close = nearest(at.column, Object.keys(schema.fields));
  return problem({
    code: "extra-label",
    severity: "warning",
    ...at,
    what: {
      fr: `La colonne « ${at.column} » n’est pas connue de la table ${schema.name}.`,
      en: `The column “${at.column}” is not known to the table ${schema.name}.`,
    },
    why: { fr: "Elle n’est pas lue.", en: "It is not read." },
    mend: close === null
      ? {
        fr: "Retirez-la, ou laissez-la : elle est ignorée.",
        en: "Remove it, or leave it: it is ignored.",
      }
      : { fr: `Vouliez-vous dire ${close} ?`, en: `Did you mean ${close}?` },
    repair: close,
  });
}

function requiredProblem(at: At): Problem {
  return problem({
    code: "constraint-error",
    severity: "error",
    ...at,
    what: {
      fr: `La cellule ${at.column} est vide.`,
      en: `The cell ${at.column} is empty.`,
    },
    why: {
      fr: "Une valeur est obligatoire dans cette colonne.",
      en: "A value is required in this column.",
    },
    mend: { fr: "Remplissez la cellule.", en: "Fill in the cell." },
  });
}

const typeWords = {
  text: { fr: "un texte", en: "a text" },
  id: { fr: "un code", en: "a code" },
  integer: { fr: "un nombre entier", en: "a whole number" },
  number: { fr: "un nombre", en: "a number" },
  date: {
    fr: "une date (AAAA, AAAA-MM ou AAAA-MM-JJ)",
    en: "a date (YYYY, YYYY-MM or YYYY-MM-DD)",
  },
  boolean: { fr: "oui ou non", en: "yes or no" },
  list: { fr: "une liste", en: "a list" },
} as const;

function typeProblem(at: At, field: Field): Problem {
  const wanted = typeWords[field.type];
  return problem({
    code: "type-error",
    severity: "error",
    ...at,
    what: {
      fr: `« ${at.cell} » n’est pas ${wanted.fr}.`,
      en: `“${at.cell}” is not ${wanted.en}.`,
    },
    why: {
      fr: `La colonne ${at.column} contient ${wanted.fr}.`,
      en: `The column ${at.column} holds ${wanted.en}.`,
    },
    mend: { fr: "Corrigez la cellule.", en: "Correct the cell." },
  });
}

/** Read a cell as its field says; undefined when it cannot be. */
function parseCell(cell: string, field: Field): unknown {
  switch (field.type) {
    case "integer":
    case "number": {
      const plain = cell.replace(/[\u00a0\u202f ]/g, "").replace(",", ".").replace("−", "-");
      const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
      if (!Number.isFinite(value)) return undefined;
      return field.type === "integer" && !Number.isInteger(value) ? undefined : value;
    }
    case "date": {
      const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell);
      const iso = french
        ? `${french[3]}-${french[2]?.padStart(2, "0")}-${french[1]?.padStart(2, "0")}`
        : cell;
      return parsePartialDate(iso) ? iso : undefined;
    }
    case "boolean":
      if (/^(oui|yes|vrai|true|1)$/i.test(cell)) return true;
      return /^(non|no|faux|false|0)$/i.test(cell) ? false : undefined;
    case "list":
      return cell.split(";").map((item) => item.trim()).filter((item) => item !== "");
    default:
      return cell;
  }
}

function constraintProblems(value: unknown, field: Field, at: At): Problem[] {
  const found: Problem[] = [];
  const add = (what: Problem["what"], why: Problem["why"], repair: string | null = null) =>
    found.push(problem({
      code: "constraint-error",
      severity: "error",
      ...at,
      what,
      why,
      mend: repair === null
        ? { fr: "Corrigez la cellule.", en: "Correct the cell." }
        : { fr: `Vouliez-vous dire « ${repair} » ?`, en: `Did you mean “${repair}”?` },
      repair,
    }));
  if (field.values && typeof value === "string" && !Object.hasOwn(field.values, value)) {
    const allowed = Object.keys(field.values);
    add(
      {
        fr: `« ${at.cell} » n’est pas une valeur permise.`,
        en: `“${at.cell}” is not an allowed value.`,
      },
      { fr: `Valeurs permises : ${allowed.join(", ")}.`, en: `Allowed: ${allowed.join(", ")}.` },
      nearest(value, allowed),
    );
  }
  if (typeof value === "number") {
    if (field.minimum !== undefined && value < field.minimum) {
      add(
        { fr: `${at.cell} est trop petit.`, en: `${at.cell} is too small.` },
        { fr: `Le minimum est ${field.minimum}.`, en: `The minimum is ${field.minimum}.` },
      );
    }
    if (field.maximum !== undefined && value > field.maximum) {
      add(
        { fr: `${at.cell} est trop grand.`, en: `${at.cell} is too large.` },
        { fr: `Le maximum est ${field.maximum}.`, en: `The maximum is ${field.maximum}.` },
      );
    }
  }
  if (
    field.pattern !== undefined && typeof value === "string" &&
    !new RegExp(`^(?:${field.pattern})$`, "u").test(value)
  ) {
    add(
      {
        fr: `« ${at.cell} » n’a pas la forme attendue.`,
        en: `“${at.cell}” does not have the expected form.`,
      },
      field.description ?? { fr: `Forme : ${field.pattern}`, en: `Form: ${field.pattern}` },
    );
  }
  return found;
}

function checkUnique(
  seen: Map<string, Map<string, number>>,
  name: string,
  cell: string,
  at: At,
  problems: Problem[],
): void {
  const values = seen.get(name) ?? new Map<string, number>();
  seen.set(name, values);
  const first = values.get(cell);
  if (first === undefined) {
    values.set(cell, at.line);
    return;
  }
  problems.push(problem({
    code: "unique-error",
    severity: "error",
    ...at,
    what: {
      fr: `« ${cell} » est déjà à la ligne ${first}.`,
      en: `“${cell}” already stands on line ${first}.`,
    },
    why: {
      fr: "Cette colonne nomme une ligne, une seule.",
      en: "This column names one row and one only.",
    },
    mend: { fr: "Donnez à l’une un autre identifiant.", en: "Give one of them another name." },
  }));
}
